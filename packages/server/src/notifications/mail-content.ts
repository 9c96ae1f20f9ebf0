import type { Keyring } from '../crypto/keyring.ts'
import { openValue, sealValue, unwrapSubjectKey, type SubjectKey, type ValuePlace } from '../subjects/subject-vault.ts'
import type { StoredMail } from './notifications.store.ts'

/** What a person receives. Plain text, because it is read everywhere and hides nothing. */
export interface MailContent {
  readonly to: string
  readonly subject: string
  readonly text: string
}

function place(mailId: string): ValuePlace {
  return { table: 'mail', row: mailId, column: 'content' }
}

export function sealMail(subjectKey: SubjectKey, mailId: string, { to, subject, text }: MailContent): string {
  return sealValue(subjectKey, place(mailId), JSON.stringify({ to, subject, text }))
}

/** Null when the subject was erased. */
export function openMail(keyring: Keyring, organizationId: string, mail: StoredMail): MailContent | null {
  if (mail.wrappedKey === null) return null
  return openMailOf(unwrapSubjectKey(keyring, organizationId, mail.subjectId, mail.wrappedKey), mail)
}

/** With the subject's key at hand. */
export function openMailOf(
  subjectKey: SubjectKey,
  { mailId, content }: Pick<StoredMail, 'mailId' | 'content'>,
): MailContent {
  // Authenticated by the envelope: only `sealMail` can have written it.
  return JSON.parse(openValue(subjectKey, place(mailId), content)) as MailContent
}
