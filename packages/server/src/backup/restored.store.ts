import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'

/** Whether there is no table but PostgreSQL's own. */
export async function isEmptyDatabase(db: Db): Promise<boolean> {
  const { rows } = await sql`
    select from pg_tables where schemaname not in ('pg_catalog', 'information_schema') limit 1`.execute(db)
  return rows.length === 0
}

/** The role that the tables' rights in a dump name; a new server does not have it yet. */
export async function makeAppRole(db: Db): Promise<void> {
  await sql`
    do $$ begin
      if not exists (select from pg_roles where rolname = 'assent_app') then create role assent_app nologin; end if;
    exception when duplicate_object or unique_violation then null;
    end $$`.execute(db)
}

/** The newest migration of a database. */
export async function newestMigration(db: Db): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from assent_migration order by name desc limit 1`.execute(db)
  return rows[0]?.name ?? ''
}

/** How much of what there is. Outside the tenant scope. */
export async function countRestored(trx: Trx): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql<{ name: string; rows: number }>`
    select 'organizations' as name, count(*) as rows from organization
    union all select 'consent events', count(*) from consent_event
    union all select 'rights requests', count(*) from rights_request
    union all select 'audit entries', count(*) from audit_entry`.execute(trx)
  return Object.fromEntries(rows.map((row) => [row.name, row.rows]))
}
