import { isWeighed } from '@assent/shared'
import { isSold } from '../policy/open-purposes.domain.ts'
import { basesOf, type Policy, type PolicyBasis, type PolicyPurpose } from '../policy/policy.types.ts'
import type { SubjectObjection } from './subject-facts.domain.ts'

/** Whether a person may object to a purpose: it is direct marketing, or rests on interests or a public task (Art. 21). */
export function isOpenToObjection(purpose: PolicyPurpose): boolean {
  return purpose.direct_marketing === true || basesOf(purpose).some(({ basis }) => isWeighed(basis))
}

/**
 * Whether an objection stops a purpose on the basis that holds. Of direct marketing it stops everything at once and no
 * grounds are heard (Art. 21(2) and (3)); otherwise the controller may have recorded compelling grounds (Art. 21(1)).
 * A consent does not outweigh it either: the person takes the objection back, or nothing is done.
 */
export function objectionCounts(
  policy: Policy,
  purpose: PolicyPurpose,
  { basis }: PolicyBasis,
  { grounds }: SubjectObjection,
): boolean {
  if (purpose.direct_marketing === true) return true
  // Who opts out of a sale ends it whatever it rests on (Cal. Civ. Code 1798.120).
  if (basis === 'consent' || (!isWeighed(basis) && isSold(policy, purpose))) return true
  return isWeighed(basis) && grounds === null
}
