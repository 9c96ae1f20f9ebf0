import { describe, expect, it } from 'vitest'
import type { StoredChoice } from '../consent/consent.table.ts'
import {
  accountMark,
  bringTogether,
  choicesOf,
  inChain,
  isWorn,
  standingOf,
  type Answer,
  type AskedPurpose,
} from './answers.domain.ts'

const purposes: readonly AskedPurpose[] = [
  { id: 'analytics', basis: 'consent', tag: 'analyt', isOpen: false },
  { id: 'marketing', basis: 'consent', tag: 'market', isOpen: false },
  { id: 'sale', basis: 'consent', tag: 'sale00', isOpen: true },
  { id: 'fraud', basis: 'legitimate-interests', tag: 'fraud0', isOpen: false },
]
const join = (account: Record<string, Answer>, device: Record<string, boolean>) =>
  Object.fromEntries(bringTogether(purposes, new Map(Object.entries(account)), new Map(Object.entries(device))))

describe('bringing the answers of an account and a device together', () => {
  it.each([
    ['who has none follows the other', {}, { analytics: true }, { analytics: true }],
    ['who has none follows the other', { analytics: false }, {}, { analytics: false }],
    ['what both say stands', { analytics: true }, { analytics: true }, { analytics: true }],
    ['what they differ about is asked again', { analytics: true }, { analytics: false }, { analytics: 'open' }],
    ['what they differ about is asked again', { analytics: false }, { analytics: true }, { analytics: 'open' }],
    ['a question that waits goes on waiting', { analytics: 'open' }, { analytics: true }, { analytics: 'open' }],
    ['a question that waits goes on waiting', { analytics: 'open' }, { analytics: false }, { analytics: 'open' }],
    ['who opted out is not asked again', { sale: true }, { sale: false }, { sale: false }],
    ['who opted out is not asked again', { sale: false }, { sale: true }, { sale: false }],
    ['a question of elsewhere is a no where no answer would be a yes', { sale: 'open' }, {}, { sale: false }],
    ['an objection stands', {}, { fraud: false }, { fraud: false }],
  ] as const)('%s: %j and %j give %j', (_why, account, device, joined) => {
    expect(join(account, device)).toEqual(joined)
  })

  it('is recorded with its states: given, refused, withdrawn, asked again, objected', () => {
    const states = (answers: Record<string, Answer>, before: Record<string, Answer>) =>
      choicesOf(purposes, new Map(Object.entries(answers)), new Map(Object.entries(before))).map(
        ({ purpose, granted, state }) => `${purpose} ${granted} ${state}`,
      )
    expect(
      states({ analytics: true, marketing: 'open', sale: false, fraud: false }, { sale: true, marketing: true }),
    ).toEqual(['analytics true given', 'marketing false requested', 'sale false withdrawn', 'fraud false objected'])
  })
})

const choice = (purpose: string, granted: boolean, state: StoredChoice['state'] = granted ? 'given' : 'refused') =>
  ({ purpose, granted, state, basis: purpose === 'fraud' ? 'legitimate-interests' : 'consent' }) as StoredChoice
const event = (decidedAt: number, choices: readonly StoredChoice[], element = 'banner', policyHash = 'now') => ({
  decisionId: `d${decidedAt}`,
  previousDecisionId: `d${decidedAt - 1}`,
  decidedAt,
  element,
  policyHash,
  choices,
})
const tagUnder = (hash: string, id: string) =>
  hash === 'before' && id === 'marketing' ? 'market-before' : purposes.find((each) => each.id === id)?.tag
const stands = (...events: readonly ReturnType<typeof event>[]) => standingOf(events, purposes, tagUnder, 0)

describe('what an account’s history says', () => {
  it('is the latest answer to each purpose, an objection of before included', () => {
    const { answers, decidedAt } = stands(
      event(1, [choice('analytics', true), choice('fraud', false, 'objected')]),
      event(2, [choice('analytics', false, 'withdrawn'), choice('marketing', true)]),
    )
    expect(Object.fromEntries(answers)).toEqual({ analytics: false, marketing: true, fraud: false })
    expect(decidedAt).toBe(1)
  })

  it('is no no where one blocked thing was loaded before the question was answered, and still is after it was', () => {
    const video = [choice('analytics', false), choice('marketing', true)]
    expect(Object.fromEntries(stands(event(1, video, 'placeholder')).answers)).toEqual({ marketing: true })
    const refused = event(1, [choice('analytics', false), choice('marketing', false)])
    expect(Object.fromEntries(stands(refused, event(2, video, 'placeholder')).answers)).toEqual({
      analytics: false,
      marketing: true,
    })
  })

  it('leaves out a purpose that changed since, an answer that ran out, and an objection that was taken back', () => {
    expect(stands(event(1, [choice('marketing', true)], 'banner', 'before')).answers.size).toBe(0)
    expect(standingOf([event(1, [choice('analytics', true)])], purposes, tagUnder, 2)).toEqual({
      answers: new Map(),
      decidedAt: null,
    })
    expect(
      stands(event(1, [choice('fraud', false)]), event(2, [choice('fraud', true, 'objection-withdrawn')])).answers.size,
    ).toBe(0)
  })

  it('is read in the order the events follow one another, whatever order they come in', () => {
    const events = [event(3, []), event(1, []), event(2, [])]
    expect(inChain(events).map(({ decidedAt }) => decidedAt)).toEqual([1, 2, 3])
  })
})

it('the mark of an account is two letters, and the same for very many accounts', () => {
  expect(accountMark('0000002a' + 'f'.repeat(56))).toBe('16')
  expect(accountMark('f'.repeat(64))).toMatch(/^[0-9a-z]{2}$/)
})

it('a pseudonym is replaced before it grows too old to be decided under', () => {
  const day = 86_400_000
  expect([isWorn(0, 390 * day, 400), isWorn(0, 390 * day + 1, 400)]).toEqual([false, true])
})
