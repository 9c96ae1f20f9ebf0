import type { AskedPurpose, MaterialPart } from '../material-parts.domain.ts'

/** Minor changes may hold at once; material ones are announced first. */
export type ChangeKind = 'minor' | 'material'

/** What a change is about, in the order people read it. */
export const CHANGE_AREAS = [
  'responsible',
  'contact',
  'purposes',
  'data',
  'recipients',
  'retention',
  'rights',
  'cookies',
  'regions',
  'sites',
  'announcements',
  'security',
  'systems',
  'wording',
] as const
export type ChangeArea = (typeof CHANGE_AREAS)[number]

/** Why a change is material: the rule that wants people told of it. */
export const REASONS = {
  identity: 'GDPR Art. 13(1)(a)',
  contact: 'GDPR Art. 13(1)(b)',
  basis: 'GDPR Art. 13(1)(c)',
  interest: 'GDPR Art. 13(1)(d)',
  recipients: 'GDPR Art. 13(1)(e)',
  transfer: 'GDPR Art. 13(1)(f)',
  period: 'GDPR Art. 13(2)(a)',
  rights: 'GDPR Art. 13(2)(b)',
  complaint: 'GDPR Art. 13(2)(d)',
  automated: 'GDPR Art. 13(2)(f)',
  purpose: 'GDPR Art. 13(3)',
  answers: 'GDPR Art. 12(3)',
  joint: 'GDPR Art. 26(2)',
  special: 'GDPR Art. 9',
  data: 'GDPR Art. 5(1)(c)',
  anonymity: 'GDPR Recital 26',
  cookies: 'ePrivacy Directive Art. 5(3); CJEU C-673/17 (Planet49)',
  sale: 'Cal. Civ. Code 1798.100(a), 1798.120',
  promise: 'GDPR Art. 5(1)(a): a promise that people were given',
} as const satisfies Record<string, string>
export type Reason = keyof typeof REASONS

/** Where a period of a rule moves. `unclear`: no date can be compared, such as another event it counts from. */
export type Direction = 'longer' | 'shorter' | 'unclear'

/** One change between two policies, as facts; `words.domain.ts` makes a sentence of it. */
export interface Change {
  readonly area: ChangeArea
  /** Stable, e.g. `PURPOSE_ADDED`, `RECIPIENT_LOCATIONS`. */
  readonly code: string
  /** Where it stands; items of a list by their id, e.g. `purposes.analytics.data`. */
  readonly path: string
  readonly kind: ChangeKind
  /** Null for a minor change. */
  readonly reason: Reason | null
  /** What it is about, e.g. `purpose`, and its id; null for the policy as a whole. */
  readonly subject: { readonly entity: string; readonly id: string } | null
  /** The field's name in plain words; null when the whole subject came or went. */
  readonly label: string | null
  /** The written values; null for nothing. For a list: what went and what came. */
  readonly was: string | null
  readonly becomes: string | null
  readonly isList: boolean
  /** For retention: whether data is kept longer or shorter, and which data. */
  readonly period: { readonly direction: Direction; readonly data: string } | null
  /** The part of a purpose that it changes, and of which purposes; what decides whether they are asked again. */
  readonly touches: { readonly part: MaterialPart; readonly purposes: readonly string[] } | null
}

/** A change as people read it. */
export interface WordedChange extends Change {
  readonly sentence: string
  /** Rule behind a material change; null for a minor one. */
  readonly article: string | null
  /** Purposes that visitors are asked again because of it. */
  readonly asksAgain: readonly string[]
  /** Kinds of people of the policy whom it concerns; empty: everyone. */
  readonly concerns: readonly string[]
}

export interface PolicyDiff {
  /** Material when any change is. */
  readonly kind: ChangeKind | 'none'
  readonly changes: readonly WordedChange[]
  readonly askedAgain: readonly AskedPurpose[]
}
