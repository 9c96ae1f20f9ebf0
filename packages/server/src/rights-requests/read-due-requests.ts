import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { countOpenRequests, listDueRequests, type DueRequest } from './rights-requests.store.ts'

export interface DueRequests {
  readonly open: number
  readonly soonest: readonly DueRequest[]
}

/** How many requests wait for an answer, and the `first` of them that are due first. Opens nothing of a person. */
export async function readDueRequests(
  { db }: Pick<Deps, 'db'>,
  organizationId: string,
  first: number,
): Promise<DueRequests> {
  return inOrganization(db, organizationId, async (trx) => ({
    open: await countOpenRequests(trx, organizationId),
    soonest: await listDueRequests(trx, organizationId, first),
  }))
}
