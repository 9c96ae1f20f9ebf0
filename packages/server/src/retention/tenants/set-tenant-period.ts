import { formatPeriod, utcDate, type CalendarDate } from '@assent/shared'
import { appendAudit } from '../../audit/append-audit.ts'
import type { Actor } from '../../audit/audit.events.ts'
import type { Trx } from '../../db/database.ts'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import { readGoverned } from '../governed.ts'
import { judgeTenantPeriod, type SettingProblem, type TenantPeriodVerdict } from './tenant-period.domain.ts'
import { findTenantPeriod, saveTenantPeriod, type StoredTenantPeriod } from './tenants.store.ts'

export interface TenantPeriodWish {
  readonly tenant: string
  readonly rule: string
  /** ISO 8601. */
  readonly period: string
}

export type SetTenantPeriodOutcome =
  | { readonly kind: 'set'; readonly period: StoredTenantPeriod }
  | { readonly kind: 'rejected'; readonly problems: readonly SettingProblem[] }

/** Sets a tenant's period inside the rule's bounds. A shortening waits for its notice; every change is audited. */
export async function setTenantPeriod(
  { db, clock, keyring }: Pick<Deps, 'db' | 'clock' | 'keyring'>,
  organizationId: string,
  actor: Actor,
  wish: TenantPeriodWish,
): Promise<SetTenantPeriodOutcome> {
  const at = clock.now()
  return inOrganization(db, organizationId, async (trx) => {
    const verdict = await judgeWish(trx, organizationId, wish, utcDate(at))
    if (!verdict.ok) return { kind: 'rejected', problems: verdict.problems }
    const { rule, tenant } = wish
    const period: StoredTenantPeriod = { ...verdict.period, rule, tenant, setAt: at, setBy: actor }
    await saveTenantPeriod(trx, organizationId, period)
    await appendAudit(
      trx,
      keyring,
      { organizationId, actor, at },
      {
        type: 'tenant-period.set',
        details: {
          rule,
          tenant,
          before: formatPeriod(period.before),
          now: formatPeriod(period.now),
          from: period.from,
        },
      },
    )
    return { kind: 'set', period }
  })
}

/** What a wish would become, without setting it. */
export async function judgeWish(
  trx: Trx,
  organizationId: string,
  wish: TenantPeriodWish,
  today: CalendarDate,
): Promise<TenantPeriodVerdict> {
  const { rules } = await readGoverned(trx, organizationId, today)
  return judgeTenantPeriod(rules, wish, await findTenantPeriod(trx, organizationId, wish), today)
}
