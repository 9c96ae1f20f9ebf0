import type { Appearance, CalendarDate, PlatformId, RightsRequestKind } from '@assent/shared'
import type { PolicyDataset } from './policy-dataset.types.ts'
import type { PolicyActivity, PolicyController, PolicySubjectType } from './policy-people.types.ts'
import type { PolicyData, PolicyPurpose } from './policy-purpose.types.ts'
import type { PolicyRecipient, PolicyService } from './policy-recipient.types.ts'
import type { PolicyHousekeeping, PolicyRetention } from './policy-retention.types.ts'

export * from './policy-dataset.types.ts'
export * from './policy-people.types.ts'
export * from './policy-purpose.types.ts'
export * from './policy-recipient.types.ts'
export * from './policy-retention.types.ts'

/** One website. */
export interface PolicySite {
  readonly origins: readonly string[]
  /** Path of these origins that a reverse proxy forwards to this server, e.g. `/assent`. */
  readonly first_party?: string
  /** Domain whose hosts share one choice, e.g. `example.com`; absent: each host has its own. */
  readonly cookie_domain?: string
  /** Words that pages use for another consent tool → purpose, category or service of this policy. */
  readonly aliases?: Readonly<Record<string, string>>
  /** How the widget looks. */
  readonly appearance?: Appearance
}

/**
 * A policy file after it was checked. Field names are those of the file; `policy.schema.json` describes each of them.
 * Periods are ISO 8601 strings that `parsePeriod` accepts.
 */
export interface Policy {
  readonly assent: 1
  readonly policy: {
    readonly id: string
    readonly version: string
    readonly effective: CalendarDate
    /** The first is the default. */
    readonly languages: readonly string[]
    /** Year in the copyright line of the organization's pages. */
    readonly copyright_year?: number
  }
  readonly controller: PolicyController
  readonly sites: Readonly<Record<string, PolicySite>>
  readonly activities: Readonly<Record<string, PolicyActivity>>
  readonly subjects?: Readonly<Record<string, PolicySubjectType>>
  readonly data: Readonly<Record<string, PolicyData>>
  readonly purposes: readonly PolicyPurpose[]
  readonly categories: readonly PolicyCategory[]
  readonly services?: readonly PolicyService[]
  readonly recipients?: readonly PolicyRecipient[]
  /** Statements of the notice that the configuration must bear out. */
  readonly claims?: { readonly no_sale?: true }
  readonly retention: readonly PolicyRetention[]
  readonly housekeeping?: PolicyHousekeeping
  /** Counts below `minimum_cell` are suppressed; absent: 10. */
  readonly aggregates?: { readonly minimum_cell: number }
  readonly datasets?: Readonly<Record<string, PolicyDataset>>
  readonly rights: PolicyRights
  readonly notices?: PolicyNotices
  readonly regions: PolicyRegions
  readonly choice: { readonly keep: string }
  readonly signals?: PolicySignals
  readonly platforms?: Readonly<Partial<Record<PlatformId, PolicyPlatform>>>
  readonly security?: PolicySecurity
  readonly texts: Readonly<Record<string, PolicyTexts>>
}

/** A group of purposes and services that the visitor sees. */
export interface PolicyCategory {
  readonly id: string
  readonly locked?: boolean
  readonly reason?: string
}

/** How requests of people are received and answered (GDPR Arts. 12 to 22). */
export interface PolicyRights {
  readonly promise?: string
  readonly extension?: string
  readonly channels: readonly ('form' | 'email' | 'post' | 'phone')[]
  readonly verification: 'email'
  readonly response_metric?: 'business-days' | 'calendar-days'
  /** Country or US state → rights; an unknown place has the widest set. */
  readonly jurisdictions?: Readonly<Record<string, readonly RightsRequestKind[]>>
}

/** How changes are announced. */
export interface PolicyNotices {
  /** A material version takes effect no sooner than this after it was announced. */
  readonly policy_change?: string
  readonly recipient_change?: string
  readonly channels: readonly ('email' | 'in-app')[]
  /** Whether each channel must have reached a person, or any of them; absent: every. */
  readonly proof?: 'every' | 'any'
}

/** What holds before a visitor chose: nothing, everything until refused, everything with a notice, everything. */
export type Regime = 'opt-in' | 'opt-out' | 'notice' | 'none'

/** Rules of an authority or a law of one place, beside the regime; see `docs/guides/regions.md` for what each changes. */
export type Profile = 'fr' | 'es' | 'uk' | 'us-ca'

/** Regime by country (es) or part of one (us-ca), `default` for everywhere else. */
export interface PolicyRegions {
  readonly default: Regime
  readonly profiles?: readonly Profile[]
  readonly [region: string]: Regime | readonly string[] | undefined
}

/** Signals of browsers that are honoured beside Global Privacy Control, which always is. */
export interface PolicySignals {
  /** Do Not Track counts like Global Privacy Control. */
  readonly dnt?: true
}

/** A platform that is told where consent stands, through its own interface. */
export interface PolicyPlatform {
  /** The platform's words with the purposes or categories that must all be allowed; absent: categories of a usual name. */
  readonly grants?: Readonly<Record<string, readonly string[] | undefined>>
  /** Google: milliseconds that tags wait for an update; absent: 500. */
  readonly wait_for_update?: number
  readonly ads_data_redaction?: true
  readonly url_passthrough?: true
  /** Google: where the server does not know the place, Google applies what holds at the places that the policy names. */
  readonly located_by_google?: true
}

/** Measures and certifications (Art. 32). */
export interface PolicySecurity {
  readonly measures?: readonly PolicyMeasure[]
  readonly certifications?: readonly PolicyCertification[]
}

export interface PolicyMeasure {
  readonly id: string
  readonly name: string
  readonly evidence?: string
  readonly reviewed?: CalendarDate
  readonly cadence?: string
}

export interface PolicyCertification {
  readonly id: string
  readonly name: string
  readonly scope: string
  readonly status: 'planned' | 'held' | 'lapsed'
  readonly planned?: CalendarDate
  readonly from?: CalendarDate
  /** Last day it is held. */
  readonly to?: CalendarDate
  /** The sentence that people read. */
  readonly statement?: string
}

export interface PolicyTexts {
  readonly categories: Readonly<Record<string, PolicyWords>>
  readonly purposes: Readonly<Record<string, PolicyWords>>
  readonly services?: Readonly<Record<string, { readonly name?: string; readonly description: string }>>
  /** Names of the categories of data, for the notice. */
  readonly data?: Readonly<Record<string, PolicyWords>>
  /** Names of the organization's own events, for the notice; an event that no dataset knows is declared by that. */
  readonly events?: Readonly<Record<string, string>>
  /** Any other phrase of the file, by the phrase itself, for the notice in this language. */
  readonly phrases?: Readonly<Record<string, string>>
  /** The widget's own words in this language, by key, where the company wants others. */
  readonly ui?: Readonly<Record<string, string>>
}

export interface PolicyWords {
  readonly name: string
  readonly description: string
}

/** The category of data that Assent itself collects and keeps; every other one lies in the organization's own systems. */
export const WEB_ANALYTICS = 'web_analytics'

/** Least number of visitors behind a published count where the policy names none. */
export const DEFAULT_MINIMUM_CELL = 10

/** Least number of visitors behind a published count. */
export function minimumCell({ aggregates }: Pick<Policy, 'aggregates'>): number {
  return aggregates?.minimum_cell ?? DEFAULT_MINIMUM_CELL
}
