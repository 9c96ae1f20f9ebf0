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
