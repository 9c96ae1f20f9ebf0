import {
  NOTICE_DOCUMENTS,
  nearestLanguage,
  parseCalendarDate,
  show,
  type CalendarDate,
  type NoticeDocument,
  type SiteKey,
} from '@assent/shared'
import Negotiator from 'negotiator'
import { versionInForce } from '../policy/policy-versions.domain.ts'
import type { LoadedSite, LoadedSiteRegistry } from '../sites/site-registry.ts'
import type { StoredPolicy } from '../policy/policy.store.ts'
import { languagesOf } from './notice.domain.ts'

/** What an address asks for, as it came. */
export interface NoticeQuestion {
  readonly siteKey: string
  readonly document: string
  /** From the path or `?lang=`; undefined: the reader's own. */
  readonly language: string | undefined
  /** `?on=`: the version in force on a day. */
  readonly on: string | undefined
  readonly acceptLanguage: string | undefined
}

export type NoticeFound =
  | {
      readonly kind: 'found'
      readonly site: LoadedSite & { readonly siteKey: SiteKey }
      readonly document: NoticeDocument
      readonly version: StoredPolicy
      readonly language: string
      readonly on: CalendarDate | null
      /** The language of the policy that was asked for and has no notice; null where the notice is in that language. */
      readonly insteadOf: string | null
    }
  | {
      readonly kind: 'refused'
      readonly status: 400 | 404
      readonly code:
        | 'SITE_UNKNOWN'
        | 'SITE_SCHEDULED'
        | 'DOCUMENT_UNKNOWN'
        | 'DATE_MALFORMED'
        | 'BEFORE_FIRST_VERSION'
        | 'LANGUAGE_UNKNOWN'
      readonly message: string
      /** The site, where the address names one. */
      readonly site: LoadedSite | undefined
    }

/** Finds the version and the language of a notice without a query. `today`: the day it is (UTC). */
export function findNotice(sites: LoadedSiteRegistry, question: NoticeQuestion, today: CalendarDate): NoticeFound {
  const site = sites.byKey(question.siteKey)
  const refuse = (
    status: 400 | 404,
    code: (NoticeFound & { kind: 'refused' })['code'],
    message: string,
  ): NoticeFound => ({
    kind: 'refused',
    status,
    code,
    message,
    site,
  })
  const firstDay = site === undefined ? sites.firstDay(question.siteKey) : undefined
  if (firstDay !== undefined)
    return refuse(
      404,
      'SITE_SCHEDULED',
      `The notice of ${show(question.siteKey)} is scheduled: the first version of its policy takes effect on ${firstDay} (UTC), and until then nothing is in force.`,
    )
  if (site === undefined)
    return refuse(
      404,
      'SITE_UNKNOWN',
      `No site ${show(question.siteKey)} is registered here; the address is /legal/ORGANIZATION/SITE/privacy.`,
    )
  const document = NOTICE_DOCUMENTS.find((each) => each === question.document)
  if (document === undefined)
    return refuse(
      404,
      'DOCUMENT_UNKNOWN',
      `There is no document ${show(question.document)}; there are ${NOTICE_DOCUMENTS.join(', ')}.`,
    )
  let on: CalendarDate | null = null
  if (question.on !== undefined) {
    const parsed = parseCalendarDate(question.on)
    if (!parsed.ok)
      return refuse(400, 'DATE_MALFORMED', `on: expected a day such as 2026-03-15, got ${show(question.on)}.`)
    on = parsed.value
  }
  const version = versionInForce(site.versions, on ?? today)
  if (version === undefined)
    return refuse(
      404,
      'BEFORE_FIRST_VERSION',
      `On ${on ?? today} no version was in force; the first is of ${site.versions[0]?.effectiveOn ?? 'a day to come'}.`,
    )
  const languages = languagesOf(version.content)
  const insteadOf = unspoken(question.language, version.content.policy.languages, languages)
  const language = insteadOf === null ? chooseLanguage(question, languages) : languages[0]
  if (language === undefined)
    return refuse(
      404,
      'LANGUAGE_UNKNOWN',
      question.language === undefined
        ? `The notice cannot be read in a language of this policy: ${version.content.policy.languages.join(', ')}.`
        : `The notice is not there in ${show(question.language)}; it is in ${languages.join(', ')}.`,
    )
  return { kind: 'found', site, document, version, language, on, insteadOf }
}

/** A language of the policy that was asked for by name and that notices have no words in. */
function unspoken(
  wanted: string | undefined,
  declared: readonly string[],
  languages: readonly string[],
): string | null {
  const found = declared.find((each) => each.toLowerCase() === wanted?.toLowerCase())
  return found === undefined || languages.includes(found) ? null : found
}

/** The language nearest to the one asked for; without one, to the reader's own, else the policy's first. */
function chooseLanguage(
  { language, acceptLanguage }: NoticeQuestion,
  languages: readonly string[],
): string | undefined {
  if (language !== undefined) return nearestLanguage(languages, [language])
  const headers = acceptLanguage === undefined ? {} : { 'accept-language': acceptLanguage }
  return nearestLanguage(languages, new Negotiator({ headers }).languages()) ?? languages[0]
}
