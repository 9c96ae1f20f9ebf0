import { utcDate, type CalendarDate } from '@assent/shared'
import { appendAudit } from '../audit/append-audit.ts'
import type { Actor } from '../audit/audit.events.ts'
import { isDatabaseUnavailable } from '../db/errors.ts'
import { listPartitions, partitionName } from '../db/partitions.ts'
import { inOrganization, inSystem } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { dropDuePartition, type Patience } from './drop-due-partition.ts'
import { previewRetention, type RetentionPreview } from './preview-retention.ts'
import { readAllRules } from './read-rules.ts'
import { RunTally, type DueGroup } from './retention.domain.ts'
import {
  countDue,
  deleteRevocations,
  endRun,
  expireUnconfirmed,
  insertRuns,
  LIFE_TABLES,
  listRunning,
  saveCounts,
  withRunLock,
  type RetentionRun,
} from './retention.store.ts'

export interface RetentionOrder {
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
  | { readonly kind: 'refused'; readonly code: 'RUNNING' | 'CLOCK'; readonly message: string }

type RunDeps = Pick<Deps, 'db' | 'clock' | 'ids' | 'keyring' | 'log' | 'partitions' | 'settings'>

/**
 * Ends every period that is over on a day, for all organizations at once, because they share the partitions that are
 * dropped. Each organization's run is recorded and audited. A second run finds nothing; a run that was cut off is
 * marked by the next one, which goes on with what is left.
 * Throws the driver's error when the database is away.
 */
export async function runRetention(
  deps: RunDeps,
  order: RetentionOrder,
  patience?: Patience,
): Promise<RetentionOutcome> {
  const today = utcDate(deps.clock.now())
  const asOf = order.asOf ?? today
  if (order.dryRun === true) {
    const rules = await inSystem(deps.db, (trx) => readAllRules(trx, today))
    const previews: RetentionPreview[] = []
    for (const { organizationId } of rules) previews.push(await previewRetention(deps, organizationId, asOf))
    return { kind: 'previewed', previews }
  }
  if (asOf !== today && deps.settings.mode === 'production') {
    return {
      kind: 'refused',
      code: 'CLOCK',
      message: `Got the day ${asOf}; in production a run acts for today, ${today}, only. Other days are for demo and test, and for dry runs.`,
    }
  }
  const runs = await withRunLock(deps.db, () => runAll(deps, { ...order, asOf, today }, patience))
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
}

/** One organization's run while it lasts. */
interface OpenRun extends RetentionRun {
  readonly tally: RunTally
  /** What stopped it; the first of several. */
  failure: string | null
}

async function runAll(
  deps: RunDeps,
  order: DatedOrder,
  patience: Patience | undefined,
): Promise<readonly RetentionRun[]> {
  await markCutOff(deps)
  const open = await openRuns(deps, order)
  try {
    const concerned = await countAllDue(deps, order, open)
    for (const { life, table } of LIFE_TABLES) {
      for (const partition of await listPartitions(deps.db, table)) {
        if (partition.from > order.asOf) continue
        try {
          const done = await dropDuePartition(
            deps,
            life,
            partition,
            (trx, groups) => saveCounts(trx, writeDown(open, groups)),
            patience,
          )
          for (const group of done) open.get(group.organizationId)?.tally.addDone(group)
        } catch (error) {
          if (isDatabaseUnavailable(error)) throw error
          // One table that stays busy must not keep the others past their day.
          deps.log.error({ partition: partition.name, err: error }, 'retention could not drop a partition')
          const failure = `${partition.name} could not be dropped (${describe(error)}); its rows stay due and the next run tries again.`
          for (const organizationId of concerned.get(partition.name) ?? []) {
            const run = open.get(organizationId)
            if (run !== undefined) run.failure ??= failure
          }
        }
      }
    }
  } catch (error) {
    for (const run of open.values())
      run.failure = `The run was broken off (${describe(error)}); what is left stays due.`
    // Where this fails too the runs stay marked as running, and the next run finds them.
    await settleEach([...open.values()], (run) => closeRun(deps, run, order)).catch(() => undefined)
    throw error
  }
  // One organization whose run cannot be closed must not leave the others open.
  return settleEach([...open.values()], (run) => closeRun(deps, run, order))
}

/** Does work for each, one after the other, and goes on after an error; throws the first error in the end. */
async function settleEach<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = []
  const errors: unknown[] = []
  for (const item of items) {
    try {
      results.push(await work(item))
    } catch (error) {
      errors.push(error)
    }
  }
  if (errors.length > 0) throw errors[0]
  return results
}

