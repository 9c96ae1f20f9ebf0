import { utcDate, type NoticeDocument } from '@assent/shared'
import { documentNote } from '../src/rights-requests/documents/document-note.html.ts'
import type { AskedDocument } from '../src/rights-requests/documents/receive-document.ts'
import type { PublicRequest } from '../src/rights-requests/public-request.ts'
import { rightsLanguage } from '../src/rights-requests/rights-languages.ts'
import {
  confirmPage,
  downloadPage,
  messagePage,
  nothingPage,
  statusPage,
} from '../src/rights-requests/rights-pages.html.ts'
import { STYLE, STYLE_PATH } from '../src/rights-requests/rights-pages.style.ts'
import { RIGHTS_WORDS } from '../src/rights-requests/words/words.ts'
import { limitPage } from '../src/notices/limit-page.html.ts'
import { optOutPage, type OptOutPage } from '../src/notices/opt-out-page.html.ts'
import { noticeProblemPage } from '../src/notices/notice-page.html.ts'
import { NOTICE_STYLE } from '../src/notices/notice-page.style.ts'
import { previewNotices } from '../src/notices/preview-notices.ts'
import { speechOf } from '../src/notices/speech.domain.ts'
import { EN } from '../src/notices/words/en.domain.ts'
import { wordsOf } from '../src/notices/words/words.domain.ts'
import { FULL_POLICY, readPolicy } from './_notice-policy.ts'

const CONTROLLER = { name: 'Sivo Telecom, S.L.', country: 'ES' }
const RECEIVED = Date.UTC(2026, 2, 15, 9, 30)
const TOKEN = 'token'
const MAX_BYTES = 10_000_000

function request(change: Partial<PublicRequest>): PublicRequest {
  return {
    reference: '4F7K-2M9Q',
    kind: 'erasure',
    law: 'gdpr',
    status: 'in-progress',
    receivedAt: RECEIVED,
    verifiedAt: RECEIVED + 3_600_000,
    dueOn: '2026-04-14' as PublicRequest['dueOn'],
    legalLimitOn: '2026-04-15' as PublicRequest['legalLimitOn'],
    language: 'en',
    siteId: 'site',
    dataUntil: null,
    answer: null,
    forwardedTo: [],
    ...change,
  }
}

const ASKED: AskedDocument = {
  state: 'asked',
  article: 'Art. 12(6) GDPR',
  reason:
    'Your account has another e-mail address.\nPlease send a copy of your identity card; cover the photo and the number.',
  isOpen: true,
}

function status(
  language: string,
  change: Partial<PublicRequest>,
  asked: AskedDocument | null = null,
  error: Parameters<typeof documentNote>[5] = null,
): string {
  const own = rightsLanguage(language)
  const note = documentNote(own, TOKEN, asked, CONTROLLER, MAX_BYTES, error)
  return statusPage(own, request(change), CONTROLLER, change.status === 'verified', note, asked?.state === 'asked')
}

function message(language: string, name: 'unknown' | 'used' | 'expired' | 'failed'): string {
  const own = rightsLanguage(language)
  const words = RIGHTS_WORDS[own]
  const linked = name === 'used' ? { request: request({}), statusToken: TOKEN } : null
  return messagePage(own, words[`${name}Title`], words[`${name}Text`], linked)
}

function optOut(language: string, change: Partial<OptOutPage>): string {
  const words = wordsOf(language) ?? EN
  const { direction, list } = speechOf(language)
  return optOutPage({
    language,
    direction,
    controller: CONTROLLER.name,
    words: words.optOut,
    purposes: list([words.quoted('Advertising'), words.quoted('Measuring audiences')]),
    gpc: false,
    optedOut: false,
    origins: ['https://www.example.com'],
    privacy: '/legal/demo/www/privacy',
    prefix: '',
    ...change,
  })
}

function limit(language: string): string {
  const words = wordsOf(language) ?? EN
  const { direction, list } = speechOf(language)
  const { sensitive, special } = words.data
  return limitPage({
    language,
    direction,
    controller: CONTROLLER.name,
    words: words.limit,
    about: words.rights.kinds['limit-sensitive'].about,
    kinds: words.limit.kinds(list([special.health, sensitive['precise-location']])),
    gpc: true,
    emailLabel: words.rights.channels.email,
    requestId: '0199c1d2-7a4b-7c3d-8e5f-6a7b8c9d0e1f',
    typed: 'ana@nowhere',
    problem: words.emailWrong,
    privacy: '/legal/demo/www/privacy',
    privacyLabel: words.optOut.privacy,
    prefix: '',
  })
}

