import type { FastifyReply, FastifyRequest } from 'fastify'
import { NOTICE_DOCUMENTS } from '@assent/shared'
import Negotiator from 'negotiator'
import { noticeLanguageOf } from '../policy/notice-languages.domain.ts'
import type { LoadedSite } from '../sites/site-registry.ts'
import type { NoticeFound } from './find-notice.ts'
import { noticeProblemPage } from './notice-page.html.ts'
import { languagesOf, noticeAddress, titleOf } from './notice.domain.ts'
import { speechOf } from './speech.domain.ts'
import { EN } from './words/en.domain.ts'
import { wordsOf } from './words/words.domain.ts'

/** Nothing runs on these pages and nothing frames them. */
export const NOTICE_POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

type Refused = Pick<Extract<NoticeFound, { readonly kind: 'refused' }>, 'status' | 'code' | 'message' | 'site'>

/** These say a day that neither heading nor address says, so they are told in English where the reader speaks another language. */
const DATED: readonly Refused['code'][] = ['SITE_SCHEDULED', 'BEFORE_FIRST_VERSION', 'DATE_MALFORMED']

/**
 * Tells a person whose address leads nowhere what came and which notices are there, in the first language of the browser
 * that notices speak. `endpoint`: address people reach the server at, without a trailing slash.
 */
export function sendProblemPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, code, message, site }: Refused,
  endpoint: string,
): FastifyReply {
  const wanted = new Negotiator({ headers: request.headers }).languages()
  const language = wanted.map(noticeLanguageOf).find((known) => known !== undefined) ?? 'en'
  const { frame } = wordsOf(language) ?? EN
  const { direction } = speechOf(language)
  const reason = language === 'en' || DATED.includes(code) ? message : null
  const available = site === undefined ? [] : noticesOf(site, endpoint)
  return reply
    .code(status)
    .header('content-security-policy', NOTICE_POLICY)
    .header('referrer-policy', 'no-referrer')
    .type('text/html; charset=utf-8')
    .send(noticeProblemPage({ language, direction }, frame, { address: request.url, reason }, available))
}

function noticesOf(site: LoadedSite, endpoint: string): Parameters<typeof noticeProblemPage>[3] {
  return languagesOf(site.content).flatMap((language) =>
    NOTICE_DOCUMENTS.map((document) => ({
      language,
      title: titleOf(wordsOf(language) ?? EN, document, site.content),
      href: noticeAddress({ endpoint, site: site.siteKey }, document, language),
    })),
  )
}
