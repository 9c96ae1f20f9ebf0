import { describe, expect, test } from 'vitest'
import {
  companyPolicy,
  makeCompanyWorld,
  TABLES,
  withCompany,
  type CompanyRule,
  type CompanyWorld,
} from '../../test/_company.ts'
import { withDatabase } from '../../test/_database.ts'
import { makeLog } from '../../test/_desk.ts'
import { MINUTE } from '../../test/_make.ts'
import { applyVersion, atNight, examplePolicy, FOURTEEN_AND_26, visit } from '../../test/_retention.ts'
import { inOrganization } from '../db/scope.ts'
import { DatasetError, type DatasetAdapter } from './dataset-adapter.ts'
import { placeHold } from './holds/place-hold.ts'
import { releaseHold } from './holds/release-hold.ts'
import { previewRetention } from './preview-retention.ts'
import { readRuns } from './read-runs.ts'
import { grantErasure } from './register/grant-erasure.ts'
import { registerRecord } from './register/register-record.ts'
import type { RetentionRun } from './retention.store.ts'
import { runRetention, type RetentionOrder } from './run-retention.ts'

const database = withDatabase()
const company = withCompany({ size: null })
const erase = (after: string, period: string) => ({ after, period, action: 'delete' as const })
const nightly = { startedBy: 'nightly', actor: 'job:run-retention' } as const

const API_LOGS: CompanyRule = { dataset: 'api_logs', stages: [erase('occurred', 'P90D')] }
const TICKETS: CompanyRule = { dataset: 'tickets', stages: [erase('resolved', 'P3Y')] }
const CALLS: CompanyRule = {
  dataset: 'calls',
  stages: [erase('occurred', 'P2Y')],
  floor: { after: 'occurred', period: 'P18M', statute: { name: 'Ley 25/2007', country: 'ES' } },
}

/** Runs at night of a day for one organization, as the job does for all. */
async function run(
  world: CompanyWorld,
  on: string,
  {
    order = {},
    deps = {},
  }: { order?: Partial<RetentionOrder>; deps?: Partial<Parameters<typeof runRetention>[0]> } = {},
): Promise<RetentionRun> {
  atNight(world, on)
  const { organizationId } = world
  const outcome = await runRetention({ ...world, ...deps }, { ...nightly, organizationId, ...order })
  const own = outcome.kind === 'ran' ? outcome.runs.find((each) => each.organizationId === organizationId) : undefined
  if (own === undefined) throw new Error(JSON.stringify(outcome))
  return own
}

const stored = async (world: CompanyWorld): Promise<readonly RetentionRun[]> =>
  readRuns(world, world.organizationId, { limit: 10, before: undefined })

async function fill(logs: number, logged = '2026-01-10 12:00+01'): Promise<void> {
  const { current } = company
  await current.query('create table if not exists calls_of_the_tests partition of call_records default')
  await current.query('truncate access_logs, tickets, call_records')
  await current.query(
    `insert into access_logs select n, 'api', 'd1', '${logged}', '203.0.113.9', 'x', null, '/', 200 from generate_series(1, ${logs}) n`,
  )
}

async function rows(table: string): Promise<number> {
  const [row] = await company.current.query<{ rows: number }>(`select count(*)::int as rows from ${table}`)
  return row?.rows ?? 0
}

/** A world whose adapters are watched or changed on the way. */
function withAdapter(
  world: CompanyWorld,
  change: (adapter: DatasetAdapter) => DatasetAdapter | Promise<DatasetAdapter>,
) {
  return {
    ...world.datasets,
    open: async (organizationId: string, dataset: string) => {
      const adapter = await world.datasets.open(organizationId, dataset)
      return adapter === null ? null : change(adapter)
    },
  }
}

