import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withDatabase } from './_database.ts'
import { BROWSER_FLAGS } from '../../../scripts/lib/browser-flags.mjs'
import { startOwnSite, type OwnSite } from './_own-site.ts'
import { EXAMPLE_ORIGIN, EXAMPLE_POLICY, startServer, type Json, type RunningServer } from './_server.ts'

/** Every way people put the tag into a page, right or wrong: it works, or the console says in a sentence what is wrong. */
const database = withDatabase()
let server: RunningServer
let browser: Browser
let site: OwnSite

const GATED = `<script type="text/plain" data-consent="analytics">window.ran = (window.ran ?? 0) + 1</script>`
const address = (): string => `${server.url}/s/acme/www.js`
const html = (head: string, body = ''): string =>
  `<!doctype html><html lang="en"><head><title>Page</title>${head}</head><body><h1>Page</h1>${GATED}${body}</body></html>`

/** What a tag manager does with “Custom HTML”: puts in a copy of each script. */
const CUSTOM_HTML = (code: string): string =>
  `<script>const box = document.createElement('div'); box.innerHTML = ${JSON.stringify(code).replaceAll('<', '\\x3c')}
   for (const written of box.querySelectorAll('script')) { const copy = document.createElement('script'); for (const { name, value } of written.attributes) copy.setAttribute(name, value); document.documentElement.append(copy) }</script>`

/** The tag with these attributes, and with a look that is only right if it is read from the tag. */
const tag = (attributes: string, url = address()): string =>
  `<script ${attributes} data-layout="box" src="${url}"></script>`

const WAYS: Readonly<Record<string, () => string>> = {
  'in the head, async': () => html(tag('async')),
  'in the head, without a word': () => html(tag('')),
  'in the head, defer': () => html(tag('defer')),
  'as a module': () => html(tag('type="module"')),
  'with crossorigin': () => html(tag('async crossorigin')),
  'without its ending': () => html(tag('async', address().replace(/\.js$/, ''))),
  'at the end of the body': () => html('', tag('async')),
  twice: () => html(tag('async'), tag('')),
  'as a module and as a script': () => html(tag('async') + tag('type="module"')),
  'by a tag manager as custom HTML': () => html('', CUSTOM_HTML(tag('async'))),
  'by document.write': () => html(`<script>document.write('${tag('').replace('</', '<\\/')}')</script>`),
}
const WRONG: Readonly<Record<string, () => string>> = {
  '/wrong-site': () => html(`<script async src="${server.url}/s/acme/shop.js"></script>`),
  '/wrong-organization': () => html(`<script async src="${server.url}/s/acmee/www.js"></script>`),
  '/no-organization': () => html(`<script async src="${server.url}/s/www.js"></script>`),
  '/other-folder': () => html(`<script async src="${server.url}/acme/www.js"></script>`),
}
const CSP: Readonly<Record<string, () => string>> = {
  '/no-script': () => `script-src 'self'`,
  '/no-connection': () => `script-src 'unsafe-inline' ${server.url}; connect-src 'self'`,
}

beforeAll(async () => {
  site = await startOwnSite((request, response) => {
    const path = decodeURIComponent(request.url!)
    const page = WAYS[path.slice(1)] ?? WRONG[path] ?? (path in CSP ? WAYS['in the head, async'] : undefined)
    if (!page) return void response.writeHead(204).end()
    const policy = CSP[path]?.()
    response.writeHead(200, {
      'content-type': 'text/html',
      ...(policy === undefined ? {} : { 'content-security-policy': policy }),
    })
    response.end(page())
  })
  server = await startServer(database, {}, EXAMPLE_POLICY.replaceAll(EXAMPLE_ORIGIN, site.origin))
  browser = await chromium.launch({
    executablePath: process.env.ASSENT_BROWSER ?? '/usr/bin/chromium',
    // A page of plain http on a host that is not this machine's own, as a browser sees it.
    args: [...BROWSER_FLAGS, '--host-resolver-rules=MAP plain.example 127.0.0.1'],
  })
}, 120_000)
afterAll(async () => {
  await browser.close()
  await site.close()
  await server.app.close()
})