/** Runs that a killed process left behind: we hold the lock, so nobody is at them any more. */
async function markCutOff({ db, clock, keyring, log }: RunDeps): Promise<void> {
  for (const { organizationId, id, asOf } of await inSystem(db, listRunning)) {
    const failure = 'The run was cut off before it ended; the next run goes on with what is left.'
    await inOrganization(db, organizationId, async (trx) => {
      await endRun(trx, { organizationId, id, status: 'failed', failure, durationMs: null, counts: undefined })
      const context = { organizationId, actor: 'system', at: clock.now() } as const
      await appendAudit(trx, keyring, context, { type: 'retention.failed', details: { runId: id, asOf, failure } })
    })
    log.warn({ runId: id, organizationId }, 'an earlier retention run was cut off')
  }
}

async function openRuns(
  { db, clock, ids }: RunDeps,
  { asOf, today, startedBy }: DatedOrder,
): Promise<ReadonlyMap<string, OpenRun>> {
  return inSystem(db, async (trx) => {
    const runs = (await readAllRules(trx, today)).map((rules): OpenRun => {
      const tally = new RunTally(rules, { asOf, today })
      const { organizationId } = rules
      const counts = tally.counts('run')
      return {
        organizationId,
        id: ids.uuid(),
        asOf,
        startedBy,
        startedAt: clock.now(),
        durationMs: null,
        status: 'running',
        failure: null,
        counts,
        tally,
      }
    })
    await insertRuns(trx, runs)
    return new Map(runs.map((run) => [run.organizationId, run]))
  })
}

/** Counts what is due and writes it down; answers which organizations have rows in which partition. */
async function countAllDue(
  { db }: RunDeps,
  { asOf }: DatedOrder,
  open: ReadonlyMap<string, OpenRun>,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const concerned = new Map<string, Set<string>>()
  await inSystem(db, async (trx) => {
    for (const { life, table } of LIFE_TABLES) {
      for (const group of await countDue(trx, life, asOf)) {
        open.get(group.organizationId)?.tally.addDue(group)
        const name = partitionName(table, group.dueOn)
        concerned.set(name, (concerned.get(name) ?? new Set()).add(group.organizationId))
      }
    }
    await saveCounts(trx, writeDown(open, []))
  })
  return concerned
}

/** The counts as they stand once these rows are done; of the organizations that have any, or of all when there are none. */
function writeDown(
  open: ReadonlyMap<string, OpenRun>,
  groups: readonly DueGroup[],
): Pick<RetentionRun, 'organizationId' | 'id' | 'counts'>[] {
  const concerned = new Set(groups.map(({ organizationId }) => organizationId))
  return [...open.values()]
    .filter(({ organizationId }) => groups.length === 0 || concerned.has(organizationId))
    .map(({ organizationId, id, tally }) => ({
      organizationId,
      id,
      counts: tally.including(groups.filter((group) => group.organizationId === organizationId)).counts('run'),
    }))
}

/** Ends one organization's run: Assent's own rules, the result and the audit entry, all or nothing. */
async function closeRun(
  { db, clock, keyring, log }: RunDeps,
  run: OpenRun,
  { actor }: DatedOrder,
): Promise<RetentionRun> {
  const { organizationId, id, asOf, startedAt, failure, tally } = run
  return inOrganization(db, organizationId, async (trx) => {
    if (failure === null) {
      const revocations = await deleteRevocations(trx, organizationId, tally.revocationCutoff)
      tally.setOwn('revocations', { due: revocations, done: revocations })
      const requests = await expireUnconfirmed(trx, organizationId, tally.requestCutoff)
      tally.setOwn('requests', { due: requests, done: requests })
    }
    const at = clock.now()
    const ended = await endRun(trx, {
      organizationId,
      id,
      status: failure === null ? 'done' : 'failed',
      failure,
      durationMs: Math.max(0, Math.round(at - startedAt)),
      // After a failure the record knows better than we do what was committed.
      counts: failure === null ? tally.counts('run') : undefined,
    })
    const { status, counts } = ended
    await appendAudit(
      trx,
      keyring,
      { organizationId, actor, at },
      failure === null
        ? {
            type: 'retention.ran',
            details: {
              runId: id,
              asOf,
              counts: counts.map(({ rule, policyVersion, action, done }) => ({ rule, policyVersion, action, done })),
            },
          }
        : { type: 'retention.failed', details: { runId: id, asOf, failure } },
    )
    log.info(
      {
        runId: id,
        organizationId,
        asOf,
        status,
        counts: counts.map(({ rule, action, done }) => ({ rule, action, done })),
      },
      'retention ran',
    )
    return ended
  })
}

/** The kind of failure and its code: a driver's own words may quote values. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name
}
