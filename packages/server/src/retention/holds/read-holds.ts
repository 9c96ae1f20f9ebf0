import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import type { LegalHold } from './legal-hold.domain.ts'
import { listHolds } from './legal-holds.store.ts'

/** The holds of an organization, newest first; released ones too, because they are evidence, when asked for. */
export async function readHolds(
  { db, keyring }: Pick<Deps, 'db' | 'keyring'>,
  organizationId: string,
  which: 'all' | 'in-force',
): Promise<readonly LegalHold[]> {
  return inOrganization(db, organizationId, (trx) => listHolds(trx, keyring, organizationId, which))
}
