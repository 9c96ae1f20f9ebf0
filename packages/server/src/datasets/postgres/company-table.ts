import type { PostgresDataset } from '../dataset.types.ts'
import type { CompanyDatabase } from './company-database.ts'
import type { SealStore } from './seal-store.ts'
import type { TableFacts } from './table-facts.ts'
import type { TableSql } from './table.sql.ts'

/** A table of the company that was found to be what the policy says of it. */
export interface CompanyTable {
  readonly dataset: string
  readonly source: PostgresDataset
  readonly facts: TableFacts
  readonly sql: TableSql
  readonly database: CompanyDatabase
  /** Null where the policy seals no columns. */
  readonly seals: SealStore | null
}
