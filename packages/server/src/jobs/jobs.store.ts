import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'

/**
 * Runs work in the transaction as the database's owner and goes back to the role it had.
 *
 * The queue's tables belong to no organization and have no row-level security, so `assent_app` has no rights on them:
 * a feature's SQL can neither read another organization's jobs nor forge one. Queueing steps out of the role for its
 * one insert, whose text and payload come from here. If that insert fails the transaction is lost and the role with it.
 */
export async function asOwner<T>(trx: Trx, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ role: string }>`
    with before as materialized (select current_setting('role') as role)
    select role, set_config('role', 'none', true) from before`.execute(trx)
  const result = await work()
  await sql`select set_config('role', ${rows[0]?.role ?? 'none'}, true)`.execute(trx)
  return result
}
