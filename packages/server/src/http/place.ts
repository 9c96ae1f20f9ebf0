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

/** Codes that edges send for "not known": Cloudflare's `XX`, and `T1` for Tor. */
const UNKNOWN = /^(?:XX|ZZ|T1|A[12]|O1)$/

/**
 * Where a request comes from, as ISO 3166 in capitals: `ES`, or `US-CA` where the part is known. Null for unknown: no
 * trusted edge, no header, several values, or one that is no code. A header from elsewhere is never looked at.
 */
export function readPlace(headers: IncomingHttpHeaders, trusted: PlaceHeaders | null): string | null {
  if (trusted === null) return null
  const read = (name: string | null): string => {
    const value = name === null ? undefined : headers[name]
    return typeof value === 'string' ? value.trim().toUpperCase() : ''
  }
  const [, country, part] = /^([A-Z]{2})(?:-([A-Z0-9]{1,3}))?$/.exec(read(trusted.country)) ?? []
  if (country === undefined || UNKNOWN.test(country)) return null
  const [, region = part] = /^(?:[A-Z]{2}-)?([A-Z0-9]{1,3})$/.exec(read(trusted.region)) ?? []
  return region === undefined ? country : `${country}-${region}`
}
