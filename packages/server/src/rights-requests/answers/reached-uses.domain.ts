import type { RightsLaw, RightsRequestKind } from '@assent/shared'
import { isSold } from '../../policy/open-purposes.domain.ts'
import type { Policy, PolicyPurpose } from '../../policy/policy.types.ts'
import { goesBeyondNeed } from '../../policy/sensitive-uses.domain.ts'
import { isOpenToObjection } from '../../processing/objection.domain.ts'

/** The kinds of request that are answered by what a person's data is used for. */
export const USE_KINDS = ['objection', 'limit-sensitive'] as const satisfies readonly RightsRequestKind[]
export type UseKind = (typeof USE_KINDS)[number]

export function isUseKind(kind: RightsRequestKind): kind is UseKind {
  return USE_KINDS.some((each) => each === kind)
}

/** A purpose of the organization's own that a limit or an objection reaches. */
export interface ReachedUse {
  readonly purpose: string
  /** Whether it ends whatever grounds there are: sale, limits, and direct marketing (GDPR Art. 21(3)). */
  readonly isAbsolute: boolean
  /** Ids of those who have the data for it and have to be told. */
  readonly recipients: readonly string[]
}

/**
 * What a request reaches under a policy: an objection what rests on interests or a public task and direct marketing (GDPR
 * Art. 21), in California what is sold or shared (Cal. Civ. Code 1798.120); a limit what sensitive data is used for beyond
 * need (1798.121). What is done for others as their processor, they answer themselves.
 */
export function reachedUses(policy: Policy, kind: UseKind, law: RightsLaw): readonly ReachedUse[] {
  return policy.purposes
    .filter((purpose) => policy.activities[purpose.activity]?.role !== 'processor')
    .filter((purpose) => isReached(policy, purpose, kind, law))
    .map((purpose) => ({
      purpose: purpose.id,
      isAbsolute: kind === 'limit-sensitive' || law === 'us-ca' || purpose.direct_marketing === true,
      recipients: recipientsOf(policy, purpose),
    }))
}

function isReached(policy: Policy, purpose: PolicyPurpose, kind: UseKind, law: RightsLaw): boolean {
  if (kind === 'limit-sensitive') return goesBeyondNeed(policy, purpose)
  return law === 'us-ca' ? isSold(policy, purpose) : isOpenToObjection(purpose)
}

/**
 * Whether what a request asks holds by itself, wholly and at once: nothing has to be weighed against it and nobody else
 * has to be told. An objection that reaches nothing is for somebody to read.
 */
export function holdsByItself(kind: UseKind, uses: readonly ReachedUse[]): boolean {
  if (kind === 'objection' && uses.length === 0) return false
  return uses.every(({ isAbsolute, recipients }) => isAbsolute && recipients.length === 0)
}

/** Those that a purpose names, and those that the services of its category send to. */
function recipientsOf(policy: Policy, { category, recipients = [] }: PolicyPurpose): readonly string[] {
  const sent = (policy.services ?? []).flatMap((service) =>
    category !== undefined && service.category === category ? (service.recipient ?? []) : [],
  )
  return [...new Set([...recipients, ...sent])]
}
