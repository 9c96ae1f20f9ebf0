import type { CalendarDate, LegalBasis, Period, RightsLaw, SiteKey } from '@assent/shared'

/** A site with what the hot path needs of the policy in force, kept in memory by the site registry. */
export interface RegisteredSite {
  readonly organizationId: string
  readonly siteId: string
  readonly siteKey: SiteKey
  readonly controllerName: string
  readonly origins: readonly string[]
  readonly languages: readonly string[]
  /** Path of its origins that is forwarded to this server; null where none is. */
  readonly firstParty: string | null
  /** Domain whose hosts share one choice; null where each has its own. */
  readonly cookieDomain: string | null
  /** The policy version in force. */
  readonly policy: PolicyInForce
  /** Versions applied before, by hash: a page that was open during a change may still send their hash. */
  readonly earlierPolicies: ReadonlyMap<string, PolicyInForce>
  /** Hash → language of every text bundle ever served for the organization. */
  readonly texts: ReadonlyMap<string, string>
}

export interface PolicyInForce {
  readonly hash: string
  readonly version: string
  readonly effectiveOn: CalendarDate
  /** Every purpose of the policy by id. */
  readonly purposes: ReadonlyMap<string, RegisteredPurpose>
  /** The purpose analytics events are collected under; null when the policy has none. */
  readonly analyticsPurpose: string | null
  /** The rule that governs analytics events; null when the policy has none. */
  readonly analyticsRetention: AnalyticsRetention | null
  /** Least number of visitors behind a published count. */
  readonly minimumCell: number
  /** Whether analytics may be read as such counts only, also while events still carry their visitor. */
  readonly countsOnly: boolean
  /** Promise of an answer to a rights request, e.g. P30D; the law's month applies beside it. */
  readonly rightsPromise: Period
  /** ISO 3166-1 country of the controller, whose holidays count for legal deadlines. */
  readonly country: string
  /** Whether Do Not Track counts like Global Privacy Control. */
  readonly countsDnt: boolean
  /** Days a choice is kept before it is asked again, where consent is asked for. */
  readonly choiceDays: number
  /** The same at a place (ISO 3166 code, null: unknown), where an opt-out may have to stand for longer. */
  readonly choiceDaysAt: (place: string | null) => number
  /** Purposes that are pursued at a place before a choice, until they are refused. */
  readonly openAt: (place: string | null) => ReadonlySet<string>
  /** The law that requests of people at a place are timed by. */
  readonly rightsLawAt: (place: string | null) => RightsLaw
}

export interface RegisteredPurpose {
  readonly id: string
  readonly basis: LegalBasis
  /** Whether its category is locked: on another basis than consent, never asked and not a matter of choice. */
  readonly locked: boolean
  /** Names it as it stands; with another tag a consent given before does not cover it. */
  readonly tag: string
  /** Whether it sells data or shares it for advertising across sites, see `isSold`. */
  readonly sold: boolean
}

export interface AnalyticsRetention {
  /** The policy's id of the rule. */
  readonly rule: string
  /** Period after which no identifier is left; equal to `delete` when the rule has no such stage. */
  readonly anonymize: Period
  readonly delete: Period
}

/** Finds sites without a query. Implemented by `site-registry.ts`. */
export interface SiteRegistry {
  byKey(key: string): RegisteredSite | undefined
  byId(siteId: string): RegisteredSite | undefined
  /** Whether any site may send from this origin; asked for every cross-origin request. */
  hasOrigin(origin: string): boolean
  /** All sites of an organization. */
  ofOrganization(organizationId: string): readonly RegisteredSite[]
  all(): readonly RegisteredSite[]
  /** Reads everything again; to be called after a policy was applied. */
  refresh(): Promise<void>
}
