import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { withCompany } from '../../../test/_company.ts'
import { withDatabase } from '../../../test/_database.ts'
import { dumpTables, fromPage, makeForm, withDesk } from '../../../test/_desk.ts'
import { DAY, silentLog } from '../../../test/_make.ts'
import { makePolicyWorld, withoutBucket, type PolicyName } from '../../../test/_policies.ts'
import { checkSignature } from '../../datasets/https/signature.ts'
import { createOutbound } from '../../datasets/outbound.ts'
import { inOrganization } from '../../db/scope.ts'
import { openMail } from '../../notifications/mail-content.ts'
import { listMails } from '../../notifications/notifications.store.ts'
import { confirmRightsRequest } from '../confirm-rights-request.ts'
import { prepareExport } from '../exports/prepare-export.ts'
import { readExport } from '../exports/read-export.ts'
import { writeExport } from '../exports/write-export.ts'
import { linkToken } from '../link-token.ts'
import { readRequestStatus } from '../read-request-status.ts'
import { statusPage } from '../rights-pages.html.ts'
import { submitRightsRequest } from '../submit-rights-request.ts'
import { answerForwarding } from './answer-forwarding.ts'
import { deliverForwarding } from './deliver-forwarding.ts'
import { routeConfirmed, routeRequest } from './route-request.ts'
import { setTenantController } from './set-tenant-controller.ts'

const database = withDatabase()
const company = withCompany()
const desks = withDesk(database)
const DESK = 'key:desk'

const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

/** A statement that the company's database was asked, with its values. */
interface Asked {
  readonly text: string
  readonly values: readonly unknown[]
}

/** SIVO by default: controller of its customers' accounts, processor of the calls and transcripts in them. */
async function makeCase(
  email: string,
  rows: readonly (readonly [table: string, tenant: string, who: string])[],
  name: PolicyName = 'sivo',
) {
  const asked: Asked[] = []
  const { open } = company.current
  const watched: typeof open = (address) => {
    const opened = open(address)
    return {
      ...opened,
      read: (text, values = []) => {
        asked.push({ text, values })
        return opened.read(text, values)
      },
    }
  }
  const slug = `fw-${randomBytes(5).toString('hex')}`
  const made = await makePolicyWorld(database.db, { ...company.current, open: watched }, name, slug)
  if (name === 'sivo') await made.change('case', '2016-01-01', withoutBucket)
  const world = { ...made, jobs: desks.jobs, log: silentLog, stopping: new AbortController().signal }
  for (const [table, tenant, who] of rows) {
    const id = 9_000_000 + Number.parseInt(randomBytes(3).toString('hex'), 16)
    const [statement, values] = {
      customers: [
        `insert into customers (id, domain_id, name, email, phone, plan, signed_up_at) values ($1, $2, 'Both', $3, '+34699', 'office', '2026-01-01')`,
        [id, tenant, who],
      ],
      transcripts: [
        `insert into transcripts (id, domain_id, caller, agent, content, created_at) values ($1, $2, '+34688', $3, 'Hello', '2026-11-01')`,
        [id, tenant, who],
      ],
      call_records: [
        `insert into call_records (id, domain_id, caller, callee, started_at, seconds, cost) values ($1, $2, $3, '+34677', '2026-11-01', 5, 1)`,
        [id, tenant, who],
      ],
    }[table] as [string, unknown[]]
    await company.current.query(statement, values)
    closers.push(() => company.current.query(`delete from ${table} where id = $1`, [id]))
  }
  const form = makeForm(world, { kind: 'access', email })
  const requestId = form.requestId as string
  const submitted = await submitRightsRequest(world, form, fromPage)
  if (submitted.kind !== 'submitted') throw new Error(JSON.stringify(submitted))
  const receivedAt = world.clock.now()
  const { organizationId } = world
  const token = (use: 'confirm' | 'status'): string => linkToken(world.keyring, organizationId, requestId, use)
  const route = async (wish: { tenants?: readonly string[]; identifiers?: readonly string[] } = {}) => {
    const { tenants = null, identifiers = [] } = wish
    const outcome = await routeRequest(world, organizationId, DESK, { requestId, tenants, identifiers })
    if (outcome.kind === 'refused') throw new Error(outcome.message)
    return outcome
  }
  return {
    world,
    asked,
    requestId,
    receivedAt,
    route,
    confirm: () => confirmRightsRequest(world, token('confirm')),
    afterConfirmation: () => routeConfirmed(world, { organizationId, requestId }),
    status: () => readRequestStatus(world, token('status')),
    name: (tenant: string, webhook: { url: string; secret: string } | null = null) =>
      setTenantController(world, organizationId, DESK, {
        tenant,
        name: `Controller of ${tenant}`,
        email: `privacy@${tenant}.example`,
        language: 'en',
        webhook,
      }),
    mails: () =>
      inOrganization(world.db, organizationId, async (trx) =>
        (await listMails(trx, organizationId, 50)).flatMap(
          (mail) => openMail(world.keyring, organizationId, mail) ?? [],
        ),
      ),
    audited: async (type: string) =>
      (
        await sql`select from audit_entry where organization_id = ${organizationId} and type = ${type}`.execute(
          world.db,
        )
      ).rows.length,
  }
}

