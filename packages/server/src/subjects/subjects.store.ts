import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import { deleteHistory } from '../processing/processing.store.ts'

export interface SubjectRow {
  readonly subjectId: string
  /** The wrapped data key; null once destroyed. */
  readonly wrappedKey: string | null
}

export interface NewSubject {
  readonly organizationId: string
  readonly kind: 'email'
  readonly blindIndex: string
  readonly subjectId: string
  readonly wrappedKey: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
}

/**
 * Makes the subject unless its identifier belongs to one already. One statement, because the foreign key is judged
 * only at its end: whoever loses the race for the identifier leaves no row behind.
 */
export async function insertSubjectOnce(trx: Trx, subject: NewSubject): Promise<void> {
  await sql`
    with claimed as (
      insert into subject_identifier (organization_id, kind, blind_index, subject_id)
      values (${subject.organizationId}, ${subject.kind}, ${subject.blindIndex}, ${subject.subjectId})
      on conflict do nothing
      returning organization_id, subject_id
    )
    insert into subject (organization_id, id, wrapped_key, created_at)
    select organization_id, subject_id, ${subject.wrappedKey}::text, ${new Date(subject.createdAt)}::timestamptz from claimed
  `.execute(trx)
}

export async function findSubjectByIdentifier(
  trx: Trx,
  organizationId: string,
  kind: 'email',
  blindIndex: string,
): Promise<SubjectRow | undefined> {
  const row = await trx
    .selectFrom('subject_identifier')
    .innerJoin('subject', (join) =>
      join
        .onRef('subject.organization_id', '=', 'subject_identifier.organization_id')
        .onRef('subject.id', '=', 'subject_identifier.subject_id'),
    )
    .select(['subject.id', 'subject.wrapped_key'])
    .where('subject_identifier.organization_id', '=', organizationId)
    .where('subject_identifier.kind', '=', kind)
    .where('subject_identifier.blind_index', '=', blindIndex)
    .executeTakeFirst()
  return row === undefined ? undefined : { subjectId: row.id, wrappedKey: row.wrapped_key }
}

/**
 * Forgets the key, every identifier, and what was recorded under them (consents, objections, states). What the person
 * said no to stays under its keyed hash. Returns whether there was a key to forget.
 */
export async function eraseSubjectKey(trx: Trx, organizationId: string, subjectId: string): Promise<boolean> {
  const identifiers = await trx
    .selectFrom('subject_identifier')
    .select('blind_index')
    .where('organization_id', '=', organizationId)
    .where('subject_id', '=', subjectId)
    .execute()
  for (const { blind_index } of identifiers) await deleteHistory(trx, organizationId, blind_index)
  await trx
    .deleteFrom('subject_identifier')
    .where('organization_id', '=', organizationId)
    .where('subject_id', '=', subjectId)
    .execute()
  // What lies under the key is unreadable without it; documents go at once all the same.
  await trx
    .deleteFrom('rights_document')
    .where('organization_id', '=', organizationId)
    .where('subject_id', '=', subjectId)
    .execute()
  const result = await trx
    .updateTable('subject')
    .set({ wrapped_key: null })
    .where('organization_id', '=', organizationId)
    .where('id', '=', subjectId)
    .where('wrapped_key', 'is not', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
