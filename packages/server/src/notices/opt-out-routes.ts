import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { show } from '@assent/shared'
import { truncateIp } from '../consent/consent.domain.ts'
import { isOptedOut } from '../consent/opt-out.domain.ts'
import { recordOptOut } from '../consent/record-opt-out.ts'
import type { Deps } from '../deps.ts'
import { readSecGpc } from '../http/gpc.ts'
import { readPlace, type PlaceSources } from '../http/place.ts'
import { sendProblem } from '../http/problem.ts'
import { choiceDays } from '../policy/manifest.domain.ts'
import { profileAt } from '../policy/profiles.domain.ts'
import { regimeAt } from '../policy/regimes.domain.ts'
import { cameFirstParty, choiceCookie, readFirstParty, sentChoice } from '../sites/first-party.ts'
import type { LoadedSite, LoadedSiteRegistry } from '../sites/site-registry.ts'
import { findPage } from './find-page.ts'
import { languagesOf, noticeAddress } from './notice.domain.ts'
import { optOutPage } from './opt-out-page.html.ts'
import { speechOf } from './speech.domain.ts'
import { EN } from './words/en.domain.ts'
import { wordsOf } from './words/words.domain.ts'

export interface OptOutRoutesDeps extends Pick<Deps, 'db' | 'clock' | 'ids' | 'ingest' | 'log'> {
  readonly sites: LoadedSiteRegistry
  readonly places: PlaceSources
  /** Address people reach the server at, without a trailing slash. */
  readonly endpoint: () => string
}

/** The page sends its form to itself and says from where: that is what tells it from a form of somebody else's page. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
} as const

interface Route {
  Params: { organization: string; site: string; language?: string }
}

/**
 * `/legal/ORG/SITE/opt-out`: opting out of sale and sharing without scripts. Through a path of the site's own host the
 * form sets the choice; on another host no server can, and the page says so and what helps instead.
 */
export function optOutRoutes(deps: OptOutRoutesDeps): FastifyPluginAsync {
  return async (app) => {
    // The form has no fields: whatever a browser writes into the body is not read.
    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 1024 },
      (_request, _body, done) => done(null, null),
    )
    for (const path of ['/legal/:organization/:site/opt-out', '/legal/:organization/:site/:language/opt-out'])
      route(app, path, deps)
  }
}

function route(app: FastifyInstance, path: string, deps: OptOutRoutesDeps): void {
  app.get<Route>(path, (request, reply) => {
    const found = find(request, reply, deps)
    return found === null ? reply : reply.headers(HEADERS).send(pageOf(found, request, deps))
  })

  app.post<Route>(path, async (request, reply) => {
    const found = find(request, reply, deps)
    if (found === null) return reply
    const { site, facts, days, sold } = found
    const { origin } = request.headers
    if (origin === undefined || !site.origins.includes(origin)) {
      return sendProblem(reply, {
        status: 403,
        code: 'ORIGIN_NOT_ALLOWED',
        title: `${origin === undefined ? 'No origin' : show(origin)} may not send this form; registered: ${site.origins.join(', ')}.`,
      })
    }
    if (facts === null) {
      return sendProblem(reply, {
        status: 409,
        code: 'NOT_FIRST_PARTY',
        title: 'The choice of a browser can be set on the host of the site alone; see first_party in the policy.',
      })
    }
    const now = deps.clock.now()
    const sent = sentChoice(facts, days, now)
    const bundles = [...site.bundles.values()]
    const { hash: textHash = '', language = found.language } =
      bundles.find((bundle) => bundle.language === found.language) ?? bundles[0] ?? {}
    const value = await recordOptOut(deps, {
      site,
      sold,
      choice: sent?.value ?? null,
      language,
      textHash,
      request: {
        truncatedIp: truncateIp(request.ip),
        gpc: readSecGpc(request.headers['sec-gpc']),
        place: readPlace(request, deps.places),
      },
    })
    const { cookieDomain } = site
    // Plain http, on a machine of one's own, refuses both the name that no other host can plant and the shared one.
    const own = cookieDomain === null ? '__Host-assent' : '__Secure-assent'
    const name = sent?.name ?? (origin.startsWith('https:') ? own : 'assent')
    const day = Math.floor(now / 86_400_000)
    return (
      reply
        .headers(HEADERS)
        .header('set-cookie', choiceCookie({ name, value, day }, { choiceDays: days, cookieDomain }, now))
        // Answered by a page of its own, so that reloading it sends nothing again.
        .redirect(`${facts.prefix}${request.url.split('?')[0] ?? ''}`, 303)
    )
  })
}

interface Found {
  readonly site: LoadedSite
  readonly language: string
  /** What came through the site's own host; null for a page on another one. */
  readonly facts: ReturnType<typeof readFirstParty>
  readonly days: number
  /** Tags of the purposes that sell or share. */
  readonly sold: readonly string[]
}

function find(request: FastifyRequest<Route>, reply: FastifyReply, deps: OptOutRoutesDeps): Found | null {
  const found = findPage(request, reply, { sites: deps.sites, endpoint: deps.endpoint() }, 'opt-out')
  if (found === null) return null
  const { site } = found
  const facts = readFirstParty(request.headers)
  const place = readPlace(request, deps.places)
  const { regions } = site.content
  return {
    site,
    language: found.language,
    facts: cameFirstParty(site, facts) ? facts : null,
    days: choiceDays(site.content, regimeAt(regions, place), profileAt(regions, place)),
    sold: [...site.policy.purposes.values()].filter(({ sold, locked }) => sold && !locked).map(({ tag }) => tag),
  }
}

function pageOf({ site, language, facts, days, sold }: Found, request: FastifyRequest, deps: OptOutRoutesDeps): string {
  const speech = speechOf(language)
  const words = wordsOf(language) ?? EN
  const names = [...site.policy.purposes.values()]
    .filter(({ tag }) => sold.includes(tag))
    .map(({ id }) => words.quoted(site.content.texts[language]?.purposes[id]?.name ?? id))
  const own = facts === null ? null : (sentChoice(facts, days, deps.clock.now())?.value ?? null)
  return optOutPage({
    language,
    direction: speech.direction,
    controller: site.controllerName,
    words: words.optOut,
    purposes: names.length === 0 ? null : speech.list(names),
    gpc: readSecGpc(request.headers['sec-gpc']),
    optedOut: facts === null || sold.length === 0 ? null : isOptedOut(own, sold),
    origins: site.origins,
    privacy: noticeAddress(
      { endpoint: facts?.prefix ?? deps.endpoint(), site: site.siteKey },
      'privacy',
      languagesOf(site.content).includes(language) ? language : null,
    ),
    prefix: facts?.prefix ?? '',
  })
}
