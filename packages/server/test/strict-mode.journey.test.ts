import { type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withDatabase } from './_database.ts'
import { launchBrowser, settled } from './_demo-site.ts'
import { startOwnSite, type OwnSite } from './_own-site.ts'
import { EXAMPLE_ORIGIN, EXAMPLE_POLICY, startServer, type Json, type RunningServer } from './_server.ts'

/** A page on which nothing is marked: strict mode alone stands between it and the hosts of the policy. */
const database = withDatabase()
let server: RunningServer
let browser: Browser
let site: OwnSite
let origin: string

const NONCE = 'nUq0cB1s'
const ADS = 'http://adreach.example'
const STATISTICS = 'http://pagepulse.example'
const FREE = 'http://free.example'

beforeAll(async () => {
  site = await startOwnSite((_request, response) => {
    response
      .writeHead(200, { 'content-type': 'text/html', 'content-security-policy': cspOf(server.url) })
      .end(PAGE(server.url))
  })
  origin = site.origin
  const policy = EXAMPLE_POLICY.replaceAll(EXAMPLE_ORIGIN, origin)
    .replace(/(id: visit-counter[\s\S]*?hosts: )\[[^\]]*\]/, '$1[pagepulse.example]')
    .replace(/(id: ad-tag[\s\S]*?hosts: )\[[^\]]*\]/, '$1[adreach.example]')
  expect(policy).toContain('hosts: [adreach.example]')
  expect(policy).toContain('hosts: [pagepulse.example]')
  server = await startServer(database, {}, policy)
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await site.close()
  await server.app.close()
})

const cspOf = (url: string) =>
  `default-src 'none'; base-uri 'none'; style-src 'nonce-${NONCE}'; script-src 'nonce-${NONCE}' 'strict-dynamic'; connect-src ${url}; img-src ${ADS} ${FREE}; frame-src ${ADS}; require-trusted-types-for 'script'; trusted-types assent lit-html vendor`

const PAGE = (url: string) => `<!doctype html><html lang="en"><head><title>Unmarked</title>
<script nonce="${NONCE}" src="${url}/s/acme/www/strict.js"></script>
<script nonce="${NONCE}" async src="${url}/s/acme/www.js"></script>
<script nonce="${NONCE}" src="${STATISTICS}/parsed.js"></script>
<script nonce="${NONCE}" src="${FREE}/free.js"></script>
<script nonce="${NONCE}">
  const policy = trustedTypes.createPolicy('vendor', { createScriptURL: (url) => url })
  const add = (name, set) => {
    const script = document.createElement('script')
    script.onload = () => (window.loaded = [...(window.loaded ?? []), name])
    set(script, policy.createScriptURL('${ADS}/' + name))
    document.head.append(script)
  }
  add('property.js', (script, url) => (script.src = url))
  add('attribute.js', (script, url) => script.setAttribute('src', url))
  new Image().src = '${ADS}/pixel.gif'
</script>
</head><body><main><h1>Unmarked</h1><iframe title="Offer" width="300" height="200" src="${ADS}/frame"></iframe></main>
<button type="button" data-assent-open>Choices</button></body></html>`

async function visit(): Promise<{ page: Page; fetched: () => string[] }> {
  const context = await browser.newContext()
  const urls: string[] = []
  await context.addInitScript(() => {
    const seen: string[] = []
    Object.assign(globalThis, { violations: seen })
    document.addEventListener('securitypolicyviolation', (event) =>
      seen.push(`${event.violatedDirective} ${event.blockedURI}`),
    )
  })
  for (const host of [ADS, STATISTICS, FREE]) {
    await context.route(`${host}/**`, (route) => {
      const address = route.request().url()
      urls.push(address)
      const name = new URL(address).pathname.slice(1)
      return name.endsWith('.js')
        ? route.fulfill({ contentType: 'text/javascript', body: `window.ran = [...(window.ran ?? []), '${name}']` })
        : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Frame</title>' })
    })
  }
  const page = await context.newPage()
  await page.goto(origin)
  return { page, fetched: () => urls }
}
const read = (page: Page, name: string): Promise<Json> =>
  page.evaluate((key) => (globalThis as unknown as Record<string, unknown>)[key] ?? [], name)
