import type { Manifest } from '@assent/shared'

/**
 * Reads Global Privacy Control. Only `true` is the signal; its absence is no consent to anything.
 * A browser that throws when asked counts as one that signals: an unreadable signal may refuse, never allow.
 */
export function readGlobalPrivacyControl(from: object): boolean {
  try {
    return (from as { globalPrivacyControl?: unknown }).globalPrivacyControl === true
  } catch {
    return true
  }
}

/**
 * Whether the browser opts out of sale and of sharing for advertising across sites: by Global Privacy Control in the page
 * or in the header of the request for the manifest, or by Do Not Track where the policy counts it.
 */
export function readOptOut({ gpc, dnt }: Pick<Manifest, 'gpc' | 'dnt'>, from: object): boolean {
  return !!gpc || readGlobalPrivacyControl(from) || !!(dnt && (from as Navigator).doNotTrack === '1')
}
