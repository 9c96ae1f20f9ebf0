import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { readVectors } from '../../../vectors/_read.ts'
import { withDatabase } from './_database.ts'

const database = withDatabase()

const vectors = readVectors<{
  add: { name: string; date: string; period: string; result: string }[]
  utcDay: { name: string; instant: string; day: string }[]
  weekday: { day: string; iso: number }[]
}>('calendar.json')

describe('the database and the code agree on the calendar', () => {
  test.each(vectors.add)('$name: $date + $period = $result', async ({ date, period, result }) => {
    const { rows } = await sql<{ day: string }>`
      select (${date}::date + ${period}::interval)::date::text as day
    `.execute(database.db)
    expect(rows).toEqual([{ day: result }])
  })

  test.each(vectors.utcDay)('$name', async ({ instant, day }) => {
    const { rows } = await sql<{ day: string }>`
      select (${instant}::timestamptz at time zone 'UTC')::date::text as day
    `.execute(database.db)
    expect(rows).toEqual([{ day }])
  })

  test.each(vectors.weekday)('$day is day $iso of its week', async ({ day, iso }) => {
    const { rows } = await sql<{ iso: number }>`
      select extract(isodow from ${day}::date)::int as iso
    `.execute(database.db)
    expect(rows).toEqual([{ iso }])
  })
})
