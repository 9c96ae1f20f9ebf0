import { type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from './_demo-site.ts'
import { EXAMPLE_ORIGIN, EXAMPLE_POLICY, startServer, type RunningServer } from './_server.ts'

/** Two hosts of one domain, over https as browsers see it; only the server is on loopback. */
const [WWW, SHOP] = ['https://www.acme.example', 'https://shop.acme.example']
let server: RunningServer
let browser: Browser

beforeAll(async () => {
  const policy = EXAMPLE_POLICY.replace(
    `- ${EXAMPLE_ORIGIN}`,
    `- ${EXAMPLE_ORIGIN}\n      - ${WWW}\n      - ${SHOP}`,
  ).replace('  www:\n    origins:', '  www:\n    cookie_domain: acme.example\n    origins:')
  expect(policy).toContain('cookie_domain')
  expect(policy).toContain(SHOP)
  server = await startServer({ kind: 'pglite', directory: null }, {}, policy)
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await server.app.close()
})

async function makeContext(): Promise<BrowserContext> {
  const context = await browser.newContext()
  await context.route('https://*.acme.example/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>Acme</title><script src="${server.url}/s/acme/www.js"></script><main><h1>Acme</h1></main></html>`,
    }),
  )
  return context
}
const cookies = async (page: Page): Promise<string[]> =>
  (await page.context().cookies()).map(({ name, domain, secure }) => `${name} ${domain} ${secure}`).sort()

it('a choice made on one host counts on the other, in one cookie of their domain, and so does a change of it', async () => {
  const context = await makeContext()
  const page = await context.newPage()
  await page.goto(WWW)
  await page.getByRole('button', { name: /accept all/i }).click()
  await expect.poll(() => cookies(page)).toEqual(['__Secure-assent .acme.example true'])
  await page.goto(SHOP)
  await page.locator('assent-control').waitFor()
  expect(await page.locator('consent-banner').count()).toBe(0)
  const isAllowed = (): Promise<boolean> =>
    page.evaluate(() => (globalThis as unknown as { assent: { consent: { has(word: string): boolean } } }).assent.consent.has('analytics')) // prettier-ignore
  expect(await isAllowed()).toBe(true)
  await page.evaluate(() => (globalThis as unknown as { assent: { consent: { withdraw(): void } } }).assent.consent.withdraw()) // prettier-ignore
  await expect.poll(isAllowed).toBe(false)
  await page.goto(WWW)
  await page.locator('assent-control').waitFor()
  expect(await isAllowed()).toBe(false)
  expect(await cookies(page)).toEqual(['__Secure-assent .acme.example true'])
  await context.close()
})

it('wound 5: a choice of the host alone, and of every level beside it, is healed into the one that is shared', async () => {
  const context = await makeContext()
  const page = await context.newPage()
  await page.goto(WWW)
  await page.getByRole('button', { name: /reject all/i }).click()
  await expect.poll(() => cookies(page)).toHaveLength(1)
  const [{ value } = { value: '' }] = await context.cookies()
  const old = value.replace(/^1\.\w+/, (start) => start.slice(0, -1) + '0')
  await context.addCookies([
    { name: '__Host-assent', value: old, url: WWW, secure: true },
    { name: 'assent', value: old, domain: '.acme.example', path: '/' },
    { name: 'assent', value: old, domain: '.www.acme.example', path: '/' },
    { name: 'assent', value: old, url: WWW },
  ])
  await page.goto(WWW)
  await expect.poll(() => cookies(page), { timeout: 10_000 }).toEqual(['__Secure-assent .acme.example true'])
  expect((await context.cookies())[0]?.value).toBe(value)
  expect(await page.locator('consent-banner').count()).toBe(0)
  await context.close()
})
