import { addDays, addPeriod, daysBetween, formatPeriod, parsePeriod, utcDate, weekday } from '@assent/shared'
import fc from 'fast-check'
import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { dueDaySql } from '../src/retention/due-day.sql.ts'
import { readRule } from '../src/retention/rule.domain.ts'
import { withDatabase } from './_database.ts'
import { day } from './_retention.ts'

const database = withDatabase()

/** The same cases on every run and both engines. */
const SEED = 20_261_126
const sample = <T>(arbitrary: fc.Arbitrary<T>, count: number): T[] =>
  fc.sample(arbitrary, { numRuns: count, seed: SEED })

const FIRST = Temporal.PlainDate.from('1583-01-01')
const anyDate = fc.oneof(
  fc.nat(500_000).map((days) => FIRST.add({ days }).toString()),
  // Ends of months, where arithmetic goes wrong.
  fc
    .record({ year: fc.integer({ min: 1890, max: 2210 }), month: fc.integer({ min: 1, max: 12 }) })
    .map((month) => Temporal.PlainYearMonth.from(month).toPlainDate({ day: 31 }).toString()),
)
const anyPeriod = fc.record({ months: fc.nat(1_300), days: fc.nat(4_000) })

describe('the calendar of the code, of the database and of Temporal is the same', () => {
  test('a period added to a day', { timeout: 60_000 }, async () => {
    const cases = sample(fc.record({ date: anyDate, period: anyPeriod }), 5_000)
    const dates = cases.map(({ date }) => date)
    const periods = cases.map(({ period }) => formatPeriod(period))
    const { rows } = await sql<{ days: string[] }>`
      select array_agg((start + length)::date::text order by place) as days
      from unnest(${dates}::date[], ${periods}::interval[]) with ordinality as each (start, length, place)`.execute(
      database.db,
    )
    const inCode = cases.map(({ date, period }) => addPeriod(day(date), period))
    expect(inCode).toEqual(
      cases.map(({ date, period }) => Temporal.PlainDate.from(date).add(period, { overflow: 'constrain' }).toString()),
    )
    expect(rows[0]?.days).toEqual(inCode)
    expect(periods.map((written) => parsePeriod(written))).toEqual(
      cases.map(({ period }) => ({ ok: true, value: period })),
    )
  })

  test(
    'days added and taken away, the distance of two days, and the day of the week',
    { timeout: 60_000 },
    async () => {
      const cases = sample(
        fc.record({ date: anyDate, other: anyDate, days: fc.integer({ min: -50_000, max: 50_000 }) }),
        5_000,
      )
      const { rows } = await sql<{ moved: string[]; distances: number[]; weekdays: number[] }>`
      select array_agg((date + days)::text order by place) as moved, array_agg(other - date order by place) as distances,
        array_agg(extract(isodow from date)::int order by place) as weekdays
      from unnest(${cases.map(({ date }) => date)}::date[], ${cases.map(({ other }) => other)}::date[], ${cases.map(({ days }) => days)}::int[])
        with ordinality as each (date, other, days, place)`.execute(database.db)
      const inCode = {
        moved: cases.map(({ date, days }) => addDays(day(date), days)),
        distances: cases.map(({ date, other }) => daysBetween(day(date), day(other))),
        weekdays: cases.map(({ date }) => weekday(day(date))),
      }
      expect(rows).toEqual([inCode])
      const plain = cases.map(({ date, other, days }) => ({ date: Temporal.PlainDate.from(date), other, days }))
      expect(inCode).toEqual({
        moved: plain.map(({ date, days }) => date.add({ days }).toString()),
        distances: plain.map(({ date, other }) => date.until(other, { largestUnit: 'day' }).days),
        weekdays: plain.map(({ date }) => date.dayOfWeek),
      })
    },
  )

  test('the UTC day of an instant', async () => {
    const instants = sample(fc.integer({ min: -12_000_000_000_000, max: 15_000_000_000_000 }), 3_000)
    const { rows } = await sql<{ days: string[] }>`
      select array_agg((instant::timestamptz at time zone 'UTC')::date::text order by place) as days
      from unnest(${instants.map((instant) => new Date(instant).toISOString())}::text[]) with ordinality as each (instant, place)`.execute(
      database.db,
    )
    expect(rows[0]?.days).toEqual(instants.map((instant) => utcDate(instant)))
    expect(rows[0]?.days).toEqual(
      instants.map((at) =>
        Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('UTC').toPlainDate().toString(),
      ),
    )
  })
})

describe('no zone, no summer time and no session moves the day a record ends', () => {
  // Half hours, both ends of the day line, midnights that do not exist, and an island that left out a whole day.
  test.each([
    'Europe/Madrid',
    'America/Sao_Paulo',
    'Africa/Cairo',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Pacific/Kiritimati',
    'Pacific/Niue',
  ])('%s', { timeout: 60_000 }, async (timezone) => {
    const cases = sample(fc.integer({ min: Date.UTC(2005, 0, 1), max: Date.UTC(2022, 0, 1) }), 800)
    const rule = readRule(
      { id: 'rule', data: 'data', stages: [{ after: 'occurred', period: 'P14M', action: 'delete' }] },
      '1',
    )
    const due = dueDaySql(rule, 'delete', {
      events: { occurred: { sql: 'instant', type: 'timestamptz' } },
      timezone,
    })
    const answers = await database.db.connection().execute(async (connection) => {
      const found: string[][] = []
      for (const session of ['Pacific/Auckland', 'UTC']) {
        await sql.raw(`set time zone '${session}'`).execute(connection)
        const { rows } = await sql<{ days: string[] }>`
          select array_agg((${sql.raw(due)})::text order by place) as days
          from (select text::timestamptz as instant, place
            from unnest(${cases.map((instant) => new Date(instant).toISOString())}::text[]) with ordinality as each (text, place)) as instants`.execute(
          connection,
        )
        found.push(rows[0]?.days ?? [])
      }
      await sql.raw('reset time zone').execute(connection)
      return found
    })
    const expected = cases.map((at) =>
      Temporal.Instant.fromEpochMilliseconds(at)
        .toZonedDateTimeISO(timezone)
        .toPlainDate()
        .add({ months: 14 }, { overflow: 'constrain' })
        .toString(),
    )
    expect(answers).toEqual([expected, expected])
  })
})
