import type { ManifestPlatform } from '@assent/shared'
import { isOpen, isSold } from './open-purposes.domain.ts'
import { placeRules } from './place-rules.domain.ts'
import { basisFor, type Policy, type PolicyPurpose } from './policy.types.ts'
import { placesWithRules } from './regimes.domain.ts'

/**
 * What holds before a choice at the places that a policy names, in words of Google Consent Mode, so that Google can apply
 * it to whom it finds there: of its defaults that of the most specific place counts, and elsewhere the one without places
 * (https://developers.google.com/tag-platform/security/guides/consent). A place is left out where it changes nothing. The
 * freer `default` of a policy is nowhere in it: whom Google cannot locate may be where consent is the law.
 * @param grants word → ids of the policy, as in `ManifestPlatform`.
 */
export function consentRegions(
  policy: Policy,
  grants: ManifestPlatform['grants'],
): Pick<ManifestPlatform, 'regions' | 'sold'> {
  const isLocked = (category: string | undefined): boolean =>
    policy.categories.some(({ id, locked }) => id === category && locked === true)
  const idsOf = (word: string): readonly string[] => grants[word]?.match(/\S+/g) ?? []
  const behind = (wanted: string): readonly PolicyPurpose[] =>
    policy.purposes.filter(({ id, category }) => category !== undefined && (id === wanted || category === wanted))
  const words = Object.keys(grants).filter((word) => idsOf(word).length > 0)
  const grantedAt = (place: string | null): readonly string[] => {
    const { regime, profile } = placeRules(policy, place)
    const runs = (purpose: PolicyPurpose): boolean =>
      isOpen(policy, purpose, regime, profile) || basisFor(purpose).basis !== 'consent'
    return words.filter((word) =>
      idsOf(word).every((id) => behind(id).every(runs) && (behind(id).length > 0 || isLocked(id))),
    )
  }
  const named = placesWithRules(policy.regions).flatMap((place) => (place === null || place === 'ZZ' ? [] : [place]))
  const regions = new Map<string, string[]>()
  for (const place of named) {
    const [country = ''] = place.split('-')
    const around = place !== country && named.includes(country) ? country : null
    const granted = grantedAt(place).join(' ')
    if (granted !== grantedAt(around).join(' ')) regions.set(granted, [...(regions.get(granted) ?? []), place])
  }
  if (regions.size === 0) return {}
  const isRefused = (purpose: PolicyPurpose): boolean => isSold(policy, purpose) && !isLocked(purpose.category)
  const sold = words.filter((word) => idsOf(word).some((id) => behind(id).some(isRefused)))
  return {
    regions: [...regions].map(([granted, places]) => [places, granted === '' ? [] : granted.split(' ')]),
    ...(sold.length > 0 ? { sold } : {}),
  }
}