const reports = async (page: Page, what: 'held' | 'early' | 'begun'): Promise<string[]> =>
  ((await read(page, 'assentStrict')) as { what: string; service: string; url: string; kind: string }[])
    .filter((one) => one.what === what)
    .map(({ service, url, kind }) => `${kind} ${service} ${url}`)
    .sort()

it('holds back what nobody marked, says what came too early, and releases all of it in one go once it is allowed', async () => {
  const { page, fetched } = await visit()
  await page.getByRole('button', { name: /accept all/i }).waitFor()
  await page.locator('consent-placeholder').waitFor()
  await settled(page)
  expect(await reports(page, 'held')).toEqual([
    `iframe ad-tag ${ADS}/frame`,
    `img ad-tag ${ADS}/pixel.gif`,
    `script ad-tag ${ADS}/attribute.js`,
    `script ad-tag ${ADS}/property.js`,
    `script visit-counter ${STATISTICS}/parsed.js`,
  ])
  expect(await read(page, 'ran')).toEqual(['free.js'])
  // What a browser fetches ahead of its parser, and a frame that the parser itself puts in, nobody can hold back: each
  // is reported, and no script of them has run.
  const early = async (): Promise<(string | undefined)[]> =>
    [...(await reports(page, 'early')), ...(await reports(page, 'begun'))].map((line) => line.split(' ').at(-1))
  const ahead = fetched().filter((url) => !url.startsWith(FREE))
  // A browser tells of what it has fetched when it finds the time.
  await expect.poll(early).toEqual(expect.arrayContaining(ahead))
  expect([`${ADS}/frame`, `${STATISTICS}/parsed.js`]).toEqual(expect.arrayContaining([...ahead, ...(await early())]))
  // Of the frame, which was stopped, nobody knows whether a request left: that is what is said.
  expect((await reports(page, 'early')).filter((line) => line.endsWith('/frame'))).toEqual([])

  await page.getByRole('button', { name: /accept all/i }).click()
  await expect.poll(() => read(page, 'loaded'), { timeout: 10_000 }).toHaveLength(2)
  const ran = async (): Promise<string[]> => ((await read(page, 'ran')) as string[]).sort()
  await expect.poll(ran).toEqual(['attribute.js', 'free.js', 'parsed.js', 'property.js'])
  await expect.poll(() => page.locator('iframe').getAttribute('src')).toBe(`${ADS}/frame`)
  expect(await page.locator('consent-placeholder').count()).toBe(0)
  expect(await read(page, 'violations')).toEqual([])

  // With a choice that allows it all, the page loads as if nothing stood in its head.
  const pixels = (): number => fetched().filter((url) => url === `${ADS}/pixel.gif`).length
  const before = pixels()
  await page.reload()
  await expect.poll(pixels).toBe(before + 1)
  await expect.poll(ran).toEqual(['attribute.js', 'free.js', 'parsed.js', 'property.js'])
  await settled(page)
  expect(await read(page, 'assentStrict')).toEqual([])
  expect(await read(page, 'violations')).toEqual([])
  await page.context().close()
})

it('goes on holding back after a refusal, whatever is added and however often', async () => {
  const { page, fetched } = await visit()
  await page.getByRole('button', { name: /reject all/i }).click()
  await expect.poll(async () => (await page.context().cookies()).length).toBe(1)
  await page.evaluate((ads) => {
    const image = new Image()
    image.src = `${ads}/one.gif`
    image.src = `${ads}/two.gif`
    const frame = document.createElement('iframe')
    document.body.append(frame)
    frame.setAttribute('SRC', `${ads}/late`)
  }, ADS)
  await page.locator('iframe[data-src$="late"]').waitFor({ state: 'attached' })
  await page.reload()
  await settled(page)
  expect(await read(page, 'ran')).toEqual(['free.js'])
  expect(fetched().filter((url) => url.startsWith(ADS) && url !== `${ADS}/frame`)).toEqual([])
  await page.context().close()
})
