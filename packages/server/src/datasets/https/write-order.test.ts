import { addDays, type CalendarDate, type Period } from '@assent/shared'
import { expect, test } from 'vitest'
import { carryOut, type HeldRecord } from '../../../../../examples/dataset-receiver/receiver.ts'
import type { DatasetOrder, RegisteredFacts } from '../../retention/dataset-adapter.ts'
import { decide } from '../../retention/decide.domain.ts'
import { withEntry } from '../../retention/register/register-record.ts'
import type { RecordFacts, RetentionRule, StageAction } from '../../retention/rule.domain.ts'
import { writeOrder } from './write-order.ts'

/** The same numbers each time (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const AS_OF = '2026-11-26' as CalendarDate
const EVENTS = ['created', 'resolved', 'withdrawn'] as const

test('whoever compares the days of an order decides as the code that counts periods', () => {
  const random = numbers(20261126)
  const chance = (share: number): boolean => random() < share
  const upTo = (most: number): number => Math.floor(random() * (most + 1))
  const one = <T>(items: readonly T[]): T => items[upTo(items.length - 1)]!
  const period = (): Period => (chance(0.5) ? { months: upTo(30), days: 0 } : { months: 0, days: upTo(800) })
  const dayBefore = (): CalendarDate => addDays(AS_OF, -upTo(1_100))
  const bound = () => ({
    after: one(EVENTS),
    period: period(),
    fromYearEnd: chance(0.2),
    statute: chance(0.5) ? { name: 'L', country: 'ES' } : null,
  })
  let acted = 0
  for (let round = 0; round < 4_000; round++) {
    const actions: StageAction[] = chance(0.5)
      ? ['delete']
      : one([['anonymize', 'delete'], ['block', 'delete'], ['anonymize']])
    const rule: RetentionRule = {
      id: 'r',
      policyVersion: '1',
      data: 'd',
      stages: [...actions, ...(chance(0.3) ? [one(actions)] : [])].map((action) => {
        const within = chance(0.2)
        return { after: one(EVENTS), period: period(), fromYearEnd: chance(0.2), within, action, restorable: false }
      }),
      floors: chance(0.3) ? [bound(), ...(chance(0.3) ? [bound()] : [])] : [],
      maxima: chance(0.3) ? [bound()] : [],
      pinned: false,
      tenant: chance(0.4)
        ? { min: { months: 0, days: 30 }, max: { months: 24, days: 0 }, notice: { months: 0, days: 7 } }
        : null,
    }
    const tenantPeriod =
      rule.tenant !== null && chance(0.7)
        ? { before: period(), now: period(), from: addDays(AS_OF, upTo(60) - 40) }
        : undefined
    const events = Object.fromEntries(EVENTS.filter(() => chance(0.6)).map((event) => [event, dayBefore()]))
    const entry: RegisteredFacts | undefined = chance(0.4)
      ? {
          id: '1',
          events: chance(0.3) ? { [one(EVENTS)]: dayBefore() } : {},
          cleared: chance(0.3) ? [one(EVENTS)] : [],
          pin: chance(0.4) ? { rule: 'r', policyVersion: '1', date: addDays(AS_OF, upTo(100) - 50) } : undefined,
          erasureGrantedOn: chance(0.4) ? addDays(AS_OF, upTo(20) - 10) : undefined,
        }
      : undefined
    const done = actions.slice(0, -1).filter(() => chance(0.2))
    const own: RecordFacts = { events, tenantPeriod, holds: [], done }
    const decision = decide(rule, entry === undefined ? own : withEntry(own, entry), AS_OF)
    const expected = decision.kind === 'act' ? decision.action : null

    const order: DatasetOrder = {
      rules: [rule],
      asOf: AS_OF,
      tenantPeriods: tenantPeriod === undefined ? [] : [{ ...tenantPeriod, tenant: 't', rule: 'r' }],
      holds: [],
      register: { isEmpty: true, of: () => Promise.resolve(new Map()), entries: async function* () {} },
    }
    const record: HeldRecord = { id: '1', data: 'd', tenant: 't', subjects: [], events, done: [...done] }
    const records = new Map([['1', record]])
    const task = { ...writeOrder('x', order, entry === undefined ? [] : [entry], { dryRun: false }), task: '1' }
    const options = { secret: '', records, receipts: new Map<string, string>(), now: () => new Date() }
    const { counts } = carryOut(options, task as never) as { counts: { action: string; done: number }[] }
    const first = counts.find((count) => count.done > 0)?.action ?? null
    expect(first, JSON.stringify({ round, rule, events, entry, tenantPeriod, done, order: task.rules })).toBe(expected)
    if (expected !== null) acted++
  }
  expect(acted).toBeGreaterThan(1_000)
})
