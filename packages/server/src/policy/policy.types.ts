import type { CalendarDate, LegalBasis } from '@assent/shared'

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
  }
  readonly controller: PolicyController
  readonly sites: Readonly<Record<string, { readonly origins: readonly string[] }>>
  readonly activities: Readonly<Record<string, { readonly role: 'controller' | 'joint-controller' | 'processor' }>>
  readonly data: Readonly<Record<string, PolicyData>>
  readonly purposes: readonly PolicyPurpose[]
  readonly categories: readonly PolicyCategory[]
  readonly services?: readonly PolicyService[]
  readonly recipients?: readonly PolicyRecipient[]
  readonly retention: readonly PolicyRetention[]
  readonly rights: {
    readonly promise?: string
    readonly extension?: string
    readonly channels: readonly ('form' | 'email' | 'post' | 'phone')[]
    readonly verification: 'email'
  }
  readonly regions: { readonly default: 'opt-in' }
  readonly choice: { readonly keep: string }
  readonly texts: Readonly<Record<string, PolicyTexts>>
}

export interface PolicyController {
  readonly name: string
  readonly address: string
  readonly country: string
  readonly email: string
  readonly contacts?: readonly {
    readonly role: 'dpo' | 'team' | 'representative' | 'security'
    readonly name?: string
    readonly email: string
    readonly phone?: string
  }[]
  readonly privacy_url?: string
}

export interface PolicyData {
  readonly source: 'provided' | 'observed' | 'derived'
  readonly description?: string
}

export interface PolicyPurpose {
  readonly id: string
  readonly activity: string
  readonly basis: LegalBasis
  readonly data: readonly string[]
  readonly category?: string
  readonly statute?: string
  readonly interest?: string
}

export interface PolicyCategory {
  readonly id: string
  readonly locked?: boolean
  readonly reason?: string
}

export interface PolicyService {
  readonly id: string
  readonly name: string
  readonly category: string
  readonly recipient?: string
  readonly cookies?: readonly PolicyCookie[]
  readonly hosts?: readonly string[]
}

export interface PolicyCookie {
  /** A name, or a regular expression between slashes. */
  readonly name: string
  /** A period, or `session`. */
  readonly lifetime: string
  readonly party: 'first' | 'third'
}

export interface PolicyRecipient {
  readonly id: string
  readonly name: string
  readonly function: string
  readonly locations: readonly string[]
}

export interface PolicyRetention {
  readonly id: string
  readonly data: string
  readonly stages: readonly PolicyStage[]
}

export interface PolicyStage {
  readonly after: 'occurred' | 'last-activity' | 'consent-withdrawn' | 'resolved' | 'relationship-ended'
  readonly period: string
  readonly action: 'anonymize' | 'delete'
}

export interface PolicyTexts {
  readonly categories: Readonly<Record<string, PolicyWords>>
  readonly purposes: Readonly<Record<string, PolicyWords>>
  readonly services?: Readonly<Record<string, { readonly name?: string; readonly description: string }>>
}

export interface PolicyWords {
  readonly name: string
  readonly description: string
}

/** The category of data that Assent itself collects and keeps; every other one lies in the organization's own systems. */
export const WEB_ANALYTICS = 'web_analytics'
