import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { listRuns, type RetentionRun } from './retention.store.ts'

/** Runs of one organization, newest first, after a place in the list; one more than `limit` when there are more. */
export async function readRuns(
  { db }: Pick<Deps, 'db'>,
  organizationId: string,
  { limit, before }: { readonly limit: number; readonly before: string | undefined },
): Promise<readonly RetentionRun[]> {
  return inOrganization(db, organizationId, (trx) => listRuns(trx, organizationId, { before, limit: limit + 1 }))
}
