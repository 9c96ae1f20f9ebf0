import type { Selectable } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { AccountAlgorithm } from './account-keys.domain.ts'
import type { AccountKeyTable } from './accounts.table.ts'

/** A key without what is secret of it. Instants are milliseconds since 1970. */
export interface AccountKey {
  readonly organizationId: string
  readonly id: string
  readonly name: string
  readonly algorithm: AccountAlgorithm
  readonly createdAt: number
  readonly lastUsedAt: number | null
  readonly revokedAt: number | null
}

export async function insertAccountKey(trx: Trx, key: AccountKey, sealed: string): Promise<void> {
  await trx
    .insertInto('account_key')
    .values({
      organization_id: key.organizationId,
      id: key.id,
      name: key.name,
      algorithm: key.algorithm,
      sealed,
      created_at: new Date(key.createdAt),
      last_used_at: null,
      revoked_at: null,
    })
    .execute()
}

/** The newest first. */
export async function listAccountKeys(trx: Trx, organizationId: string): Promise<readonly AccountKey[]> {
  const rows = await keysOf(trx, organizationId).orderBy('created_at', 'desc').orderBy('id').execute()
  return rows.map(fromRow)
}

export async function findAccountKey(
  trx: Trx,
  organizationId: string,
  id: string,
): Promise<{ readonly key: AccountKey; readonly sealed: string } | undefined> {
  const row = await keysOf(trx, organizationId).where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : { key: fromRow(row), sealed: row.sealed }
}

function keysOf(trx: Trx, organizationId: string) {
  return trx.selectFrom('account_key').selectAll().where('organization_id', '=', organizationId)
}

export async function markAccountKeyUsed(trx: Trx, organizationId: string, id: string, at: number): Promise<void> {
  await trx
    .updateTable('account_key')
    .set({ last_used_at: new Date(at) })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

/** False when it was revoked before or there is none. */
export async function markAccountKeyRevoked(
  trx: Trx,
  organizationId: string,
  id: string,
  at: number,
): Promise<boolean> {
  const result = await trx
    .updateTable('account_key')
    .set({ revoked_at: new Date(at) })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

function fromRow(row: Selectable<AccountKeyTable>): AccountKey {
  return {
    organizationId: row.organization_id,
    id: row.id,
    name: row.name,
    algorithm: row.algorithm,
    createdAt: row.created_at.getTime(),
    lastUsedAt: row.last_used_at?.getTime() ?? null,
    revokedAt: row.revoked_at?.getTime() ?? null,
  }
}
