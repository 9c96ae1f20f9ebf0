import { appendAudit } from '../audit/append-audit.ts'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import type { JobPayloads } from '../jobs/job-queue.ts'
import type { Mailer } from '../ports.ts'
import { openMail, type MailContent } from './mail-content.ts'
import { claimMail, findMail, markMailSent, releaseMail } from './notifications.store.ts'

/** Longer than any mail server takes to answer; a worker that died gives its mail back after this, ms. */
const CLAIM_MS = 120_000

export type SendMailOutcome = 'sent' | 'sent-before' | 'erased' | 'unknown'

/** Another worker is handing this mail over. The job is to be tried again: that worker may die. */
export class MailClaimedError extends Error {
  override name = 'MailClaimedError'
}

/**
 * Hands one queued mail to the mail server. Running it twice sends once: the claim keeps a second worker out while the
 * first is at it, and what was sent is marked. Only a crash between the server's answer and the mark can repeat a mail,
 * and that repeat has the same Message-ID. Throws when the mail server did not take it; the job is then tried again.
 */
export async function sendMail(
  deps: Pick<Deps, 'db' | 'keyring' | 'clock'> & { readonly mailer: Mailer },
  { organizationId, mailId }: JobPayloads['send-mail'],
): Promise<SendMailOutcome> {
  const taken = await takeMail(deps, organizationId, mailId)
  if (typeof taken === 'string') return taken
  // Outside any transaction: the mail server may take seconds, and the embedded database has one connection.
  try {
    await deps.mailer.send({ ...taken.content, id: mailId })
  } catch (error) {
    await inOrganization(deps.db, organizationId, (trx) => releaseMail(trx, organizationId, mailId))
    throw error
  }
  await inOrganization(deps.db, organizationId, async (trx) => {
    const at = deps.clock.now()
    if (!(await markMailSent(trx, organizationId, mailId, at))) return
    const context = { organizationId, actor: 'job:send-mail', at, subject: taken.subjectId } as const
    await appendAudit(trx, deps.keyring, context, { type: 'mail.sent', details: { mailId } })
  })
  return 'sent'
}

async function takeMail(
  { db, keyring, clock }: Pick<Deps, 'db' | 'keyring' | 'clock'>,
  organizationId: string,
  mailId: string,
): Promise<Exclude<SendMailOutcome, 'sent'> | { readonly content: MailContent; readonly subjectId: string }> {
  return inOrganization(db, organizationId, async (trx) => {
    const mail = await findMail(trx, organizationId, mailId)
    if (mail === undefined) return 'unknown'
    if (mail.sentAt !== null) return 'sent-before'
    const content = openMail(keyring, organizationId, mail)
    if (content === null) return 'erased'
    const now = clock.now()
    if (!(await claimMail(trx, organizationId, mailId, now, now + CLAIM_MS))) {
      throw new MailClaimedError(`Mail ${mailId} is in the hands of another worker.`)
    }
    return { content, subjectId: mail.subjectId }
  })
}
