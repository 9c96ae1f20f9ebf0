import { brotliDecompressSync } from 'node:zlib'
import fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isNoticeLink, type Notice } from '@assent/shared'
import { withDatabase } from '../../test/_database.ts'
import { makeClock, makeIds, makeKeyring, makeOrganization, silentLog, type TestClock } from '../../test/_make.ts'
import { FULL_POLICY } from '../../test/_notice-policy.ts'
import { makeWidget } from '../../test/_widget.ts'
import { applyPolicy } from '../policy/apply-policy.ts'
import { LoadedSites } from '../sites/site-registry.ts'
import { noticeRoutes } from './notice-routes.ts'

const database = withDatabase()
let count = 0

/** The policy under another version word and day, with one place changed. */
function version(word: string, effective: string, from = '', to = ''): string {
  return FULL_POLICY.replace(
    "version: '7', effective: 2026-05-01",
    `version: '${word}', effective: ${effective}`,
  ).replace(from, to)
}

describe('the notices of a site', () => {
  let http: FastifyInstance
  let clock: TestClock
  let deps: { sites: LoadedSites } & Parameters<typeof applyPolicy>[0]
  let slug: string
  let organizationId: string
  const apply = async (source: string): Promise<void> => {
    const outcome = await applyPolicy(deps, { organizationId, actor: 'cli', source })
    if (outcome.kind === 'rejected') throw new Error(JSON.stringify(outcome.findings, null, 1))
  }

  beforeEach(async () => {
    clock = makeClock('2026-05-10T10:00:00Z')
    const base = {
      db: database.db,
      clock,
      ids: makeIds(clock),
      keyring: makeKeyring(),
      widget: await makeWidget({ languages: ['en', 'es', 'fi'] }),
      log: silentLog,
    }
    deps = { ...base, sites: new LoadedSites(base) }
    slug = `notices-${++count}`
    organizationId = await makeOrganization(database.db, slug)
    await apply(FULL_POLICY.replaceAll('www.acme.example', `${slug}.acme.example`))
    http = fastify()
    noticeRoutes(http, { sites: deps.sites, widget: base.widget, clock, endpoint: () => 'https://consent.example' })
  })

  afterEach(() => http.close())

  const get = (path: string, headers: Record<string, string> = {}) =>
    http.inject({ method: 'GET', url: `/legal/${slug}/www/${path}`, headers })
  const read = async (path: string): Promise<Notice> => (await get(path)).json()

  it('are there in every language of the policy, by path, by query, by what the reader prefers', async () => {
    const languageOf = async (path: string, accepted?: string): Promise<string | undefined> => {
      const page = await get(path, accepted === undefined ? {} : { 'accept-language': accepted })
      expect(page.statusCode).toBe(200)
      return /<html lang="([^"]+)" dir="ltr">/.exec(page.body)?.[1]
    }
    expect(await languageOf('es/privacy')).toBe('es')
    expect(await languageOf('privacy?lang=es')).toBe('es')
    expect(await languageOf('privacy?lang=es-MX')).toBe('es')
    expect(await languageOf('es_MX/privacy')).toBe('es')
    expect(await languageOf('privacy', 'fr, es-AR;q=0.8, en;q=0.5')).toBe('es')
    expect(await languageOf('privacy', 'de')).toBe('en')
    expect(await languageOf('privacy')).toBe('en')
    expect((await get('privacy')).headers.vary).toBe('Accept-Encoding, Accept-Language')
    expect((await get('es/privacy')).headers.vary).toBe('Accept-Encoding')
  })

  it('speak every language of the policy, and no other', async () => {
    const spanish = /\n {2}es:\n[^]*$/.exec(FULL_POLICY)?.[0] ?? ''
    const source = version('fi', '2026-05-10', 'languages: [en, es]', 'languages: [es, en, fi]')
    await apply(
      `${source.trimEnd()}${spanish.trimEnd().replace('  es:', '  fi:')}\n`.replaceAll(
        'www.acme.example',
        `${slug}.acme.example`,
      ),
    )
    const page = await get('fi/privacy')
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('<html lang="fi" dir="ltr"')
    expect(page.body).toContain('Tietosuojaseloste')
    expect((await get('sv/privacy')).statusCode).toBe(404)
  })

  it('say from which day a policy that is scheduled will be there', async () => {
    organizationId = await makeOrganization(database.db, (slug = `notices-later-${++count}`))
    await apply(version('later', '2026-06-01').replaceAll('www.acme.example', `${slug}.acme.example`))
    const page = await get('en/privacy')
    expect(page.statusCode).toBe(404)
    expect(page.body).toContain('is scheduled: the first version of its policy takes effect on 2026-06-01 (UTC)')
    expect((await get('privacy.json')).json()).toMatchObject({ code: 'SITE_SCHEDULED' })
    clock.set('2026-06-01T00:00:00Z')
    await deps.sites.refreshIfChanged()
    expect((await get('en/privacy')).statusCode).toBe(200)
  })

  it('name their twins, their JSON and the whole notice', async () => {
    const page = await get('en/cookies')
    const at = (rest: string): string => `https://consent.example/legal/${slug}/www/${rest}`
    for (const markup of [
      `<link rel="canonical" href="${at('en/cookies')}"`,
      `<link rel="alternate" hreflang="es" href="${at('es/cookies')}"`,
      `<link rel="alternate" hreflang="x-default" href="${at('cookies')}"`,
      `<link rel="alternate" type="application/json" href="${at('en/cookies.json')}"`,
    ]) {
      expect(page.body).toContain(markup)
    }
    expect(page.headers.link).toContain(`<${at('en/privacy')}>; rel="privacy-policy"`)
    expect(page.headers.link).toContain(`<${at('es/cookies')}>; rel="alternate"; hreflang="es"`)
  })

  it('come with headers that let nothing run or frame, and as JSON for every origin', async () => {
    const page = await get('privacy')
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
    })
    expect(page.body).not.toMatch(/<script|<style|style=/)
    const json = await get('privacy.json')
    expect(json.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'access-control-allow-origin': '*',
    })
    const [style] = /\/legal\/style\.[0-9a-f]+\.css/.exec(page.body) ?? ['']
    const sheet = await http.inject(style)
    expect([sheet.statusCode, sheet.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
    const compressed = await get('privacy', { 'accept-encoding': 'br' })
    expect(brotliDecompressSync(compressed.rawPayload).toString()).toBe(page.body)
  })

  it('hold no markup in their JSON, and links of known schemes only', async () => {
    for (const document of ['privacy', 'cookies', 'sub-processors']) {
      const body = (await get(`${document}.json`)).body
      expect(body).not.toMatch(/<\/?[a-z]+[ >]/i)
      const links = [...body.matchAll(/"href":"([^"]+)"/g)].map(([, href]) => href!)
      expect(links.length).toBeGreaterThan(0)
      expect(links.filter((href) => !isNoticeLink(href))).toEqual([])
    }
  })

  it('write what looks like markup as text', async () => {
    await apply(version('8', '2026-06-15', 'name: Acme Telephony', 'name: "<img src=x onerror=alert(1)> & Sons"'))
    clock.set('2026-06-15T00:00:00Z')
    const { body } = await get('privacy')
    expect(body).not.toContain('<img')
    expect(body).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; Sons')
  })

  it('VP1 SV37 show the day of the version row, also when a later version is in the database already', async () => {
    expect(await read('privacy.json')).toMatchObject({ version: { version: '7', effectiveOn: '2026-05-01' } })
    const [row] = await database.db
      .selectFrom('policy_version')
      .select('effective_on')
      .where('organization_id', '=', organizationId)
      .execute()
    const page = (await get('privacy')).body
    expect(page).toContain(`<time datetime="${String(row?.effective_on)}">1 May 2026</time>`)
    // At the top: before the first section.
    expect(page.indexOf('Last updated')).toBeLessThan(page.indexOf('<section'))
    const blank = await applyPolicy(deps, { organizationId, actor: 'cli', source: version('9', "''") })
    expect(blank.kind).toBe('rejected')
  })

  it('change on the day a version takes effect, and no cache may keep them beyond midnight', async () => {
    await apply(version('8', '2026-06-15', 'Keeping the site safe', 'Keeping attackers away'))
    clock.set('2026-06-14T23:58:00Z')
    const before = await get('privacy')
    expect(before.body).toContain('Keeping the site safe')
    expect(before.headers['cache-control']).toBe('public, max-age=120')
    clock.set('2026-06-15T00:00:00Z')
    const after = await get('privacy', { 'if-none-match': String(before.headers.etag) })
    expect(after.statusCode).toBe(200)
    expect(after.body).toContain('Keeping attackers away')
    expect(after.headers['cache-control']).toBe('public, max-age=300')
    expect((await get('privacy', { 'if-none-match': String(after.headers.etag) })).statusCode).toBe(304)
  })

  it('can be read as of any day: past ones stay, and one to come says so', async () => {
    await apply(version('8', '2026-06-15', 'Keeping the site safe', 'Keeping attackers away'))
    clock.set('2026-07-01T00:00:00Z')
    const past = await get('en/privacy?on=2026-06-14')
    expect(past.body).toContain('Keeping the site safe')
    expect(past.body).toContain('This is an earlier version, as it was in force on 14 June 2026.')
    expect(past.body).toContain('<meta name="robots" content="noindex" />')
    const { remark, version: shown, asOf } = await read('privacy.json?on=2026-06-14')
    expect([shown.version, asOf, remark === null]).toEqual(['7', '2026-06-14', false])
    expect((await read('privacy.json?on=2026-06-15')).remark).toBeNull()
    clock.set('2026-06-01T00:00:00Z')
    expect((await get('privacy?on=2026-06-15')).body).toContain('takes effect on 15 June 2026')
  })

  it.each([
    ['es/nothing', 404, 'DOCUMENT_UNKNOWN', 'there are privacy, cookies, sub-processors'],
    ['fr/privacy', 404, 'LANGUAGE_UNKNOWN', '"fr"; it is in en, es'],
    ['privacy?lang=fr', 404, 'LANGUAGE_UNKNOWN', '"fr"; it is in en, es'],
    ['privacy?on=2026-04-30', 404, 'BEFORE_FIRST_VERSION', 'the first is of 2026-05-01'],
    ['privacy?on=yesterday', 400, 'DATE_MALFORMED', 'expected a day such as 2026-03-15, got "yesterday"'],
    ['privacy?on=2026-02-30', 400, 'DATE_MALFORMED', 'got "2026-02-30"'],
  ])('refuse %s and name what is there', async (path, status, code, reason) => {
    const [name = '', query] = path.split('?')
    const json = await get(`${name}.json${query === undefined ? '' : `?${query}`}`)
    expect([json.statusCode, json.json()]).toEqual([status, expect.objectContaining({ code })])
    expect(json.json<{ title: string }>().title).toContain(reason)
    const page = await get(path, { 'accept-language': 'es-ES' })
    expect([page.statusCode, page.headers['content-type']]).toEqual([status, 'text/html; charset=utf-8'])
    expect(page.body).toContain('<html lang="es')
    expect(page.body).toContain(`<code dir="ltr">/legal/${slug}/www/${path}</code>`)
    // In another language than the reader's only what says a day.
    expect(page.body.includes('<p lang="en"')).toBe(/DATE|FIRST/.test(code))
    expect(page.body).toContain(`href="https://consent.example/legal/${slug}/www/es/privacy"`)
  })

  it('are not there for a site nobody registered', async () => {
    const page = await http.inject('/legal/nobody/<b>/privacy')
    expect(page.statusCode).toBe(404)
    expect(page.body).not.toContain('<b>')
    expect((await http.inject('/legal/nobody/www/privacy.json')).json()).toMatchObject({ code: 'SITE_UNKNOWN' })
  })
})
