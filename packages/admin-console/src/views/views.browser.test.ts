import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import * as operations from '../api/operations.ts'
import { viewOf } from '../app/places.ts'
import { parseRoute } from '../app/router.ts'
import { answer, failing, FixtureApi, fixtureDesk, ok } from '../testing/fixture-api.ts'
import * as fixtures from '../testing/fixtures.ts'
import { clear, inScheme, press, says, show, text } from '../testing/page.ts'

const record = fixtures.consentEvent(2, 2)

beforeEach(async () => {
  await page.viewport(1280, 800)
  await inScheme('light')
})
afterEach(clear)

describe('consents', () => {
  test('asks for 25 with the filter of the address, and next asks for what follows under the same filter', async () => {
    const api = new FixtureApi()
    const desk = fixtureDesk(api)
    const main = show(viewOf(parseRoute('#/consents?site=northwind/www&from=2026-11-01'), desk))
    await says(main, 'Page 1')
    expect(api.asked[0]?.variables).toEqual({
      first: 25,
      after: null,
      filter: { siteKey: 'northwind/www', visitorId: null, from: '2026-11-01', to: null },
    })
    press(main, 'Next')
    expect(desk.visited).toEqual(['#/consents?site=northwind/www&from=2026-11-01&after=cursor-1&page=2'])
    show(viewOf(parseRoute(desk.visited[0] ?? ''), desk))
    await expect.poll(() => desk.said).toEqual(['25 consents, page 1.', '25 consents, page 2.'])
  })

  test('a visitor id that cannot exist is answered here, and the server is not asked', async () => {
    const api = new FixtureApi()
    const main = show(viewOf(parseRoute('#/consents?visitor=bob'), fixtureDesk(api)))
    await says(main, 'A visitor id looks like')
    expect(text(main)).toContain('FILTER_INVALID')
    expect(api.asked).toEqual([])
  })

  test('a failure shows code and message, and trying again can succeed', async () => {
    let away = true
    const api = new FixtureApi(
      answer(operations.consents, () =>
        away ? failing('DATABASE_UNAVAILABLE', 'Away.') : ok(fixtures.consentsPage(1, false)),
      ),
    )
    const main = show(viewOf(parseRoute('#/consents'), fixtureDesk(api)))
    await says(main, 'Away. Code DATABASE_UNAVAILABLE')
    away = false
    press(main, 'Try again')
    await says(main, 'Page 1')
  })

  test('a key without the right is told which one it lacks, and nothing is asked', async () => {
    const api = new FixtureApi()
    const viewer = { ...fixtures.viewer.viewer, apiKey: { name: 'poor', scopes: [] } }
    const main = show(viewOf(parseRoute('#/consents'), fixtureDesk(api, { viewer })))
    await says(main, 'lacks CONSENTS_READ')
    expect(api.asked).toEqual([])
  })
})

describe('a consent', () => {
  test('shows every purpose with its answer, state, basis and article, and all that proves it', async () => {
    const main = show(viewOf(parseRoute(`#/consents/${record.visitorId}/${record.id}`), fixtureDesk()))
    await says(main, 'Marketing No Withdrawn Consent Art. 6(1)(a) GDPR')
    for (const words of [
      'Chose by purpose',
      'Preferences dialog',
      'The server’s clock',
      'The visitor’s clock',
      'Global Privacy Control',
      'Truncated address',
      '2026-03-15',
    ]) {
      expect(text(main)).toContain(words)
    }
    expect(main.querySelectorAll('.history li')).toHaveLength(3)
    expect(text(main.querySelector('.history [aria-current]')!)).toContain('shown above')
  })

  test.each([
    [true, 'The proof holds.'],
    [false, 'The proof does not hold.'],
  ])('a proof that is %s says so in words and to screen readers', async (verified, words) => {
    const desk = fixtureDesk(
      new FixtureApi(
        answer(operations.consentProof, (variables) => {
          expect(variables).toEqual({ eventId: record.id, visitorId: record.visitorId })
          return ok({ consentProof: { ...fixtures.consentProof.consentProof!, verified } })
        }),
      ),
    )
    const main = show(viewOf(parseRoute(`#/consents/${record.visitorId}/${record.id}`), desk))
    await says(main, 'Verify proof')
    press(main, 'Verify proof')
    await says(main, words)
    expect(desk.said).toContain(words)
  })

  test('an id that is not in the history of the visitor is said to be missing', async () => {
    const main = show(viewOf(parseRoute(`#/consents/${record.visitorId}/${fixtures.id(9)}`), fixtureDesk()))
    await says(main, 'No such consent')
  })
})

describe('overview', () => {
  test('days without a decision are drawn as none, and the table gives the same figures', async () => {
    const main = show(viewOf(parseRoute('#/'), fixtureDesk()))
    await says(main, 'The same figures as a table')
    const rows = [...main.querySelectorAll('.scroll tbody tr')].map(text)
    expect(rows).toHaveLength(30)
    expect(rows[0]).toMatch(/^24 Nov 2026/)
    expect(rows.filter((row) => row.endsWith('0 0 0'))).toEqual(['6 Nov 2026 0 0 0'])
  })

  test('the requests due soonest come first, the overdue one marked in words', async () => {
    const main = show(viewOf(parseRoute('#/'), fixtureDesk()))
    await says(main, 'Overdue by 3 days')
    const days = [...main.querySelectorAll('.due-list wa-badge')].map(text)
    expect(days).toEqual(['Overdue by 3 days', 'Due today', '5 days left', '24 days left', '27 days left'])
    expect(text(main)).toContain('5 open requests.')
  })

  test('asks for no list of requests, whose every read is audited', async () => {
    const api = new FixtureApi()
    await says(show(viewOf(parseRoute('#/'), fixtureDesk(api))), 'Overdue by 3 days')
    expect(api.asked.map(({ name }) => name)).not.toContain('RightsRequests')
  })
})

describe('analytics', () => {
  test('a span that runs backwards is explained, and the server is not asked', async () => {
    const api = new FixtureApi()
    const main = show(viewOf(parseRoute('#/analytics?from=2026-11-20&to=2026-11-01'), fixtureDesk(api)))
    await says(main, 'lies after the last')
    expect(api.asked).toEqual([])
  })

  test('says that visitors of anonymised days are not counted', async () => {
    const main = show(viewOf(parseRoute('#/analytics'), fixtureDesk()))
    await says(main, '4,127 On days not yet anonymised')
  })
})

describe('requests', () => {
  test('only open requests are marked by how long they have', async () => {
    const main = show(viewOf(parseRoute('#/requests'), fixtureDesk()))
    await says(main, 'written to the audit log')
    await says(main, 'Rectification')
    const marked = [...main.querySelectorAll('tbody tr')].map((row) => row.querySelector('wa-badge') !== null)
    expect(marked).toEqual([true, true, true, true, true, false, false, false, false])
  })

  test('a status in the address is asked for; one that does not exist is not', async () => {
    const api = new FixtureApi()
    show(viewOf(parseRoute('#/requests?status=VERIFIED'), fixtureDesk(api)))
    await expect.poll(() => api.asked).toHaveLength(1)
    show(viewOf(parseRoute('#/requests?status=LOST'), fixtureDesk(api)))
    await expect
      .poll(() => api.asked.map(({ variables }) => (variables as { status: unknown }).status))
      .toEqual(['VERIFIED', null])
  })
})
