import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { utcDate } from '@assent/shared'
import { Ajv } from 'ajv'
import fastify from 'fastify'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { withCompany } from '../../../test/_company.ts'
import { withDatabase } from '../../../test/_database.ts'
import { dumpTables, fromPage, makeForm, withDesk } from '../../../test/_desk.ts'
import { DAY, silentLog } from '../../../test/_make.ts'
import { makePolicyWorld, withoutBucket, type PolicyName, type PolicyWorld } from '../../../test/_policies.ts'
import { visit } from '../../../test/_retention.ts'
import { inOrganization } from '../../db/scope.ts'
import { HOUSEKEEPING_RULES } from '../../housekeeping/housekeeping-rules.ts'
import { ownPlace } from '../../retention/own-rules/own-rule.ts'
import type { Policy } from '../../policy/policy.types.ts'
import { destroySubjectKey } from '../../subjects/subject-vault.ts'
import { confirmRightsRequest } from '../confirm-rights-request.ts'
import { linkToken } from '../link-token.ts'
import { readRequestStatus } from '../read-request-status.ts'
import { rightsPages } from '../rights-pages.ts'
import { submitRightsRequest } from '../submit-rights-request.ts'
import { decideRecords } from './decide-records.ts'
import { downloadExport } from './download-export.ts'
import { prepareExport } from './prepare-export.ts'
import { releaseExport } from './release-export.ts'
import { writeExport } from './write-export.ts'

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- JSON is whatever the test then proves it to be
type Json = any

const database = withDatabase()
const company = withCompany()
const desks = withDesk(database)
const schema = JSON.parse(
  readFileSync(new URL('../../../../../docs/guides/person-export.schema.json', import.meta.url), 'utf8'),
) as object
const validate = new Ajv({ validateFormats: false, allowUnionTypes: true }).compile(schema)

async function makeCase(kind: 'access' | 'portability', name: PolicyName = 'voipat', edit = withoutBucket) {
  const policyWorld = await makePolicyWorld(database.db, company.current, name, `x-${randomBytes(5).toString('hex')}`)
  await policyWorld.change('case', '2016-01-01', edit)
  const world = {
    ...policyWorld,
    jobs: desks.jobs,
    log: silentLog,
    stopping: new AbortController().signal,
  }
  const email = 'customer42@example.org'
  const form = makeForm(world, { kind, email })
  const requestId = form.requestId as string
  const submitted = await submitRightsRequest(world, form, fromPage)
  if (submitted.kind !== 'submitted') throw new Error(JSON.stringify(submitted))
  const token = (use: 'confirm' | 'status'): string => linkToken(world.keyring, world.organizationId, requestId, use)
  const [customer] = await company.current.query<{ phone: string; tax_id: string }>(
    'select phone, tax_id from customers where id = 42',
  )
  const person = { email, phone: customer?.phone ?? '', taxId: customer?.tax_id ?? '' }
  const wish = { requestId, identifiers: [person.phone, person.taxId], visitors: [] as string[], states: [] }
  const prepare = async (change: Partial<typeof wish> = {}) => {
    const outcome = await prepareExport(world, world.organizationId, 'key:desk', { ...wish, ...change })
    if (outcome.kind !== 'prepared') throw new Error(outcome.message)
    await writeExport(world, { organizationId: world.organizationId, exportId: outcome.export.id })
    return outcome.export.id
  }
  const decide = async (change: Partial<Parameters<typeof decideRecords>[3]>) => {
    const outcome = await decideRecords(world, world.organizationId, 'key:desk', {
      requestId,
      dataset: 'voicemails',
      records: null,
      choice: 'withhold-content',
      article: 'Art. 15(4) GDPR',
      reason: 'The voice of the caller',
      ...change,
    })
    if (outcome.kind !== 'prepared') throw new Error(outcome.message)
    await writeExport(world, { organizationId: world.organizationId, exportId: outcome.export.id })
  }
  const release = () => releaseExport(world, world.organizationId, 'key:desk', { requestId })
  const audited = async (type: string) =>
    (
      await inOrganization(world.db, world.organizationId, (trx) =>
        trx.selectFrom('audit_entry').select('sequence').where('type', '=', type).execute(),
      )
    ).length
  return {
    world,
    requestId,
    person,
    wish,
    prepare,
    decide,
    release,
    audited,
    confirm: () => confirmRightsRequest(world, token('confirm')),
    status: () => readRequestStatus(world, token('status')),
  }
}

