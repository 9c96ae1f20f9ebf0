import { formatPeriod, type CalendarDate } from '@assent/shared'
import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { withDatabase } from '../../test/_database.ts'
import { anyRecordFacts, anyRetentionRule, RETENTION_CASES, TRIGGERS } from '../../test/_retention-cases.ts'
import { candidateSql, dueDaySql, type DueDayColumns } from './due-day.sql.ts'
import { dueDays } from './due-days.domain.ts'
import type { RecordFacts, RetentionRule, StageAction } from './rule.domain.ts'

const database = withDatabase()
const ACTIONS: readonly StageAction[] = ['anonymize', 'block', 'delete']
const AS_OF = '2024-02-29' as CalendarDate

const literal = (value: string | undefined, type: string) =>
  value === undefined ? `null::${type}` : `${type} '${value}'`

/** The day of each action of each record, worked out by the database, and whether an index would have found it. */
async function askDatabase(rule: RetentionRule, records: readonly RecordFacts[], triggers: readonly string[]) {
  const names = triggers.map((_, index) => `event_${index}`)
  const columns: DueDayColumns = {
    events: Object.fromEntries(
      triggers.map((trigger, index) => [trigger, { sql: `"event_${index}"`, type: 'timestamptz' }]),
    ),
    timezone: 'Europe/Madrid',
    tenantPeriod: { before: 'tenant_before', now: 'tenant_now', from: 'tenant_from' },
    pinDate: 'pin_date',
    erasureGrantedOn: 'erasure_on',
  }
  const rows = records.map(({ events, tenantPeriod, pin, erasureGrantedOn }, index) =>
    [
      `${index}`,
      // The last half second of the day in Madrid: another day in UTC for most of the year.
      ...triggers.map((trigger) => {
        const day = events[trigger]
        return day === undefined ? 'null::timestamptz' : `timestamp '${day} 23:59:59.5' at time zone 'Europe/Madrid'`
      }),
      literal(tenantPeriod && formatPeriod(tenantPeriod.before), 'interval'),
      literal(tenantPeriod && formatPeriod(tenantPeriod.now), 'interval'),
      literal(tenantPeriod?.from, 'date'),
      literal(pin?.date, 'date'),
      literal(erasureGrantedOn, 'date'),
    ].join(', '),
  )
  const asked = ACTIONS.flatMap((action) => [
    `(${dueDaySql(rule, action, columns)})::text as "${action}"`,
    `coalesce(${candidateSql(rule, action, columns, AS_OF)}, false) as "${action}_found"`,
  ])
  const { rows: answers } = await sql<Record<string, string | boolean | null>>`${sql.raw(
    `select ${asked.join(', ')} from (values ${rows.map((row) => `(${row})`).join(', ')})
     as record (number, ${names.join(', ')}, tenant_before, tenant_now, tenant_from, pin_date, erasure_on) order by number`,
  )}`.execute(database.db)
  return answers
}

describe('code and SQL give the same day', () => {
  test.each(RETENTION_CASES)('$name', async ({ rule, facts }) => {
    const triggers = [...new Set([...rule.stages, ...rule.floors, ...rule.maxima].map(({ after }) => after))]
    expect(await askDatabase(rule, [facts], triggers)).toMatchObject([dueDays(rule, facts)])
  })

  test('for every rule and every record, and no due record is missed by the condition an index answers', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyRetentionRule,
        fc.array(anyRecordFacts, { minLength: 1, maxLength: 25 }),
        async (rule, records) => {
          const answers = await askDatabase(rule, records, TRIGGERS)
          records.forEach((facts, index) => {
            const days = dueDays(rule, facts)
            expect(answers[index]).toMatchObject(days)
            for (const action of ACTIONS) {
              const day = days[action]
              if (day !== null && day <= AS_OF) expect(answers[index]![`${action}_found`]).toBe(true)
            }
          })
        },
      ),
      { numRuns: 150 },
    )
  })

  test('an event whose day is infinite has no year that could end, and breaks nothing', async () => {
    const { rule } = RETENTION_CASES.find(({ rule: { id } }) => id === 'vouchers')!
    const columns: DueDayColumns = { events: { created: { sql: 'made', type: 'date' } }, timezone: 'Europe/Berlin' }
    const { rows } = await sql<{ due: string }>`${sql.raw(
      `select (${dueDaySql(rule, 'delete', columns)})::text as due
       from (values (date 'infinity'), (date '-infinity'), (date '2025-03-15')) as record (made)`,
    )}`.execute(database.db)
    expect(rows.map(({ due }) => due)).toEqual(['infinity', '-infinity', '2034-01-01'])
  })

  test('an event that a table has no column for never happens', async () => {
    const { rule, facts } = RETENTION_CASES.find(({ rule: { id } }) => id === 'inactive-max')!
    const { 'contract-ended': _ended, ...events } = facts.events
    expect(await askDatabase(rule, [facts], ['last-activity', 'created'])).toMatchObject([
      dueDays(rule, { ...facts, events }),
    ])
  })

  test.each(['UTC', 'Pacific/Kiritimati', 'Pacific/Niue', 'Europe/Madrid'])(
    'a zone or a summer-time night does not move a date: %s',
    async (timezone) => {
      const { rule } = RETENTION_CASES.find(({ rule: { id } }) => id === 'tickets')!
      const columns: DueDayColumns = { events: { resolved: { sql: 'at', type: 'timestamptz' } }, timezone }
      for (const session of ['America/New_York', 'Asia/Tokyo']) {
        const { rows } = await database.db.connection().execute(async (connection) => {
          await sql.raw(`set time zone '${session}'`).execute(connection)
          const answer = await sql<{ due: string; expected: string }>`${sql.raw(
            `select (${dueDaySql(rule, 'delete', columns)})::text as due, to_char(local + interval '3 years', 'YYYY-MM-DD') as expected
             from (select local, local at time zone '${timezone}' as at from generate_series(timestamp '2023-03-20 00:00', '2023-11-05 00:00', '9 hours 59 minutes') as local) as instants`,
          )}`.execute(connection)
          await sql.raw('reset time zone').execute(connection)
          return answer
        })
        // 02:30 on the night of the change does not exist; it is the same day all the same.
        expect(rows.filter(({ due, expected }) => due !== expected)).toEqual([])
        expect(rows.length).toBeGreaterThan(500)
      }
    },
  )
})