/** The notice of a policy that says something in every section; its own words are English in every language. */
function notice(language: string, document: NoticeDocument): string {
  const policy = readPolicy(FULL_POLICY)
  const languages = [...new Set([language, 'en', 'ar'])]
  const files = previewNotices(
    { ...policy, policy: { ...policy.policy, languages } },
    { hash: 'a'.repeat(64), today: utcDate(RECEIVED), organization: 'demo' },
  )
  return files.get(`www.${language}.${document}.html`) ?? ''
}

/** Every page that the server shows people, by name, in a language. */
export const PAGE_STATES: Readonly<Record<string, (language: string) => string>> = {
  'status waiting': (language) => status(language, { status: 'awaiting-verification', verifiedAt: null }),
  'status verified': (language) => status(language, { status: 'verified' }),
  'status in progress': (language) => status(language, {}),
  'status document': (language) => status(language, {}, ASKED),
  'status upload refused': (language) =>
    status(language, {}, ASKED, { code: 'WRONG_TYPE', name: 'identity-card.docx' }),
  'status document received': (language) => status(language, {}, { ...ASKED, state: 'received' }),
  'status document accepted': (language) => status(language, {}, { ...ASKED, state: 'accepted', isOpen: false }),
  'status fulfilled': (language) =>
    status(language, { status: 'fulfilled', kind: 'access', dataUntil: RECEIVED + 9e8 }),
  'status refused': (language) => status(language, { status: 'refused' }),
  'status expired': (language) => status(language, { status: 'expired', verifiedAt: null }),
  'status California': (language) => status(language, { law: 'us-ca', kind: 'limit-sensitive', verifiedAt: null }),
  'status forwarded': (language) =>
    status(language, {
      forwardedTo: [
        { name: 'Hotel Miramar, S.A.', email: 'privacidad@miramar.example' },
        { name: 'Clínica Dental Aurora', email: 'dpo@aurora.example' },
      ],
    }),
  nothing: (language) => nothingPage(rightsLanguage(language), '/legal/demo'),
  confirm: (language) => confirmPage(rightsLanguage(language), TOKEN, request({}), CONTROLLER),
  download: (language) =>
    downloadPage(
      rightsLanguage(language),
      TOKEN,
      { reference: '4F7K-2M9Q', bytes: 84_231, expiresAt: RECEIVED + 9e8 },
      CONTROLLER,
    ),
  'download used': (language) => {
    const own = rightsLanguage(language)
    const { usedTitle, used } = RIGHTS_WORDS[own].data
    return messagePage(own, usedTitle, used)
  },
  unknown: (language) => message(language, 'unknown'),
  used: (language) => message(language, 'used'),
  ended: (language) => message(language, 'expired'),
  failed: (language) => message(language, 'failed'),
  'opt-out': (language) => optOut(language, {}),
  'opt-out done': (language) => optOut(language, { optedOut: true, gpc: true }),
  'opt-out elsewhere': (language) => optOut(language, { optedOut: null }),
  'opt-out none': (language) => optOut(language, { optedOut: null, purposes: null }),
  limit,
  notice: (language) => notice(language, 'privacy'),
  'notice of cookies': (language) => notice(language, 'cookies'),
  'notice of sub-processors': (language) => notice(language, 'sub-processors'),
  'no notice': (language) =>
    noticeProblemPage(
      { language, direction: speechOf(language).direction },
      (wordsOf(language) ?? EN).frame,
      {
        address: '/legal/demo/www/privacy',
        reason:
          language === 'en'
            ? 'No site “demo/www” is registered here; the address is /legal/ORGANIZATION/SITE/privacy.'
            : null,
      },
      [],
    ),
}

/** The page with its stylesheet inside, so that it stands without a server. */
export function whole(page: string): string {
  const style = page.includes(STYLE_PATH) ? STYLE : NOTICE_STYLE
  return page.replace(/<link\s+rel="stylesheet"[^>]*>/, `<style>${style}</style>`)
}
