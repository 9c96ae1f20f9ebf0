import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withDatabase } from './_database.ts'
import { launchBrowser } from './_demo-site.ts'
import { startOwnSite, type OwnSite } from './_own-site.ts'
import { EXAMPLE_ORIGIN, EXAMPLE_POLICY, startServer, type Json, type RunningServer } from './_server.ts'

/** Pages whose policies forbid inline scripts and strings as code: the widget must work there without a violation. */
const database = withDatabase()
let server: RunningServer
let browser: Browser
/** The site; what its pages may do is in the address: `/?POLICY`. */
let site: OwnSite
let origin: string
/** What `/written` serves. */
let writtenPage = ''

const NONCE = 'nUq0cB1s'
const OTHERS = 'http://third.example'

beforeAll(async () => {
  site = await startOwnSite((request, response) => {
    if (request.url === '/written') {
      response.writeHead(200, { 'content-type': 'text/html' }).end(writtenPage)
      return
    }
    const policy = decodeURIComponent(new URL(request.url ?? '', origin).search.slice(1))
    response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy }).end(pageOf(server.url))
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

const BASE = `default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'nonce-${NONCE}'`
const REACH = (url: string) => `connect-src ${url}; frame-src ${OTHERS}; img-src 'self'`

/** Policies as sites write them, each without `unsafe-inline` and `unsafe-eval`. */
const POLICIES: readonly (readonly [string, (url: string) => string])[] = [
  ['a nonce and named hosts', (url) => `${BASE}; script-src 'nonce-${NONCE}' ${url} ${OTHERS}; ${REACH(url)}`],
  ['a nonce and strict-dynamic', (url) => `${BASE}; script-src 'nonce-${NONCE}' 'strict-dynamic'; ${REACH(url)}`],
  [
    'Trusted Types',
    (url) =>
      `${BASE}; script-src 'nonce-${NONCE}' 'strict-dynamic'; ${REACH(url)}; ` +
      `require-trusted-types-for 'script'; trusted-types assent lit-html`,
  ],
]

const pageOf = (url: string) => `<!doctype html><html lang="en"><head><title>Strict</title>
<script nonce="${NONCE}" src="${url}/s/acme/www.js"></script>
<script nonce="${NONCE}" type="text/plain" data-consent="analytics">window.ran = [...(window.ran ?? []), 'inline']</script>
<script nonce="${NONCE}" type="text/plain" data-consent="analytics" src="${OTHERS}/tag.js"></script>
</head><body><main><h1>Strict</h1>
<iframe data-consent="marketing" data-service="video" data-src="${OTHERS}/video" title="Tour" width="480" height="270"></iframe>
<template data-consent="marketing"><p id="offer">Offer</p><script nonce="${NONCE}">window.ran = [...(window.ran ?? []), 'template']</script></template>
<button type="button" data-assent-open>Cookie settings</button></main></body></html>`

/** Opens the page under a policy; every violation is kept from the first moment on. */
async function visit(policy: string, before?: () => void): Promise<Page> {
  const context = await browser.newContext()
  if (before) await context.addInitScript(before)
  await context.addInitScript(() => {
    const seen: string[] = []
    Object.assign(globalThis, { violations: seen })
    document.addEventListener('securitypolicyviolation', (event) =>
      seen.push(
        `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`,
      ),
    )
  })
  await context.route(`${OTHERS}/**`, (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: `window.ran = [...(window.ran ?? []), 'file']` })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Video</title>' }),
  )
  const page = await context.newPage()
  await page.goto(`${origin}/?${encodeURIComponent(policy)}`)
  return page
}

const read = (page: Page, name: string): Promise<Json> =>
  page.evaluate((key) => (globalThis as unknown as Record<string, unknown>)[key] ?? [], name)
const button = (page: Page, name: RegExp) => page.getByRole('button', { name })

describe.each(POLICIES)('under %s', (_name, policyOf) => {
  it('banner, placeholder, dialog and form appear and work, and what is granted runs, without one violation', async () => {
    const page = await visit(policyOf(server.url))
    await button(page, /accept all/i).waitFor()
    await page.locator('consent-placeholder').waitFor()
    await button(page, /^choose$/i).click()
    await page.getByRole('switch').first().waitFor()
    // The dialog comes behind all that the page does by itself.
    expect(await read(page, 'ran')).toEqual([])
    await page.keyboard.press('Escape')
    // It has a label with these words, too.
    await page.locator('consent-preferences').waitFor({ state: 'detached' })
    await page.evaluate(() => (globalThis as unknown as { assent: Json }).assent.rights.open('access'))
    await page
      .getByLabel(/e-?mail/i)
      .first()
      .fill('ana@example.org')
    await page.keyboard.press('Escape')

    await button(page, /accept all/i).click()
    await expect.poll(() => read(page, 'ran'), { timeout: 10_000 }).toHaveLength(3)
    expect(new Set(await read(page, 'ran'))).toEqual(new Set(['inline', 'file', 'template']))
    await page.locator('#offer').waitFor()
    await expect.poll(() => page.locator('iframe').getAttribute('src')).toBe(`${OTHERS}/video`)
    await expect.poll(() => page.locator('consent-placeholder').count()).toBe(0)
    await expect
      .poll(
        async () => (await server.query('{ consents(first: 1) { edges { node { method } } } }')).consents.edges[0],
        {
          timeout: 10_000,
        },
      )
      .toMatchObject({ node: { method: 'ACCEPT_ALL' } })
    expect(await read(page, 'violations')).toEqual([])
    await page.context().close()
  })
})

it('a browser that cannot adopt style sheets shows the same under a nonce, without one violation', async () => {
  const page = await visit(`${BASE}; script-src 'nonce-${NONCE}' ${server.url} ${OTHERS}; ${REACH(server.url)}`, () => {
    for (const { prototype } of [Document, ShadowRoot]) Reflect.deleteProperty(prototype, 'adoptedStyleSheets')
  })
  await button(page, /^choose$/i).click()
  const lastSwitch = page.getByRole('switch').last()
  await lastSwitch.waitFor()
  const widths = await lastSwitch.evaluate((element) => [
    getComputedStyle(element).inlineSize,
    getComputedStyle(document.querySelector('consent-banner')!).position,
  ])
  expect(widths).toEqual(['46px', 'fixed'])
  expect(await read(page, 'violations')).toEqual([])
  await page.context().close()
})

it('an injected script without the nonce is not lent ours: it stays blocked although its purpose is granted', async () => {
  const page = await visit(`${BASE}; script-src 'nonce-${NONCE}' ${server.url}; ${REACH(server.url)}`)
  await page.evaluate(() => {
    const injected = document.createElement('script')
    injected.type = 'text/plain'
    injected.dataset.consent = 'analytics'
    injected.textContent = `window.ran = [...(window.ran ?? []), 'injected']`
    document.body.append(injected)
  })
  await button(page, /accept all/i).click()
  await expect.poll(() => read(page, 'ran'), { timeout: 10_000 }).toContain('inline')
  await expect.poll(() => read(page, 'violations'), { timeout: 10_000 }).not.toEqual([])
  expect(await read(page, 'ran')).not.toContain('injected')
  await page.context().close()
})

it('a page without a nonce allows by its hash the script of the guide that puts the tag in', async () => {
  const guide = await readFile(new URL('../../../docs/guides/script-tag.md', import.meta.url), 'utf8')
  const [, loader = ''] = /<script>(\n {2}const tag = .*?)<\/script>/s.exec(guide) ?? []
  const tag = loader.replace('https://consent.example.com', server.url)
  const inline = `window.ran = ['inline']`
  const hashes = [tag, inline].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
  writtenPage = `<!doctype html><html lang="en"><title>Kept</title>
<meta http-equiv="content-security-policy" content="script-src ${hashes.join(' ')} 'strict-dynamic'; connect-src ${server.url}">
<script>${tag}</script><script type="text/plain" data-consent="analytics">${inline}</script>`
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${origin}/written`)
  await button(page, /accept all/i).click()
  await expect.poll(() => read(page, 'ran'), { timeout: 10_000 }).toEqual(['inline'])
  await page.context().close()
})

describe('a page that pins the widget to its bytes', () => {
  interface Integrity {
    readonly script: { readonly src: string; readonly integrity: string }
    readonly importmap: { readonly integrity: Readonly<Record<string, string>> }
  }
  const open = async (change: (integrity: Integrity) => Integrity): Promise<{ page: Page; refused: string[] }> => {
    const { script, importmap } = change((await (await fetch(`${server.url}/s/_/integrity.json`)).json()) as Integrity)
    const context = await browser.newContext()
    const page = await context.newPage()
    const refused: string[] = []
    page.on('console', (message) => {
      if (message.text().includes('integrity')) refused.push(message.text())
    })
    writtenPage = `<!doctype html><html lang="en"><title>Pinned</title><script type="importmap">${JSON.stringify(importmap)}</script>
<script async src="${script.src}" integrity="${script.integrity}" crossorigin data-site="acme/www" data-endpoint="${server.url}/"></script>
<script type="text/plain" data-consent="analytics">window.ran = ['inline']</script><button data-assent-open>Choices</button>`
    await page.goto(`${origin}/written`)
    return { page, refused }
  }

  it('works as long as they are these bytes, also with a slash at the end of the endpoint', async () => {
    const { page, refused } = await open((integrity) => integrity)
    await button(page, /^choose$/i).click()
    await page.getByRole('switch').first().waitFor()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /accept all/i })
      .click()
    await expect.poll(() => read(page, 'ran'), { timeout: 10_000 }).toEqual(['inline'])
    expect(refused).toEqual([])
    await page.context().close()
  })

  it('runs no other part, and then nothing is granted', async () => {
    const other = `sha384-${'A'.repeat(64)}`
    const { page, refused } = await open(({ script, importmap }) => ({
      script,
      importmap: { integrity: Object.fromEntries(Object.keys(importmap.integrity).map((src) => [src, other])) },
    }))
    await expect.poll(() => refused.length, { timeout: 10_000 }).toBeGreaterThan(0)
    expect([await page.locator('consent-banner').count(), await read(page, 'ran')]).toEqual([0, []])
    await page.context().close()
  })
})
