import type { Trx } from '../db/database.ts'

export interface NewMail {
  readonly organizationId: string
  readonly mailId: string
  readonly subjectId: string
  readonly content: string
  /** Milliseconds since 1970. */
  readonly queuedAt: number
}

export interface StoredMail {
  readonly mailId: string
  readonly subjectId: string
  /** Null once the subject was erased; the content can then not be opened by anyone. */
  readonly wrappedKey: string | null
  readonly content: string
  readonly queuedAt: number
  readonly sentAt: number | null
}

export async function insertMail(trx: Trx, mail: NewMail): Promise<void> {
  await trx
    .insertInto('mail')
    .values({
      organization_id: mail.organizationId,
      id: mail.mailId,
      subject_id: mail.subjectId,
      content: mail.content,
      queued_at: new Date(mail.queuedAt),
      claimed_until: null,
      sent_at: null,
    })
    .execute()
}

function selectMail(trx: Trx, organizationId: string) {
  return trx
    .selectFrom('mail')
    .innerJoin('subject', (join) =>
      join.onRef('subject.organization_id', '=', 'mail.organization_id').onRef('subject.id', '=', 'mail.subject_id'),
    )
    .select(['mail.id', 'mail.subject_id', 'subject.wrapped_key', 'mail.content', 'mail.queued_at', 'mail.sent_at'])
    .where('mail.organization_id', '=', organizationId)
}

export async function findMail(trx: Trx, organizationId: string, mailId: string): Promise<StoredMail | undefined> {
  const row = await selectMail(trx, organizationId).where('mail.id', '=', mailId).executeTakeFirst()
  return row === undefined ? undefined : fromRow(row)
}

/** The organization's mails, the newest first. */
export async function listMails(trx: Trx, organizationId: string, limit: number): Promise<readonly StoredMail[]> {
  const rows = await selectMail(trx, organizationId)
    .orderBy('mail.queued_at', 'desc')
    .orderBy('mail.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(fromRow)
}

/** Takes a waiting mail for one worker. False when it was sent or another worker has it. */
export async function claimMail(
  trx: Trx,
  organizationId: string,
  mailId: string,
  now: number,
  until: number,
): Promise<boolean> {
  const result = await trx
    .updateTable('mail')
    .set({ claimed_until: new Date(until) })
    .where('organization_id', '=', organizationId)
    .where('id', '=', mailId)
    .where('sent_at', 'is', null)
    .where((where) => where.or([where('claimed_until', 'is', null), where('claimed_until', '<=', new Date(now))]))
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Gives a claimed mail back, so that the next attempt need not wait for the claim to end. */
export async function releaseMail(trx: Trx, organizationId: string, mailId: string): Promise<void> {
  await trx
    .updateTable('mail')
    .set({ claimed_until: null })
    .where('organization_id', '=', organizationId)
    .where('id', '=', mailId)
    .execute()
}

/** False when it was marked before. */
export async function markMailSent(trx: Trx, organizationId: string, mailId: string, at: number): Promise<boolean> {
  const result = await trx
    .updateTable('mail')
    .set({ sent_at: new Date(at), claimed_until: null })
    .where('organization_id', '=', organizationId)
    .where('id', '=', mailId)
    .where('sent_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

function fromRow(row: {
  id: string
  subject_id: string
  wrapped_key: string | null
  content: string
  queued_at: Date
  sent_at: Date | null
}): StoredMail {
  return {
    mailId: row.id,
    subjectId: row.subject_id,
    wrappedKey: row.wrapped_key,
    content: row.content,
    queuedAt: row.queued_at.getTime(),
    sentAt: row.sent_at?.getTime() ?? null,
  }
}
