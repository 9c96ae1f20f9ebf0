import type { CalendarDate, Notice, NoticeDocument, NoticeSection, NoticeText, SiteKey } from '@assent/shared'
import type { ComparedPolicies } from '../policy/diff/diff-policies.domain.ts'
import { versionInForce, type VersionPlace } from '../policy/policy-versions.domain.ts'
import type { Policy } from '../policy/policy.types.ts'
import { changesSection } from './changes-section.domain.ts'
import { cookiesSection, cookiesSummary, ownEntriesSection, servicesSection } from './cookies-sections.domain.ts'
import { link, type NoticeContext } from './notice-context.domain.ts'
import { controllerSection, rolesSection } from './people-sections.domain.ts'
import { dataSection, purposesSection } from './purposes-sections.domain.ts'
import { recipientsSection, subProcessorsSection, transfersSection } from './recipients-sections.domain.ts'
import { retentionSection } from './retention-section.domain.ts'
import {
  automatedSection,
  complaintSection,
  consentSection,
  cookieConsentSection,
  objectionSection,
  obligationSection,
  rightsSection,
  saleSection,
} from './rights-sections.domain.ts'
import { securitySection } from './security-section.domain.ts'
import { speechOf } from './speech.domain.ts'
import { wordsOf } from './words/words.domain.ts'
import type { NoticeWords } from './words/words.types.ts'

export interface NoticeRequest {
  readonly document: NoticeDocument
  readonly site: SiteKey
  /** Address of the server, without a trailing slash. */
  readonly endpoint: string
  readonly policy: Policy
  /** The version that `policy` is the content of. */
  readonly version: VersionPlace
  /** Every version of the organization. */
  readonly versions: readonly VersionPlace[]
  /** What the version changed against the one before it; null for the first. */
  readonly changed: ComparedPolicies | null
  /** One of `languagesOf(policy)`. */
  readonly language: string
  /** The day it is today (UTC). */
  readonly today: CalendarDate
  /** The day that was asked for; null: today. */
  readonly on: CalendarDate | null
  /** A language of the policy that was asked for and that notices have no words in; the notice says that it stands in. */
  readonly insteadOf?: string | null
}

/** Languages a notice of the policy can be read in, in the policy's order. */
export function languagesOf(policy: Policy): readonly string[] {
  return policy.policy.languages.filter((language) => wordsOf(language) !== undefined)
}

/** Who works for a processor is a sub-processor; who works for a controller is a processor (Art. 28(1), (2)). */
export function titleOf(words: NoticeWords, document: NoticeDocument, { activities }: Policy): string {
  const isProcessor = Object.values(activities).some(({ role }) => role === 'processor')
  return document === 'sub-processors' && !isProcessor ? words.processors : words.titles[document]
}

/** Address of a notice; without a language the reader's own is chosen. */
export function noticeAddress(
  { endpoint, site }: Pick<NoticeRequest, 'endpoint' | 'site'>,
  document: NoticeDocument,
  language: string | null,
  on: CalendarDate | null = null,
): string {
  const path = [endpoint, 'legal', site, ...(language === null ? [] : [language]), document].join('/')
  return on === null ? path : `${path}?on=${on}`
}

/**
 * Where people opt out of sale and sharing, or limit the use of sensitive data, without scripts: on the site's own host
 * where the policy forwards a path of it to this server, because only there a server reaches the choice; else here.
 */
function choiceAddress({ endpoint, site, policy, language }: NoticeRequest, page: 'opt-out' | 'limit'): string {
  const { origins = [], first_party: path } = policy.sites[site.split('/')[1] ?? ''] ?? {}
  const base = path === undefined || origins[0] === undefined ? endpoint : origins[0] + path
  return [base, 'legal', site, language, page].join('/')
}

/**
 * The notice of one version in one language. Page, JSON and `<privacy-notice>` all show what this says, and it says only
 * what the version says, so a notice and what the systems do cannot drift apart.
 */
export function deriveNotice(request: NoticeRequest): Notice {
  const { document, site, policy, version, versions, language, today, on, insteadOf = null } = request
  const words = wordsOf(language)
  if (words === undefined) throw new Error(`Notices know no words in ${language}; ask languagesOf first.`)
  const speech = speechOf(language)
  const phrases = policy.texts[language]?.phrases ?? {}
  const context: NoticeContext = {
    policy,
    words,
    speech,
    today: on ?? today,
    say: (phrase) => phrases[phrase] ?? phrase,
    addressOf: (other) => noticeAddress(request, other, language, on),
    optOutAddress: choiceAddress(request, 'opt-out'),
    limitAddress: choiceAddress(request, 'limit'),
  }
  const inForce = versionInForce(versions, today)
  const versionRemark = (): NoticeText | null => {
    if (inForce === undefined || inForce.hash === version.hash) return null
    const current = link(words.frame.toCurrent, noticeAddress(request, document, language))
    return version.effectiveOn > today
      ? [`${words.frame.upcoming(speech.day(version.effectiveOn))} `, current]
      : [`${words.frame.past(speech.day(on ?? version.effectiveOn))} `, current]
  }
  const remark = (): NoticeText | null => {
    if (insteadOf === null) return versionRemark()
    const about = versionRemark()
    return [words.frame.instead(speech.languageName(insteadOf)), ...(about === null ? [] : [' ', ...about])]
  }
  return {
    document,
    site,
    language,
    direction: speech.direction,
    title: titleOf(words, document, policy),
    controller: policy.controller.name,
    intro: words.intros[document](policy.controller.name),
    url: noticeAddress(request, document, language, on),
    version: {
      version: version.version,
      hash: version.hash,
      effectiveOn: version.effectiveOn,
      effectiveText: speech.day(version.effectiveOn),
    },
    asOf: context.today,
    remark: remark(),
    sections: sectionsOf(document, context, (each) =>
      changesSection(each, versions, today, (day) => noticeAddress(request, document, language, day), request.changed),
    ),
    words: { contents: words.frame.contents, lastUpdated: words.frame.lastUpdated, version: words.frame.version },
  }
}

type Make = (context: NoticeContext) => readonly NoticeSection[]

function sectionsOf(document: NoticeDocument, context: NoticeContext, changes: Make): readonly NoticeSection[] {
  const makers: Readonly<Record<NoticeDocument, readonly Make[]>> = {
    privacy: [
      controllerSection,
      rolesSection,
      purposesSection,
      dataSection,
      retentionSection,
      recipientsSection,
      transfersSection,
      cookiesSummary,
      saleSection,
      consentSection,
      objectionSection,
      rightsSection,
      complaintSection,
      obligationSection,
      automatedSection,
      securitySection,
      changes,
    ],
    cookies: [cookiesSection, servicesSection, ownEntriesSection, cookieConsentSection, changes],
    'sub-processors': [subProcessorsSection, changes],
  }
  return makers[document].flatMap((make) => make(context))
}
