import type { Run } from './company-database.ts'

/** What the database's catalogue says of a table, and of what our account may do with it. */
export interface TableFacts {
  readonly columns: ReadonlyMap<string, ColumnFacts>
  readonly indexes: readonly IndexFacts[]
  /** Whether the account may delete rows. */
  readonly mayDelete: boolean
  readonly mayInsert: boolean
  readonly mayTruncate: boolean
  readonly isSuperuser: boolean
  /** Whether the account owns the table, and so may drop its partitions. */
  readonly isOwner: boolean
  /** Row-level security hides rows from the account. */
  readonly hidesRows: boolean
  /** The one column a range-partitioned table is partitioned by; null: not partitioned, or otherwise. */
  readonly partitionedBy: string | null
  readonly partitions: readonly PartitionFacts[]
  /** Foreign keys of other tables that point here. */
  readonly referencedBy: readonly ReferenceFacts[]
  /** Most rows there may be, by the last analysis; -1 when never analysed. */
  readonly estimatedRows: number
}

export interface ColumnFacts {
  readonly name: string
  /** Without length or precision, such as `timestamp with time zone`. */
  readonly type: string
  readonly notNull: boolean
  readonly maySelect: boolean
  readonly mayUpdate: boolean
}

export interface IndexFacts {
  readonly columns: readonly string[]
  readonly isUnique: boolean
}

export interface PartitionFacts {
  /** Quoted, with its schema. */
  readonly name: string
  /** Where its range ends, excluded, as a literal of the column's type; null for `maxvalue` and the default one. */
  readonly to: string | null
}

export interface ReferenceFacts {
  readonly table: string
  readonly isIndexed: boolean
}

/** Reads the catalogue; null when there is no such table, or the account may not know of it. */
export async function readTableFacts(read: Run, table: string): Promise<TableFacts | null> {
  const { schema, name } = splitTable(table)
  const [found] = await read<{
    oid: number
    kind: string
    hidesRows: boolean
    isOwner: boolean
    mayDelete: boolean
    mayInsert: boolean
    mayTruncate: boolean
    isSuperuser: boolean
    partitionKey: string | null
    rows: number
  }>(
    `select c.oid::int as oid, c.relkind as kind, row_security_active(c.oid) as "hidesRows",
       pg_has_role(c.relowner, 'usage') as "isOwner", has_table_privilege(c.oid, 'delete') as "mayDelete",
       has_table_privilege(c.oid, 'insert') as "mayInsert", has_table_privilege(c.oid, 'truncate') as "mayTruncate",
       (select rolsuper from pg_roles where rolname = current_user) as "isSuperuser",
       case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end as "partitionKey", c.reltuples::float8 as rows
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relname = $2 and c.relkind in ('r', 'p')`,
    [schema, name],
  )
  if (found === undefined) return null
  const { oid, partitionKey } = found
  const columns = await read<ColumnFacts>(
    `select attname as name, format_type(atttypid, null) as type, attnotnull as "notNull",
       has_column_privilege(attrelid, attnum, 'select') as "maySelect", has_column_privilege(attrelid, attnum, 'update') as "mayUpdate"
     from pg_attribute where attrelid = $1::oid and attnum > 0 and not attisdropped order by attnum`,
    [oid],
  )
  const partitionedBy = /^RANGE \("?([^",()]+)"?\)$/.exec(partitionKey ?? '')?.[1] ?? null
  return {
    columns: new Map(columns.map((column) => [column.name, column])),
    indexes: await readIndexes(read, oid),
    mayDelete: found.mayDelete,
    mayInsert: found.mayInsert,
    mayTruncate: found.mayTruncate,
    isSuperuser: found.isSuperuser,
    isOwner: found.isOwner,
    hidesRows: found.hidesRows,
    partitionedBy,
    partitions: partitionedBy === null ? [] : await readPartitions(read, oid),
    referencedBy: await readReferences(read, oid),
    estimatedRows: found.rows,
  }
}

/** The tables there are, for a name that is not among them. */
export async function listTables(read: Run): Promise<readonly string[]> {
  const rows = await read<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema') order by 1 limit 1000`,
  )
  return rows.map(({ name }) => name)
}

export function splitTable(table: string): { readonly schema: string; readonly name: string } {
  const dot = table.indexOf('.')
  return dot < 0 ? { schema: 'public', name: table } : { schema: table.slice(0, dot), name: table.slice(dot + 1) }
}

/** Valid indexes over all rows; an expression in one stands as an empty name. */
function readIndexes(read: Run, oid: number): Promise<readonly IndexFacts[]> {
  return read<IndexFacts>(
    `select i.indisunique as "isUnique", array(
       select coalesce(a.attname::text, '') from unnest(i.indkey::int[]) with ordinality as k(number, place)
       left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number and k.number > 0
       where k.place <= i.indnkeyatts order by k.place) as columns
     from pg_index i where i.indrelid = $1::oid and i.indisvalid and i.indpred is null`,
    [oid],
  )
}

/** Sub-partitioned ones are left to batches. */
async function readPartitions(read: Run, oid: number): Promise<readonly PartitionFacts[]> {
  const rows = await read<{ name: string; bound: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name, pg_get_expr(c.relpartbound, c.oid) as bound
     from pg_inherits i join pg_class c on c.oid = i.inhrelid join pg_namespace n on n.oid = c.relnamespace
     where i.inhparent = $1::oid and c.relkind = 'r' order by 1`,
    [oid],
  )
  return rows.map(({ name, bound }) => ({ name, to: / TO \('([^']+)'\)$/.exec(bound)?.[1] ?? null }))
}

function readReferences(read: Run, oid: number): Promise<readonly ReferenceFacts[]> {
  return read<ReferenceFacts>(
    `select format('%I.%I', n.nspname, c.relname) as table, exists (
       select from pg_index i where i.indrelid = k.conrelid and i.indisvalid and i.indkey[0] = k.conkey[1]) as "isIndexed"
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.confrelid = $1::oid and k.contype = 'f' and k.conrelid <> k.confrelid and k.conparentid = 0`,
    [oid],
  )
}
