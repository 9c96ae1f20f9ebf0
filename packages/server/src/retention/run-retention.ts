import { utcDate, type CalendarDate } from '@assent/shared'
import { appendAudit } from '../audit/append-audit.ts'
import type { Actor } from '../audit/audit.events.ts'
import { inOrganization, inSystem } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { alertRun } from './alert-run.ts'
import { certifyRun } from './certify-run.ts'
import type { Patience } from './drop-due-partition.ts'
import { endOwnRecords } from './end-own-records.ts'
import { describeFailure } from './failure.domain.ts'
import { countKept } from './holds/held-analytics.ts'
import { OpenRun } from './open-run.ts'
import { previewScope, type RetentionPreview } from './preview-retention.ts'
import { endErasures } from './register/perform-erasures.ts'
import type { DatasetRun, DueGroup } from './retention.domain.ts'
import { endRun, insertRuns, listRunning, withRunLock, type RetentionRun } from './retention.store.ts'
import { readScope, type RunFilter, type ScopedOrganization } from './run-scope.ts'
import { countDueAnalytics, sweepAnalytics } from './sweep-analytics.ts'
import { sweepDatasets } from './sweep-datasets.ts'

export interface RetentionOrder extends RunFilter {
  /** Day to act for; today when undefined. Another day is allowed in demo and test, and in a dry run. */
  readonly asOf?: CalendarDate | undefined
  /** Only count, change nothing. */
  readonly dryRun?: boolean
  readonly startedBy: RetentionRun['startedBy']
  readonly actor: Actor
}

export type RetentionOutcome =
  /** One run for each organization with a policy; any of them may have failed, and says why. */
  | { readonly kind: 'ran'; readonly runs: readonly RetentionRun[] }
  | { readonly kind: 'previewed'; readonly previews: readonly RetentionPreview[] }
  | {
      readonly kind: 'refused'
      readonly code: 'RUNNING' | 'CLOCK' | 'UNKNOWN_RULE' | 'UNKNOWN_DATASET'
      readonly message: string
    }

type RunDeps = Pick<
  Deps,
  'db' | 'clock' | 'ids' | 'keyring' | 'log' | 'partitions' | 'settings' | 'datasets' | 'jobs'
> &
  Partial<Pick<Deps, 'stopping'>>

/**
 * Ends every period that is over on a day: analytics of all organizations at once, because they share the partitions
 * that are dropped, then for each organization Assent's own records and the company's datasets. Each organization's run
 * is recorded and audited. A second run finds nothing; a run that was cut off is marked by the next one, which goes on
 * with what is left. A run that is limited to one organization drops the others' due analytics with its own, and
 * records that with them. Throws the driver's error when the database is away.
 */
export async function runRetention(
  deps: RunDeps,
  order: RetentionOrder,
  patience?: Patience,
): Promise<RetentionOutcome> {
  const today = utcDate(deps.clock.now())
  const asOf = order.asOf ?? today
  const scope = await inSystem(deps.db, (trx) => readScope(trx, order, today))
  if (scope.kind === 'refused') return scope
  if (order.dryRun === true) {
    const previews: RetentionPreview[] = []
    for (const organization of scope.organizations) {
      previews.push(await previewScope(deps, organization, { asOf, today }))
    }
    return { kind: 'previewed', previews }
  }
  if (asOf !== today && deps.settings.mode === 'production') {
    return {
      kind: 'refused',
      code: 'CLOCK',
      message: `Got the day ${asOf}; in production a run acts for today, ${today}, only. Other days are for demo and test, and for dry runs.`,
    }
  }
  const signal = deps.stopping ?? new AbortController().signal
  const dated = { ...order, asOf, today, signal }
  const runs = await withRunLock(deps.db, () => runAll(deps, scope.organizations, dated, patience))
  return runs === null
    ? {
        kind: 'refused',
        code: 'RUNNING',
        message: 'Another run is under way; nothing was done. See its progress in the list of runs.',
      }
    : { kind: 'ran', runs }
}

/** An order once its day is known. */
interface DatedOrder extends RetentionOrder {
  readonly asOf: CalendarDate
  readonly today: CalendarDate
  readonly signal: AbortSignal
}

async function runAll(
  deps: RunDeps,
  scope: readonly ScopedOrganization[],
  order: DatedOrder,
  patience: Patience | undefined,
): Promise<readonly RetentionRun[]> {
  await markCutOff(deps)
  const { runs, due } = await openRuns(deps, scope, order)
  const ended: RetentionRun[] = []
  const errors: unknown[] = []
  const open = new Map(runs)
  try {
    if (scope.some(({ analytics }) => analytics)) await sweepAnalytics(deps, runs, due, { ...order, patience })
    for (const run of runs.values()) {
      await endOwnRecords(deps, run, order)
      await sweepDatasets(deps, run, order)
      open.delete(run.organizationId)
      // One organization whose run cannot be closed must not leave the others open.
      await closeRun(deps, run, order).then(
        (closed) => ended.push(closed),
        (error: unknown) => errors.push(error),
      )
    }
  } catch (error) {
    // Where this fails too the runs stay marked as running, and the next run finds them.
    for (const run of open.values()) {
      run.failures.splice(0, Infinity, `The run was broken off (${describeFailure(error)}); what is left stays due.`)
      await closeRun(deps, run, order).catch(() => undefined)
    }
    throw error
  }
  if (errors.length > 0) throw errors[0]
  return ended
}

