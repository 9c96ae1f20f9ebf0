import { Kysely, PGliteDialect, PostgresDialect, sql, type CompiledQuery } from 'kysely'
import type { Db, Schema } from '../src/db/database.ts'
import type { OpenDatabase } from '../src/db/open-database.ts'

/** A second door to an open database, which notes every statement that goes through it. The owner closes the database. */
export function watchDatabase({ pglite, pool }: OpenDatabase): { readonly db: Db; readonly ran: CompiledQuery[] } {
  const dialect =
    pglite !== null ? new PGliteDialect({ pglite }) : pool !== null ? new PostgresDialect({ pool }) : undefined
  if (dialect === undefined) throw new Error('An open database is either embedded or has a pool.')
  const ran: CompiledQuery[] = []
  return { db: new Kysely<Schema>({ dialect, log: ({ query }) => void ran.push(query) }), ran }
}

/** The statements that read or write rows of ours, without those that only set the scene. */
export function rowStatements(ran: readonly CompiledQuery[]): readonly CompiledQuery[] {
  return ran.filter(
    (query) =>
      /^\s*(\/\*.*?\*\/\s*)?(select|with|insert|update|delete)/i.test(query.sql) &&
      !/set_config|pgboss/.test(query.sql),
  )
}

/**
 * How the database would run a statement. A small table is read whole whatever its indexes; with `forced` that is
 * forbidden, so that only a missing index still scans.
 */
export async function planOf(db: Db, statement: CompiledQuery, { forced }: { forced: boolean }): Promise<string> {
  return db.transaction().execute(async (trx) => {
    if (forced) await sql`set local enable_seqscan = off`.execute(trx)
    const explained = { ...statement, sql: `explain ${statement.sql}` }
    return (await trx.executeQuery<{ 'QUERY PLAN': string }>(explained)).rows.map((row) => row['QUERY PLAN']).join('\n')
  })
}
