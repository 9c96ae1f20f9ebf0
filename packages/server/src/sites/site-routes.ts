import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { show, startOfUtcDate, type Manifest, type TextBundle } from '@assent/shared'
import type { Db } from '../db/database.ts'
import { inOrganization, inSystem } from '../db/scope.ts'
import { readSecGpc } from '../http/gpc.ts'
import { SCRIPT } from '../http/no-script.ts'
import { readPlace, type PlaceSources } from '../http/place.ts'
import { canonicalJson, contentHash } from '../policy/content-hash.ts'
import { briefOf, choiceDays, deriveManifest } from '../policy/manifest.domain.ts'
import { areSafeEverywhere, haveOwnRules, placeRules, type PlaceRules } from '../policy/place-rules.domain.ts'
import { findText } from '../policy/policy.store.ts'
import type { Clock } from '../ports.ts'
import { cameFirstParty, keepChoice, readFirstParty } from './first-party.ts'
import { AssetCache } from './asset-cache.ts'
import {
  compressAsset,
  IMMUTABLE,
  MOVING,
  movingUntil,
  sendAsset,
  toPrivate,
  type CompressedAsset,
} from './compressed-asset.ts'
import { integrityOf, isHashed } from './integrity.ts'
import { findWidgetFile } from './kept-builds.store.ts'
import { hostsOf, siteFacts } from './site-facts.ts'
import { refuse, refuseFile, refuseSite, refuseTexts } from './site-refusals.ts'
import type { LoadedSite, LoadedSiteRegistry } from './site-registry.ts'
import type { WidgetFile, WidgetFiles } from './widget-files.ts'

export interface SiteRoutesDeps {
  readonly db: Db
  readonly clock: Clock
  readonly sites: LoadedSiteRegistry
  readonly widget: WidgetFiles
  /** Address people reach the server at, without a trailing slash; asked when the first script is made. */
  readonly endpoint: () => string
  readonly places: PlaceSources
}

const JSON_TYPE = 'application/json; charset=utf-8'
/** Head files that the manifest stands before, in the build of the widget and in the address. */
const HEAD_FILES = ['consent-mode.js', 'strict.js']
/** What the debug panel asks for. */
const FACTS = 'facts.json'
const FILE_NAME = /^(.{1,100})\.(js|json)$/
const TEXT_NAME = /^([A-Za-z0-9-]{1,35})\.([0-9a-f]{64})(\.brief)?\.json$/
/** Files of the widget that the words of the banner may stand before. */
const ASKING_FILE = /^(late-banner(?:-[a-z-]+)?)\.[\w-]{8}\.js$/

/**
 * What a page loads: the script tag, the manifest, the text bundles and the widget's lazy files. Everything is public
 * and the same for everyone, so any cache may keep it, but for browsers that send `Sec-GPC: 1` and for places where
 * freer rules hold: their manifest says so. Nothing here reads or sets a cookie, but for sites that forward a path of
 * their own host: there the server keeps the choice that the browser sent.
 */
