import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import { listTenantPeriods, listTenantSwitches, type StoredTenantPeriod, type TenantSwitch } from './tenants.store.ts'

/** What the tenants of an organization chose. */
export async function readTenants(
  { db }: Pick<Deps, 'db'>,
  organizationId: string,
): Promise<{ readonly periods: readonly StoredTenantPeriod[]; readonly switches: readonly TenantSwitch[] }> {
  return inOrganization(db, organizationId, async (trx) => ({
    periods: await listTenantPeriods(trx, organizationId),
    switches: await listTenantSwitches(trx, organizationId),
  }))
}
