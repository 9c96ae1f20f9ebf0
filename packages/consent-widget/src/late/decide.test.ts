import { uuidV7, type Manifest, type PurposeChoice, type PurposeId, type VisitorId } from '@assent/shared'
import { describe, expect, test } from 'vitest'
import { manifest } from '../../test/sample-manifest.ts'
import { dayOf, standingOf, type StoredChoice } from '../core/decision.ts'
import { decide as decideFrom, type Act, type Circumstances } from './decide.ts'

const now = Date.UTC(2026, 5, 1, 12)
let made = 0
const around: Circumstances = {
  now,
  gpc: true,
  signal: false,
  language: 'es',
  newId: (time) =>
    uuidV7(
      time,
      Uint8Array.from({ length: 10 }, () => made++ % 256),
    ),
}
/** The decision that follows from an act on top of what is stored. */
const decide = (stored: StoredChoice | undefined, done: Act, circumstances: Circumstances) =>
  decideFrom(manifest, standingOf(manifest, stored, dayOf(now)), stored?.visitorId, done, circumstances)
const answers = (yes: Record<string, boolean>): PurposeChoice[] =>
  Object.entries(yes).map(([purpose, granted]) => ({ purpose: purpose as PurposeId, granted }))
const act = (method: Act['method'], yes: Record<string, boolean>): Act => ({
  method,
  element: 'banner',
  choices: answers(yes),
})
const yes = act('accept-all', { analytics: true, ads: true, video: true })
const no = act('reject-all', { analytics: false, ads: false, video: false })

test('the first grant makes a visitor id, stores it and sends it with every purpose asked', () => {
  const { stored, decision } = decide(undefined, yes, around)!
  expect(stored.visitorId).toBe(decision.visitorId)
  expect(decision).toMatchObject({
    language: 'es',
    textHash: manifest.texts.es,
    gpc: true,
    decidedAt: now,
    writeToken: undefined,
  })
  expect(decision.choices).toEqual(answers({ analytics: true, ads: true, video: true }))
})

test('a refusal sends a fresh visitor id and stores none', () => {
  const { stored, decision } = decide(undefined, no, around)!
  expect(stored.visitorId).toBeUndefined()
  expect(decision.visitorId).toMatch(/^[0-9a-f-]{36}$/)
  expect(stored.refused).toHaveLength(3)
})

test('a later decision keeps the visitor id, and a withdrawal sends it one last time', () => {
  const first = decide(undefined, yes, around)!
  const second = decide(first.stored, act('choose', { ads: false }), around)!
  expect(second.decision.visitorId).toBe(first.decision.visitorId)
  expect(second.decision.decisionId).not.toBe(first.decision.decisionId)
  const last = decide(second.stored, { ...no, method: 'withdraw' }, around)!
  expect(last.decision.visitorId).toBe(first.decision.visitorId)
  expect(last.stored.visitorId).toBeUndefined()
})

test('answers that are not mentioned stay as they stand', () => {
  const first = decide(undefined, yes, around)!
  const { decision } = decide(first.stored, act('choose', { ads: false }), around)!
  expect(decision.choices).toEqual(answers({ analytics: true, ads: false, video: true }))
})

test('allowing one thing before the banner is answered sends no for the rest and leaves the rest to be asked', () => {
  const { stored, decision } = decide(undefined, act('choose', { video: true }), around)!
  expect(decision.choices).toEqual(answers({ analytics: false, ads: false, video: true }))
  const standing = standingOf(manifest, stored, stored.day)
  expect(standing.decided).toBe(false)
  expect([...standing.answers]).toEqual([['video', true]])
})

test('answers about purposes that are not asked are left out, and an act about nothing else is none', () => {
  expect(decide(undefined, act('choose', { operation: true, nonsense: true }), around)).toBeUndefined()
})

test('only true is yes', () => {
  const choices = [{ purpose: 'ads', granted: 'false' }] as unknown as PurposeChoice[]
  const { decision } = decide(undefined, { ...yes, choices }, around)!
  expect(decision.choices.every(({ granted }) => !granted)).toBe(true)
})

