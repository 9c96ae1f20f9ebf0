import { createSecretKey } from 'node:crypto'
import { identifyVisitorDocument, recordConsentDocument } from '@assent/shared'
import { type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createAccountKey } from '../src/accounts/create-account-key.ts'
import { signToken, type BackEnd } from './_accounts.ts'
import { launchBrowser, startVisitedSite, type VisitedSite } from './_demo-site.ts'
import type { Json } from './_server.ts'

/** Devices of people who sign in: each context is a browser of its own. */
let visited: VisitedSite
let browser: Browser
let backEnd: BackEnd

beforeAll(async () => {
  visited = await startVisitedSite()
  browser = await launchBrowser()
  const { app, organizationId } = visited.server
  const made = await createAccountKey(app.deps, organizationId, 'cli', { name: 'Shop', algorithm: 'HS256' })
  if (made.kind === 'rejected') throw new Error(JSON.stringify(made.problems))
  backEnd = { kid: made.accountKey.id, alg: 'HS256', key: createSecretKey(Buffer.from(made.secret ?? '')) }
}, 120_000)
afterAll(async () => {
  await browser.close()
  await visited.close()
})

/** Whom the next page is for; as a site's pages say it on each of them. */
const tokenFor = (sub: string): Promise<string> => {
  const { clock, sites } = visited.server.app.deps
  const site = sites.byKey('acme/www')
  if (site === undefined) throw new Error('The site is gone.')
  return signToken({ clock, site }, backEnd, { sub })
}

async function newDevice(): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(visited.site.url)
  return page
}

/** The answer to a published document, told by the question: bodies of other pages cannot be read any more. */
const answerTo = (page: Page, documentId: string) =>
  page.waitForResponse((response) => response.request().postData()?.includes(documentId) === true)

/** Says who is signed in and waits until that is known, which the right to decide shows. */
async function identify(page: Page, sub: string): Promise<void> {
  const answered = answerTo(page, identifyVisitorDocument)
  await page.evaluate((token) => (globalThis as Json).assent.identify(token), await tokenFor(sub))
  await answered
}
const nextPage = async (page: Page, sub: string): Promise<void> => {
  await page.goto(`${visited.site.url}pricing`)
  await identify(page, sub)
}
const signOut = (page: Page): Promise<void> => page.evaluate(() => (globalThis as Json).assent.identify(null))
const isAllowed = (page: Page): Promise<boolean> =>
  page.evaluate(() => (globalThis as Json).assent.consent.has('analytics'))
const press = async (page: Page, name: RegExp): Promise<void> => {
  const recorded = answerTo(page, recordConsentDocument)
  await page.getByRole('button', { name }).click()
  await recorded
}
const banners = (page: Page): Promise<number> => page.locator('consent-banner').count()
const cookie = async (page: Page): Promise<string> => (await page.context().cookies()).map(({ value }) => value).join()
const history = async (account: string): Promise<string[]> => {
  const { consents } = await visited.server.query(
    `query ($a: String!) { consents(filter: { account: $a }) { edges { node { method choices { purpose state } takenFrom { eventId } } } } }`,
    { a: account },
  )
  return consents.edges.map(({ node }: Json) => `${node.method} ${node.choices.find((each: Json) => each.purpose === 'analytics').state} ${node.takenFrom !== null}`) // prettier-ignore
}

it('a choice goes with whoever signs in; where a device differs the refusal stands and it is asked once more, for all', async () => {
  const first = await newDevice()
  await press(first, /accept all/i)
  await identify(first, 'ana')
  await expect.poll(() => cookie(first)).toMatch(/\.a\w\w$/)
  expect(await isAllowed(first)).toBe(true)

  // A device that has answered nothing takes the answers over and asks nothing.
  const second = await newDevice()
  await second.locator('consent-banner').waitFor()
  await identify(second, 'ana')
  await expect.poll(() => isAllowed(second)).toBe(true)
  await expect.poll(() => banners(second)).toBe(0)

  // A device that refused: nothing runs, and the banner asks.
  const third = await newDevice()
  await press(third, /reject all/i)
  await expect.poll(() => banners(third)).toBe(0)
  await identify(third, 'ana')
  await third.locator('consent-banner').waitFor()
  expect(await isAllowed(third)).toBe(false)
  expect(await history('ana')).toEqual(['ACCOUNT REQUESTED false', 'ACCOUNT GIVEN true'])

  await press(third, /reject all/i)
  await nextPage(first, 'ana')
  await expect.poll(() => isAllowed(first)).toBe(false)
  expect(await banners(first)).toBe(0)
  expect((await history('ana')).at(0)).toBe('REJECT_ALL REFUSED false')

  // And a yes on one is a yes on the others.
  await first.evaluate(() => (globalThis as Json).assent.consent.accept())
  await expect.poll(() => history('ana')).toContain('ACCEPT_ALL GIVEN false')
  await nextPage(third, 'ana')
  await expect.poll(() => isAllowed(third)).toBe(true)
  await Promise.all([first, second, third].map((page) => page.context().close()))
})

