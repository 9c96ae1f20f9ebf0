import type { PurposeId, SiteKey } from './ids.ts'
import type { LegalBasis } from './legal-basis.ts'

/**
 * What the widget needs to decide, block and send, derived from one policy version.
 * Kept small because every visitor loads it; the words to show are in a `TextBundle`, loaded only when something is shown.
 */
export interface Manifest {
  readonly siteKey: SiteKey
  /** Origin of the server, without a trailing slash. */
  readonly endpoint: string
  readonly policyHash: string
  readonly policyVersion: string
  /** Language tag → hash of its text bundle, found at `ENDPOINT/s/SITE_KEY/LANGUAGE.HASH.json`. The first is the default. */
  readonly texts: Readonly<Record<string, string>>
  readonly categories: readonly ManifestCategory[]
  readonly purposes: readonly ManifestPurpose[]
  readonly services: readonly ManifestService[]
  /** Days a choice, yes or no, is kept before it is asked again. */
  readonly choiceDays: number
  /** The purpose that analytics events are collected under; null when the policy has no analytics. */
  readonly analyticsPurpose: PurposeId | null
}

export interface ManifestCategory {
  readonly id: string
  /** Locked categories are always on and are not asked: their purposes rest on another basis than consent. */
  readonly locked: boolean
}

export interface ManifestPurpose {
  readonly id: PurposeId
  readonly category: string
  readonly basis: LegalBasis
  /** Changes whenever the purpose changes materially; a choice made under another revision is asked again. */
  readonly revision: string
}

export interface ManifestService {
  readonly id: string
  readonly category: string
  /** Cookie and storage names to clear on refusal or withdrawal; `/…/` is a regular expression. */
  readonly cookies: readonly string[]
  readonly hosts: readonly string[]
}

/** All words on screen for one language, so that one hash proves what was shown (GDPR Art. 7(1)). */
export interface TextBundle {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** The widget's own words by key; see `UiTexts` in the widget's locales. */
  readonly ui: Readonly<Record<string, string>>
  readonly controller: { readonly name: string; readonly privacyUrl: string | null }
  readonly categories: Readonly<Record<string, { readonly name: string; readonly description: string }>>
  readonly purposes: Readonly<Record<string, { readonly name: string; readonly description: string }>>
  readonly services: Readonly<
    Record<string, { readonly name: string; readonly recipient: string; readonly description: string }>
  >
}
