import { type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withDatabase } from './_database.ts'
import { launchBrowser } from './_demo-site.ts'
import { startOwnSite, type OwnSite } from './_own-site.ts'
import { EXAMPLE_ORIGIN, EXAMPLE_POLICY, startServer, type RunningServer } from './_server.ts'

/** Taking back what was given, on a page whose tags leave things everywhere a script can. */
const database = withDatabase()
let server: RunningServer
let browser: Browser
let site: OwnSite
let origin: string

/** A tag that writes to every place, and goes on writing. */
const TAG = `
document.cookie = '_ga=host-only;Path=/'
document.cookie = '_ga_path=1;Path=/shop'
document.cookie = '_ga_secure=1;Path=/;Secure'
document.cookie = '_ga_parted=1;Path=/;Secure;SameSite=None;Partitioned'
document.cookie = 'theme=dark;Path=/'
localStorage._ga_local = sessionStorage._ga_session = localStorage.basket = '1'
const open = indexedDB.open('_ga_db')
open.onsuccess = () => (open.result.close(), (window.written = true))
setInterval(() => (document.cookie = '_ga_again=1;Path=/'), 20)`

const pageOf = (url: string): string => `<!doctype html><html lang="en"><head><title>Shop</title>
<script async src="${url}/s/acme/www.js"></script>
<script type="text/plain" data-consent="analytics">${TAG}</script></head><body><main><h1>Shop</h1>
<iframe data-consent="marketing" data-service="video" data-src="about:blank?tour" title="Tour" width="320" height="180"></iframe>
<template data-consent="marketing"><p id="offer">Offer</p></template>
<a href="#" data-assent-open="withdraw">Withdraw</a> <a href="#" data-assent-open>Cookie settings</a></main></body></html>`

beforeAll(async () => {
  site = await startOwnSite(({ url }, response) => {
    const around = `<title>Around</title><iframe title="Shop" src="${origin}/" width="900" height="700"></iframe>`
    response.writeHead(200, { 'content-type': 'text/html' }).end(url === '/around' ? around : pageOf(server.url))
  })
  origin = site.origin
  server = await startServer(database, {}, EXAMPLE_POLICY.replaceAll(EXAMPLE_ORIGIN, origin))
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await site.close()
  await server.app.close()
})

const button = (page: Page, name: RegExp) => page.getByRole('button', { name })

/** What the tag has left, by name. */
async function leftOn(page: Page): Promise<string[]> {
  const cookies = (await page.context().cookies()).map(({ name }) => name)
  const others = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
  ])
  return [...cookies, ...others].filter((name) => name.startsWith('_ga')).sort()
}

it('wound 4: one click gives, one click takes back: what was left goes, a reload is offered, and nothing comes back', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  let clicks = 0
  const press = async (target: ReturnType<Page['locator']>): Promise<void> => {
    clicks += 1
    await target.click()
  }
  await page.goto(`${origin}/shop/item`)
  await press(button(page, /accept all/i))
  const given = clicks
  await page.locator('#offer').waitFor()
  await expect
    .poll(() => leftOn(page))
    .toEqual(['_ga', '_ga_again', '_ga_db', '_ga_local', '_ga_parted', '_ga_path', '_ga_secure', '_ga_session'].sort())
  expect(await page.locator('reload-notice').count()).toBe(0)
  await expect.poll(() => page.locator('iframe').getAttribute('src')).toBe('about:blank?tour')

  await press(page.getByRole('link', { name: 'Withdraw' }))
  expect(clicks - given).toBeLessThanOrEqual(given)
  // The tag still runs and writes its last name again; all else is gone, and what it shares with nobody stays.
  await expect.poll(async () => (await leftOn(page)).filter((name) => name !== '_ga_again')).toEqual([])
  expect(await page.locator('iframe').getAttribute('src')).toBeNull()
  expect(await page.locator('#offer').count()).toBe(0)
  expect(await page.evaluate(() => [localStorage.basket, document.cookie.includes('theme=dark')])).toEqual(['1', true])

  await button(page, /reload page/i).click()
  await page.waitForLoadState('load')
  await expect.poll(() => leftOn(page)).toEqual([])
  expect(await page.locator('reload-notice').count()).toBe(0)
  await context.close()
})

it('wound 4: a first refusal clears too, and offers no reload, because nothing ran', async () => {
  const context = await browser.newContext()
  await context.addCookies([
    { name: '_ga_old', value: '1', url: origin },
    { name: 'basket', value: '1', url: origin },
  ])
  const page = await context.newPage()
  await page.goto(`${origin}/`)
  await button(page, /reject all/i).click()
  await expect.poll(() => leftOn(page)).toEqual([])
  expect((await context.cookies()).map(({ name }) => name)).toContain('basket')
  expect(await page.locator('reload-notice').count()).toBe(0)
  await context.close()
})

it('in a frame of another site, where a browser keeps partitioned cookies alone, these go too, and the next view asks again', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${origin.replace('localhost', '127.0.0.1')}/around`)
  const inside = page.frameLocator('iframe')
  const accept = inside.getByRole('button', { name: /accept all/i })
  await accept.click()
  const names = async (): Promise<string[]> => (await context.cookies()).map(({ name }) => name)
  await expect.poll(names).toEqual(['_ga_parted'])
  await inside.getByRole('link', { name: 'Withdraw' }).click()
  await expect.poll(names).toEqual([])
  await page.reload()
  await accept.waitFor()
  await context.close()
})
