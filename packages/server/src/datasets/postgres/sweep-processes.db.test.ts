import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startOwnPostgres } from '../../../../../scripts/lib/postgres.mjs'
import { buildCompany } from '../../../../../examples/telephone-company/build.ts'
import { makeCompanyWorld, withCompany, type CompanyRule, type CompanyWorld } from '../../../test/_company.ts'
import { withDatabase } from '../../../test/_database.ts'
import { LOCK_LIMIT_MS } from '../batch-size.domain.ts'
import { openPostgres } from './company-database.ts'

const database = withDatabase()
const company = withCompany({ size: { until: '2026-11-24', days: 400, callsADay: 100 } })
const erase = (after: string, period: string) => ({ after, period, action: 'delete' as const })
const LOGS: CompanyRule = { dataset: 'server_logs', stages: [erase('occurred', 'P30D')] }
const AS_OF = '2026-11-20'
const DUE = `kind = 'server' and logged_at::date + 30 <= '${AS_OF}'`

async function countDue(): Promise<number> {
  const [row] = await company.current.query<{ rows: number }>(
    `select count(*)::int as rows from access_logs where ${DUE}`,
  )
  return row?.rows ?? 0
}

/** Fills the logs anew, so that each test has something to do. */
async function refill(): Promise<void> {
  const { current } = company
  await current.query('create table if not exists access_logs_kept as table access_logs')
  await current.query('truncate access_logs')
  await current.query('insert into access_logs select * from access_logs_kept')
}

