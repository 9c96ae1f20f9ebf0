import { addDays, type CalendarDate } from '@assent/shared'
import fc from 'fast-check'
import { readVectors } from '../../../vectors/_read.ts'
import {
  readRule,
  type RecordFacts,
  type RetentionRule,
  type RuleSource,
  type StageAction,
} from '../src/retention/rule.domain.ts'
import { period } from './_make.ts'

/** One case of `vectors/retention.json`, read as an implementation would. */
export interface RetentionCase {
  readonly name: string
  readonly rule: RetentionRule
  readonly facts: RecordFacts
  readonly on: CalendarDate
  readonly expected: {
    readonly kind: 'act' | 'keep'
    readonly action?: StageAction
    readonly dueOn?: CalendarDate
    readonly reasons: readonly string[]
    readonly days?: Partial<Record<StageAction, CalendarDate>>
  }
}

interface WrittenCase extends Omit<RetentionCase, 'rule' | 'facts'> {
  readonly rule: string
  readonly facts: Partial<Omit<RecordFacts, 'tenantPeriod'>> & {
    readonly tenantPeriod?: { readonly before: string; readonly now: string; readonly from: CalendarDate }
  }
}

const vectors = readVectors<{ rules: RuleSource[]; cases: WrittenCase[] }>('retention.json')

export const RETENTION_CASES: readonly RetentionCase[] = vectors.cases.map(({ rule: id, facts, ...rest }) => {
  const source = vectors.rules.find((each) => each.id === id)
  if (source === undefined) throw new Error(`retention.json: no rule ${id}`)
  const { tenantPeriod, ...known } = facts
  return {
    ...rest,
    rule: readRule(source, '2026-11-01'),
    facts: {
      events: {},
      holds: [],
      done: [],
      ...known,
      tenantPeriod: tenantPeriod && {
        before: period(tenantPeriod.before),
        now: period(tenantPeriod.now),
        from: tenantPeriod.from,
      },
    },
  }
})

export const TRIGGERS = ['occurred', 'created', 'resolved', 'contract-ended'] as const

const anyDay = fc.integer({ min: 0, max: 3000 }).map((offset) => addDays('2020-01-01' as CalendarDate, offset))
const anyTrigger = fc.constantFrom(...TRIGGERS)
const anyPeriod = fc.oneof(
  fc.constantFrom('P0D', 'P1M', 'P14M', 'P26M', 'P30D', 'P7Y', 'P1Y6M', 'P90D'),
  fc.record({ months: fc.nat(40), days: fc.nat(70) }).map(({ months, days }) => `P${months}M${days}D`),
)

const fromYearEnd = fc.constant('year-end' as const)

const anyRule: fc.Arbitrary<RetentionRule> = fc
  .record(
    {
      stages: fc.array(
        fc.tuple(
          anyTrigger,
          anyPeriod,
          fc.boolean(),
          fc.constantFrom<StageAction>('anonymize', 'block', 'delete'),
          fc.boolean(),
          fc.option(fromYearEnd, { nil: undefined, freq: 2 }),
        ),
        { minLength: 1, maxLength: 4 },
      ),
      floor: fc.record(
        {
          after: anyTrigger,
          period: anyPeriod,
          from: fromYearEnd,
          statute: fc.constant({ name: 'Act', country: 'ES' }),
        },
        { requiredKeys: ['after', 'period'] },
      ),
      maximum: fc.record(
        { after: anyTrigger, period: anyPeriod, from: fromYearEnd },
        { requiredKeys: ['after', 'period'] },
      ),
      tenant: fc.constant({ min: 'P30D', max: 'P7Y' }),
      pin: fc.constant(true as const),
    },
    { requiredKeys: ['stages'] },
  )
  .map(({ stages, ...rest }) =>
    readRule(
      {
        id: 'rule',
        data: 'data',
        stages: stages.map(([after, length, within, action, restorable, from]) => ({
          after,
          ...(from === undefined ? {} : { from }),
          ...(within ? { within: length } : { period: length }),
          action,
          restorable,
        })),
        ...rest,
      },
      '1',
    ),
  )

const anyFacts: fc.Arbitrary<RecordFacts> = fc.record({
  events: fc.record(Object.fromEntries(TRIGGERS.map((trigger) => [trigger, anyDay])), { requiredKeys: [] }),
  tenantPeriod: fc.option(fc.record({ before: anyPeriod.map(period), now: anyPeriod.map(period), from: anyDay }), {
    nil: undefined,
  }),
  pin: fc.option(fc.record({ rule: fc.constant('rule'), policyVersion: fc.constant('0'), date: anyDay }), {
    nil: undefined,
  }),
  holds: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.constant(['CASE-1']) }),
  erasureGrantedOn: fc.option(anyDay, { nil: undefined, freq: 3 }),
  done: fc.constant([]),
})

/** Any rule that can be written, any record and any day. */
export function anyCase(): fc.Arbitrary<{ rule: RetentionRule; facts: RecordFacts; on: CalendarDate }> {
  return fc.record({ rule: anyRule, facts: anyFacts, on: anyDay })
}

export const anyRetentionRule = anyRule
export const anyRecordFacts = anyFacts
