import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { withDatabase } from '../../test/_database.ts'
import { dumpTables, fromPage, makeForm, withDesk, type Desk } from '../../test/_desk.ts'
import { MINUTE, silentLog } from '../../test/_make.ts'
import { createMailer, NoMailServerError } from '../adapters/mailer.ts'
import { inOrganization } from '../db/scope.ts'
import { startJobs } from '../jobs/start-jobs.ts'
import type { Mailer } from '../ports.ts'
import { submitRightsRequest } from '../rights-requests/submit-rights-request.ts'
import { destroySubjectKey } from '../subjects/subject-vault.ts'
import { readOutgoingMails } from './read-outgoing-mails.ts'
import { MailClaimedError, sendMail } from './send-mail.ts'

const database = withDatabase()
const desks = withDesk(database)

/** A mail server that keeps what it takes, and refuses while told to. */
const received: ParsedMail[] = []
let refusing = false
let arrived: (() => void) | null = null
let mailer: Mailer
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _session, done) =>
    refusing ? done(Object.assign(new Error(`<${address}>: no such mailbox here`), { responseCode: 550 })) : done(),
  onData: (stream, _session, done) => {
    void simpleParser(stream).then((mail) => {
      received.push(mail)
      done()
      arrived?.()
    })
  },
})

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  const settings = {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    from: 'Privacy desk <privacy@acme.example>',
    mode: 'test',
  } as const
  mailer = createMailer(settings, silentLog)
})
beforeEach(() => {
  received.length = 0
  refusing = false
})
afterAll(async () => {
  await mailer.close()
  await new Promise<void>((done) => server.close(done))
})

async function deskWithMail(
  form: object = {},
  mode: 'test' | 'demo' = 'test',
): Promise<{ desk: Desk; mailId: string; job: { organizationId: string; mailId: string } }> {
  const desk = await desks.make({ mode })
  await submitRightsRequest(desk, makeForm(desk, form), fromPage)
  const [mail] = await inOrganization(desk.db, desk.organizationId, (trx) =>
    trx.selectFrom('mail').select('id').execute(),
  )
  const mailId = mail?.id ?? ''
  return { desk, mailId, job: { organizationId: desk.organizationId, mailId } }
}

async function mailRow(desk: Desk) {
  return inOrganization(desk.db, desk.organizationId, (trx) =>
    trx.selectFrom('mail').selectAll().executeTakeFirstOrThrow(),
  )
}

async function sentEntries(desk: Desk): Promise<number> {
  const rows = await inOrganization(desk.db, desk.organizationId, (trx) =>
    trx.selectFrom('audit_entry').select('sequence').where('type', '=', 'mail.sent').execute(),
  )
  return rows.length
}

describe('sending a mail', () => {
  it('hands exactly one to the mail server, also when the job runs again', async () => {
    const { desk, mailId, job } = await deskWithMail()
    expect(await sendMail({ ...desk, mailer }, job)).toBe('sent')
    expect(await sendMail({ ...desk, mailer }, job)).toBe('sent-before')
    expect(received).toHaveLength(1)
    expect(received[0]).toMatchObject({ messageId: `<${mailId}@acme.example>`, html: false })
    expect(received[0]?.headers.get('auto-submitted')).toBe('auto-generated')
    expect((await mailRow(desk)).sent_at?.getTime()).toBe(desk.clock.now())
    expect(await sentEntries(desk)).toBe(1)
  })

  it('writes in the language of the form, with working links and nothing that the sender typed', async () => {
    const { desk, job } = await deskWithMail({
      language: 'es-MX',
      name: 'Click http://evil.example now',
      message: 'buy pills',
    })
    await sendMail({ ...desk, mailer }, job)
    const [mail] = received
    expect(mail?.subject).toMatch(/^Confirme su solicitud R-\w{4}-\w{4} a Acme Telephony$/)
    expect(mail?.text).toContain('de supresión de sus datos personales (art. 17 RGPD)')
    expect(mail?.text).toMatch(/https:\/\/privacy\.acme\.example\/rights\/confirm\/[\w-]{54}\n/)
    expect(mail?.text).toMatch(/https:\/\/privacy\.acme\.example\/rights\/[\w-]{54}\n/)
    expect(mail?.text).toContain('24 de diciembre de 2026')
    expect(mail?.text).not.toMatch(/evil|pills/)
  })

  it('lets one worker at a mail: a second one at the same time is told to come back', async () => {
    const { desk, job } = await deskWithMail()
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => sendMail({ ...desk, mailer }, job)))
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    for (const { reason } of refused) expect(reason).toBeInstanceOf(MailClaimedError)
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled' && outcome.value === 'sent')).toHaveLength(1)
    expect([received.length, await sentEntries(desk)]).toEqual([1, 1])
  })

  it('keeps a mail that the server refused, and sends it the next time', async () => {
    const { desk, job } = await deskWithMail()
    refusing = true
    await expect(sendMail({ ...desk, mailer }, job)).rejects.toThrow('no such mailbox')
    expect(await mailRow(desk)).toMatchObject({ sent_at: null, claimed_until: null })
    refusing = false
    expect(await sendMail({ ...desk, mailer }, job)).toBe('sent')
    expect(received).toHaveLength(1)
  })

  it('takes over from a worker that died, with the same Message-ID', async () => {
    const { desk, mailId, job } = await deskWithMail()
    const dying: Mailer = { send: () => new Promise(() => undefined), close: async () => undefined }
    void sendMail({ ...desk, mailer: dying }, job)
    // Whether the dead worker's claim is in the database already does not matter: whoever claims second is told so.
    const second = { ...desk, mailer }
    await expect.poll(async () => (await mailRow(desk)).claimed_until).not.toBeNull()
    await expect(sendMail(second, job)).rejects.toThrow(MailClaimedError)
    desk.clock.advance(2 * MINUTE)
    expect(await sendMail(second, job)).toBe('sent')
    expect(received[0]?.messageId).toBe(`<${mailId}@acme.example>`)
  })

  it('sends nothing to a person who was erased in the meantime, and nothing for an unknown id', async () => {
    const { desk, job } = await deskWithMail()
    const { subject_id } = await mailRow(desk)
    await inOrganization(desk.db, desk.organizationId, (trx) => destroySubjectKey(trx, desk.organizationId, subject_id))
    expect(await sendMail({ ...desk, mailer }, job)).toBe('erased')
    expect(await sendMail({ ...desk, mailer }, { ...job, mailId: desk.ids.uuid() })).toBe('unknown')
    expect(received).toHaveLength(0)
  })

  it('cannot be reached from another organization', async () => {
    const { job } = await deskWithMail()
    const stranger = await desks.make()
    expect(await sendMail({ ...stranger, mailer }, { ...job, organizationId: stranger.organizationId })).toBe('unknown')
  })
})

