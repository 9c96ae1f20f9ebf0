import type { CalendarDate } from '@assent/shared'
import { sql, type Insertable, type Selectable } from 'kysely'
import type { Keyring } from '../crypto/keyring.ts'
import type { Trx } from '../db/database.ts'
import type { SubjectEventTable, SuppressionTable } from './processing.table.ts'

/** One thing known of a person. Instants are milliseconds since 1970. */
export interface SubjectEvent {
  readonly id: string
  readonly subjectHash: string
  readonly kind: SubjectEventTable['kind']
  readonly purpose: string | null
  readonly name: string | null
  readonly from: CalendarDate | null
  readonly to: CalendarDate | null
  readonly at: number
  readonly policyHash: string | null
  readonly note: string | null
  readonly recordedAt: number
  readonly recordedBy: string
}

export interface Suppression {
  readonly subjectHash: string
  readonly purpose: string
  readonly kind: SuppressionTable['kind']
  readonly since: number
  readonly grounds: string | null
  /** Of a restriction: the first day without it; null while none is set. */
  readonly endsOn: CalendarDate | null
}

/** Free words are sealed to the place they stand in: they may say more of a person than the rest. */
export async function insertEvent(
  trx: Trx,
  keyring: Keyring,
  organizationId: string,
  event: SubjectEvent,
): Promise<void> {
  const row: Insertable<SubjectEventTable> = {
    organization_id: organizationId,
    id: event.id,
    subject_hash: event.subjectHash,
    kind: event.kind,
    purpose: event.purpose,
    name: event.name,
    from_day: event.from,
    to_day: event.to,
    at: new Date(event.at),
    policy_hash: event.policyHash,
    note: event.note === null ? null : keyring.wrap(Buffer.from(event.note), notePlace(organizationId, event.id)),
    recorded_at: new Date(event.recordedAt),
    recorded_by: event.recordedBy,
  }
  await trx.insertInto('subject_event').values(row).execute()
}

/**
 * The newest consent to each purpose, state and contract of each person; consents given at `before` or later count as
 * not given yet.
 */
export async function listNewest(
  trx: Trx,
  organizationId: string,
  subjectHashes: readonly string[],
  before: Date,
): Promise<readonly Omit<SubjectEvent, 'note'>[]> {
  const rows = await trx
    .selectFrom('subject_event')
    .distinctOn(['subject_hash', 'kind', 'purpose', 'name'])
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where(sql<boolean>`subject_hash = any (${[...subjectHashes]}::text[])`)
    .where('kind', 'in', ['consent', 'state', 'contract'])
    .where((where) => where.or([where('kind', '<>', 'consent'), where('at', '<', before)]))
    .orderBy('subject_hash')
    .orderBy('kind')
    .orderBy('purpose')
    .orderBy('name')
    .orderBy('at', 'desc')
    .orderBy('number', 'desc')
    .execute()
  return rows.map(toEvent)
}

/** Everything known of one person, oldest first. */
export async function listHistory(
  trx: Trx,
  keyring: Keyring,
  organizationId: string,
  subjectHash: string,
): Promise<readonly SubjectEvent[]> {
  const rows = await trx
    .selectFrom('subject_event')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('subject_hash', '=', subjectHash)
    .orderBy('at')
    .orderBy('number')
    .execute()
  return rows.map((row) => ({
    ...toEvent(row),
    note: row.note === null ? null : keyring.unwrap(row.note, notePlace(organizationId, row.id)).toString(),
  }))
}

export async function listSuppressions(
  trx: Trx,
  keyring: Keyring,
  organizationId: string,
  subjectHashes: readonly string[],
): Promise<readonly Suppression[]> {
  const rows = await trx
    .selectFrom('suppression')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where(sql<boolean>`subject_hash = any (${[...subjectHashes]}::text[])`)
    .orderBy('purpose')
    .orderBy('kind')
    .execute()
  return rows.map((row) => ({
    subjectHash: row.subject_hash,
    purpose: row.purpose,
    kind: row.kind,
    since: row.since.getTime(),
    grounds:
      row.grounds === null
        ? null
        : keyring.unwrap(row.grounds, groundsPlace(organizationId, row.subject_hash, row.purpose)).toString(),
    endsOn: row.ends_on as CalendarDate | null,
  }))
}

