import type { CalendarDate } from '@assent/shared'
import { sql, type Selectable } from 'kysely'
import type { Trx } from '../../db/database.ts'
import type { RecordRef, RegisteredFacts } from '../dataset-adapter.ts'
import type { RecordRegisterTable } from '../retention.table.ts'
import type { Pin } from '../rule.domain.ts'

/** One record of a dataset, as the register names it. */
export interface RegisterKey {
  readonly dataset: string
  readonly record: string
}

/** Writes an entry unless there is one; answers the one that is there. Whoever comes second changes nothing. */
export async function insertOnce(
  trx: Trx,
  organizationId: string,
  { dataset, record }: RegisterKey,
  entry: {
    readonly tenant: string | undefined
    readonly events: RegisteredFacts['events']
    readonly pin: Pin | undefined
    readonly at: number
  },
): Promise<{ readonly entry: RegisteredFacts; readonly isNew: boolean }> {
  const inserted = await trx
    .insertInto('record_register')
    .values({
      organization_id: organizationId,
      dataset,
      record_id: record,
      tenant: entry.tenant ?? null,
      events: JSON.stringify(entry.events),
      pin_rule: entry.pin?.rule ?? null,
      pin_version: entry.pin?.policyVersion ?? null,
      pin_date: entry.pin?.date ?? null,
      erasure_granted_on: null,
      registered_at: new Date(entry.at),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  if (inserted !== undefined) return { entry: toFacts(inserted), isNew: true }
  const found = await findEntry(trx, organizationId, { dataset, record })
  if (found === undefined) throw new Error('An entry was neither there nor written.')
  return { entry: found, isNew: false }
}

/** The entry of a record, locked until the transaction is over. */
export async function findEntry(
  trx: Trx,
  organizationId: string,
  { dataset, record }: RegisterKey,
): Promise<RegisteredFacts | undefined> {
  const row = await trx
    .selectFrom('record_register')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('dataset', '=', dataset)
    .where('record_id', '=', record)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? undefined : toFacts(row)
}

/** Writes the day of one event; null says that it was cleared. */
export async function saveEvent(
  trx: Trx,
  organizationId: string,
  { dataset, record }: RegisterKey,
  event: string,
  day: CalendarDate | null,
): Promise<void> {
  await trx
    .updateTable('record_register')
    .set({ events: sql`events || jsonb_build_object(${event}::text, ${day}::text)` })
    .where('organization_id', '=', organizationId)
    .where('dataset', '=', dataset)
    .where('record_id', '=', record)
    .execute()
}

/** Writes down that the erasure of records was granted; the earliest day stands. */
export async function saveErasure(
  trx: Trx,
  organizationId: string,
  { dataset, record }: RegisterKey,
  on: CalendarDate,
): Promise<void> {
  await trx
    .updateTable('record_register')
    .set({ erasure_granted_on: sql`least(erasure_granted_on, ${on}::date)` })
    .where('organization_id', '=', organizationId)
    .where('dataset', '=', dataset)
    .where('record_id', '=', record)
    .execute()
}

export async function hasEntries(trx: Trx, organizationId: string, dataset: string): Promise<boolean> {
  const row = await trx
    .selectFrom('record_register')
    .select('record_id')
    .where('organization_id', '=', organizationId)
    .where('dataset', '=', dataset)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function listEntries(
  trx: Trx,
  organizationId: string,
  dataset: string,
  which: { readonly ids: readonly string[] } | { readonly after: string; readonly limit: number },
): Promise<readonly RegisteredFacts[]> {
  const query = trx
    .selectFrom('record_register')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('dataset', '=', dataset)
  const rows = await (
    'ids' in which
      ? query.where(sql<boolean>`record_id = any (${which.ids}::text[])`)
      : query.where('record_id', '>', which.after).orderBy('record_id').limit(which.limit)
  ).execute()
  return rows.map(toFacts)
}

/** Writes down that the erasure of records was granted, with an entry where there is none; the earliest day stands. */
export async function grantRecords(
  trx: Trx,
  organizationId: string,
  dataset: string,
  on: CalendarDate,
  found: { readonly records: readonly RecordRef[]; readonly at: number },
): Promise<void> {
  if (found.records.length === 0) return
  const records = JSON.stringify(found.records.map(({ id: record, tenant = null }) => ({ record, tenant })))
  await sql`
    insert into record_register (organization_id, dataset, record_id, tenant, events, erasure_granted_on, registered_at)
    select ${organizationId}, ${dataset}::text, record, tenant, '{}', ${on}::date, ${new Date(found.at)}::timestamptz
    from jsonb_to_recordset(${records}::jsonb) as f (record text, tenant text)
    on conflict (organization_id, dataset, record_id) do update
      set erasure_granted_on = least(record_register.erasure_granted_on, excluded.erasure_granted_on)`.execute(trx)
}

/** Takes entries away whose records are gone. */
export async function deleteEntries(
  trx: Trx,
  organizationId: string,
  dataset: string,
  ids: readonly string[],
): Promise<void> {
  await trx
    .deleteFrom('record_register')
    .where('organization_id', '=', organizationId)
    .where('dataset', '=', dataset)
    .where(sql<boolean>`record_id = any (${ids}::text[])`)
    .execute()
}

function toFacts(row: Selectable<RecordRegisterTable>): RegisteredFacts {
  // Only what `insertOnce` and `saveEvent` wrote.
  const events = Object.entries(row.events as Readonly<Record<string, CalendarDate | null>>)
  return {
    id: row.record_id,
    tenant: row.tenant ?? undefined,
    events: Object.fromEntries(events.flatMap(([event, day]) => (day === null ? [] : [[event, day] as const]))),
    cleared: events.filter(([, day]) => day === null).map(([event]) => event),
    pin:
      row.pin_date === null
        ? undefined
        : { rule: row.pin_rule ?? '', policyVersion: row.pin_version ?? '', date: row.pin_date as CalendarDate },
    erasureGrantedOn: (row.erasure_granted_on ?? undefined) as CalendarDate | undefined,
  }
}
