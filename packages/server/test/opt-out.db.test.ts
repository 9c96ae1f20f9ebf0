import { randomBytes } from 'node:crypto'
import { recordConsentDocument, uuidV7 } from '@assent/shared'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withDatabase } from './_database.ts'
import { consentInput, EXAMPLE_ORIGIN, EXAMPLE_POLICY, startServer, type Json, type RunningServer } from './_server.ts'

/** Opting out where no script runs: the page, its form, the cookie it sets and the record it leaves. */
const database = withDatabase()
let server: RunningServer

const PATH = '/legal/acme/www/en/opt-out'
const POLICY = EXAMPLE_POLICY.replace(
  'data: [ad_interaction], category: marketing }',
  'data: [ad_interaction], category: marketing, share: true }',
).replace('  www:\n    origins:', '  www:\n    first_party: /assent\n    origins:')
/** What a proxy on the site's own host adds. */
const PROXIED = { 'x-forwarded-prefix': '/assent' }

beforeAll(async () => {
  server = await startServer(database, {}, POLICY)
}, 120_000)
afterAll(async () => {
  await server.app.close()
})

const read = async (headers: Record<string, string> = {}, path = PATH): Promise<string> =>
  (await fetch(server.url + path, { headers })).text()
const press = (headers: Record<string, string>): Promise<Response> =>
  fetch(server.url + PATH, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  })
const tagOf = (id: string): string => server.app.deps.sites.byKey('acme/www')!.policy.purposes.get(id)!.tag
const today = (): string => Math.floor(server.app.deps.clock.now() / 86_400_000).toString(36)
const cookieOf = (response: Response): string => response.headers.get('set-cookie') ?? ''
const lastEvent = async (): Promise<Json> =>
  (
    await server.query(
      '{ consents(first: 1) { edges { node { visitorId method element jurisdiction gpc choices { purpose granted state } } } } }',
    )
  ).consents.edges[0].node

describe('the page for opting out', () => {
  it('is linked from the notice at the address on the site’s own host, and is there in both languages', async () => {
    const notice = await read({}, '/legal/acme/www/en/privacy')
    expect(notice).toContain('href="https://www.cloudcontactpro.example/assent/legal/acme/www/en/opt-out"')
    expect(await read({}, '/legal/acme/www/es/opt-out')).toContain('No vender ni compartir mi información personal')
    expect(await read({ 'accept-language': 'es' }, '/legal/acme/www/opt-out')).toContain('<html lang="es"')
  })

  it('says plainly what it cannot do on another host: no form, the sites and the signal instead', async () => {
    const page = await read()
    expect(page).not.toContain('<form')
    expect(page).toContain('cannot reach the answer')
    expect(page).toContain('href="https://www.cloudcontactpro.example"')
    expect(page).toContain('switch on Global Privacy Control')
    expect(page).toContain('Show videos and measure advertisements')
  })

  it('shows Global Privacy Control as honoured', async () => {
    expect(await read({ 'sec-gpc': '1' })).toContain('Opt-out request honoured')
    expect(await read({ 'sec-gpc': '0' })).not.toContain('Opt-out request honoured')
  })

  it('runs and frames nothing, and is kept by nobody', async () => {
    const { headers } = await fetch(server.url + PATH)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it.each([
    ['/legal/acme/nowhere/opt-out', 404, 'SITE_UNKNOWN'],
    ['/legal/acme/www/de/opt-out', 404, 'LANGUAGE_UNKNOWN'],
  ])('answers %s with %i %s', async (path, status, code) => {
    const response = await fetch(server.url + path)
    expect([response.status, (await response.json()).code]).toEqual([status, code])
  })

  it('tells a person who follows a wrong address so on a page, from right to left where they read so', async () => {
    const response = await fetch(`${server.url}/legal/acme/www/de/opt-out`, {
      headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'accept-language': 'ar-EG,en;q=0.5' },
    })
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
    const page = await response.text()
    expect(page).toContain('<html lang="ar" dir="rtl">')
    expect(page).toContain('/legal/acme/www/en/privacy')
  })
})

describe('its form', () => {
  it('sets the choice without an id, says so, and records the refusal', async () => {
    const answer = await press({ ...PROXIED, origin: EXAMPLE_ORIGIN, 'cf-ipcountry': 'US', 'cf-region-code': 'CA' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/assent${PATH}`])
    const days = 395 * 86_400
    expect(cookieOf(answer)).toBe(
      `assent=1.${today()}...${tagOf('advertising')}; Path=/; SameSite=Lax; Max-Age=${days}`,
    )
    expect(await lastEvent()).toMatchObject({ method: 'REJECT_ALL', element: 'PAGE', jurisdiction: 'US-CA' })
    const cookie = cookieOf(answer).split(';')[0]!
    const after = await read({ ...PROXIED, cookie })
    expect(after).toContain('You have opted out')
    expect(after).not.toContain('<form')
    expect(after).toContain('href="/assent/legal/style.')
  })

  it('keeps every other answer and the visitor, and withdraws what was granted', async () => {
    const input = consentInput(server)
    const visitor = String(input.visitorId)
    await server.post(
      '/graphql',
      { documentId: `sha256:${recordConsentDocument}`, variables: { input } },
      { origin: EXAMPLE_ORIGIN },
    )
    const yes = ['preferences', 'analytics', 'advertising', 'newsletter'].map(tagOf).join('')
    const cookie = `__Host-assent=1.${today()}.${visitor.replaceAll('-', '')}.${yes}.`
    const answer = await press({ ...PROXIED, origin: 'https://www.cloudcontactpro.example', cookie })
    expect(cookieOf(answer)).toContain(
      `__Host-assent=1.${today()}.${visitor.replaceAll('-', '')}.${tagOf('preferences')}${tagOf('analytics')}${tagOf('newsletter')}.${tagOf('advertising')};`,
    )
    expect(cookieOf(answer)).toContain('; Secure')
    const event = await lastEvent()
    expect(event).toMatchObject({ visitorId: visitor, method: 'CHOOSE', element: 'PAGE' })
    expect(Object.fromEntries(event.choices.map(({ purpose, state }: Json) => [purpose, state]))).toEqual({
      preferences: 'GIVEN',
      analytics: 'GIVEN',
      advertising: 'WITHDRAWN',
      newsletter: 'GIVEN',
    })
  })

  it.each([
    ['no origin', PROXIED, 403, 'ORIGIN_NOT_ALLOWED'],
    ['a page of somebody else', { ...PROXIED, origin: 'https://evil.example' }, 403, 'ORIGIN_NOT_ALLOWED'],
    ['a host where no choice can be set', { origin: EXAMPLE_ORIGIN }, 409, 'NOT_FIRST_PARTY'],
  ] as const)('is refused from %s', async (_from, headers, status, code) => {
    const answer = await press(headers)
    expect([answer.status, (await answer.json()).code, cookieOf(answer)]).toEqual([status, code, ''])
  })

  it('is honoured for a visitor whom nobody knows any more', async () => {
    const stranger = uuidV7(server.app.deps.clock.now(), randomBytes(10)).replaceAll('-', '')
    const cookie = `assent=1.${today()}.${stranger}.${tagOf('advertising')}.`
    const answer = await press({ ...PROXIED, origin: EXAMPLE_ORIGIN, cookie })
    expect(cookieOf(answer)).toContain(`assent=1.${today()}...${tagOf('advertising')};`)
    expect((await lastEvent()).visitorId.replaceAll('-', '')).not.toBe(stranger)
  })
})
