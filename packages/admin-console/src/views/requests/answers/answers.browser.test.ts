import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { RightsLaw, RightsRequestKind, RightsRequestStatus } from '../../../api/generated.ts'
import * as operations from '../../../api/operations.ts'
import { viewOf } from '../../../app/places.ts'
import { parseRoute } from '../../../app/router.ts'
import * as answers from '../../../testing/answer-fixtures.ts'
import { answer, FixtureApi, fixtureDesk, ok } from '../../../testing/fixture-api.ts'
import * as fixtures from '../../../testing/fixtures.ts'
import { clear, findings, inScheme, press, says, show, text } from '../../../testing/page.ts'

const { rightsRequest } = fixtures.rightsRequest
const { uses } = answers.rightsAnswering.rightsAnswering

beforeEach(async () => {
  await page.viewport(1280, 800)
  await inScheme('light')
})
afterEach(clear)

/** What is said of requests that are answered in words alone. */
const unsaid = { note: null, remains: null, toldRecipients: [] }
const sent = (api: FixtureApi) =>
  api.asked.filter(({ name }) => name === 'AnswerRightsRequest').map(({ variables }) => variables)
const answering = (found: Partial<typeof answers.rightsAnswering.rightsAnswering>) =>
  answer(operations.rightsAnswering, () =>
    ok({ rightsAnswering: { recipients: [], uses: [...uses], spared: [], answer: null, ...found } }),
  )

async function open(
  kind: RightsRequestKind,
  status: RightsRequestStatus,
  found = answering({}),
  law: RightsLaw = 'GDPR',
) {
  const request = answer(operations.rightsRequest, () => ok({ rightsRequest: { ...rightsRequest, kind, law, status } }))
  const api = new FixtureApi(request, found)
  const desk = fixtureDesk(api)
  const main = show(viewOf(parseRoute(`#/requests/${rightsRequest.id}`), desk))
  await says(main, 'Person and wish')
  return { api, desk, main, panel: main.querySelector('answer-panel')! }
}

describe('answering an objection', () => {
  test('shows what it reaches, takes grounds for what goes on and that others were told, and reads both again', async () => {
    const { api, desk, panel } = await open('OBJECTION', 'IN_PROGRESS')
    await says(panel, 'Finding fraud Ends, unless compelling grounds are shown')
    expect(text(panel)).toContain('To be told: Printer Ltd')
    expect(text(panel)).not.toContain('Refuse the request…')
    press(panel, 'Answer…')
    const dialog = panel.querySelector('answer-dialog')!
    await says(dialog, 'Ends, whatever grounds there are: Letters with offers.')
    await expect.poll(() => dialog.querySelector('wa-dialog')?.open).toBe(true)
    expect(await findings({ inDialog: true })).toEqual([])
    await userEvent.fill(page.getByLabelText('Grounds for Finding fraud'), 'Stolen lines.')
    const told = dialog.querySelector('wa-checkbox')!
    expect(text(told)).toMatch(/were told: Printer Ltd$/)
    told.click()
    await expect.poll(() => told.checked).toBe(true)
    await told.updateComplete
    press(dialog.querySelector('.dialog-actions')!, 'Answer')
    await expect.poll(() => desk.said).toContain('The answer is on its way by mail.')
    const kept = [{ purpose: 'fraud', grounds: 'Stolen lines.' }]
    expect(sent(api)).toEqual([{ requestId: rightsRequest.id, kept, refusal: null, told: true, ...unsaid }])
    await expect.poll(() => api.asked.filter(({ name }) => name === 'RightsRequest')).toHaveLength(2)
    await expect.poll(() => document.activeElement?.id).toBe('answer')
  })

  test('once it is answered shows outcome, grounds, who was told and who answered, and no button', async () => {
    const { panel } = await open('OBJECTION', 'FULFILLED', answering({ answer: answers.given }))
    await says(panel, 'Granted in part')
    for (const words of ['by key k1', 'Goes on: Finding fraud', 'stolen line', 'Told', 'Printer Ltd'])
      expect(text(panel)).toContain(words)
    expect(panel.querySelector('wa-button')).toBeNull()
    expect(await findings()).toEqual([])
  })
})

