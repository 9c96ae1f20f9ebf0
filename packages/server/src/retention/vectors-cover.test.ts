import { expect, test } from 'vitest'
import { RETENTION_CASES } from '../../test/_retention-cases.ts'
import { COMMON_TRIGGERS } from '../policy/policy.types.ts'

/** What a rule and a record can have, each as a word when a case has it. */
function featuresOf({ rule, facts, expected }: (typeof RETENTION_CASES)[number]): string[] {
  const { stages, floors, maxima, tenant, pinned } = rule
  const many = new Set(stages.map(({ after }) => after)).size > 1
  return [
    ...stages.flatMap(({ after, action, fromYearEnd, within, restorable }) => [
      `after ${after}`,
      action,
      within ? 'within' : 'period',
      ...(fromYearEnd ? [within ? 'within from year-end' : 'period from year-end'] : []),
      ...(restorable ? ['restorable'] : []),
    ]),
    ...(many ? ['several triggers'] : []),
    ...floors.map(({ statute }) => (statute === null ? 'floor' : 'statutory floor')),
    ...maxima.map(() => 'maximum'),
    ...floors.map(({ fromYearEnd }) => (fromYearEnd ? 'floor from year-end' : 'floor from event')),
    ...maxima.map(({ fromYearEnd }) => (fromYearEnd ? 'maximum from year-end' : 'maximum from event')),
    ...(pinned ? ['pin'] : []),
    ...(tenant === null ? [] : ['tenant']),
    ...(facts.pin === undefined ? [] : ['pinned record']),
    ...(facts.tenantPeriod === undefined ? [] : ['tenant period']),
    ...(facts.erasureGrantedOn === undefined ? [] : ['granted erasure']),
    ...(facts.holds.length > 1 ? ['overlapping holds'] : facts.holds.length === 1 ? ['hold'] : []),
    ...facts.done.map((action) => `${action} done`),
    ...expected.reasons,
    expected.kind,
  ]
}

test('the vectors meet every feature of a rule and of a record', () => {
  const met = new Set(RETENTION_CASES.flatMap(featuresOf))
  const wanted = [
    ...COMMON_TRIGGERS.map((trigger) => `after ${trigger}`),
    ...['after delivered', 'after used', 'several triggers'],
    ...['anonymize', 'block', 'delete', 'within', 'period', 'restorable'],
    ...['floor', 'statutory floor', 'maximum', 'pin', 'tenant'],
    ...['period from year-end', 'within from year-end', 'floor from year-end', 'maximum from year-end'],
    ...['pinned record', 'tenant period', 'granted erasure', 'hold', 'overlapping holds'],
    ...['anonymize done', 'block done', 'act', 'keep'],
    ...['HELD', 'FLOOR', 'FLOOR_OPEN', 'ERASURE_GRANTED', 'PINNED', 'TENANT_PERIOD', 'TENANT_NOTICE', 'PERIOD'],
    ...['UNDATED', 'RESTORABLE', 'BLOCKED', 'ENDED'],
  ]
  expect(wanted.filter((feature) => !met.has(feature))).toEqual([])
})
