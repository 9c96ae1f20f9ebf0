import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { utcDate } from '@assent/shared'
import { checkCookies } from '../src/cli/check-cookies.ts'
import { launchBrowser, settled, startVisitedSite, type VisitedSite } from './_demo-site.ts'
import { startOwnSite, type OwnSite } from './_own-site.ts'
import { addOrganization, EXAMPLE_ORIGIN, type Json } from './_server.ts'

/** Where Chromium keeps the answer, also on http of this machine. */
const OWN = '__Host-assent'

/** What real pages leave in a real Chromium, held against the policies that describe it. */
let browser: Browser
let visited: VisitedSite
/** A site of ours whose pages are those of three companies, each an organization of its own on the demo's server. */
let site: OwnSite
let origin: string
const COMPANIES = ['cloudvno', 'voipat', 'sivo'] as const
type Company = (typeof COMPANIES)[number]
const keys = {} as Record<Company, string>
const policies = {} as Record<Company, string>

const GOOGLE = ['https://www.googletagmanager.com/gtag/js?id=G-1', 'https://www.googletagmanager.com/gtm.js?id=GTM-1']

const pageOf = (company: Company, path: string, cookies: string): string => {
  const session = company === 'voipat' ? 'voipat_session' : 'cvno_session'
  const prefs = `document.cookie = '${company === 'voipat' ? 'voipat' : 'cvno'}_prefs=dark; max-age=7776000; path=/'`
  return `<!doctype html><html lang="en"><head><title>${company}</title>
<script async src="${visited.server.url}/s/${company}/www.js"></script>
${company === 'sivo' ? GOOGLE.map((url) => `<script type="text/plain" data-consent="analytics" src="${url}"></script>`).join('') : ''}
<script type="text/plain" data-consent="preferences">${prefs}</script>
${path === 'careless' ? `<script>${prefs}</script>` : ''}
</head><body><main><h1>${company}</h1>
<p id="account">${cookies.includes(`${session}=`) ? 'Signed in' : 'Signed out'}</p>
<form method="post" action="/${company}/sign-in"><button>Sign in</button></form>
<button type="button" id="dark" onclick="${prefs}">Dark</button></main></body></html>`
}

const answer = (request: IncomingMessage, response: ServerResponse): void => {
  const [, company = '', path = ''] = (request.url ?? '/').split('/')
  if (!COMPANIES.includes(company as Company)) {
    response.writeHead(404).end()
    return
  }
  if (path === 'sign-in') {
    const name = company === 'voipat' ? 'voipat_session' : 'cvno_session'
    response
      .writeHead(303, { location: `/${company}/`, 'set-cookie': `${name}=k7; Path=/; HttpOnly; SameSite=Lax` })
      .end()
    return
  }
  response
    .writeHead(200, { 'content-type': 'text/html' })
    .end(pageOf(company as Company, path, request.headers.cookie ?? ''))
}

beforeAll(async () => {
  site = await startOwnSite(answer)
  origin = site.origin
  visited = await startVisitedSite()
  for (const company of COMPANIES) {
    const file = new URL(`../../../examples/policies/${company}.yaml`, import.meta.url)
    policies[company] = readFileSync(file, 'utf8').replaceAll(EXAMPLE_ORIGIN, origin)
    keys[company] = (await addOrganization(visited.server.app, company, policies[company])).key
  }
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await visited.close()
  await site.close()
})

/** A visitor of one company's page; what the page asks of others is answered here and written down. */
async function visit(company: Company, path = ''): Promise<{ context: BrowserContext; page: Page; asked: string[] }> {
  const context = await browser.newContext()
  const asked: string[] = []
  await context.route(
    (url) => ![origin, visited.server.url].includes(url.origin),
    (route) => {
      asked.push(route.request().url())
      return route.fulfill({
        contentType: 'text/javascript',
        body: `document.cookie = '_ga=GA1.1.7; max-age=34128000'`,
      })
    },
  )
  context.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/v1/')) asked.push(pathname)
  })
  const page = await context.newPage()
  await page.goto(`${origin}/${company}/${path}`)
  await page.getByRole('button', { name: 'Reject all' }).waitFor()
  return { context, page, asked }
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const names = async (page: Page): Promise<string[]> => (await page.context().cookies()).map(({ name }) => name).sort()

