import { formatPeriod, parsePeriod, type CalendarDate, type Period } from '@assent/shared'
import type { Selectable } from 'kysely'
import type { Trx } from '../../db/database.ts'
import type { TenantPeriod } from '../rule.domain.ts'
import type { TenantPeriodTable } from '../retention.table.ts'

/** A tenant's period with who set it. Instants are milliseconds since 1970. */
export interface StoredTenantPeriod extends TenantPeriod {
  readonly rule: string
  readonly tenant: string
  readonly setAt: number
  readonly setBy: string
}

/** A switch of a tenant that gates the collection of data. */
export interface TenantSwitch {
  readonly tenant: string
  readonly name: string
  readonly isOn: boolean
  readonly setAt: number
  readonly setBy: string
}

export async function listTenantPeriods(trx: Trx, organizationId: string): Promise<readonly StoredTenantPeriod[]> {
  const rows = await trx
    .selectFrom('tenant_period')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('rule')
    .orderBy('tenant')
    .execute()
  return rows.map(toPeriod)
}

export async function findTenantPeriod(
  trx: Trx,
  organizationId: string,
  { rule, tenant }: { readonly rule: string; readonly tenant: string },
): Promise<StoredTenantPeriod | undefined> {
  const row = await trx
    .selectFrom('tenant_period')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('rule', '=', rule)
    .where('tenant', '=', tenant)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? undefined : toPeriod(row)
}

export async function saveTenantPeriod(trx: Trx, organizationId: string, period: StoredTenantPeriod): Promise<void> {
  const values = {
    before_period: formatPeriod(period.before),
    now_period: formatPeriod(period.now),
    from_day: period.from,
    set_at: new Date(period.setAt),
    set_by: period.setBy,
  }
  await trx
    .insertInto('tenant_period')
    .values({ organization_id: organizationId, rule: period.rule, tenant: period.tenant, ...values })
    .onConflict((conflict) => conflict.columns(['organization_id', 'rule', 'tenant']).doUpdateSet(values))
    .execute()
}

export async function listTenantSwitches(trx: Trx, organizationId: string): Promise<readonly TenantSwitch[]> {
  const rows = await trx
    .selectFrom('tenant_switch')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('tenant')
    .orderBy('name')
    .execute()
  return rows.map((row) => ({
    tenant: row.tenant,
    name: row.name,
    isOn: row.is_on,
    setAt: row.set_at.getTime(),
    setBy: row.set_by,
  }))
}

/** Whether a switch is on. One that was never set is off: nothing is collected by accident. */
export async function isSwitchedOn(trx: Trx, organizationId: string, tenant: string, name: string): Promise<boolean> {
  const row = await trx
    .selectFrom('tenant_switch')
    .select('is_on')
    .where('organization_id', '=', organizationId)
    .where('tenant', '=', tenant)
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.is_on === true
}

export async function saveTenantSwitch(trx: Trx, organizationId: string, change: TenantSwitch): Promise<void> {
  const values = { is_on: change.isOn, set_at: new Date(change.setAt), set_by: change.setBy }
  await trx
    .insertInto('tenant_switch')
    .values({ organization_id: organizationId, tenant: change.tenant, name: change.name, ...values })
    .onConflict((conflict) => conflict.columns(['organization_id', 'tenant', 'name']).doUpdateSet(values))
    .execute()
}

function toPeriod(row: Selectable<TenantPeriodTable>): StoredTenantPeriod {
  return {
    rule: row.rule,
    tenant: row.tenant,
    before: stored(row.before_period),
    now: stored(row.now_period),
    from: row.from_day as CalendarDate,
    setAt: row.set_at.getTime(),
    setBy: row.set_by,
  }
}

/** Only what `saveTenantPeriod` wrote. */
function stored(text: string): Period {
  const period = parsePeriod(text)
  if (!period.ok) throw new Error(`tenant_period holds ${text}, which is no period.`)
  return period.value
}
