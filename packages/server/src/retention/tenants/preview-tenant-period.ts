import { utcDate } from '@assent/shared'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import type { DatasetCount } from '../dataset-adapter.ts'
import { orderFor, readSituation } from '../dataset-orders.ts'
import { finalAction, type TenantPeriod } from '../rule.domain.ts'
import { judgeWish, type TenantPeriodWish } from './set-tenant-period.ts'
import type { SettingProblem } from './tenant-period.domain.ts'

export type TenantPeriodPreviewOutcome =
  | {
      readonly kind: 'previewed'
      readonly period: TenantPeriod
      /** How many records more would be due on its first day. */
      readonly effects: readonly { readonly dataset: string; readonly due: number }[]
    }
  | { readonly kind: 'rejected'; readonly problems: readonly SettingProblem[] }

/** What a tenant's period would do on its first day, compared with leaving things as they are. Changes nothing. */
export async function previewTenantPeriod(
  deps: Pick<Deps, 'db' | 'clock' | 'keyring' | 'datasets'>,
  organizationId: string,
  wish: TenantPeriodWish,
): Promise<TenantPeriodPreviewOutcome> {
  const today = utcDate(deps.clock.now())
  const verdict = await inOrganization(deps.db, organizationId, (trx) => judgeWish(trx, organizationId, wish, today))
  if (!verdict.ok) return { kind: 'rejected', problems: verdict.problems }
  const { rule, period } = verdict
  const situation = await readSituation(deps, organizationId)
  const others = situation.tenantPeriods.filter((each) => each.rule !== rule.id || each.tenant !== wish.tenant)
  const wished = { ...period, rule: rule.id, tenant: wish.tenant, setAt: 0, setBy: '' }
  const effects: { dataset: string; due: number }[] = []
  for (const { dataset, data } of await deps.datasets.list(organizationId)) {
    const adapter = data.includes(rule.data) ? await deps.datasets.open(organizationId, dataset) : null
    if (adapter === null) continue
    const dueWith = async (tenantPeriods: typeof others): Promise<number> => {
      const order = await orderFor(deps, { ...situation, tenantPeriods }, dataset, { asOf: period.from, rule: rule.id })
      return order === null ? 0 : countFinal(await adapter.preview(order), finalAction(rule))
    }
    effects.push({
      dataset,
      due: (await dueWith([...others, wished])) - (await dueWith(situation.tenantPeriods as typeof others)),
    })
  }
  return { kind: 'previewed', period, effects }
}

function countFinal(counts: readonly DatasetCount[], action: string): number {
  return counts.filter((count) => count.action === action).reduce((sum, { due }) => sum + due, 0)
}