export function siteRoutes(routes: FastifyInstance, deps: SiteRoutesDeps): void {
  const assets = new AssetCache()

  routes.get<{ Params: { organization: string; file: string } }>('/s/:organization/:file', async (request, reply) => {
    const { organization, file } = request.params
    if (organization === '_') return sendWidgetFile(file, request, reply)
    const [, name = file, extension = 'js'] = FILE_NAME.exec(file) ?? []
    const site = deps.sites.byKey(`${organization}/${name}`)
    if (site === undefined) return refuseSite(deps.sites, request, reply, extension, `${organization}/${name}`)
    return sendMade(site, extension, extension === 'js' ? deps.widget.core : null, request, reply)
  })

  /** Sends what is made of the manifest: the manifest itself, or before `code`. */
  async function sendMade(
    site: LoadedSite,
    name: string,
    code: string | null,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const facts = readFirstParty(request.headers)
    const isFirstParty = cameFirstParty(site, facts)
    const endpoint = isFirstParty ? facts.prefix : deps.endpoint()
    const gpc = readSecGpc(request.headers['sec-gpc'])
    const place = readPlace(request, deps.places)
    const rules = placeRules(site.content, place)
    const { regime, profile, rights, byGoogle } = rules
    const made = (): Promise<CompressedAsset> => {
      const manifest = JSON.stringify(manifestOf(site, endpoint, gpc, rules))
      return code === null
        ? compressAsset(Buffer.from(manifest), JSON_TYPE, MOVING)
        : compressAsset(withData(code, `var __assentManifest=${manifest};`), SCRIPT, MOVING)
    }
    const asset = await assets.current(
      `${site.siteKey}.${regime}.${profile ?? ''}.${rights.join()}.${byGoogle ? 'google.' : ''}${gpc ? 'gpc.' : ''}${isFirstParty ? 'own.' : ''}${name}`,
      `${site.policy.hash} ${endpoint}`,
      made,
    )
    const next = versionAfter(site)
    const cacheControl =
      next === undefined ? asset.cacheControl : movingUntil(startOfUtcDate(next.effectiveOn), deps.clock.now())
    const days = choiceDays(site.content, regime, profile)
    const kept = isFirstParty
      ? keepChoice(facts, { choiceDays: days, cookieDomain: site.cookieDomain }, deps.clock.now())
      : null
    if (kept !== null) reply.header('set-cookie', kept)
    // Nothing in a request that a cache could compare tells what a database found.
    const isLocated = deps.places.locate !== null && haveOwnRules(site.content)
    const places = placeFields(site)
    return sendAsset(request, reply, {
      ...asset,
      // What answers a signal or a choice, or is for places with freer rules or fewer rights, is for that browser alone: a
      // cache that overlooks `Vary` must not give it to others. What it may give to all is the strictest; what leaves the
      // place to Google is not for people whose place is known.
      cacheControl:
        gpc || kept !== null || isLocated || !areSafeEverywhere(site.content, rules) || (byGoogle && places.length > 0)
          ? toPrivate(cacheControl)
          : cacheControl,
      vary: ['Accept-Encoding', 'Sec-GPC', ...(site.firstParty === null ? [] : ['X-Forwarded-Prefix']), ...places].join(
        ', ',
      ),
    })
  }

  routes.get<{ Params: { organization: string; site: string; file: string } }>(
    '/s/:organization/:site/:file',
    async (request, reply) => {
      const key = `${request.params.organization}/${request.params.site}`
      const site = deps.sites.byKey(key)
      const { file } = request.params
      const extension = file.endsWith('.js') ? 'js' : 'json'
      if (site === undefined) return refuseSite(deps.sites, request, reply, extension, key)
      if (file === FACTS) return sendFacts(site, request, reply)
      const head = HEAD_FILES.includes(file) ? deps.widget.files.get(file) : undefined
      if (head !== undefined) {
        const facts = file === 'strict.js' ? `var __assentHosts=${JSON.stringify(hostsOf(site))};` : ''
        return sendMade(site, file, facts + head.body.toString(), request, reply)
      }
      if (extension === 'js')
        return refuse(
          request,
          reply,
          'js',
          `no file ${show(file)}; before the script may stand ${HEAD_FILES.join(', ')}`,
        )
      const [, language = '', hash = '', brief] = TEXT_NAME.exec(file) ?? []
      const bundle = await findBundle(site, language, hash)
      if (bundle === undefined) return refuseTexts(request, reply, 'json', site, file)
      const made = () => compressAsset(Buffer.from(brief ? briefJson(bundle.json) : bundle.json), JSON_TYPE, IMMUTABLE)
      return sendTexts(bundle, `${key}/${language}${brief ?? ''}`, made, request, reply)
    },
  )

  /** Made for one request of a developer, so nobody keeps it. */
  function sendFacts(site: LoadedSite, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const place = readPlace(request, deps.places)
    const { origin } = request.headers
    const facts = siteFacts(site, { origin, place, rules: placeRules(site.content, place) }, deps.places)
    reply.header('cache-control', 'no-store').header('access-control-allow-origin', '*')
    return reply.type(JSON_TYPE).header('x-content-type-options', 'nosniff').send(JSON.stringify(facts))
  }

  // What a first visit needs in one module, so that it is two requests: the words, then the code that shows them.
  routes.get<{ Params: { organization: string; site: string; texts: string; file: string } }>(
    '/s/:organization/:site/:texts/:file',
    async (request, reply) => {
      const { organization, texts, file } = request.params
      const key = `${organization}/${request.params.site}`
      const site = deps.sites.byKey(key)
      if (site === undefined) return refuseSite(deps.sites, request, reply, 'js', key)
      const [, language = '', hash = ''] = TEXT_NAME.exec(`${texts}.json`) ?? []
      const bundle = await findBundle(site, language, hash)
      if (bundle === undefined) return refuseTexts(request, reply, 'js', site, texts)
      const [, parts] = ASKING_FILE.exec(file) ?? []
      const code = parts === undefined ? undefined : await findPart(file)
      if (code === undefined) return refuseFile(request, reply, file)
      const made = () =>
        compressAsset(
          withData(code.body.toString(), `export const brief=${briefJson(bundle.json)};`),
          SCRIPT,
          IMMUTABLE,
        )
      return sendTexts(bundle, `${key}/${language}/${file}`, made, request, reply)
    },
  )

  /** A text bundle in force, or of an earlier version: a page that was open during the change may still ask for it. */
  async function findBundle(
    site: LoadedSite,
    language: string,
    hash: string,
  ): Promise<{ readonly json: string; readonly version: string | null } | undefined> {
    // Only hashes that were served once lead to a query.
    if (site.texts.get(hash) !== language) return undefined
    const bundle = site.bundles.get(hash)
    if (bundle !== undefined) return { json: bundle.json, version: hash }
    const stored = await inOrganization(deps.db, site.organizationId, (trx) => findText(trx, site.organizationId, hash))
    return stored && { json: canonicalJson(stored.content), version: null }
  }

  /** Sends what is made of a bundle; of one that is in force it is made once, of an earlier one rarely. */
  async function sendTexts(
    { version }: { readonly version: string | null },
    address: string,
    make: () => Promise<CompressedAsset>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    return sendAsset(request, reply, await (version === null ? make() : assets.current(address, version, make)))
  }

  /** A file of this build, or of an earlier one: a page that pins it, or was open during the update, may still ask for it. */
  async function findPart(name: string): Promise<Pick<WidgetFile, 'body' | 'type'> | undefined> {
    const current = deps.widget.files.get(name)
    return current ?? (isHashed(name) ? await inSystem(deps.db, (trx) => findWidgetFile(trx, name)) : undefined)
  }

  async function sendWidgetFile(name: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const endpoint = deps.endpoint()
    const integrity = name === 'integrity.json' ? integrityOf(deps.widget.files, endpoint) : undefined
    if (integrity !== undefined) {
      const made = () => compressAsset(Buffer.from(JSON.stringify(integrity, null, 2)), JSON_TYPE, MOVING)
      return sendAsset(request, reply, await assets.current(`_/${name}`, endpoint, made))
    }
    const file = await findPart(name)
    if (file === undefined) return refuseFile(request, reply, name)
    // Only a name that carries its hash always means the same bytes.
    const cacheControl = isHashed(name) ? IMMUTABLE : MOVING
    return sendAsset(
      request,
      reply,
      await assets.current(`_/${name}`, '', () => compressAsset(file.body, file.type, cacheControl)),
    )
  }

  /** What the answer depends on beside the signal, where places have rules of their own. */
  function placeFields({ content }: LoadedSite): readonly string[] {
    const { headers } = deps.places
    if (headers === null || !haveOwnRules(content)) return []
    const { country, region } = headers
    return region === null ? [country] : [country, region]
  }

  /** The banner's part of a bundle, under the hash of the whole, which it is derived from. */
  function briefJson(json: string): string {
    return JSON.stringify(briefOf(JSON.parse(json) as TextBundle, deps.widget.briefKeys))
  }
}

/**
 * A file with the data it reads put before its code, but behind a first line such as `//# allFunctionsCalledOnLoad`, which
 * tells the engine how to compile it and counts nowhere else.
 */
function withData(code: string, data: string): Buffer {
  return Buffer.from(code.replace(/^(?:\/\/#.*\n)?/, (first) => first + data))
}

/** The version that is to take over from the one in force; undefined while none is scheduled. */
function versionAfter({ versions, policy }: LoadedSite): LoadedSite['versions'][number] | undefined {
  return versions[versions.findIndex(({ hash }) => hash === policy.hash) + 1]
}

/** `gpc`: whether the request carries Global Privacy Control, which the page may be unable to read. */
function manifestOf(site: LoadedSite, endpoint: string, gpc: boolean, rules: PlaceRules): Manifest {
  const hashes = Object.fromEntries([...site.bundles.values()].map(({ language, hash }) => [language, hash]))
  const manifest = deriveManifest(site.content, site.siteKey, endpoint, hashes, site.policy.hash, contentHash, rules)
  return gpc ? { ...manifest, gpc: true } : manifest
}
