import { setTimeout as pause } from 'node:timers/promises'
import type { CalendarDate } from '@assent/shared'
import type { DatasetSubject, FoundRecord, TenantRecord } from '../../retention/dataset-adapter.ts'
import type { StageAction } from '../../retention/rule.domain.ts'
import { LOCK_LIMIT_MS } from '../batch-size.domain.ts'
import type { PostgresDataset } from '../dataset.types.ts'
import type { RecordInPlace } from '../record-decision.ts'
import { actOnRows } from './act-on-rows.ts'
import type { CompanyTable } from './company-table.ts'
import { isTooLong } from './failures.ts'

interface StoredRow {
  readonly id: string
  readonly tenant: string | null
  readonly events: Readonly<Record<string, CalendarDate>>
  readonly subjects: readonly string[]
  readonly anonymized: boolean
  readonly blocked: boolean
  readonly pinRule: string | null
  readonly pinVersion: string | null
  readonly pinDate: CalendarDate | null
}

/** Rows of one search; fewer where a row may carry a recording, so that memory stays bounded. */
const PAGE = 500
const HEAVY_PAGE = 20
/** Named rows are changed in portions that are done well within the limit on any index. */
const PORTION = 100
const TRIES = 8
const PAUSE_MS = 100

/** Reads rows by their ids; those that are not there are absent. */
export async function readRows(
  { database, sql }: CompanyTable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RecordInPlace>> {
  const rows = await database.read<StoredRow>(
    `select ${sql.fields} from ${sql.table} as record where ${sql.governed} and ${sql.isNamed}`,
    [sql.possibleIds(ids)],
  )
  return new Map(rows.map((row) => [row.id, toRow(row)]))
}

type FoundRow = StoredRow & { readonly values: FoundRecord['values'] }

/** Every row of a person: by its columns, in the order of ids, and then those whose columns were sealed away. */
export async function* findRows(
  table: CompanyTable,
  subject: DatasetSubject,
  signal: AbortSignal,
): AsyncIterable<readonly FoundRecord[]> {
  yield* findByColumns(table, subject, signal)
  const { database, sql, source, seals } = table
  const page = pageOf(source)
  const sealed = sql.possibleIds((await seals?.find(subject.identifiers, subject.tenant ?? null)) ?? [])
  for (let next = 0; next < sealed.length && !signal.aborted; next += page) {
    const rows = await database.read<FoundRow>(
      // What its columns still tell was found by them.
      `select ${sql.fields}, ${sql.values} as values from ${sql.table} as record
       where ${sql.governed} and ${sql.isNamed} and not coalesce((${sql.ofSubject(subject.identifiers)}), false) and $2::text[] is not null`,
      [sealed.slice(next, next + page), [...subject.identifiers]],
    )
    yield rows.map(toFound)
  }
}

async function* findByColumns(
  { database, sql, source }: CompanyTable,
  { identifiers, tenant }: DatasetSubject,
  signal: AbortSignal,
): AsyncIterable<readonly FoundRecord[]> {
  const page = pageOf(source)
  let last: string | null = null
  while (!signal.aborted) {
    const rows: readonly FoundRow[] = await database.read(
      `select ${sql.fields}, ${sql.values} as values from ${sql.table} as record
       where ${sql.governed} and ${sql.ofSubject(identifiers)} and ($2::text is null or ${sql.tenant} = $2)
         and ($3::text is null or record.${sql.id} > $3::text::${sql.idType}) and $1::text[] is not null
       order by record.${sql.id} limit ${page}`,
      [[...identifiers], tenant ?? null, last],
    )
    const end = rows.at(-1)
    if (end === undefined) return
    last = end.id
    yield rows.map(toFound)
  }
}

function pageOf({ export: exported }: PostgresDataset): number {
  return (exported?.third_party ?? []).length > 0 ? HEAVY_PAGE : PAGE
}

/** Every row of a tenant, in the order of ids. */
export async function* tenantRows(
  { database, sql }: CompanyTable,
  tenant: string,
  signal: AbortSignal,
): AsyncIterable<readonly TenantRecord[]> {
  let last: string | null = null
  while (!signal.aborted) {
    const rows: readonly (StoredRow & Pick<TenantRecord, 'values'>)[] = await database.read(
      `select ${sql.fields}, ${sql.values} as values from ${sql.table} as record
       where ${sql.governed} and ${sql.tenant} = $1 and ($2::text is null or record.${sql.id} > $2::text::${sql.idType})
       order by record.${sql.id} limit ${PAGE}`,
      [tenant, last],
    )
    const end = rows.at(-1)
    if (end === undefined) return
    last = end.id
    yield rows.map((row) => ({ ...toRow(row), values: row.values }))
  }
}

/**
 * Carries out an action on named rows, whatever their day; answers the ids of those that stay, because others keep
 * them locked. Rows that are not there, or are done, do not stay.
 */
export async function actOnKnown(
  table: CompanyTable,
  action: StageAction,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  const { database, sql, seals } = table
  const conditions = { from: `${sql.table} as record`, where: `${sql.governed} and ${sql.pending(action)}` }
  const left: string[] = []
  const possible = sql.possibleIds(ids)
  for (let next = 0; next < possible.length && !signal.aborted; next += PORTION) {
    let waiting = possible.slice(next, next + PORTION)
    for (let attempt = 1; waiting.length > 0 && attempt <= TRIES; attempt++) {
      if (attempt > 1) await pause(PAUSE_MS)
      try {
        await database.change(LOCK_LIMIT_MS, (run) => actOnRows(run, sql, action, { ids: waiting }, conditions, seals))
      } catch (error) {
        if (!isTooLong(error)) throw error
      }
      waiting = await stillWaiting(table, action, waiting)
    }
    left.push(...waiting)
  }
  return left
}

async function stillWaiting(
  { database, sql }: CompanyTable,
  action: StageAction,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await database.read<{ id: string }>(
    `select record.${sql.id}::text as id from ${sql.table} as record
     where ${sql.governed} and ${sql.isNamed} and ${sql.pending(action)}`,
    [[...ids]],
  )
  return rows.map(({ id }) => id)
}

function toFound({ id, tenant, values, events }: FoundRow): FoundRecord {
  return { id, tenant: tenant ?? undefined, values, events }
}

function toRow(row: StoredRow): RecordInPlace {
  return {
    id: row.id,
    tenant: row.tenant ?? undefined,
    ...(row.subjects.length === 0 ? {} : { subjects: row.subjects }),
    events: row.events,
    pin:
      row.pinDate === null
        ? undefined
        : { rule: row.pinRule ?? '', policyVersion: row.pinVersion ?? '', date: row.pinDate },
    done: [...(row.anonymized ? (['anonymize'] as const) : []), ...(row.blocked ? (['block'] as const) : [])],
  }
}
