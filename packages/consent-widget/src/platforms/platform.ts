import type { ManifestPlatform } from '@assent/shared'

/** Where things stand, as a platform is told it. */
export interface PlatformState {
  /** Whether words of the policy (purposes, categories, services; all are needed) are allowed now. */
  has(words: string): boolean
  /** Whether the person has answered and the answer stands. */
  readonly decided: boolean
  /** Whether the browser opts out of sale by a signal. */
  readonly gpc: boolean
  /** Every purpose with whether it may be pursued now. */
  readonly purposes: Readonly<Record<string, boolean>>
}

/**
 * Tells a platform where things stand, at the start of each page and after each change, before anything is released that
 * belongs to it. Calls the platform's own queue or function in `view` and nothing else: no request leaves from here.
 */
export type Tell = (view: PlatformWindow, options: ManifestPlatform, state: PlatformState) => void

/** A function that queues its calls until the platform's script is there. */
export type Queued = ((...call: readonly unknown[]) => void) & { q?: unknown[] }

/** What the platforms put on a page. */
export interface PlatformWindow {
  dataLayer?: unknown[]
  uetq?: { push(...call: readonly unknown[]): unknown }
  clarity?: Queued
  fbq?: (...call: readonly unknown[]) => void
  ttq?: Partial<Record<'holdConsent' | 'grantConsent' | 'revokeConsent', () => void>>
}

export type Verdict = 'granted' | 'denied'

/** What each of the platform's own words is now. */
export function verdicts({ grants }: ManifestPlatform, { has }: PlatformState): Record<string, Verdict> {
  return Object.fromEntries(
    Object.entries(grants).map(([word, ids]) => [word, has(ids) ? 'granted' : 'denied'] as const),
  )
}

/** The same before anybody was asked. */
export function allDenied({ grants }: ManifestPlatform): Record<string, Verdict> {
  return Object.fromEntries(Object.keys(grants).map((word) => [word, 'denied'] as const))
}
