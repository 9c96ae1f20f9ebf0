import { sql, type RawBuilder } from 'kysely'
import type { Trx } from '../db/database.ts'

/** A table of Assent's own, whose rows go when a day of theirs is long enough ago. */
export interface OwnTable {
  readonly table: string
  /** Conditions on rows whose instant `before` is the first that is not over. */
  readonly due: (before: Date) => RawBuilder<unknown>
}

export async function countOwn(
  trx: Trx,
  { table, due }: OwnTable,
  organizationId: string,
  before: Date,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    /* countOwn */ select count(*) as n from ${sql.table(table)} where organization_id = ${organizationId} and ${due(before)}`.execute(
    trx,
  )
  return rows[0]?.n ?? 0
}

export async function deleteOwn(
  trx: Trx,
  { table, due }: OwnTable,
  organizationId: string,
  before: Date,
): Promise<number> {
  const { numAffectedRows } = await sql`
    /* deleteOwn */ delete from ${sql.table(table)} where organization_id = ${organizationId} and ${due(before)}`.execute(
    trx,
  )
  return Number(numAffectedRows ?? 0)
}

/** Lets this transaction end evidence whose period is over. For the owner only; the guards look at it. */
export async function allowEnding(trx: Trx): Promise<void> {
  await sql`select set_config('assent.retention', 'on', true)`.execute(trx)
}

/**
 * Conditions of people that nothing refers to any more. Asks the database which tables refer to people, so that a
 * feature that begins to need them is never overlooked.
 */
export async function unneededPeople(trx: Trx): Promise<OwnTable> {
  const { rows } = await sql<{ name: string; columns: readonly string[] }>`
    select conrelid::regclass::text as name,
      (select array_agg(a.attname::text order by k.place) from unnest(conkey) with ordinality as k (number, place)
        join pg_attribute a on a.attrelid = conrelid and a.attnum = k.number) as columns
    from pg_constraint
    where contype = 'f' and confrelid = 'subject'::regclass and conrelid <> 'subject_identifier'::regclass and conparentid = 0`.execute(
    trx,
  )
  const unreferred = rows.map(
    ({ name, columns: [organization = '', subject = ''] }) =>
      sql`not exists (select from ${sql.table(name)} r where r.${sql.ref(organization)} = subject.organization_id and r.${sql.ref(subject)} = subject.id)`,
  )
  return { table: 'subject', due: (before) => sql.join([sql`created_at < ${before}`, ...unreferred], sql` and `) }
}

/** What people are looked up by. */
export async function deleteIdentifiersOf(
  trx: Trx,
  people: OwnTable,
  organizationId: string,
  before: Date,
): Promise<void> {
  await sql`
    delete from subject_identifier where organization_id = ${organizationId} and subject_id in (
      select id from subject where organization_id = ${organizationId} and ${people.due(before)})`.execute(trx)
}
