import type { CalendarDate } from '@assent/shared'
import type { Selectable } from 'kysely'
import type { Trx } from '../../db/database.ts'
import type { TerminationCaseTable } from '../retention.table.ts'
import type { ReturnedExport, TerminatedDataset, TerminationCase, TerminationChoice } from './termination.domain.ts'

export async function insertCase(
  trx: Trx,
  organizationId: string,
  opened: Pick<TerminationCase, 'id' | 'tenant' | 'reference' | 'terminatedOn' | 'deadline' | 'openedAt' | 'openedBy'>,
): Promise<TerminationCase> {
  const row = await trx
    .insertInto('termination_case')
    .values({
      organization_id: organizationId,
      id: opened.id,
      tenant: opened.tenant,
      reference: opened.reference,
      terminated_on: opened.terminatedOn,
      deadline: opened.deadline,
      opened_at: new Date(opened.openedAt),
      opened_by: opened.openedBy,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toCase(row)
}

/** One case, locked until the transaction is over. */
export async function findCase(trx: Trx, organizationId: string, id: string): Promise<TerminationCase | undefined> {
  const row = await trx
    .selectFrom('termination_case')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? undefined : toCase(row)
}

/** Cases, the newest first. */
export async function listCases(
  trx: Trx,
  organizationId: string,
  which: 'all' | 'open',
): Promise<readonly TerminationCase[]> {
  const rows = await trx
    .selectFrom('termination_case')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .$if(which === 'open', (query) => query.where('closed_at', 'is', null))
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toCase)
}

export async function saveCase(
  trx: Trx,
  organizationId: string,
  id: string,
  change: {
    readonly choice?: TerminationChoice
    readonly returned?: ReturnedExport
    readonly datasets?: readonly TerminatedDataset[]
    readonly closed?: { readonly at: number; readonly certificate: string }
  },
): Promise<void> {
  const { choice, returned, datasets, closed } = change
  await trx
    .updateTable('termination_case')
    .set({
      ...(choice === undefined ? {} : { choice }),
      ...(returned === undefined ? {} : { returned: JSON.stringify(returned) }),
      ...(datasets === undefined ? {} : { datasets: JSON.stringify(datasets) }),
      ...(closed === undefined ? {} : { closed_at: new Date(closed.at), certificate: closed.certificate }),
    })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

function toCase(row: Selectable<TerminationCaseTable>): TerminationCase {
  return {
    id: row.id,
    tenant: row.tenant,
    reference: row.reference,
    terminatedOn: row.terminated_on as CalendarDate,
    deadline: row.deadline as CalendarDate,
    openedAt: row.opened_at.getTime(),
    openedBy: row.opened_by,
    choice: row.choice,
    // Only what `saveCase` wrote.
    returned: row.returned as ReturnedExport | null,
    datasets: row.datasets as readonly TerminatedDataset[],
    closedAt: row.closed_at?.getTime() ?? null,
    certificate: row.certificate,
  }
}