/** A page of a new visitor; `said` is what its console holds of warnings and errors. */
async function open(url: string): Promise<{ page: Page; said: string[]; leave: () => Promise<void> }> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const said: string[] = []
  page.on('pageerror', ({ message }) => said.push(message))
  page.on('console', (message) => {
    // Chromium's advice against document.write is not about the tag.
    if (['error', 'warning'].includes(message.type()) && !message.text().includes('via document.write'))
      said.push(message.text())
  })
  await page.goto(url)
  return { page, said, leave: () => context.close() }
}
const ran = (page: Page): Promise<number> => page.evaluate(() => (globalThis as Json).ran ?? 0)
const accept = (page: Page) => page.getByRole('button', { name: 'Accept all' })

it.each(Object.keys(WAYS))('the tag works %s', async (way) => {
  const { page, said, leave } = await open(`${site.origin}/${encodeURIComponent(way)}`)
  await accept(page).waitFor()
  expect([await page.locator('consent-banner').count(), await ran(page)]).toEqual([1, 0])
  expect(await page.locator('consent-banner').getAttribute('data-layout')).toBe('box')
  await accept(page).click()
  await expect.poll(() => ran(page)).toBe(1)
  await page.reload()
  await expect.poll(() => ran(page)).toBe(1)
  expect([await page.locator('consent-banner').count(), said]).toEqual([0, []])
  await leave()
})

it('a wrong tag is told in the console what came and what is allowed', async () => {
  const allowed = 'the address is /s/ORGANIZATION/SITE.js'
  const sentence = (key: string): string =>
    `Assent: no site "${key}" is registered here; ${allowed}, where SITE is a name under "sites" of the policy that was applied for ORGANIZATION.`
  const expected = {
    '/wrong-site': `${sentence('acme/shop')} The policy names ${site.origin} for acme/www.`,
    '/wrong-organization': sentence('acmee/www'),
    '/no-organization': `Assent: there is no "/s/www.js" here; ${allowed}.`,
    '/other-folder': `Assent: there is no "/acme/www.js" here; ${allowed}.`,
  }
  for (const [path, said] of Object.entries(expected)) {
    const opened = await open(site.origin + path)
    await expect.poll(() => opened.said).toEqual([said])
    expect(await opened.page.evaluate(() => 'assent' in globalThis)).toBe(false)
    await opened.leave()
  }
})

it('a page whose policy forbids the tag is told so by its browser, and one that forbids sending is asked all the same', async () => {
  const forbidden = await open(site.origin + '/no-script')
  await expect.poll(() => forbidden.said).toEqual([expect.stringMatching(/violates.*script-src/)])
  expect(await ran(forbidden.page)).toBe(0)
  await forbidden.leave()

  const silent = await open(site.origin + '/no-connection')
  await accept(silent.page).click()
  await expect.poll(() => ran(silent.page)).toBe(1)
  await expect.poll(() => silent.said[0]).toMatch(/violates.*connect-src/)
  await silent.leave()
})

it('a page from a file works but forgets, and one of plain http remembers; the console tells that no policy names them', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'assent-file-'))
  await writeFile(join(folder, 'page.html'), WAYS['in the head, async']!())
  const pages = [
    { url: pathToFileURL(join(folder, 'page.html')).href, origin: 'null', remembers: 0 },
    {
      url: `${site.origin.replace('localhost', 'plain.example')}/${encodeURIComponent('in the head, async')}`,
      origin: 'http://plain.example',
      remembers: 1,
    },
  ]
  for (const { url, origin, remembers } of pages) {
    const { page, said, leave } = await open(url)
    await accept(page).click()
    await expect.poll(() => ran(page)).toBe(1)
    await expect.poll(() => said.join()).toMatch(new RegExp(`from origin '${origin}.*CORS policy`))
    await page.reload()
    if (remembers === 1) await expect.poll(() => ran(page)).toBe(1)
    else await accept(page).waitFor()
    expect(await ran(page)).toBe(remembers)
    await leave()
  }
  await rm(folder, { recursive: true })
})
