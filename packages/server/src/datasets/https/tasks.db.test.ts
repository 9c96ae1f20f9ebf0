import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { sign } from '../../../../../examples/dataset-receiver/receiver.ts'
import type { CompanyRule, DatasetWorld } from '../../../test/_company.ts'
import { withDatabase } from '../../../test/_database.ts'
import { makeLog } from '../../../test/_desk.ts'
import { makeEndpointWorld, withEndpoints, type Fault, type TestEndpoint } from '../../../test/_endpoint.ts'
import { placeHold } from '../../retention/holds/place-hold.ts'
import { registerRecord } from '../../retention/register/register-record.ts'
import { createDatasets } from '../open-datasets.ts'

const database = withDatabase()
const endpoints = withEndpoints()
const ONE = { rule: 'tickets', policyVersion: '1', action: 'delete', due: 1, done: 1, held: [] }
const AS_OF = '2026-11-24'

async function make(rule: Partial<CompanyRule> = {}): Promise<{ endpoint: TestEndpoint; world: DatasetWorld }> {
  const clock: { world?: DatasetWorld } = {}
  const endpoint = await endpoints.make(() => new Date(clock.world?.clock.now() ?? 0))
  const world = await makeEndpointWorld(database.db, endpoint, rule)
  clock.world = world
  return { endpoint, world }
}

async function tasksOf({ db, organizationId }: DatasetWorld) {
  const { rows } = await sql<{ id: string; status: string; attempts: number; problem: string | null; all: string }>`
    select id, status, attempts, problem, dataset_task::text as all from dataset_task
    where organization_id = ${organizationId} order by created_at, id`.execute(db)
  return rows
}

const status =
  (code: number, headers: Record<string, string> = {}): Fault =>
  () => ({ status: code, body: 'no', headers })
const wellAgain: Fault = (given) => given()

