import type { CalendarDate } from '@assent/shared'
import type { Selectable } from 'kysely'
import type { EnvelopeContext } from '../../crypto/envelope.ts'
import type { Keyring } from '../../crypto/keyring.ts'
import type { Trx } from '../../db/database.ts'
import type { DatasetTaskTable } from '../datasets.table.ts'
import type { SignedHeaders } from './signature.ts'

/** A task that was written down before it was sent. Instants are milliseconds since 1970. */
export interface StoredTask {
  readonly id: string
  readonly organizationId: string
  readonly dataset: string
  readonly kind: DatasetTaskTable['kind']
  /** The bytes as they are sent, each time the same. */
  readonly body: string
  readonly contentHash: string
  readonly status: DatasetTaskTable['status']
  readonly receipt: { readonly body: string; readonly hash: string } | null
}

export async function insertTask(
  trx: Trx,
  keyring: Keyring,
  task: Omit<StoredTask, 'status' | 'receipt'> & { readonly asOf: CalendarDate; readonly at: number },
): Promise<void> {
  await trx
    .insertInto('dataset_task')
    .values({
      organization_id: task.organizationId,
      id: task.id,
      dataset: task.dataset,
      kind: task.kind,
      as_of: task.asOf,
      body: keyring.wrap(Buffer.from(task.body), place(task, 'body')),
      content_hash: task.contentHash,
      status: 'waiting',
      attempts: 0,
      problem: null,
      receipt: null,
      receipt_hash: null,
      collected_at: null,
      created_at: new Date(task.at),
      ended_at: null,
    })
    .execute()
}

/** A task by its id, of any organization; for a receipt that comes by itself. */
export async function findTaskAnywhere(trx: Trx, keyring: Keyring, id: string): Promise<StoredTask | undefined> {
  const row = await trx.selectFrom('dataset_task').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : toTask(row, keyring)
}

/** A task, locked until the transaction is over. */
export async function lockTask(
  trx: Trx,
  keyring: Keyring,
  organizationId: string,
  id: string,
): Promise<StoredTask | undefined> {
  const row = await trx
    .selectFrom('dataset_task')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? undefined : toTask(row, keyring)
}

/** Tasks of a kind that wait for a receipt, or whose receipt no run has taken; the oldest first. */
export async function listOpenTasks(
  trx: Trx,
  keyring: Keyring,
  { organizationId, dataset, kind }: Pick<StoredTask, 'organizationId' | 'dataset' | 'kind'>,
): Promise<readonly StoredTask[]> {
  const rows = await trx
    .selectFrom('dataset_task')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('dataset', '=', dataset)
    .where('kind', '=', kind)
    .where('collected_at', 'is', null)
    .where('status', '<>', 'superseded')
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => toTask(row, keyring))
}

export async function saveAttempt(
  trx: Trx,
  { organizationId, id }: Pick<StoredTask, 'organizationId' | 'id'>,
  problem: string | null,
): Promise<void> {
  await trx
    .updateTable('dataset_task')
    .set((expression) => ({ attempts: expression('attempts', '+', 1), problem }))
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

export async function saveReceipt(
  trx: Trx,
  keyring: Keyring,
  task: Pick<StoredTask, 'organizationId' | 'id'>,
  receipt: { readonly headers: SignedHeaders; readonly body: string; readonly hash: string; readonly at: number },
): Promise<void> {
  const sealed = keyring.wrap(Buffer.from(receipt.body), place(task, 'receipt'))
  await trx
    .updateTable('dataset_task')
    .set({
      status: 'done',
      problem: null,
      receipt: JSON.stringify({ headers: receipt.headers, sealed }),
      receipt_hash: receipt.hash,
      ended_at: new Date(receipt.at),
    })
    .where('organization_id', '=', task.organizationId)
    .where('id', '=', task.id)
    .execute()
}

export async function markSuperseded(
  trx: Trx,
  { organizationId, id }: Pick<StoredTask, 'organizationId' | 'id'>,
  at: number,
): Promise<void> {
  await trx
    .updateTable('dataset_task')
    .set({ status: 'superseded', ended_at: new Date(at) })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('status', '=', 'waiting')
    .execute()
}

export async function markCollected(
  trx: Trx,
  { organizationId, id }: Pick<StoredTask, 'organizationId' | 'id'>,
  at: number,
): Promise<void> {
  await trx
    .updateTable('dataset_task')
    .set({ collected_at: new Date(at) })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

function place({ organizationId, id }: Pick<StoredTask, 'organizationId' | 'id'>, column: string): EnvelopeContext {
  return { organizationId, table: 'dataset_task', row: id, column }
}

function toTask(row: Selectable<DatasetTaskTable>, keyring: Keyring): StoredTask {
  const key = { organizationId: row.organization_id, id: row.id }
  // Only what `saveReceipt` wrote.
  const receipt = row.receipt as { readonly sealed: string } | null
  return {
    ...key,
    dataset: row.dataset,
    kind: row.kind,
    body: keyring.unwrap(row.body, place(key, 'body')).toString(),
    contentHash: row.content_hash,
    status: row.status,
    receipt:
      receipt === null
        ? null
        : {
            body: keyring.unwrap(receipt.sealed, place(key, 'receipt')).toString(),
            hash: row.receipt_hash ?? '',
          },
  }
}
