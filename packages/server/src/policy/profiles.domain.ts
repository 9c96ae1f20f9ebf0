import type { Policy, PolicyPurpose, PolicyRegions, Profile } from './policy.types.ts'

const PLACES: Readonly<Record<Profile, string>> = { fr: 'FR', es: 'ES', uk: 'GB', 'us-ca': 'US-CA' }

/** Where a profile holds, as ISO 3166 in capitals. */
export const placeOf = (profile: Profile): string => PLACES[profile]

/** The profile under which a law lets something run without consent. */
export const EXEMPTIONS = {
  'fr-audience-measurement': { profile: 'fr' },
  'uk-statistics': { profile: 'uk' },
} as const satisfies Readonly<Record<NonNullable<PolicyPurpose['exemption']>, { readonly profile: Profile }>>

/** The profile of the policy that holds at a place; null where none does, and where the place is unknown. */
export function profileAt({ profiles = [] }: PolicyRegions, place: string | null): Profile | null {
  if (place === null) return null
  return profiles.find((profile) => `${place}-`.startsWith(`${PLACES[profile]}-`)) ?? null
}

/**
 * Whether a purpose needs no consent under a profile, only information and a way to object: audience measurement in
 * France (loi 78-17 art. 82, CNIL 2020-091), statistics in the United Kingdom (PECR 2003, Schedule A1).
 */
export function isExempt({ exemption }: PolicyPurpose, profile: Profile | null): boolean {
  return exemption !== undefined && EXEMPTIONS[exemption].profile === profile
}

/** Whether a policy exempts anything under a profile. */
export function exemptsUnder(policy: Policy, profile: Profile | null): boolean {
  return policy.purposes.some((purpose) => isExempt(purpose, profile))
}
