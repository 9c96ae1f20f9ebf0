import { type Browser, type BrowserContext, type Page, type Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, settled, startVisitedSite, type VisitedSite } from './_demo-site.ts'
import type { Json } from './_server.ts'

/** What has hurt people elsewhere, tried on the built product in a real browser: nothing of it may grant or lose anything. */
let visited: VisitedSite
let browser: Browser

beforeAll(async () => {
  visited = await startVisitedSite()
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await visited.close()
})

/** Opens the demo site; `prepare` may change what the browser is and what the server answers. */
async function visit(
  prepare: (context: BrowserContext) => Promise<unknown> = () => Promise.resolve(),
): Promise<{ page: Page; thirdParty: () => number; failures: string[] }> {
  const context = await browser.newContext()
  await prepare(context)
  const page = await context.newPage()
  const urls: string[] = []
  const failures: string[] = []
  page.on('request', (request) => urls.push(request.url()))
  page.on('pageerror', (error) => failures.push(error.message))
  // A script that never comes would hold up the end of loading for ever.
  await page.goto(visited.site.url, { waitUntil: 'domcontentloaded' })
  return { page, thirdParty: () => urls.filter((url) => url.startsWith(visited.site.thirdPartyUrl)).length, failures }
}
const toServer = (
  context: BrowserContext,
  path: string,
  answer: (route: Route) => Promise<unknown>,
): Promise<unknown> => context.route(`${visited.server.url}${path}`, async (route) => void (await answer(route)))
const press = (page: Page, name: RegExp): Promise<void> => page.getByRole('button', { name }).first().click()
const isAllowed = (page: Page): Promise<boolean> =>
  page.evaluate(() => (globalThis as unknown as { assent?: Json }).assent?.consent.has('analytics') === true)
const storedIds = async (): Promise<string[]> =>
  (await visited.server.query('{ consents(first: 50) { edges { node { id } } } }')).consents.edges.map(
    (edge: Json) => edge.node.id,
  )

/** How the last two decisions were made, the latest first. */
const methods = async (): Promise<string[]> =>
  (await visited.server.query('{ consents(first: 2) { edges { node { method } } } }')).consents.edges.map(
    (edge: Json) => edge.node.method,
  )

