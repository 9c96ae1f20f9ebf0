import { createTransport } from 'nodemailer'
import type { Log, Mailer } from '../ports.ts'

export interface MailerSettings {
  /** `smtp://user:password@host:port` or `smtps://…`; null: no mail server. */
  readonly smtpUrl: string | null
  /** Sender, e.g. `Privacy desk <privacy@example.org>`. */
  readonly from: string
  readonly mode: 'production' | 'demo' | 'test'
}

/** A mail waits because no mail server is configured. */
export class NoMailServerError extends Error {
  override name = 'NoMailServerError'
}

/** Milliseconds after which a silent mail server counts as away; well inside the time a worker has a mail for itself. */
const PATIENCE_MS = 20_000

/** Mail by SMTP; without a server the demo keeps its mails readable, and everywhere else they wait for one. */
export function createMailer(settings: MailerSettings, log: Log): Mailer {
  if (settings.smtpUrl !== null) return smtpMailer(settings.smtpUrl, settings.from)
  return settings.mode === 'demo' ? demoMailer(log) : waitingMailer()
}

function smtpMailer(smtpUrl: string, from: string): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 2,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    // The content is ours alone; nothing in it may make the library read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = /@([^\s>@]+)>?\s*$/.exec(from)?.[1] ?? 'localhost'
  return {
    send: async ({ to, subject, text, id }) => {
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        // The same mail has the same Message-ID, so that a repeat is recognised as one.
        messageId: `<${id}@${domain}>`,
        headers: {
          // Answers of machines to a machine's mail help nobody (RFC 3834 section 5).
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
        },
      })
    },
    close: async () => transport.close(),
  }
}

/** In the demo the stored mail can be read through the API, so that there is nothing to send. */
function demoMailer(log: Log): Mailer {
  return {
    send: async ({ id }) => log.info({ mailId: id }, 'kept for the demo: the mail can be read with outgoingMails'),
    close: async () => undefined,
  }
}

function waitingMailer(): Mailer {
  return {
    send: async () => {
      throw new NoMailServerError('The mail waits: SMTP_URL is not set; expected smtp://user:password@host:port.')
    },
    close: async () => undefined,
  }
}
