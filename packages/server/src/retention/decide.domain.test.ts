import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { addDays, type CalendarDate } from '@assent/shared'
import { dueDays } from './due-days.domain.ts'
import { decide } from './decide.domain.ts'
import { isInside, neverLonger, readRule } from './rule.domain.ts'
import { anyCase, RETENTION_CASES } from '../../test/_retention-cases.ts'
import { period } from '../../test/_make.ts'

describe('the vectors', () => {
  test.each(RETENTION_CASES)('$name', ({ rule, facts, on, expected }) => {
    const decision = decide(rule, facts, on)
    const next = decision.kind === 'act' ? decision : decision.next
    expect({
      kind: decision.kind,
      action: next?.action,
      dueOn: next?.dueOn,
      reasons: decision.reasons.map(({ code }) => code),
    }).toEqual({
      kind: expected.kind,
      action: expected.action,
      dueOn: expected.dueOn,
      reasons: expected.reasons,
    })
    expect(dueDays(rule, facts)).toMatchObject(expected.days ?? {})
  })
})

describe('for every rule and every record', () => {
  test('there is a decision with a reason, and what is due stays due until it is done', () => {
    fc.assert(
      fc.property(anyCase(), ({ rule, facts, on }) => {
        const today = decide(rule, facts, on)
        expect(today.reasons.length).toBeGreaterThan(0)
        if (today.kind === 'act') expect(decide(rule, facts, addDays(on, 1)).kind).toBe('act')
      }),
      { numRuns: 1000 },
    )
  })

  test('a legal hold only ever keeps', () => {
    fc.assert(
      fc.property(anyCase(), ({ rule, facts, on }) => {
        const held = decide(rule, { ...facts, holds: ['CASE-1'] }, on)
        if (held.kind === 'act') expect(held.action).toBe('block')
        else expect(held.reasons[0]?.code).toMatch(/^(HELD|ENDED)$/)
      }),
      { numRuns: 1000 },
    )
  })

  test('CP15 nothing is removed before a floor, whatever else is asked for', () => {
    fc.assert(
      fc.property(anyCase(), ({ rule, facts }) => {
        const [floor] = rule.floors
        const event = floor === undefined ? undefined : facts.events[floor.after]
        if (floor === undefined || event === undefined || (facts.pin !== undefined && floor.statute === null)) return
        const days = dueDays(rule, facts)
        const ends = dueDays(
          {
            ...rule,
            floors: [],
            maxima: [],
            stages: [{ ...floor, within: false, action: 'delete', restorable: false }],
            tenant: null,
          },
          { events: facts.events, holds: [], done: [] },
        ).delete
        for (const action of ['anonymize', 'delete'] as const)
          expect((days[action] ?? '9999') >= (ends ?? '')).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('SV14 the bounds of a tenant', () => {
  const { tenant } = readRule(
    {
      id: 'r',
      data: 'd',
      stages: [{ after: 'occurred', period: 'P90D', action: 'delete' }],
      tenant: { min: 'P30D', max: 'P7Y' },
    },
    '1',
  )
  test.each([
    ['P29D', false],
    ['P30D', true],
    ['P1M', false], // February
    ['P1M2D', true],
    ['P7Y', true],
    ['P84M', true],
    ['P7Y1D', false],
    ['P2555D', true],
    ['P2556D', false], // From 2097 to 2104 there is no leap day.
  ])('%s is inside P30D..P7Y: %s', (text, inside) => {
    expect(isInside(period(text), tenant!)).toBe(inside)
  })

  test('a period is never longer than another only when no day shows otherwise', () => {
    const anyPeriod = fc.record({ months: fc.integer({ min: 0, max: 30 }), days: fc.integer({ min: 0, max: 900 }) })
    fc.assert(
      fc.property(anyPeriod, anyPeriod, fc.integer({ min: 0, max: 2000 }), (a, b, offset) => {
        const start = addDays('2000-01-01' as CalendarDate, offset)
        const end = (length: typeof a) =>
          dueDays(
            readRule(
              {
                id: 'r',
                data: 'd',
                stages: [{ after: 'x', period: `P${length.months}M${length.days}D`, action: 'delete' }],
              },
              '1',
            ),
            { events: { x: start }, holds: [], done: [] },
          ).delete!
        if (neverLonger(a, b)) expect(end(a) <= end(b)).toBe(true)
      }),
    )
  })
})
