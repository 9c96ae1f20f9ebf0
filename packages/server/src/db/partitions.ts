import { addPeriod, type CalendarDate } from '@assent/shared'
import { sql } from 'kysely'
import type { Db, Trx } from './database.ts'

/**
 * The partitioned tables and the width of one partition. A partition is made when the first row for it comes, because
 * nobody knows before which days a policy's periods will name.
 */
const WIDTHS = {
  consent_event: { months: 1, days: 0 },
  analytics_hit: { months: 0, days: 1 },
  analytics_fact: { months: 0, days: 1 },
} as const
export type PartitionedTable = keyof typeof WIDTHS

export interface Partition {
  readonly table: PartitionedTable
  /** Name of the partition's own table. */
  readonly name: string
  /** First day it holds; a month's first or the day itself. */
  readonly from: CalendarDate
}

export function partitionName(table: PartitionedTable, from: CalendarDate): string {
  return `${table}_${from.replaceAll('-', '')}`
}

/** Makes missing partitions and remembers those that exist, so that a write usually asks nothing. */
export class Partitions {
  readonly #db: Db
  readonly #known = new Set<string>()

  constructor(db: Db) {
    this.#db = db
  }

  /** Makes sure that rows for these days have a place. Days are the partition's first day. */
  async ensure(table: PartitionedTable, days: Iterable<CalendarDate>): Promise<void> {
    for (const from of days) {
      const name = partitionName(table, from)
      if (this.#known.has(name)) continue
      await this.#db.transaction().execute((trx) => createPartition(trx, table, from))
      this.#known.add(name)
    }
  }

  /** To be called after a partition was dropped, by whoever dropped it, or when an insert finds it missing. */
  forget(name?: string): void {
    if (name === undefined) this.#known.clear()
    else this.#known.delete(name)
  }
}

async function createPartition(trx: Trx, table: PartitionedTable, from: CalendarDate): Promise<void> {
  const name = partitionName(table, from)
  const to = addPeriod(from, WIDTHS[table])
  // Two servers may meet the first row of a day together; the lock lets the second one find the work done.
  await sql`select pg_advisory_xact_lock(hashtext(${name}))`.execute(trx)
  const { rows } =
    await sql`select 1 from pg_inherits i join pg_class c on c.oid = i.inhrelid where c.relname = ${name} and i.inhparent = ${table}::regclass`.execute(
      trx,
    )
  if (rows.length > 0) return
  // Made apart and attached: unlike `create table … partition of`, this does not lock writers of the parent out.
  await sql`create table ${sql.id(name)} (like ${sql.id(table)} including defaults including constraints)`.execute(trx)
  await sql`alter table ${sql.id(table)} attach partition ${sql.id(name)} for values from (${sql.lit(from)}) to (${sql.lit(to)})`.execute(
    trx,
  )
  if (table === 'consent_event') {
    // Row triggers follow from the parent, statement triggers do not.
    await sql`create trigger append_only_truncate before truncate on ${sql.id(name)} execute function assent_refuse_change()`.execute(
      trx,
    )
  }
}

/** The partitions of a table, earliest first. */
export async function listPartitions(db: Db | Trx, table: PartitionedTable): Promise<readonly Partition[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = ${table}::regclass order by c.relname`.execute(db)
  return rows.map(({ name }) => {
    const digits = name.slice(table.length + 1)
    return { table, name, from: `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}` as CalendarDate }
  })
}

/** Drops whole partitions: their rows go without being touched and their space returns at once. */
export async function dropPartition(trx: Trx, partition: Partition): Promise<void> {
  // A reader that holds the parent for long must not make every writer queue behind this lock.
  await sql`set local lock_timeout = '5s'`.execute(trx)
  await sql`drop table ${sql.id(partition.name)}`.execute(trx)
}
