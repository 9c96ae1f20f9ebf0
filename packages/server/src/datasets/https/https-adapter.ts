import canonicalize from 'canonicalize'
import { utcDate, type CalendarDate } from '@assent/shared'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import {
  DatasetError,
  type AppliedRecords,
  type DatasetAdapter,
  type DatasetCount,
  type DatasetOrder,
  type DatasetSubject,
  type FoundRecord,
  type RegisteredFacts,
  type SweepProgress,
} from '../../retention/dataset-adapter.ts'
import type { ReceiptOf, RetentionDue, Task, TaskContent } from './dataset-protocol.ts'
import {
  insertTask,
  listOpenTasks,
  lockTask,
  markCollected,
  markSuperseded,
  saveAttempt,
  type StoredTask,
} from './dataset-tasks.store.ts'
import type { Endpoint } from './endpoint.ts'
import { readReceipt, settleReceipt } from './settle-receipt.ts'
import { writeOrder } from './write-order.ts'

export type HttpsDeps = Pick<Deps, 'db' | 'clock' | 'keyring' | 'ids' | 'log'>

export interface HttpsPlace {
  readonly organizationId: string
  readonly dataset: string
  readonly endpoint: Endpoint
}

/** Records of one `records.act`, and entries of the register that an order may carry. */
const PORTION = 500
const MOST_ENTRIES = 10_000

/**
 * Retention by an endpoint of the company. It is told what is due in days to compare and answers with signed receipts;
 * what no receipt says is not done. A task is written down before it is sent, and sent again with the same id and body
 * until its receipt is there, so that neither side can lose or double it.
 */
export function createHttpsAdapter(deps: HttpsDeps, place: HttpsPlace): DatasetAdapter {
  const desk = new TaskDesk(deps, place)
  return {
    dataset: place.dataset,
    preview: async (order) => {
      const task = await dueTask(place, order, true)
      return toCounts(task, await desk.askOnce<'retention.due'>(task))
    },
    sweep: (order, signal) => sweepEndpoint(desk, place, order, signal),
    apply: async (action, records, signal): Promise<AppliedRecords> => {
      let done = 0
      const failed: AppliedRecords['failed'][number][] = []
      for (let next = 0; next < records.length; next += PORTION) {
        const portion = records.slice(next, next + PORTION).map(({ id, tenant }) => ({
          id,
          ...(tenant === undefined ? {} : { tenant }),
        }))
        if (signal.aborted) {
          failed.push(...portion.map(({ id }) => ({ id, reason: 'It was told to stop before.' })))
          continue
        }
        const content = { assent: 1, kind: 'records.act', dataset: place.dataset, action, records: portion } as const
        const { task, receipt } = await desk.carryOut<'records.act'>(content, utcDate(deps.clock.now()), signal)
        await desk.collect(task)
        done += receipt.done
        failed.push(...receipt.failed)
      }
      return { done, failed }
    },
    findBySubject: (subject, signal) => findByEndpoint(desk, place, subject, signal),
  }
}

async function dueTask(
  { dataset }: Pick<HttpsPlace, 'dataset'>,
  order: DatasetOrder,
  dryRun: boolean,
): Promise<Extract<TaskContent, { kind: 'retention.due' }>> {
  const records: RegisteredFacts[] = []
  for await (const entries of order.register.entries()) {
    records.push(...entries)
    if (records.length > MOST_ENTRIES) {
      const message = `More than ${MOST_ENTRIES} of its records are in the register; an endpoint with so many pins keeps them itself.`
      throw new DatasetError(dataset, 'MISCONFIGURED', message)
    }
  }
  return writeOrder(dataset, order, records, { dryRun })
}