describe('a run over the datasets of the company', () => {
  test('VD20 does what is due to the day, records it by dataset, rule, version and stage, and finds nothing twice', async () => {
    await fill(3)
    const world = await makeCompanyWorld(database.db, company.current, [API_LOGS, TICKETS])
    expect((await run(world, '2026-04-09')).counts.find(({ dataset }) => dataset === 'api_logs')?.done).toBe(0)
    expect(await rows('access_logs')).toBe(3)
    const done = await run(world, '2026-04-10')
    expect(done).toMatchObject({ status: 'done', failure: null, rule: null, dataset: null })
    expect(done.datasets).toEqual([
      { dataset: 'api_logs', status: 'done', durationMs: 0, code: null, message: null },
      { dataset: 'tickets', status: 'done', durationMs: 0, code: null, message: null },
    ])
    expect(done.counts.filter(({ dataset }) => dataset !== null)).toEqual([
      {
        dataset: 'api_logs',
        rule: 'api_logs',
        policyVersion: '1',
        action: 'delete',
        cutoff: '2026-04-10',
        due: 3,
        done: 3,
        held: [],
        explanation: '3 records of api_logs in api_logs were deleted, due by 2026-04-10 (P90D after occurred).',
      },
      expect.objectContaining({ dataset: 'tickets', due: 0, done: 0 }),
    ])
    expect(await rows('access_logs')).toBe(0)
    expect((await stored(world))[0]).toEqual(done)
    const second = await run(world, '2026-04-10')
    expect(second.counts.map(({ due, done: now }) => due + now)).toEqual(second.counts.map(() => 0))
    const entries = await inOrganization(world.db, world.organizationId, (trx) =>
      trx.selectFrom('audit_entry').select(['type', 'details']).orderBy('sequence').execute(),
    )
    expect(entries.map(({ type }) => type)).toEqual(['retention.ran', 'retention.ran', 'retention.ran'])
    expect(JSON.parse(entries[1]?.details ?? '')).toMatchObject({
      counts: expect.arrayContaining([
        { dataset: 'api_logs', rule: 'api_logs', policyVersion: '1', action: 'delete', done: 3 },
      ]),
    })
  })

  test('a preview counts the same and changes nothing; a restored row is swept like any other', async () => {
    await fill(4)
    const world = await makeCompanyWorld(database.db, company.current, [API_LOGS])
    atNight(world, '2026-04-12')
    const before = await company.current.dump()
    const outcome = await previewRetention(world, world.organizationId)
    expect(outcome).toMatchObject({
      kind: 'previewed',
      preview: { datasets: [{ dataset: 'api_logs', status: 'done' }] },
    })
    expect(outcome.kind === 'previewed' && outcome.preview.counts.at(-1)).toMatchObject({ due: 4, done: 0 })
    expect(await company.current.dump()).toEqual(before)
    await run(world, '2026-04-12')
    await fill(1)
    expect((await run(world, '2026-04-13')).counts.at(-1)).toMatchObject({ due: 1, done: 1 })
  })

  test('a hold keeps its rows, says so with the case, and is honoured by a sweep that has begun', async () => {
    await fill(1_500)
    const world = await makeCompanyWorld(database.db, company.current, [API_LOGS])
    let batches = 0
    const datasets = withAdapter(world, (adapter) => ({
      ...adapter,
      sweep: async function* (order, signal) {
        for await (const progress of adapter.sweep(order, signal)) {
          // The court's letter comes after the first batch.
          if ((progress.counts[0]?.done ?? 0) > 0 && ++batches === 1)
            await placeHold(world, world.organizationId, 'cli', {
              reference: 'CASE-9',
              reason: 'order of the court',
              dataset: 'api_logs',
            })
          yield progress
        }
      },
    }))
    const held = await run(world, '2026-04-11', { deps: { datasets } })
    const left = await rows('access_logs')
    expect(left).toBeGreaterThan(0)
    expect(held.status).toBe('done')
    expect(held.counts.at(-1)).toMatchObject({
      due: 1_500 - left,
      done: 1_500 - left,
      held: [{ reference: 'CASE-9', rows: left }],
      explanation: expect.stringContaining(`A legal hold of case CASE-9 keeps ${left} records.`),
    })
    const [hold] = await inOrganization(world.db, world.organizationId, (trx) =>
      trx.selectFrom('legal_hold').select('id').execute(),
    )
    await releaseHold(world, world.organizationId, 'cli', { id: hold?.id ?? '', reason: 'closed' })
    expect((await run(world, '2026-04-12')).counts.at(-1)).toMatchObject({ due: left, done: left, held: [] })
  })

  test('one dataset that is away fails with its code, the others go on, and the next run catches up', async () => {
    await fill(2)
    await company.current.query(
      `insert into tickets values (1, 'd1', 'ana@example.org', 's', 'b', '2020-01-01', '2023-01-01')`,
    )
    const world = await makeCompanyWorld(database.db, company.current, [API_LOGS, TICKETS])
    const away = {
      ...world.datasets,
      open: (organizationId: string, dataset: string) =>
        dataset === 'api_logs'
          ? Promise.reject(new DatasetError(dataset, 'UNREACHABLE', 'Its database cannot be reached (ECONNREFUSED).'))
          : world.datasets.open(organizationId, dataset),
    }
    const failed = await run(world, '2026-04-14', { deps: { datasets: away } })
    expect(failed).toMatchObject({
      status: 'failed',
      failure: 'Dataset api_logs (UNREACHABLE): Its database cannot be reached (ECONNREFUSED).',
      datasets: [
        { dataset: 'api_logs', status: 'failed', code: 'UNREACHABLE' },
        { dataset: 'tickets', status: 'done', code: null },
      ],
    })
    expect(failed.counts.find(({ dataset }) => dataset === 'tickets')).toMatchObject({ due: 1, done: 1 })
    expect([await rows('access_logs'), await rows('tickets')]).toEqual([2, 0])
    expect(await run(world, '2026-04-14')).toMatchObject({ status: 'done' })
    expect(await rows('access_logs')).toBe(0)
  })

  test('one that is not what the policy says is named as misconfigured; a demo leaves it out and goes on', async () => {
    await fill(1)
    const sources = { api_logs: { ...TABLES.api_logs, table: 'public.no_such_table' } }
    const world = await makeCompanyWorld(database.db, company.current, [API_LOGS], { sources })
    expect(await run(world, '2026-04-15')).toMatchObject({
      status: 'failed',
      datasets: [{ dataset: 'api_logs', status: 'failed', code: 'MISCONFIGURED' }],
    })
    const settings = { ...world.settings, mode: 'demo' } as const
    expect(await run(world, '2026-04-15', { deps: { settings } })).toMatchObject({
      status: 'done',
      datasets: [{ dataset: 'api_logs', status: 'skipped', code: 'MISCONFIGURED' }],
    })
  })

  test('a fault of ours in one dataset is logged, named and leaves the others alone', async () => {
    await fill(1)
    const world = await makeCompanyWorld(database.db, company.current, [API_LOGS, TICKETS])
    const log = makeLog()
    const datasets = withAdapter(world, (adapter) =>
      adapter.dataset === 'tickets'
        ? adapter
        : {
            ...adapter,
            sweep: () => {
              throw new Error('a value nobody may see')
            },
          },
    )
    const failed = await run(world, '2026-04-16', { deps: { datasets, log } })
    expect(failed.datasets.map(({ status, code }) => [status, code])).toEqual([
      ['failed', 'BROKEN'],
      ['done', null],
    ])
    expect(JSON.stringify(failed)).not.toContain('nobody may see')
    expect(log.lines.find(({ level }) => level === 'error')?.message).toBe('retention met a fault of ours in a dataset')
  })

  test('a run that is told to stop ends after the batch it is at, says so, and the next one does the rest', async () => {
    await fill(1_500)
    const world = await makeCompanyWorld(database.db, company.current, [API_LOGS, TICKETS])
    const stop = new AbortController()
    const datasets = withAdapter(world, (adapter) => ({
      ...adapter,
      sweep: async function* (order, signal) {
        for await (const progress of adapter.sweep(order, signal)) {
          if ((progress.counts[0]?.done ?? 0) > 0) stop.abort()
          yield progress
        }
      },
    }))
    const stopped = await run(world, '2026-04-17', { deps: { datasets, stopping: stop.signal } })
    const left = await rows('access_logs')
    expect(left).toBeGreaterThan(0)
    expect(stopped).toMatchObject({
      status: 'failed',
      failure: expect.stringContaining('stopped because the server is closing') as string,
      datasets: [
        { dataset: 'api_logs', status: 'stopped', code: 'STOPPED' },
        { dataset: 'tickets', status: 'stopped' },
      ],
    })
    expect(stopped.counts.find(({ dataset }) => dataset === 'api_logs')).toMatchObject({ done: 1_500 - left })
    expect(await run(world, '2026-04-17')).toMatchObject({ status: 'done' })
    expect(await rows('access_logs')).toBe(0)
  })
})

