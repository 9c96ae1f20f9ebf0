import type { Selectable } from 'kysely'
import type { Keyring } from '../../crypto/keyring.ts'
import type { Trx } from '../../db/database.ts'
import type { TenantContact } from './forwarding.domain.ts'
import type { ForwardedRecords, RightsForwardingTable } from './forwarding.table.ts'

/** Who answers for a tenant, with who said so. Instants are milliseconds since 1970. */
export interface TenantController extends TenantContact {
  readonly tenant: string
  readonly setAt: number
  readonly setBy: string
}

/** The part of a request that a tenant answers. Instants are milliseconds since 1970. */
export interface Forwarding {
  readonly id: string
  readonly requestId: string
  readonly subjectId: string
  readonly tenant: string
  readonly datasets: readonly ForwardedRecords[]
  readonly foundAt: number
  readonly forwardedAt: number | null
  readonly deliveredAt: number | null
  readonly outcome: 'fulfilled' | 'refused' | null
  readonly answeredAt: number | null
}

export async function saveController(
  trx: Trx,
  keyring: Keyring,
  organizationId: string,
  { tenant, setAt, setBy, ...contact }: TenantController,
): Promise<void> {
  const sealed = keyring.wrap(Buffer.from(JSON.stringify(contact)), contactPlace(organizationId, tenant))
  const values = { contact: sealed, set_at: new Date(setAt), set_by: setBy }
  await trx
    .insertInto('tenant_controller')
    .values({ organization_id: organizationId, tenant, ...values })
    .onConflict((conflict) => conflict.columns(['organization_id', 'tenant']).doUpdateSet(values))
    .execute()
}

/** Those of the named tenants that have one; of all tenants without a list. */
export async function listControllers(
  trx: Trx,
  keyring: Keyring,
  organizationId: string,
  tenants?: readonly string[],
): Promise<readonly TenantController[]> {
  const rows = await trx
    .selectFrom('tenant_controller')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .$if(tenants !== undefined, (query) => query.where('tenant', 'in', ['', ...(tenants ?? [])]))
    .orderBy('tenant')
    .execute()
  return rows.map(({ tenant, contact, set_at, set_by }) => ({
    // Authenticated by the envelope: only `saveController` can have written it.
    ...(JSON.parse(keyring.unwrap(contact, contactPlace(organizationId, tenant)).toString()) as TenantContact),
    tenant,
    setAt: set_at.getTime(),
    setBy: set_by,
  }))
}

/** False when the request has a part of this tenant already. */
export async function insertForwardingOnce(
  trx: Trx,
  organizationId: string,
  made: Pick<Forwarding, 'id' | 'requestId' | 'subjectId' | 'tenant' | 'datasets' | 'foundAt'>,
): Promise<boolean> {
  const result = await trx
    .insertInto('rights_forwarding')
    .values({
      organization_id: organizationId,
      id: made.id,
      request_id: made.requestId,
      subject_id: made.subjectId,
      tenant: made.tenant,
      datasets: JSON.stringify(made.datasets),
      found_at: new Date(made.foundAt),
      forwarded_at: null,
      delivered_at: null,
      outcome: null,
      answered_at: null,
    })
    .onConflict((conflict) => conflict.columns(['organization_id', 'request_id', 'tenant']).doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** The parts of a request, or one part by its id, or those of a tenant that wait for a contact. */
export async function listForwardings(
  trx: Trx,
  organizationId: string,
  by: { readonly requestId: string } | { readonly id: string } | { readonly waitingOf: string },
): Promise<readonly Forwarding[]> {
  let query = trx.selectFrom('rights_forwarding').selectAll().where('organization_id', '=', organizationId)
  if ('requestId' in by) query = query.where('request_id', '=', by.requestId)
  else if ('id' in by) query = query.where('id', '=', by.id)
  else query = query.where('tenant', '=', by.waitingOf).where('forwarded_at', 'is', null)
  return (await query.orderBy('found_at').orderBy('tenant').execute()).map(fromRow)
}

/** Changes a part of a request; false when it has that answer, or was forwarded or delivered, already. */
export async function markForwarding(
  trx: Trx,
  organizationId: string,
  id: string,
  column: 'forwarded_at' | 'delivered_at' | 'answered_at',
  at: number,
  outcome?: 'fulfilled' | 'refused',
): Promise<boolean> {
  const result = await trx
    .updateTable('rights_forwarding')
    .set({ [column]: new Date(at), ...(outcome === undefined ? {} : { outcome }) })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where(column, 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

function contactPlace(organizationId: string, tenant: string) {
  return { organizationId, table: 'tenant_controller', row: tenant, column: 'contact' }
}

function fromRow(row: Selectable<RightsForwardingTable>): Forwarding {
  return {
    id: row.id,
    requestId: row.request_id,
    subjectId: row.subject_id,
    tenant: row.tenant,
    datasets: row.datasets,
    foundAt: row.found_at.getTime(),
    forwardedAt: row.forwarded_at?.getTime() ?? null,
    deliveredAt: row.delivered_at?.getTime() ?? null,
    outcome: row.outcome,
    answeredAt: row.answered_at?.getTime() ?? null,
  }
}
