import { appendAudit } from '../audit/append-audit.ts'
import type { Actor } from '../audit/audit.events.ts'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { openMail, type MailContent } from './mail-content.ts'
import { listMails } from './notifications.store.ts'

/** Most mails of one read. */
export const MAIL_LIMIT = 50

export interface OutgoingMail extends MailContent {
  readonly id: string
  /** Milliseconds since 1970. */
  readonly queuedAt: number
  readonly sentAt: number | null
}

export type ReadMailsOutcome =
  | { readonly kind: 'read'; readonly mails: readonly OutgoingMail[] }
  /** Outside the demo, mail is for its recipient alone. */
  | { readonly kind: 'not-in-demo' }

/** The newest mails with their content; the read is audited. Mails of erased subjects cannot be opened and are left out. */
export async function readOutgoingMails(
  { db, keyring, clock, settings }: Pick<Deps, 'db' | 'keyring' | 'clock' | 'settings'>,
  organizationId: string,
  actor: Actor,
): Promise<ReadMailsOutcome> {
  if (settings.mode !== 'demo') return { kind: 'not-in-demo' }
  return inOrganization(db, organizationId, async (trx) => {
    const mails = (await listMails(trx, organizationId, MAIL_LIMIT)).flatMap((mail) => {
      const content = openMail(keyring, organizationId, mail)
      return content === null ? [] : [{ ...content, id: mail.mailId, queuedAt: mail.queuedAt, sentAt: mail.sentAt }]
    })
    const event = { type: 'mail.read', details: { mailIds: mails.map(({ id }) => id) } } as const
    await appendAudit(trx, keyring, { organizationId, actor, at: clock.now() }, event)
    return { kind: 'read', mails }
  })
}
