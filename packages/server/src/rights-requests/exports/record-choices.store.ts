import type { Trx } from '../../db/database.ts'
import type { RecordChoice } from '../../subjects/export/redact.domain.ts'
import { openValue, sealValue, type SubjectKey } from '../../subjects/subject-vault.ts'

/** What was decided about records of one dataset. */
export interface StoredChoice {
  readonly id: string
  readonly dataset: string
  /** Null: every record of the dataset that no other choice names. */
  readonly record: string | null
  readonly choice: RecordChoice
  /** Why, also where all of it may be handed over. */
  readonly reason: string
  /** Milliseconds since 1970. */
  readonly decidedAt: number
  readonly decidedBy: string
}

export async function insertChoice(
  trx: Trx,
  subject: SubjectKey,
  requestId: string,
  { id, dataset, record, choice, reason, decidedAt, decidedBy }: StoredChoice,
): Promise<void> {
  await trx
    .insertInto('rights_record_choice')
    .values({
      organization_id: subject.organizationId,
      id,
      request_id: requestId,
      dataset,
      record_id: record,
      choice: choice.choice,
      article: choice.choice === 'release' ? null : choice.article,
      reason: sealValue(subject, place(id), reason),
      decided_at: new Date(decidedAt),
      decided_by: decidedBy,
    })
    .execute()
}

/** Every choice about a request's records, the oldest first: a later one replaces an earlier one about the same. */
export async function listChoices(trx: Trx, subject: SubjectKey, requestId: string): Promise<readonly StoredChoice[]> {
  const rows = await trx
    .selectFrom('rights_record_choice')
    .selectAll()
    .where('organization_id', '=', subject.organizationId)
    .where('request_id', '=', requestId)
    .orderBy('decided_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => {
    const reason = openValue(subject, place(row.id), row.reason)
    return {
      id: row.id,
      dataset: row.dataset,
      record: row.record_id,
      choice:
        row.choice === 'release' ? { choice: row.choice } : { choice: row.choice, article: row.article ?? '', reason },
      reason,
      decidedAt: row.decided_at.getTime(),
      decidedBy: row.decided_by,
    }
  })
}

function place(row: string) {
  return { table: 'rights_record_choice', row, column: 'reason' }
}
