import type { CalendarDate } from '@assent/shared'
import { sql, type RawBuilder } from 'kysely'
import type { EnvelopeContext } from '../../crypto/envelope.ts'
import type { Keyring } from '../../crypto/keyring.ts'
import type { Trx } from '../../db/database.ts'
import type { Partition } from '../../db/partitions.ts'
import type { Deps } from '../../deps.ts'
import { WEB_ANALYTICS } from '../../policy/policy.types.ts'
import type { DatasetHold } from '../dataset-adapter.ts'
import type { AnalyticsLife } from '../retention.domain.ts'
import { LIVES } from '../retention.store.ts'
import { holdsOnAnalytics, holdsOnLife, type HeldGroup } from './held-analytics.domain.ts'
import { listHolds } from './legal-holds.store.ts'

/** Rows that are read, sealed and written at once. */
const BATCH = 2_000

/** A row that a hold kept when its day came. */
export interface HeldRow {
  readonly organizationId: string
  readonly id: string
  readonly life: AnalyticsLife
  readonly occurredOn: CalendarDate
  readonly dueOn: CalendarDate
  /** Null for an anonymous count. */
  readonly visitorId: string | null
  readonly events: number
}

/** Nobody places or releases a hold until this transaction is over, so that what it decides by stays true. */
export async function lockHolds(trx: Trx): Promise<void> {
  await sql`lock table legal_hold in share mode`.execute(trx)
}

/** The holds over own analytics of those of these organizations that have any. */
export async function listAnalyticsHolds(
  trx: Trx,
  keyring: Keyring,
  organizationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly DatasetHold[]>> {
  const { rows } = await sql<{ id: string }>`
    /* listAnalyticsHolds */ select distinct organization_id as id from legal_hold
    where released_at is null and dataset is null and (data is null or data = ${WEB_ANALYTICS})
      and organization_id = any (${organizationIds}::uuid[])`.execute(trx)
  const holds = new Map<string, readonly DatasetHold[]>()
  for (const { id } of rows) holds.set(id, holdsOnAnalytics(await listHolds(trx, keyring, id, 'in-force')))
  return holds
}

/** Rows of one organization that its holds cover: of one partition, or of every day until one. */
export async function countCovered(
  trx: Trx,
  life: AnalyticsLife,
  organizationId: string,
  holds: readonly DatasetHold[],
  within: { readonly partition: Partition } | { readonly until: CalendarDate },
): Promise<readonly HeldGroup[]> {
  const fitting = holdsOnLife(holds, life)
  if (fitting.length === 0) return []
  const { table, due, day, events } = LIVES[life]
  const [from, span] =
    'partition' in within ? [within.partition.name, sql`true`] : [table, sql`${sql.ref(due)} <= ${within.until}::date`]
  const { rows } = await sql<{ hold: number; day: string; due_on: string; rows: number; events: number }>`
    /* countCovered */ select ${keeper(life, fitting)} as hold, ${sql.raw(day)} as day, ${sql.ref(due)} as due_on,
      count(*) as rows, sum(${sql.raw(events)}) as events
    from ${sql.table(from)} where organization_id = ${organizationId} and ${span} and ${keeper(life, fitting)} is not null
    group by 1, 2, 3`.execute(trx)
  return rows.map((row) => ({
    organizationId,
    life,
    occurredOn: row.day as CalendarDate,
    dueOn: row.due_on as CalendarDate,
    reference: fitting[row.hold]?.reference ?? '',
    rows: row.rows,
    events: row.events,
  }))
}

/** Which of the holds is the first to cover a row; null: none. */
function keeper(life: AnalyticsLife, holds: readonly DatasetHold[]): RawBuilder<number | null> {
  const day = sql.raw(LIVES[life].day)
  const cases = holds.map(({ subjects, during }, index) => {
    const conditions = [sql`true`]
    if (subjects !== undefined) conditions.push(sql`visitor_id::text = any (${[...subjects]}::text[])`)
    // An event that analytics do not know may be one of those meant, and what is in doubt is kept.
    if (during?.event === 'occurred') {
      if (during.from !== undefined) conditions.push(sql`${day} >= ${during.from}::date`)
      if (during.to !== undefined) conditions.push(sql`${day} <= ${during.to}::date`)
    }
    return sql`when ${sql.join(conditions, sql` and `)} then ${sql.lit(index)}`
  })
  return sql<number | null>`case ${sql.join(cases, sql` `)} end`
}

/** Copies the rows of a partition that holds cover to where nothing but a release reads them, sealed one by one. */
export async function keepCovered(
  trx: Trx,
  { keyring, ids }: Pick<Deps, 'keyring' | 'ids'>,
  life: AnalyticsLife,
  partition: Partition,
  organizationId: string,
  holds: readonly DatasetHold[],
): Promise<void> {
  const fitting = holdsOnLife(holds, life)
  if (fitting.length === 0) return
  const { table, due, day } = LIVES[life]
  for (let after = '(0,0)'; ;) {
    const { rows } = await sql<{ place: string; day: string; due_on: string; content: unknown }>`
      /* readCovered */ select r.ctid::text as place, ${sql.raw(day)} as day, ${sql.ref(due)} as due_on, to_jsonb(r) as content
      from ${sql.table(partition.name)} r
      where organization_id = ${organizationId} and ${keeper(life, fitting)} is not null and r.ctid > ${after}::tid
      order by r.ctid limit ${sql.lit(BATCH)}`.execute(trx)
    const sealed = rows.map((row) => {
      const id = ids.uuid()
      const content = keyring.wrap(Buffer.from(JSON.stringify(row.content)), placeOf(organizationId, id))
      return { organization_id: organizationId, id, source: table, day: row.day, due_on: row.due_on, content }
    })
    if (sealed.length > 0) {
      await sql`
        /* keepCovered */ insert into held_row (organization_id, id, source, day, due_on, content)
        select organization_id, id, source, day, due_on, content from jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb)
          as r (organization_id uuid, id uuid, source text, day date, due_on date, content text)`.execute(trx)
    }
    if (rows.length < BATCH) return
    after = rows.at(-1)?.place ?? after
  }
}

/** Held rows of an organization in the order of their ids, a batch after one of them. */
export async function listHeld(
  trx: Trx,
  keyring: Keyring,
  organizationId: string,
  after: string | null,
): Promise<readonly HeldRow[]> {
  const rows = await trx
    .selectFrom('held_row')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .$if(after !== null, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(BATCH)
    .execute()
  return rows.map((row) => {
    const opened = keyring.unwrap(row.content, placeOf(organizationId, row.id)).toString()
    // Only what `keepCovered` sealed: a row of one of the two tables.
    const content = JSON.parse(opened) as { visitor_id?: string; part?: string; events?: number }
    const repeats = content.part !== undefined && !['views', 'interaction', 'seconds'].includes(content.part)
    return {
      organizationId,
      id: row.id,
      life: row.source === 'analytics_hit' ? 'hits' : 'facts',
      occurredOn: row.day as CalendarDate,
      dueOn: row.due_on as CalendarDate,
      visitorId: content.visitor_id ?? null,
      // The other parts count the same events once more.
      events: repeats ? 0 : (content.events ?? 1),
    }
  })
}

export async function deleteHeld(trx: Trx, organizationId: string, ids: readonly string[]): Promise<void> {
  await sql`
    /* deleteHeld */ delete from held_row where organization_id = ${organizationId} and id = any (${ids}::uuid[])`.execute(
    trx,
  )
}

function placeOf(organizationId: string, id: string): EnvelopeContext {
  return { organizationId, table: 'held_row', row: id, column: 'content' }
}