describe('a run that is limited', () => {
  test('to a rule or a dataset does nothing else, and is recorded so; what nobody knows is refused with what is known', async () => {
    await fill(2)
    await company.current.query(
      `insert into tickets values (1, 'd1', 'ana@example.org', 's', 'b', '2020-01-01', '2023-01-01')`,
    )
    const world = await makeCompanyWorld(database.db, company.current, [API_LOGS, TICKETS])
    const only = await run(world, '2026-04-18', { order: { rule: 'tickets' } })
    expect(only).toMatchObject({ rule: 'tickets', counts: [{ dataset: 'tickets', rule: 'tickets', due: 1, done: 1 }] })
    expect(await rows('access_logs')).toBe(2)
    const logs = await run(world, '2026-04-18', { order: { dataset: 'api_logs' } })
    expect(logs).toMatchObject({ dataset: 'api_logs', counts: [{ dataset: 'api_logs', due: 2, done: 2 }] })
    const { organizationId } = world
    const refusal = (filter: object) => runRetention(world, { ...nightly, organizationId, ...filter })
    expect(await refusal({ rule: 'invoices' })).toEqual({
      kind: 'refused',
      code: 'UNKNOWN_RULE',
      message: expect.stringMatching(
        /^There is no rule "invoices"; known: analytics, api_logs, tickets, assent:revoked-tokens, assent:unconfirmed-requests, /,
      ),
    })
    expect(await refusal({ dataset: 'invoices' })).toMatchObject({
      code: 'UNKNOWN_DATASET',
      message: 'There is no dataset "invoices"; known: api_logs, tickets.',
    })
    expect(await refusal({ dataset: 'tickets', rule: 'api_logs' })).toMatchObject({
      code: 'UNKNOWN_RULE',
      message: 'There is no rule "api_logs"; known: tickets.',
    })
    expect(await previewRetention(world, organizationId, { rule: 'x' })).toMatchObject({ code: 'UNKNOWN_RULE' })
  })

  test('to one organization takes the others’ due analytics along, records it with them and leaves the rest of theirs alone', async () => {
    await fill(2)
    const [mine, theirs] = [
      await makeCompanyWorld(database.db, company.current, [TICKETS]),
      await makeCompanyWorld(database.db, company.current, [API_LOGS]),
    ]
    const idle = await makeCompanyWorld(database.db, company.current, [API_LOGS])
    await applyVersion(theirs, await examplePolicy(FOURTEEN_AND_26, 'x'), '2019-01-01')
    await visit(
      {
        ...theirs,
        site: {
          ...theirs.site,
          policy: {
            ...theirs.site.policy,
            analyticsRetention: {
              rule: 'analytics',
              anonymize: { months: 14, days: 0 },
              delete: { months: 26, days: 0 },
            },
          },
        },
      },
      '2025-02-20',
    )
    await run(mine, '2026-04-20')
    expect(await stored(theirs)).toMatchObject([
      { rule: 'analytics', datasets: [], counts: [{ action: 'anonymize', due: 1, done: 1 }, { action: 'delete' }] },
    ])
    expect(await stored(idle)).toEqual([])
    expect(await rows('access_logs')).toBe(2)
  })
})

