import { sql, type Kysely } from 'kysely'

const STATEMENTS = [
  // Files of the widget whose names carry a hash, of every build this installation ever served. They belong to no
  // organization and are read as the owner.
  `create table widget_file (
    name text primary key,
    type text not null,
    body bytea not null,
    first_served_at timestamptz not null
  )`,
]

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

/** Earlier builds of the widget, for pages that pin one. */
export const widgetBuilds = { up }
