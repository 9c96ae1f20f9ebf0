import { show, utcDate } from '@assent/shared'
import { appendAudit } from '../../audit/append-audit.ts'
import type { Actor } from '../../audit/audit.events.ts'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import { readGoverned } from '../governed.ts'
import { saveTenantSwitch, type TenantSwitch } from './tenants.store.ts'

export type SetTenantSwitchOutcome =
  | { readonly kind: 'set'; readonly change: TenantSwitch }
  | { readonly kind: 'rejected'; readonly path: string; readonly code: string; readonly message: string }

/**
 * Switches the collection of data on or off for one tenant. Off refuses new records; those that are there keep their
 * rule, their pin and their day.
 */
export async function setTenantSwitch(
  { db, clock, keyring }: Pick<Deps, 'db' | 'clock' | 'keyring'>,
  organizationId: string,
  actor: Actor,
  { tenant, name, isOn }: { readonly tenant: string; readonly name: string; readonly isOn: boolean },
): Promise<SetTenantSwitchOutcome> {
  const at = clock.now()
  return inOrganization(db, organizationId, async (trx) => {
    const { policy } = await readGoverned(trx, organizationId, utcDate(at))
    const known = new Set(Object.values(policy?.data ?? {}).flatMap(({ collected_when }) => collected_when ?? []))
    if (tenant.trim() === '') {
      return { kind: 'rejected', path: 'tenant', code: 'MISSING', message: 'Expected a tenant that is not empty.' }
    }
    if (!known.has(name)) {
      const allowed = known.size === 0 ? 'no switch, for the policy names none' : `one of ${[...known].join(', ')}`
      return { kind: 'rejected', path: 'name', code: 'NOT_ALLOWED', message: `Expected ${allowed}, got ${show(name)}.` }
    }
    const change: TenantSwitch = { tenant, name, isOn, setAt: at, setBy: actor }
    await saveTenantSwitch(trx, organizationId, change)
    await appendAudit(
      trx,
      keyring,
      { organizationId, actor, at },
      { type: 'tenant-switch.set', details: { tenant, name, isOn } },
    )
    return { kind: 'set', change }
  })
}