type Case = Awaited<ReturnType<typeof makeCase>>

async function linkOf({ world, release }: Case): Promise<string> {
  const released = await release()
  if (released.kind !== 'released') throw new Error(released.message)
  return linkToken(world.keyring, world.organizationId, released.export.id, 'export')
}

async function fetchFile(made: Case): Promise<{ data: Json; files: Record<string, string> }> {
  const outcome = await downloadExport(made.world, await linkOf(made))
  if (outcome.kind !== 'file') throw new Error(outcome.code)
  const pieces: Buffer[] = []
  for await (const piece of outcome.pieces) pieces.push(piece)
  const files = Object.fromEntries(
    Object.entries(unzipSync(Buffer.concat(pieces))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  )
  const data: Json = JSON.parse(files['data.json'] ?? '')
  expect(validate(data), JSON.stringify(validate.errors)).toBe(true)
  return { data, files }
}

async function count(table: string, where: string, values: readonly string[]): Promise<number> {
  const [row] = await company.current.query<{ n: number }>(
    `select count(*)::int as n from ${table} where ${where}`,
    values,
  )
  return row?.n ?? 0
}

const recordsIn = (data: Json, store: string): Json[] =>
  data.stores.find((each: Json) => each.store === store)?.records ?? []

describe('a person’s access request', () => {
  it('CP2 hands over what SQL counts in each store, with the information of Art. 15(1) and (2), and nobody else', async () => {
    const made = await makeCase('access')
    const { world, person } = made
    const visitor = await visit(world, '2026-11-20', { views: 3 })
    await made.confirm()
    await made.prepare({ visitors: [visitor] })
    await made.decide({})
    const { data, files } = await fetchFile(made)
    const { email, phone, taxId } = person
    const expected = {
      accounts: await count('customers', 'email = any($1) or phone = any($1)', [[email, phone] as never]),
      billing: await count('invoices', 'email = any($1) or tax_id = any($1)', [[email, taxId] as never]),
      domains: await count('domains', 'email = $1', [email]),
      extensions: await count('extensions', 'email = $1', [email]),
      calls: await count('call_records', 'caller = $1 or callee = $1', [phone]),
      recording_index: await count('recordings', 'caller = $1 or callee = $1', [phone]),
      voicemails: await count('voicemails', 'caller = $1 or mailbox = $1', [phone]),
      server_logs: 0,
      'assent:consents': 0,
      'assent:analytics': 3,
      'assent:requests': 1,
      'assent:documents': 0,
      'assent:mails': 1,
    }
    expect(data.counts).toEqual(expected)
    expect(expected.calls).toBeGreaterThan(0)
    expect(expected.voicemails).toBeGreaterThan(0)
    // Each table of the archive has its records and a line of names.
    for (const [store, records] of Object.entries(expected).filter(([, n]) => n > 0)) {
      const lines = files[`${store.replace(':', '-')}.csv`]?.trim().split('\n') ?? []
      if (!store.startsWith('assent:mail')) expect(lines, store).toHaveLength(records + 1)
    }
    // Nobody else's number is anywhere in it, in any form of it.
    const others = Object.values(files).flatMap((text) => text.match(/\+34\d{9}/g) ?? [])
    expect([...new Set(others)]).toEqual([phone])
    const [call] = recordsIn(data, 'calls')
    expect(call.redacted).toHaveLength(1)
    expect(call.values[call.redacted[0]]).toBe('+3460…')
    // A day for each record, by the rule it falls under.
    expect(call.kept).toEqual([expect.objectContaining({ rule: 'calls', action: 'delete' })])
    const { information } = data
    expect(information['Art. 15(1)(a)'].map(({ purpose }: Json) => purpose)).toEqual(
      expect.arrayContaining(['service', 'charging', 'fraud', 'tax-records']),
    )
    expect(information['Art. 15(1)(a)'].find(({ purpose }: Json) => purpose === 'fraud').interest).toMatch(/fraud/)
    expect(information['Art. 15(1)(c)'].map(({ recipient }: Json) => recipient)).toEqual([
      'hosting',
      'paypal',
      'stripe',
      'binance-pay',
      'reseller',
    ])
    expect(information['Art. 15(1)(d)'].map(({ id }: Json) => id)).toContain('calls')
    expect(information['Art. 15(1)(e)'].map(({ right }: Json) => right)).toContain('erasure')
    expect(information['Art. 15(1)(f)'].length).toBeGreaterThan(0)
    expect(information['Art. 15(1)(g)']).toContainEqual({ data: 'call_record', source: 'observed' })
    expect(information['Art. 15(1)(h)']).toEqual([])
    expect(information['Art. 15(2)'].map(({ recipient }: Json) => recipient)).toHaveLength(3)
  })

  it('VA6 holds back voicemail until somebody decided, in an audited act with a reason', async () => {
    const made = await makeCase('access')
    // Two more callers, and a sound of its own for each call, to be found wherever it is.
    await company.current.query(
      `insert into voicemails (id, domain_id, caller, mailbox, left_at)
       select 9000000 + n, domain_id, '+3460000000' || n, mailbox, left_at
       from (select * from voicemails where mailbox = $1 or caller = $1 limit 1) as one, generate_series(1, 2) as n`,
      [made.person.phone],
    )
    await company.current.query(`update voicemails set mailbox = $1 where id > 9000000`, [made.person.phone])
    await company.current.query(`update voicemails set sound = decode(md5('voice ' || id), 'hex')`)
    await made.confirm()
    await made.prepare()
    expect(await made.release()).toMatchObject({ kind: 'refused', code: 'NEEDS_REDACTION' })
    const wish = { requestId: made.requestId, dataset: 'voicemails', records: null, reason: ' ' } as const
    const { world } = made
    expect(await decideRecords(world, world.organizationId, 'key:desk', { ...wish, choice: 'release' })).toMatchObject({
      code: 'BAD_CHOICE',
    })
    expect(
      await decideRecords(world, world.organizationId, 'key:desk', { ...wish, reason: 'why', choice: 'withhold' }),
    ).toMatchObject({ code: 'BAD_CHOICE' })
    const [first] = await company.current.query<{ id: string }>(
      'select id::text from voicemails where caller = $1 or mailbox = $1 order by id limit 1',
      [made.person.phone],
    )
    await made.decide({})
    await made.decide({ records: [first?.id ?? ''], choice: 'release', reason: 'The person’s own voice alone' })
    expect(await made.audited('rights-records.decided')).toBe(2)
    const { data, files } = await fetchFile(made)
    const voicemails = recordsIn(data, 'voicemails')
    expect(voicemails).toHaveLength(3)
    // Not a byte of the other voices is in any file of the archive, and all of the released one is.
    const sounds = await company.current.query<{ id: string; sound: string }>(
      `select id::text, encode(sound, 'hex') as sound from voicemails where caller = $1 or mailbox = $1`,
      [made.person.phone],
    )
    expect(sounds).toHaveLength(voicemails.length)
    const archive = Object.values(files).join('\n')
    expect(sounds.filter(({ sound }) => archive.includes(sound)).map(({ id }) => id)).toEqual([first?.id])
    expect(voicemails.find(({ record }) => record === first?.id).values.sound).toMatch(/^\\x/)
    for (const { record, values, withheld, because } of voicemails) {
      if (record === first?.id) continue
      expect(values).not.toHaveProperty('sound')
      expect(withheld).toEqual(['sound'])
      expect(because).toEqual({ article: 'Art. 15(4) GDPR', reason: 'The voice of the caller' })
    }
  })

  it('discloses nothing before the address is confirmed, and nothing for another kind of request', async () => {
    const made = await makeCase('access')
    const { world, wish } = made
    const refusal = (): Promise<Json> => prepareExport(world, world.organizationId, 'key:desk', wish)
    expect(await refusal()).toMatchObject({ kind: 'refused', code: 'NOT_VERIFIED' })
    await made.confirm()
    expect(await prepareExport(world, world.organizationId, 'key:desk', { ...wish, visitors: ['me'] })).toMatchObject({
      code: 'BAD_SEARCH',
      message: expect.stringContaining('visitors[0]') as string,
    })
    const other = makeForm(world, { kind: 'erasure' })
    await submitRightsRequest(world, other, fromPage)
    const requestId = other.requestId as string
    expect(await prepareExport(world, world.organizationId, 'key:desk', { ...wish, requestId })).toMatchObject({
      code: 'WRONG_KIND',
    })
    expect(await made.release()).toMatchObject({ code: 'NO_EXPORT' })
  })

  it('fails by the name of a dataset that is away, and keeps nothing of it', async () => {
    const made = await makeCase('access', 'voipat', (policy) => policy)
    await made.confirm()
    await made.prepare()
    expect(await made.release()).toMatchObject({
      code: 'NOT_READY',
      message: expect.stringContaining('recordings') as string,
    })
    const pieces = await inOrganization(made.world.db, made.world.organizationId, (trx) =>
      trx.selectFrom('rights_export_piece').select('position').execute(),
    )
    expect(pieces).toEqual([])
    expect(await made.audited('rights-export.failed')).toBe(1)
  })
})

describe('a person’s portability request', () => {
  it('VA4 hands over what was provided under consent or contract, and nothing observed', async () => {
    const made = await makeCase('portability')
    await made.confirm()
    await made.prepare()
    const { data, files } = await fetchFile(made)
    expect(data.stores.map(({ store }: Json) => store).sort()).toEqual(['accounts', 'billing', 'domains', 'extensions'])
    expect(recordsIn(data, 'accounts').some(({ record }) => record === '42')).toBe(true)
    expect(data.leftOut).toEqual(
      expect.arrayContaining([
        { data: 'call_record', reason: 'NOT_PROVIDED' },
        { data: 'server_log', reason: 'NOT_PROVIDED' },
        { data: 'voicemail', reason: 'THIRD_PARTY' },
      ]),
    )
    expect(Object.keys(files).sort()).toEqual([
      'accounts.csv',
      'billing.csv',
      'data.json',
      'domains.csv',
      'extensions.csv',
      'read-me.txt',
    ])
    expect(data).not.toHaveProperty('information')
  })

  it('VA4 under the company’s own policy, what was observed on a legitimate interest is in no file, with its own reason', async () => {
    const made = await makeCase('portability')
    const { data: categories, purposes } = made.world.policy
    const onInterest = (name: string): boolean =>
      purposes.some(({ data, basis }) => data.includes(name) && basis === 'legitimate-interests')
    const observed = Object.keys(categories).filter((name) => categories[name]?.source === 'observed')
    expect(observed.filter(onInterest).sort()).toEqual(['call_record', 'server_log'])
    // Nothing that people provide rests on an interest here, so the basis alone never leaves anything out.
    const provided = Object.keys(categories).filter((name) => categories[name]?.source === 'provided')
    expect(provided.filter(onInterest)).toEqual([])
    const { phone } = made.person
    // Their address stands in the log of requests, too.
    const ip = '203.0.113.77'
    await company.current.query(
      `insert into access_logs (id, kind, logged_at, ip, path, status) values (999001, 'server', now(), $1, '/', 200)`,
      [ip],
    )
    await made.confirm()
    await made.prepare({ identifiers: [phone, ip] })
    const { data, files } = await fetchFile(made)
    for (const name of observed.filter(onInterest)) {
      expect(data.leftOut).toContainEqual({ data: name, reason: 'NOT_PROVIDED' })
      expect(data.stores.map(({ store }: Json) => store)).not.toContain(categories[name]?.dataset)
    }
    expect(Object.values(files).join('')).not.toContain(ip)
    expect(data.leftOut.filter(({ reason }: Json) => reason === 'BASIS')).toEqual([])
  })

  it.each(['access', 'portability'] as const)(
    'VA1 account, domain, billing and exchange settings are in a person’s %s export, value for value and nobody else’s',
    async (kind) => {
      const made = await makeCase(kind)
      const { email, phone, taxId } = made.person
      await made.confirm()
      await made.prepare()
      if (kind === 'access') await made.decide({})
      const { data } = await fetchFile(made)
      const provided = [
        ['accounts', 'account', 'customers', { email, phone }, ['name', 'tax_id', 'address', 'plan']],
        ['domains', 'domain', 'domains', { email }, ['domain_name']],
        ['billing', 'billing', 'invoices', { email, tax_id: taxId }, ['name', 'address']],
        ['extensions', 'exchange_settings', 'extensions', { email }, ['extension', 'rings']],
      ] as const
      for (const [store, category, table, by, columns] of provided) {
        expect(made.world.policy.data[category]?.source).toBe('provided')
        const where = Object.keys(by).map((column, index) => `${column} = $${index + 1}`)
        const rows = await company.current.query<{ id: string }>(
          `select id::text, ${[...Object.keys(by), ...columns].join(', ')} from ${table} where ${where.join(' or ')}`,
          Object.values(by),
        )
        const records = recordsIn(data, store)
        expect(records.map(({ record }) => record).sort(), store).toEqual(rows.map(({ id }) => id).sort())
        const own = records.filter(({ redacted }) => redacted.length === 0)
        expect(own.length, store).toBeGreaterThan(0)
        for (const { record, values } of own) {
          const { id: _, ...row } = rows.find(({ id }) => id === record) ?? { id: '' }
          expect(values, store).toMatchObject(row)
        }
      }
    },
  )

  it('leaves out what rests on a legitimate interest for the state the person is in', async () => {
    const edit = (policy: Policy): Policy => ({
      ...withoutBucket(policy),
      purposes: policy.purposes.map((purpose) =>
        purpose.data.includes('account')
          ? {
              ...purpose,
              basis: [
                { when: 'customer.active', basis: 'legitimate-interests' as const, interest: 'Keeping in touch' },
                { basis: 'consent' as const },
              ],
            }
          : purpose,
      ),
    })
    const made = await makeCase('portability', 'voipat', edit)
    await made.confirm()
    await made.prepare()
    expect((await fetchFile(made)).data.counts).toHaveProperty('accounts')
    await made.prepare({ states: ['customer.active'] as never })
    const { data } = await fetchFile(made)
    expect(data.counts).not.toHaveProperty('accounts')
    expect(data.leftOut).toContainEqual({ data: 'account', reason: 'BASIS' })
  })
})

describe('the file of an export', () => {
  it('is fetched once, before its link ends, by the button alone, and each time is audited', async () => {
    const made = await makeCase('portability')
    const { world } = made
    await made.confirm()
    await made.prepare()
    const link = `/rights/export/${await linkOf(made)}`
    const app = fastify()
    await app.register(rightsPages(world, 10_000_000))
    expect((await made.status())?.dataUntil).toBe(world.clock.now() + 7 * DAY)
    const looked = await app.inject(link)
    expect(looked.statusCode).toBe(200)
    expect(looked.body).toContain('<button type="submit">Download the file</button>')
    const press = {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: '',
    } as const
    const fetched = await app.inject({ url: link, ...press })
    expect(fetched.statusCode).toBe(200)
    expect(fetched.headers['content-type']).toBe('application/zip')
    expect(Object.keys(unzipSync(fetched.rawPayload))).toContain('data.json')
    expect((await app.inject({ url: link, ...press })).statusCode).toBe(409)
    expect(await made.audited('rights-export.downloaded')).toBe(1)
    // A download that broke off: the desk releases it again.
    await made.release()
    world.clock.advance(7 * DAY)
    expect((await app.inject({ url: link, ...press })).statusCode).toBe(410)
    expect((await app.inject('/rights/export/nothing')).statusCode).toBe(404)
    await app.close()
  })

  it('lies in the database under the person’s key alone, and goes with it and with its period', async () => {
    const made = await makeCase('portability')
    const { world, person } = made
    await made.confirm()
    await made.prepare()
    const dump = await dumpTables(world.db)
    expect(dump).not.toContain(person.phone)
    expect(dump).not.toContain(person.email)
    const link = await linkOf(made)
    const rule = HOUSEKEEPING_RULES.find(({ id }) => id === 'assent:rights-exports')
    const due = (days: number): Promise<number> => {
      world.clock.advance(days * DAY)
      const today = utcDate(world.clock.now())
      const place = ownPlace(rule!, { organizationId: world.organizationId, policy: null, asOf: today, today })
      return inOrganization(world.db, world.organizationId, (trx) => rule!.count(trx, place))
    }
    const { subjectId } = (await findSubject(world, made.requestId))!
    await inOrganization(world.db, world.organizationId, (trx) =>
      destroySubjectKey(trx, world.organizationId, subjectId),
    )
    expect(await downloadExport(world, link)).toMatchObject({ kind: 'refused', code: 'UNKNOWN' })
    expect(await due(13)).toBe(0)
    expect(await due(1)).toBe(1)
  })
})

function findSubject(world: PolicyWorld, requestId: string) {
  return inOrganization(world.db, world.organizationId, (trx) =>
    trx.selectFrom('rights_request').select('subject_id as subjectId').where('id', '=', requestId).executeTakeFirst(),
  )
}
