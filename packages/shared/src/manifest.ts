import type { PurposeId, SiteKey } from './ids.ts'
import type { LegalBasis } from './legal-basis.ts'
import type { RightsLaw } from './rights-law.ts'
import type { RightsRequestKind } from './rights-request.ts'

/**
 * What the widget needs to decide, block and send, derived from one policy version.
 * Every visitor loads it on every visit, so it holds only what opens and closes the gate; what is shown, and what is
 * cleared up, is in a `TextBundle`.
 */
export interface Manifest {
  readonly siteKey: SiteKey
  /** Origin of the server, without a trailing slash. */
  readonly endpoint: string
  readonly policyHash: string
  /** Language tag → hash of its text bundle, found at `ENDPOINT/s/SITE_KEY/LANGUAGE.HASH.json`. The first is the default. */
  readonly texts: Readonly<Record<string, string>>
  readonly categories: readonly ManifestCategory[]
  readonly purposes: readonly ManifestPurpose[]
  readonly services: readonly ManifestService[]
  /** Days a choice, yes or no, is kept before it is asked again. */
  readonly choiceDays: number
  /** The purpose that analytics events are collected under; null when the policy has no analytics. */
  readonly analyticsPurpose: PurposeId | null
  /** What holds here before a choice, where it is not `opt-in`: see `open` of the purposes. */
  readonly regime?: 'opt-out' | 'notice' | 'none'
  /** Kinds of request that the form offers here; absent where it offers exactly `GENERAL_KINDS`. */
  readonly rights?: readonly RightsRequestKind[]
  /** The law that the form cites here, where it is not the GDPR. */
  readonly law?: Exclude<RightsLaw, 'gdpr'>
  /** Platforms that are told where things stand; absent when the policy names none. */
  readonly platforms?: readonly (readonly [PlatformId, ManifestPlatform])[]
  /** `true` where the request for this manifest carried `Sec-GPC: 1`; absent otherwise. */
  readonly gpc?: true
  /** `true` where the policy treats Do Not Track like Global Privacy Control; absent otherwise. */
  readonly dnt?: true
  /** Domain whose hosts share the choice, e.g. `example.com`; absent where each host has its own. */
  readonly cookieDomain?: string
  /** How the site wants the widget to look, see `Appearance`; absent where the policy does not say. */
  readonly appearance?: Appearance
  /** Words of another consent tool → purpose, category or service here; absent where the policy names none. */
  readonly aliases?: Readonly<Record<string, string>>
}

/** Platforms with a consent interface of their own; each is an adapter of the widget in a file of its own. */
export const PLATFORMS = [
  'google-consent-mode',
  'microsoft-uet',
  'microsoft-clarity',
  'meta',
  'tiktok',
  'gtm-events',
] as const
export type PlatformId = (typeof PLATFORMS)[number]

export interface ManifestPlatform {
  /**
   * The platform's own words, e.g. `ad_storage`, with ids of the policy separated by spaces, all of which have to be
   * allowed; without ids the word is always denied.
   */
  readonly grants: Readonly<Record<string, string>>
  /** Google: milliseconds that tags wait for an update. */
  readonly wait?: number
  /** Google: redact ad click ids while `ad_storage` is denied. */
  readonly redact?: true
  /** Google: pass ad click ids through links while storage is denied. */
  readonly passthrough?: true
  /**
   * Google: what holds before a choice at places (ISO 3166-2, e.g. `US-CA`) that Google finds by itself, as the words that
   * are granted there; only where the server does not know the place and the policy leaves that to Google.
   */
  readonly regions?: readonly (readonly [places: readonly string[], granted: readonly string[]])[]
  /** Google: words that a signal against sale denies at each of `regions`; absent without these or where none is. */
  readonly sold?: readonly string[]
}

/** Looks that a policy chooses for a site. Nothing here can tell “Accept all” from “Reject all”: they share every style. */
export interface Appearance {
  /** Of the banner: beside the text where there is room, stacked, or small at one end of the lower edge. `bar` by default. */
  readonly layout?: 'bar' | 'box' | 'corner'
  /** Where a corner is, in the direction of the language, `end` by default; `top` is the upper edge, for any layout. */
  readonly position?: 'start' | 'end' | 'top'
  /** `auto`, the default, follows the visitor's system. */
  readonly theme?: 'light' | 'dark' | 'auto'
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
  /** Names the purpose as it stands, see `answerTag`. */
  readonly tag: string
  /**
   * `true` where data is sold, or shared for advertising across sites (Cal. Civ. Code 1798.140(ad), (ah)): what a
   * browser's opt-out signal refuses. Absent otherwise.
   */
  readonly sale?: true
  /**
   * `true` where it is pursued here before a choice, until it is refused: by the regime of the place or, where consent is
   * asked for, by an exemption from it. Absent otherwise.
   */
  readonly open?: true
}

