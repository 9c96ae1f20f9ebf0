import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import type { TerminationCase } from './termination.domain.ts'
import { listCases } from './terminations.store.ts'

/** Cases of tenants whose contracts have ended, the newest first. */
export async function readTerminations(
  { db }: Pick<Deps, 'db'>,
  organizationId: string,
  which: 'all' | 'open',
): Promise<readonly TerminationCase[]> {
  return inOrganization(db, organizationId, (trx) => listCases(trx, organizationId, which))
}
