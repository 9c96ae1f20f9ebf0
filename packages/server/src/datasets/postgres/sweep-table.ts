import { setTimeout as pause } from 'node:timers/promises'
import {
  DatasetError,
  type DatasetCount,
  type DatasetOrder,
  type SweepProgress,
} from '../../retention/dataset-adapter.ts'
import { finalAction, type RetentionRule, type StageAction } from '../../retention/rule.domain.ts'
import { BatchSize, LOCK_LIMIT_MS } from '../batch-size.domain.ts'
import { emptyCount } from '../record-decision.ts'
import { actOnRows, type RowBatch, type RowConditions } from './act-on-rows.ts'
import { dropDuePartitions } from './drop-partitions.ts'
import { isTooLong } from './failures.ts'
import type { CompanyTable } from './company-table.ts'
import { sweepRegistered } from './sweep-registered.ts'
import type { Pass } from './table.sql.ts'

/** How often rows that others have locked are tried again in one sweep, and how long it waits before, ms. */
const ROUNDS = 3
const ROUND_PAUSE_MS = 250
/** How often one row is tried that cannot be done in time, and how long it waits in between, ms. */
const TRIES = 5
const TRY_PAUSE_MS = 200
/** Statements end sooner than locks may last: beginning and committing take time too. */
const STATEMENT_LIMIT_MS = LOCK_LIMIT_MS * 0.75

/** Does what is due in a table of the company, the strongest action of a rule first. */
export async function* sweepTable(
  table: CompanyTable,
  order: DatasetOrder,
  signal: AbortSignal,
): AsyncIterable<SweepProgress> {
  for (const rule of order.rules) {
    for (const action of actionsOf(rule)) {
      const sweep = new StageSweep(table, order, rule, action)
      yield* sweep.run(signal)
      if (signal.aborted) return
    }
  }
  yield* sweepRegistered(table, order, signal)
}

/** The actions of a rule, the final one first: it leaves the others nothing to do. */
export function actionsOf(rule: RetentionRule): readonly StageAction[] {
  const used = new Set(rule.stages.map(({ action }) => action))
  const final = finalAction(rule)
  const preparing = (['anonymize', 'block'] as const).filter((action) => action !== final && used.has(action))
  return [final, ...preparing]
}

/** One action of one rule over the whole table. */
class StageSweep {
  readonly #table: CompanyTable
  readonly #order: DatasetOrder
  readonly #rule: RetentionRule
  readonly #action: StageAction
  readonly #size: BatchSize
  readonly #conditions: RowConditions

  constructor(table: CompanyTable, order: DatasetOrder, rule: RetentionRule, action: StageAction) {
    const { sql, source } = table
    this.#table = table
    this.#order = order
    this.#rule = rule
    this.#action = action
    this.#size = new BatchSize(source.batch)
    this.#conditions = { from: sql.from(order, rule), where: dueAndFree(table, order, rule, action) }
  }

  async *run(signal: AbortSignal): AsyncIterable<SweepProgress> {
    yield this.#progress({})
    for await (const { rows, partition } of dropDuePartitions(this.#table, this.#order, this.#rule, this.#action)) {
      yield this.#progress({ due: rows, done: rows }, `${partition}: ${rows} rows`)
      if (signal.aborted) return
    }
    let left = 0
    for (let round = 1; round <= ROUNDS; round++) {
      left = 0
      for (const pass of this.#table.sql.passes(this.#order, this.#rule, this.#action)) {
        for await (const { done, skipped } of this.#pass(pass, signal)) {
          left += skipped
          if (done > 0) yield this.#progress({ due: done, done })
        }
      }
      if (left === 0 || signal.aborted) break
      // Others are at these rows; most are done with them in a moment.
      if (round < ROUNDS) await pause(ROUND_PAUSE_MS)
    }
    const held = await countHeld(this.#table, this.#order, this.#rule, this.#action)
    if (left > 0 || held.length > 0) yield this.#progress({ due: left, held })
  }

  /** Reads ids in the order of an index and acts on them, batch after batch. */
  async *#pass(pass: Pass, signal: AbortSignal): AsyncIterable<{ readonly done: number; readonly skipped: number }> {
    let last: Place | undefined
    while (!signal.aborted) {
      const places = await this.#read(pass, last)
      const end = places.at(-1)
      if (end === undefined) return
      last = end
      const registered = await this.#order.register.of(places.map(({ id }) => id))
      const free = places.filter(({ id }) => !registered.has(id))
      const done = free.length === 0 ? 0 : await this.#act(free, pass)
      yield { done, skipped: free.length - done }
    }
  }

  /** The next ids behind a place. Nothing is locked by this. */
  async #read({ candidate, order }: Pass, after: Place | undefined): Promise<readonly Place[]> {
    const { sql, database } = this.#table
    const id = `record.${sql.id}`
    const behind =
      after === undefined
        ? 'true'
        : order === null
          ? `${id} > $1::text::${sql.idType}`
          : `(${order.column}, ${id}) > ($2::text::${order.type}, $1::text::${sql.idType})`
    const values = after === undefined ? [] : order === null ? [after.id] : [after.id, after.at]
    return database.read<Place>(
      `select ${id}::text as id, ${order === null ? 'null' : `${order.column}::text`} as at from ${this.#conditions.from}
       where ${candidate} and ${behind} and ${this.#conditions.where}
       order by ${order === null ? id : `${order.column}, ${id}`} limit ${this.#size.rows}`,
      values,
    )
  }

