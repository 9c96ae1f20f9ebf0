import type { IncomingHttpHeaders } from 'node:http'

/** Headers in which a trusted edge says where a visitor is, in lower case; `region` null when it says the country alone. */
export interface PlaceHeaders {
  readonly country: string
  readonly region: string | null
}

/** Headers that edges add by themselves or, for Fastly, as its documentation names them once a service sets them. */
export const EDGES = {
  cloudflare: { country: 'cf-ipcountry', region: 'cf-region-code' },
  cloudfront: { country: 'cloudfront-viewer-country', region: 'cloudfront-viewer-country-region' },
  fastly: { country: 'x-fastly-country', region: 'x-fastly-region' },
  vercel: { country: 'x-vercel-ip-country', region: 'x-vercel-ip-country-region' },
} as const satisfies Readonly<Record<string, PlaceHeaders>>

/** Finds the place of an address, by codes as they stand in a database; empty words for unknown. */
export type LocateAddress = (address: string) => { readonly country: string; readonly region: string }

/** Who is believed about where a visitor is: an edge by its headers, and after it a database. Both null: nobody. */
export interface PlaceSources {
  readonly headers: PlaceHeaders | null
  readonly locate: LocateAddress | null
}

/** Codes that edges send for "not known": Cloudflare's `XX`, and `T1` for Tor. */
const UNKNOWN = /^(?:XX|ZZ|T1|A[12]|O1)$/

/**
 * Where a request comes from, as ISO 3166 in capitals: `ES`, or `US-CA` where the part is known. The headers of a trusted
 * edge count before the database. Null for unknown: nobody to believe, no header, several values, or one that is no code.
 * A header from elsewhere is never looked at.
 */
export function readPlace(
  { headers, ip }: { readonly headers: IncomingHttpHeaders; readonly ip: string },
  { headers: trusted, locate }: PlaceSources,
): string | null {
  const read = (name: string | null | undefined): string => {
    const value = typeof name === 'string' ? headers[name] : undefined
    return typeof value === 'string' ? value : ''
  }
  const told = toPlace(read(trusted?.country), read(trusted?.region))
  if (told !== null || locate === null) return told
  const { country, region } = locate(ip)
  return toPlace(country, region)
}

function toPlace(countryText: string, regionText: string): string | null {
  const read = (text: string): string => text.trim().toUpperCase()
  const [, country, part] = /^([A-Z]{2})(?:-([A-Z0-9]{1,3}))?$/.exec(read(countryText)) ?? []
  if (country === undefined || UNKNOWN.test(country)) return null
  const [, region = part] = /^(?:[A-Z]{2}-)?([A-Z0-9]{1,3})$/.exec(read(regionText)) ?? []
  return region === undefined ? country : `${country}-${region}`
}