test('an answer that ran out is not carried into a new decision', () => {
  const old: StoredChoice = {
    day: 1,
    visitorId: around.newId(0) as VisitorId,
    granted: [manifest.purposes[1].tag],
    refused: [],
  }
  const { decision } = decide(old, act('choose', { ads: true }), around)!
  expect(decision.choices).toEqual(answers({ analytics: false, ads: true, video: false }))
})

test('a yes to what is asked anew beside a no that stands is a choice by purpose, not a yes to all', () => {
  const first = decide(undefined, act('choose', { analytics: true, ads: false, video: true }), around)!
  const changed = { ...first.stored, granted: first.stored.granted.filter((tag) => tag !== manifest.purposes[1].tag) }
  const anew = decide(changed, act('accept-all', { analytics: true }), around)!
  expect(anew.decision).toMatchObject({
    method: 'choose',
    choices: answers({ analytics: true, ads: false, video: true }),
  })
  const refused = decide(changed, act('reject-all', { analytics: false }), around)!
  expect(refused.decision).toMatchObject({ method: 'choose', visitorId: first.decision.visitorId })
})

describe('somebody who is signed in', () => {
  const account = { visitorId: '0192a3b4-c5d6-7e8f-9012-3456789abcde' as VisitorId, token: 'pass', mark: '.aq7' }

  test('decides for the account, whoever the device was before, and the choice is marked as the account’s', () => {
    const device = decide(undefined, yes, around)!.stored
    const { stored, decision } = decide(device, yes, { ...around, account })!
    expect(decision).toMatchObject({ visitorId: account.visitorId, accountToken: 'pass', writeToken: undefined })
    expect(stored).toMatchObject({ visitorId: account.visitorId, account: '.aq7' })
    expect(decide(device, no, { ...around, account })!.stored).toMatchObject({ visitorId: undefined, account: '.aq7' })
  })

  test('and decides on a page that did not say so, still decides for the account as long as its id is there', () => {
    const kept = decide(undefined, yes, { ...around, account })!.stored
    expect(decide(kept, no, { ...around, mark: kept.account })!.stored.account).toBe('.aq7')
    const refused = decide(undefined, no, { ...around, account })!.stored
    expect(decide(refused, yes, { ...around, mark: refused.account })!.stored.account).toBeUndefined()
  })
})

describe('an objection', () => {
  const weighed: Manifest = {
    ...manifest,
    purposes: manifest.purposes.map((each) =>
      each.id === 'video' ? { ...each, basis: 'legitimate-interests' } : each,
    ),
  }
  const decideWeighed = (stored: StoredChoice | undefined, done: Act) =>
    decideFrom(weighed, standingOf(weighed, stored, dayOf(now)), stored?.visitorId, done, around)!
  const tagOf = (id: string): string => weighed.purposes.find((each) => each.id === id)!.tag

  test('alone is a decision of its own kind that answers nothing else and leaves no id behind', () => {
    const { stored, decision } = decideWeighed(undefined, act('choose', { video: false }))
    expect(decision).toMatchObject({ method: 'object', choices: answers({ video: false }) })
    expect(stored).toMatchObject({ visitorId: undefined, granted: [], refused: [tagOf('video')] })
  })

  test('beside consents sends them as they stand, and taking it back leaves nothing of it', () => {
    const first = decideWeighed(undefined, act('choose', { analytics: true, ads: false }))
    const second = decideWeighed(first.stored, act('choose', { video: false }))
    expect(second.decision).toMatchObject({
      method: 'object',
      visitorId: first.decision.visitorId,
      choices: answers({ analytics: true, ads: false, video: false }),
    })
    const third = decideWeighed(second.stored, act('choose', { video: true }))
    expect(third.decision.choices).toEqual(answers({ analytics: true, ads: false, video: true }))
    expect(third.stored).toMatchObject({ granted: [tagOf('analytics')], refused: [tagOf('ads')] })
  })

  test('goes with a no to everything; a yes to everything takes none back', () => {
    const refused = decideWeighed(undefined, no)
    expect(refused.decision).toMatchObject({ method: 'reject-all', choices: no.choices })
    const accepted = decideWeighed(refused.stored, act('accept-all', { analytics: true, ads: true }))
    expect(accepted.decision).toMatchObject({ method: 'accept-all', choices: answers({ analytics: true, ads: true }) })
    expect(accepted.stored.refused).toEqual([tagOf('video')])
  })
})
