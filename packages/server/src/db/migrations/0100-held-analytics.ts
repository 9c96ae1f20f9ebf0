import { sql, type Kysely } from 'kysely'

const STATEMENTS = [
  // The table was never written to. What it keeps is sealed, so it is text; SQL decides by the two days alone.
  `alter table held_row alter column content type text using content::text`,
  `alter table held_row add constraint held_row_source check (source in ('analytics_hit', 'analytics_fact'))`,
]

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

/** Rows of own analytics that a legal hold keeps past their day, each in an envelope. */
export const heldAnalytics = { up }
