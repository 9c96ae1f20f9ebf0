import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import * as operations from '../../api/operations.ts'
import { viewOf } from '../../app/places.ts'
import { parseRoute } from '../../app/router.ts'
import { answer, failing, FixtureApi, fixtureDesk, ok } from '../../testing/fixture-api.ts'
import * as fixtures from '../../testing/fixtures.ts'
import { clear, inScheme, press, says, show, text } from '../../testing/page.ts'
import * as retention from '../../testing/retention-fixtures.ts'

beforeEach(async () => {
  await page.viewport(1280, 800)
  await inScheme('light')
})
afterEach(() => {
  clear()
  vi.restoreAllMocks()
})

const asked = (api: FixtureApi, name: string) =>
  api.asked.filter((each) => each.name === name).map(({ variables }) => variables)
const open = (address: string, api = new FixtureApi()) => {
  const desk = fixtureDesk(api)
  return { api, desk, main: show(viewOf(parseRoute(address), desk)) }
}

describe('the outlook', () => {
  test('says what goes tomorrow, in 30 days and in a year, as figures, as a picture and as a table', async () => {
    const { api, main } = open('#/retention')
    await says(main, 'Tomorrow 2,603')
    expect(asked(api, 'RetentionForecast')).toEqual([{ horizons: [1, 30, 365] }])
    expect(text(main)).toContain('In a year 199,796')
    await expect
      .poll(() => main.querySelector('forecast-panel canvas')?.getAttribute('aria-label'))
      .toContain('tomorrow 2,603')
    expect(text(main.querySelector('.legend')!)).toContain('Recordings in recordings, delete')
    press(main, 'The same figures as a table')
    const rows = [...main.querySelectorAll('forecast-panel tbody tr')].map(text)
    expect(rows[0]).toBe('Analytics Anonymise Assent 1,204 10,836 74,648 0')
    expect(rows).toHaveLength(4)
  })

  test('a dataset that could not be asked is named, with what to do', async () => {
    const { main } = open('#/retention')
    await says(main, 'Dataset recordings is not in these figures.')
    expect(text(main)).toContain('Check that it is up and that this server may reach it.')
    expect(text(main)).toContain('UNREACHABLE')
  })

  test('each dataset says whether it is reached, what was found and what mends it', async () => {
    const { main } = open('#/retention')
    await says(main, 'create index concurrently')
    const rows = [...main.querySelectorAll('dataset-list tbody tr')].map(text)
    expect(rows.map((row) => /Works|Not reached/.exec(row)?.[0])).toEqual(['Works', 'Works', 'Not reached'])
  })
})

describe('the rules', () => {
  test('say periods, floors, maxima, bounds and pins in plain words, with the law, and Assent’s own apart', async () => {
    const { main } = open('#/retention/rules')
    await says(main, 'Of Assent’s own records')
    for (const words of [
      'Anonymise 14 months after it happened',
      'Delete at the latest 30 days after it was cancelled; until then hidden, and can be restored',
      'Never before 12 months after it happened (Ley 25/2007 art. 5, ES), not even for an erasure',
      'Never later than 3 years after the contract ended',
      'Delete 8 years after the end of the year in which it was created',
      'Never before 8 years after the end of the year in which it was created (HGB § 257, DE), not even for an erasure',
      'Tenants choose from 30 days to 24 months; a shorter period waits 30 days',
      'Fixed for each record when it is created',
      'Delete as soon as the consent was withdrawn',
    ]) {
      expect(text(main).replaceAll('2 years', '24 months')).toContain(words)
    }
    expect(main.querySelectorAll('section')).toHaveLength(2)
  })
})