describe('granted erasures', () => {
  const call = (id: number, on: string, caller = '+341') =>
    `insert into call_records values (${id}, 'd1', '${caller}', '+349', '${on} 12:00+00', 10, 0, null)`

  test('wait for the floor and are then performed by themselves; others’ rows stay; a hold keeps on', async () => {
    await fill(0)
    for (const statement of [call(1, '2026-01-10'), call(2, '2026-01-10', '+342'), call(3, '2024-12-01')])
      await company.current.query(statement)
    const world = await makeCompanyWorld(database.db, company.current, [CALLS])
    atNight(world, '2026-05-01')
    const grant = { reference: 'R-1', identifiers: ['+341'] }
    expect(await grantErasure(world, world.organizationId, 'cli', grant)).toMatchObject({ kind: 'granted' })
    const ids = async () =>
      (await company.current.query<{ id: number }>('select id from call_records order by 1')).map(({ id }) => id)
    const waiting = async () =>
      inOrganization(world.db, world.organizationId, (trx) =>
        trx.selectFrom('granted_erasure').select(['performed_at', 'identifiers', 'searched']).executeTakeFirstOrThrow(),
      )
    // Call 3 is past its 18 months and before its 2 years: the erasure takes it at once.
    expect((await run(world, '2026-06-02')).counts.at(-1)).toMatchObject({ dataset: 'calls', done: 1 })
    expect(await ids()).toEqual([1, 2])
    expect(await waiting()).toMatchObject({ performed_at: null, searched: ['calls'] })
    // What comes after the grant was not asked for.
    await company.current.query(call(4, '2026-06-03'))
    await run(world, '2027-07-09')
    expect(await ids()).toEqual([1, 2, 4])
    await placeHold(world, world.organizationId, 'cli', { reference: 'CASE-1', reason: 'x', subjects: ['+341'] })
    expect((await run(world, '2027-07-10')).counts.at(-1)).toMatchObject({
      done: 0,
      held: [{ reference: 'CASE-1', rows: 1 }],
    })
    expect(await ids()).toEqual([1, 2, 4])
    const [hold] = await inOrganization(world.db, world.organizationId, (trx) =>
      trx.selectFrom('legal_hold').select('id').execute(),
    )
    await releaseHold(world, world.organizationId, 'cli', { id: hold?.id ?? '', reason: 'closed' })
    expect((await run(world, '2027-07-11')).counts.at(-1)).toMatchObject({ due: 1, done: 1 })
    expect(await ids()).toEqual([2, 4])
    expect(await waiting()).toMatchObject({ performed_at: expect.any(Date), identifiers: null })
    const left = await inOrganization(world.db, world.organizationId, async (trx) => ({
      register: await trx.selectFrom('record_register').selectAll().execute(),
      records: await trx.selectFrom('erasure_record').selectAll().execute(),
      audit: await trx.selectFrom('audit_entry').select('details').where('type', '=', 'erasure.performed').execute(),
    }))
    expect(left).toMatchObject({ register: [], records: [], audit: [{}] })
    expect(JSON.parse(left.audit[0]?.details ?? '')).toMatchObject({ reference: 'R-1', records: 2 })
  })

  test('a dataset that is away keeps the erasure waiting; one that no rule governs is searched and erased too', async () => {
    await fill(2)
    await company.current.query(
      `insert into tickets values (7, 'd1', 'ana@example.org', 's', 'b', '2026-01-01', null), (8, 'd1', 'eva@example.org', 's', 'b', '2026-01-01', null)`,
    )
    const world = await makeCompanyWorld(database.db, company.current, [API_LOGS, TICKETS])
    const policy = await companyPolicy('2', [API_LOGS, TICKETS])
    const without = { ...policy, retention: policy.retention.filter(({ id }) => id !== 'tickets') }
    await applyVersion(world, without, '2026-02-01')
    atNight(world, '2026-03-01')
    await grantErasure(world, world.organizationId, 'cli', { reference: 'R-2', identifiers: ['ana@example.org'] })
    const away = {
      ...world.datasets,
      open: (organizationId: string, dataset: string) =>
        dataset === 'api_logs'
          ? Promise.reject(new DatasetError(dataset, 'TIMEOUT', 'busy'))
          : world.datasets.open(organizationId, dataset),
    }
    const performed = async () =>
      (
        await inOrganization(world.db, world.organizationId, (trx) =>
          trx.selectFrom('granted_erasure').select('performed_at').executeTakeFirstOrThrow(),
        )
      ).performed_at
    await run(world, '2026-03-02', { deps: { datasets: away } })
    expect(await company.current.query('select id from tickets')).toEqual([{ id: 8 }])
    expect(await performed()).toBeNull()
    world.clock.advance(MINUTE)
    await run(world, '2026-03-02')
    expect(await performed()).not.toBeNull()
  })

  test('the register forgets records that ended', async () => {
    await fill(0)
    await company.current.query(call(5, '2026-01-10'))
    const world = await makeCompanyWorld(database.db, company.current, [CALLS])
    atNight(world, '2026-01-11')
    const announcement = {
      dataset: 'calls',
      data: 'calls',
      record: '5',
      tenant: 'd1',
      events: { occurred: '2026-01-10' as never },
    }
    expect(await registerRecord(world, world.organizationId, announcement)).toMatchObject({ kind: 'registered' })
    const entries = () =>
      inOrganization(world.db, world.organizationId, (trx) =>
        trx.selectFrom('record_register').select('record_id').execute(),
      )
    await run(world, '2028-01-09')
    expect(await entries()).toHaveLength(1)
    await run(world, '2028-01-10')
    expect([await entries(), await rows('call_records')]).toEqual([[], 0])
  })
})
