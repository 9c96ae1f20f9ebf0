import type { Notice } from '@assent/shared'
import { type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyPolicy } from '../src/policy/apply-policy.ts'
import { createOrganization } from '../src/sites/create-organization.ts'
import { runAxe } from './_axe.ts'
import { FULL_POLICY, readPolicy, tableOf, textOf } from './_notice-policy.ts'
import { withDatabase } from './_database.ts'
import { launchBrowser } from './_demo-site.ts'
import { startOwnSite, type OwnSite } from './_own-site.ts'
import { startServer, type RunningServer } from './_server.ts'

/** The notices as people have them before their eyes: the built server, real Chromium, every width, colour and language. */
const database = withDatabase()
let server: RunningServer
let browser: Browser

beforeAll(async () => {
  server = await startServer(database)
  const made = await createOrganization(server.app.deps, { slug: 'full', name: 'Full', actor: 'system' })
  if (made.kind === 'rejected') throw new Error(made.message)
  const outcome = await applyPolicy(server.app.deps, {
    organizationId: made.organizationId,
    actor: 'system',
    source: FULL_POLICY,
  })
  if (outcome.kind === 'rejected') throw new Error(JSON.stringify(outcome.findings))
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await server.app.close()
})

/** Opens a page and collects what its console complains about. */
async function open(
  path: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  await page.goto(`${server.url}/legal/full/www/${path}`)
  return { page, complaints }
}

const looks = ['privacy', 'cookies', 'sub-processors'].flatMap((document) =>
  (
    [
      ['es', 'dark', 360],
      ['en', 'light', 1280],
    ] as const
  ).map(([language, scheme, width]) => ({ document, language, scheme, width })),
)

describe('a notice on screen', () => {
  it.each(looks)(
    'axe finds nothing, nothing overflows: $document, $language, $scheme, $width px',
    async ({ document, language, scheme, width }) => {
      const { page, complaints } = await open(`${language}/${document}`, {
        colorScheme: scheme,
        viewport: { width, height: 800 },
      })
      const { faults, passes } = await runAxe(page)
      expect(faults).toEqual([])
      expect(passes).toBeGreaterThan(15)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      expect(complaints).toEqual([])
      await page.context().close()
    },
  )

  it('SV8 the tables on the page are those of the configuration, cell by cell, in every language', async () => {
    for (const language of ['en', 'es']) {
      const { page } = await open(`${language}/privacy`, { javaScriptEnabled: false })
      const answer = await fetch(`${server.url}/legal/full/www/${language}/privacy.json`)
      const notice = (await answer.json()) as Notice
      const own = readPolicy(FULL_POLICY).purposes.filter(({ activity }) => activity !== 'calls')
      expect(await page.locator('section:has(#purposes) tbody tr').count()).toBe(own.length)
      for (const section of ['purposes', 'data', 'retention', 'recipients', 'transfers']) {
        const { rows, columns } = tableOf(notice, section)
        const table = page.locator(`section:has(#${section}) table`)
        expect(await table.locator('thead th').allTextContents()).toEqual(columns.map(({ name }) => name))
        for (const { id, cells } of rows) {
          const shown = await page.locator(`[id="${section}-${id}"]`).locator('th, td').allTextContents()
          expect(shown.map(squeeze)).toEqual(cells.map((cell) => squeeze(cell.map(textOf).join(' '))))
        }
      }
    }
  })

  it('is walked by keyboard: the first stop leads to the content, links from a purpose to its period', async () => {
    const { page } = await open('en/privacy')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.className')).toBe('skip')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('content')
    await page.locator('a[href="#retention-analytics"]').first().press('Enter')
    expect(await page.evaluate('document.querySelector(":target").id')).toBe('retention-analytics')
  })

  it('reads from right to left without overflowing', async () => {
    const { page } = await open('en/privacy', { viewport: { width: 360, height: 800 } })
    await page.evaluate('document.documentElement.dir = "rtl"')
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
  })

  it('is printed as tables, without what only a screen needs', async () => {
    const { page } = await open('en/privacy', { viewport: { width: 1280, height: 800 } })
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.contents').isVisible()).toBe(false)
    expect(await page.locator('.hash').isVisible()).toBe(true)
    expect(await page.locator('#retention-analytics').evaluate((node) => getComputedStyle(node).display)).toBe(
      'table-row',
    )
    expect((await page.pdf()).length).toBeGreaterThan(10_000)
  })
})

describe('<privacy-notice> on a page of the site', () => {
  const sites: OwnSite[] = []
  afterAll(async () => {
    for (const site of sites) await site.close()
  })

  /** Opens a page of another origin whose policy lets it load from the server and nothing else. */
  async function visit(body: string): Promise<{ page: Page; violations: string[] }> {
    const site = await startOwnSite((_request, response) =>
      response
        .setHeader('content-type', 'text/html; charset=utf-8')
        .setHeader(
          'content-security-policy',
          `default-src 'none'; img-src 'self'; script-src ${server.url}; connect-src ${server.url}`,
        )
        .end(
          `<!doctype html><html lang="es"><title>Site</title><script type="module" src="${server.url}/legal/privacy-notice.js"></script><h1>Site</h1>${body}`,
        ),
    )
    sites.push(site)
    const context = await browser.newContext()
    const page = await context.newPage()
    const violations: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') violations.push(message.text())
    })
    await page.goto(`${site.origin}/`)
    return { page, violations }
  }

  it('shows the same words as the page, in the language of the site, under a policy without unsafe-inline', async () => {
    const { page, violations } = await visit(
      `<privacy-notice endpoint="${server.url}" site-key="full/www">waiting</privacy-notice>`,
    )
    await page.locator('privacy-notice h2').first().waitFor()
    const { page: own } = await open('es/privacy')
    const headings = (all: Page, selector: string) => all.locator(selector).allTextContents()
    expect(await headings(page, 'privacy-notice section > h3.section')).toEqual(
      await headings(own, 'main section > h2'),
    )
    const cells = (all: Page, inside: string) =>
      all
        .locator(`${inside} tbody :is(th, td)`)
        .evaluateAll((nodes) => nodes.map(({ textContent }) => textContent.replace(/\s+/g, '')))
    expect(await cells(page, 'privacy-notice')).toEqual(await cells(own, 'main'))
    expect(violations).toEqual([])
  })

  it('keeps to its link where it cannot be loaded', async () => {
    const { page } = await visit(
      `<privacy-notice endpoint="${server.url}" site-key="full/nobody"><a href="/privacy">Aviso</a></privacy-notice>`,
    )
    const link = page.getByRole('alert').getByRole('link')
    await link.waitFor()
    expect(await link.getAttribute('href')).toBe(`${server.url}/legal/full/nobody/privacy`)
    expect(await page.getByRole('link', { name: 'Aviso' }).isVisible()).toBe(true)
  })
})

function squeeze(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim()
}
