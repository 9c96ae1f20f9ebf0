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
import { clear, findings, inScheme, press, says, show } from '../testing/page.ts'

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
  answer(operations.retentionRules, () => ok({ retentionRules: [] })),
)
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
  ['retention', '#/retention', '14 months', () => fixtureDesk()],
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
      await says(main, '14 months')
      press(main, 'Run now…')
      await says(main.querySelector('run-dialog')!, 'It cannot be undone.')
      expect(await findings()).toEqual([])
    })
  })
}
