import { readFileSync } from 'node:fs'
import { type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DemoSite } from '../../../examples/demo-site/serve.ts'
import { runAxe } from './_axe.ts'
import { launchBrowser, settled, startVisitedSite, type VisitedSite } from './_demo-site.ts'
import type { Json, RunningServer } from './_server.ts'

/** A visitor's whole way through the built product: real server, real demo site, real Chromium. */
let visited: VisitedSite
let server: RunningServer
let site: DemoSite
let browser: Browser

beforeAll(async () => {
  visited = await startVisitedSite()
  ;({ server, site } = visited)
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await visited.close()
})

async function visit(
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; thirdParty: () => string[]; sent: () => string[] }> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const urls: string[] = []
  page.on('request', (request) => urls.push(request.url()))
  await page.goto(site.url)
  return {
    page,
    thirdParty: () => urls.filter((url) => url.startsWith(site.thirdPartyUrl)),
    sent: () => urls.filter((url) => url.startsWith(server.url)),
  }
}

const cookiesOf = async (page: Page) => (await page.context().cookies()).map(({ name }) => name)
const storageOf = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).length + Object.keys(sessionStorage).length)
const button = (page: Page, name: RegExp) => page.getByRole('button', { name })

async function storedDecisions(visitor?: string): Promise<Json[]> {
  const { consents } = await server.query(
    `query ($v: UUID) { consents(filter: { visitorId: $v }) { edges { node { id visitorId method element choices { purpose granted state } } } } }`,
    { v: visitor ?? null },
  )
  return consents.edges.map((edge: Json) => edge.node)
}

