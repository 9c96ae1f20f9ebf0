import type { Trx } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import type { SubjectKey } from '../subjects/subject-vault.ts'
import { sealMail, type MailContent } from './mail-content.ts'
import { insertMail } from './notifications.store.ts'

/**
 * Queues a mail inside an act's transaction: it goes out if and only if the act commits, and never from the request
 * itself, so that neither a slow mail server nor a known address shows in the time of the answer. Returns its id.
 */
export async function queueMail(
  trx: Trx,
  { ids, clock, jobs }: Pick<Deps, 'ids' | 'clock' | 'jobs'>,
  subjectKey: SubjectKey,
  content: MailContent,
): Promise<string> {
  const { organizationId, subjectId } = subjectKey
  const mailId = ids.uuid()
  await insertMail(trx, {
    organizationId,
    mailId,
    subjectId,
    content: sealMail(subjectKey, mailId, content),
    queuedAt: clock.now(),
  })
  await jobs.enqueue(trx, 'send-mail', { organizationId, mailId })
  return mailId
}