it('a shared device gets its own choice back: nobody else’s yes stays, a no that was said on it does, and tabs agree', async () => {
  const mine = await newDevice()
  await press(mine, /accept all/i)
  await identify(mine, 'ben')
  await expect.poll(() => cookie(mine)).toMatch(/\.a\w\w$/)
  await mine.context().close()

  const shared = await newDevice()
  await shared.locator('consent-banner').waitFor()
  await identify(shared, 'ben')
  await expect.poll(() => isAllowed(shared)).toBe(true)
  const tab = await shared.context().newPage()
  await tab.goto(visited.site.url)
  expect(await isAllowed(tab)).toBe(true)
  await signOut(shared)
  await expect.poll(() => isAllowed(shared)).toBe(false)
  await expect.poll(() => isAllowed(tab)).toBe(false)
  await shared.locator('consent-banner').waitFor()
  expect(await cookie(shared)).toMatch(/^1\.\w+\.\.\.$/)
  const kept = await shared.evaluate(() => JSON.stringify([Object.keys(localStorage), Object.keys(sessionStorage)]))
  expect(kept).toBe('[[],[]]')

  // The device's own yes comes back after somebody else's visit, unless they said no on it.
  await press(shared, /accept all/i)
  const own = await cookie(shared)
  await identify(shared, 'carla')
  await expect.poll(() => cookie(shared)).toMatch(/\.a\w\w$/)
  await signOut(shared)
  await expect.poll(() => cookie(shared)).toBe(own)
  await identify(shared, 'carla')
  await expect.poll(() => cookie(shared)).toMatch(/\.a\w\w$/)
  await shared.evaluate(() => (globalThis as Json).assent.consent.withdraw())
  await expect.poll(() => history('carla')).toContain('WITHDRAW WITHDRAWN false')
  // Another account, without a sign-out in between: its answers, not those of the one before.
  await identify(shared, 'ben')
  await expect.poll(() => isAllowed(shared)).toBe(true)
  expect(await history('ben')).toEqual(['ACCOUNT GIVEN true'])
  await signOut(shared)
  await shared.locator('consent-banner').waitFor()
  expect([await isAllowed(shared), await cookie(shared)]).toEqual([false, expect.stringMatching(/^1\.\w+\.\.\.$/)])
  await shared.context().close()
})

it('a token that is refused, and a server that is away, change nothing and grant nothing', async () => {
  const page = await newDevice()
  const warnings: string[] = []
  page.on('console', (message) => warnings.push(message.text()))
  await page.evaluate(() => (globalThis as Json).assent.identify('not a token'))
  await expect.poll(() => warnings.join()).toMatch(/Expected a JWT/)
  await page.route('**/graphql', (route) => route.abort())
  await page.evaluate((token) => (globalThis as Json).assent.identify(token), await tokenFor('ana'))
  await page.locator('consent-banner').waitFor()
  expect([await isAllowed(page), await cookie(page)]).toEqual([false, ''])
  // Nobody signed in, as most pages say: nothing more is loaded, stored or sent for that.
  const quiet = await newDevice()
  const urls: string[] = []
  quiet.on('request', (request) => urls.push(request.url()))
  await signOut(quiet)
  await quiet.locator('consent-banner').waitFor()
  expect([urls.filter((url) => /account|graphql/.test(url)), await cookie(quiet)]).toEqual([[], ''])
  await Promise.all([page, quiet].map((each) => each.context().close()))
})