async function* sweepEndpoint(
  desk: TaskDesk,
  place: HttpsPlace,
  order: DatasetOrder,
  signal: AbortSignal,
): AsyncIterable<SweepProgress> {
  // Receipts that came by themselves after their run had ended.
  for (const { task, receipt } of await desk.arrived()) {
    yield { counts: toCounts(dueIn(task), receipt), ended: receipt.ended, note: `receipt of task ${task.id}` }
    await desk.collect(task)
  }
  if (signal.aborted) return
  const { task, receipt } = await desk.carryOut<'retention.due'>(await dueTask(place, order, false), order.asOf, signal)
  yield { counts: toCounts(dueIn(task), receipt), ended: receipt.ended }
  await desk.collect(task)
  const failed = receipt.counts.reduce((sum, count) => sum + count.failed, 0)
  if (failed > 0) {
    throw new DatasetError(place.dataset, 'REFUSED', `Its receipt says that ${failed} due records could not be done.`)
  }
}

async function* findByEndpoint(
  desk: TaskDesk,
  { dataset }: HttpsPlace,
  { identifiers, tenant }: DatasetSubject,
  signal: AbortSignal,
): AsyncIterable<readonly FoundRecord[]> {
  let after: string | undefined
  do {
    const receipt: ReceiptOf<'subject.find'> = await desk.askOnce<'subject.find'>({
      assent: 1,
      kind: 'subject.find',
      dataset,
      identifiers: [...identifiers],
      ...(tenant === undefined ? {} : { tenant }),
      ...(after === undefined ? {} : { after }),
    })
    after = receipt.next
    if (receipt.found.length > 0) {
      yield receipt.found.map(({ id, tenant: of, values, events }) => ({
        id,
        tenant: of,
        values,
        // The receipt was read by its schema, which has days here.
        events: events as FoundRecord['events'],
      }))
    }
  } while (after !== undefined && !signal.aborted)
}

function toCounts(
  { rules }: Pick<RetentionDue, 'rules'>,
  { counts }: ReceiptOf<'retention.due'>,
): readonly DatasetCount[] {
  return counts.map(({ rule, action, due, done, held }) => ({
    rule,
    policyVersion: rules.find((ordered) => ordered.rule === rule)?.policyVersion ?? '',
    action,
    due,
    done,
    held,
  }))
}

interface CarriedOut<Kind extends StoredTask['kind']> {
  readonly task: StoredTask
  readonly receipt: ReceiptOf<Kind>
}

/** Writes tasks down, has them carried out, and takes their receipts. */
class TaskDesk {
  readonly #deps: HttpsDeps
  readonly #place: HttpsPlace

  constructor(deps: HttpsDeps, place: HttpsPlace) {
    this.#deps = deps
    this.#place = place
  }

  /** A question that changes nothing: nothing of it is kept, least of all whom it was about. */
  async askOnce<Kind extends 'retention.due' | 'subject.find'>(
    content: Extract<TaskContent, { kind: Kind }>,
  ): Promise<ReceiptOf<Kind>> {
    const id = this.#deps.ids.uuid()
    // A task is its content with an id.
    const task = { ...content, task: id } as unknown as Task
    const answer = await this.#place.endpoint.ask(id, JSON.stringify(task), { arrived: () => Promise.resolve(false) })
    if (answer === 'arrived') throw new Error('Nothing arrives for a task that was not written down.')
    const read = readReceipt(task, answer.body)
    if (!read.ok) throw this.#wrong(read.message)
    // `readReceipt` has compared the kinds.
    return read.receipt as ReceiptOf<Kind>
  }