describe('without a mail server', () => {
  const settings = { smtpUrl: null, from: 'privacy@acme.example' }

  it('the demo keeps its mail readable through the API, audited', async () => {
    const { desk, mailId, job } = await deskWithMail({}, 'demo')
    await sendMail({ ...desk, mailer: createMailer({ ...settings, mode: 'demo' }, silentLog) }, job)
    const outcome = await readOutgoingMails(desk, desk.organizationId, 'key:T')
    expect(outcome).toMatchObject({
      kind: 'read',
      mails: [{ id: mailId, to: 'ana@example.org', sentAt: desk.clock.now() }],
    })
    const reads = await inOrganization(desk.db, desk.organizationId, (trx) =>
      trx.selectFrom('audit_entry').select('details').where('type', '=', 'mail.read').execute(),
    )
    expect(reads).toEqual([{ details: JSON.stringify({ mailIds: [mailId] }) }])
  })

  it('production keeps it waiting and says what is missing', async () => {
    const { desk, job } = await deskWithMail()
    const waiting = createMailer({ ...settings, mode: 'production' }, silentLog)
    await expect(sendMail({ ...desk, mailer: waiting }, job)).rejects.toThrow(NoMailServerError)
    expect((await mailRow(desk)).sent_at).toBeNull()
    expect(await readOutgoingMails(desk, desk.organizationId, 'key:T')).toEqual({ kind: 'not-in-demo' })
  })
})

describe('the mail job', () => {
  it('sends within about a second of the act, and a refusal leaves no address in the queue or the log', async () => {
    refusing = true
    const { desk } = await deskWithMail({ email: 'canary-77a1@mailbox.example' })
    const arrival = new Promise<void>((done) => (arrived = done))
    const open = new Map([[desk.organizationId, desk]])
    const send = async (job: { organizationId: string; mailId: string }): Promise<void> => {
      // Jobs of the tests above are still queued; their keys are gone with them.
      const own = open.get(job.organizationId)
      if (own !== undefined) await sendMail({ ...own, mailer }, job)
    }
    await startJobs(
      desk.jobs,
      {
        'send-mail': send,
        'run-retention': async () => undefined,
        'write-export': async () => undefined,
        'route-request': async () => undefined,
        'deliver-forwarding': async () => undefined,
      },
      desks.log,
    )
    await expect
      .poll(() => desks.log.lines.map(({ facts }) => JSON.stringify(facts)).join(), { timeout: 5000 })
      .toContain('send-mail')
    const tables = await dumpTables(desk.db)
    expect((tables + JSON.stringify(desks.log.lines)).includes('canary-77a1')).toBe(false)
    // The twin: the refusal itself is there.
    expect(tables.includes('Error EENVELOPE')).toBe(true)

    refusing = false
    const next = await desks.make()
    open.set(next.organizationId, next)
    const submittedAt = performance.now()
    await submitRightsRequest(next, makeForm(next, { requestId: next.ids.uuid() }), fromPage)
    await arrival
    expect(performance.now() - submittedAt).toBeLessThan(5000)
    expect(received.map(({ to }) => (Array.isArray(to) ? to : [to])[0]?.text)).toContain('ana@example.org')
  })
})
