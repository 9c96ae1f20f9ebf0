import { utcDate, type CalendarDate } from '@assent/shared'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { listVersions } from '../policy/policy.store.ts'
import { orderFor, readSituation } from './dataset-orders.ts'
import { DatasetTally } from './dataset-tally.domain.ts'
import { rulesFor } from './governed.ts'
import { countKept } from './holds/held-analytics.ts'
import { ownCount, ownPlace } from './own-rules/own-rule.ts'
import { AnalyticsTally, type DatasetRun, type DueGroup, type RetentionCount } from './retention.domain.ts'
import { scopeOf, type RunFilter, type ScopedOrganization, type ScopeOutcome } from './run-scope.ts'
import { countDueAnalytics } from './sweep-analytics.ts'
import { endingOf, notReached } from './sweep-datasets.ts'

/** What a run would do for one organization. */
export interface RetentionPreview {
  readonly organizationId: string
  readonly asOf: CalendarDate
  readonly counts: readonly RetentionCount[]
  /** Whether each dataset could be asked. */
  readonly datasets: readonly DatasetRun[]
}

export type PreviewOutcome =
  { readonly kind: 'previewed'; readonly preview: RetentionPreview } | Extract<ScopeOutcome, { kind: 'refused' }>

export type PreviewDeps = Pick<Deps, 'db' | 'clock' | 'keyring' | 'log' | 'settings' | 'datasets'>

/**
 * Counts what would be due on a day, today when none is given. Takes no lock and changes nothing. It costs a read of
 * the rows that are due, by an index where there is one, and a count of those without a day where events may never
 * come.
 */
export async function previewRetention(
  deps: PreviewDeps,
  organizationId: string,
  { asOf: day, ...filter }: Omit<RunFilter, 'organizationId'> & { readonly asOf?: CalendarDate | undefined } = {},
): Promise<PreviewOutcome> {
  const today = utcDate(deps.clock.now())
  const asOf = day ?? today
  const versions = await inOrganization(deps.db, organizationId, (trx) => listVersions(trx, organizationId))
  const scope = scopeOf(versions, filter, today)
  if (scope.kind === 'refused') return scope
  const [organization] = scope.organizations
  const preview =
    organization === undefined
      ? { organizationId, asOf, counts: [], datasets: [] }
      : await previewScope(deps, organization, { asOf, today })
  return { kind: 'previewed', preview }
}

export async function previewScope(
  deps: PreviewDeps,
  organization: ScopedOrganization,
  {
    asOf,
    today,
    due,
  }: {
    readonly asOf: CalendarDate
    readonly today: CalendarDate
    /** What is due of analytics, where that was counted already. */
    readonly due?: readonly DueGroup[]
  },
): Promise<RetentionPreview> {
  const { organizationId } = organization
  const ours = await inOrganization(deps.db, organizationId, async (trx) => {
    const counts: RetentionCount[] = []
    if (organization.analytics) {
      const tally = new AnalyticsTally(organization.rules, asOf)
      for (const group of due ?? (await countDueAnalytics(trx, deps, asOf))) tally.addDue(group)
      for (const group of await countKept(trx, deps, organizationId)) tally.addDue(group)
      counts.push(...tally.counts('preview'))
    }
    for (const rule of organization.own) {
      const place = ownPlace(rule, { organizationId, policy: organization.policy, asOf, today })
      counts.push(ownCount(rule, place, { due: await rule.count(trx, place), done: 0 }, 'preview'))
    }
    return counts
  })
  const theirs = await previewDatasets(deps, organization, asOf)
  return { organizationId, asOf, counts: [...ours, ...theirs.counts], datasets: theirs.datasets }
}

/** What a run would do in the company's datasets. One that cannot be asked says why and leaves the others alone. */
async function previewDatasets(
  deps: PreviewDeps,
  organization: ScopedOrganization,
  asOf: CalendarDate,
): Promise<Pick<RetentionPreview, 'counts' | 'datasets'>> {
  const { organizationId, governed } = organization
  const counts: RetentionCount[] = []
  const datasets: DatasetRun[] = []
  if (organization.datasets.length === 0) return { counts, datasets }
  const situation = await readSituation(deps, organizationId)
  for (const dataset of organization.datasets) {
    const startedAt = deps.clock.now()
    const ending = await endingOf(deps, dataset, async () => {
      const order = await orderFor(deps, situation, dataset, { asOf, rule: organization.rule ?? undefined })
      const adapter = order === null ? null : await deps.datasets.open(organizationId, dataset)
      if (order !== null && adapter === null) return notReached(dataset)
      if (order !== null && adapter !== null) {
        const tally = new DatasetTally(dataset, asOf, rulesFor(governed, dataset))
        tally.add(await adapter.preview(order))
        counts.push(...tally.counts('preview'))
      }
      return { dataset, status: 'done', durationMs: null, code: null, message: null }
    })
    datasets.push({ ...ending, durationMs: Math.max(0, Math.round(deps.clock.now() - startedAt)) })
  }
  return { counts, datasets }
}
