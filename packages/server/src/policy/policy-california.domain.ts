import { isOpen, isSold } from './open-purposes.domain.ts'
import type { Remark } from './policy-finding.domain.ts'
import type { Policy } from './policy.types.ts'
import { profileAt } from './profiles.domain.ts'
import { regimeAt } from './regimes.domain.ts'
import { namesCalifornia } from './rights-in-place.domain.ts'
import { usesBeyondNeed } from './sensitive-uses.domain.ts'

/** Whether Californians get the links that their law asks for, where a policy gives a reason for them (Cal. Civ. Code 1798.135(a)). */
export function checkCalifornia(policy: Policy): Remark[] {
  return [...checkOptOutLink(policy), ...checkLimitLink(policy)]
}

/** Sale and sharing that run before a choice are refused by a link that the regime of opting out alone shows. */
function checkOptOutLink(policy: Policy): Remark[] {
  const { regions } = policy
  const regime = regimeAt(regions, 'US-CA')
  if (regime !== 'notice' && regime !== 'none') return []
  const profile = profileAt(regions, 'US-CA')
  const sold = policy.purposes.filter(
    (purpose) => purpose.category !== undefined && isSold(policy, purpose) && isOpen(policy, purpose, regime, profile),
  )
  const place = ['us-ca', 'us'].find((each) => regions[each] === regime) ?? 'default'
  return sold.length === 0
    ? []
    : [
        {
          code: 'OPT_OUT_LINK_MISSING',
          path: ['regions', place],
          message: `In California ${regime} holds, so nobody there is shown the link to opt out of ${sold.map(({ id }) => id).join(', ')}.`,
        },
      ]
}

function checkLimitLink(policy: Policy): Remark[] {
  if (!reachesAmericans(policy) || namesCalifornia(policy) || !usesBeyondNeed(policy)) return []
  const message =
    'Sensitive data is used beyond what is necessary, people in the United States are addressed, and us-ca is not named: nobody in California is shown the link to limit that use.'
  return [{ code: 'LIMIT_LINK_MISSING', path: ['regions'], message }]
}

function reachesAmericans({ controller, regions, rights }: Policy): boolean {
  const named = [...Object.keys(regions), ...Object.keys(rights.jurisdictions ?? {})]
  const addressed = [controller.country, ...(controller.audience ?? [])]
  return addressed.includes('US') || named.some((place) => /^us(?:-|$)/i.test(place))
}
