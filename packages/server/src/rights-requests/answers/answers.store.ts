import type { Trx } from '../../db/database.ts'
import { openValue, sealValue, type SubjectKey } from '../../subjects/subject-vault.ts'
import type { AnswerWords, DecidedAnswer } from './answers.domain.ts'
import type { AnswerOutcome } from './answers.table.ts'

/** An answer as stored; its words are an envelope. Instants are milliseconds since 1970. */
export interface StoredAnswer {
  readonly requestId: string
  readonly outcome: AnswerOutcome
  readonly words: string
  readonly answeredAt: number
  readonly answeredBy: string
}

/** False when the request has an answer. */
export async function insertAnswerOnce(
  trx: Trx,
  subject: SubjectKey,
  {
    requestId,
    answer,
    at,
    by,
  }: { readonly requestId: string; readonly answer: DecidedAnswer; readonly at: number; readonly by: string },
): Promise<boolean> {
  const { outcome, reason, note, kept, told } = answer
  const words: AnswerWords = { reason, note, kept, told }
  const result = await trx
    .insertInto('rights_answer')
    .values({
      organization_id: subject.organizationId,
      request_id: requestId,
      subject_id: subject.subjectId,
      outcome,
      words: sealValue(subject, wordsPlace(requestId), JSON.stringify(words)),
      answered_at: new Date(at),
      answered_by: by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function findAnswer(
  trx: Trx,
  organizationId: string,
  requestId: string,
): Promise<StoredAnswer | undefined> {
  const row = await trx
    .selectFrom('rights_answer')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { request_id, outcome, words, answered_at, answered_by } = row
  return { requestId: request_id, outcome, words, answeredAt: answered_at.getTime(), answeredBy: answered_by }
}

export function openWords(
  subject: SubjectKey,
  { requestId, words }: Pick<StoredAnswer, 'requestId' | 'words'>,
): AnswerWords {
  // What was sealed here was written by `insertAnswerOnce`, at first without notes.
  const sealed = JSON.parse(openValue(subject, wordsPlace(requestId), words)) as AnswerWords
  return { ...sealed, note: sealed.note ?? null }
}

function wordsPlace(requestId: string) {
  return { table: 'rights_answer', row: requestId, column: 'words' }
}