function startSweep(world: CompanyWorld, waitMs: number): ChildProcess {
  const script = fileURLToPath(new URL('../../../test/_company-sweep-process.ts', import.meta.url))
  const url = database.config.kind === 'postgres' ? database.config.url : ''
  const { address } = company.current
  return spawn(
    process.execPath,
    ['--conditions=source', script, url, address, world.organizationId, 'server_logs', AS_OF, String(waitMs)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
}

/** Waits for the batches a process has done, until there are rows done. */
async function firstBatch(child: ChildProcess): Promise<void> {
  if (child.stdout === null) throw new Error('Its output is not piped.')
  for await (const line of createInterface({ input: child.stdout })) {
    const [count] = JSON.parse(line) as { done: number }[]
    if ((count?.done ?? 0) > 0) return
  }
}

// The embedded engine has one session: nobody to wait for and nobody to kill.
describe.skipIf(process.env.ASSENT_TEST_ENGINE !== 'postgres')('a sweep among others', () => {
  test(
    'RET whose process is killed in the middle goes on where it stopped, and does no row twice',
    { timeout: 60_000 },
    async () => {
      await refill()
      const world = await makeCompanyWorld(database.db, company.current, [LOGS])
      const others = await company.current.query(`select * from access_logs where (${DUE}) is not true order by id`)
      const total = await countDue()
      const child = startSweep(world, 50)
      await firstBatch(child)
      child.kill('SIGKILL')
      await once(child, 'exit')
      const left = await countDue()
      expect(left).toBeGreaterThan(0)
      expect(left).toBeLessThan(total)
      expect(await world.sweep('server_logs', AS_OF)).toMatchObject([{ due: left, done: left }])
      expect(await countDue()).toBe(0)
      expect(await company.current.query('select * from access_logs order by id')).toEqual(others)
    },
  )

  test('two at once share the rows and do each of them once', { timeout: 60_000 }, async () => {
    await refill()
    const world = await makeCompanyWorld(database.db, company.current, [LOGS])
    const total = await countDue()
    const both = await Promise.all([world.sweep('server_logs', AS_OF), world.sweep('server_logs', AS_OF)])
    const done = both.flat().reduce((sum, count) => sum + count.done, 0)
    expect(done).toBe(total)
    expect(await countDue()).toBe(0)
  })

  test('leaves rows that others have locked, does the rest, and takes them the next time', async () => {
    await refill()
    const world = await makeCompanyWorld(database.db, company.current, [LOGS])
    const total = await countDue()
    const reader = new pg.Client({ connectionString: company.current.address })
    await reader.connect()
    await reader.query('begin')
    await reader.query(`select from access_logs where ${DUE} order by id limit 3 for update`)
    expect(await world.sweep('server_logs', AS_OF)).toMatchObject([{ due: total, done: total - 3 }])
    await reader.query('rollback')
    await reader.end()
    expect(await world.sweep('server_logs', AS_OF)).toMatchObject([{ due: 3, done: 3 }])
  })

  test(
    'holds no lock for longer than 200 ms: whoever wants a due row waits no longer',
    { timeout: 60_000 },
    async () => {
      await refill()
      const world = await makeCompanyWorld(database.db, company.current, [LOGS])
      const held: number[] = []
      const open = openPostgres(company.current.address)
      const { read } = open
      const sweep = new AbortController()
      const watching = (async () => {
        // How long the oldest transaction that has changed rows has been open, as the server sees it.
        while (!sweep.signal.aborted) {
          const rows = await read<{ ms: number }>(
            `select (extract(epoch from clock_timestamp() - xact_start) * 1000)::float8 as ms from pg_stat_activity
           where application_name = 'assent' and pid <> pg_backend_pid() and datname = current_database() and backend_xid is not null`,
          )
          held.push(...rows.map(({ ms }) => ms))
          await pause(2)
        }
      })()
      await world.sweep('server_logs', AS_OF)
      sweep.abort()
      await watching
      await open.close()
      expect(held.length).toBeGreaterThan(0)
      expect(Math.max(...held)).toBeLessThan(LOCK_LIMIT_MS)
    },
  )

  test(
    'that waits for a table someone has locked gives up with a reason and changes nothing',
    { timeout: 60_000 },
    async () => {
      await refill()
      const world = await makeCompanyWorld(database.db, company.current, [LOGS])
      const locker = new pg.Client({ connectionString: company.current.address })
      await locker.connect()
      await locker.query('begin')
      await locker.query('lock table access_logs in share mode')
      await expect(world.sweep('server_logs', AS_OF)).rejects.toMatchObject({ name: 'DatasetError', code: 'TIMEOUT' })
      await locker.query('rollback')
      await locker.end()
    },
  )

  test('whose database goes away says so, and the next one finishes', { timeout: 90_000 }, async () => {
    const server = await startOwnPostgres()
    onTestFinished(() => server.stop())
    const client = new pg.Client({ connectionString: server.url })
    client.on('error', () => undefined)
    await client.connect()
    await buildCompany((script) => client.query(script), { until: '2026-11-24', days: 400, callsADay: 100 })
    const world = await makeCompanyWorld(database.db, { ...company.current, address: server.url }, [LOGS])
    let batches = 0
    const sweeping = world.sweep('server_logs', AS_OF, {
      each: ({ counts }) => {
        if ((counts[0]?.done ?? 0) > 0 && ++batches === 1) {
          // Every session of it is ended, as by a restart.
          void client.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'assent'`)
        }
      },
      change: (order) => ({
        ...order,
        register: { ...order.register, of: async () => (await pause(30), new Map<string, never>()) },
      }),
    })
    await expect(sweeping).rejects.toMatchObject({ name: 'DatasetError', code: 'UNREACHABLE' })
    expect(batches).toBeGreaterThan(0)
    await world.sweep('server_logs', AS_OF)
    expect((await client.query(`select from access_logs where ${DUE}`)).rowCount).toBe(0)
    await world.datasets.close()
    await client.end()
    await server.stop()
    const away = await makeCompanyWorld(database.db, { ...company.current, address: server.url }, [LOGS])
    await expect(away.sweep('server_logs', AS_OF)).rejects.toMatchObject({ code: 'UNREACHABLE' })
    expect(await away.datasets.check(away.organizationId)).toMatchObject([
      { level: 'error', code: 'DATASET_UNREACHABLE', path: 'connection' },
    ])
  })
})

describe('a table that is not what the policy says', () => {
  const check = async (source: object, rule: CompanyRule = LOGS) => {
    const world = await makeCompanyWorld(database.db, company.current, [rule], {
      sources: {
        server_logs: {
          kind: 'postgres',
          connection: 'env:COMPANY_DATABASE_URL',
          table: 'public.access_logs',
          id: 'id',
          events: { occurred: 'logged_at' },
          ...source,
        } as never,
      },
    })
    // The account of these tests owns everything, which is a finding of its own.
    const findings = await world.datasets.check(world.organizationId)
    return { world, findings: findings.filter((finding) => finding.code !== 'DATASET_RIGHT_EXCESS') }
  }

  test('is refused with what came, what is there and how to mend it, and is not touched', async () => {
    const before = await company.current.dump()
    const { world, findings } = await check({ events: { occurred: 'loged_at' }, subject: ['id'] })
    expect(findings).toMatchObject([
      {
        level: 'error',
        code: 'DATASET_COLUMN_MISSING',
        dataset: 'server_logs',
        path: 'events.occurred',
        message:
          'Got "loged_at"; public.access_logs has the columns id, kind, domain_id, logged_at, ip, user_agent, referrer, path, status, account_ended_on. Did you mean logged_at?',
      },
    ])
    await expect(world.sweep('server_logs', AS_OF)).rejects.toMatchObject({ code: 'MISCONFIGURED' })
    expect(await company.current.dump()).toEqual(before)
  })

  test.each([
    ['a table that is not there', { table: 'public.acces_logs' }, 'DATASET_TABLE_MISSING', 'table'],
    ['an event that is no time', { events: { occurred: 'status' } }, 'DATASET_COLUMN_TYPE', 'events.occurred'],
    ['a column that cannot be emptied', { anonymize: { null: ['path'] } }, 'DATASET_COLUMN_NOT_NULL', 'anonymize.null'],
    [
      'an event that would lose its day',
      { anonymize: { generalize: { logged_at: 'month' } } },
      'DATASET_COLUMN_IN_USE',
      'anonymize.generalize.logged_at',
    ],
    [
      'an address of the wrong type',
      { anonymize: { generalize: { status: 'ip-prefix' } } },
      'DATASET_COLUMN_TYPE',
      'anonymize.generalize.status',
    ],
    ['an id that names no single row', { id: 'path' }, 'DATASET_ID_NOT_UNIQUE', 'id'],
    ['a rule whose event has no column', { events: {} }, 'DATASET_EVENT_MISSING', 'events'],
    ['a zone nobody knows', { timezone: 'Europe/Madird' }, 'DATASET_TIMEZONE_UNKNOWN', 'timezone'],
    ['a search without an index', { subject: ['referrer'] }, 'DATASET_INDEX_MISSING', 'subject[0]'],
    ['a password in the file', { connection: 'postgres://u:p@h/d' }, 'DATASET_SECRET_MISSING', 'connection'],
    ['a variable that is not set', { connection: 'env:ELSEWHERE' }, 'DATASET_SECRET_MISSING', 'connection'],
  ])('%s', async (_what, source, code, path) => {
    const { findings } = await check(source)
    expect(findings).toContainEqual(expect.objectContaining({ code, path }))
    expect(JSON.stringify(findings)).not.toContain('u:p@h')
  })

  test('rules that anonymise or block need to be told what', async () => {
    const stages = [
      { after: 'occurred', period: 'P1D', action: 'block' as const },
      { after: 'occurred', period: 'P1M', action: 'anonymize' as const },
      erase('occurred', 'P1Y'),
    ]
    const { findings } = await check({}, { dataset: 'server_logs', stages })
    expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'DATASET_ACTION_UNDESCRIBED anonymize',
      'DATASET_ACTION_UNDESCRIBED block',
    ])
  })

  test('a missing index is suggested as a statement', async () => {
    const { findings } = await check({ subject: ['user_agent'] })
    expect(findings).toMatchObject([
      { level: 'warning', mend: 'create index concurrently on public.access_logs (user_agent)' },
    ])
  })

  test.skipIf(process.env.ASSENT_TEST_ENGINE !== 'postgres')(
    'an account with too few rights is told which, and works with exactly those',
    async () => {
      const { current } = company
      await refill()
      await current.query(
        `do $$ begin create role keeper login password 'keeper'; exception when duplicate_object then null; end $$`,
      )
      const address = new URL(current.address)
      address.username = 'keeper'
      address.password = 'keeper'
      const world = await makeCompanyWorld(database.db, { ...current, address: address.href }, [LOGS])
      const codes = async () =>
        (await world.datasets.check(world.organizationId)).map(({ code, mend }) => `${code} ${mend ?? ''}`)
      expect(await codes()).toEqual([
        'DATASET_RIGHT_MISSING grant select (id, ip, logged_at, kind, domain_id, referrer, user_agent) on public.access_logs to …',
        'DATASET_RIGHT_MISSING grant update (id) on public.access_logs to …',
        'DATASET_RIGHT_MISSING grant delete on public.access_logs to …',
      ])
      await current.query(
        'grant select (id, ip, logged_at, kind, domain_id, user_agent, referrer), update (id), delete on access_logs to keeper',
      )
      expect(await codes()).toEqual([])
      const total = await countDue()
      expect(await world.sweep('server_logs', AS_OF)).toMatchObject([{ due: total, done: total }])
      await current.query('drop owned by keeper; drop role keeper')
      await world.datasets.close()
    },
  )
})
