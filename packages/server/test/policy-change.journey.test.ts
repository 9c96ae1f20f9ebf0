import { type Browser, type Page } from 'playwright-core'
import { parse } from 'yaml'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { utcDate } from '@assent/shared'
import type { DemoSite } from '../../../examples/demo-site/serve.ts'
import { launchBrowser, settled, startVisitedSite, type VisitedSite } from './_demo-site.ts'
import type { Json, RunningServer } from './_server.ts'

/** What a change of policy means for people who answered before: real server, real demo site, real Chromium. */
/** Longer than the notice that the example promises before a material change. */
const STEP = 31 * 86_400_000
let visited: VisitedSite
let server: RunningServer
let site: DemoSite
let browser: Browser
let now: number

beforeAll(async () => {
  now = Date.parse('2026-12-01T12:00:00Z')
  visited = await startVisitedSite({ now })
  ;({ server, site } = visited)
  // The clock of the running server, moved by the test from here on.
  Object.assign(server.app.deps.clock, { now: () => now })
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await visited.close()
})

/** The example as it would be edited next, as JSON, in force once its notice is over. */
async function schedule(version: string, edit: (policy: Json) => void): Promise<void> {
  const policy = parse(visited.policy)
  edit(policy)
  policy.policy = { ...policy.policy, version, effective: utcDate(now + STEP) }
  const { applyPolicy } = await server.query(
    `mutation ($source: String!) { applyPolicy(source: $source) { __typename
      ... on PolicyApplied { policyVersion { status } } ... on PolicyRejected { findings { code message } } } }`,
    { source: JSON.stringify(policy) },
  )
  expect(applyPolicy).toEqual({ __typename: 'PolicyApplied', policyVersion: { status: 'SCHEDULED' } })
}

/** Lets that day come; the server notices by itself. */
async function letItCome(version: string, ...pages: readonly Page[]): Promise<void> {
  now += STEP
  for (const page of pages) await page.context().clock.setFixedTime(now)
  await expect
    .poll(() => server.app.deps.sites.byKey('acme/www')?.policy.version, { timeout: 20_000, interval: 200 })
    .toBe(version)
}

async function visit(): Promise<{ page: Page; requested: () => string[] }> {
  const context = await browser.newContext()
  await context.clock.setFixedTime(now)
  const page = await context.newPage()
  // Routing switches the browser's cache off, which goes by the real clock and would keep the script for five minutes.
  await page.route('**', (route) => route.continue())
  const urls: string[] = []
  page.on('request', (request) => urls.push(request.url()))
  await page.goto(site.url)
  return { page, requested: () => urls.splice(0).filter((url) => url.startsWith(site.thirdPartyUrl)) }
}

const assent = (page: Page, act: string): Promise<Json> => page.evaluate(`globalThis.assent.${act}`)
const banner = (page: Page) => page.locator('consent-banner')
const bannerText = async (page: Page): Promise<string> => (await banner(page).locator('[part=text]').innerText()).trim()

async function decisions(): Promise<Json[]> {
  const { consents } = await server.query(
    '{ consents { edges { node { visitorId method policyVersion choices { purpose granted state basis } } } } }',
  )
  return consents.edges.map(({ node }: Json) => node)
}
const granted = (decision: Json): string[] =>
  decision.choices.filter((choice: Json) => choice.granted).map((choice: Json) => choice.purpose)

async function collect(page: Page): Promise<{ status: number; code: string }> {
  const token = await page.evaluate(() => JSON.parse(localStorage.getItem('assent') ?? '{}').token as string)
  const { status, body } = await server.post(
    '/v1/collect',
    {
      token,
      batchId: '01934b5e-0000-7000-8000-000000000001',
      device: 'desktop',
      events: [{ kind: 'page-view', at: new Date(now).toISOString(), path: '/' }],
    },
    { origin: visited.origin },
  )
  return { status, code: body?.code ?? '' }
}

