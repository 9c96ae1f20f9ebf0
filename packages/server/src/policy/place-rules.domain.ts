import type { RightsRequestKind } from '@assent/shared'
import type { Policy, Profile, Regime } from './policy.types.ts'
import { exemptsUnder, profileAt } from './profiles.domain.ts'
import { dependsOnPlace, regimeAt } from './regimes.domain.ts'
import { rightsOffered } from './rights-in-place.domain.ts'

/** All that a place decides about what a visitor gets of a policy. */
export interface PlaceRules {
  readonly regime: Regime
  readonly profile: Profile | null
  /** Kinds of request that the form offers. */
  readonly rights: readonly RightsRequestKind[]
  /** Whether the place is unknown, and the policy leaves it to Google to find it for its own tags. */
  readonly byGoogle: boolean
}

/** @param place ISO 3166 code in capitals, e.g. `ES` or `US-CA`; null when it is unknown. */
export function placeRules(policy: Policy, place: string | null): PlaceRules {
  return {
    regime: regimeAt(policy.regions, place),
    profile: profileAt(policy.regions, place),
    rights: rightsOffered(policy.rights, place),
    byGoogle: place === null && policy.platforms?.['google-consent-mode']?.located_by_google === true,
  }
}

/**
 * Whether rules are the ones that anybody may be given by mistake: nothing runs before a choice, and no right is left out
 * that a place has.
 */
export function areSafeEverywhere(policy: Policy, { regime, profile, rights }: PlaceRules): boolean {
  const all = rightsOffered(policy.rights, null)
  return regime === 'opt-in' && !exemptsUnder(policy, profile) && all.every((kind) => rights.includes(kind))
}

/** Whether places have rules of their own at all. */
export function haveOwnRules({ regions, rights }: Policy): boolean {
  return dependsOnPlace(regions) || Object.keys(rights.jurisdictions ?? {}).length > 0
}
