import { sql } from 'kysely'
import type { EnvelopeContext } from '../crypto/envelope.ts'
import type { Keyring } from '../crypto/keyring.ts'
import type { Trx } from '../db/database.ts'

/** What was sealed away of one blocked record. Instants are milliseconds since 1970. */
export interface SealedRecord {
  readonly dataset: string
  readonly record: string
  readonly tenant: string | null
  readonly sealedAt: number
  readonly content: Readonly<Record<string, unknown>>
}

/** A record as it is sealed. */
export interface RecordToSeal extends SealedRecord {
  /** What the company's systems know the person by. */
  readonly subjects: readonly string[]
}

/** Seals records; one that was sealed before is sealed again with what it holds now. */
export async function saveSealed(
  trx: Trx,
  keyring: Keyring,
  organizationId: string,
  records: readonly RecordToSeal[],
): Promise<void> {
  const rows = records.map(({ dataset, record, tenant, sealedAt, content }) => ({
    organization_id: organizationId,
    dataset,
    record_id: record,
    tenant,
    sealed_at: new Date(sealedAt),
    content: keyring.wrap(Buffer.from(JSON.stringify(content)), place(organizationId, dataset, record)),
  }))
  await trx
    .insertInto('sealed_record')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'dataset', 'record_id']).doUpdateSet({
        tenant: sql`excluded.tenant`,
        sealed_at: sql`excluded.sealed_at`,
        content: sql`excluded.content`,
      }),
    )
    .execute()
  // Those of an earlier seal stay: whoever was meant by them is still meant.
  const hashes = records.flatMap(({ dataset, record, subjects }) =>
    [...new Set(subjects)].map((subject) => ({
      organization_id: organizationId,
      dataset,
      record_id: record,
      blind_index: keyring.keyedHash('blind-index', organizationId, subject),
    })),
  )
  if (hashes.length === 0) return
  await sql`
    /* saveSealedSubjects */ insert into sealed_subject (organization_id, dataset, record_id, blind_index)
    select organization_id, dataset, record_id, blind_index from jsonb_to_recordset(${JSON.stringify(hashes)}::jsonb)
      as r (organization_id uuid, dataset text, record_id text, blind_index text)
    on conflict do nothing`.execute(trx)
}

/** The sealed records of a person, of one tenant where one is named, in the order of their ids. */
export async function findSealedOf(
  trx: Trx,
  keyring: Keyring,
  organizationId: string,
  {
    dataset,
    identifiers,
    tenant,
  }: { readonly dataset: string; readonly identifiers: readonly string[]; readonly tenant: string | null },
): Promise<readonly string[]> {
  const hashes = identifiers.map((identifier) => keyring.keyedHash('blind-index', organizationId, identifier))
  const { rows } = await sql<{ id: string }>`
    /* findSealedOf */ select distinct s.record_id as id
    from sealed_subject s join sealed_record r using (organization_id, dataset, record_id)
    where s.organization_id = ${organizationId} and s.dataset = ${dataset} and s.blind_index = any (${hashes}::text[])
      and (${tenant}::text is null or r.tenant = ${tenant})
    order by 1`.execute(trx)
  return rows.map(({ id }) => id)
}

/** Opens one sealed record. Throws `EnvelopeError` when it was moved or changed. */
export async function findSealed(
  trx: Trx,
  keyring: Keyring,
  organizationId: string,
  { dataset, record }: Pick<SealedRecord, 'dataset' | 'record'>,
): Promise<SealedRecord | undefined> {
  const row = await trx
    .selectFrom('sealed_record')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('dataset', '=', dataset)
    .where('record_id', '=', record)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const opened = keyring.unwrap(row.content, place(organizationId, dataset, record)).toString()
  return {
    dataset,
    record,
    tenant: row.tenant,
    sealedAt: row.sealed_at.getTime(),
    // Only what `saveSealed` wrote.
    content: JSON.parse(opened) as SealedRecord['content'],
  }
}

export async function deleteSealed(
  trx: Trx,
  organizationId: string,
  dataset: string,
  records: readonly string[],
): Promise<void> {
  await trx
    .deleteFrom('sealed_record')
    .where('organization_id', '=', organizationId)
    .where('dataset', '=', dataset)
    .where(sql<boolean>`record_id = any (${records}::text[])`)
    .execute()
}

export async function countSealed(trx: Trx, organizationId: string, dataset: string): Promise<number> {
  const row = await trx
    .selectFrom('sealed_record')
    .select((expression) => expression.fn.countAll<number>().as('count'))
    .where('organization_id', '=', organizationId)
    .where('dataset', '=', dataset)
    .executeTakeFirst()
  return row?.count ?? 0
}

function place(organizationId: string, dataset: string, record: string): EnvelopeContext {
  return { organizationId, table: 'sealed_record', row: `${dataset}/${record}`, column: 'content' }
}
