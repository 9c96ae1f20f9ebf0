import type { SiteFacts } from '@assent/shared'
import type { PlaceSources } from '../http/place.ts'
import type { PlaceRules } from '../policy/place-rules.domain.ts'
import type { LoadedSite } from './site-registry.ts'

/** Hosts by service, as strict mode knows them. */
export function hostsOf({ content }: LoadedSite): SiteFacts['hosts'] {
  return Object.fromEntries((content.services ?? []).flatMap(({ id, hosts }) => (hosts ? [[id, hosts]] : [])))
}

/**
 * What the debug panel of a page cannot see by itself. Where the visitor is it tells pages of the site alone.
 * @param origin of the page, as its browser says; absent from pages of the server's own host.
 * @param place ISO 3166 code, null when it is unknown.
 */
export function siteFacts(
  site: LoadedSite,
  { origin, place, rules }: { origin: string | undefined; place: string | null; rules: PlaceRules },
  { headers, locate }: PlaceSources,
): SiteFacts {
  const isKnownOrigin = origin === undefined || site.origins.includes(origin)
  return {
    policyVersion: site.policy.version,
    policyHash: site.policy.hash,
    isKnownOrigin,
    place: isKnownOrigin ? place : null,
    isPlaceSought: headers !== null || locate !== null,
    regime: rules.regime,
    profile: rules.profile,
    hosts: hostsOf(site),
  }
}
