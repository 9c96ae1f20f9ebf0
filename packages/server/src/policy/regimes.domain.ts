import { show } from '@assent/shared'
import { isInEea } from './adequacy.domain.ts'
import type { Remark } from './policy-finding.domain.ts'
import { placeOf, profileAt } from './profiles.domain.ts'
import { basesOf, type Policy, type PolicyPurpose, type PolicyRegions, type Regime } from './policy.types.ts'

/** From the strictest to the freest. */
export const REGIMES: readonly Regime[] = ['opt-in', 'opt-out', 'notice', 'none']

/**
 * Whether storing and reading on a device needs consent by law in a country: Art. 5(3) of Directive 2002/58/EC in the
 * EEA, Reg. 6 of the Privacy and Electronic Communications Regulations 2003 in the United Kingdom.
 * @param country ISO 3166-1 code in capitals.
 */
function needsConsent(country: string): boolean {
  return isInEea(country) || country === 'GB'
}

/**
 * What holds before a choice at a place. The part of a country counts before the country, and that before the default.
 * Where consent is the law, and where the place is unknown, nothing but `opt-in` holds, whatever the default is.
 * @param place ISO 3166 code in capitals, e.g. `ES` or `US-CA`; null when it is unknown.
 */
export function regimeAt(regions: PolicyRegions, place: string | null): Regime {
  const [country = ''] = place?.split('-') ?? []
  if (place === null || needsConsent(country)) return 'opt-in'
  const named = (code: string): Regime | undefined => regions[code.toLowerCase()] as Regime | undefined
  const ofProfile = profileAt(regions, place) === 'us-ca' ? 'opt-out' : undefined
  return named(place) ?? ofProfile ?? named(country) ?? regions.default
}

/**
 * The places that a policy may treat each in its own way: null for one that is not known, those it names, where its
 * profiles hold, and `ZZ` (ISO 3166: nobody's) for every other.
 */
export function placesWithRules({ default: _, profiles = [], ...named }: PolicyRegions): readonly (string | null)[] {
  const places = [...Object.keys(named).map((place) => place.toUpperCase()), ...profiles.map(placeOf)]
  return [null, ...new Set(places.sort()), 'ZZ']
}

/** Whether what a policy allows, or for how long, depends on the place at all. */
export function dependsOnPlace({ profiles = [], ...regions }: PolicyRegions): boolean {
  return profiles.length > 0 || Object.values(regions).some((regime) => regime !== 'opt-in')
}

/**
 * Whether a purpose may be pursued before a choice where the regime is not `opt-in`: not when its consent has to be
 * explicit, or when data of a special category (Art. 9) is used for it; that always waits for a yes.
 */
export function mayBeOpen(policy: Policy, purpose: PolicyPurpose): boolean {
  return (
    !basesOf(purpose).some(({ explicit }) => explicit === true) &&
    !purpose.data.some((name) => policy.data[name]?.special !== undefined)
  )
}

/** A place where consent is the law cannot be given another regime. */
export function checkRegions(policy: Policy): Remark[] {
  return Object.entries(policy.regions).flatMap(([place, regime]): Remark[] =>
    place !== 'default' && place !== 'profiles' && regime !== 'opt-in' && needsConsent(place.slice(0, 2).toUpperCase())
      ? [
          {
            code: 'REGIME_WITHOUT_CONSENT',
            path: ['regions', place],
            message: `Expected opt-in for ${show(place)}, where storing on a device needs consent, got ${show(regime)}.`,
          },
        ]
      : [],
  )
}
