import pg from 'pg'
import { splitTable } from './table-facts.ts'

/** A column's name in an SQL text. */
export function quote(name: string): string {
  return pg.escapeIdentifier(name)
}

/** `schema.table` in an SQL text. */
export function quoteTable(table: string): string {
  const { schema, name } = splitTable(table)
  return `${quote(schema)}.${quote(name)}`
}

/** A value in an SQL text, as a literal without a type. */
export function literal(value: string | number | boolean): string {
  return pg.escapeLiteral(String(value))
}
