import type { StageAction } from '../../retention/rule.domain.ts'
import type { Run } from './company-database.ts'
import { literal } from './names.sql.ts'
import type { SealedRow, SealStore } from './seal-store.ts'
import type { TableSql } from './table.sql.ts'

/** Which rows an action is for: by their ids, within a stretch of the column they were read by. */
export interface RowBatch {
  readonly ids: readonly string[]
  /** Spares a partitioned table from looking into every partition. */
  readonly within?: Stretch | undefined
}

export interface Stretch {
  readonly column: string
  readonly type: string
  readonly from: string
  readonly to: string
}

/** Under which conditions the rows are still acted on, and what the table is joined with for them. */
export interface RowConditions {
  readonly from: string
  readonly where: string
}

/**
 * Carries out an action on rows inside one short transaction, and answers how many it was. Rows that others have
 * locked are left out, and so are rows that have changed since they were read and no longer fulfil the conditions.
 */
export async function actOnRows(
  run: Run,
  sql: TableSql,
  action: StageAction,
  batch: RowBatch,
  conditions: RowConditions,
  seals: SealStore | null,
): Promise<number> {
  const stretch = stretchOf(batch)
  const locked = (columns: string): string =>
    `select ${columns} from ${conditions.from}
     where record.${sql.id} = any ($1::text[]::${sql.idType}[]) and ${stretch.where} and ${conditions.where}
     for update of record skip locked`
  const values = [[...batch.ids], ...stretch.values]
  if (seals !== null && action === 'block') {
    const rows = await run<SealedRow>(locked(sealedFields(sql)), values)
    if (rows.length > 0) await seals.keep(rows)
    return changeKnown(run, sql, action, rows)
  }
  if (seals !== null && action === 'delete') {
    const rows = await run<Pick<SealedRow, 'id'>>(locked(`record.${sql.id}::text as id`), values)
    if (rows.length > 0) await seals.remove(rows.map(({ id }) => id))
    return changeKnown(run, sql, action, rows)
  }
  return countChange(
    run,
    `chosen as materialized (${locked(`record.${sql.id} as assent_key`)}),`,
    changing(sql, action, { join: 'chosen', where: `record.${sql.id} = chosen.assent_key and ${stretch.where}` }),
    values,
  )
}

/** Acts on rows that this transaction has locked. */
async function changeKnown(
  run: Run,
  sql: TableSql,
  action: StageAction,
  rows: readonly { readonly id: string }[],
): Promise<number> {
  if (rows.length === 0) return 0
  const where = `record.${sql.id} = any ($1::text[]::${sql.idType}[])`
  return countChange(run, '', changing(sql, action, { where }), [rows.map(({ id }) => id)])
}

async function countChange(run: Run, first: string, change: string, values: readonly unknown[]): Promise<number> {
  const [counted] = await run<{ done: number }>(
    `with ${first} done as (${change} returning 1) select count(*)::int as done from done`,
    values,
  )
  return counted?.done ?? 0
}

function changing(
  sql: TableSql,
  action: StageAction,
  rows: { readonly join?: string; readonly where: string },
): string {
  if (action === 'delete') {
    const using = rows.join === undefined ? '' : `using ${rows.join}`
    return `delete from ${sql.table} as record ${using} where ${rows.where}`
  }
  const assigned = sql.assignments(action).map(({ column, value }) => `${column} = ${value}`)
  const from = rows.join === undefined ? '' : `from ${rows.join}`
  return `update ${sql.table} as record set ${assigned.join(', ')} ${from} where ${rows.where}`
}

function sealedFields(sql: TableSql): string {
  const content = sql.sealed.flatMap(({ name, column }) => [literal(name), `record.${column}`])
  return `record.${sql.id}::text as id, ${sql.tenant} as tenant, ${sql.subjects} as subjects, jsonb_build_object(${content.join(', ')}) as content`
}

function stretchOf({ within }: RowBatch): { readonly where: string; readonly values: readonly string[] } {
  if (within === undefined) return { where: 'true', values: [] }
  const { column, type, from, to } = within
  return { where: `${column} between $2::text::${type} and $3::text::${type}`, values: [from, to] }
}
