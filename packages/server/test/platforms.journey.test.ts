import { type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withDatabase } from './_database.ts'
import { launchBrowser, settled } from './_demo-site.ts'
import { startOwnSite, type OwnSite } from './_own-site.ts'
import { EXAMPLE_ORIGIN, EXAMPLE_POLICY, startServer, type Json, type RunningServer } from './_server.ts'

/**
 * What each platform is told on real pages, beside a tag of its own that waits for consent: exact calls in their order.
 * The tags speak to the platform's interface as their makers' do and load nothing from anywhere.
 */
const database = withDatabase()
let server: RunningServer
let browser: Browser
/** Pages of the site; `/NAME` is the page with that platform's tag. */
let site: OwnSite
let origin: string

const PLATFORMS = `
platforms:
  google-consent-mode: { ads_data_redaction: true, url_passthrough: true, located_by_google: true }
  microsoft-uet: {}
  microsoft-clarity: {}
  meta: {}
  tiktok: {}
  gtm-events: {}
`

type Calls = readonly unknown[]
/** A gated tag, where its calls are found on the page, and what they have to be at each point of a visitor's way. */
interface Platform {
  readonly tag: string
  readonly calls: string
  readonly first: Calls
  readonly accepted: Calls
  readonly returned: Calls
  readonly withdrawn: Calls
  readonly returnedAfterwards: Calls
}

const google = (verdict: string): object => ({
  ad_storage: verdict,
  ad_user_data: verdict,
  ad_personalization: verdict,
  analytics_storage: verdict,
  functionality_storage: verdict,
  personalization_storage: verdict,
  security_storage: 'granted',
})
const GOOGLE_DEFAULT = [
  ['consent', 'default', { ...google('denied'), wait_for_update: 500 }],
  ['set', 'ads_data_redaction', true],
  ['set', 'url_passthrough', true],
]
/** Before a choice Google is also told of the place with freer rules: no edge says here where anybody is. */
const GOOGLE_FIRST = [
  ...GOOGLE_DEFAULT.slice(0, 1),
  ['consent', 'default', { ...google('granted'), region: ['US-CA'] }],
  ...GOOGLE_DEFAULT.slice(1),
]
const googleUpdate = (verdict: string) => ['consent', 'update', google(verdict)]
const GOOGLE_CONFIG = ['config', 'G-1']
const uet = (kind: string, ad_storage: string) => ['consent', kind, { ad_storage }]
const clarity = (verdict: string) => ['consentv2', { ad_Storage: verdict, analytics_Storage: verdict }]
const gtm = (event: string, decided: boolean, verdict: boolean) => ({
  event,
  assent: {
    decided,
    gpc: false,
    purposes: {
      essential: true,
      security: true,
      preferences: verdict,
      analytics: verdict,
      advertising: verdict,
      newsletter: verdict,
    },
  },
})
const META_START = [
  ['init', '1'],
  ['track', 'PageView'],
]

const platforms: Record<string, Platform> = {
  'google-consent-mode': {
    tag: `function gtag() { dataLayer.push(arguments) } gtag('config', 'G-1')`,
    calls: `[...(globalThis.dataLayer ?? [])].filter((entry) => '0' in entry).map((call) => [...call])`,
    first: GOOGLE_FIRST,
    accepted: [...GOOGLE_FIRST, googleUpdate('granted'), GOOGLE_CONFIG],
    returned: [...GOOGLE_DEFAULT, googleUpdate('granted'), GOOGLE_CONFIG],
    withdrawn: [...GOOGLE_DEFAULT, googleUpdate('granted'), GOOGLE_CONFIG, googleUpdate('denied')],
    returnedAfterwards: [...GOOGLE_DEFAULT, googleUpdate('denied')],
  },
  'microsoft-uet': {
    tag: `uetq.push('event', 'page_view')`,
    calls: `(() => { const all = [...(globalThis.uetq ?? [])], calls = []; while (all.length) calls.push(all.splice(0, all[0] === 'consent' ? 3 : 2)); return calls })()`,
    first: [uet('default', 'denied')],
    accepted: [uet('default', 'denied'), uet('update', 'granted'), ['event', 'page_view']],
    returned: [uet('default', 'denied'), uet('update', 'granted'), ['event', 'page_view']],
    withdrawn: [uet('default', 'denied'), uet('update', 'granted'), ['event', 'page_view'], uet('update', 'denied')],
    returnedAfterwards: [uet('default', 'denied'), uet('update', 'denied')],
  },
  'microsoft-clarity': {
    tag: `clarity('set', 'page', 'home')`,
    calls: `(globalThis.clarity?.q ?? []).map((call) => [...call])`,
    first: [clarity('denied')],
    accepted: [clarity('denied'), clarity('granted'), ['set', 'page', 'home']],
    returned: [clarity('granted'), ['set', 'page', 'home']],
    withdrawn: [clarity('granted'), ['set', 'page', 'home'], clarity('denied')],
    returnedAfterwards: [clarity('denied')],
  },
  meta: {
    tag: `globalThis.heard = []; globalThis.fbq = (...call) => heard.push(call); fbq('init', '1'); fbq('track', 'PageView')`,
    calls: `globalThis.heard ?? []`,
    first: [],
    accepted: META_START,
    returned: META_START,
    withdrawn: [...META_START, ['consent', 'revoke']],
    returnedAfterwards: [],
  },
  tiktok: {
    tag: `globalThis.heard = []; globalThis.ttq = Object.fromEntries(['holdConsent', 'grantConsent', 'revokeConsent', 'page'].map((name) => [name, () => heard.push([name])])); ttq.page()`,
    calls: `globalThis.heard ?? []`,
    first: [],
    accepted: [['page']],
    returned: [['page']],
    withdrawn: [['page'], ['revokeConsent']],
    returnedAfterwards: [],
  },
  'gtm-events': {
    tag: `dataLayer.push({ event: 'gtm.js' })`,
    calls: `(globalThis.dataLayer ?? []).filter((entry) => entry.event)`,
    first: [gtm('assent_ready', false, false)],
    accepted: [gtm('assent_ready', false, false), gtm('assent_change', true, true), { event: 'gtm.js' }],
    returned: [gtm('assent_ready', true, true), { event: 'gtm.js' }],
    withdrawn: [gtm('assent_ready', true, true), { event: 'gtm.js' }, gtm('assent_change', true, false)],
    returnedAfterwards: [gtm('assent_ready', true, false)],
  },
}