/** What was looked for in tables of tenants, by the tenant that the statement was bound to. */
function tenantsSearched(asked: readonly Asked[]): readonly unknown[] {
  const searches = asked.filter(
    ({ text, values }) =>
      /transcripts|call_records|recordings/.test(text) && Array.isArray(values[0]) && text.includes('limit'),
  )
  return [...new Set(searches.map(({ values }) => values[1]))]
}

describe('a request about data of which another is the controller', () => {
  it('CP1 the same address in our data and in a customer’s makes two linked cases: ours is answered by us, the other one is forwarded', async () => {
    const email = 'both@example.org'
    const made = await makeCase(email, [
      ['customers', 'd3', email],
      ['transcripts', 'd3', email],
      ['transcripts', 'd3', email],
      ['transcripts', 'd5', email],
    ])
    const { world, requestId, receivedAt } = made
    const { organizationId } = world
    expect(
      await routeRequest(world, organizationId, DESK, { requestId, tenants: null, identifiers: [] }),
    ).toMatchObject({
      code: 'NOT_VERIFIED',
    })
    await made.confirm()
    const { rows } =
      await sql`select data from pgboss.job where name = 'route-request' and data->>'requestId' = ${requestId}`.execute(
        world.db,
      )
    expect(rows).toHaveLength(1)
    world.clock.advance(3 * DAY)
    await made.afterConfirmation()
    const waiting = await made.route()
    expect(waiting.forwardings).toMatchObject([
      { requestId, tenant: 'd3', datasets: [{ dataset: 'transcripts', records: 2 }], forwardedAt: null },
    ])
    // Of the customer d5 not a row was looked at, though its transcripts name the same address.
    expect(tenantsSearched(made.asked)).toEqual(['d3'])
    // It is handed on as soon as somebody answers for d3, and once.
    await made.name('d3')
    await made.afterConfirmation()
    const mails = (await made.mails()).filter(({ to }) => to === 'privacy@d3.example')
    expect(mails).toHaveLength(1)
    expect(mails[0]?.text).toContain(`Received: ${new Date(receivedAt).toISOString()}`)
    expect(mails[0]?.text).toContain('(Art. 15 GDPR)\n')
    expect(mails[0]?.text).toContain('transcripts (2)')
    expect(await made.audited('rights-request.forwarded')).toBe(1)
    // Our own part is ours to answer, without anything of the customer's.
    const prepared = await prepareExport(world, organizationId, DESK, {
      requestId,
      identifiers: [],
      visitors: [],
      states: [],
    })
    if (prepared.kind !== 'prepared') throw new Error(prepared.message)
    await writeExport(world, { organizationId, exportId: prepared.export.id })
    const counts = (await readExport(world, organizationId, DESK, requestId))?.counts ?? []
    expect(counts.find(({ store }) => store === 'accounts')?.records).toBe(1)
    expect(counts.map(({ store }) => store).filter((store) => /transcript|call|recording/.test(store))).toEqual([])
    const [forwarding] = (await made.route()).forwardings
    const id = forwarding?.id ?? ''
    expect(await answerForwarding(world, organizationId, DESK, { id, outcome: 'fulfilled' })).toMatchObject({
      kind: 'answered',
    })
    expect(await answerForwarding(world, organizationId, DESK, { id, outcome: 'refused' })).toMatchObject({
      code: 'CLOSED',
    })
  })

  it('CP1 calls that a law asks of us and a customer had us connect are answered by us, and the customer’s part is forwarded', async () => {
    const phone = '+34655000002'
    const made = await makeCase(
      'caller@example.org',
      [
        ['call_records', 'd1', phone],
        ['call_records', 'd2', phone],
        ['call_records', 'd2', phone],
      ],
      'cloudcontactpro',
    )
    const { world, requestId } = made
    await made.confirm()
    await made.name('d1')
    await made.name('d2')
    const { forwardings, nothingFound } = await made.route({ identifiers: [phone] })
    expect(forwardings.map(({ tenant, datasets }) => [tenant, datasets]).sort()).toEqual([
      ['d1', [{ dataset: 'calls', records: 1 }]],
      ['d2', [{ dataset: 'calls', records: 2 }]],
    ])
    expect(nothingFound).toEqual([])
    const mails = (await made.mails()).filter(({ to }) => /^privacy@d[12]/.test(to))
    expect(mails.map(({ to }) => to).sort()).toEqual(['privacy@d1.example', 'privacy@d2.example'])
    const search = { identifiers: [phone], visitors: [], states: [] }
    const prepared = await prepareExport(world, world.organizationId, DESK, { requestId, ...search })
    if (prepared.kind !== 'prepared') throw new Error(prepared.message)
    await writeExport(world, { organizationId: world.organizationId, exportId: prepared.export.id })
    const counts = (await readExport(world, world.organizationId, DESK, requestId))?.counts ?? []
    expect(counts.find(({ store }) => store === 'calls')?.records).toBe(3)
  })

  it('SV7 a caller is told who the controller is, the request is forwarded, and rows of other customers are never searched', async () => {
    const phone = '+34655000001'
    const made = await makeCase('caller@example.org', [
      ['call_records', 'd1', phone],
      ['call_records', 'd2', phone],
    ])
    await made.confirm()
    await made.name('d1')
    // Nothing of ours names the caller, so nobody's records are searched before the caller says whom they called.
    await made.afterConfirmation()
    expect(tenantsSearched(made.asked)).toEqual([])
    const { forwardings, nothingFound } = await made.route({ tenants: ['d1', 'd7'], identifiers: [phone] })
    expect(forwardings).toMatchObject([{ tenant: 'd1', datasets: [{ dataset: 'calls', records: 1 }] }])
    expect(forwardings[0]?.forwardedAt).not.toBeNull()
    expect(nothingFound).toEqual(['d7'])
    expect(tenantsSearched(made.asked)).toEqual(['d1', 'd7'])
    const told = (await made.mails()).find(({ subject }) => subject.startsWith('Part of your request'))
    expect(told).toMatchObject({ to: 'caller@example.org' })
    expect(told?.text).toContain('Controller of d1 <privacy@d1.example>')
    const status = await made.status()
    expect(status?.forwardedTo).toEqual([{ name: 'Controller of d1', email: 'privacy@d1.example' }])
    if (status === null) throw new Error('The request has a page.')
    expect(statusPage('ar', status, null, false)).toContain('<li><bdi>Controller of d1</bdi> (')
    // Whom a customer has for its contact is sealed.
    expect(await dumpTables(made.world.db)).not.toContain('privacy@d1.example')
  })

  it('VD5 the controller’s system gets the request signed, with the time of the original receipt and the same last day', async () => {
    const email = 'signed@example.org'
    const made = await makeCase(email, [
      ['customers', 'd4', email],
      ['transcripts', 'd4', email],
    ])
    const { world, receivedAt } = made
    const secret = `whsec_${randomBytes(32).toString('base64')}`
    const got: { body: string; headers: Record<string, string> }[] = []
    let status = 503
    const server = createServer((request, response) => {
      let body = ''
      request.on('data', (part: Buffer) => (body += part.toString()))
      request.on('end', () => {
        got.push({ body, headers: request.headers as Record<string, string> })
        response.writeHead(status).end()
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    closers.push(() => server.close())
    const outbound = createOutbound({ allowsPrivate: false, timeoutMs: 5000, maxBytes: 1000 })
    closers.push(() => outbound.close())
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/requests`
    const production = { ...world, settings: { ...world.settings, mode: 'production' as const } }
    const contact = { tenant: 'd4', name: 'D4', email: 'd4@d4.example', language: 'es', webhook: { url, secret } }
    expect(await setTenantController(production, world.organizationId, DESK, contact)).toMatchObject({
      code: 'BAD_CONTACT',
      message: expect.stringContaining('127.0.0.1') as string,
    })
    expect(await made.name('d4', { url, secret: 'short' })).toMatchObject({ code: 'BAD_CONTACT' })
    await made.name('d4', { url, secret })
    await made.confirm()
    world.clock.advance(5 * DAY)
    await made.afterConfirmation()
    const [forwarding] = (await made.route()).forwardings
    const payload = { organizationId: world.organizationId, forwardingId: forwarding?.id ?? '' }
    const deliver = () => deliverForwarding({ ...world, send: outbound.send }, payload)
    await expect(deliver()).rejects.toMatchObject({ code: '503' })
    status = 204
    await deliver()
    await deliver()
    expect(got).toHaveLength(2)
    const [first, second] = got
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id'])
    expect(checkSignature(secret, second?.headers ?? {}, second?.body ?? '', world.clock.now())).toBeNull()
    const request = await made.status()
    expect(JSON.parse(second?.body ?? '')).toMatchObject({
      type: 'rights-request.forwarded',
      id: payload.forwardingId,
      tenant: 'd4',
      reference: request?.reference,
      kind: 'access',
      article: 'Art. 15 GDPR',
      receivedAt: new Date(receivedAt).toISOString(),
      dueOn: request?.dueOn,
      legalLimitOn: request?.legalLimitOn,
      person: { email, name: 'Ana García' },
      datasets: [{ dataset: 'transcripts', records: 1 }],
    })
    expect(await made.audited('rights-forwarding.delivered')).toBe(1)
  })

  it('is tried again while a dataset is away, and says so at the desk', async () => {
    const made = await makeCase('away@example.org', [['customers', 'd3', 'away@example.org']])
    const { world, requestId } = made
    await made.confirm()
    await made.world.change('with-bucket', '2016-02-01', (policy) => policy)
    const wish = { requestId, tenants: ['d3'], identifiers: [] }
    expect(await routeRequest(world, world.organizationId, DESK, wish)).toMatchObject({
      code: 'DATASET_AWAY',
      message: expect.stringContaining('recordings') as string,
    })
    await expect(made.afterConfirmation()).rejects.toThrow('away')
  })
})
