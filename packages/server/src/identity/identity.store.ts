import type { Selectable } from 'kysely'
import type { Trx } from '../db/database.ts'
import { isScope, type KeyScope } from './identity.domain.ts'
import type { ApiKeyTable } from './identity.table.ts'

/** An API key without its secret. Instants are milliseconds since 1970. */
export interface ApiKey {
  readonly organizationId: string
  readonly id: string
  readonly name: string
  readonly scopes: readonly KeyScope[]
  readonly createdAt: number
  readonly lastUsedAt: number | null
  readonly revokedAt: number | null
}

export async function insertApiKey(trx: Trx, key: ApiKey, secretHash: string): Promise<void> {
  await trx
    .insertInto('api_key')
    .values({
      organization_id: key.organizationId,
      id: key.id,
      name: key.name,
      scopes: [...key.scopes],
      secret_hash: secretHash,
      created_at: new Date(key.createdAt),
      last_used_at: null,
      revoked_at: null,
    })
    .execute()
}

/** The newest first. */
export async function listApiKeys(trx: Trx, organizationId: string): Promise<readonly ApiKey[]> {
  const rows = await trx
    .selectFrom('api_key')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(fromRow)
}

export async function findApiKey(trx: Trx, organizationId: string, id: string): Promise<ApiKey | undefined> {
  const row = await trx
    .selectFrom('api_key')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? undefined : fromRow(row)
}

/** A key by its id alone: ids are unique over all organizations, and whose it is, is what we want to know. */
export async function findKeyOfAnyone(
  trx: Trx,
  id: string,
): Promise<{ readonly key: ApiKey; readonly secretHash: string } | undefined> {
  const row = await trx.selectFrom('api_key').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : { key: fromRow(row), secretHash: row.secret_hash }
}

export async function markKeyUsed(trx: Trx, organizationId: string, id: string, at: number): Promise<void> {
  await trx
    .updateTable('api_key')
    .set({ last_used_at: new Date(at) })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

/** False when it was revoked before or there is none. */
export async function markKeyRevoked(trx: Trx, organizationId: string, id: string, at: number): Promise<boolean> {
  const result = await trx
    .updateTable('api_key')
    .set({ revoked_at: new Date(at) })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function findOrganization(
  trx: Trx,
  organizationId: string,
): Promise<{ readonly slug: string; readonly name: string } | undefined> {
  return trx.selectFrom('organization').select(['slug', 'name']).where('id', '=', organizationId).executeTakeFirst()
}

function fromRow(row: Selectable<ApiKeyTable>): ApiKey {
  return {
    organizationId: row.organization_id,
    id: row.id,
    name: row.name,
    scopes: row.scopes.filter(isScope),
    createdAt: row.created_at.getTime(),
    lastUsedAt: row.last_used_at?.getTime() ?? null,
    revokedAt: row.revoked_at?.getTime() ?? null,
  }
}