export interface ManifestService {
  readonly id: string
  readonly category: string
  /** The purposes of its category that it is for, where the policy tells them apart; absent: all of them. */
  readonly purposes?: readonly PurposeId[]
}

/**
 * A purpose and its revision as six characters (31 bits of FNV-1a), under which the browser keeps the answer.
 * Fixed length keeps the cookie below 512 bytes for 64 purposes. A purpose that changed materially has another revision
 * and so another tag: the old answer is not found, and the purpose is asked again.
 */
export function answerTag(purpose: string, revision: string): string {
  let hash = 0x811c9dc5
  for (const char of purpose + '/' + revision) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193)
  return (hash >>> 1).toString(36).padStart(6, '0')
}

/** All words on screen for one language, so that one hash proves what was shown (GDPR Art. 7(1)). */
export interface TextBundle {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** The widget's own words by key; see `UiTexts` in the widget's locales. */
  readonly ui: Readonly<Record<string, string>>
  readonly controller: { readonly name: string; readonly privacyUrl: string | null }
  readonly categories: Readonly<Record<string, CategoryWords>>
  readonly purposes: Readonly<Record<string, PurposeWords>>
  readonly services: Readonly<Record<string, ServiceWords>>
  /** Which kinds of sensitive data are used beyond what is necessary, as a sentence; absent where none is, or nobody can limit it. */
  readonly limited?: string
}

/**
 * The part of a text bundle that banner, placeholder and control show, at `LANGUAGE.HASH.brief.json` under the hash of
 * the whole: a first visit need not load the words of dialogs nobody has opened.
 */
export interface BriefTexts extends Pick<TextBundle, 'language' | 'direction' | 'ui' | 'controller'> {
  readonly purposes: Readonly<Record<string, Pick<TextWords, 'name'>>>
  readonly services: Readonly<Record<string, Pick<ServiceWords, 'name' | 'recipient'>>>
  /** How the language writes a list of these purposes; absent where it depends on the words. */
  readonly joints?: ListJoints
}

/** What stands between two words that are all of a list, between words of a longer list, and before its last word. */
export type ListJoints = readonly [two: string, more: string, last: string]

/** Writes words as a list, as its language does. */
export function joinWords(words: readonly string[], [two, more, last]: ListJoints): string {
  return words
    .map((word, index) => (index === 0 ? '' : index < words.length - 1 ? more : index === 1 ? two : last) + word)
    .join('')
}

export interface TextWords {
  readonly name: string
  readonly description: string
}

export interface CategoryWords extends TextWords {
  /** Of a locked category: what the visitor asked for that would not work without it (Directive 2002/58/EC Art. 5(3)). */
  readonly reason?: string
}

export interface PurposeWords extends TextWords {
  /** The interest that is pursued, where it rests on one (GDPR Art. 13(1)(d)). */
  readonly interest?: string
  /** Categories of data that are used, each with how long it is kept, an ISO 8601 duration, where that has a fixed length. */
  readonly data?: readonly { readonly name: string; readonly period?: string }[]
  /** Who else receives data, by name (GDPR Art. 13(1)(e)). */
  readonly recipients?: readonly string[]
}

export interface ServiceWords extends TextWords {
  readonly recipient: string
  /** What the service keeps in the browser, and so what is cleared when it is refused or withdrawn. */
  readonly cookies: readonly ServiceCookie[]
}

/** A cookie or an entry of local or session storage. */
export interface ServiceCookie {
  /** A name, or a regular expression between slashes. */
  readonly name: string
  /** An ISO 8601 duration, or `session`. */
  readonly lifetime: string
  /** Whether it belongs to the site itself or to another company's host. */
  readonly party: 'first' | 'third'
}

/** What a server knows of a site for the page that asks, at `ENDPOINT/s/SITE_KEY/facts.json`: for developers alone. */
export interface SiteFacts {
  /** The policy in force now, which a page that was cached may be behind. */
  readonly policyVersion: string
  readonly policyHash: string
  /** Whether the policy names the origin of the page; decisions of others are refused. */
  readonly isKnownOrigin: boolean
  /** Where the visitor is, ISO 3166 in capitals, e.g. `US-CA`; null where it is not known, or not told to this page. */
  readonly place: string | null
  /** Whether the server is told about places at all, by its edge or a database. */
  readonly isPlaceSought: boolean
  /** What holds at that place before a choice, and the profile of one law that holds there. */
  readonly regime: 'opt-in' | 'opt-out' | 'notice' | 'none'
  readonly profile: string | null
  /** Service → the hosts that the policy lists for it. */
  readonly hosts: Readonly<Record<string, readonly string[]>>
}
