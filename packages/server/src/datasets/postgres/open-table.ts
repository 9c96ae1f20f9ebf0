import { closest } from 'fastest-levenshtein'
import type { RetentionRule } from '../../retention/rule.domain.ts'
import type { DatasetFinding } from '../dataset-finding.domain.ts'
import type { PostgresDataset } from '../dataset.types.ts'
import { checkTable } from './check-table.domain.ts'
import type { CompanyDatabase } from './company-database.ts'
import { asDatasetError } from './failures.ts'
import { listTables, readTableFacts, type TableFacts } from './table-facts.ts'

export interface InspectedTable {
  readonly findings: readonly DatasetFinding[]
  /** Null when the table was not found. */
  readonly facts: TableFacts | null
}

/** Looks whether a table is there and is what the policy says. Never throws for what is wrong with it. */
export async function inspectTable(
  dataset: string,
  source: PostgresDataset,
  rules: readonly RetentionRule[],
  database: CompanyDatabase,
): Promise<InspectedTable> {
  const error = (code: DatasetFinding['code'], path: string, message: string): InspectedTable => ({
    findings: [{ level: 'error', code, dataset, path, message }],
    facts: null,
  })
  if (!isTimezone(source.timezone ?? 'UTC')) {
    const message = `Got ${JSON.stringify(source.timezone)}; expected a name of the IANA time zone database, such as Europe/Madrid.`
    return error('DATASET_TIMEZONE_UNKNOWN', 'timezone', message)
  }
  try {
    const facts = await readTableFacts(database.read, source.table)
    if (facts !== null) return { findings: checkTable(dataset, source, rules, facts), facts }
    const tables = await listTables(database.read)
    const near = tables.length === 0 ? '' : ` The nearest is ${closest(source.table, [...tables])}.`
    const there = tables.length === 0 ? 'the account sees no table' : `there are ${tables.length} tables`
    return error('DATASET_TABLE_MISSING', 'table', `Got ${source.table}, which is not there; ${there}.${near}`)
  } catch (cause) {
    return error('DATASET_UNREACHABLE', 'connection', asDatasetError(dataset, cause).message)
  }
}

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