/** What `assent policy cookies` says of the browser as it is now. */
async function problemsOf(
  context: BrowserContext,
  policy: string,
  { allowed = [], acted = false }: { allowed?: readonly string[]; acted?: boolean } = {},
): Promise<string[]> {
  const state = { file: 'state.json', text: JSON.stringify(await context.storageState()) }
  const now = Date.now()
  const { data } = checkCookies({ file: 'policy.yaml', text: policy }, state, {
    allowed,
    acted,
    now,
    today: utcDate(now),
  })
  return (data as Json).problems.map(({ code, name }: Json) => `${code} ${name}`)
}

describe('a crawl of the demo', () => {
  const ALL = ['preferences', 'analytics', 'marketing']
  async function crawl(name: string): Promise<BrowserContext> {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(visited.site.url)
    await press(page, name)
    for (const path of ['', 'pricing', 'es/', 'es/precios']) {
      await page.goto(visited.site.url + path)
      await settled(page)
    }
    return context
  }

  it('VP8 SV29 finds every cookie in the policy, and one that nobody wrote into it', async () => {
    const context = await crawl('Accept all')
    const seen = async (): Promise<string[]> => (await context.cookies()).map(({ name }) => name)
    await expect.poll(seen).toEqual(expect.arrayContaining(['_ga', '_ga_DEMO', '_ar_id']))
    expect(await problemsOf(context, visited.policy, { allowed: ALL })).toEqual([])
    const forgotten = visited.policy.replace('cookies: [{ name: _ar_id, lifetime: P3M, party: first }]', 'cookies: []')
    expect(await problemsOf(context, forgotten, { allowed: ALL })).toEqual(['COOKIE_UNKNOWN _ar_id'])
    // The same table is what people read.
    const page = await fetch(`${visited.server.url}/legal/acme/www/en/cookies.json`)
    const notice = JSON.stringify(await page.json())
    for (const name of ['_ar_id', '_ga', 'ccp_session', 'ccp_prefs']) expect(notice).toContain(name)
    await context.close()
  })

  it('VP8 VA28 finds nothing but the answer after a refusal', async () => {
    const context = await crawl('Reject all')
    expect((await context.cookies()).map(({ name }) => name)).toEqual([OWN])
    expect(await problemsOf(context, visited.policy)).toEqual([])
    await context.close()
  })
})

describe('an essential cookie', () => {
  it.each([
    ['VP6', 'cloudvno', 'cvno_session'],
    ['VA26', 'voipat', 'voipat_session'],
  ] as const)('%s of %s works with all else denied, and no switch is offered for it', async (_id, company, name) => {
    const { context, page } = await visit(company)
    await press(page, 'Choose')
    const dialog = page.locator('consent-preferences')
    const essential = dialog.getByRole('group', { name: 'Essential' })
    await essential.getByText('Cannot be turned off').waitFor()
    expect(await essential.getByRole('switch').count()).toBe(0)
    expect(await dialog.getByRole('switch').count()).toBe(2)
    await dialog.getByRole('button', { name: 'Reject all' }).click()
    await press(page, 'Sign in')
    await page.getByText('Signed in').waitFor()
    // What clears up behind refused services runs on each page, and leaves it alone.
    await page.reload()
    await settled(page)
    expect(await page.locator('#account').textContent()).toBe('Signed in')
    expect(await names(page)).toEqual([OWN, name])
    expect(await problemsOf(context, policies[company])).toEqual([])
    await context.close()
  })

  it('VP6 stands in the inventory with name, lifetime and who sets it', async () => {
    const notice = await (await fetch(`${visited.server.url}/legal/cloudvno/www/en/cookies.json`)).text()
    const [row = ''] = /\{"id":"own-session-0".*?\]\]\]\}/.exec(notice) ?? []
    for (const said of ['cvno_session', 'Essential', 'This website', 'Until you close the browser'])
      expect(row).toContain(said)
  })

  it('VA26 cannot be denied by the page’s own code: it goes on, and no answer about it is stored or sent', async () => {
    const { context, page } = await visit('voipat')
    const state = await page.evaluate(() => {
      const { consent } = (globalThis as Json).assent
      consent.set({ essential: false })
      return consent.has('essential')
    })
    expect(state).toBe(true)
    await settled(page)
    expect(await names(page)).toEqual([])
    const { body } = await visited.server.post(
      '/graphql',
      { query: '{ consents { edges { node { choices { purpose } } } } }' },
      { authorization: `Bearer ${keys.voipat}` },
    )
    const about = body.data.consents.edges.flatMap(({ node }: Json) => node.choices.map(({ purpose }: Json) => purpose))
    expect(about).not.toContain('essential')
    await page.evaluate(() => (globalThis as Json).assent.consent.set({ essential: false, preferences: true }))
    await expect.poll(() => names(page)).toContain(OWN)
    expect(await page.evaluate(() => (globalThis as Json).assent.consent.has('essential'))).toBe(true)
    await context.close()
  })
})

