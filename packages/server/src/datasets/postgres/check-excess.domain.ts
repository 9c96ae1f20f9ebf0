import type { RetentionRule } from '../../retention/rule.domain.ts'
import type { DatasetFinding } from '../dataset-finding.domain.ts'
import type { PostgresDataset } from '../dataset.types.ts'
import { neededRights } from './check-table.domain.ts'
import type { TableFacts } from './table-facts.ts'

/**
 * What the account may do that the policy does not need (GDPR Art. 32: least rights). A warning: it works all the same.
 * The owner of a partitioned table may be it for a reason: nobody else drops partitions.
 */
export function checkExcess(
  dataset: string,
  source: PostgresDataset,
  rules: readonly RetentionRule[],
  table: TableFacts,
): readonly DatasetFinding[] {
  const warn = (message: string, mend?: string): readonly DatasetFinding[] => [
    { level: 'warning', code: 'DATASET_RIGHT_EXCESS', dataset, path: 'connection', message, mend },
  ]
  if (table.isSuperuser) return warn('The account is a superuser: it may read and change everything there is.')
  if (table.isOwner) {
    return table.partitionedBy === null ? warn(`The account owns ${source.table}, and so may do anything to it.`) : []
  }
  const columns = [...table.columns.values()]
  const { reads, updates: written, deletes } = neededRights(source, rules)
  // Locking rows takes the right to update one column; which one is the company's choice.
  const changed = columns.filter(({ name, mayUpdate }) => mayUpdate && !written.has(name)).map(({ name }) => name)
  const seen = columns.filter(({ name, maySelect }) => maySelect && !reads.has(name)).map(({ name }) => name)
  const spare = written.size === 0 ? 1 : 0
  const extra = [
    ...(seen.length > 0 ? [`select (${seen.join(', ')})`] : []),
    ...(changed.length > spare ? [`update (${changed.slice(spare).join(', ')})`] : []),
    ...(table.mayDelete && !deletes ? ['delete'] : []),
    ...(table.mayInsert ? ['insert'] : []),
    ...(table.mayTruncate ? ['truncate'] : []),
  ]
  if (extra.length === 0) return []
  // A right to the whole table is not taken away column by column.
  const least = [
    `select (${[...reads].join(', ')})`,
    ...(written.size > 0 ? [`update (${[...written].join(', ')})`] : []),
  ]
  const mend = `revoke all on ${source.table} from …; grant ${[...least, ...(deletes ? ['delete'] : [])].join(', ')} on ${source.table} to …`
  return warn(`The account may do more than the policy needs: ${extra.join(', ')}.`, mend)
}