describe('the runs', () => {
  test('each says its counts by rule and dataset, what is held and for which case', async () => {
    const { main } = open('#/retention/runs')
    await says(main, '1,204 rows anonymised, 412 rows blocked, 987 rows deleted. 7 rows held.')
    expect(text(main)).toContain('7 for Case 2026/114')
    expect(text(main)).toContain('Only dataset calls')
    expect(text(main)).toContain('Dataset recordings was not worked through.')
    expect(text(main)).toContain('The run was cut off; what is left stays due.')
  })

  test('its certificate is saved as the server signed it', async () => {
    const { main } = open('#/retention/runs')
    await says(main, 'Save')
    const saved: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      saved.push(blob as Blob)
      return 'blob:kept'
    })
    const named: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      named.push(this.download)
    })
    press(main, 'Save')
    expect(await saved[0]?.text()).toBe(retention.CERTIFICATE)
    expect(named[0]).toBe(`retention-2026-11-24-${fixtures.id(500)}.jws`)
  })

  test('nothing runs before the dry run was seen and confirmed', async () => {
    const { api, desk, main } = open('#/retention/runs')
    await says(main, 'Acted for')
    press(main, 'Run now…')
    const dialog = main.querySelector('run-dialog')!
    await says(dialog, '1,204 rows anonymised, 412 rows blocked, 987 rows deleted. It cannot be undone.')
    expect(asked(api, 'RunRetention')).toEqual([{ asOf: null, dryRun: true }])
    press(dialog, 'Run now')
    await says(dialog, 'is recorded')
    expect(asked(api, 'RunRetention')).toEqual([
      { asOf: null, dryRun: true },
      { asOf: null, dryRun: false },
    ])
    expect(desk.said).toContain('1,204 rows anonymised, 412 rows blocked, 987 rows deleted. 7 rows held.')
    await expect.poll(() => asked(api, 'RetentionRuns')).toHaveLength(2)
  })

  test('a run narrowed to one dataset is tried for it first, and then done for it alone', async () => {
    const { api, main } = open('#/retention/runs')
    await says(main, 'Acted for')
    press(main, 'Run now…')
    const dialog = main.querySelector('run-dialog')!
    await says(dialog, 'Everywhere')
    const select = dialog.querySelector<HTMLElement & { value: string }>('wa-select[name=dataset]')!
    select.value = 'calls'
    select.dispatchEvent(new Event('change', { bubbles: true }))
    await expect.poll(() => asked(api, 'RunRetention')).toHaveLength(2)
    await says(dialog, 'It cannot be undone.')
    press(dialog, 'Run now')
    await says(dialog, 'is recorded')
    expect(asked(api, 'RunRetention').slice(1)).toEqual([
      { asOf: null, dryRun: true, dataset: 'calls' },
      { asOf: null, dryRun: false, dataset: 'calls' },
    ])
  })

  test('cancelling changes nothing', async () => {
    const { api, main } = open('#/retention')
    press(await drawn(main), 'Run now…')
    const dialog = main.querySelector('run-dialog')!
    await says(dialog, 'It cannot be undone.')
    press(dialog, 'Cancel')
    await expect.poll(() => dialog.querySelector('wa-dialog')?.open).toBe(false)
    expect(asked(api, 'RunRetention')).toEqual([{ asOf: null, dryRun: true }])
  })

  test('a refusal shows its code and reason, and cannot be confirmed', async () => {
    const refused = {
      runRetention: { __typename: 'RetentionRefused', code: 'RUNNING', message: 'Another run is under way.' },
    } as const
    const { main } = open('#/retention', new FixtureApi(answer(operations.runRetention, () => ok(refused))))
    press(await drawn(main), 'Run now…')
    const dialog = main.querySelector('run-dialog')!
    await says(dialog, 'Another run is under way. Code RUNNING')
    expect(dialog.querySelector<HTMLElement & { disabled: boolean }>('wa-button[variant=danger]')?.disabled).toBe(true)
  })

  test('only a demo may run for the day that is previewed', async () => {
    for (const [demo, day] of [
      [true, '2027-01-31'],
      [false, null],
    ] as const) {
      const api = new FixtureApi()
      const viewer = { ...fixtures.viewer.viewer, demo }
      const main = show(viewOf(parseRoute('#/retention?day=2027-01-31'), fixtureDesk(api, { viewer })))
      press(await drawn(main), 'Run now…')
      await expect.poll(() => asked(api, 'RunRetention')).toEqual([{ asOf: day, dryRun: true }])
    }
  })
})