describe('a visitor of the demo site', () => {
  it('VP2 is asked before anything is stored or fetched from others, and looking around is no consent', async () => {
    const { page, thirdParty, sent } = await visit()
    await button(page, /accept all/i).waitFor()
    await page.mouse.wheel(0, 2_000)
    await page.goto(`${site.url}pricing`)
    await button(page, /accept all/i).waitFor()
    expect(thirdParty()).toEqual([])
    expect(await cookiesOf(page)).toEqual([])
    expect(await storageOf(page)).toBe(0)
    expect(sent().filter((url) => url.includes('/graphql') || url.includes('/v1/'))).toEqual([])
    await page.context().close()
  })

  it('is asked over one connection, because the tag and what it loads have the same credentials: none', async () => {
    const page = await (await browser.newContext()).newPage()
    const session = await page.context().newCDPSession(page)
    const connections: number[] = []
    session.on('Network.responseReceived', ({ response }) => {
      if (response.url.startsWith(server.url)) connections.push(response.connectionId)
    })
    await session.send('Network.enable')
    await page.goto(site.url)
    await button(page, /accept all/i).waitFor()
    expect(connections.length).toBeGreaterThanOrEqual(2)
    expect(new Set(connections).size).toBe(1)
    await page.context().close()
  })

  it('SV3 accepts all: blocked scripts run at once, the choice survives, and withdrawing takes one press and stops everything', async () => {
    const { page, thirdParty } = await visit()
    await button(page, /accept all/i).click()
    await expect.poll(() => thirdParty().length, { timeout: 10_000 }).toBeGreaterThanOrEqual(3)
    await expect.poll(async () => (await storedDecisions()).at(0)?.method, { timeout: 10_000 }).toBe('ACCEPT_ALL')
    const [event] = await storedDecisions()
    await page.reload()
    await expect.poll(() => page.locator('consent-banner').count()).toBe(0)
    const before = thirdParty().length
    await page.evaluate(() => (globalThis as unknown as { assent: Json }).assent.consent.show())
    await button(page, /withdraw/i).click()
    await expect.poll(async () => (await storedDecisions(event.visitorId)).length, { timeout: 10_000 }).toBe(2)
    const [withdrawal] = await storedDecisions(event.visitorId)
    expect(withdrawal.method).toBe('WITHDRAW')
    expect(withdrawal.choices.every((choice: Json) => choice.state === 'WITHDRAWN')).toBe(true)
    await page.reload()
    await settled(page)
    expect(thirdParty().length).toBe(before)
    expect((await cookiesOf(page)).filter((name) => name.startsWith('_ga') || name === '_ar_id')).toEqual([])
    await page.context().close()
  })

  it('refuses all: nothing blocked ever runs, no id is kept, and the question is not asked again', async () => {
    const { page, thirdParty, sent } = await visit()
    await button(page, /reject all/i).click()
    await expect.poll(() => sent().some((url) => url.endsWith('/graphql')), { timeout: 10_000 }).toBe(true)
    await page.reload()
    await settled(page)
    expect(await page.locator('consent-banner').count()).toBe(0)
    expect(thirdParty()).toEqual([])
    const [cookie] = await page.context().cookies()
    expect(cookie?.value).not.toMatch(/[0-9a-f]{32}/)
    expect(sent().some((url) => url.includes('/v1/collect'))).toBe(false)
    await page.context().close()
  })

  it('CP11 fetches and keeps nothing before a choice, and a yes to marketing leaves analytics denied', async () => {
    const { page, thirdParty, sent } = await visit()
    await button(page, /^choose$/i).click()
    for (const toggle of await page.getByRole('switch').all()) expect(await toggle.isChecked()).toBe(false)
    for (const name of [/show videos/i, /news by e-mail/i]) await page.getByRole('switch', { name }).click()
    expect([thirdParty(), await cookiesOf(page), await storageOf(page)]).toEqual([[], [], 0])
    await button(page, /save/i).click()
    await expect.poll(() => thirdParty().some((url) => url.includes('adreach')), { timeout: 10_000 }).toBe(true)
    await expect.poll(async () => (await storedDecisions()).at(0)?.method, { timeout: 10_000 }).toBe('CHOOSE')
    const [{ choices }] = await storedDecisions()
    const stateOf = (purpose: string): string => choices.find((choice: Json) => choice.purpose === purpose)?.state
    expect([stateOf('advertising'), stateOf('analytics')]).toEqual(['GIVEN', 'REFUSED'])
    expect(thirdParty().some((url) => url.includes('pagepulse'))).toBe(false)
    expect(sent().some((url) => url.includes('/v1/collect'))).toBe(false)
    expect((await cookiesOf(page)).filter((name) => name.startsWith('_ga'))).toEqual([])
    await page.context().close()
  })

  it('asks for erasure, confirms by the link in the mail, and the desk sees it verified with its due date', async () => {
    const { page } = await visit()
    await button(page, /reject all/i).click()
    await page.evaluate(() => (globalThis as unknown as { assent: Json }).assent.rights.open('erasure'))
    await page
      .getByLabel(/e-?mail/i)
      .first()
      .fill('ana@example.org')
    await button(page, /review|continue/i).click()
    await button(page, /send|submit/i).click()
    const mail = async (): Promise<Json> =>
      (await server.query('{ outgoingMails { to text sentAt } }')).outgoingMails[0]
    await expect.poll(async () => (await mail())?.sentAt ?? null, { timeout: 10_000 }).not.toBeNull()
    const link = /http\S+\/rights\/confirm\/\S+/.exec((await mail()).text)?.[0] ?? ''
    await page.goto(link)
    const status = async (): Promise<Json> =>
      (await server.query('{ rightsRequests { edges { node { kind status email dueOn } } } }')).rightsRequests.edges[0]
        .node
    expect((await status()).status).toBe('AWAITING_VERIFICATION')
    await page.getByRole('button').first().click()
    await page
      .getByText(/confirmed/i)
      .first()
      .waitFor()
    expect(await status()).toMatchObject({ kind: 'ERASURE', status: 'VERIFIED', email: 'ana@example.org' })
    await page.context().close()
  })

  it.each(['light', 'dark'] as const)(
    'finds no accessibility fault on banner, dialog and form in %s',
    async (colorScheme) => {
      const { page } = await visit({ colorScheme })
      const faults = async (element: string): Promise<readonly string[]> => (await runAxe(page, element)).faults
      await button(page, /^choose$/i).waitFor()
      expect(await faults('consent-banner')).toEqual([])
      await button(page, /^choose$/i).click()
      await page.getByRole('switch').first().waitFor()
      expect(await faults('consent-preferences')).toEqual([])
      await page.keyboard.press('Escape')
      await page.evaluate(() => (globalThis as unknown as { assent: Json }).assent.rights.open('access'))
      await page
        .getByLabel(/e-?mail/i)
        .first()
        .waitFor()
      expect(await faults('rights-request-form')).toEqual([])
      await page.context().close()
    },
  )

  it('without JavaScript finds a link where the film would be, on screen and on paper, and it leads there', async () => {
    const { page, thirdParty, sent } = await visit({ javaScriptEnabled: false })
    const link = page.getByRole('link', { name: 'Product tour by ClipStream' })
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media })
      expect([media, await link.isVisible(), await page.locator('iframe').isVisible()]).toEqual([media, true, false])
    }
    expect([await page.locator('consent-placeholder').count(), thirdParty(), sent()]).toEqual([0, [], []])
    await page.emulateMedia({ media: 'screen' })
    await link.click()
    await page.waitForURL(`${site.thirdPartyUrl}/clipstream/player`)
    expect(await page.getByRole('button', { name: 'Play' }).isVisible()).toBe(true)
    await page.context().close()

    // The page that the guide tells the reader to write, letter for letter.
    const guide = readFileSync(new URL('../../../docs/guides/script-tag.md', import.meta.url), 'utf8')
    const [, body = ''] = /## 2\. Write the page.*?```html\n(.+?)\n```/s.exec(guide)!
    const context = await browser.newContext({ javaScriptEnabled: false })
    await context.route('**', (route) => {
      const isPage = route.request().url() === 'https://www.acme.example/'
      return route.fulfill({ contentType: 'text/html', body: isPage ? body : '<h1>Tour</h1>' })
    })
    const reader = await context.newPage()
    await reader.goto('https://www.acme.example/')
    await reader.emulateMedia({ media: 'print' })
    await reader.getByRole('link', { name: 'Watch the tour at video.example' }).click()
    await reader.waitForURL('https://video.example/1')
    await context.close()
  })

  it('loads the debug panel by the address alone, and nobody else loads it', async () => {
    const { page, sent } = await visit()
    await button(page, /reject all/i).click()
    await expect.poll(() => cookiesOf(page)).not.toEqual([])
    expect(sent().filter((url) => url.includes('/debug.'))).toEqual([])
    await page.goto(`${site.url}?assent-debug`)
    const panel = page.getByRole('dialog', { name: 'Assent' })
    await panel.getByText('decided', { exact: true }).waitFor()
    expect(sent().filter((url) => url.includes('/debug.'))).toHaveLength(1)
    const report = await page.evaluate(
      () => document.querySelector<HTMLElement & { report: Json }>('assent-debug')!.report,
    )
    expect(report).toMatchObject({ site: 'acme/www', choice: { decided: true, hasVisitorId: false, keptIn: 'cookie' } })
    expect(report.gated.map(({ state }: Json) => state as string)).toContain('waiting')
    await page.context().close()
  })
})
