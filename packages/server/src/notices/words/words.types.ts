import type { LegalBasis, NoticeDocument, RightsRequestKind } from '@assent/shared'
import type {
  CommonTrigger,
  PolicyContact,
  PolicyData,
  PolicyNotices,
  PolicyRecipient,
  PolicyRights,
  PolicySafeguard,
  PolicyStage,
} from '../../policy/policy.types.ts'
import type { Forms } from '../speech.domain.ts'

/**
 * Every word of a notice in one language; what the policy says itself is in the policy. A further language is one file
 * of this shape and a line in `words.domain.ts`. Days, periods, countries and lists come written out (`Speech`).
 */
export interface NoticeWords {
  readonly titles: Readonly<Record<NoticeDocument, string>>
  /** Title of `sub-processors` for an organization that is itself no processor. */
  readonly processors: string
  readonly intros: Readonly<Record<NoticeDocument, (controller: string) => string>>
  /** A name inside a sentence. */
  readonly quoted: (name: string) => string
  readonly frame: FrameWords
  readonly sections: Readonly<Record<SectionId, string>>
  readonly people: PeopleWords
  readonly purposes: PurposeWords
  readonly data: DataWords
  readonly retention: RetentionWords
  readonly recipients: RecipientWords
  readonly rights: RightsWords
  readonly cookies: CookieWords
  readonly limit: LimitWords
  /** Says what an address has to be, below one that is none. */
  readonly emailWrong: string
  readonly optOut: OptOutWords
  readonly security: SecurityWords
  readonly changes: ChangeWords
}

/** In the order of the page. */
export const SECTION_IDS = [
  'controller',
  'roles',
  'purposes',
  'data',
  'retention',
  'recipients',
  'transfers',
  'cookies',
  'sale',
  'consent',
  'objection',
  'rights',
  'complaint',
  'obligation',
  'automated-decisions',
  'security',
  'changes',
  'services',
  'own-entries',
  'sub-processors',
] as const
export type SectionId = (typeof SECTION_IDS)[number]

/** Around the content. */
export interface FrameWords {
  readonly skip: string
  readonly contents: string
  readonly languages: string
  readonly documents: string
  readonly lastUpdated: string
  readonly version: string
  readonly fingerprint: string
  readonly asJson: string
  readonly past: (day: string) => string
  readonly upcoming: (day: string) => string
  readonly toCurrent: string
  /** This language stands in for another that was asked for. */
  readonly instead: (wanted: string) => string
  readonly notFound: string
  readonly available: string
}

export interface PeopleWords {
  readonly name: string
  readonly address: string
  readonly country: string
  readonly registration: string
  readonly email: string
  readonly phone: string
  readonly roles: Readonly<Record<PolicyContact['role'], string>>
  readonly teamIsNoOfficer: string
  readonly representative: string
  readonly noRepresentative: string
  readonly controllerOf: (activities: string) => string
  readonly processorOf: (activity: string, controller: string) => string
  readonly ourCustomers: string
  readonly jointOf: (activity: string) => string
  readonly onBehalf: string
  readonly instruction: string
}

export interface PurposeWords {
  readonly caption: string
  readonly purpose: string
  readonly basis: string
  readonly data: string
  readonly period: string
  readonly bases: Readonly<Record<LegalBasis, string>>
  readonly explicitConsent: string
  /** An article of the GDPR as the language cites it, from e.g. `6(1)(a)`. */
  readonly article: (article: string) => string
  readonly forState: (state: string) => string
  readonly otherwise: string
  readonly interest: (interest: string) => string
  readonly statute: (name: string, country: string) => string
  readonly contract: (contract: string) => string
  readonly automated: string
  readonly sold: string
  readonly shared: string
}

export interface DataWords {
  readonly caption: string
  readonly data: string
  readonly source: string
  readonly people: string
  readonly details: string
  readonly sources: Readonly<Record<PolicyData['source'], string>>
  readonly special: Readonly<Record<NonNullable<PolicyData['special']>, string>>
  readonly sensitive: Readonly<Record<NonNullable<PolicyData['sensitive']>, string>>
  readonly specialData: (kind: string) => string
  readonly condition: (condition: string) => string
  readonly secrecy: (who: string) => string
  readonly collectedWhen: (setting: string) => string
  readonly aggregateOnly: (cell: number, form: (forms: Forms) => string) => string
  readonly never: (data: string) => string
}

export interface RetentionWords {
  readonly caption: string
  readonly data: string
  readonly kept: string
  readonly details: string
  /** `after`: counted from the event; `once`: at once when it comes. */
  readonly triggers: Readonly<Record<CommonTrigger, { readonly after: string; readonly once: string }>>
  readonly otherTrigger: (event: string) => { readonly after: string; readonly once: string }
  /** Said in brackets behind the event where the period begins when its calendar year is over. */
  readonly fromYearEnd: string
  /** Past participle that begins a sentence. */
  readonly actions: Readonly<Record<PolicyStage['action'], string>>
  readonly firstOf: string
  readonly after: (action: string, period: string, event: string) => string
  readonly within: (action: string, period: string, event: string) => string
  /** Data that counts from its collection: “14 months, then anonymised; deleted after 26 months”. */
  readonly plain: (period: string) => string
  readonly plainThen: (period: string, action: PolicyStage['action']) => string
  readonly plainAfter: (period: string, action: PolicyStage['action']) => string
  readonly blocked: string
  readonly restorable: string
  readonly floor: (period: string, event: string) => string
  readonly maximum: (period: string, event: string) => string
  readonly statute: (name: string, country: string) => string
  readonly pinned: string
  readonly tenant: (shortest: string, longest: string) => string
  readonly holds: string
  /** Data that only this recipient ever has. */
  readonly heldBy: (recipient: string) => string
  readonly own: string
  readonly ownRecords: Readonly<Record<'consent_events' | 'rights_requests' | 'mails', string>>
}

