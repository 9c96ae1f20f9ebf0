import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import * as operations from '../../api/operations.ts'
import { viewOf } from '../../app/places.ts'
import { parseRoute } from '../../app/router.ts'
import { answer, FixtureApi, fixtureDesk, ok } from '../../testing/fixture-api.ts'
import * as fixtures from '../../testing/fixtures.ts'
import { clear, inScheme, press, says, show, text } from '../../testing/page.ts'
import * as policy from '../../testing/policy-fixtures.ts'

beforeEach(async () => {
  await page.viewport(1280, 800)
  await inScheme('light')
})
afterEach(clear)

const asked = (api: FixtureApi, name: string) =>
  api.asked.filter((each) => each.name === name).map(({ variables }) => variables)
const open = (address = '#/policy', api = new FixtureApi(), changes: Parameters<typeof fixtureDesk>[1] = {}) => {
  const desk = fixtureDesk(api, changes)
  return { api, desk, main: show(viewOf(parseRoute(address), desk)) }
}
const write = (main: Element, words: string): void => {
  const area = main.querySelector('textarea')!
  area.value = words
  area.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
}
const button = (main: Element, words: string): HTMLElement & { disabled: boolean } =>
  [...main.querySelectorAll<HTMLElement & { disabled: boolean }>('wa-button')].find((one) => text(one) === words)!

describe('the versions', () => {
  test('say which is in force, since when and by whom, which comes, and why one never came', async () => {
    const { main } = open()
    await says(main, 'takes effect by itself on')
    const rows = [...main.querySelectorAll('table')][1]!.querySelectorAll('tbody tr')
    const words = [...rows].map(text)
    expect(words).toHaveLength(4)
    expect(words[0]).toContain('Material 2 changes A shorter life for recordings')
    expect(words[1]).toContain('by maria on the command line')
    expect(words[2]).toContain('never planned for')
    expect(words[2]).toContain('Withdrawn: The processor was not signed')
    expect(words[3]).toContain('First version')
    expect(text(main.querySelector('[aria-labelledby="in-force"]')!)).toContain('2026-03-15')
  })

  test('link each site’s public pages', async () => {
    const { main } = open()
    await says(main, 'Public pages')
    const links = [...main.querySelectorAll<HTMLAnchorElement>('[aria-labelledby="public-pages"] a')]
    expect(links[0]?.getAttribute('href')).toBe(`/legal/${fixtures.sites.sites[0]?.key}/privacy`)
    expect(links).toHaveLength(fixtures.sites.sites.length * 3)
  })
})

describe('the checker', () => {
  test('says what is wrong with the version in force today, and what more comes within a year', async () => {
    const { api, main } = open()
    await says(main, 'Within a year, if nothing is done')
    const [today = '', coming = ''] = [...main.querySelectorAll('[aria-labelledby="findings"] .findings')].map(text)
    expect(today).toContain('Line 41 Warning The agreement with Hoster GmbH is not dated.')
    expect(today).toContain('Write the day it was signed. CONTRACT_UNDATED · Art. 28(3)')
    expect(today).not.toContain('SAFEGUARD_EXPIRED')
    expect(coming).toContain('Line 57 Error')
    expect(coming).not.toContain('CONTRACT_UNDATED')
    expect(asked(api, 'PolicyFindings')).toEqual([{ today: fixtures.TODAY, later: '2027-11-24' }])
  })

  test('says so when there is nothing, and is not asked where no policy is in force', async () => {
    const none = { now: [], later: [] }
    const { main } = open('#/policy', new FixtureApi(answer(operations.policyFindings, () => ok(none))))
    await says(main, 'The version in force has no finding. Nothing more until')
    clear()
    const nothing = answer(operations.policyVersions, () => ok({ policyVersions: [] }))
    const { api, main: empty } = open('#/policy', new FixtureApi(nothing))
    await says(empty, 'No policy is in force')
    expect(asked(api, 'PolicyFindings')).toEqual([])
  })
})

