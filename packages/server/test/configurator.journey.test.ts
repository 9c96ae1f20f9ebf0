import type { Browser, FrameLocator, Locator, Page, Request } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { withDatabase } from './_database.ts'
import { launchBrowser } from './_demo-site.ts'
import { browserAt, policyOfPlaces } from './_place.ts'
import { startOwnSite, type OwnSite } from './_own-site.ts'
import { startServer, type Json, type RunningServer } from './_server.ts'

/** The console's page on which the widget is tried, with the real script, texts and content policies of a server. */
const database = withDatabase()
let server: RunningServer
let site: OwnSite
let origin: string
let browser: Browser
let page: Page
let violations: string[]
let sent: Request[]

beforeAll(async () => {
  site = await startOwnSite((request, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(
        `<!doctype html><html lang="${request.url?.slice(1)}"><title>Shop</title><body><script src="${server.url}/s/acme/www.js"></script>`,
      ),
  )
  origin = site.origin
  server = await startServer(database, {}, policyOfPlaces(origin))
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await site.close()
  await server.app.close()
})
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1400, height: 1000 } })
  violations = []
  sent = []
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) violations.push(message.text())
  })
  page.on('request', (request) => {
    if (request.method() !== 'GET' && request.frame() !== page.mainFrame()) sent.push(request)
  })
})
afterEach(() => page.close())

async function signIn(): Promise<void> {
  await page.goto(`${server.url}/admin/#key=${server.key}`)
  await page.getByRole('heading', { name: 'Overview' }).waitFor()
}

/** The page in the frame, in a state that the console's address names. */
async function show(query: string): Promise<FrameLocator> {
  await page.goto(`${server.url}/admin/#/appearance?${query}`)
  return page.frameLocator('preview-frame iframe')
}

/** Once the state that was asked for is on screen. */
const reached = (): Promise<void> => page.locator('.preview-frame[aria-busy=false]').waitFor()

/** The page itself, as somebody at a place gets it from an edge that says where they are. */
async function visit(place: string, { gpc, language }: { readonly gpc: boolean; readonly language: string }) {
  const context = await browserAt(place === 'unknown' ? '' : place, { browser, server, gpc, language })
  const visited = await context.newPage()
  await visited.goto(`${origin}/${language}`)
  await visited.locator('consent-banner, assent-control').waitFor({ state: 'attached' })
  return visited
}

async function open(query: string): Promise<FrameLocator> {
  await signIn()
  return show(query)
}

