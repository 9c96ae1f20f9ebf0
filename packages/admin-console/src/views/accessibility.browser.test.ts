import { html } from 'lit'
import { afterEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import * as operations from '../api/operations.ts'
import type { Desk } from '../app/desk.ts'
import { viewOf } from '../app/places.ts'
import { parseRoute } from '../app/router.ts'
import { Session } from '../app/session.ts'
import { answer, failing, FixtureApi, fixtureDesk, ok } from '../testing/fixture-api.ts'
import * as fixtures from '../testing/fixtures.ts'
import * as retention from '../testing/retention-fixtures.ts'
import { areSelectsNamed, clear, findings, inScheme, press, says, show, text } from '../testing/page.ts'

const record = fixtures.consentEvent(2, 2)
const failingApi = new FixtureApi(
  ...Object.values(operations).map(
    ({ name }) => [name, () => failing('DATABASE_UNAVAILABLE', 'The database is away.')] as const,
  ),
)
const emptyApi = new FixtureApi(
  answer(operations.consents, () => ok(fixtures.noConsents)),
  answer(operations.analyticsReport, () => ok(fixtures.noAnalytics)),
  answer(operations.consentStatistics, () => ok({ consentStatistics: { byDay: [], byPurpose: [] } })),
  answer(operations.rightsRequests, () =>
    ok({ rightsRequests: { edges: [], pageInfo: { endCursor: null, hasNextPage: false } } }),
  ),
  answer(operations.rightsRequest, () => ok({ rightsRequest: null })),
  answer(operations.rightsDocuments, () => ok({ rightsDocuments: [] })),
  answer(operations.dueRequests, () => ok({ dueRequests: { open: 0, soonest: [] } })),
  answer(operations.retentionRules, () => ok({ retentionRules: [] })),
  answer(operations.retentionForecast, () => ok(retention.emptyForecast)),
  answer(operations.retentionRuns, () => ok(retention.noRuns)),
  answer(operations.datasets, () => ok({ datasets: [] })),
  answer(operations.legalHolds, () => ok({ legalHolds: [] })),
  answer(operations.tenantSettings, () => ok({ tenantPeriods: [], tenantSwitches: [] })),
  answer(operations.terminations, () => ok({ terminations: [] })),
  answer(operations.policyVersions, () => ok({ policyVersions: [] })),
)
const readingKey = {
  ...fixtures.viewer.viewer,
  apiKey: { name: 'reader', scopes: fixtures.ALL_SCOPES.filter((scope) => !scope.endsWith('_WRITE')) },
}
const poorKey = { ...fixtures.viewer.viewer, apiKey: { name: 'poor', scopes: [] } }

/** Each view in full, empty, failing and forbidden, with words that show that it is drawn. */
const VIEWS: readonly (readonly [name: string, address: string, words: string, desk: () => Desk])[] = [
  ['overview', '#/', 'Yes and no by purpose', () => fixtureDesk()],
  ['overview without decisions', '#/', 'No decisions in these 30 days', () => fixtureDesk(emptyApi)],
  ['consents', '#/consents', 'Page 1', () => fixtureDesk()],
  ['consents, none', '#/consents', 'No consents yet', () => fixtureDesk(emptyApi)],
  ['consents, failing', '#/consents', 'DATABASE_UNAVAILABLE', () => fixtureDesk(failingApi)],
  ['consents, forbidden', '#/consents', 'CONSENTS_READ', () => fixtureDesk(new FixtureApi(), { viewer: poorKey })],
  ['consent', `#/consents/${record.visitorId}/${record.id}`, 'History of this visitor', () => fixtureDesk()],
  ['analytics', '#/analytics', 'Top pages', () => fixtureDesk()],
  [
    'analytics without a list of sites',
    '#/analytics',
    'No site chosen',
    () => fixtureDesk(new FixtureApi(), { sites: null }),
  ],
  ['requests', '#/requests', 'Overdue by 3 days', () => fixtureDesk()],
  ['request', `#/requests/${fixtures.id(304)}`, 'ana.ruiz@example.org', () => fixtureDesk()],
  ['request, unknown', `#/requests/${fixtures.id(1)}`, 'No such request', () => fixtureDesk(emptyApi)],
  ['retention', '#/retention', 'No index leads with resolved_on', () => fixtureDesk()],
  ['retention, nothing to go', '#/retention', 'Nothing will go within a year', () => fixtureDesk(emptyApi)],
  ['retention, failing', '#/retention', 'DATABASE_UNAVAILABLE', () => fixtureDesk(failingApi)],
  ['retention rules', '#/retention/rules', '14 months', () => fixtureDesk()],
  ['retention runs', '#/retention/runs', '412 rows blocked', () => fixtureDesk()],
  ['retention runs, none', '#/retention/runs', 'Retention has not run yet', () => fixtureDesk(emptyApi)],
  ['legal holds', '#/retention/holds?released=yes', 'The order was lifted', () => fixtureDesk()],
  ['legal holds, none', '#/retention/holds', 'No holds in force', () => fixtureDesk(emptyApi)],
  ['tenants', '#/retention/tenants?closed=yes', 'initech', () => fixtureDesk()],
  ['tenants, none', '#/retention/tenants', 'No case is open', () => fixtureDesk(emptyApi)],
  ['tenants, only read', '#/retention/tenants', 'globex', () => fixtureDesk(new FixtureApi(), { viewer: readingKey })],
  ['policy', '#/policy', 'Every other choice stands', () => fixtureDesk()],
  ['policy, none', '#/policy', 'No policy is in force', () => fixtureDesk(emptyApi)],
  ['policy, failing', '#/policy', 'DATABASE_UNAVAILABLE', () => fixtureDesk(failingApi)],
  ['policy, only read', '#/policy', 'Versions', () => fixtureDesk(new FixtureApi(), { viewer: readingKey })],
  ['appearance', '#/appearance', 'Texts of the policy, en', () => fixtureDesk()],
  ['appearance without a site', '#/appearance', 'No site yet', () => fixtureDesk(emptyApi, { sites: [] })],
  ['page not found', '#/nowhere', 'Page not found', () => fixtureDesk()],
]

afterEach(clear)

for (const scheme of ['light', 'dark'] as const) {
  describe(`in ${scheme}`, () => {
    test.each(VIEWS)('axe finds nothing on %s', async (_, address, words, desk) => {
      await page.viewport(1280, 800)
      await inScheme(scheme)
      const main = show(viewOf(parseRoute(address), desk()))
      await says(main, words)
      expect(await findings()).toEqual([])
    })

    test.each(VIEWS)(
      'on a phone axe finds nothing on %s, and nothing sticks out at 360 px',
      async (_, address, words, desk) => {
        await page.viewport(360, 740)
        await inScheme(scheme)
        const main = show(viewOf(parseRoute(address), desk()))
        await says(main, words)
        expect(await findings()).toEqual([])
        expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360)
      },
    )

    test('axe finds nothing on the sign-in page with a problem on it', async () => {
      await inScheme(scheme)
      const session = new Session({ storage: null, location, history, createApi: () => failingApi })
      const main = show(html`<sign-in .session=${session}></sign-in>`, 'div')
      await session.signIn('assent_k1_secret')
      await says(main, 'The database is away.')
      expect(await findings()).toEqual([])
    })

    test('axe finds nothing on the open dialog of a run', async () => {
      await page.viewport(1280, 800)
      await inScheme(scheme)
      const main = show(viewOf(parseRoute('#/retention'), fixtureDesk()))
      await says(main, 'On one day')
      press(main, 'Run now…')
      const dialog = main.querySelector('run-dialog')!
      await says(dialog, 'It cannot be undone.')
      await says(dialog, 'Everywhere')
      expect(await findings({ inDialog: true })).toEqual([])
      await expect.poll(() => areSelectsNamed(dialog)).toBe(true)
    })

    test.each([
      [`#/requests/${fixtures.id(304)}`, 'Refuse…', 'judge-document-dialog', 'It cannot be changed later'],
      ['#/retention/holds', 'Place a hold…', 'place-hold-dialog', 'It keeps whatever fulfils all of these'],
      ['#/retention/holds', 'Release…', 'release-hold-dialog', 'stays on record'],
      ['#/retention/tenants', 'Set a period…', 'period-dialog', 'Recordings'],
      ['#/retention/tenants', 'Set a switch…', 'switch-dialog', 'from now on'],
      ['#/retention/tenants', 'Open a case…', 'open-termination-dialog', 'Open the case'],
      ['#/retention/tenants', 'Close the case…', 'close-termination-dialog', 'globex'],
    ])('axe finds nothing on the dialog of %s that opens with “%s”', async (address, button, name, words) => {
      await page.viewport(360, 740)
      await inScheme(scheme)
      const main = show(viewOf(parseRoute(address), fixtureDesk()))
      await expect.poll(() => text(main)).toContain(button)
      press(main, button)
      const dialog = main.querySelector(name)!
      await says(dialog, words)
      await expect.poll(() => dialog.querySelector('wa-dialog')!.open).toBe(true)
      expect(await findings({ inDialog: true })).toEqual([])
      await expect.poll(() => areSelectsNamed(dialog)).toBe(true)
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360)
    })
  })
}