const pageOf = (path: string): string => {
  const name = path.slice(1)
  const head = `<!doctype html><html lang="en"><head><title>${name}</title>`
  const rest = '</head><body><main><h1>Page</h1></main></body></html>'
  // Tags that nobody marked, behind the head file.
  if (name === 'untagged')
    return `${head}<script src="${server.url}/s/acme/www/consent-mode.js"></script>
<script>${platforms['google-consent-mode']!.tag}</script>
<script async src="${server.url}/s/acme/www.js"></script>${rest}`
  const tags = name === 'all' ? Object.values(platforms) : [platforms[name]]
  // Assent's script comes last and late: the tag waits for it, not the other way round.
  return `${head}${tags.map((each) => `<script type="text/plain" data-consent="marketing analytics">${each?.tag}</script>`).join('')}
<script async src="${server.url}/s/acme/www.js"></script>${rest}`
}

beforeAll(async () => {
  site = await startOwnSite((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf(request.url ?? '/'))
  })
  origin = site.origin
  const policy = EXAMPLE_POLICY.replaceAll(EXAMPLE_ORIGIN, origin) + PLATFORMS
  server = await startServer(database, {}, policy)
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await site.close()
  await server.app.close()
})

const assent = (page: Page, act: 'accept' | 'reject' | 'withdraw'): Promise<unknown> =>
  page.evaluate((name) => (globalThis as Json).assent.consent[name](), act)

describe('a platform with a tag that waits for consent', () => {
  it.each(Object.entries(platforms))('%s is told the exact calls in their order', async (name, platform) => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const outside: string[] = []
    page.on('request', (request) => {
      const from = new URL(request.url()).origin
      if (from !== origin && from !== server.url) outside.push(request.url())
    })
    const calls = (): Promise<unknown> => page.evaluate(platform.calls)
    const open = async (): Promise<void> => {
      await page.goto(`${origin}/${name}`)
      await page.waitForFunction(() => 'assent' in globalThis)
    }
    await open()
    await page.locator('consent-banner').waitFor()
    await expect.poll(calls).toEqual(platform.first)
    await assent(page, 'accept')
    await expect.poll(calls).toEqual(platform.accepted)
    await open()
    await expect.poll(calls).toEqual(platform.returned)
    await assent(page, 'withdraw')
    await expect.poll(calls).toEqual(platform.withdrawn)
    await open()
    await settled(page)
    expect(await calls()).toEqual(platform.returnedAfterwards)
    expect(outside).toEqual([])
    await context.close()
  })

  it('is told no grant by a refusal, which runs no tag', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${origin}/all`)
    await page.locator('consent-banner').waitFor()
    await assent(page, 'reject')
    await settled(page)
    for (const [name, { calls }] of Object.entries(platforms)) {
      // What Google was told of another place before the refusal is no grant here, and the update comes after it.
      const said = JSON.stringify(await page.evaluate(calls)).replace(/\{[^{}]*"region":\["US-CA"\]\}/, '')
      expect(said, name).not.toMatch(
        /"(ad|analytics|functionality|personalization)_\w+":"granted"|"grant"|grantConsent/i,
      )
      expect(said, name).not.toMatch(/config|page_view|"set","page"|PageView|"page"|gtm\.js/)
    }
    await context.close()
  })
})

describe('wound 11: a page whose Google tags nobody marked', () => {
  it('hears one default before them, and the update of a person who has answered before they configure themselves', async () => {
    const { calls } = platforms['google-consent-mode']!
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${origin}/untagged`)
    await page.locator('consent-banner').waitFor()
    expect(await page.evaluate(calls)).toEqual([...GOOGLE_FIRST, GOOGLE_CONFIG])
    await assent(page, 'accept')
    await expect.poll(() => page.evaluate(calls)).toEqual([...GOOGLE_FIRST, GOOGLE_CONFIG, googleUpdate('granted')])
    await page.goto(`${origin}/untagged`)
    await settled(page)
    const returned = await page.evaluate<unknown[][]>(calls)
    expect(returned).toEqual([...GOOGLE_DEFAULT, googleUpdate('granted'), GOOGLE_CONFIG])
    await context.close()
  })
})