describe('what changed', () => {
  test('is the newest change unless two versions are chosen: in words, whom it concerns, and how many records', async () => {
    const { api, main } = open()
    await says(main, 'Visitors are asked again for Analytics.')
    expect(text(main)).toContain('They are asked for the first time for Newsletter. Every other choice stands.')
    expect(text(main)).toContain(
      'Material The purpose analytics also uses device data. Art. 13(3) GDPR Asked again: Analytics',
    )
    await says(main, 'Shorter 12,345 10 4,321 Counted in the dataset recordings.')
    expect(text(main)).toContain('Longer – – – No dataset holds them.')
    const sides = { from: '2026-03-15', to: '2027-01-15' }
    expect([asked(api, 'PolicyDiff'), asked(api, 'PolicyRecords')]).toEqual([[sides], [sides]])
  })

  test('of two chosen versions is asked for by the address', async () => {
    const { api, main } = open('#/policy?from=2026-01-01&to=2026-03-15')
    await says(main, 'Every other choice stands')
    expect(asked(api, 'PolicyDiff')).toEqual([{ from: '2026-01-01', to: '2026-03-15' }])
  })
})

describe('a new version', () => {
  test('is refused with each finding at its line and the earliest day, and cannot be applied', async () => {
    const { main, desk } = open(
      '#/policy',
      new FixtureApi(answer(operations.applyPolicy, () => ok({ applyPolicy: policy.rejected }))),
    )
    await says(main, 'Apply a new version')
    write(main, 'assent: 1\n  leads: {}\n')
    await expect.poll(() => button(main, 'Check').disabled).toBe(false)
    press(main, 'Check')
    await says(main, 'The earliest day it may take effect is')
    expect(text(main)).toContain(
      'The purpose "leads" has no legal basis. Allowed: consent, contract. Write one of them. PURPOSE_WITHOUT_BASIS',
    )
    expect(button(main, 'Apply').disabled).toBe(true)
    expect(desk.said).toContain('It cannot be applied: 1 finding.')
    press(main, 'Line 2')
    const area = main.querySelector('textarea')!
    expect(document.activeElement).toBe(area)
    expect(area.value.slice(0, area.selectionStart).split('\n')).toHaveLength(2)
  })

  test('is applied only as it was checked', async () => {
    const { api, main, desk } = open()
    await says(main, 'Apply a new version')
    write(main, 'assent: 1\n')
    await expect.poll(() => button(main, 'Check').disabled).toBe(false)
    press(main, 'Check')
    await says(main, 'Version 2027-02-01 can be applied')
    expect(text(main)).toContain('Inside the EEA no mechanism is needed. Leave safeguards out. NEEDLESS_MECHANISM')
    write(main, 'assent: 1\n# changed\n')
    await says(main, 'It was changed since; check it again.')
    expect(button(main, 'Apply').disabled).toBe(true)
    write(main, 'assent: 1\n')
    await expect.poll(() => button(main, 'Apply').disabled).toBe(false)
    press(main, 'Apply')
    await says(main, 'Version 2027-02-01 takes effect by itself on')
    const input = { source: 'assent: 1\n', note: null, requiredBy: null }
    expect(asked(api, 'ApplyPolicy')).toEqual([
      { ...input, dryRun: true },
      { ...input, dryRun: false },
    ])
    expect(desk.said).toContain('Version 2027-02-01 was applied.')
    await expect.poll(() => asked(api, 'PolicyVersions')).toHaveLength(2)
  })

  test('that is scheduled is withdrawn with a reason', async () => {
    const { api, main, desk } = open()
    await says(main, 'takes effect by itself on')
    press(main, 'Withdraw…')
    const dialog = main.querySelector('withdraw-dialog')!
    await says(dialog, 'Its version word stays taken')
    expect(button(dialog, 'Withdraw').disabled).toBe(true)
    const reason = dialog.querySelector('wa-input')!
    reason.value = 'A mistake'
    reason.dispatchEvent(new Event('input', { bubbles: true }))
    await expect.poll(() => button(dialog, 'Withdraw').disabled).toBe(false)
    press(dialog, 'Withdraw')
    await expect
      .poll(() => asked(api, 'WithdrawPolicyVersion'))
      .toEqual([{ version: '2027-01-15', reason: 'A mistake' }])
    await expect.poll(() => desk.said).toContain('Version 2027-01-15 was withdrawn.')
  })

  test('is no matter of a key that only reads', async () => {
    const viewer = {
      ...fixtures.viewer.viewer,
      apiKey: { name: 'reader', scopes: fixtures.ALL_SCOPES.filter((scope) => scope !== 'POLICY_WRITE') },
    }
    const { main } = open('#/policy', new FixtureApi(), { viewer })
    await says(main, 'Every other choice stands')
    expect(main.querySelector('policy-apply, withdraw-dialog')).toBeNull()
    expect(text(main)).not.toContain('New version')
  })
})