describe('a preference cookie', () => {
  it.each([
    ['VP7', 'cloudvno', 'cvno_prefs'],
    ['VA27', 'voipat', 'voipat_prefs'],
  ] as const)(
    '%s of %s is written after consent to it and kept, and is found where it was not',
    async (_id, company, name) => {
      const { context, page } = await visit(company)
      expect(await names(page)).toEqual([])
      await press(page, 'Choose')
      await page.getByRole('switch').first().click()
      await press(page, 'Save choices')
      await expect.poll(() => names(page)).toContain(name)
      // Cleared up behind what was refused, if at all, by the next page.
      await page.reload()
      await settled(page)
      expect(await names(page)).toContain(name)
      expect(await problemsOf(context, policies[company], { allowed: ['preferences'] })).toEqual([])
      expect(await problemsOf(context, policies[company])).toEqual([`COOKIE_BEFORE_CONSENT ${name}`])
      await context.close()

      const careless = await visit(company, 'careless')
      expect(await problemsOf(careless.context, policies[company])).toEqual([`COOKIE_BEFORE_CONSENT ${name}`])
      await careless.context.close()
    },
  )

  it('VP7 VA27 that only an act sets needs no consent, and is found on a page where nobody acted', async () => {
    const exempt = policies.cloudvno.replace(
      `category: preferences
    cookies: [{ name: cvno_prefs, lifetime: P6M, party: first }]`,
      `category: essential
    cookies: [{ name: cvno_prefs, lifetime: P6M, party: first, on_act: true }]`,
    )
    const { context, page } = await visit('cloudvno')
    expect(await problemsOf(context, exempt)).toEqual([])
    await press(page, 'Dark')
    expect(await problemsOf(context, exempt, { acted: true })).toEqual([])
    await context.close()
    const careless = await visit('cloudvno', 'careless')
    expect(await problemsOf(careless.context, exempt)).toEqual(['COOKIE_WITHOUT_ACT cvno_prefs'])
    await careless.context.close()
  })
})

describe('measuring', () => {
  it('SV20 Google Analytics and Tag Manager load after consent to them and not before, nor after a refusal', async () => {
    const refusing = await visit('sivo')
    expect(refusing.asked).toEqual([])
    await press(refusing.page, 'Reject all')
    await refusing.page.reload()
    await settled(refusing.page)
    expect(refusing.asked).toEqual([])
    expect(await names(refusing.page)).toEqual([OWN])
    await refusing.context.close()

    const { context, page, asked } = await visit('sivo')
    await press(page, 'Accept all')
    await expect.poll(() => asked.filter((url) => GOOGLE.includes(url)).sort()).toEqual([...GOOGLE].sort())
    expect(await problemsOf(context, policies.sivo, { allowed: ['analytics', 'marketing'] })).toEqual([])
    await context.close()
  })

  it('SV11 cookies end within thirteen months, and no visit renews them', async () => {
    const { context, page } = await visit('sivo')
    await press(page, 'Accept all')
    const ends = async () => (await context.cookies()).map(({ name, expires }) => ({ name, expires }))
    await expect.poll(async () => (await ends()).some(({ name }) => name.startsWith('_ga'))).toBe(true)
    const before = await ends()
    const longest = Date.now() / 1000 + 395 * 86_400 + 60
    for (const { name, expires } of before) expect(expires, name).toBeLessThan(longest)
    const own = before.filter(({ name }) => name === OWN)
    expect(own).toHaveLength(1)
    for (const _visit of [1, 2]) {
      await page.reload()
      await settled(page)
    }
    expect((await ends()).filter(({ name }) => name === OWN)).toEqual(own)
    await context.close()
  })

  it('VA28 without names sends and stores nothing after a refusal either, and begins with a yes', async () => {
    const { context, page, asked } = await visit('voipat')
    await press(page, 'Reject all')
    await page.reload()
    await page.evaluate(() => (globalThis as Json).assent.track('pressed'))
    await settled(page)
    expect([asked, await names(page)]).toEqual([[], [OWN]])
    const refusal = (await context.cookies())[0]?.value ?? ''
    expect(refusal).not.toMatch(/[0-9a-f]{32}/)
    await page.evaluate(() => (globalThis as Json).assent.consent.accept(['analytics']))
    // The view goes with the answer to the yes, and not with the next batch a quarter of a minute later.
    await expect.poll(() => asked, { timeout: 10_000 }).toContain('/v1/collect')
    await context.close()
  })
})