test.each([
  ['a limit', 'LIMIT_SENSITIVE', 'GDPR', '7027(g)'],
  ['a Californian opt-out', 'OBJECTION', 'US_CA', '7026(f)'],
] as const)('%s is granted or refused with a reason', async (_, kind, law, rule) => {
  const { api, main, panel } = await open(kind, 'IN_PROGRESS', answering({ uses: [uses[1]!] }), law)
  expect(text(main)).toContain(rule)
  expect(text(main)).toContain('Not asked of this kind')
  await says(panel, 'Refuse the request…')
  press(panel, 'Refuse the request…')
  const dialog = panel.querySelector('answer-dialog')!
  await expect.poll(() => dialog.querySelector('wa-textarea')).not.toBeNull()
  await userEvent.fill(page.getByLabelText('Reason'), 'It was not you.')
  press(dialog.querySelector('.dialog-actions')!, 'Refuse')
  await expect
    .poll(() => sent(api))
    .toEqual([{ requestId: rightsRequest.id, kept: [], refusal: 'It was not you.', told: false, ...unsaid }])
})

describe('answering what the desk carries out', () => {
  const recipients = [
    { id: 'printer', name: 'Printer Ltd' },
    { id: 'post', name: 'Post plc' },
  ]

  test('says what was done, what was not and why, and who was told', async () => {
    const { api, panel } = await open('ERASURE', 'VERIFIED', answering({ uses: [], recipients }))
    await says(panel, 'Refuse the request…')
    press(panel, 'Answer…')
    const dialog = panel.querySelector('answer-dialog')!
    await expect.poll(() => dialog.querySelector('wa-dialog')?.open).toBe(true)
    await expect.poll(() => dialog.querySelectorAll('wa-checkbox').length).toBe(2)
    expect(await findings({ inDialog: true })).toEqual([])
    await userEvent.fill(page.getByLabelText('What was done (optional)'), 'Your account is deleted.')
    await userEvent.fill(page.getByLabelText('What was not done, and why (optional)'), 'Invoices, by HGB § 257.')
    const [printer] = dialog.querySelectorAll('wa-checkbox')
    printer!.click()
    await expect.poll(() => printer!.checked).toBe(true)
    await printer!.updateComplete
    press(dialog.querySelector('.dialog-actions')!, 'Answer')
    const said = { note: 'Your account is deleted.', remains: 'Invoices, by HGB § 257.', toldRecipients: ['printer'] }
    await expect
      .poll(() => sent(api))
      .toEqual([{ requestId: rightsRequest.id, kept: [], refusal: null, told: false, ...said }])
  })

  test('shows what a given answer said', async () => {
    const given = { ...answers.given, kept: [], note: 'Your account is deleted.', reason: 'Invoices are kept.' }
    const { panel } = await open('ERASURE', 'FULFILLED', answering({ uses: [], answer: given }))
    await says(panel, 'What was done Your account is deleted. Not done, because Invoices are kept.')
  })

  test.each([
    ['WITHDRAWAL', 'VERIFIED', ['Answer…']],
    ['ACCESS', 'VERIFIED', ['Refuse the request…']],
    ['RECTIFICATION', 'VERIFIED', ['Answer…', 'Refuse the request…']],
    ['ACCESS', 'FULFILLED', []],
  ] as const)('offers for %s, %s: %j', async (kind, status, offered) => {
    const { panel } = await open(kind, status, answering({ uses: [] }))
    await says(panel, status === 'FULFILLED' ? 'Answered with data' : offered[0])
    expect([...panel.querySelectorAll('.actions wa-button')].map((one) => one.textContent.trim())).toEqual(offered)
  })
})

test('a key that only reads is told what it lacks', async () => {
  const apiKey = { name: 'reader', scopes: ['RIGHTS_READ'] as const }
  const request = answer(operations.rightsRequest, () =>
    ok({ rightsRequest: { ...rightsRequest, kind: 'OBJECTION', status: 'IN_PROGRESS' } }),
  )
  const desk = fixtureDesk(new FixtureApi(request), { viewer: { ...fixtures.viewer.viewer, apiKey } })
  await says(show(viewOf(parseRoute(`#/requests/${rightsRequest.id}`), desk)), 'Answering needs RIGHTS_WRITE')
})
