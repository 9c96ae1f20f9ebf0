import type { CalendarDate } from '@assent/shared'
import { sql, type Selectable } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { Partition, PartitionedTable } from '../db/partitions.ts'
import type { AnalyticsLife, DatasetRun, DueGroup, RetentionCount } from './retention.domain.ts'
import type { RetentionRunTable } from './retention.table.ts'

/** One run of one organization. */
export interface RetentionRun {
  readonly organizationId: string
  readonly id: string
  readonly asOf: CalendarDate
  readonly startedBy: 'nightly' | 'start' | 'cli' | 'api'
  /** Milliseconds since 1970. */
  readonly startedAt: number
  readonly durationMs: number | null
  readonly status: 'running' | 'done' | 'failed'
  readonly failure: string | null
  readonly counts: readonly RetentionCount[]
  /** How each dataset of the company fared. */
  readonly datasets: readonly DatasetRun[]
  /** The one rule, or dataset, that was run; null: all. */
  readonly rule: string | null
  readonly dataset: string | null
  /** The signed certificate of deletion, a compact JWS; null until the run has ended, and for one that was cut off. */
  readonly certificate: string | null
}

/** Where each life lies and how its rows are dated and counted. */
export const LIVES: Readonly<
  Record<
    AnalyticsLife,
    { readonly table: PartitionedTable; readonly due: string; readonly day: string; readonly events: string }
  >
> = {
  hits: { table: 'analytics_hit', due: 'anonymize_on', day: `(occurred_at at time zone 'UTC')::date`, events: '1' },
  facts: {
    table: 'analytics_fact',
    due: 'delete_on',
    day: 'occurred_on',
    // The other parts count the same events once more.
    events: `case when part in ('views', 'interaction', 'seconds') then events else 0 end`,
  },
}

/** The table of each life; hits first, so that a run that is cut off has ended identified rows before anonymous ones. */
export const LIFE_TABLES: readonly { readonly life: AnalyticsLife; readonly table: PartitionedTable }[] = [
  { life: 'hits', table: 'analytics_hit' },
  { life: 'facts', table: 'analytics_fact' },
]

/** Any two numbers that no other advisory lock of ours uses; those are one number wide. */
const RUN_LOCK = [0x6173736e, 1] as const
const embeddedRuns = new WeakSet<Db>()

/**
 * Does work while holding the right to run; answers null without doing it when someone else holds it. The right ends
 * with the process or its connection, so a killed run blocks nobody.
 */
export async function withRunLock<T>(db: Db, work: () => Promise<T>): Promise<T | null> {
  if (!db.getExecutor().adapter.supportsMultipleConnections) {
    // The embedded engine has one session, whose own locks do not stop itself; and no other process can open it.
    if (embeddedRuns.has(db)) return null
    embeddedRuns.add(db)
    try {
      return await work()
    } finally {
      embeddedRuns.delete(db)
    }
  }
  return db.connection().execute(async (connection) => {
    const { rows } = await sql<{
      held: boolean
    }>`select pg_try_advisory_lock(${RUN_LOCK[0]}, ${RUN_LOCK[1]}) as held`.execute(connection)
    if (rows[0]?.held !== true) return null
    try {
      return await work()
    } finally {
      await sql`select pg_advisory_unlock(${RUN_LOCK[0]}, ${RUN_LOCK[1]})`.execute(connection)
    }
  })
}

interface GroupRow {
  readonly organization_id: string
  readonly occurred_on: string
  readonly due_on: string
  readonly rows: number
  readonly events: number
}

/** Rows due on or before a day, of every organization the transaction can see. Only due partitions are read. */
export async function countDue(trx: Trx, life: AnalyticsLife, asOf: CalendarDate): Promise<readonly DueGroup[]> {
  const { table, due, day, events } = LIVES[life]
  const { rows } = await sql<GroupRow>`
    /* countDue */ select organization_id, ${sql.raw(day)} as occurred_on, ${sql.raw(due)} as due_on, count(*) as rows, sum(${sql.raw(events)}) as events
    from ${sql.table(table)} where ${sql.ref(due)} <= ${asOf}::date group by 1, 2, 3`.execute(trx)
  return rows.map((row) => toGroup(life, row))
}

/** Rows of one partition, exactly: nobody can add to it until the transaction is over. Null when it is gone already. */
export async function countPartition(
  trx: Trx,
  life: AnalyticsLife,
  partition: Partition,
): Promise<readonly DueGroup[] | null> {
  const { rows: found } = await sql`select from pg_class where oid = to_regclass(${partition.name})`.execute(trx)
  if (found.length === 0) return null
  const { due, day, events } = LIVES[life]
  await sql`lock table ${sql.table(partition.name)} in share mode`.execute(trx)
  const { rows } = await sql<GroupRow>`
    /* countPartition */ select organization_id, ${sql.raw(day)} as occurred_on, ${sql.raw(due)} as due_on, count(*) as rows, sum(${sql.raw(events)}) as events
    from ${sql.table(partition.name)} group by 1, 2, 3`.execute(trx)
  return rows.map((row) => toGroup(life, row))
}

function toGroup(life: AnalyticsLife, row: GroupRow): DueGroup {
  return {
    organizationId: row.organization_id,
    life,
    occurredOn: row.occurred_on as CalendarDate,
    dueOn: row.due_on as CalendarDate,
    rows: row.rows,
    events: row.events,
  }
}

