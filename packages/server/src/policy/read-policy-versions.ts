import { utcDate } from '@assent/shared'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { listVersions, type StoredPolicy } from './policy.store.ts'
import { versionInForce } from './policy-versions.domain.ts'

/** All versions of an organization, newest application first, each with whether it is in force today. */
export async function readPolicyVersions(
  deps: Pick<Deps, 'db' | 'clock'>,
  organizationId: string,
): Promise<readonly (StoredPolicy & { readonly inForce: boolean })[]> {
  const versions = await inOrganization(deps.db, organizationId, (trx) => listVersions(trx, organizationId))
  const inForce = versionInForce(versions, utcDate(deps.clock.now()))
  return versions.map((version) => ({ ...version, inForce: version.hash === inForce?.hash }))
}