/** What a person reads of an element of the widget, with what stands in its fields; line breaks do not count. */
const words = (element: Locator): Promise<string> =>
  element.evaluate((host) => {
    const root = host.shadowRoot!
    const fields = [...root.querySelectorAll<HTMLInputElement>('input, textarea')].map(
      ({ id, type, checked, value }) => `${id}=${type === 'checkbox' || type === 'radio' ? checked : value}`,
    )
    const labels = [...root.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label'))
    return JSON.stringify([root.textContent.replaceAll(/\s+/g, ' '), labels, fields, host.getAttribute('dir')])
  })

describe('the configurator', () => {
  it('shows a visitor of a place what the page itself shows there, banner or none, and in the preferences', async () => {
    await signIn()
    for (const { place, gpc = false, language = 'en' } of [
      { place: 'unknown', language: 'es' },
      { place: 'US-CA', gpc: true },
      { place: 'US' },
    ]) {
      const visitor = await visit(place, { gpc, language })
      const frame = await show(`place=${place}&language=${language}&signal=${gpc ? 'gpc' : 'none'}&state=banner`)
      await reached()
      const first = 'consent-banner, assent-control'
      const name = `${place} ${gpc}`
      expect(await words(frame.locator(first)), name).toBe(await words(visitor.locator(first)))
      await visitor.evaluate(() => (globalThis as Json).assent.consent.show())
      await visitor.locator('consent-preferences dialog').waitFor()
      await show(`place=${place}&language=${language}&signal=${gpc ? 'gpc' : 'none'}&state=preferences`)
      await reached()
      expect(await words(frame.locator('consent-preferences')), name).toBe(
        await words(visitor.locator('consent-preferences')),
      )
      await visitor.context().close()
    }
    expect(violations).toEqual([])
  })

  it('reaches each state by the real elements, without a breach of its policies, and leaves the focus where it was', async () => {
    const shown: readonly (readonly [state: string, element: string, words: string])[] = [
      ['accepted', 'consent-preferences', 'Withdraw'],
      ['refused', 'consent-preferences', 'Reject all'],
      ['receipt', 'consent-receipt', 'Measure visits'],
      ['control', 'assent-control', ''],
      ['footer', 'footer', 'Privacy choices'],
      ['placeholder', 'consent-placeholder', ''],
      ['reload', 'reload-notice', ''],
      ['form', 'rights-request-form', ''],
      ['form-errors', 'rights-request-form', 'Please check:'],
      ['form-review', 'rights-request-form', 'ana@example.org'],
      ['form-sent', 'rights-request-form', 'R-0000-0000'],
    ]
    await signIn()
    const frame = await show('state=banner')
    const state = page.getByRole('combobox', { name: 'State' })
    await state.focus()
    for (const [name, element, said] of shown) {
      await page.evaluate((to) => (location.hash = `#/appearance?state=${to}`), name)
      await reached()
      const found = frame.locator(element).first()
      await found.waitFor({ state: 'attached' })
      expect(await found.evaluate((host) => (host.shadowRoot ?? host).textContent), name).toContain(said)
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name')), name).toBe('state')
      expect([violations, sent], name).toEqual([[], []])
    }
  })

  it('speaks every language of the widget, from the right where it is written so', async () => {
    await signIn()
    const frame = await show('language=ar&state=preferences')
    await reached()
    const dialog = frame.locator('consent-preferences dialog')
    expect(await dialog.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
    await dialog.getByRole('button', { name: 'رفض الكل' }).waitFor()
    // The policy has no Arabic: its own words stay in its default language.
    await frame.getByText('Measure visits').first().waitFor()
  })

  it('shows a draft nobody applied, and says what it changes', async () => {
    await signIn()
    const frame = await show('state=banner&place=US-CA')
    await reached()
    await frame.getByText('unless you refuse').waitFor()
    await page.locator('#whole-file summary').click()
    const file = page.locator('source-editor textarea')
    await file.fill((await file.inputValue()).replace('us-ca: opt-out', 'us-ca: opt-in'))
    await frame.getByText('With your permission').waitFor()
    await page.locator('.line-diff .added', { hasText: 'us-ca: opt-in' }).waitFor()
    expect((await server.query('{ policyVersions { version } }')).policyVersions).toHaveLength(1)
  })

  it('whatever is pressed in it is neither stored nor sent', async () => {
    const frame = await open('state=banner')
    await frame.getByRole('button', { name: 'Accept all' }).click()
    await frame.locator('consent-banner').waitFor({ state: 'detached' })
    await frame.locator('assent-control').waitFor()
    expect(await page.context().cookies()).toEqual([])
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
    expect(sent).toEqual([])
    expect((await server.query('{ consents(first: 1) { edges { cursor } } }')).consents.edges).toEqual([])
  })

  it('a colour reaches the standing preview, its contrast is judged, and its rule is written', async () => {
    const frame = await open('state=banner')
    await page.getByText('Measured: the same in all').waitFor()
    const accept = frame.getByRole('button', { name: 'Accept all' })
    const before = await frame.locator('h1').evaluate(() => performance.timeOrigin)
    await page.locator('fieldset.colours').first().getByLabel('Buttons', { exact: true }).fill('#f0f0f0')
    await page.getByText('Too low').first().waitFor()
    expect(await accept.evaluate((button) => getComputedStyle(button).backgroundColor)).toBe('rgb(240, 240, 240)')
    expect(await frame.locator('h1').evaluate(() => performance.timeOrigin)).toBe(before)
    expect(await page.locator('.paste code').first().textContent()).toBe(':root {\n  --assent-accent: #f0f0f0;\n}')
    await page.getByText('Measured: the same in all').waitFor()
  })

  it('a banner at the upper edge is tried in the preview, and written for the site of the policy', async () => {
    const frame = await open('state=banner')
    await frame.getByRole('button', { name: 'Accept all' }).waitFor()
    await page.getByRole('combobox', { name: 'Position' }).click()
    await page.getByRole('option', { name: 'Upper edge' }).click()
    const edge = () =>
      frame
        .locator('consent-banner')
        .evaluate((banner) => banner.shadowRoot!.querySelector('section')!.getBoundingClientRect().top)
    await expect.poll(edge).toBeLessThan(40)
    expect(await page.locator('policy-part .paste code').textContent()).toMatch(
      /^sites:\n {2}www:\n {4}appearance:\n {6}position: top\n/,
    )
  })

  it('a text is tried in the preview before it is pasted', async () => {
    const frame = await open('state=preferences')
    await frame.getByText('Measure visits').first().waitFor()
    await page.locator('summary', { hasText: 'Purposes' }).click()
    const field = page.locator('text-editor').getByRole('group', { name: 'Analytics' }).first().getByLabel('Name')
    await field.fill('Count who comes')
    await field.press('Tab')
    await frame.getByText('Count who comes').first().waitFor()
    await page.locator('policy-part .paste', { hasText: 'name: Count who comes' }).waitFor()
  })
})
