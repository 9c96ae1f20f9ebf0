import { sql } from 'kysely'
import type { Db, Trx } from './database.ts'

/**
 * Runs work in one transaction as the role `assent_app`, which row-level security lets see these organizations only.
 * A forgotten `where organization_id = …` then shows nothing of others; a wrong insert is refused by the database.
 */
export async function inOrganizations<T>(
  db: Db,
  organizationIds: readonly string[],
  work: (trx: Trx) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (trx) => {
    // Both settings end with the transaction, so a pooled connection carries nothing to the next caller. Where they
    // fail the transaction is broken and the first statement of the work with it, so nobody needs to wait for them.
    await sql`/* ahead */ select set_config('role', 'assent_app', true), set_config('assent.organization_ids', ${organizationIds.join(',')}, true)`.execute(
      trx,
    )
    return work(trx)
  })
}

export async function inOrganization<T>(db: Db, organizationId: string, work: (trx: Trx) => Promise<T>): Promise<T> {
  return inOrganizations(db, [organizationId], work)
}

/**
 * Runs work in one transaction as the owner, past row-level security. Only for what belongs to no organization:
 * finding the organization of an API key or a site key, listing organizations for the nightly jobs, partitions.
 */
export async function inSystem<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  return db.transaction().execute(work)
}
