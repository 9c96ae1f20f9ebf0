import type { Period, RightsLaw } from '@assent/shared'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { withDatabase } from '../../test/_database.ts'
import { dumpTables, fromPage, makeForm, withDesk, type Desk } from '../../test/_desk.ts'
import { DAY, makePolicy } from '../../test/_make.ts'
import { inOrganization } from '../db/scope.ts'
import { askForDocument } from './documents/ask-for-document.ts'
import { judgeStanding } from './exports/exports.domain.ts'
import { readSubject } from '../processing/read-subject.ts'
import { readDueRequests } from './read-due-requests.ts'
import { readRightsRequest, readRightsRequests } from './read-rights-requests.ts'
import { submitRightsRequest, type SubmitOutcome } from './submit-rights-request.ts'

const database = withDatabase()
const desks = withDesk(database)

const LONG: Period = { months: 3, days: 0 }
const LAWS: Readonly<Record<string, RightsLaw>> = { 'US-CA': 'us-ca', GB: 'uk-gdpr' }
const lawAt = (place: string | null): RightsLaw => LAWS[place ?? ''] ?? 'gdpr'

type Submitted = Extract<SubmitOutcome, { kind: 'submitted' }>

async function submitted(desk: Desk, form: object): Promise<Submitted> {
  const outcome = await submitRightsRequest(desk, form, fromPage)
  if (outcome.kind !== 'submitted') throw new Error(`Not submitted: ${JSON.stringify(outcome)}`)
  return outcome
}

async function count(
  desk: Desk,
  table: 'rights_request' | 'mail' | 'subject' | 'subject_identifier' | 'audit_entry',
): Promise<number> {
  const rows = await inOrganization(desk.db, desk.organizationId, (trx) =>
    trx
      .selectFrom(table)
      .select((select) => select.fn.countAll<number>().as('n'))
      .execute(),
  )
  return Number(rows[0]?.n)
}