/** A no as it is said: grounds and ends are set against it later. */
export interface SaidNo extends Omit<Suppression, 'grounds' | 'endsOn'> {
  /** Of a restriction: the request that obtained it. */
  readonly requestId?: string
}

/** Keeps the latest no of a person to a purpose; grounds or an end set against an earlier one do not hold against a new one. */
export async function suppress(
  trx: Trx,
  organizationId: string,
  { subjectHash, purpose, kind, since, requestId }: SaidNo,
): Promise<void> {
  await trx
    .insertInto('suppression')
    .values({
      organization_id: organizationId,
      subject_hash: subjectHash,
      purpose,
      kind,
      since: new Date(since),
      grounds: null,
      ends_on: null,
      request_id: requestId ?? null,
    })
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'subject_hash', 'purpose', 'kind']).doUpdateSet({
        since: sql`greatest(suppression.since, excluded.since)`,
        grounds: null,
        ends_on: null,
        request_id: sql`excluded.request_id`,
      }),
    )
    .execute()
}

type ObjectionPlace = Pick<Suppression, 'subjectHash' | 'purpose'>

/** Records grounds against an objection; false when none stands. */
export async function saveGrounds(
  trx: Trx,
  keyring: Keyring,
  organizationId: string,
  { subjectHash, purpose }: ObjectionPlace,
  grounds: string,
): Promise<boolean> {
  const result = await trx
    .updateTable('suppression')
    .set({ grounds: keyring.wrap(Buffer.from(grounds), groundsPlace(organizationId, subjectHash, purpose)) })
    .where('organization_id', '=', organizationId)
    .where('subject_hash', '=', subjectHash)
    .where('purpose', '=', purpose)
    .where('kind', '=', 'objection')
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Sets the first day without a restriction that stands on `today`; false when none does. */
export async function endRestriction(
  trx: Trx,
  organizationId: string,
  { subjectHash, today, endsOn }: Pick<Suppression, 'subjectHash'> & Record<'today' | 'endsOn', CalendarDate>,
): Promise<boolean> {
  const result = await trx
    .updateTable('suppression')
    .set({ ends_on: endsOn })
    .where('organization_id', '=', organizationId)
    .where('subject_hash', '=', subjectHash)
    .where('kind', '=', 'restriction')
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>', today)]))
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Takes away what a person said no to; false when it does not stand. */
export async function liftSuppression(
  trx: Trx,
  organizationId: string,
  { subjectHash, purpose, kind }: Pick<Suppression, 'subjectHash' | 'purpose' | 'kind'>,
): Promise<boolean> {
  const result = await trx
    .deleteFrom('suppression')
    .where('organization_id', '=', organizationId)
    .where('subject_hash', '=', subjectHash)
    .where('purpose', '=', purpose)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}

/**
 * Deletes the history of one person; what was said no to stays, without the words of grounds against it, which then hold
 * no more. Answers how many entries there were.
 */
export async function deleteHistory(trx: Trx, organizationId: string, subjectHash: string): Promise<number> {
  await sql`select set_config('assent.erasing', ${subjectHash}, true)`.execute(trx)
  await trx
    .updateTable('suppression')
    .set({ grounds: null })
    .where('organization_id', '=', organizationId)
    .where('subject_hash', '=', subjectHash)
    .execute()
  const result = await trx
    .deleteFrom('subject_event')
    .where('organization_id', '=', organizationId)
    .where('subject_hash', '=', subjectHash)
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}

function notePlace(organizationId: string, row: string) {
  return { organizationId, table: 'subject_event', row, column: 'note' }
}

function groundsPlace(organizationId: string, subjectHash: string, purpose: string) {
  return { organizationId, table: 'suppression', row: `${subjectHash}/${purpose}`, column: 'grounds' }
}

function toEvent(row: Selectable<SubjectEventTable>): Omit<SubjectEvent, 'note'> {
  return {
    id: row.id,
    subjectHash: row.subject_hash,
    kind: row.kind,
    purpose: row.purpose,
    name: row.name,
    from: row.from_day as CalendarDate | null,
    to: row.to_day as CalendarDate | null,
    at: row.at.getTime(),
    policyHash: row.policy_hash,
    recordedAt: row.recorded_at.getTime(),
    recordedBy: row.recorded_by,
  }
}