/** Longest wait for a table that others use. Until then every newcomer queues behind us, so it is short. */
export async function limitLockWait(trx: Trx, milliseconds: number): Promise<void> {
  await sql`select set_config('lock_timeout', ${`${milliseconds}ms`}, true)`.execute(trx)
}

/** Takes the lock that dropping a partition needs, within the wait set before. */
export async function lockForDrop(trx: Trx, table: PartitionedTable): Promise<void> {
  await sql`lock table ${sql.table(table)} in access exclusive mode`.execute(trx)
}

export async function insertRuns(trx: Trx, runs: readonly Omit<RetentionRun, 'certificate'>[]): Promise<void> {
  if (runs.length === 0) return
  const rows = runs.map((run) => ({
    organization_id: run.organizationId,
    id: run.id,
    as_of: run.asOf,
    started_by: run.startedBy,
    started_at: new Date(run.startedAt).toISOString(),
    status: run.status,
    counts: run.counts,
    datasets: run.datasets,
    rule: run.rule,
    dataset: run.dataset,
  }))
  // One parameter for any number of organizations.
  await sql`
    /* insertRuns */ insert into retention_run (organization_id, id, as_of, started_by, started_at, duration_ms, status, failure, counts, datasets, rule, dataset)
    select organization_id, id, as_of, started_by, started_at, null, status, null, counts, datasets, rule, dataset
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (organization_id uuid, id uuid, as_of date, started_by text, started_at timestamptz, status text, counts jsonb, datasets jsonb, rule text, dataset text)`.execute(
    trx,
  )
}

/** Writes what a run has done so far. Called in the transaction of the doing, so that a killed run says what it did. */
export async function saveProgress(
  trx: Trx,
  runs: readonly Pick<RetentionRun, 'organizationId' | 'id' | 'counts' | 'datasets'>[],
): Promise<void> {
  const rows = runs.map(({ organizationId, id, counts, datasets }) => ({
    organization_id: organizationId,
    id,
    counts,
    datasets,
  }))
  await sql`
    /* saveProgress */ update retention_run set counts = r.counts, datasets = r.datasets
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (organization_id uuid, id uuid, counts jsonb, datasets jsonb)
    where retention_run.organization_id = r.organization_id and retention_run.id = r.id`.execute(trx)
}

export async function saveCertificate(
  trx: Trx,
  organizationId: string,
  id: string,
  certificate: string,
): Promise<void> {
  await trx
    .updateTable('retention_run')
    .set({ certificate })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

/** Ends a run and answers it as it stands; `counts` undefined leaves those that were written down on the way. */
export async function endRun(
  trx: Trx,
  run: Pick<RetentionRun, 'organizationId' | 'id' | 'status' | 'failure' | 'durationMs'> & {
    readonly counts: readonly RetentionCount[] | undefined
    readonly datasets: readonly DatasetRun[]
  },
): Promise<RetentionRun> {
  const row = await trx
    .updateTable('retention_run')
    .set({
      status: run.status,
      failure: run.failure,
      duration_ms: run.durationMs,
      datasets: JSON.stringify(run.datasets),
      ...(run.counts === undefined ? {} : { counts: JSON.stringify(run.counts) }),
    })
    .where('organization_id', '=', run.organizationId)
    .where('id', '=', run.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return toRun(row)
}

/** Runs that say they are running. Whoever holds the run lock knows that they are not. */
export async function listRunning(trx: Trx): Promise<readonly RetentionRun[]> {
  const rows = await trx.selectFrom('retention_run').selectAll().where('status', '=', 'running').execute()
  return rows.map(toRun)
}

/** Whether any organization with a policy lacks a whole run of a day that was done. Belongs inside `inSystem`. */
export async function isUnswept(trx: Trx, day: CalendarDate): Promise<boolean> {
  const { rows } = await sql`
    select from policy_version p where not exists (
      select from retention_run r
      where r.organization_id = p.organization_id and r.as_of = ${day}::date and r.status = 'done' and r.rule is null and r.dataset is null)
    limit 1`.execute(trx)
  return rows.length > 0
}

/** Runs before one, newest first: their ids sort by the time they began. */
export async function listRuns(
  trx: Trx,
  organizationId: string,
  { before, limit }: { readonly before: string | undefined; readonly limit: number },
): Promise<readonly RetentionRun[]> {
  const rows = await trx
    .selectFrom('retention_run')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toRun)
}

const UNLIMITED = { dataset: null, held: [] }

function toRun(row: Selectable<RetentionRunTable>): RetentionRun {
  return {
    organizationId: row.organization_id,
    id: row.id,
    asOf: row.as_of as CalendarDate,
    startedBy: row.started_by,
    startedAt: row.started_at.getTime(),
    durationMs: row.duration_ms,
    status: row.status,
    failure: row.failure,
    // Only what `saveProgress` and `endRun` wrote; runs of the first version know no datasets and no holds.
    counts: (row.counts as readonly RetentionCount[]).map((count) => ({ ...UNLIMITED, ...count })),
    datasets: row.datasets as readonly DatasetRun[],
    rule: row.rule,
    dataset: row.dataset,
    certificate: row.certificate,
  }
}