describe('an endpoint of the company', () => {
  test('p − 1 day, p, p + 1 day, second sweep: what its receipts say is what was done', async () => {
    const { endpoint, world } = await make()
    endpoint.add({ id: 'T-1', events: { resolved: '2023-11-24' } })
    endpoint.add({ id: 'T-2', events: { resolved: '2023-11-25' } })
    endpoint.add({ id: 'T-3', events: { created: '2010-01-01' } })
    expect(await world.preview('tickets', '2026-11-23')).toMatchObject([{ due: 0, done: 0 }])
    expect(await world.sweep('tickets', '2026-11-23')).toEqual([])
    expect(endpoint.records.size).toBe(3)
    expect(await world.preview('tickets', AS_OF)).toMatchObject([{ due: 1, done: 0 }])
    expect(endpoint.records.size).toBe(3)
    expect(await world.sweep('tickets', AS_OF)).toEqual([ONE])
    expect([...endpoint.records.keys()]).toEqual(['T-2', 'T-3'])
    expect(await world.sweep('tickets', AS_OF)).toEqual([])
    expect(await world.sweep('tickets', '2026-11-25')).toEqual([ONE])
  })

  test('floors, maxima, a period within, tenants and stages are days to compare on the other side', async () => {
    const { endpoint, world } = await make({
      stages: [
        { after: 'resolved', period: 'P1Y', action: 'anonymize' },
        { after: 'resolved', period: 'P3Y', action: 'delete' },
        { after: 'withdrawn', within: 'P30D', action: 'delete' },
      ],
      floor: { after: 'created', period: 'P18M' },
      maximum: { after: 'created', period: 'P5Y' },
    })
    endpoint.add({ id: 'floor', events: { created: '2025-05-25', withdrawn: '2026-01-01' } })
    endpoint.add({ id: 'free', events: { created: '2025-05-24', withdrawn: '2026-10-26' } })
    endpoint.add({ id: 'within', events: { created: '2022-12-01', withdrawn: '2026-10-27' } })
    endpoint.add({ id: 'maximum', events: { created: '2021-11-24' } })
    endpoint.add({ id: 'year', subjects: ['a'], events: { created: '2022-01-01', resolved: '2025-11-24' } })
    expect(await world.sweep('tickets', AS_OF)).toMatchObject([
      { action: 'delete', due: 2, done: 2 },
      { action: 'anonymize', due: 1, done: 1 },
    ])
    expect([...endpoint.records.keys()]).toEqual(['floor', 'within', 'year'])
    expect(endpoint.records.get('year')?.subjects).toEqual([])
  })

  test('a hold is sent along and its case comes back; what is registered rules', async () => {
    const { endpoint, world } = await make({ pin: true })
    endpoint.add({ id: 'held', subjects: ['ana@example.org'], events: { resolved: '2020-01-01' } })
    endpoint.add({ id: 'pinned', events: { resolved: '2020-01-01' } })
    await placeHold(world, world.organizationId, 'cli', {
      reference: 'CASE-7',
      reason: 'Dispute',
      dataset: 'tickets',
      subjects: ['ana@example.org'],
    })
    await registerRecord(world, world.organizationId, {
      dataset: 'tickets',
      record: 'pinned',
      events: { resolved: '2023-11-25' as never },
    })
    const held = [{ reference: 'CASE-7', rows: 1 }]
    expect(await world.sweep('tickets', AS_OF)).toMatchObject([{ due: 0, done: 0, held }])
    const ended: string[] = []
    const each = (progress: { ended?: readonly string[] | undefined }) => void ended.push(...(progress.ended ?? []))
    expect(await world.sweep('tickets', '2026-11-25', { each })).toMatchObject([{ due: 1, done: 1, held }])
    expect(ended).toEqual(['pinned'])
    // Whom the order named is in no table in the clear.
    expect((await tasksOf(world)).map(({ all }) => all).join()).not.toContain('ana@')
  })

  test('named records and a person are found and acted on', async () => {
    const { endpoint, world } = await make()
    for (const id of ['a', 'b', 'c']) endpoint.add({ id, tenant: 'd1', subjects: ['+341'], events: {} })
    endpoint.add({ id: 'd', tenant: 'd2', subjects: ['+341'], events: {} })
    const adapter = await world.datasets.open(world.organizationId, 'tickets')
    const found: string[] = []
    const { signal } = new AbortController()
    for await (const records of adapter!.findBySubject({ identifiers: ['+341'], tenant: 'd1' }, signal)) {
      found.push(...records.map(({ id }) => id))
    }
    expect(found).toEqual(['a', 'b', 'c'])
    expect(await adapter!.apply('delete', [{ id: 'a' }, { id: 'gone' }], signal)).toEqual({ done: 2, failed: [] })
    expect([...endpoint.records.keys()]).toEqual(['b', 'c', 'd'])
    expect((await tasksOf(world)).map(({ status: state }) => state)).toEqual(['done'])
  })
})

