import { chromium, type Browser, type Page } from 'playwright-core'
import { launch } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { BROWSER_FLAGS } from '../../../scripts/lib/browser-flags.mjs'
import type { Json } from './_server.ts'
import { gated, html, startWrittenSite, type Write, type WrittenSite } from './_written-site.ts'

/** Pages that are written, prepared or kept in ways that few think of. */
let browser: Browser
let site: WrittenSite
let origin: string

const IMPORTS = `<script type="importmap">{ "imports": { "counter": "/counter.mjs" } }</script>`
const MODULE = `<script type="text/plain" data-type="module" data-consent="analytics">import { name } from 'counter'; window.ran = [...(window.ran ?? []), name]</script>`

const write: Write = (tag) => ({
  '/counter.mjs': { body: `export const name = 'mapped'`, headers: { 'content-type': 'text/javascript' } },
  '/': html(tag + gated('first')),
  '/map-before': html(IMPORTS + tag + MODULE),
  '/map-after': html(tag + IMPORTS + MODULE),
  '/prepares': html(
    tag +
      `<script type="speculationrules">{ "prerender": [{ "urls": ["/prepared"], "eagerness": "immediate" }] }</script>`,
    '<a href="/prepared">Next</a>',
  ),
  '/prepared': html(
    tag +
      gated('prepared') +
      '<script>window.wasPrepared = document.prerendering; addEventListener("load", () => setTimeout(() => (window.before = [window.ran, assent.consent.get().decided, document.cookie])))</script>',
  ),
  '/based': html(
    `<base href="/elsewhere/">` + tag + `<script type="text/plain" data-consent="analytics" src="counted.js"></script>`,
    '<a href="#" data-assent-open>Choices</a>',
  ),
  '/kinds': html(
    tag + `<link rel="preload" as="image" data-consent="analytics" data-href="/seen/preload.svg">`,
    `<picture><source data-consent="analytics" data-srcset="/seen/source.svg"><img data-consent="analytics" data-src="/seen/fallback.svg" alt=""></picture>
       <img data-consent="analytics" data-srcset="/seen/srcset.svg 1x" alt="">
       <video data-consent="analytics" data-poster="/seen/poster.svg" data-src="/seen/film.mp4" width="100" height="50"></video>
       <object data-consent="analytics" data-data="/seen/object.svg" type="image/svg+xml" width="100" height="50"></object>
       <embed data-consent="analytics" data-src="/seen/embed.svg" type="image/svg+xml" width="100" height="50">
       <template data-consent="analytics"><iframe title="Inside" srcdoc="<img src=/seen/srcdoc.svg>"></iframe></template>`,
  ),
  '/late': html('', `<h1>Late</h1>${gated('late')}`),
  '/frame': html(
    '',
    `<iframe title="Inside" srcdoc="${html(tag + gated('inside')).replaceAll('"', '&quot;')}"></iframe>`,
  ),
  '/rtl': html(tag, '<h1>Page</h1>', 'lang="en" dir="rtl"'),
})

