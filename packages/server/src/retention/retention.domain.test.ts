import { addDays, addPeriod, type CalendarDate } from '@assent/shared'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { period } from '../../test/_make.ts'
import { OWN_RULES } from './own-rules/own-rules.ts'
import { ownPlace } from './own-rules/own-rule.ts'
import {
  analyticsDueDays,
  latestDue,
  ruleBehind,
  AnalyticsTally,
  type OrganizationRules,
  type RuleVersion,
} from './retention.domain.ts'

const day = (text: string): CalendarDate => text as CalendarDate

const version = (overrides: Partial<RuleVersion> = {}): RuleVersion => ({
  rule: 'analytics',
  policyVersion: '1',
  from: day('2020-01-01'),
  anonymize: period('P14M'),
  delete: period('P26M'),
  ...overrides,
})
const rulesOf = (...versions: RuleVersion[]): OrganizationRules => ({
  organizationId: 'o',
  versions,
  inForce: versions.at(-1) ?? null,
})
const group = (overrides: object = {}) => ({
  organizationId: 'o',
  life: 'hits' as const,
  occurredOn: day('2025-09-24'),
  dueOn: day('2026-11-24'),
  rows: 3,
  events: 3,
  ...overrides,
})

describe('the day a period ends', () => {
  it.each([
    // Independent of the code: PostgreSQL and Temporal give the same, see retention.db.test.ts.
    ['2024-12-31', '2026-02-28', '2027-02-28'],
    ['2023-12-31', '2025-02-28', '2026-02-28'],
    ['2022-12-31', '2024-02-29', '2025-02-28'],
    ['2024-02-29', '2025-04-29', '2026-04-29'],
    ['2025-12-29', '2027-02-28', '2028-02-29'],
    ['2025-03-15', '2026-05-15', '2027-05-15'],
  ])('CP18 an event of %s is anonymised on %s and deleted on %s', (occurred, anonymizeOn, deleteOn) => {
    expect(analyticsDueDays(day(occurred), version())).toEqual({ anonymizeOn, deleteOn })
  })

  it('CP18 the cutoff of a run is the last of the days that end together at a month end', () => {
    expect(latestDue(day('2027-02-28'), period('P26M'))).toBe('2024-12-31')
    expect(latestDue(day('2027-02-27'), period('P26M'))).toBe('2024-12-27')
    expect(latestDue(day('2027-03-01'), period('P26M'))).toBe('2025-01-01')
    expect(latestDue(day('2024-02-29'), period('P14M'))).toBe('2022-12-31')
    expect(latestDue(day('2027-03-01'), period('P30D'))).toBe('2027-01-30')
    expect(latestDue(day('2027-03-31'), period('P1M2W'))).toBe('2027-02-17')
  })

  it('what the cutoff calls due is exactly what its own due day calls due, for every day and period', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 0, max: 120 }),
        fc.integer({ min: 0, max: 400 }),
        (offset, months, days) => {
          const asOf = addDays(day('2000-01-01'), offset)
          const cutoff = latestDue(asOf, { months, days })
          expect(addPeriod(cutoff, { months, days }) <= asOf).toBe(true)
          expect(addPeriod(addDays(cutoff, 1), { months, days }) <= asOf).toBe(false)
        },
      ),
    )
  })
})

describe('the version behind a row', () => {
  const first = version()
  const longer = version({
    policyVersion: '2',
    from: day('2025-06-01'),
    anonymize: period('P15M'),
    delete: period('P25M'),
  })
  const back = version({ policyVersion: '3', from: day('2025-09-01') })

  it('is the one whose period gives the day the row fell due', () => {
    expect(ruleBehind(rulesOf(first, longer), 'hits', day('2025-07-01'), day('2026-09-01')).policyVersion).toBe('1')
    expect(ruleBehind(rulesOf(first, longer), 'hits', day('2025-07-01'), day('2026-10-01')).policyVersion).toBe('2')
    expect(ruleBehind(rulesOf(first, longer), 'facts', day('2025-07-01'), day('2027-08-01')).policyVersion).toBe('2')
  })

  it('is the latest one in force that day when several give the same day', () => {
    expect(ruleBehind(rulesOf(first, longer, back), 'hits', day('2025-07-01'), day('2026-09-01')).policyVersion).toBe(
      '1',
    )
    expect(ruleBehind(rulesOf(first, longer, back), 'hits', day('2025-10-01'), day('2026-12-01')).policyVersion).toBe(
      '3',
    )
  })
})

describe('the counts of a run', () => {
  const asOf = day('2026-11-24')
  const tallyOf = (...versions: RuleVersion[]): AnalyticsTally => new AnalyticsTally(rulesOf(...versions), asOf)

  it('name every stage even when nothing was due', () => {
    expect(tallyOf(version()).counts('run')).toMatchObject([
      { rule: 'analytics', action: 'anonymize', cutoff: '2025-09-24', due: 0, done: 0 },
      { rule: 'analytics', action: 'delete', cutoff: '2024-09-24', due: 0, done: 0 },
    ])
  })

  it('say in a preview what would happen and in a run what did', () => {
    const tally = tallyOf(version())
    tally.addDue(group())
    expect(tally.counts('preview')[0]).toMatchObject({
      due: 3,
      done: 0,
      explanation:
        '3 identified events of 2025-09-24 or earlier would lose visitor, exact time and address after 14 months; anonymous counts stay for 26 months.',
    })
    tally.addDone(group())
    expect(tally.counts('run')[0]?.explanation).toMatch(/^3 identified events of 2025-09-24 or earlier lost visitor/)
  })

  it('say how many rows could not be done', () => {
    const tally = tallyOf(version())
    tally.addDue(group({ rows: 5, events: 5 }))
    tally.addDone(group({ rows: 1, events: 1 }))
    expect(tally.counts('run')[0]).toMatchObject({
      due: 5,
      done: 1,
      explanation: expect.stringMatching(/^1 identified event of .*\. 4 rows could not be done and stay due\.$/),
    })
  })

  it('call identified rows deleted where the rule has no stage that anonymises', () => {
    const tally = tallyOf(version({ anonymize: period('P14M'), delete: period('P14M') }))
    tally.addDone(group())
    const [first, second] = tally.counts('run')
    expect(first).toMatchObject({
      action: 'delete',
      done: 3,
      explanation: '3 identified events of 2025-09-24 or earlier were deleted after 14 months.',
    })
    expect(second).toMatchObject({ action: 'delete', done: 0 })
  })

  it('keep what an unfinished transaction counted apart from what is done', () => {
    const tally = tallyOf(version())
    expect(tally.including([group()]).counts('run')[0]).toMatchObject({ done: 3 })
    expect(tally.counts('run')[0]).toMatchObject({ done: 0 })
  })
})

describe('rules of Assent’s own', () => {
  it('never give back a right to send because the run acts for a day to come', () => {
    const [revocations] = OWN_RULES
    if (revocations === undefined) throw new Error('There is no own rule.')
    const place = { organizationId: 'o', policy: null, today: day('2026-11-24') }
    expect(ownPlace(revocations, { ...place, asOf: day('2028-01-31') }).cutoff).toBe('2026-11-21')
    expect(ownPlace(revocations, { ...place, asOf: day('2026-11-20') }).cutoff).toBe('2026-11-17')
  })
})
