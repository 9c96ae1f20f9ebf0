import type { AddressInfo } from 'node:net'
import { type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withDatabase } from './_database.ts'
import { launchBrowser } from './_demo-site.ts'
import { EXAMPLE_POLICY, startServer, type RunningServer } from './_server.ts'

/** Two hosts of one domain and the server on a third, over https as the browser sees it; what answers is on loopback. */
const [WWW, SHOP] = ['https://www.cloudcontactpro.example', 'https://shop.cloudcontactpro.example']
const SERVER = 'https://consent.cloudcontactpro.example'
const database = withDatabase()
let server: RunningServer
let port: number
let browser: Browser

beforeAll(async () => {
  const policy = EXAMPLE_POLICY.replace(`- ${WWW}`, `- ${WWW}\n      - ${SHOP}`).replace(
    '  www:\n    origins:',
    '  www:\n    cookie_domain: cloudcontactpro.example\n    origins:',
  )
  expect(policy).toContain('cookie_domain')
  expect(policy).toContain(SHOP)
  server = await startServer(database, { publicUrl: SERVER }, policy)
  port = (server.app.http.server.address() as AddressInfo).port
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await server.app.close()
})

async function makeContext(): Promise<BrowserContext> {
  const context = await browser.newContext()
  await context.route('https://*.cloudcontactpro.example/**', async (route) => {
    const { origin, pathname } = new URL(route.request().url())
    if (origin !== SERVER) {
      const body = `<!doctype html><html lang="en"><title>Shop</title><script src="${SERVER}/s/acme/www.js"></script><main><h1>Shop</h1></main></html>`
      await route.fulfill({ contentType: 'text/html', body })
      return
    }
    const { accept: _, 'accept-encoding': __, ...headers } = route.request().headers()
    const answer = await fetch(`http://127.0.0.1:${port}${pathname}`, {
      method: route.request().method(),
      headers,
      body: route.request().postData(),
    })
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: await answer.text(),
    })
  })
  return context
}
const cookies = async (page: Page): Promise<string[]> =>
  (await page.context().cookies()).map(({ name, domain, secure }) => `${name} ${domain} ${secure}`).sort()

it('a choice made on one host counts on the other, in one cookie of their domain, and so does a change of it', async () => {
  const context = await makeContext()
  const page = await context.newPage()
  await page.goto(WWW)
  await page.getByRole('button', { name: /accept all/i }).click()
  await expect.poll(() => cookies(page)).toEqual(['__Secure-assent .cloudcontactpro.example true'])
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
  expect(await cookies(page)).toEqual(['__Secure-assent .cloudcontactpro.example true'])
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
    { name: 'assent', value: old, domain: '.cloudcontactpro.example', path: '/' },
    { name: 'assent', value: old, domain: '.www.cloudcontactpro.example', path: '/' },
    { name: 'assent', value: old, url: WWW },
  ])
  await page.goto(WWW)
  await expect.poll(() => cookies(page), { timeout: 10_000 }).toEqual(['__Secure-assent .cloudcontactpro.example true'])
  expect((await context.cookies())[0]?.value).toBe(value)
  expect(await page.locator('consent-banner').count()).toBe(0)
  await context.close()
})