  /** Acts on rows, in smaller portions when they take too long; answers how many were done. */
  async #act(places: readonly Place[], pass: Pass): Promise<number> {
    let done = 0
    let tries = 0
    for (let next = 0; next < places.length;) {
      const portion = places.slice(next, next + this.#size.rows)
      const started = performance.now()
      try {
        done += await this.#table.database.change(STATEMENT_LIMIT_MS, (run) =>
          actOnRows(run, this.#table.sql, this.#action, batchOf(portion, pass), this.#conditions, this.#table.seals),
        )
        this.#size.took(portion.length, performance.now() - started)
        next += portion.length
        tries = 0
      } catch (error) {
        if (!isTooLong(error)) throw error
        if (this.#size.tooLong()) continue
        if (++tries >= TRIES) throw this.#stuck(error)
        await pause(TRY_PAUSE_MS)
      }
    }
    return done
  }

  #stuck(cause: unknown): DatasetError {
    const message = `Not even one row could be ${PAST[this.#action]} within ${STATEMENT_LIMIT_MS} ms: others hold the table, or a foreign key that points to it has no index.`
    return new DatasetError(this.#table.dataset, 'TIMEOUT', message, { cause })
  }

  #progress(count: Partial<DatasetCount>, note?: string): SweepProgress {
    return { counts: [{ ...emptyCount(this.#rule, this.#action), ...count }], note }
  }
}

const PAST = { anonymize: 'anonymised', block: 'blocked', delete: 'deleted' } as const

/** A row as a pass comes upon it. */
interface Place {
  readonly id: string
  /** The value of the column it is read by, as text. */
  readonly at: string | null
}

function batchOf(places: readonly Place[], { order }: Pass): RowBatch {
  const [from, to] = [places[0]?.at ?? null, places.at(-1)?.at ?? null]
  return {
    ids: places.map(({ id }) => id),
    within: order === null || from === null || to === null ? undefined : { ...order, from, to },
  }
}

/** Governed, due, not done yet, and kept by no hold. A block keeps what is there, so a hold does not stop it. */
export function dueAndFree(
  { sql }: CompanyTable,
  order: DatasetOrder,
  rule: RetentionRule,
  action: StageAction,
): string {
  const free = action === 'block' ? 'true' : `not ${sql.held(order.holds)}`
  return `${sql.governed} and ${sql.due(order, rule, action)} and ${sql.pending(action)} and ${free}`
}

/** How many due rows each case keeps. */
export async function countHeld(
  { sql, database }: CompanyTable,
  order: DatasetOrder,
  rule: RetentionRule,
  action: StageAction,
): Promise<DatasetCount['held']> {
  const { holds } = order
  if (holds.length === 0 || action === 'block') return []
  const candidates = sql.passes(order, rule, action).map(({ candidate }) => candidate)
  if (candidates.length === 0) return []
  const [row] = await database.read<{ rows: readonly number[] }>(
    `select array[${holds.map((hold) => `count(*) filter (where ${sql.heldBy(hold)})`).join(', ')}]::int[] as rows
     from ${sql.from(order, rule)} where (${candidates.join(' or ')}) and ${sql.governed}
       and ${sql.due(order, rule, action)} and ${sql.pending(action)} and ${sql.held(holds)}`,
  )
  return holds
    .map(({ reference }, index) => ({ reference, rows: row?.rows[index] ?? 0 }))
    .filter(({ rows }) => rows > 0)
}
