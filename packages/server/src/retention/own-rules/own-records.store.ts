import type { Trx } from '../../db/database.ts'
import { endOfCutoff, type OwnPlace } from './own-rule.ts'

export async function countRevocations(trx: Trx, place: OwnPlace): Promise<number> {
  const { count } = await trx
    .selectFrom('token_revocation')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('organization_id', '=', place.organizationId)
    .where('revoked_at', '<', endOfCutoff(place))
    .executeTakeFirstOrThrow()
  return count
}

export async function deleteRevocations(trx: Trx, place: OwnPlace): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('token_revocation')
    .where('organization_id', '=', place.organizationId)
    .where('revoked_at', '<', endOfCutoff(place))
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** Requests whose confirmation link ran out, unopened. */
export async function countUnconfirmed(trx: Trx, place: OwnPlace): Promise<number> {
  const { count } = await trx
    .selectFrom('rights_request')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('organization_id', '=', place.organizationId)
    .where('status', '=', 'awaiting-verification')
    .where('confirm_expires_at', '<', endOfCutoff(place))
    .executeTakeFirstOrThrow()
  return count
}

export async function expireUnconfirmed(trx: Trx, place: OwnPlace): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('rights_request')
    .set({ status: 'expired' })
    .where('organization_id', '=', place.organizationId)
    .where('status', '=', 'awaiting-verification')
    .where('confirm_expires_at', '<', endOfCutoff(place))
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}