describe('a visitor whose policy changes', () => {
  it(
    'VP16 is asked again for the changed purpose alone, never for words, and a new purpose is not inherited',
    { timeout: 180_000 },
    async () => {
      const { page, requested } = await visit()
      const waiting = await visit()
      await banner(waiting.page).waitFor()
      await banner(page).waitFor()
      await assent(page, `consent.set({ analytics: true, preferences: true, advertising: false, newsletter: false })`)
      await expect.poll(async () => (await decisions()).length, { timeout: 10_000 }).toBe(1)
      await expect.poll(async () => (await collect(page)).status, { timeout: 10_000 }).toBe(202)
      // What is released loads by itself, beside the sending of the decision.
      await expect.poll(() => requested().some((url) => url.includes('pagepulse'))).toBe(true)

      // Until its day comes, a scheduled version changes nothing.
      await schedule('v2', (policy) => policy.purposes.find(({ id }: Json) => id === 'analytics').data.push('session'))
      await page.reload()
      await settled(page)
      expect(await banner(page).count()).toBe(0)
      requested()

      await letItCome('v2', page, waiting.page)
      // The old yes was to something else: the server takes nothing more under it, whatever a page still sends.
      expect(await collect(page)).toEqual({ status: 403, code: 'CONSENT_OUTDATED' })
      await page.reload()
      await banner(page).waitFor()
      expect(await bannerText(page)).toMatch(/Measure visits/i)
      expect(await bannerText(page)).not.toMatch(/advert|news|settings/i)
      expect(await assent(page, 'consent.get().purposes')).toMatchObject({
        preferences: true,
        analytics: false,
        advertising: false,
      })
      expect(requested()).toEqual([])
      await page.getByRole('button', { name: /accept all/i }).click()
      await expect.poll(async () => (await decisions()).length, { timeout: 10_000 }).toBe(2)
      const [again] = await decisions()
      expect(again).toMatchObject({ method: 'CHOOSE', policyVersion: 'v2' })
      expect(granted(again).sort()).toEqual(['analytics', 'preferences'])
      await expect.poll(async () => (await collect(page)).status, { timeout: 10_000 }).toBe(202)

      // A page that was open all the while shows the old words, so its answer counts for the version it was shown.
      // Newest first is a matter of time; within one millisecond no order is promised.
      now += 1000
      await waiting.page.getByRole('button', { name: /accept all/i }).click()
      await expect.poll(async () => (await decisions()).length, { timeout: 10_000 }).toBe(3)
      expect((await decisions())[0]).toMatchObject({ method: 'ACCEPT_ALL', policyVersion: '2026-03-15' })
      await expect
        .poll(() => collect(waiting.page), { timeout: 10_000 })
        .toEqual({ status: 403, code: 'CONSENT_OUTDATED' })
      await waiting.page.reload()
      await banner(waiting.page).waitFor()
      expect(await bannerText(waiting.page)).not.toMatch(/advert|news|settings/i)

      // Better words ask nobody.
      const changed = (policy: Json): void =>
        policy.purposes.find(({ id }: Json) => id === 'analytics').data.push('session')
      await schedule('v3', (policy) => {
        changed(policy)
        policy.texts.en.purposes.analytics.description = 'Counts pages, so that we can mend those that do not help.'
      })
      await letItCome('v3', page)
      await page.reload()
      await settled(page)
      expect(await banner(page).count()).toBe(0)
      expect(await collect(page)).toMatchObject({ status: 202 })

      // A purpose added later has no answer, although everything around it has.
      await schedule('v4', (policy) => {
        changed(policy)
        policy.purposes.push({
          id: 'profiling',
          activity: 'marketing',
          basis: 'consent',
          data: ['ad_interaction'],
          category: 'marketing',
        })
        for (const texts of Object.values<Json>(policy.texts))
          texts.purposes.profiling = { name: 'Build a profile', description: 'Guesses what may interest you.' }
      })
      await letItCome('v4', page)
      await page.reload()
      await banner(page).waitFor()
      expect(await bannerText(page)).toMatch(/Build a profile/i)
      expect(await bannerText(page)).not.toMatch(/Measure visits/i)
      expect(await assent(page, 'consent.get().purposes')).toMatchObject({
        profiling: false,
        analytics: true,
        preferences: true,
      })
      await page.getByRole('button', { name: /reject all/i }).click()
      await expect.poll(async () => (await decisions()).length, { timeout: 10_000 }).toBe(4)
      const [refused] = await decisions()
      expect(granted(refused).sort()).toEqual(['analytics', 'preferences'])
      expect(refused.choices.find(({ purpose }: Json) => purpose === 'profiling')).toMatchObject({
        granted: false,
        state: 'REFUSED',
      })

      // A purpose that is gone is allowed to nobody, and nothing is collected for it.
      await schedule('v5', (policy) => {
        policy.purposes = policy.purposes.filter(({ id }: Json) => id !== 'analytics')
        policy.categories = policy.categories.filter(({ id }: Json) => id !== 'analytics')
        policy.services = policy.services.filter(({ category }: Json) => category !== 'analytics')
        for (const texts of Object.values<Json>(policy.texts)) {
          delete texts.purposes.analytics
          delete texts.categories.analytics
          delete texts.services['visit-counter']
        }
      })
      await letItCome('v5', page)
      expect(await collect(page)).toEqual({ status: 403, code: 'ANALYTICS_NOT_IN_POLICY' })
      requested()
      await page.reload()
      await settled(page)
      expect(await assent(page, `consent.has('analytics')`)).toBe(false)
      expect(requested().some((url) => url.includes('pagepulse'))).toBe(false)
    },
  )
})
