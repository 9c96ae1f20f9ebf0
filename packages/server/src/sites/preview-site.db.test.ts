import { readFileSync } from 'node:fs'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TextBundle } from '@assent/shared'
import { withDatabase } from '../../test/_database.ts'
import { makeClock, makeIds, makeKeyring, makeOrganization, silentLog } from '../../test/_make.ts'
import { makeWidget } from '../../test/_widget.ts'
import { EDGES } from '../http/place.ts'
import { applyPolicy } from '../policy/apply-policy.ts'
import { previewSite, type PreviewOutcome, type PreviewQuestion } from './preview-site.ts'
import { LoadedSites } from './site-registry.ts'
import { siteRoutes } from './site-routes.ts'

const database = withDatabase()
const ENDPOINT = 'https://consent.example'
const example = readFileSync(new URL('../../../../examples/policies/cloudcontactpro.yaml', import.meta.url), 'utf8')
const inForce = example
  .replace('profiles: [es], us-ca: opt-out }', 'profiles: [es, uk], us-ca: opt-out, us: notice, nz: none }')
  .replace('id: analytics, activity: website,', 'id: analytics, exemption: uk-statistics, activity: website,')

let http: FastifyInstance
let ask: (question: Partial<PreviewQuestion>) => Promise<PreviewOutcome>

beforeAll(async () => {
  const clock = makeClock('2026-11-24T10:00:00Z')
  const widget = await makeWidget()
  const base = { db: database.db, clock, ids: makeIds(clock), keyring: makeKeyring(), widget, log: silentLog }
  const sites = new LoadedSites(base)
  const organizationId = await makeOrganization(database.db, 'shown')
  await applyPolicy({ ...base, sites }, { organizationId, actor: 'cli', source: inForce })
  http = fastify()
  siteRoutes(http, {
    ...base,
    sites,
    endpoint: () => ENDPOINT,
    places: { headers: EDGES.cloudflare, locate: null },
  })
  ask = (question) =>
    previewSite(
      { ...base, settings: { publicUrl: ENDPOINT } },
      {
        organizationId,
        siteKey: 'shown/www',
        source: null,
        language: null,
        place: null,
        regime: null,
        gpc: false,
        ...question,
      },
    )
})
afterAll(() => http.close())

async function shown(question: Partial<PreviewQuestion> = {}): Promise<Extract<PreviewOutcome, { kind: 'shown' }>> {
  const outcome = await ask(question)
  if (outcome.kind !== 'shown') throw new Error(JSON.stringify(outcome))
  return outcome
}

describe('the preview of a site', () => {
  it('is at every place of the policy what the server gives a page there, signal or not', async () => {
    const { places } = await shown()
    expect(places).toEqual([
      { place: null, regime: 'opt-in', profile: null },
      { place: 'ES', regime: 'opt-in', profile: 'es' },
      { place: 'GB', regime: 'opt-in', profile: 'uk' },
      { place: 'NZ', regime: 'none', profile: null },
      { place: 'US', regime: 'notice', profile: null },
      { place: 'US-CA', regime: 'opt-out', profile: null },
      { place: 'ZZ', regime: 'opt-in', profile: null },
    ])
    for (const { place } of places) {
      for (const gpc of [false, true]) {
        const [country = 'XX', region = ''] = place?.split('-') ?? []
        const { body } = await http.inject({
          url: '/s/shown/www.json',
          headers: { 'cf-ipcountry': country, 'cf-region-code': region, ...(gpc && { 'sec-gpc': '1' }) },
        })
        expect(JSON.stringify((await shown({ place, gpc })).manifest), `${place} ${gpc}`).toBe(body)
      }
    }
  })

  it('has the very words that are served, whole and brief', async () => {
    const { manifest, texts } = await shown({ language: 'es' })
    const address = `/s/shown/www/es.${manifest.texts.es}`
    expect(texts.whole).toBe((await http.inject({ url: `${address}.json` })).body)
    expect(texts.brief).toBe((await http.inject({ url: `${address}.brief.json` })).body)
  })

  it('is of a draft that nobody applied, with what changes and what the checker says; nothing of it is served', async () => {
    const draft = inForce
      .replace("version: '2026-03-15'", "version: 'draft'")
      .replace('us: notice', 'us: none')
      .replace('name: Measure visits', 'name: Count who comes')
    const { manifest, texts, changes, findings } = await shown({ source: draft, place: 'US' })
    expect(manifest.regime).toBe('none')
    expect((JSON.parse(texts.whole) as TextBundle).purposes.analytics?.name).toBe('Count who comes')
    expect(changes).toMatchObject({ before: { version: '2026-03-15' }, after: { version: 'draft' } })
    expect(changes?.diff.changes.map(({ area }) => area)).toContain('regions')
    expect(findings.every(({ level }) => level !== 'error')).toBe(true)
    expect((await http.inject({ url: `/s/shown/www/en.${manifest.texts.en}.json` })).statusCode).toBe(404)
  })

  it('names the line of what keeps a draft from being shown', async () => {
    const line = inForce.split('\n').findIndex((text) => text.includes('us: notice')) + 1
    const outcome = await ask({ source: inForce.replace('us: notice', 'us: maybe') })
    expect(outcome.kind === 'rejected' && outcome.findings.filter(({ level }) => level === 'error')).toMatchObject([
      { line },
    ])
  })

  it('tries a regime in the place of the policy’s', async () => {
    expect((await shown({ regime: 'opt-out' })).manifest.regime).toBe('opt-out')
    expect((await shown({ regime: 'opt-in', place: 'US-CA' })).manifest).not.toHaveProperty('regime')
  })

  it.each([
    [{ siteKey: 'other/www' }, 'site: got "other/www"; allowed: shown/www.'],
    [{ language: 'tlh' }, 'language: got "tlh"; allowed: '],
  ])('says of %j what is allowed', async (question, message) => {
    expect(await ask(question)).toEqual({ kind: 'unknown', message: expect.stringContaining(message) as string })
  })
})
