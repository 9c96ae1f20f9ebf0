import { isAskedInBanner } from './material-parts.domain.ts'
import type { Policy, PolicyPurpose, Profile, Regime } from './policy.types.ts'
import { isExempt } from './profiles.domain.ts'
import { mayBeOpen } from './regimes.domain.ts'

/** Whether a purpose is pursued at a place before a choice, until it is refused. */
export function isOpen(policy: Policy, purpose: PolicyPurpose, regime: Regime, profile: Profile | null): boolean {
  return (
    (regime !== 'opt-in' || isExempt(purpose, profile)) &&
    isAskedInBanner(policy, purpose) &&
    mayBeOpen(policy, purpose)
  )
}

/**
 * Whether pursuing a purpose sells data or shares it for advertising across sites: so flagged itself, or by a recipient
 * that it names or that a service of its category sends to. That is what Global Privacy Control refuses (Cal. Civ. Code
 * 1798.120, 1798.135(e)).
 */
export function isSold(policy: Policy, { sale, share, category, recipients = [] }: PolicyPurpose): boolean {
  const ids = (policy.services ?? []).flatMap((service) =>
    service.category === category ? (service.recipient ?? []) : [],
  )
  const buyers = (policy.recipients ?? []).filter((each) => [...recipients, ...ids].includes(each.id))
  return [{ sale, share }, ...buyers].some((each) => each.sale === true || each.share === true)
}
