import { type Browser, type FrameLocator, type Page, type Request } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { withDatabase } from './_database.ts'
import { launchBrowser } from './_demo-site.ts'
import { startServer, type RunningServer } from './_server.ts'

/** The console's page on which the widget is tried, with the real script, texts and content policies of a server. */
const database = withDatabase()
let server: RunningServer
let browser: Browser
let page: Page
let violations: string[]
let sent: Request[]

beforeAll(async () => {
  server = await startServer(database)
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser.close()
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

async function open(query: string): Promise<FrameLocator> {
  await signIn()
  return show(query)
}

describe('the configurator', () => {
  it('shows each element by the real one, in either language, without a breach of its policies', async () => {
    const shown = [
      ['banner', 'en', 'consent-banner', 'Reject all'],
      ['preferences', 'en', 'consent-preferences', 'Measure visits'],
      ['control', 'en', 'assent-control', null],
      ['placeholder', 'en', 'consent-placeholder', null],
      ['form', 'en', 'rights-request-form', null],
      ['banner', 'es', 'consent-banner', 'Rechazar todo'],
    ] as const
    await signIn()
    for (const [state, language, element, words] of shown) {
      const frame = await show(`state=${state}&language=${language}`)
      await frame.locator(element).first().waitFor({ state: 'attached' })
      if (words !== null) await frame.getByText(words).first().waitFor()
      expect(violations, state).toEqual([])
    }
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
    expect(await page.locator('text-editor .paste code').textContent()).toMatch(
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
    await page.getByText('name: Count who comes').waitFor()
  })
})
