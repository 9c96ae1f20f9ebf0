import type { RightsLaw, RightsRequestKind } from '@assent/shared'
import { isInEea } from './adequacy.domain.ts'
import type { Policy, Profile, Regime } from './policy.types.ts'
import { exemptsUnder, profileAt } from './profiles.domain.ts'
import { dependsOnPlace, regimeAt } from './regimes.domain.ts'
import { namesCalifornia, rightsOffered } from './rights-in-place.domain.ts'

/** All that a place decides about what a visitor gets of a policy. */
export interface PlaceRules {
  readonly regime: Regime
  readonly profile: Profile | null
  /** Kinds of request that the form offers. */
  readonly rights: readonly RightsRequestKind[]
  /** Whether the place is unknown, and the policy leaves it to Google to find it for its own tags. */
  readonly byGoogle: boolean
  /** The law that rights are cited from and answers timed by. */
  readonly law: RightsLaw
}

/** @param place ISO 3166 code in capitals, e.g. `ES` or `US-CA`; null when it is unknown. */
export function placeRules(policy: Policy, place: string | null): PlaceRules {
  return {
    regime: regimeAt(policy.regions, place),
    profile: profileAt(policy.regions, place),
    rights: rightsOffered(policy, place),
    byGoogle: place === null && policy.platforms?.['google-consent-mode']?.located_by_google === true,
    law: rightsLawAt(policy, place),
  }
}

/**
 * The law that a person's rights are cited from at a place. The GDPR holds in the EEA, for whoever a controller there deals
 * with anywhere (Art. 3(1)), and where the place is unknown; laws of other places count where the policy names them.
 */
export function rightsLawAt(policy: Policy, place: string | null): RightsLaw {
  const [country = ''] = place?.split('-') ?? []
  if (place === null || isInEea(country) || !haveOwnRules(policy)) return 'gdpr'
  const { country: home } = policy.controller
  if (profileAt(policy.regions, place) === 'uk' || (country === 'GB' && home === 'GB')) return 'uk-gdpr'
  if (place === 'US-CA' && namesCalifornia(policy)) return 'us-ca'
  return isInEea(home) ? 'gdpr' : 'other'
}

/**
 * Whether rules are the ones that anybody may be given by mistake: nothing runs before a choice, no right is left out that
 * a place has, and the law is the one of where a place is unknown.
 */
export function areSafeEverywhere(policy: Policy, { regime, profile, rights, law }: PlaceRules): boolean {
  const all = rightsOffered(policy, null)
  const hasAll = law === 'gdpr' && all.every((kind) => rights.includes(kind))
  return regime === 'opt-in' && !exemptsUnder(policy, profile) && hasAll
}

/** Whether places have rules of their own at all. */
export function haveOwnRules({ regions, rights }: Policy): boolean {
  return dependsOnPlace(regions) || Object.keys(rights.jurisdictions ?? {}).length > 0
}