export interface RecipientWords {
  readonly none: string
  readonly caption: string
  readonly recipient: string
  readonly purpose: string
  readonly place: string
  readonly when: string
  readonly data: string
  readonly roles: Readonly<Record<NonNullable<PolicyRecipient['role']>, string>>
  readonly uses: (purposes: string) => string
  readonly eea: string
  readonly always: string
  readonly onActivation: string
  readonly onConsent: string
  readonly customerKeys: string
  readonly customerResponsible: string
  readonly alternatives: (names: string) => string
  readonly sold: string
  readonly shared: string
  readonly onlyInside: string
  readonly transfersIntro: string
  readonly transfersCaption: string
  readonly safeguards: string
  readonly noSafeguard: string
  readonly kinds: Readonly<Record<PolicySafeguard['kind'], string>>
  readonly frameworks: Readonly<Record<string, string>>
  readonly module: (module: number) => string
  readonly until: (day: string) => string
  readonly lapsed: (day: string) => string
  readonly from: (day: string) => string
  readonly supplementary: (measures: string) => string
  readonly copies: string
  readonly noSubProcessors: string
}

export interface RightsWords {
  readonly kinds: Readonly<Record<RightsRequestKind, { readonly name: string; readonly about: string }>>
  readonly channels: Readonly<Record<PolicyRights['channels'][number], string>>
  readonly form: string
  readonly promised: (period: string) => string
  readonly month: string
  readonly extension: (period: string) => string
  readonly verification: string
  readonly free: string
  readonly inPlaces: string
  readonly consent: string
  readonly consentHow: string
  /** For what is asked in a form, an account, on paper or in person. */
  readonly consentElsewhere: string
  readonly objection: string
  readonly objectionMarketing: string
  readonly complaint: string
  readonly complaintOthers: string
  readonly obligationContract: (purposes: string) => string
  readonly obligationLaw: (purposes: string) => string
  readonly obligationFree: (purposes: string) => string
  readonly automatedNone: string
  readonly automated: (purposes: string) => string
  readonly noSale: string
  readonly sale: (names: string) => string
}

export interface CookieWords {
  /** Where nothing happens before a choice, in every region of the policy. */
  readonly gated: string
  readonly change: string
  readonly more: string
  readonly caption: string
  readonly name: string
  readonly service: string
  readonly purpose: string
  readonly party: string
  readonly lifetime: string
  readonly provider: string
  readonly content: string
  readonly holds: string
  readonly session: string
  readonly parties: Readonly<Record<'first' | 'third', string>>
  readonly beginningWith: (start: string) => string
  readonly matching: (pattern: string) => string
  readonly alwaysOn: (reason: string) => string
  /** Of a cookie that waits for an act of the visitor. */
  readonly onAct: string
  readonly none: string
  readonly servicesCaption: string
  readonly ownCaption: string
  readonly ownChoice: string
  readonly ownQueue: string
  readonly untilSent: string
}

/** The page on which people limit the use of their sensitive data. */
export interface LimitWords {
  /** Title of the page and of links to it (Cal. Civ. Code 1798.135(a)(2)). */
  readonly title: string
  /** Which kinds of sensitive data are used beyond what is necessary. */
  readonly kinds: (kinds: string) => string
  /** That Global Privacy Control, which the browser sends, does not limit (Cal. Code Regs. tit. 11, §§ 7025(c), 7027). */
  readonly signal: string
}

/** Of the page on which people opt out of sale and sharing without scripts. */
export interface OptOutWords {
  readonly title: string
  /** `purposes`: those that sell or share. */
  readonly sold: (purposes: string) => string
  readonly none: (controller: string) => string
  /** Where the browser sends Global Privacy Control. */
  readonly signal: string
  readonly done: string
  readonly act: string
  readonly effect: string
  /** Where the page stands on another host than the site. */
  readonly elsewhere: string
  readonly byBrowser: string
  readonly privacy: string
}

export interface SecurityWords {
  readonly measures: string
  readonly certifications: string
  readonly held: (name: string, scope: string) => string
  readonly heldUntil: (day: string) => string
  readonly planned: (name: string, scope: string) => string
  readonly plannedFor: (day: string) => string
  readonly lapsed: (name: string, scope: string) => string
  readonly notYet: (name: string, scope: string, day: string) => string
}

export interface ChangeWords {
  readonly announced: (period: string, channels: string) => string
  readonly channels: Readonly<Record<PolicyNotices['channels'][number], string>>
  readonly recipients: (period: string) => string
  readonly versions: string
  readonly inForce: string
  readonly comes: string
  /** Above what a version changed, in sentences of the policy's comparison; null where those are not said in the language. */
  readonly changed: ((before: string) => string) | null
}
