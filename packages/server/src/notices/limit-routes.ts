import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { parseDecisionId, parseEmail, show } from '@assent/shared'
import { readSecGpc } from '../http/gpc.ts'
import { readPlace, type PlaceSources } from '../http/place.ts'
import { sendProblem } from '../http/problem.ts'
import { rightsOffered } from '../policy/rights-in-place.domain.ts'
import { submitRightsRequest, type SubmitDeps } from '../rights-requests/submit-rights-request.ts'
import { cameFirstParty, readFirstParty } from '../sites/first-party.ts'
import type { LoadedSite, LoadedSiteRegistry } from '../sites/site-registry.ts'
import { findPage } from './find-page.ts'
import { limitPage } from './limit-page.html.ts'
import { limitedKindsWords } from './limited-kinds.domain.ts'
import { languagesOf, noticeAddress } from './notice.domain.ts'
import { speechOf } from './speech.domain.ts'
import { EN } from './words/en.domain.ts'
import { wordsOf } from './words/words.domain.ts'

export interface LimitRoutesDeps extends SubmitDeps {
  readonly sites: LoadedSiteRegistry
  readonly places: PlaceSources
}

/**
 * The page sends its form to itself and says from where: that is what tells it from a form of somebody else's page. The
 * form leads on to the status page, which is on this server's host, and browsers hold `form-action` against that, too.
 */
function headersFor(publicUrl: string): Readonly<Record<string, string>> {
  const policy = `default-src 'none'; style-src 'self'; form-action 'self' ${new URL(publicUrl).origin}; base-uri 'none'; frame-ancestors 'none'`
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
  }
}

interface Route {
  Params: { organization: string; site: string; language?: string }
  Body: URLSearchParams | null
}

/**
 * `/legal/ORG/SITE/limit`: limiting the use of sensitive data without scripts, here or through a path of the site's own
 * host. The form makes a rights request like that of the widget, and its answer is the status page, which says that it
 * holds.
 */
export function limitRoutes(deps: LimitRoutesDeps): FastifyPluginAsync {
  return async (app) => {
    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 4096 },
      (_request, body, done) => done(null, new URLSearchParams(body.toString())),
    )
    for (const path of ['/legal/:organization/:site/limit', '/legal/:organization/:site/:language/limit'])
      route(app, path, deps)
  }
}

function route(app: FastifyInstance, path: string, deps: LimitRoutesDeps): void {
  app.get<Route>(path, (request, reply) => {
    const found = find(request, reply, deps)
    if (found === null) return reply
    return reply
      .headers(headersFor(deps.settings.publicUrl))
      .send(pageOf(found, request, deps, { typed: '', isWrong: false }))
  })

  app.post<Route>(path, async (request, reply) => {
    const found = find(request, reply, deps)
    if (found === null) return reply
    const { origin } = request.headers
    const own = ownOrigins(found, deps)
    if (origin === undefined || !own.includes(origin)) {
      return sendProblem(reply, {
        status: 403,
        code: 'ORIGIN_NOT_ALLOWED',
        title: `${origin === undefined ? 'No origin' : show(origin)} may not send this form; its own page may: ${own.join(', ')}.`,
      })
    }
    const typed = request.body?.get('email') ?? ''
    const requestId = parseDecisionId(request.body?.get('requestId'))
    const isWrong = !parseEmail(typed).ok
    const again = (status: number): FastifyReply =>
      reply
        .code(status)
        .headers(headersFor(deps.settings.publicUrl))
        .send(pageOf(found, request, deps, { typed, isWrong }))
    if (!requestId.ok || isWrong) return again(422)
    const form = {
      requestId: requestId.value,
      siteKey: found.site.siteKey,
      kind: 'limit-sensitive',
      email: typed,
      language: found.language,
    }
    const outcome = await submitRightsRequest(deps, form, { kind: 'own-page', place: readPlace(request, deps.places) })
    switch (outcome.kind) {
      case 'submitted':
        // Answered by a page of its own, so that reloading it sends nothing again.
        return reply.headers(headersFor(deps.settings.publicUrl)).redirect(outcome.statusUrl, 303)
      // Somebody went back and changed the address: that is another request.
      case 'conflict':
        return again(409)
      case 'rejected':
        return again(422)
    }
  })
}

interface Found {
  readonly site: LoadedSite
  readonly language: string
  /** What the path stands under on the site's own host; null for a page on this server's. */
  readonly prefix: string | null
}

/** From where the form of the page that was found is sent. */
function ownOrigins({ site, prefix }: Found, { settings }: LimitRoutesDeps): readonly string[] {
  return prefix === null ? [new URL(settings.publicUrl).origin] : site.origins
}

function find(request: FastifyRequest<Route>, reply: FastifyReply, deps: LimitRoutesDeps): Found | null {
  const found = findPage(request, reply, { sites: deps.sites, endpoint: deps.settings.publicUrl }, 'limit')
  if (found === null) return null
  const { site } = found
  if (!rightsOffered(site.content, null).includes('limit-sensitive')) {
    const title = 'The policy in force uses no sensitive data beyond what is necessary, so there is nothing to limit.'
    sendProblem(reply, { status: 404, code: 'NOTHING_TO_LIMIT', title })
    return null
  }
  const facts = readFirstParty(request.headers)
  return { site, language: found.language, prefix: cameFirstParty(site, facts) ? facts.prefix : null }
}

interface Typed {
  readonly typed: string
  readonly isWrong: boolean
}

/** With an id of its own each time, so that what is sent from it is a request of its own. */
function pageOf(
  { site, language, prefix }: Found,
  request: FastifyRequest,
  deps: LimitRoutesDeps,
  { typed, isWrong }: Typed,
): string {
  const words = wordsOf(language) ?? EN
  return limitPage({
    language,
    direction: speechOf(language).direction,
    controller: site.controllerName,
    words: words.limit,
    about: words.rights.kinds['limit-sensitive'].about,
    kinds: limitedKindsWords(site.content, language),
    gpc: readSecGpc(request.headers['sec-gpc']),
    emailLabel: words.rights.channels.email,
    requestId: deps.ids.uuid(),
    typed,
    problem: isWrong ? words.emailWrong : null,
    privacy: noticeAddress(
      { endpoint: prefix ?? deps.settings.publicUrl, site: site.siteKey },
      'privacy',
      languagesOf(site.content).includes(language) ? language : null,
    ),
    privacyLabel: words.optOut.privacy,
    prefix: prefix ?? '',
  })
}
