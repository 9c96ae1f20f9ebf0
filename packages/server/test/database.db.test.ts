import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { migrate } from '../src/db/migrate.ts'
import { makeDatabase, withDatabase } from './_database.ts'

const database = withDatabase()

test('a test file starts from a migrated database of its own', async () => {
  expect(database.kind).toBe(process.env.ASSENT_TEST_ENGINE)
  expect(await migrate(database.db)).toEqual([])

  const other = await makeDatabase()
  await sql`create table only_here (id int)`.execute(database.db)
  const seen = await sql<{ name: string | null }>`select to_regclass('only_here')::text as name`.execute(other.db)
  await other.leave()
  expect(seen.rows).toEqual([{ name: null }])
})

test('the session counts time in UTC, whatever the machine does', async () => {
  const { rows } = await sql<{ zone: string }>`select current_setting('TimeZone') as zone`.execute(database.db)
  expect(rows).toEqual([{ zone: 'UTC' }])
})