describe('legal holds', () => {
  test('say their case, what they keep without naming people, and who released them and why', async () => {
    const { main } = open('#/retention/holds?released=yes')
    await says(main, 'Case 2026/114')
    expect(text(main)).toContain('in dataset calls, of 2 people, where it happened from 1 Oct 2025 to 31 Dec 2025')
    expect(text(main)).not.toContain('34600111222')
    expect(text(main)).toContain('by key k1: The order was lifted')
  })

  test('one is placed with what was filled in, said, and the list is read again', async () => {
    const { api, desk, main } = open('#/retention/holds')
    await says(main, 'Case 2026/114')
    press(main, 'Place a hold…')
    const dialog = main.querySelector('place-hold-dialog')!
    await says(dialog, 'It keeps whatever fulfils all of these')
    await userEvent.fill(page.getByLabelText('Case'), 'Case 9')
    await userEvent.fill(page.getByLabelText('Reason'), 'A dispute')
    await userEvent.fill(page.getByLabelText('People'), ' 34600 \n\n34601')
    press(dialog, 'Place the hold')
    await expect.poll(() => desk.said).toContain('The hold for Case 9 is in force.')
    expect(asked(api, 'PlaceLegalHold')).toEqual([
      { reference: 'Case 9', reason: 'A dispute', subjects: ['34600', '34601'], records: null },
    ])
    await expect.poll(() => asked(api, 'LegalHolds')).toHaveLength(2)
    await expect.poll(() => dialog.querySelector('wa-dialog')?.open).toBe(false)
  })

  test('what is wrong with one is said at the form, which keeps what was typed', async () => {
    const rejected = {
      placeLegalHold: {
        __typename: 'LegalHoldRejected',
        problems: [{ path: 'to', code: 'NOT_ALLOWED', message: 'Expected a later day.' }],
      },
    } as const
    const { main } = open('#/retention/holds', new FixtureApi(answer(operations.placeLegalHold, () => ok(rejected))))
    await says(main, 'Case 2026/114')
    press(main, 'Place a hold…')
    const dialog = main.querySelector('place-hold-dialog')!
    await says(dialog, 'It keeps whatever fulfils all of these')
    await userEvent.fill(page.getByLabelText('Case'), 'Case 9')
    await userEvent.fill(page.getByLabelText('Reason'), 'A dispute')
    press(dialog, 'Place the hold')
    await says(dialog, 'to: Expected a later day. NOT_ALLOWED')
    expect(dialog.querySelector<HTMLElement & { value: string }>('wa-input[name=reference]')?.value).toBe('Case 9')
    expect(dialog.querySelector('wa-dialog')?.open).toBe(true)
  })

  test('one is released with a reason', async () => {
    const { api, desk, main } = open('#/retention/holds')
    await says(main, 'Case 2026/114')
    press(main, 'Release…')
    const dialog = main.querySelector('release-hold-dialog')!
    await says(dialog, 'Case 2026/114')
    await userEvent.fill(page.getByLabelText('Reason'), 'Settled')
    press(dialog, 'Release')
    await expect.poll(() => desk.said).toContain('The hold for Case 2026/114 is released.')
    expect(asked(api, 'ReleaseLegalHold')).toEqual([{ id: fixtures.id(700), reason: 'Settled' }])
  })
})

describe('tenants', () => {
  test('a period is set only after what it does was seen, and seen anew when a field changes', async () => {
    const { api, desk, main } = open('#/retention/tenants')
    await says(main, 'until then 6 months')
    press(main, 'Set a period…')
    const dialog = main.querySelector('period-dialog')!
    await says(dialog, 'Recordings, 30 days to')
    await userEvent.fill(page.getByLabelText('Tenant'), 'acme')
    await userEvent.fill(page.getByLabelText('Period'), '2')
    press(dialog, 'See what it does')
    await says(dialog, 'recordings: 1,840 records more due on that day')
    expect(asked(api, 'SetTenantPeriod')).toEqual([])
    await userEvent.fill(page.getByLabelText('Period'), '3')
    await says(dialog, 'See what it does')
    press(dialog, 'See what it does')
    await says(dialog, 'Set this period')
    press(dialog, 'Set this period')
    await expect
      .poll(() => asked(api, 'SetTenantPeriod'))
      .toEqual([{ tenant: 'acme', rule: 'recordings', period: 'P3M' }])
    await expect.poll(() => desk.said.at(-1)).toContain('3 months for acme from')
  })

  test('a case says its last day, what was chosen, what a law keeps and until when', async () => {
    const { main } = open('#/retention/tenants')
    await says(main, 'globex')
    expect(text(main)).toContain('2 Dec 2026')
    expect(text(main)).toContain('Hand everything over, and delete with the next run')
    expect(text(main)).toContain('9,120 kept by Ley 25/2007 art. 5 (ES) until 2 Nov 2027')
  })

  test('a case that cannot be closed says why', async () => {
    const { main } = open('#/retention/tenants')
    await says(main, 'globex')
    press(main, 'Close the case…')
    const dialog = main.querySelector('close-termination-dialog')!
    await says(dialog, 'globex')
    press(dialog, 'Close and certify')
    await says(dialog, '9,120 records are left. NOT_DELETED')
  })

  test('a key that may only read is offered nothing to change', async () => {
    const scopes = fixtures.ALL_SCOPES.filter((scope) => scope !== 'RETENTION_WRITE')
    const viewer = { ...fixtures.viewer.viewer, apiKey: { name: 'reader', scopes } }
    const main = show(viewOf(parseRoute('#/retention/tenants'), fixtureDesk(new FixtureApi(), { viewer })))
    await says(main, 'globex')
    expect([...main.querySelectorAll('wa-button')].map(text)).toEqual([])
  })

  test('an outage stays at the form', async () => {
    const api = new FixtureApi(answer(operations.setTenantSwitch, () => failing('NETWORK', 'Away.')))
    const { main } = open('#/retention/tenants', api)
    await says(main, 'globex')
    press(main, 'Set a switch…')
    const dialog = main.querySelector('switch-dialog')!
    await says(dialog, 'from now on')
    await userEvent.fill(page.getByLabelText('Tenant'), 'acme')
    await userEvent.fill(page.getByLabelText('Switch'), 'transcription')
    press(dialog, 'Set the switch')
    await says(dialog, 'Away. NETWORK')
  })
})

async function drawn(main: HTMLElement): Promise<HTMLElement> {
  await says(main, 'On one day')
  return main
}
