import type { CalendarDate } from '@assent/shared'
import { isDatabaseUnavailable } from '../db/errors.ts'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { DatasetError, type SweepProgress } from './dataset-adapter.ts'
import { orderFor, readSituation } from './dataset-orders.ts'
import { DatasetTally } from './dataset-tally.domain.ts'
import { rulesFor } from './governed.ts'
import { listHoldIds } from './holds/legal-holds.store.ts'
import type { OpenRun } from './open-run.ts'
import { endErasureRecords, listWaiting, type GrantedErasure } from './register/granted-erasures.store.ts'
import { searchErasures } from './register/perform-erasures.ts'
import { deleteEntries } from './register/register.store.ts'
import type { DatasetRun } from './retention.domain.ts'
import { endTerminated } from './terminations/end-terminated.ts'
import type { TerminationCase } from './terminations/termination.domain.ts'
import { listCases } from './terminations/terminations.store.ts'
import { saveProgress } from './retention.store.ts'
import { inWords } from './words.domain.ts'

export type SweepDeps = Pick<Deps, 'db' | 'clock' | 'keyring' | 'log' | 'datasets' | 'settings'>

export interface SweepOrder {
  readonly asOf: CalendarDate
  /** Between batches the sweep looks at it, and then simply ends. */
  readonly signal: AbortSignal
}

/**
 * Sweeps each dataset of a run, one after the other. What goes wrong with one is written down with it and leaves the
 * others alone. Throws only when Assent's own database is away.
 */
export async function sweepDatasets(deps: SweepDeps, run: OpenRun, order: SweepOrder): Promise<void> {
  for (const dataset of run.organization.datasets) {
    const startedAt = deps.clock.now()
    const tally = new DatasetTally(dataset, order.asOf, rulesFor(run.organization.governed, dataset))
    const entry = { run: stateOf(dataset, 'running'), tally }
    run.datasets.push(entry)
    // What became of the one before is written down with it.
    await save(deps, run)
    const ended = await endingOf(deps, dataset, () => sweepOne(deps, run, dataset, tally, order))
    entry.run = { ...ended, durationMs: Math.max(0, Math.round(deps.clock.now() - startedAt)) }
    if (entry.run.status === 'failed') run.failures.push(`Dataset ${dataset} (${entry.run.code}): ${entry.run.message}`)
  }
  if (run.datasets.length > 0) await save(deps, run)
}

/** What became of work on a dataset, whether it ended well or threw. */
export async function endingOf(
  { log, settings }: Pick<Deps, 'log' | 'settings'>,
  dataset: string,
  work: () => Promise<DatasetRun>,
): Promise<DatasetRun> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DatasetError) {
      const { code, message } = error
      // A demo shows what it can reach; in production a dataset nobody can open is a promise that is not kept.
      const isLeftOut = settings.mode === 'demo' && code === 'MISCONFIGURED'
      return stateOf(dataset, isLeftOut ? 'skipped' : 'failed', code, message)
    }
    if (isDatabaseUnavailable(error)) throw error
    log.error({ dataset, err: error }, 'retention met a fault of ours in a dataset')
    return stateOf(dataset, 'failed', 'BROKEN', 'A fault of Assent itself; the log has its words.')
  }
}

function stateOf(
  dataset: string,
  status: DatasetRun['status'],
  code: string | null = null,
  message: string | null = null,
): DatasetRun {
  return { dataset, status, durationMs: null, code, message }
}

/** The state of a dataset of the policy that this installation has no way to. */
export function notReached(dataset: string): DatasetRun {
  return stateOf(dataset, 'skipped', 'ABSENT', 'This installation does not reach it.')
}

async function sweepOne(
  deps: SweepDeps,
  run: OpenRun,
  dataset: string,
  tally: DatasetTally,
  { asOf, signal }: SweepOrder,
): Promise<DatasetRun> {
  const { organizationId, organization } = run
  const rule = organization.rule ?? undefined
  const adapter = await deps.datasets.open(organizationId, dataset)
  if (adapter === null) return notReached(dataset)
  // What was granted, or ended with its tenant's contract, goes also where no rule governs.
  const { waiting, cases } = rule === undefined ? await readOwed(deps, organizationId) : NOTHING_OWED
  const granted = await searchErasures(deps, organizationId, adapter, waiting, signal)
  const erasures = granted || cases.length > 0
  while (!signal.aborted) {
    const situation = await readSituation(deps, organizationId)
    const order = await orderFor(deps, situation, dataset, { asOf, rule, erasures })
    if (order === null) break
    const holds = keyOf(situation.holds.map(({ id }) => id))
    for await (const counts of endTerminated(deps, organizationId, adapter, order, cases, signal)) {
      tally.add(counts)
      await save(deps, run)
    }
    const anew = new AbortController()
    let isFirst = true
    for await (const progress of adapter.sweep(order, AbortSignal.any([signal, anew.signal]))) {
      tally.add(progress.counts)
      // The order has just been read, and a sweep begins by saying that it does.
      const isBeginning = isFirst && isEmpty(progress)
      isFirst = false
      if (isBeginning) continue
      // A hold is honoured from the moment it is placed, also by a sweep that has begun.
      if ((await writeDown(deps, run, dataset, progress)) === holds) continue
      anew.abort()
      break
    }
    if (!anew.signal.aborted) break
    tally.startAnew()
  }
  if (signal.aborted)
    return stateOf(dataset, 'stopped', 'STOPPED', 'The server was told to stop; what is left stays due.')
  if (tally.left === 0) return stateOf(dataset, 'done')
  const message = `${inWords(tally.left, 'record')} that others keep locked could not be done and stay due.`
  return stateOf(dataset, 'failed', 'INCOMPLETE', message)
}

interface Owed {
  /** Erasures that were granted and are not complete. */
  readonly waiting: readonly GrantedErasure[]
  /** Tenants whose contracts have ended. */
  readonly cases: readonly TerminationCase[]
}
const NOTHING_OWED: Owed = { waiting: [], cases: [] }

async function readOwed({ db, keyring }: SweepDeps, organizationId: string): Promise<Owed> {
  return inOrganization(db, organizationId, async (trx) => ({
    waiting: await listWaiting(trx, keyring, organizationId),
    cases: await listCases(trx, organizationId, 'open'),
  }))
}

function isEmpty({ counts, ended = [] }: SweepProgress): boolean {
  return ended.length === 0 && counts.every(({ due, done, held }) => due === 0 && done === 0 && held.length === 0)
}

/** Writes down what a batch did; answers which holds are in force now. */
async function writeDown(
  { db }: SweepDeps,
  run: OpenRun,
  dataset: string,
  { ended = [] }: SweepProgress,
): Promise<string> {
  const { organizationId } = run
  return inOrganization(db, organizationId, async (trx) => {
    if (ended.length > 0) {
      await deleteEntries(trx, organizationId, dataset, ended)
      await endErasureRecords(trx, organizationId, dataset, ended)
    }
    await saveProgress(trx, [run.progress()])
    return keyOf(await listHoldIds(trx, organizationId))
  })
}

function keyOf(ids: readonly string[]): string {
  return [...ids].sort().join()
}

async function save({ db }: SweepDeps, run: OpenRun): Promise<void> {
  await inOrganization(db, run.organizationId, (trx) => saveProgress(trx, [run.progress()]))
}
