import { type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withDatabase } from './_database.ts'
import { launchBrowser } from './_demo-site.ts'
import { browserAt, policyOfPlaces } from './_place.ts'
import { startOwnSite, type OwnSite } from './_own-site.ts'
import { startServer, type Json, type RunningServer } from './_server.ts'

/** The same page met from different places: what runs, what is asked, what is written down. */
const database = withDatabase()
let server: RunningServer
let browser: Browser
let site: OwnSite
let origin: string

const tag = (word: string) =>
  `<script type="text/plain" data-consent="${word}">globalThis.ran = [...(globalThis.ran ?? []), '${word}']</script>`
const PAGE = (url: string, path: string) => `<!doctype html><html lang="en"><head><title>Shop</title>
<script async src="${url}/s/acme/www.js"></script>${path === '/suggestions' ? tag('suggestions') : tag('analytics') + tag('advertising')}
</head><body><main><h1>Shop</h1></main></body></html>`

beforeAll(async () => {
  site = await startOwnSite((request, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE(server.url, request.url ?? '/')),
  )
  origin = site.origin
  const policy = policyOfPlaces(origin)
    .replace(
      '  - { id: preferences, activity: website,',
      `  - { id: suggestions, activity: website, basis: legitimate-interests, interest: Showing what may please, data: [session], category: preferences }
  - { id: preferences, activity: website,`,
    )
    .replace(
      '      analytics:\n        name: Measure',
      '      suggestions: { name: Suggest pages, description: Shows what may please. }\n      analytics:\n        name: Measure',
    )
    .replace(
      '      analytics:\n        name: Medir',
      '      suggestions: { name: Proponer páginas, description: Muestra lo que puede gustar. }\n      analytics:\n        name: Medir',
    )
  server = await startServer(database, {}, policy)
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await site.close()
  await server.app.close()
})

/** A visitor at a place, on the page. */
async function visitorFrom(place: string, { gpc = false } = {}): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browserAt(place, { browser, server, gpc })
  const page = await context.newPage()
  await page.goto(origin)
  await page.waitForFunction(() => 'assent' in globalThis)
  return { context, page }
}

const ran = (page: Page): Promise<Json> => page.evaluate(() => (globalThis as Json).ran ?? [])
const banner = (page: Page) => page.locator('consent-banner')
const control = (page: Page) => page.locator('assent-control').getByRole('button')
const storedBy = async (page: Page): Promise<number> =>
  (await page.context().cookies()).length +
  (await page.evaluate(() => Object.keys(localStorage).length + Object.keys(sessionStorage).length))
const lastDecision = async (): Promise<Json> =>
  (await server.query('{ consents(first: 1) { edges { node { jurisdiction method choices { purpose granted } } } } }'))
    .consents.edges[0]?.node

