import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { createHash } from 'node:crypto'
import fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BriefTexts, Manifest, SiteFacts } from '@assent/shared'
import { withDatabase } from '../../test/_database.ts'
import { makeClock, makeIds, makeKeyring, makeOrganization, silentLog, type TestClock } from '../../test/_make.ts'
import { makeWidget } from '../../test/_widget.ts'
import { EDGES } from '../http/place.ts'
import { applyPolicy } from '../policy/apply-policy.ts'
import { inSystem } from '../db/scope.ts'
import { keepBuild } from './kept-builds.ts'
import { findWidgetFile } from './kept-builds.store.ts'
import { LoadedSites } from './site-registry.ts'
import { siteRoutes } from './site-routes.ts'

const database = withDatabase()
const example = readFileSync(new URL('../../../../examples/policies/cloudcontactpro.yaml', import.meta.url), 'utf8')
const nextVersion = example
  .replace("version: '2026-03-15'", "version: 'next'")
  .replace('effective: 2026-03-15', 'effective: 2026-11-24')
  .replace('name: Analytics\n', 'name: Statistics\n')

/** What the files that hold a manifest depend on: the example has rules of its own for California. */
const VARY = 'Accept-Encoding, Sec-GPC, cf-ipcountry, cf-region-code'

let count = 0