beforeAll(async () => {
  site = await startWrittenSite(write)
  origin = site.origin
  browser = await chromium.launch({
    executablePath: process.env.ASSENT_BROWSER ?? '/usr/bin/chromium',
    args: BROWSER_FLAGS,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
}, 120_000)
afterAll(async () => {
  await browser.close()
  await site.close()
})

/** A page of a new visitor; `failures` is every answer that is an error. */
async function open(path: string): Promise<{ page: Page; failures: string[]; leave: () => Promise<void> }> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const failures: string[] = []
  page.on('response', (response) => {
    if (!response.ok()) failures.push(`${response.status()} ${response.url()}`)
  })
  site.asked.length = 0
  await page.goto(origin + path)
  return { page, failures, leave: () => context.close() }
}
const button = (page: Page, name: string) => page.getByRole('button', { name }).first()
const ran = (page: Page): Promise<Json> => page.evaluate(() => (globalThis as Json).ran ?? [])
const accept = (page: Page): Promise<void> => button(page, 'Accept all').click()

it.each(['before', 'after'])('an import map %s the tag holds for the module that is released', async (where) => {
  const { page, leave } = await open(`/map-${where}`)
  await accept(page)
  await expect.poll(() => ran(page)).toEqual(['mapped'])
  await leave()
})

it('a page with another base gets what its addresses mean there, and its own link still opens the choices', async () => {
  const { page, leave } = await open('/based')
  await accept(page)
  await expect.poll(() => site.asked).toContain('/elsewhere/counted.js')
  await page.getByText('Choices').click()
  await page.getByRole('switch').first().waitFor()
  expect(page.url()).toBe(`${origin}/based`)
  await leave()
})

it('every kind of embedded content is fetched after a yes alone, one that was drawn empty before, too', async () => {
  const { page, leave } = await open('/kinds')
  await page.locator('consent-placeholder').nth(2).waitFor()
  const seen = () => site.asked.filter((path) => path.startsWith('/seen/')).sort()
  expect(seen()).toEqual([])
  await accept(page)
  await expect
    .poll(seen)
    .toEqual(
      [
        'embed.svg',
        'film.mp4',
        'object.svg',
        'poster.svg',
        'preload.svg',
        'source.svg',
        'srcdoc.svg',
        'srcset.svg',
      ].map((file) => `/seen/${file}`),
    )
  await leave()
})

it('a tag that a tag manager puts in late, takes out and puts in again asks once and releases once', async () => {
  const { page, leave } = await open('/late')
  await page.evaluate((src) => {
    for (const isKept of [false, true]) {
      const script = Object.assign(document.createElement('script'), { src })
      document.head.append(script)
      if (!isKept) script.remove()
    }
  }, `${site.server.url}/s/acme/www.js`)
  await accept(page)
  await page.locator('assent-control').waitFor()
  expect([await ran(page), await page.locator('consent-banner, assent-control').count()]).toEqual([['late'], 1])
  await leave()
})

it('a frame that is written into the page asks, keeps the choice of the site, and counts no visit of a page', async () => {
  const { page, failures, leave } = await open('/frame')
  const frame = page.frameLocator('iframe')
  await frame.getByRole('button', { name: 'Accept all' }).click()
  await frame.locator('assent-control').waitFor()
  expect(await page.frames()[1]!.evaluate(() => [(globalThis as Json).ran, document.cookie.slice(0, 14)])).toEqual([
    ['inside'],
    '__Host-assent=',
  ])
  await expect
    .poll(async () => (await site.server.query('{ consents(first: 1) { edges { node { method } } } }')).consents.edges)
    .toHaveLength(1)
  await page.reload()
  await expect.poll(() => page.frames()[1]!.evaluate(() => (globalThis as Json).ran)).toEqual(['inside'])
  expect(failures).toEqual([])
  await leave()
})

it('a page that comes back from the browser’s cache follows what was decided on another page meanwhile', async () => {
  const { page, leave } = await open('/')
  await button(page, 'Accept all').waitFor()
  const goBack = async (): Promise<void> => {
    await page.evaluate(() => history.back())
    await page.waitForURL(`${origin}/`, { waitUntil: 'commit' })
    expect(await page.evaluate(() => (globalThis as Json).cameBack)).toBe(true)
  }
  await page.evaluate(() => addEventListener('pageshow', (event) => ((globalThis as Json).cameBack = event.persisted)))
  await page.goto(`${origin}/rtl`)
  await accept(page)
  await goBack()
  await expect.poll(() => ran(page)).toEqual(['first'])
  expect(await page.locator('consent-banner').count()).toBe(0)
  await page.goto(`${origin}/rtl`)
  await page.locator('assent-control').waitFor()
  await page.evaluate(() => (globalThis as Json).assent.consent.withdraw())
  await expect.poll(() => page.evaluate(() => (globalThis as Json).assent.consent.has('analytics'))).toBe(false)
  await goBack()
  await page.locator('reload-notice').getByRole('button', { name: 'Reload page' }).waitFor()
  expect(await page.evaluate(() => (globalThis as Json).assent.consent.has('analytics'))).toBe(false)
  await leave()
})

it('a page that the browser prepares in advance releases nothing until it is shown, and then what was decided by then', async () => {
  // The other driver watches requests in a way that no prepared page survives.
  const chromium = await launch({
    executablePath: process.env.ASSENT_BROWSER ?? '/usr/bin/chromium',
    args: BROWSER_FLAGS,
  })
  const page = await chromium.newPage()
  site.asked.length = 0
  await page.goto(`${origin}/prepares`)
  await expect.poll(() => site.asked).toContain('/prepared')
  await page.locator('::-p-aria([name="Accept all"][role="button"])').click()
  await page.waitForSelector('assent-control')
  await page.click('a')
  const ran = () => page.evaluate(() => (globalThis as Json).ran).catch(() => undefined)
  await expect.poll(ran).toEqual(['prepared'])
  expect(
    await page.evaluate(() => {
      const { wasPrepared, before } = globalThis as Json
      return [wasPrepared, before, document.querySelectorAll('consent-banner').length]
    }),
  ).toEqual([true, [null, false, ''], 0])
  await chromium.close()
})
