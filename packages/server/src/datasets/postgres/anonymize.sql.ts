import type { Generalization, PostgresDataset } from '../dataset.types.ts'
import { literal, quote } from './names.sql.ts'
import type { ColumnFacts } from './table-facts.ts'

/** What one column becomes, and whether a row still has something to lose there. */
export interface Assignment {
  /** Quoted. */
  readonly column: string
  readonly value: string
  readonly pending: string
}

/**
 * What anonymising a row writes. Each value is a fixed point: written twice it is the same, so that a second sweep
 * finds nothing to do.
 */
export function anonymizing(
  { anonymize, timezone = 'UTC' }: PostgresDataset,
  columns: ReadonlyMap<string, ColumnFacts>,
): readonly Assignment[] {
  const { null: emptied = [], generalize = {} } = anonymize ?? {}
  return [
    ...emptying(emptied),
    ...Object.entries(generalize).map(([name, kind]) => {
      const column = quote(name)
      const value = generalized(column, columns.get(name)?.type ?? 'text', kind, timezone)
      return { column, value, pending: `${column} is distinct from ${value}` }
    }),
  ]
}

export function emptying(names: readonly string[]): readonly Assignment[] {
  return names.map(quote).map((column) => ({ column, value: 'null', pending: `${column} is not null` }))
}

/** What is left of a value. Text that does not show what is to be left of it becomes null: rather less than too much. */
function generalized(column: string, type: string, kind: Generalization, timezone: string): string {
  switch (kind) {
    case 'day':
    case 'month':
    case 'year':
      return type === 'timestamp with time zone'
        ? `date_trunc(${literal(kind)}, ${column}, ${literal(timezone)})`
        : `date_trunc(${literal(kind)}, ${column})::${type}`
    case 'ip-prefix':
      return type === 'inet' || type === 'cidr' ? networkOf(column, type) : prefixOf(column)
    case 'host':
      return `lower(substring(${column} from '^(?:[A-Za-z][A-Za-z0-9+.-]*://)?(?:[^/@?#]*@)?([^/:?#[:space:]]+)'))`
    case 'user-agent-family':
      return familyOf(column)
  }
}

/** The first 24 bits of an IPv4 address, 48 of an IPv6 address. */
function networkOf(column: string, type: string): string {
  return `network(set_masklen(${column}, case family(${column}) when 4 then 24 else 48 end))::${type}`
}

function prefixOf(column: string): string {
  return `case
    when ${column} ~ '^\\d{1,3}(\\.\\d{1,3}){3}$' then regexp_replace(${column}, '\\.\\d+$', '.0')
    when ${column} ~* '^[0-9a-f]{1,4}(:[0-9a-f]{1,4}){2}:' then substring(${column} from '^((?:[0-9A-Fa-f]{1,4}:){3})') || ':'
  end`
}

/** Browsers name those they descend from, so the order matters. */
const FAMILIES = [
  ['Edge', 'Edg'],
  ['Opera', 'OPR/|Opera'],
  ['Samsung Internet', 'Samsung'],
  ['Firefox', 'Firefox|FxiOS'],
  ['Chrome', 'Chrome|CriOS|Chromium'],
  ['Safari', 'Safari'],
] as const

function familyOf(column: string): string {
  const cases = FAMILIES.map(([family, pattern]) => `when ${column} ~ ${literal(pattern)} then ${literal(family)}`)
  return `case when ${column} is null then null ${cases.join(' ')} else 'other' end`
}