/** Runs that a killed process left behind: we hold the lock, so nobody is at them any more. */
async function markCutOff({ db, clock, keyring, log }: RunDeps): Promise<void> {
  for (const { organizationId, id, asOf, datasets } of await inSystem(db, listRunning)) {
    const failure = 'The run was cut off before it ended; the next run goes on with what is left.'
    await inOrganization(db, organizationId, async (trx) => {
      const state = { status: 'failed', failure, durationMs: null, counts: undefined } as const
      await endRun(trx, { organizationId, id, ...state, datasets: datasets.map(cutOff) })
      const context = { organizationId, actor: 'system', at: clock.now() } as const
      await appendAudit(trx, keyring, context, { type: 'retention.failed', details: { runId: id, asOf, failure } })
    })
    log.warn({ runId: id, organizationId }, 'an earlier retention run was cut off')
  }
}

function cutOff(run: DatasetRun): DatasetRun {
  const message = 'The run was cut off while it was at this dataset; the next one goes on.'
  return run.status === 'running' ? { ...run, status: 'failed', code: 'CUT_OFF', message } : run
}

/** Counts what is due of analytics and opens the runs of those in scope, and of others whose rows go with theirs. */
async function openRuns(
  { db, clock, ids, keyring }: RunDeps,
  scope: readonly ScopedOrganization[],
  { asOf, today, startedBy }: DatedOrder,
): Promise<{ readonly runs: ReadonlyMap<string, OpenRun>; readonly due: readonly DueGroup[] }> {
  return inSystem(db, async (trx) => {
    const withAnalytics = scope.some(({ analytics }) => analytics)
    const due = withAnalytics ? await countDueAnalytics(trx, { keyring }, asOf) : []
    const concerned = new Set(due.map(({ organizationId }) => organizationId))
    const inScope = new Set(scope.map(({ organizationId }) => organizationId))
    const everyone = withAnalytics ? await readScope(trx, {}, today) : { kind: 'found' as const, organizations: [] }
    const others = everyone.kind === 'found' ? everyone.organizations : []
    const beside = others
      .filter(({ organizationId }) => concerned.has(organizationId) && !inScope.has(organizationId))
      .map((other) => ({ ...other, rule: other.rules.versions.at(-1)?.rule ?? null, own: [], datasets: [] }))
    const runs = [...scope, ...beside].map(
      (organization) => new OpenRun(organization, { id: ids.uuid(), startedAt: clock.now(), asOf }),
    )
    const byOrganization = new Map(runs.map((run) => [run.organizationId, run]))
    for (const group of due) byOrganization.get(group.organizationId)?.analytics.addDue(group)
    for (const run of runs.filter(({ organization }) => organization.analytics)) {
      for (const group of await countKept(trx, { keyring }, run.organizationId)) run.analytics.addDue(group)
    }
    await insertRuns(
      trx,
      runs.map((run) => ({
        ...run.progress(),
        asOf,
        startedBy,
        startedAt: run.startedAt,
        durationMs: null,
        status: 'running',
        failure: null,
        rule: run.organization.rule,
        dataset: run.organization.dataset,
      })),
    )
    return { runs: byOrganization, due }
  })
}

/**
 * Ends one organization's run: erasures that are complete, the result, the mail to those who must know, the audit entry
 * and the certificate, all or nothing.
 */
async function closeRun(deps: RunDeps, run: OpenRun, { actor, asOf, signal }: DatedOrder): Promise<RetentionRun> {
  const { db, clock, keyring, log } = deps
  const { organizationId, id, startedAt } = run
  if (signal.aborted) run.failures.push('The run was stopped because the server is closing; what is left stays due.')
  const failure = run.failures.length === 0 ? null : run.failures.join(' ')
  return inOrganization(db, organizationId, async (trx) => {
    await endErasures(trx, { clock, keyring }, organizationId, actor, run.organization.governed.datasets)
    const at = clock.now()
    const { counts: known, datasets } = run.progress()
    const ended = await endRun(trx, {
      organizationId,
      id,
      status: failure === null ? 'done' : 'failed',
      failure,
      durationMs: Math.max(0, Math.round(at - startedAt)),
      // After a failure the record knows better than we do what was committed.
      counts: failure === null ? known : undefined,
      datasets,
    })
    const { status, counts } = ended
    await alertRun(trx, deps, run.organization, ended)
    const chain = await appendAudit(
      trx,
      keyring,
      { organizationId, actor, at },
      failure === null
        ? {
            type: 'retention.ran',
            details: {
              runId: id,
              asOf,
              counts: counts.map(({ rule, policyVersion, action, done, dataset }) => ({
                rule,
                policyVersion,
                action,
                done,
                ...(dataset === null ? {} : { dataset }),
              })),
            },
          }
        : { type: 'retention.failed', details: { runId: id, asOf, failure } },
    )
    const brief = counts.map(({ rule, action, done, dataset }) => ({ rule, action, done, dataset }))
    log.info({ runId: id, organizationId, asOf, status, counts: brief }, 'retention ran')
    return { ...ended, certificate: await certifyRun(trx, deps, ended, chain) }
  })
}