describe('what can go wrong between the two', () => {
  test('a receiver that acts and dies before its receipt is asked again with the same id and acts once', async () => {
    const { endpoint, world } = await make()
    endpoint.add({ id: 'T-1', events: { resolved: '2020-01-01' } })
    const dies: Fault = (given, response) => {
      given()
      response.destroy()
      return null
    }
    endpoint.faults.push(dies)
    await expect(world.sweep('tickets', AS_OF)).rejects.toMatchObject({ code: 'UNREACHABLE' })
    expect(endpoint.records.size).toBe(0)
    expect(endpoint.tasks).toHaveLength(4)
    endpoint.faults.splice(0)
    expect(await world.sweep('tickets', AS_OF)).toEqual([ONE])
    expect(new Set(endpoint.tasks).size).toBe(1)
    expect(await tasksOf(world)).toMatchObject([{ status: 'done', attempts: 1 }])
  })

  test('a run of ours that dies after the receipt gives the same counts, and a third one none', async () => {
    const { endpoint, world } = await make()
    endpoint.add({ id: 'T-1', events: { resolved: '2020-01-01' } })
    const dying = world.sweep('tickets', AS_OF, {
      each: () => {
        throw new Error('killed')
      },
    })
    await expect(dying).rejects.toThrow('killed')
    expect(await world.sweep('tickets', AS_OF)).toEqual([ONE])
    expect(await world.sweep('tickets', AS_OF)).toEqual([])
  })

  test('an order that changed meanwhile takes the place of the one that waits', async () => {
    const { endpoint, world } = await make()
    endpoint.add({ id: 'T-1', events: { resolved: '2020-01-01' } })
    endpoint.faults.push(status(503))
    await expect(world.sweep('tickets', AS_OF)).rejects.toMatchObject({ code: 'UNREACHABLE' })
    await placeHold(world, world.organizationId, 'cli', {
      reference: 'CASE-8',
      reason: 'Dispute',
      dataset: 'tickets',
      records: ['T-1'],
    })
    endpoint.faults.splice(0)
    world.clock.advance(1_000)
    expect(await world.sweep('tickets', AS_OF)).toMatchObject([{ due: 0, held: [{ reference: 'CASE-8', rows: 1 }] }])
    expect(endpoint.records.size).toBe(1)
    expect((await tasksOf(world)).map((task) => task.status)).toEqual(['superseded', 'done'])
  })

  const rubbish: Fault = () => ({ status: 200, body: '{', headers: {} })
  const unsigned: Fault = (given) => ({ ...given(), headers: {} })
  const forged: Fault = (given) => {
    const { status: code, body, headers } = given()
    const key = randomBytes(32).toString('base64')
    const at = new Date(Number(headers['webhook-timestamp']) * 1_000)
    return { status: code, body, headers: sign(key, headers['webhook-id'] ?? '', at, body) }
  }
  const changed: Fault = (given) => {
    const answered = given()
    return { ...answered, body: answered.body.replace('"done":1', '"done":9') }
  }

  test.each<[string, Fault, string]>([
    ['is down for a while', status(500), 'UNREACHABLE'],
    ['sends rubbish', rubbish, 'REFUSED'],
    ['does not sign', unsigned, 'REFUSED'],
    ['signs with another key', forged, 'REFUSED'],
    ['is tampered with on the way', changed, 'REFUSED'],
    ['does not know the key', status(401), 'REFUSED'],
    ['is not there', status(404), 'MISCONFIGURED'],
    ['leads elsewhere', status(302, { location: 'https://elsewhere.example/' }), 'MISCONFIGURED'],
    ['accepts and never answers', status(202), 'TIMEOUT'],
  ])('one that %s: the task waits, nothing counts as done', async (_what, fault, code) => {
    const { endpoint, world } = await make()
    endpoint.add({ id: 'T-1', events: { resolved: '2020-01-01' } })
    endpoint.faults.push(fault)
    const counts: unknown[] = []
    const failed = world.sweep('tickets', AS_OF, { each: (progress) => void counts.push(...progress.counts) })
    await expect(failed).rejects.toMatchObject({ name: 'DatasetError', dataset: 'tickets', code })
    expect(counts).toEqual([])
    expect(await tasksOf(world)).toMatchObject([{ status: 'waiting', attempts: 1 }])
    endpoint.faults.splice(0)
    expect(await world.sweep('tickets', AS_OF)).toEqual([ONE])
  })

  test.each<[string, (receipt: Record<string, unknown>) => object]>([
    ['another task', (receipt) => ({ ...receipt, task: 'other' })],
    ['nothing of a rule', (receipt) => ({ ...receipt, counts: [] })],
    [
      'more done than due',
      (receipt) => ({ ...receipt, counts: [{ ...ONE, policyVersion: undefined, failed: 0, done: 2 }] }),
    ],
    ['fields that nobody knows', (receipt) => ({ ...receipt, extra: 1 })],
  ])('a receipt, well signed, that says %s is refused and audited', async (_what, change) => {
    const { endpoint, world } = await make()
    endpoint.faults.push((given) => {
      const { status: code, body, headers } = given()
      const text = JSON.stringify(change(JSON.parse(body) as Record<string, unknown>))
      return {
        status: code,
        body: text,
        headers: sign(endpoint.secret, headers['webhook-id'] ?? '', endpoint.now(), text),
      }
    })
    await expect(world.sweep('tickets', AS_OF)).rejects.toMatchObject({ code: 'REFUSED' })
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from audit_entry
      where organization_id = ${world.organizationId} and type = 'dataset-receipt.refused'`.execute(world.db)
    expect(rows[0]?.n).toBe(1)
  })
})

describe('a receipt that comes by itself', () => {
  async function accepted() {
    const { endpoint, world } = await make()
    endpoint.add({ id: 'T-1', events: { resolved: '2020-01-01' } })
    const kept: { body: string; headers: Record<string, string> }[] = []
    endpoint.faults.push((given) => {
      kept.push(given())
      return { status: 202, body: '', headers: { 'retry-after': '1' } }
    })
    await expect(world.sweep('tickets', AS_OF)).rejects.toMatchObject({ code: 'TIMEOUT' })
    return { endpoint, world, ...kept[0]! }
  }

  test('is taken once, its counts go into the next run', async () => {
    const { endpoint, world, headers, body } = await accepted()
    expect(await world.datasets.receive(headers, body)).toEqual({ kind: 'taken', isNew: true })
    expect(await world.datasets.receive(headers, body)).toEqual({ kind: 'taken', isNew: false })
    endpoint.faults.splice(0, 1, wellAgain)
    expect(await world.sweep('tickets', AS_OF)).toEqual([ONE])
    expect(await world.sweep('tickets', AS_OF)).toEqual([])
  })

  test('a second one that says otherwise is refused, audited and reported; the first stands', async () => {
    const { endpoint, world, headers, body } = await accepted()
    const log = makeLog()
    const datasets = createDatasets(
      { ...world, log },
      { secrets: () => endpoint.secret, openCompanyDatabase: () => Promise.reject(new Error('none')) as never },
    )
    await datasets.receive(headers, body)
    const other = body.replace('"due":1,"done":1', '"due":2,"done":2')
    expect(other).not.toBe(body)
    const signed = sign(endpoint.secret, 'another', endpoint.now(), other)
    expect(await datasets.receive(signed, other)).toMatchObject({ kind: 'refused', code: 'CONTRADICTION' })
    expect(log.lines).toMatchObject([{ level: 'error', facts: { dataset: 'tickets', code: 'CONTRADICTION' } }])
    endpoint.faults.splice(0, 1, wellAgain)
    expect(await world.sweep('tickets', AS_OF)).toEqual([ONE])
  })

  test('a stranger, an old recording and rubbish learn nothing', async () => {
    const { endpoint, world, headers, body } = await accepted()
    const stranger = { kind: 'refused', code: 'UNAUTHENTICATED' }
    const key = randomBytes(32).toString('base64')
    expect(await world.datasets.receive(sign(key, 'x', endpoint.now(), body), body)).toMatchObject(stranger)
    expect(await world.datasets.receive({}, body)).toMatchObject(stranger)
    for (const text of ['', '{', '[]', '{"task":"nobody"}']) {
      expect(await world.datasets.receive(sign(endpoint.secret, 'x', endpoint.now(), text), text)).toMatchObject(
        stranger,
      )
    }
    world.clock.advance(5 * 60_000 + 1_000)
    expect(await world.datasets.receive(headers, body)).toMatchObject(stranger)
  })
})

describe('the check of an endpoint', () => {
  test.each<[string, Partial<{ url: string; secret: string }>, Fault | null]>([
    ['', {}, null],
    ['DATASET_ADDRESS url', { url: 'http://tickets.example/' }, null],
    ['DATASET_SECRET_MALFORMED secret', { secret: 'short' }, null],
    ['DATASET_UNREACHABLE url', { url: 'http://127.0.0.1:9/' }, null],
    ['DATASET_ANSWER_WRONG secret', {}, status(401)],
    ['DATASET_ADDRESS url', {}, status(404)],
  ])('%s', async (finding, change, fault) => {
    const endpoint = await endpoints.make(() => new Date('2026-11-24T10:00:00Z'))
    if (fault !== null) endpoint.faults.push(fault)
    const world = await makeEndpointWorld(database.db, { url: endpoint.url, secret: endpoint.secret, ...change })
    const [inspected] = await world.datasets.inspect(world.organizationId)
    expect(inspected?.findings.map(({ code, path }) => `${code} ${path}`).join()).toBe(finding)
    expect(inspected).toMatchObject({ kind: 'https', data: ['tickets'], isReachable: finding === '' })
    expect(endpoint.records.size).toBe(0)
  })
})