describe('the files of a site', () => {
  let http: FastifyInstance
  let deps: { sites: LoadedSites; clock: TestClock } & Parameters<typeof applyPolicy>[0]
  let slug: string
  let organizationId: string

  beforeEach(async () => {
    const clock = makeClock('2026-11-24T10:00:00Z')
    const base = {
      db: database.db,
      clock,
      ids: makeIds(clock),
      keyring: makeKeyring(),
      widget: await makeWidget(),
      log: silentLog,
    }
    deps = { ...base, sites: new LoadedSites(base) }
    slug = `routes-${++count}`
    organizationId = await makeOrganization(database.db, slug)
    await applyPolicy(deps, { organizationId, actor: 'cli', source: example })
    http = fastify()
    siteRoutes(http, {
      ...base,
      sites: deps.sites,
      endpoint: () => 'https://consent.example',
      places: { headers: EDGES.cloudflare, locate: null },
    })
  })

  afterEach(() => http.close())

  const get = (url: string, headers: Record<string, string> = {}) => http.inject({ method: 'GET', url, headers })
  const readManifest = async (): Promise<Manifest> => (await get(`/s/${slug}/www.json`)).json()

  it('lets nobody keep or show the script beyond the day that the next version takes effect', async () => {
    const cached = async (): Promise<unknown> => (await get(`/s/${slug}/www.js`)).headers['cache-control']
    const scheduled = nextVersion.replace('effective: 2026-11-24', 'effective: 2026-11-25')
    await applyPolicy(deps, { organizationId, actor: 'cli', source: scheduled })
    deps.clock.set('2026-11-24T10:00:00Z')
    expect(await cached()).toBe('public, max-age=300, stale-while-revalidate=50100')
    deps.clock.set('2026-11-24T23:58:00Z')
    expect(await cached()).toBe('public, max-age=120')
    deps.clock.set('2026-11-25T00:00:00Z')
    expect(await cached()).toBe('public, max-age=0')
    await deps.sites.refreshIfChanged()
    expect(await cached()).toBe('public, max-age=300, stale-while-revalidate=86400')
  })

  it('tells a developer’s page what is in force, where its visitor is and why, and keeps the place from pages of others', async () => {
    const facts = async (headers: Record<string, string>): Promise<SiteFacts> =>
      (await get(`/s/${slug}/www/facts.json`, headers)).json()
    const own = { origin: 'https://www.cloudcontactpro.example', 'cf-ipcountry': 'US', 'cf-region-code': 'CA' }
    const { policyHash } = await readManifest()
    expect(await facts(own)).toMatchObject({
      policyVersion: '2026-03-15',
      policyHash,
      isKnownOrigin: true,
      place: 'US-CA',
      isPlaceSought: true,
      regime: 'opt-out',
      profile: null,
      hosts: {},
    })
    expect(await facts({ ...own, origin: 'https://elsewhere.example' })).toMatchObject({
      isKnownOrigin: false,
      place: null,
    })
    expect(await facts({ origin: own.origin })).toMatchObject({ place: null, regime: 'opt-in' })
    const { headers } = await get(`/s/${slug}/www/facts.json`, own)
    expect([headers['cache-control'], headers['access-control-allow-origin']]).toEqual(['no-store', '*'])
    expect((await get(`/s/${slug}/other/facts.json`)).statusCode).toBe(404)
  })

  it('VP12 say so to a browser that sends Sec-GPC, in an answer that no shared cache keeps', async () => {
    for (const file of [`/s/${slug}/www.js`, `/s/${slug}/www.json`]) {
      const [plain, signalled] = [await get(file), await get(file, { 'sec-gpc': '1' })]
      expect([plain.headers.vary, signalled.headers.vary]).toEqual(Array(2).fill(VARY))
      expect([plain.headers['cache-control']?.toString().split(',')[0], signalled.headers['cache-control']]).toEqual([
        'public',
        'private, max-age=300',
      ])
      expect(plain.body).not.toContain('"gpc":true')
      expect(signalled.body).toContain('"gpc":true')
      expect(signalled.headers.etag).not.toBe(plain.headers.etag)
    }
  })

  it('keep the build that was served before, for pages that pin it, and never change what a name means', async () => {
    const [before, after] = ['build-one.AAAA1111.js', 'build-two.BBBB2222.js']
    const db = database.db
    const serve = async (parts: Record<string, string>): Promise<FastifyInstance> => {
      const widget = await makeWidget({ parts })
      await keepBuild({ db, clock: deps.clock, widget })
      const app = fastify()
      const endpoint = (): string => 'https://consent.example'
      siteRoutes(app, {
        db,
        clock: deps.clock,
        sites: deps.sites,
        widget,
        endpoint,
        places: { headers: null, locate: null },
      })
      return app
    }
    await (await serve({ [before]: 'export default 1' })).close()
    const updated = await serve({ [after]: 'export default 2' })
    const old = await updated.inject({ method: 'GET', url: `/s/_/${before}` })
    expect([old.statusCode, old.body, old.headers['cache-control']]).toEqual([
      200,
      'export default 1',
      'public, max-age=31536000, immutable',
    ])
    expect(old.headers['content-type']).toContain('javascript')
    expect((await updated.inject({ method: 'GET', url: '/s/_/build-three.CCCC3333.js' })).statusCode).toBe(404)
    await updated.close()
    // A name that is kept stays what it is, whatever a broken build says.
    await (await serve({ [before]: 'export default 3' })).close()
    expect((await inSystem(db, (trx) => findWidgetFile(trx, before)))?.body.toString()).toBe('export default 1')
  })

  it('are immutable only under a name that carries a hash', async () => {
    const { statusCode, headers } = await get('/s/_/consent-mode.js')
    expect([statusCode, headers['cache-control']]).toEqual([200, 'public, max-age=300, stale-while-revalidate=86400'])
  })

  it('come as one script that holds the manifest and starts the core with it', async () => {
    const script = await get(`/s/${slug}/www.js`)
    expect(script.statusCode).toBe(200)
    const page: Record<string, unknown> = createContext({})
    runInContext(script.body, page)
    expect(page.started).toBe(`${slug}/www`)
    // Where it counts: what tells the engine how to compile must be the first thing it reads.
    expect(script.body).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/)
    expect(page.__assentManifest).toEqual(await readManifest())
    expect(script.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      vary: VARY,
    })
    expect(script.headers['set-cookie']).toBeUndefined()
  })

  it('follow the rules of the place: the strictest may be kept by any cache, freer ones by that browser alone', async () => {
    const california = { 'cf-ipcountry': 'US', 'cf-region-code': 'CA' }
    const at = async (headers: Record<string, string>) => {
      const answer = await get(`/s/${slug}/www.json`, headers)
      const { regime, purposes } = answer.json<Manifest>()
      const open = purposes.filter((purpose) => purpose.open).length
      return [regime, open > 0, answer.headers['cache-control']?.toString().split(',')[0]]
    }
    expect(await at(california)).toEqual(['opt-out', true, 'private'])
    // Asked in turns: what is kept for one place is never given to another.
    for (const strict of [
      { 'cf-ipcountry': 'ES' },
      {},
      { 'cf-ipcountry': 'XX' },
      { 'cf-ipcountry': 'US', 'cf-region-code': 'TX' },
    ]) {
      expect(await at(strict)).toEqual([undefined, false, 'public'])
      expect(await at(california)).toEqual(['opt-out', true, 'private'])
    }
    const script = await get(`/s/${slug}/www.js`, california)
    expect(script.headers.vary).toBe(VARY)
    expect(script.body).toContain('"regime":"opt-out"')
  })

  it('VP21 carry the rights of the place; what leaves one out goes to that browser alone', async () => {
    const source = nextVersion
      .replace('profiles: [es], us-ca: opt-out', 'profiles: [es]')
      .replace(/^rights:\n/m, 'rights:\n  jurisdictions: { us-ca: [access, erasure, objection] }\n')
    expect(await applyPolicy(deps, { organizationId, actor: 'cli', source })).toMatchObject({ kind: 'applied' })
    const at = async (headers: Record<string, string>) => {
      const answer = await get(`/s/${slug}/www.json`, headers)
      expect(answer.headers.vary).toBe(VARY)
      return [answer.json<Manifest>().rights, answer.headers['cache-control']?.toString().split(',')[0]]
    }
    const california = { 'cf-ipcountry': 'US', 'cf-region-code': 'CA' }
    // Asked in turns: what is kept for one place is never given to another.
    for (const elsewhere of [{}, { 'cf-ipcountry': 'ES' }, { 'cf-ipcountry': 'US' }, { 'cf-ipcountry': 'XX' }]) {
      expect(await at(california)).toEqual([['access', 'erasure', 'objection'], 'private'])
      expect(await at(elsewhere)).toEqual([undefined, 'public'])
    }
  })

  it('have a head file of Google Consent Mode, the manifest before it, that moves with the policy like the script', async () => {
    const source = nextVersion + '\nplatforms:\n  google-consent-mode: { ads_data_redaction: true }\n'
    await applyPolicy(deps, { organizationId, actor: 'cli', source })
    const head = await get(`/s/${slug}/www/consent-mode.js`)
    const page: Record<string, unknown> = createContext({})
    runInContext(head.body, page)
    expect(page.told).toEqual((await readManifest()).platforms)
    expect(page.told).toMatchObject([['google-consent-mode', { wait: 500, redact: true }]])
    expect(head.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
      'access-control-allow-origin': '*',
      vary: VARY,
    })
    const signalled = await get(`/s/${slug}/www/consent-mode.js`, { 'sec-gpc': '1' })
    expect([signalled.headers['cache-control'], signalled.body.includes('"gpc":true')]).toEqual([
      'private, max-age=300',
      true,
    ])
    expect((await get(`/s/${slug}/nowhere/consent-mode.js`)).statusCode).toBe(404)
  })

  it('leave the places to Google where the policy does, for browsers alone whose place nobody else knows', async () => {
    const source = nextVersion + '\nplatforms:\n  google-consent-mode: { located_by_google: true }\n'
    expect(await applyPolicy(deps, { organizationId, actor: 'cli', source })).toMatchObject({ kind: 'applied' })
    const at = async (headers: Record<string, string>) => {
      const answer = await get(`/s/${slug}/www/consent-mode.js`, headers)
      return [answer.body.includes('"regions":[[["US-CA"]'), answer.headers['cache-control']?.toString().split(',')[0]]
    }
    for (const [country, expected] of [
      ['XX', [true, 'private']],
      ['ES', [false, 'public']],
      ['XX', [true, 'private']],
    ] as const)
      expect(await at({ 'cf-ipcountry': country })).toEqual(expected)
  })

  it.each([
    ['br', 'gzip, deflate, br, zstd', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['gzip', 'br;q=0, gzip', gunzipSync],
  ])('are compressed as %s for a caller that sends %s', async (encoding, accepted, decompress) => {
    const plain = await get('/s/_/banner.AAAA1111.js')
    expect(plain.headers['content-encoding']).toBeUndefined()
    const compressed = await get('/s/_/banner.AAAA1111.js', { 'accept-encoding': accepted })
    expect(compressed.headers['content-encoding']).toBe(encoding)
    expect(decompress(compressed.rawPayload).toString()).toBe(plain.body)
    expect(compressed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 4)
    expect(compressed.headers.etag).not.toBe(plain.headers.etag)
  })

  it('are not sent again to a caller that has them', async () => {
    const first = await get(`/s/${slug}/www.js`, { 'accept-encoding': 'br' })
    const again = await get(`/s/${slug}/www.js`, {
      'accept-encoding': 'br',
      'if-none-match': `"other", W/${String(first.headers.etag)}`,
    })
    expect(again.statusCode).toBe(304)
    expect(again.rawPayload).toHaveLength(0)
    expect(again.headers.etag).toBe(first.headers.etag)
    expect((await get(`/s/${slug}/www.js`, { 'if-none-match': '"other"' })).statusCode).toBe(200)
  })

  it('name text bundles whose hash is the hash of what is served, for ever', async () => {
    const { texts } = await readManifest()
    expect(Object.keys(texts)).toEqual(['en', 'es'])
    for (const [language, hash] of Object.entries(texts)) {
      const bundle = await get(`/s/${slug}/www/${language}.${hash}.json`)
      expect(createHash('sha256').update(bundle.body).digest('hex')).toBe(hash)
      expect(bundle.json()).toMatchObject({ language, ui: { title: `Your privacy (${language})` } })
      expect(bundle.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    }
  })

  it("hold the banner's few words apart, under the hash of the whole, also of a version before", async () => {
    const { texts } = await readManifest()
    const url = `/s/${slug}/www/en.${texts.en}.brief.json`
    const brief = await get(url)
    const words = brief.json<BriefTexts>()
    expect(brief.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(brief.json()).toMatchObject({ language: 'en', ui: { title: 'Your privacy (en)' } })
    expect(Object.keys(words.ui)).toEqual(['title'])
    expect(words.purposes.analytics).toEqual({ name: expect.any(String) })
    expect(words.joints).toEqual([' and ', ', ', ', and '])
    expect(words).not.toHaveProperty('categories')
    await applyPolicy(deps, { organizationId, actor: 'cli', source: nextVersion })
    expect((await get(url)).json()).toEqual(words)
  })

  it('put those words before the code that asks, in one module for ever, of versions and builds before, too', async () => {
    const { texts } = await readManifest()
    const code = 'export const startLate = 1'
    const file = `late-banner-kinds.${slug.padStart(8, '0').slice(-8)}.js`
    const earlier = await makeWidget({ parts: { [file]: code } })
    await keepBuild({ db: database.db, clock: deps.clock, widget: earlier })
    const words = (await get(`/s/${slug}/www/en.${texts.en}.brief.json`)).json<BriefTexts>()
    const url = `/s/${slug}/www/en.${texts.en}/${file}`
    const asking = await get(url)
    expect(asking.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
      'access-control-allow-origin': '*',
    })
    const module = (await import('data:text/javascript,' + encodeURIComponent(asking.body))) as object
    expect({ ...module }).toEqual({ brief: words, startLate: 1 })
    await applyPolicy(deps, { organizationId, actor: 'cli', source: nextVersion })
    expect((await get(url)).body).toBe(asking.body)
  })

  it.each([
    ['words of another language', (hash: string) => `es.${hash}/late-banner.AAAA1111.js`],
    ['words there never were', () => `en.${'0'.repeat(64)}/late-banner.AAAA1111.js`],
    ['a build there never was', (hash: string) => `en.${hash}/late-banner.ZZZZ9999.js`],
    ['a part that needs no words', (hash: string) => `en.${hash}/banner.AAAA1111.js`],
    ['a path', (hash: string) => `en.${hash}/..%2Fassent.js`],
  ])('put no code behind %s', async (_, path) => {
    const { texts } = await readManifest()
    const answer = await get(`/s/${slug}/www/${path(texts.en!)}`)
    expect([answer.statusCode, answer.body.startsWith('/* Assent: no ')]).toEqual([404, true])
  })

  it('follow a new version at once, and still serve the words of the one before', async () => {
    const before = await readManifest()
    const oldText = await get(`/s/${slug}/www/en.${before.texts.en}.json`)
    const oldScript = await get(`/s/${slug}/www.js`)
    await applyPolicy(deps, { organizationId, actor: 'cli', source: nextVersion })
    const after = await readManifest()
    expect(after.policyHash).not.toBe(before.policyHash)
    expect(after.texts.en).not.toBe(before.texts.en)
    expect(after.texts.es).toBe(before.texts.es)
    const newScript = await get(`/s/${slug}/www.js`, { 'if-none-match': String(oldScript.headers.etag) })
    expect(newScript.statusCode).toBe(200)
    const again = await get(`/s/${slug}/www/en.${before.texts.en}.json`)
    expect(again.statusCode).toBe(200)
    expect(again.body).toBe(oldText.body)
  })

  it('say in the language of the caller what is not there', async () => {
    const script = await get(`/s/${slug}/shop.js`)
    expect(script.statusCode).toBe(404)
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(script.body).toBe(
      `/* Assent: no site "${slug}/shop" is registered here; the address is /s/ORGANIZATION/SITE.js, where SITE is a name under "sites" of the policy that was applied for ORGANIZATION. */\n`,
    )
    const manifest = await get('/s/nobody/www.json')
    expect(manifest.statusCode).toBe(404)
    expect(manifest.json()).toMatchObject({
      code: 'NOT_FOUND',
      title:
        'No site "nobody/www" is registered here; a site key is ORGANIZATION/SITE, where SITE is a name under "sites" of the policy that was applied for ORGANIZATION.',
    })
    const text = await get(`/s/${slug}/www/en.${'0'.repeat(64)}.json`)
    expect(text.statusCode).toBe(404)
    expect(text.json()).toMatchObject({ title: expect.stringContaining('the site has en.') })
    expect((await get('/s/_/gone.js')).statusCode).toBe(404)
  })

  /** What a page's console shows when a tag with this address stands in it. */
  const consoleOf = async (url: string, referer?: string, mode = 'no-cors'): Promise<string[]> => {
    const tag = {
      'sec-fetch-dest': 'script',
      'sec-fetch-mode': mode,
      ...(referer === undefined ? {} : { referer }),
    }
    const answer = await get(url, tag)
    expect([answer.statusCode, answer.headers['cache-control'], answer.headers.vary]).toEqual([
      200,
      'no-store',
      'Sec-Fetch-Dest, Sec-Fetch-Mode',
    ])
    const said: string[] = []
    runInContext(answer.body, createContext({ console: { error: (text: string) => said.push(text) } }))
    return said
  }

  it('tell a tag in the console what came and what is allowed, and a page of the organization which site it is', async () => {
    const page = 'https://www.cloudcontactpro.example/'
    const reason = `Assent: no site "${slug}/shop" is registered here; the address is /s/ORGANIZATION/SITE.js, where SITE is a name under "sites" of the policy that was applied for ORGANIZATION.`
    expect(await consoleOf(`/s/${slug}/shop.js`)).toEqual([reason])
    // With `crossorigin`, or as a module.
    expect(await consoleOf(`/s/${slug}/shop.js`, undefined, 'cors')).toEqual([reason])
    expect(await consoleOf(`/s/${slug}/shop.js`, page)).toEqual([
      `${reason} The policy names https://www.cloudcontactpro.example for ${slug}/www.`,
    ])
    for (const other of ['https://elsewhere.example/', 'about:client', 'nonsense'])
      expect(await consoleOf(`/s/${slug}/shop.js`, other)).toEqual([reason])
    expect(await consoleOf(`/s/${slug.toUpperCase()}/www/strict.js`, page)).toEqual([
      expect.stringContaining(`for ${slug}/www.`),
    ])
    // Another tenant's names are not told, whoever's page asks.
    expect((await consoleOf('/s/nobody/www.js', page)).join()).not.toContain(slug)
    expect(await consoleOf(`/s/${slug}/www/strikt.js`)).toEqual([
      'Assent: no file "strikt.js"; before the script may stand consent-mode.js, strict.js.',
    ])
  })

  it('tell a tag whose policy is yet to take effect the day', async () => {
    const fresh = `${slug}-later`
    const later = await makeOrganization(database.db, fresh)
    const source = example.replace('effective: 2026-03-15', 'effective: 2026-12-01')
    expect(await applyPolicy(deps, { organizationId: later, actor: 'cli', source })).toMatchObject({ kind: 'applied' })
    expect(await consoleOf(`/s/${fresh}/www.js`)).toEqual([
      `Assent: the first policy of "${fresh}/www" takes effect on 2026-12-01 (UTC), and until then nothing is in force.`,
    ])
  })

  it('fail for whoever imports what is not there, so that no part is taken for loaded', async () => {
    const imported = { 'sec-fetch-dest': 'script', 'sec-fetch-mode': 'cors' }
    for (const url of ['/s/_/gone.js', `/s/${slug}/www/en.${'0'.repeat(64)}/late-banner.AAAA1111.js`])
      expect((await get(url, imported)).statusCode).toBe(404)
  })

  it('start from a module, where no name may be made by assigning to it', async () => {
    const script = await get(`/s/${slug}/www.js`)
    const page: Record<string, unknown> = createContext({})
    runInContext(`'use strict';${script.body}`, page)
    expect(page.started).toBe(`${slug}/www`)
  })

  it('let nothing of an address run as script', async () => {
    const answer = await get(`/s/${slug}/${encodeURIComponent('*/alert(1)//')}.js`)
    expect(answer.statusCode).toBe(404)
    const page: Record<string, unknown> = createContext({ alert: () => (page.alerted = true) })
    runInContext(answer.body, page)
    expect(page.alerted).toBeUndefined()
    expect((await consoleOf(`/s/${slug}/${encodeURIComponent('\\")//\u2028</script>')}.js`)).length).toBe(1)
  })

  it.each([
    '/s/_/..%2F..%2Fpackage.json',
    '/s/_/%2e%2e',
    '/s/_/files.json',
    '/s/_/assent.js',
    '/s/__proto__/constructor.js',
    '/s/_/__proto__',
  ])('do not include %s', async (url) => {
    expect((await get(url)).statusCode).toBe(404)
  })

  it('answer a HEAD as they answer a GET, without a body', async () => {
    const head = await http.inject({ method: 'HEAD', url: `/s/${slug}/www.js` })
    expect(head.statusCode).toBe(200)
    expect(head.body).toBe('')
  })
})
