import type { CalendarDate } from '@assent/shared'
import type { Selectable } from 'kysely'
import type { EnvelopeContext } from '../../crypto/envelope.ts'
import type { Keyring } from '../../crypto/keyring.ts'
import type { Trx } from '../../db/database.ts'
import type { LegalHoldTable } from '../retention.table.ts'
import type { HoldScope, LegalHold } from './legal-hold.domain.ts'

/** Subjects and records of a hold; personal values, sealed under the master key. */
type People = Pick<HoldScope, 'subjects' | 'records'>

export async function insertHold(
  trx: Trx,
  keyring: Keyring,
  organizationId: string,
  { id, reference, reason, scope, placedAt, placedBy }: LegalHold,
): Promise<void> {
  const { subjects, records } = scope
  const people: People = { subjects, records }
  await trx
    .insertInto('legal_hold')
    .values({
      organization_id: organizationId,
      id,
      reference,
      reason,
      data: scope.data ?? null,
      dataset: scope.dataset ?? null,
      tenant: scope.tenant ?? null,
      people:
        subjects === undefined && records === undefined
          ? null
          : keyring.wrap(Buffer.from(JSON.stringify(people)), place(organizationId, id)),
      event: scope.during?.event ?? null,
      from_day: scope.during?.from ?? null,
      to_day: scope.during?.to ?? null,
      placed_at: new Date(placedAt),
      placed_by: placedBy,
      released_at: null,
      released_by: null,
      release_reason: null,
    })
    .execute()
}

/** Every hold there ever was, the newest first, or those in force only. */
export async function listHolds(
  trx: Trx,
  keyring: Keyring,
  organizationId: string,
  which: 'all' | 'in-force',
): Promise<readonly LegalHold[]> {
  const rows = await trx
    .selectFrom('legal_hold')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .$if(which === 'in-force', (query) => query.where('released_at', 'is', null))
    .orderBy('placed_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => toHold(row, keyring))
}

/** Which holds are in force, for a sweep to notice that this has changed. */
export async function listHoldIds(trx: Trx, organizationId: string): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('legal_hold')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('released_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Releases a hold; undefined when there is none in force with this id. */
export async function markReleased(
  trx: Trx,
  keyring: Keyring,
  organizationId: string,
  id: string,
  release: NonNullable<LegalHold['release']>,
): Promise<LegalHold | undefined> {
  const row = await trx
    .updateTable('legal_hold')
    .set({ released_at: new Date(release.at), released_by: release.by, release_reason: release.reason })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('released_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return row === undefined ? undefined : toHold(row, keyring)
}

function place(organizationId: string, id: string): EnvelopeContext {
  return { organizationId, table: 'legal_hold', row: id, column: 'people' }
}

function toHold(row: Selectable<LegalHoldTable>, keyring: Keyring): LegalHold {
  const people =
    row.people === null
      ? {}
      : // Only what `insertHold` sealed.
        (JSON.parse(keyring.unwrap(row.people, place(row.organization_id, row.id)).toString()) as People)
  const { event, from_day: from, to_day: to } = row
  return {
    id: row.id,
    reference: row.reference,
    reason: row.reason,
    scope: {
      data: row.data ?? undefined,
      dataset: row.dataset ?? undefined,
      tenant: row.tenant ?? undefined,
      ...people,
      during:
        event === null
          ? undefined
          : {
              event,
              from: (from ?? undefined) as CalendarDate | undefined,
              to: (to ?? undefined) as CalendarDate | undefined,
            },
    },
    placedAt: row.placed_at.getTime(),
    placedBy: row.placed_by,
    release:
      row.released_at === null
        ? null
        : { at: row.released_at.getTime(), by: row.released_by ?? '', reason: row.release_reason ?? '' },
  }
}
