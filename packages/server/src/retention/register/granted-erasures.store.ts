import type { CalendarDate } from '@assent/shared'
import type { Selectable } from 'kysely'
import type { EnvelopeContext } from '../../crypto/envelope.ts'
import type { Keyring } from '../../crypto/keyring.ts'
import type { Trx } from '../../db/database.ts'
import type { GrantedErasureTable } from '../retention.table.ts'

/** An erasure that was granted, until and after it is performed. Instants are milliseconds since 1970. */
export interface GrantedErasure {
  readonly id: string
  /** The rights request, or whatever it was granted by. */
  readonly reference: string
  /** Null: every dataset. */
  readonly dataset: string | null
  readonly tenant: string | null
  /** What the company's systems know the person by; empty once it is performed. */
  readonly identifiers: readonly string[]
  readonly grantedOn: CalendarDate
  readonly grantedAt: number
  readonly grantedBy: string
  readonly performedAt: number | null
}

export async function insertErasure(
  trx: Trx,
  keyring: Keyring,
  organizationId: string,
  erasure: GrantedErasure,
): Promise<void> {
  const { id, identifiers } = erasure
  await trx
    .insertInto('granted_erasure')
    .values({
      organization_id: organizationId,
      id,
      reference: erasure.reference,
      dataset: erasure.dataset,
      tenant: erasure.tenant,
      identifiers: keyring.wrap(Buffer.from(JSON.stringify(identifiers)), place(organizationId, id)),
      granted_on: erasure.grantedOn,
      granted_at: new Date(erasure.grantedAt),
      granted_by: erasure.grantedBy,
      performed_at: null,
    })
    .execute()
}

/** Erasures that wait, the oldest first. */
export async function listWaiting(
  trx: Trx,
  keyring: Keyring,
  organizationId: string,
): Promise<readonly GrantedErasure[]> {
  const rows = await trx
    .selectFrom('granted_erasure')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('performed_at', 'is', null)
    .orderBy('granted_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => toErasure(row, keyring))
}

/** Ends an erasure; what the person was known by goes with it. */
export async function markPerformed(trx: Trx, organizationId: string, id: string, at: number): Promise<void> {
  await trx
    .updateTable('granted_erasure')
    .set({ performed_at: new Date(at), identifiers: null })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

function place(organizationId: string, id: string): EnvelopeContext {
  return { organizationId, table: 'granted_erasure', row: id, column: 'identifiers' }
}

function toErasure(row: Selectable<GrantedErasureTable>, keyring: Keyring): GrantedErasure {
  return {
    id: row.id,
    reference: row.reference,
    dataset: row.dataset,
    tenant: row.tenant,
    identifiers:
      row.identifiers === null
        ? []
        : // Only what `insertErasure` sealed.
          (JSON.parse(keyring.unwrap(row.identifiers, place(row.organization_id, row.id)).toString()) as string[]),
    grantedOn: row.granted_on as CalendarDate,
    grantedAt: row.granted_at.getTime(),
    grantedBy: row.granted_by,
    performedAt: row.performed_at?.getTime() ?? null,
  }
}