  /** Has a task carried out, or one that says the same and waits for its receipt. */
  async carryOut<Kind extends StoredTask['kind']>(
    content: Extract<TaskContent, { kind: Kind }>,
    asOf: CalendarDate,
    signal: AbortSignal,
  ): Promise<CarriedOut<Kind>> {
    const task = await this.#writeDown(content, asOf)
    try {
      const answer = await this.#place.endpoint.ask(task.id, task.body, {
        signal,
        arrived: async () => (await this.#read(task))?.receipt !== null,
      })
      const { headers, body } = answer === 'arrived' ? { headers: null, body: '' } : answer
      const receipt = headers === null ? await this.#receiptOf(task) : await this.#settle(task, headers, body)
      return { task, receipt: receipt as ReceiptOf<Kind> }
    } catch (error) {
      await this.#within((trx) => saveAttempt(trx, task, error instanceof DatasetError ? error.message : 'failed'))
      throw error
    }
  }

  /** Tasks whose receipt came after their run had ended. */
  async arrived(): Promise<readonly CarriedOut<'retention.due'>[]> {
    const open = await this.#open('retention.due')
    return open.flatMap((task) => {
      const read = task.receipt === null ? null : readReceipt(taskOf(task), task.receipt.body)
      return read?.ok === true && read.receipt.kind === 'retention.due' ? [{ task, receipt: read.receipt }] : []
    })
  }

  /** The counts of a task are in a run's record now. */
  collect(task: StoredTask): Promise<void> {
    return this.#within((trx) => markCollected(trx, task, this.#deps.clock.now()))
  }

  /**
   * One order waits at a time. What waits and says the same is sent again as it is; what says otherwise (a hold was
   * placed since, a day has passed) must not be sent again, and its receipt, should it come, still counts.
   */
  async #writeDown(
    content: TaskContent & { readonly kind: StoredTask['kind'] },
    asOf: CalendarDate,
  ): Promise<StoredTask> {
    const { keyring, clock, ids } = this.#deps
    const { organizationId, dataset } = this.#place
    const { kind } = content
    const contentHash = keyring.keyedHash('blind-index', organizationId, canonicalize(content) ?? '')
    return this.#within(async (trx) => {
      const waiting = (await listOpenTasks(trx, keyring, { organizationId, dataset, kind })).filter(
        ({ status }) => status === 'waiting',
      )
      const same = waiting.find((task) => task.contentHash === contentHash)
      if (kind === 'retention.due') {
        for (const task of waiting) if (task !== same) await markSuperseded(trx, task, clock.now())
      }
      if (same !== undefined) return same
      const id = ids.uuid()
      const body = JSON.stringify({ ...content, task: id })
      const task = { id, organizationId, dataset, kind, body, contentHash }
      await insertTask(trx, keyring, { ...task, asOf, at: clock.now() })
      return { ...task, status: 'waiting', receipt: null }
    })
  }

  async #settle(task: StoredTask, headers: Parameters<typeof settleReceipt>[2], body: string): Promise<unknown> {
    const outcome = await settleReceipt(this.#deps, task, headers, body)
    if (outcome.kind === 'refused') throw this.#wrong(outcome.message)
    return outcome.receipt
  }

  async #receiptOf(task: StoredTask): Promise<unknown> {
    const stored = await this.#read(task)
    const read = readReceipt(taskOf(task), stored?.receipt?.body ?? '')
    if (!read.ok) throw this.#wrong(read.message)
    return read.receipt
  }

  #read({ id }: StoredTask): Promise<StoredTask | undefined> {
    return this.#within((trx) => lockTask(trx, this.#deps.keyring, this.#place.organizationId, id))
  }

  #open(kind: StoredTask['kind']): Promise<readonly StoredTask[]> {
    const { organizationId, dataset } = this.#place
    return this.#within((trx) => listOpenTasks(trx, this.#deps.keyring, { organizationId, dataset, kind }))
  }

  #within<T>(work: Parameters<typeof inOrganization<T>>[2]): Promise<T> {
    return inOrganization(this.#deps.db, this.#place.organizationId, work)
  }

  #wrong(message: string): DatasetError {
    return new DatasetError(this.#place.dataset, 'REFUSED', `Its receipt is wrong: ${message}`)
  }
}

/** Only what we wrote down ourselves. */
function taskOf({ body }: StoredTask): Task {
  return JSON.parse(body) as Task
}

function dueIn(stored: StoredTask): RetentionDue {
  const task = taskOf(stored)
  if (task.kind !== 'retention.due') throw new Error(`Task ${stored.id} orders no retention.`)
  return task
}
