import { sql, type Kysely } from 'kysely'

const EVENTS = `'consent', 'withdrawal', 'objection', 'objection-answered', 'objection-withdrawn', 'limitation', 'limitation-withdrawn', 'state', 'contract'`

const STATEMENTS = [
  `alter table subject_event drop constraint subject_event_kind_check`,
  `alter table subject_event add constraint subject_event_kind_check check (kind in (${EVENTS}))`,
  `alter table suppression drop constraint suppression_kind_check`,
  `alter table suppression add constraint suppression_kind_check check (kind in ('withdrawal', 'objection', 'limitation'))`,
]

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

/** That a person limits the use of sensitive data, for every purpose. */
export const limitations = { up }
