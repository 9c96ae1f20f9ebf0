import { NOTICE_DOCUMENTS, startOfUtcDate, utcDate, addDays, type CalendarDate } from '@assent/shared'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendProblem } from '../http/problem.ts'
import type { Clock } from '../ports.ts'
import { AssetCache } from '../sites/asset-cache.ts'
import { compressAsset, IMMUTABLE, MOVING, sendAsset, type CompressedAsset } from '../sites/compressed-asset.ts'
import type { LoadedSiteRegistry } from '../sites/site-registry.ts'
import type { WidgetFiles } from '../sites/widget-files.ts'
import { comparePolicies, type ComparedPolicies } from '../policy/diff/diff-policies.domain.ts'
import { versionBefore } from '../policy/policy-versions.domain.ts'
import type { StoredPolicy } from '../policy/policy.store.ts'
import { findNotice, type NoticeFound, type NoticeQuestion } from './find-notice.ts'
import { noticePage, type PageFrame } from './notice-page.html.ts'
import { NOTICE_STYLE, NOTICE_STYLE_PATH } from './notice-page.style.ts'
import { deriveNotice, languagesOf, noticeAddress, titleOf } from './notice.domain.ts'
import { NOTICE_POLICY, sendProblemPage } from './send-problem-page.ts'
import { wordsOf } from './words/words.domain.ts'
import { EN } from './words/en.domain.ts'

export interface NoticeRoutesDeps {
  readonly sites: LoadedSiteRegistry
  readonly widget: Pick<WidgetFiles, 'files'>
  readonly clock: Clock
  /** Address people reach the server at, without a trailing slash. */
  readonly endpoint: () => string
}

const HTML_TYPE = 'text/html; charset=utf-8'
const JSON_TYPE = 'application/json; charset=utf-8'
const SCRIPT_TYPE = 'text/javascript; charset=utf-8'
/** Seconds an answer is fresh; never beyond midnight (UTC), when another version may be in force. */
const FRESH = 300

type Found = Extract<NoticeFound, { readonly kind: 'found' }>
type Form = 'html' | 'json'

interface Route {
  Params: { organization: string; site: string; language?: string; document: string }
  Querystring: { lang?: string; on?: string }
}

/**
 * `/legal`: what a site shows people about its use of data, as pages and as JSON, of the version in force or of any day.
 * Public and the same for everyone, made from the versions in memory: no request asks the database.
 */
