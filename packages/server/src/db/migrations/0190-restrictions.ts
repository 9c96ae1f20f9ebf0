import { sql, type Kysely } from 'kysely'

const EVENTS = `'consent', 'withdrawal', 'objection', 'objection-answered', 'objection-withdrawn', 'limitation', 'limitation-withdrawn', 'restriction', 'restriction-lifted', 'state', 'contract'`

const STATEMENTS = [
  `alter table subject_event drop constraint subject_event_kind_check`,
  `alter table subject_event add constraint subject_event_kind_check check (kind in (${EVENTS}))`,
  `alter table suppression drop constraint suppression_kind_check`,
  `alter table suppression add constraint suppression_kind_check check (kind in ('withdrawal', 'objection', 'limitation', 'restriction'))`,
  // Only a restriction has an end that the company sets, of which it tells the person first.
  `alter table suppression add column ends_on date check (ends_on is null or kind = 'restriction')`,
]

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

/** That the processing of a person's data is restricted (GDPR Art. 18), and the day from which it is no more. */
export const restrictions = { up }