async function jobsOf(desk: Desk): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from pgboss.job where name = 'send-mail' and data->>'organizationId' = ${desk.organizationId}`.execute(
    desk.db,
  )
  return Number(rows[0]?.n)
}

describe('submitting a rights request', () => {
  it('stores the request, its dates and one mail, and answers with reference, status page and due date', async () => {
    const desk = await desks.make()
    desk.clock.set('2027-01-31T22:30:00Z')
    const form = makeForm(desk)
    const outcome = await submitted(desk, form)
    expect(outcome.reference).toMatch(/^R-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(outcome.statusUrl).toMatch(/^https:\/\/privacy\.acme\.example\/rights\/[A-Za-z0-9_-]{54}$/)
    expect(outcome.dueOn).toBe('2027-02-28')
    const opened = await readRightsRequest(desk, desk.organizationId, 'key:T', form.requestId as string)
    expect(opened).toMatchObject({
      reference: outcome.reference,
      siteKey: desk.site.siteKey,
      kind: 'erasure',
      status: 'awaiting-verification',
      email: 'ana@example.org',
      name: 'Ana García',
      message: 'Please erase my call records.',
      receivedAt: desk.clock.now(),
      verifiedAt: null,
      dueOn: '2027-02-28',
      promisedOn: '2027-03-02',
      legalLimitOn: '2027-03-01',
    })
    expect([await count(desk, 'mail'), await jobsOf(desk)]).toEqual([1, 1])
  })

  it('times a request by the law of where the person is, and keeps to it', async () => {
    const desk = await desks.make({ site: { policy: makePolicy({ rightsLawAt: lawAt, rightsPromise: LONG }) } })
    desk.clock.set('2026-11-08T22:30:00Z')
    const due = async (place: string | null) => {
      const form = makeForm(desk, { requestId: desk.ids.uuid() })
      await submitRightsRequest(desk, form, { ...fromPage, place })
      const opened = await readRightsRequest(desk, desk.organizationId, 'key:T', form.requestId as string)
      return [opened?.law, opened?.dueOn, opened?.legalLimitOn]
    }
    expect(await due('US-CA')).toEqual(['us-ca', '2026-12-23', '2026-12-23'])
    expect(await due('GB')).toEqual(['uk-gdpr', '2026-12-08', '2026-12-09'])
    expect(await due(null)).toEqual(['gdpr', '2026-12-08', '2026-12-09'])
  })

  it('holds a limit of sensitive data at once, without a confirmation, and recalls it by the address', async () => {
    const desk = await desks.make()
    desk.clock.set('2026-12-01T10:00:00Z')
    const form = makeForm(desk, { kind: 'limit-sensitive' })
    const outcome = await submitted(desk, form)
    await submitted(desk, form)
    const requestId = form.requestId as string
    expect(await readRightsRequest(desk, desk.organizationId, 'key:T', requestId)).toMatchObject({
      kind: 'limit-sensitive',
      law: 'us-ca',
      status: 'in-progress',
      verifiedAt: null,
      legalLimitOn: '2026-12-22',
    })
    expect([outcome.dueOn, await count(desk, 'mail')]).toEqual(['2026-12-22', 1])
    const history = await readSubject(desk, {
      organizationId: desk.organizationId,
      actor: 'key:T',
      subject: { email: 'ANA@example.org' },
    })
    expect(history).toMatchObject({
      events: [{ kind: 'limitation', recordedBy: 'visitor', at: desk.clock.now() }],
      suppressions: [{ kind: 'limitation', purpose: '*' }],
    })
    const asking = { requestId, reason: 'Two people share this address.', article: 'Art. 12(6) GDPR' }
    expect(await askForDocument(desk, desk.organizationId, 'key:T', asking)).toMatchObject({ code: 'WRONG_KIND' })
    expect(judgeStanding('limit-sensitive', 'in-progress', 'us-ca')).toMatchObject({ code: 'NOT_VERIFIED' })
  })

  it('takes an objection in California as an opt-out, without a confirmation and within 15 business days', async () => {
    const desk = await desks.make({ site: { policy: makePolicy({ rightsLawAt: lawAt }) } })
    desk.clock.set('2026-12-01T10:00:00Z')
    const object = async (place: string) => {
      const form = makeForm(desk, { requestId: desk.ids.uuid(), kind: 'objection' })
      await submitRightsRequest(desk, form, { ...fromPage, place })
      const requestId = form.requestId as string
      const { status, legalLimitOn } = (await readRightsRequest(desk, desk.organizationId, 'key:T', requestId))!
      const asking = { requestId, reason: 'Two people share this address.', article: 'Art. 12(6) GDPR' }
      const asked = await askForDocument(desk, desk.organizationId, 'key:T', asking)
      return [status, legalLimitOn, 'code' in asked ? asked.code : null]
    }
    expect(await object('US-CA')).toEqual(['in-progress', '2026-12-22', 'WRONG_KIND'])
    expect(await object('GB')).toEqual(['awaiting-verification', '2027-01-04', 'NOT_VERIFIED'])
  })

  it('gives twenty equal submits at once one request, one mail and the same answer', async () => {
    const desk = await desks.make()
    const form = makeForm(desk)
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => submitted(desk, form)))
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1)
    expect([await count(desk, 'rights_request'), await count(desk, 'mail'), await jobsOf(desk)]).toEqual([1, 1, 1])
    expect([
      await count(desk, 'subject'),
      await count(desk, 'subject_identifier'),
      await count(desk, 'audit_entry'),
    ]).toEqual([1, 1, 1])
  })

  it('gives the same answer days later, and leaves no second trace', async () => {
    const desk = await desks.make()
    const form = makeForm(desk)
    const first = await submitted(desk, form)
    desk.clock.advance(3 * DAY)
    expect(await submitted(desk, form)).toEqual(first)
    expect([await count(desk, 'mail'), await count(desk, 'audit_entry')]).toEqual([1, 1])
  })

  it('refuses another form under the same id, in any one field, and stores nothing of it', async () => {
    const desk = await desks.make()
    const form = makeForm(desk)
    await submitted(desk, form)
    for (const change of [
      { email: 'other@example.org' },
      { kind: 'access' },
      { message: 'Another wish.' },
      { name: undefined },
    ]) {
      const outcome = await submitRightsRequest(desk, { ...form, ...change }, fromPage)
      expect(outcome).toEqual({ kind: 'conflict', requestId: form.requestId })
    }
    expect([await count(desk, 'rights_request'), await count(desk, 'subject'), await count(desk, 'mail')]).toEqual([
      1, 1, 1,
    ])
  })

  it('answers a known address as it answers an unknown one, with as many statements', async () => {
    const desk = await desks.make()
    const first = await submitted(desk, makeForm(desk))
    const again = await submitted(desk, makeForm(desk, { email: 'ANA@example.org ' }))
    expect(Object.keys(again)).toEqual(Object.keys(first))
    expect(again.reference).not.toBe(first.reference)
    expect([await count(desk, 'subject'), await count(desk, 'rights_request'), await count(desk, 'mail')]).toEqual([
      1, 2, 2,
    ])
  })

  it('refuses a page whose origin is not registered, and names it', async () => {
    const desk = await desks.make()
    for (const origin of ['https://evil.example', 'http://www.acme.example', null]) {
      const outcome = await submitRightsRequest(desk, makeForm(desk), { kind: 'page', origin, place: null })
      expect(outcome).toMatchObject({ kind: 'rejected', problems: [{ path: 'siteKey', code: 'ORIGIN_NOT_ALLOWED' }] })
      expect(JSON.stringify(outcome)).toContain(origin ?? 'No origin')
    }
    expect(await count(desk, 'rights_request')).toBe(0)
  })

  it("takes a form from the organization's own tool, and not from another organization's", async () => {
    const desk = await desks.make()
    const key = { kind: 'key', keyId: 'K', organizationId: desk.organizationId } as const
    expect((await submitRightsRequest(desk, makeForm(desk), key)).kind).toBe('submitted')
    const stranger = { ...key, organizationId: desk.site.siteId }
    expect((await submitRightsRequest(desk, makeForm(desk), stranger)).kind).toBe('rejected')
  })

  it('names an unknown site and all that is wrong with a form', async () => {
    const desk = await desks.make()
    const unknown = await submitRightsRequest(desk, makeForm(desk, { siteKey: 'nobody/www' }), fromPage)
    expect(unknown).toMatchObject({ kind: 'rejected', problems: [{ code: 'UNKNOWN_SITE' }] })
    const wrong = await submitRightsRequest(
      desk,
      makeForm(desk, { email: 'nobody', kind: 'sue', message: 'x'.repeat(4001), nme: 'A' }),
      fromPage,
    )
    const codes = wrong.kind === 'rejected' ? wrong.problems.map(({ path, code }) => `${path} ${code}`) : []
    expect(codes).toEqual(['kind NOT_ALLOWED', 'email MALFORMED', 'message TOO_LONG', 'nme UNKNOWN_FIELD'])
  })

  it('shows another organization nothing', async () => {
    const [mine, other] = [await desks.make(), await desks.make()]
    const form = makeForm(mine)
    await submitted(mine, form)
    expect(await readRightsRequest(mine, other.organizationId, 'key:T', form.requestId as string)).toBeNull()
    const seen = await inOrganization(mine.db, other.organizationId, async (trx) => ({
      requests: await trx.selectFrom('rights_request').selectAll().execute(),
      subjects: await trx.selectFrom('subject').selectAll().execute(),
      identifiers: await trx.selectFrom('subject_identifier').selectAll().execute(),
      mails: await trx.selectFrom('mail').selectAll().execute(),
    }))
    expect(seen).toEqual({ requests: [], subjects: [], identifiers: [], mails: [] })
    // The twin: the same select as the owner of the rows finds them.
    expect(await count(mine, 'rights_request')).toBe(1)
  })

  it('leaves nothing a person wrote readable in any table or file of the database', async () => {
    const desk = await desks.make()
    const secrets = ['canary-5e1f@mailbox.example', 'Canaria Quetzalcoatl', 'xylophone-mandrake-7731']
    const form = makeForm(desk, { email: secrets[0], name: secrets[1], message: `Find ${secrets[2]} and erase it.` })
    await submitted(desk, form)
    await readRightsRequests(desk, desk.organizationId, 'key:T', {
      limit: 10,
      before: undefined,
      status: undefined,
      restricted: false,
    })
    await sql`checkpoint`.execute(desk.db)
    const places = [Buffer.from(await dumpTables(desk.db))]
    const data = await database.open.pglite?.dumpDataDir('none')
    if (data !== undefined) places.push(Buffer.from(await data.arrayBuffer()))
    for (const place of places) {
      for (const secret of secrets) expect(place.includes(secret)).toBe(false)
      // The twin: what is not secret is found, so the search does search.
      for (const open of [desk.site.siteKey, 'send-mail', 'rights-request.submitted'])
        expect(place.includes(open)).toBe(true)
    }
  })

  it('pages the list without gaps or repeats while requests arrive, and audits what was shown', async () => {
    const desk = await desks.make()
    const ids: string[] = []
    for (let index = 0; index < 7; index++) {
      const form = makeForm(desk, { email: `p${index}@example.org` })
      ids.unshift(form.requestId as string)
      await submitted(desk, form)
      // Some share their instant, so that the id has to order them.
      if (index % 3 === 2) desk.clock.advance(1000)
    }
    const seen: string[] = []
    let before: { receivedAt: number; requestId: string } | undefined
    for (;;) {
      const rows = await readRightsRequests(desk, desk.organizationId, 'key:T', {
        limit: 3,
        before,
        status: undefined,
        restricted: false,
      })
      const page = rows.slice(0, 3)
      seen.push(...page.map(({ id }) => id))
      await submitted(desk, makeForm(desk, { requestId: desk.ids.uuid() }))
      desk.clock.advance(1000)
      const last = page.at(-1)
      if (rows.length <= 3 || last === undefined) break
      before = { receivedAt: last.receivedAt, requestId: last.id }
    }
    expect([...seen].sort()).toEqual([...ids].sort())
    const reads = await inOrganization(desk.db, desk.organizationId, (trx) =>
      trx
        .selectFrom('audit_entry')
        .select(['details', 'actor'])
        .where('type', '=', 'rights-request.read')
        .orderBy('sequence')
        .execute(),
    )
    expect(reads.flatMap(({ details }) => (JSON.parse(details) as { requestIds: string[] }).requestIds)).toEqual(seen)
    expect(new Set(reads.map(({ actor }) => actor))).toEqual(new Set(['key:T']))
  })

  it('reminds of the open requests due first without opening or auditing anything of the person', async () => {
    const desk = await desks.make()
    const later = makeForm(desk, { email: 'later@example.org' })
    const sooner = makeForm(desk, { email: 'sooner@example.org' })
    await submitted(desk, later)
    await submitted(desk, sooner)
    const set = (requestId: unknown, columns: object) =>
      inOrganization(desk.db, desk.organizationId, (trx) =>
        trx
          .updateTable('rights_request')
          .set(columns)
          .where('id', '=', requestId as string)
          .execute(),
      )
    await set(sooner.requestId, { due_on: '2026-01-02' })
    await set(later.requestId, { due_on: '2026-01-03' })
    const audited = await count(desk, 'audit_entry')
    const { open, soonest } = await readDueRequests(desk, desk.organizationId, 1)
    expect([open, soonest.map(({ id, dueOn }) => [id, dueOn])]).toEqual([2, [[sooner.requestId, '2026-01-02']]])
    expect(JSON.stringify(soonest)).not.toContain('example.org')
    await set(sooner.requestId, { status: 'fulfilled' })
    expect(await readDueRequests(desk, desk.organizationId, 5)).toMatchObject({
      open: 1,
      soonest: [{ id: later.requestId }],
    })
    expect(await count(desk, 'audit_entry')).toBe(audited)
  })

  it('lists one status alone when asked to', async () => {
    const desk = await desks.make()
    await submitted(desk, makeForm(desk))
    const list = async (status: 'awaiting-verification' | 'verified') =>
      (
        await readRightsRequests(desk, desk.organizationId, 'key:T', {
          limit: 10,
          before: undefined,
          status,
          restricted: false,
        })
      ).length
    expect([await list('awaiting-verification'), await list('verified')]).toEqual([1, 0])
  })
})