export function noticeRoutes(routes: FastifyInstance, { sites, widget, clock, endpoint }: NoticeRoutesDeps): void {
  const assets = new AssetCache()

  routes.get(NOTICE_STYLE_PATH, async (request, reply) =>
    sendAsset(
      request,
      reply,
      await assets.current('style', '', () =>
        compressAsset(Buffer.from(NOTICE_STYLE), 'text/css; charset=utf-8', IMMUTABLE),
      ),
    ),
  )

  // The element of pages that show the notice themselves, under an address that stays.
  routes.get('/legal/privacy-notice.js', async (request, reply) => {
    const file = [...widget.files].find(([name]) => name.startsWith('privacyNotice.'))?.[1]
    if (file === undefined)
      return sendProblem(reply, {
        status: 404,
        code: 'NOT_FOUND',
        title: 'The element is not built; build the widget first (pnpm build).',
      })
    return sendAsset(
      request,
      reply,
      await assets.current('element', '', () => compressAsset(file.body, SCRIPT_TYPE, MOVING)),
    )
  })

  const answer = async (request: FastifyRequest<Route>, reply: FastifyReply): Promise<FastifyReply> => {
    const { organization, site, language, document } = request.params
    const form: Form = document.endsWith('.json') ? 'json' : 'html'
    const question: NoticeQuestion = {
      siteKey: `${organization}/${site}`,
      document: form === 'json' ? document.slice(0, -'.json'.length) : document,
      language: language ?? textOf(request.query.lang),
      on: textOf(request.query.on),
      acceptLanguage: request.headers['accept-language'],
    }
    const now = clock.now()
    const today = utcDate(now)
    const found = findNotice(sites, question, today)
    if (form === 'html') reply.header('content-security-policy', NOTICE_POLICY).header('referrer-policy', 'no-referrer')
    if (found.kind === 'refused') return refuse(request, reply, found, form)
    reply.header('link', linksOf(found, form))
    const asset = await makeAsset(found, form, today)
    return sendAsset(request, reply, {
      ...asset,
      cacheControl: `public, max-age=${freshSeconds(now, today)}`,
      vary: question.language === undefined ? 'Accept-Encoding, Accept-Language' : 'Accept-Encoding',
    })
  }
  routes.get<Route>('/legal/:organization/:site/:document', answer)
  routes.get<Route>('/legal/:organization/:site/:language/:document', answer)

  function makeAsset(found: Found, form: Form, today: CalendarDate): Promise<CompressedAsset> {
    const { site, document, version, language, on, insteadOf } = found
    const make = (): Promise<CompressedAsset> => {
      const notice = deriveNotice({
        document,
        site: site.siteKey,
        endpoint: endpoint(),
        policy: version.content,
        version,
        versions: site.versions,
        changed: changedBy(site.versions, version),
        language,
        today,
        on,
        insteadOf,
      })
      return form === 'json'
        ? compressAsset(Buffer.from(JSON.stringify(notice)), JSON_TYPE, MOVING)
        : compressAsset(Buffer.from(noticePage(notice, frameOf(found))), HTML_TYPE, MOVING)
    }
    // Days that anyone may ask for are without number; only what everyone reads is kept.
    if (on !== null || insteadOf !== null) return make()
    const state = `${version.hash} ${today} ${site.versions.length} ${endpoint()}`
    return assets.current(`${site.siteKey}/${language}/${document}.${form}`, state, make)
  }

  function addressing({ site }: Pick<Found, 'site'>): {
    readonly endpoint: string
    readonly site: Found['site']['siteKey']
  } {
    return { endpoint: endpoint(), site: site.siteKey }
  }

  function frameOf(found: Found): PageFrame {
    const { document, version, language, on } = found
    const words = wordsOf(language) ?? EN
    const at = addressing(found)
    return {
      words: words.frame,
      languages: languagesOf(version.content).map((each) => ({
        language: each,
        href: noticeAddress(at, document, each, on),
      })),
      anyLanguage: noticeAddress(at, document, null, on),
      others: NOTICE_DOCUMENTS.filter((other) => other !== document).map((other) => ({
        document: other,
        title: titleOf(words, other, version.content),
        href: noticeAddress(at, other, language, on),
      })),
      json: jsonAddress(noticeAddress(at, document, language, on)),
      privacy: noticeAddress(at, 'privacy', language, on),
    }
  }

  /** The same in other forms and languages (RFC 8288), and where the whole notice is (RFC 6903). */
  function linksOf(found: Found, form: Form): string {
    const { document, version, language, on } = found
    const at = addressing(found)
    const page = noticeAddress(at, document, language, on)
    return [
      `<${page}>; rel="${form === 'html' ? 'canonical' : 'alternate'}"; type="text/html"`,
      ...(form === 'html' ? [`<${jsonAddress(page)}>; rel="alternate"; type="application/json"`] : []),
      ...languagesOf(version.content)
        .filter((each) => each !== language)
        .map((each) => `<${noticeAddress(at, document, each, on)}>; rel="alternate"; hreflang="${each}"`),
      ...(document === 'privacy' ? [] : [`<${noticeAddress(at, 'privacy', language, on)}>; rel="privacy-policy"`]),
    ].join(', ')
  }

  function refuse(
    request: FastifyRequest,
    reply: FastifyReply,
    refused: Extract<NoticeFound, { readonly kind: 'refused' }>,
    form: Form,
  ): FastifyReply {
    const { status, code, message } = refused
    reply
      .header('cache-control', 'public, max-age=60')
      .header('access-control-allow-origin', '*')
      .header('vary', 'Accept-Language')
    return form === 'json'
      ? sendProblem(reply, { status, code, title: message })
      : sendProblemPage(request, reply, refused, endpoint())
  }
}

/** The address of the same notice as JSON; a query stays behind the path. */
function jsonAddress(page: string): string {
  const [path = '', query] = page.split('?')
  return query === undefined ? `${path}.json` : `${path}.json?${query}`
}

/** A parameter that was written once; written twice, the first. */
function textOf(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? first : undefined
}

function freshSeconds(now: number, today: CalendarDate): number {
  const untilMidnight = Math.floor((startOfUtcDate(addDays(today, 1)) - now) / 1000)
  return Math.max(0, Math.min(FRESH, untilMidnight))
}

/** What a version changed against the one it took over from. */
function changedBy(versions: readonly StoredPolicy[], version: StoredPolicy): ComparedPolicies | null {
  const before = versionBefore(versions, version)
  return before === undefined ? null : comparePolicies(before, version)
}
