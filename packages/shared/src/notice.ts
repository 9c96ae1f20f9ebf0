import type { CalendarDate } from './calendar.ts'
import type { SiteKey } from './ids.ts'

/** What a site shows people about its use of data: the whole notice, its cookies, or who processes on its behalf. */
export const NOTICE_DOCUMENTS = ['privacy', 'cookies', 'sub-processors'] as const
export type NoticeDocument = (typeof NOTICE_DOCUMENTS)[number]

/**
 * A notice in one language, made from one version of a policy: what `/legal/ORG/SITE/LANGUAGE/DOCUMENT.json` answers, and
 * what page and `<privacy-notice>` show. Every word is in it and none of it is markup. Fields are only ever added.
 */
export interface Notice {
  readonly document: NoticeDocument
  readonly site: SiteKey
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly title: string
  /** Name of the controller. */
  readonly controller: string
  readonly intro: string
  /** The page with the same content. */
  readonly url: string
  readonly version: NoticeVersion
  /** The day that validity of certificates and safeguards is judged for (UTC). */
  readonly asOf: CalendarDate
  /** Set when this is not the version in force: says which it is. */
  readonly remark: NoticeText | null
  readonly sections: readonly NoticeSection[]
  /** Words around the content. */
  readonly words: { readonly contents: string; readonly lastUpdated: string; readonly version: string }
}

export interface NoticeVersion {
  /** The policy's own version word. */
  readonly version: string
  /** SHA-256 of the policy's content, hex. */
  readonly hash: string
  /** First day it is in force; what people read as the day of the last update. */
  readonly effectiveOn: CalendarDate
  /** `effectiveOn` in words. */
  readonly effectiveText: string
}

/** Ids of sections are stable: `controller`, `purposes`, `retention`, `recipients`, `rights`, `cookies` and so on. */
export interface NoticeSection {
  readonly id: string
  readonly title: string
  readonly blocks: readonly NoticeBlock[]
}

export type NoticeBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: NoticeText }
  /** `columns`: many short items, to be set in columns. `folded`: words under which they may be folded away. */
  | { readonly kind: 'list'; readonly items: readonly NoticeText[]; readonly columns?: true; readonly folded?: string }
  | { readonly kind: 'facts'; readonly items: readonly NoticeFact[] }
  | NoticeTable

export interface NoticeFact {
  readonly term: string
  readonly values: readonly NoticeText[]
}

/** The first cell of a row heads it. */
export interface NoticeTable {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly { readonly id: string; readonly name: string }[]
  readonly rows: readonly NoticeRow[]
}

export interface NoticeRow {
  /** Id of the policy's entry the row is made from; a link `#SECTION-ID` leads to it. */
  readonly id: string
  /** One cell for each column; a cell is a list of short paragraphs. */
  readonly cells: readonly (readonly NoticeText[])[]
}

/** Text as runs: plain, weighty, or a link (`https:`, `http:`, `mailto:`, `tel:` or `#ID`). */
export type NoticeText = readonly NoticeRun[]
export type NoticeRun = string | { readonly text: string; readonly strong?: true; readonly href?: string }

/** Schemes a link of a notice may have; whoever renders one checks it. */
export function isNoticeLink(href: string): boolean {
  return /^(?:https?:\/\/|mailto:|tel:|#)/i.test(href)
}
