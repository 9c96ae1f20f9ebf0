import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { withDatabase } from '../../test/_database.ts'
import { isDatabaseUnavailable } from './errors.ts'

const database = withDatabase()

describe.runIf(process.env.ASSENT_TEST_ENGINE === 'postgres')('the client of a PostgreSQL server', () => {
  it('tells why a statement sent ahead failed, stores nothing, and serves the next transaction', async () => {
    const { db } = database
    await sql`create table ahead_note (text text)`.execute(db)
    const failing = db.transaction().execute(async (trx) => {
      await sql`/* ahead */ select 1 / 0`.execute(trx)
      await sql`insert into ahead_note values ('never')`.execute(trx)
    })
    await expect(failing).rejects.toMatchObject({ code: '22012', message: 'division by zero' })
    const { rows } = await db.transaction().execute(async (trx) => {
      await sql`/* ahead */ select set_config('application_name', 'after', true)`.execute(trx)
      return sql<{ name: string; notes: number }>`
        select current_setting('application_name') as name, (select count(*) from ahead_note) as notes`.execute(trx)
    })
    expect(rows).toEqual([{ name: 'after', notes: 0 }])
  })

  it('keeps a named statement prepared, and runs it after the tables it names have changed', async () => {
    await database.db.connection().execute(async (connection) => {
      await sql`create temporary table prepared_note (text text)`.execute(connection)
      const insert = async (text: string): Promise<number> => {
        const { numAffectedRows } =
          await sql`/* prepared insert-note */ insert into prepared_note (text) values (${text})`.execute(connection)
        return Number(numAffectedRows)
      }
      expect(await insert('one')).toBe(1)
      await sql`alter table prepared_note add column extra text default 'x'`.execute(connection)
      expect(await insert('two')).toBe(1)
      const { rows } = await sql`select name from pg_prepared_statements where name = 'insert-note'`.execute(connection)
      expect(rows).toEqual([{ name: 'insert-note' }])
    })
  })

  it('fails as one whose connection is gone, and the pool goes on with another', async () => {
    const lost = database.db.connection().execute(async (connection) => {
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(connection).catch(() => undefined)
      return sql`/* ahead */ select 1`.execute(connection).then(() => sql`select 2`.execute(connection))
    })
    expect(isDatabaseUnavailable(await lost.catch((error: unknown) => error))).toBe(true)
    await expect(sql`select 1 as one`.execute(database.db)).resolves.toMatchObject({ rows: [{ one: 1 }] })
  })
})