const ANSWERS: readonly (readonly [string, (route: Route) => Promise<unknown>])[] = [
  ['away', (route) => route.abort('connectionrefused')],
  ['overloaded', (route) => route.fulfill({ status: 503, body: 'busy' })],
  ['answering rubbish', (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Hello</h1>' })],
  ['slow without end', () => Promise.resolve()],
]

describe.each(ANSWERS)('wound 1: a server that is %s', (name, answer) => {
  it('grants nothing to a new visitor, whose page works as if nobody had asked', async () => {
    let asked = 0
    const refuse = (route: Route): Promise<unknown> => {
      asked++
      return answer(route)
    }
    // The script itself is there, from a cache say, so that what it does without all else is seen.
    const { page, thirdParty, failures } = await visit(async (context) => {
      await toServer(context, '/s/_/**', refuse)
      await toServer(context, '/s/acme/www/**', refuse)
    })
    const told: string[] = []
    page.on('console', (message) => told.push(message.text()))
    await page.waitForFunction(() => 'assent' in globalThis)
    await page.evaluate(() => (globalThis as unknown as { assent: Json }).assent.consent.show())
    await expect
      .poll(() => (name === 'slow without end' ? asked : told.join(' ').match(/Assent:/g)?.length))
      .toBeTruthy()
    expect([await isAllowed(page), thirdParty(), await page.context().cookies()]).toEqual([false, 0, []])
    expect(failures).toEqual([])
    await page.context().close()
  })

  it('leaves a refusal standing, and loses neither it nor what is decided later', async () => {
    const earlier = (await storedIds()).length
    let asked = 0
    const { page, thirdParty } = await visit((context) =>
      toServer(context, '/graphql', (route) => {
        asked++
        return answer(route)
      }),
    )
    await press(page, /reject all/i)
    await expect.poll(() => asked).toBeGreaterThan(0)
    await page.reload()
    await page.waitForLoadState('load')
    expect([await isAllowed(page), await page.locator('consent-banner').count()]).toEqual([false, 0])
    await page.evaluate(() => (globalThis as unknown as { assent: Json }).assent.consent.accept())
    await expect.poll(() => isAllowed(page)).toBe(true)
    await expect.poll(thirdParty, { timeout: 10_000 }).toBeGreaterThan(0)
    expect((await storedIds()).length).toBe(earlier)
    await page.context().unroute(`${visited.server.url}/graphql`)
    await page.reload()
    await expect.poll(async () => (await storedIds()).length, { timeout: 10_000 }).toBe(earlier + 2)
    expect(await methods()).toEqual(['ACCEPT_ALL', 'REJECT_ALL'])
    await page.context().close()
  })
})

it('wound 2: storage that throws at every touch stops nothing, asks again, and grants only on the page where it was granted', async () => {
  const { page, failures } = await visit((context) =>
    context.addInitScript(() => {
      const refuse = (): never => {
        throw new DOMException('refused', 'SecurityError')
      }
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
        Object.defineProperty(window, name, { get: refuse })
      Object.defineProperty(Document.prototype, 'cookie', { get: refuse, set: refuse })
    }),
  )
  await page.getByRole('button', { name: /accept all/i }).waitFor()
  // Before anything of others runs, whose own trouble with storage is theirs.
  expect(failures).toEqual([])
  await press(page, /accept all/i)
  await expect.poll(() => isAllowed(page)).toBe(true)
  await page.reload()
  await page.getByRole('button', { name: /accept all/i }).waitFor()
  expect(await isAllowed(page)).toBe(false)
  await page.context().close()
})

it.each([
  ['of the page', '[data-assent-open=""]'],
  ['of ours, where the page has none', 'assent-control'],
])(
  'wound 8: refusing everything asks no more, and the way back to the choice stays, by a control %s',
  async (_, control) => {
    const { page } = await visit()
    await press(page, /reject all/i)
    if (control === 'assent-control')
      await page.addInitScript(() =>
        document.addEventListener('DOMContentLoaded', () => {
          for (const own of document.querySelectorAll('[data-assent-open]')) own.remove()
        }),
      )
    await page.reload()
    // What it opens is loaded behind a banner: one that is not there by then does not come.
    await page.locator(control).first().click()
    await page.locator('consent-preferences').getByRole('switch').first().waitFor()
    expect(await page.locator('consent-banner').count()).toBe(0)
    await page.context().close()
  },
)

it.each([
  ['taken out of the page', (page: Page) => page.evaluate(() => document.querySelector('consent-banner')?.remove())],
  [
    'emptied',
    (page: Page) => page.evaluate(() => document.querySelector('consent-banner')?.shadowRoot?.replaceChildren()),
  ],
])('wound 14: a banner that a blocker has %s grants nothing and locks nothing', async (_name, block) => {
  const { page, thirdParty } = await visit()
  await page.getByRole('button', { name: /accept all/i }).waitFor()
  await block(page)
  await page.mouse.wheel(0, 600)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
  await page.getByRole('heading').first().click({ trial: true })
  expect([await isAllowed(page), thirdParty(), await page.context().cookies()]).toEqual([false, 0, []])
  await page.context().close()
})

it('wound 15: who has answered sees no banner, not for one frame, and nothing of the page moves', async () => {
  const { page } = await visit((context) =>
    context.addInitScript(() => {
      const seen: string[] = []
      Object.assign(globalThis, { seen })
      new MutationObserver((records) => {
        for (const { addedNodes } of records) for (const { nodeName } of addedNodes) seen.push(nodeName)
      }).observe(document, { childList: true, subtree: true })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.push(`shift ${(entry as unknown as { value: number }).value}`)
      }).observe({ type: 'layout-shift', buffered: true })
    }),
  )
  await press(page, /reject all/i)
  await expect.poll(async () => (await page.context().cookies()).length).toBe(1)
  // What the page does by itself for who refused ends with clearing up; the dialog, which comes after a banner, is no
  // part of the page's own movements.
  const clearedUp = page.waitForResponse(/\/settle\.[^/]+\.js$/)
  await page.reload()
  const settling = await clearedUp
  // A movement of known cause behind it, in a frame of its own: once that is told, so is all that came before.
  await page.evaluate(`import('${settling.url()}').then(() => {})`)
  await page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame)
    document.body.prepend(Object.assign(document.createElement('hr'), { style: 'height: 200px' }))
  })
  const seen = (): Promise<string[]> => page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)
  const shifts = async (): Promise<string[]> => (await seen()).filter((what) => what.startsWith('shift'))
  await expect.poll(shifts).not.toEqual([])
  expect(await shifts()).toHaveLength(1)
  await settled(page)
  expect(await seen()).toContain('CONSENT-PREFERENCES')
  expect(await seen()).not.toContain('CONSENT-BANNER')
  await page.context().close()
})

it('wound 16: the largest thing on the page is the page’s own, beside the banner too', async () => {
  const { page } = await visit((context) =>
    context.addInitScript(() => {
      const largest: (string | null)[] = []
      Object.assign(globalThis, { largest })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          largest.push((entry as unknown as { element: Element | null }).element?.localName ?? null)
      }).observe({ type: 'largest-contentful-paint', buffered: true })
    }),
  )
  await page.getByRole('button', { name: /accept all/i }).waitFor()
  // Something larger than all else that is painted later: what is told before it is all that the page has shown.
  await page.evaluate(() => {
    const later = document.createElement('address')
    later.style.cssText = 'position:fixed;inset:0;font-size:60px;overflow:hidden'
    later.textContent = 'later '.repeat(500)
    document.body.append(later)
  })
  const told = (): Promise<(string | null)[]> =>
    page.evaluate(() => (globalThis as unknown as { largest: string[] }).largest)
  await expect.poll(told).toContain('address')
  const largest = (await told()).filter((what) => what !== 'address')
  expect(largest.length).toBeGreaterThan(0)
  // An element inside a shadow root is told as null.
  expect(largest).not.toContain(null)
  expect(largest).not.toContain('consent-banner')
  await page.context().close()
})