describe('a visitor', () => {
  it.each(['ES', 'IE', 'XX', 'CH'])('from %s is asked first, and nothing runs before', async (place) => {
    const { context, page } = await visitorFrom(place)
    await banner(page).getByText('With your permission').waitFor()
    expect([await ran(page), await storedBy(page)]).toEqual([[], 0])
    await context.close()
  })

  it('VA28 from the United Kingdom is measured under its exemption until they object, and asked for the rest', async () => {
    const { context, page } = await visitorFrom('GB-ENG')
    const text = banner(page).getByText('With your permission')
    await text.waitFor()
    expect(await text.textContent()).not.toContain('measure visits')
    await expect.poll(() => ran(page)).toEqual(['analytics'])
    expect(await storedBy(page)).toBe(0)
    await banner(page).getByRole('button', { name: 'Choose' }).click()
    const dialog = page.locator('consent-preferences')
    expect(await dialog.getByRole('switch', { name: 'Measure visits' }).isChecked()).toBe(true)
    await dialog.getByText('This is done unless you object.').first().waitFor()
    await dialog.getByRole('button', { name: 'Reject all' }).click()
    await expect.poll(async () => (await lastDecision())?.jurisdiction, { timeout: 10_000 }).toBe('GB-ENG')
    await page.reload()
    await control(page).waitFor()
    expect([await ran(page), await banner(page).count()]).toEqual([[], 0])
    await context.close()
  })

  it('may object to what rests on legitimate interests: it runs unasked, stops, and the objection is written down', async () => {
    const { context, page } = await visitorFrom('ES')
    await page.goto(`${origin}/suggestions`)
    await expect.poll(() => ran(page)).toEqual(['suggestions'])
    await banner(page).getByRole('button', { name: 'Reject all' }).waitFor()
    await page.evaluate(() => (globalThis as Json).assent.consent.set({ suggestions: false }))
    await expect.poll(async () => (await lastDecision())?.method, { timeout: 10_000 }).toBe('OBJECT')
    expect((await lastDecision()).choices).toEqual([{ purpose: 'suggestions', granted: false }])
    await page.reload()
    // The question about everything else is still open.
    await banner(page).getByRole('button', { name: 'Choose' }).click()
    const objection = page.getByRole('checkbox', { name: 'I object Suggest pages' })
    expect([await objection.isChecked(), await ran(page)]).toEqual([true, []])
    await context.close()
  })

  it('from California is told, may opt out by a link that is called so, and is not asked again', async () => {
    const { context, page } = await visitorFrom('US-CA')
    await banner(page).getByText('unless you refuse').waitFor()
    await expect.poll(() => ran(page)).toEqual(['analytics', 'advertising'])
    expect(await storedBy(page)).toBe(0)
    // Yes and no are the same button of the banner here, too.
    for (const name of ['Accept all', 'Reject all']) await banner(page).getByRole('button', { name }).waitFor()
    await banner(page).getByRole('button', { name: 'Do Not Sell or Share My Personal Information' }).click()
    const dialog = page.locator('consent-preferences')
    await dialog.getByText('is turned on here').waitFor()
    for (const each of await dialog.getByRole('switch').all()) expect(await each.isChecked()).toBe(true)
    // Beside them stands a purpose that nobody has objected to.
    expect(await dialog.getByRole('checkbox', { name: 'I object' }).isChecked()).toBe(false)
    expect(await dialog.getByText(/you have (allowed|opted out)/i).count()).toBe(0)
    await dialog.getByRole('button', { name: 'Reject all' }).click()
    await expect.poll(async () => (await lastDecision())?.method, { timeout: 10_000 }).toBe('REJECT_ALL')
    expect((await lastDecision()).jurisdiction).toBe('US-CA')

    await page.reload()
    await control(page).and(page.getByText('Do Not Sell or Share My Personal Information')).click()
    await dialog.getByText('You have opted out of the sale and sharing of your data.').waitFor()
    expect([await ran(page), await banner(page).count()]).toEqual([[], 0])
    const [cookie] = await context.cookies()
    expect(Math.round((cookie!.expires - Date.now() / 1000) / 86_400)).toBeGreaterThanOrEqual(365)
    await context.close()
  })

  it('from California with Global Privacy Control meets no question: what is shared is off, the rest runs', async () => {
    const { context, page } = await visitorFrom('US-CA', { gpc: true })
    await control(page).and(page.getByText('Opt-out request honoured')).waitFor()
    await expect.poll(() => ran(page)).toEqual(['analytics'])
    expect([await banner(page).count(), await storedBy(page)]).toEqual([0, 0])
    await control(page).click()
    await page.locator('consent-preferences').getByText('Opt-out request honoured').waitFor()
    await context.close()
  })

  it('from elsewhere in the United States is told, with a control of the usual name', async () => {
    const { context, page } = await visitorFrom('US-TX')
    await banner(page).getByText('unless you refuse').waitFor()
    await expect.poll(() => ran(page)).toEqual(['analytics', 'advertising'])
    await banner(page).getByRole('button', { name: 'Choose' }).waitFor()
    await banner(page).getByRole('button', { name: 'Accept all' }).click()
    await control(page).waitFor()
    expect(await control(page).getAttribute('aria-label')).toBe('Privacy choices')
    await context.close()
  })

  it('from a place without rules meets no banner, and can refuse all the same by one call or the control', async () => {
    const { context, page } = await visitorFrom('NZ')
    await control(page).waitFor()
    await expect.poll(() => ran(page)).toEqual(['analytics', 'advertising'])
    expect([await banner(page).count(), await storedBy(page)]).toEqual([0, 0])
    await page.evaluate(() => (globalThis as Json).assent.consent.withdraw())
    await expect.poll(async () => (await lastDecision())?.jurisdiction, { timeout: 10_000 }).toBe('NZ')
    await page.reload()
    await control(page).waitFor()
    expect(await ran(page)).toEqual([])
    await context.close()
  })
})
