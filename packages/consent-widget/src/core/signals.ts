import type { Manifest } from '@assent/shared'

/**
 * Whether the browser opts out of sale and of sharing for advertising across sites: by Global Privacy Control in the page
 * (only `true` is the signal) or in the header of the request for the manifest, or by Do Not Track where the policy
 * counts it. The absence of a signal is no consent to anything.
 * A browser that throws when asked counts as one that signals: an unreadable signal may refuse, never allow.
 */
export function readOptOut({ gpc, dnt }: Pick<Manifest, 'gpc' | 'dnt'>, from: object): boolean {
  try {
    const { globalPrivacyControl, doNotTrack } = from as Readonly<Record<string, unknown>>
    return !!gpc || globalPrivacyControl === true || (!!dnt && doNotTrack === '1')
  } catch {
    return true
  }
}
