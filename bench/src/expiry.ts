/**
 * What the end of a period costs: a million identified events, which are counted into facts, and a million facts that
 * fall due in one night, and the same spread over a month of missed nights, ended by the real run. Beside it the plain way: DELETE from
 * one table of the same shape, and the VACUUM that makes its space usable again.
 *
 *   node bench/src/expiry.ts [--rows 1000000] [--largest 10000000]
 *
 * DATABASE_URL names a server to use instead of one started here
 */
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { closeSync, fsyncSync, mkdtempSync, openSync, readFileSync, rmSync, unlinkSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import pg from 'pg'
import {
  applyPolicy,
  createApp,
  createConfig,
  createOrganization,
  readEnvironment,
  runRetention,
  type App,
} from '../../packages/server/src/index.ts'
import { addDays, utcDate, type CalendarDate } from '../../packages/shared/dist/index.js'
import { prepareFold } from '../../packages/server/src/analytics/fold-hits.ts'
import {
  dropPartition,
  listPartitions,
  partitionName,
  type Partition,
} from '../../packages/server/src/db/partitions.ts'
import { inSystem } from '../../packages/server/src/db/scope.ts'
import { lockForDrop } from '../../packages/server/src/retention/retention.store.ts'
import { startOwnPostgres } from '../../scripts/lib/postgres.mjs'
import { growingTable, median, table } from './processes.ts'

const NIGHTS = 30

interface Fill {
  readonly organizationId: string
  readonly siteId: string
  readonly rows: number
  readonly days: readonly CalendarDate[]
}

/** Measures on a database of its own on the server; answers tables for a terminal and for Markdown. */
export async function benchExpiry(serverUrl: string, rows = 1_000_000): Promise<string> {
  return onOwnApp(serverUrl, async ({ app, client, organizationId, siteId }) => {
    const today = utcDate(app.deps.clock.now())
    const month = Array.from({ length: NIGHTS }, (_, index) => addDays(today, -index))
    const measured = [
      await measureRun(app, client, 'one night', { organizationId, siteId, rows, days: [today] }, 5),
      await measureRun(app, client, `${NIGHTS} missed nights`, { organizationId, siteId, rows, days: month }, 1),
    ]
    const deleted = await measureDelete(app, client, { organizationId, siteId, rows, days: [today] })
    return [
      `\nExpiry of ${rows} identified events and ${rows} anonymous counts; milliseconds, medians. Gone: when others no longer see or wait for them; unlinked: when the files are gone too; rm alone: unlinking files of the size of the hits.\n`,
      table(
        [
          'the run',
          'rows',
          'partitions',
          'count hits',
          'fold hits',
          'hits gone',
          'unlinked',
          'rm alone',
          'facts gone',
          'unlinked',
          'whole run',
          'MB before',
          'MB after',
        ],
        measured,
      ),
      '\nThe plain way: one table of identified events, with the same key.\n',
      table(['statement', 'rows', 'ms', 'MB before', 'MB after'], deleted),
    ].join('\n')
  })
}

/** Days over which rows that are not due are spread: those of the identified life. */
const LIFE_DAYS = 425
const DUE_ROWS = 10_000

/**
 * What a night costs beside rows that are not due: the same ten thousand due events on top of ever more others, spread
 * over the partitions of fourteen months, and a night on which nothing is due.
 */
export async function benchFlat(
  serverUrl: string,
  largest = 10_000_000,
  print: (line: string) => void = console.log,
): Promise<void> {
  print(`\nA night beside identified events that are not due, in ${LIFE_DAYS} partitions; milliseconds, medians.\n`)
  const printRow = growingTable(['not due', 'nothing due', `${DUE_ROWS} due`, 'filled in s'], print)
  for (let rows = 10_000; rows <= largest; rows *= 10) {
    printRow(
      await onOwnApp(serverUrl, async ({ app, client, organizationId, siteId }) => {
        const today = utcDate(app.deps.clock.now())
        const later = Array.from({ length: LIFE_DAYS }, (_, index) => addDays(today, index + 1))
        const filled = await timed(() => fillHits(app, client, { organizationId, siteId, rows, days: later }))
        // What the database does by itself after so many rows is not the night's.
        await client.query('vacuum (analyze) analytics_hit')
        await client.query('checkpoint')
        const night = (): Promise<number> => timed(() => runRetention(app.deps, { startedBy: 'cli', actor: 'cli' }))
        await night()
        const nothing = [await night(), await night(), await night()]
        const due: number[] = []
        for (let round = 0; round < 3; round++) {
          await fillHits(app, client, { organizationId, siteId, rows: DUE_ROWS, days: [today] })
          await client.query('checkpoint')
          due.push(await night())
        }
        return [rows, Math.round(median(nothing)), Math.round(median(due)), Math.round(filled / 1000)]
      }),
    )
  }
}

interface OwnApp {
  readonly app: App
  readonly client: pg.Client
  readonly organizationId: string
  readonly siteId: string
}

/** Does work with an application and an organization on a database of its own on the server, which goes afterwards. */
async function onOwnApp<T>(serverUrl: string, work: (own: OwnApp) => Promise<T>): Promise<T> {
  const name = `assent_bench_expiry_${process.pid}`
  const admin = new pg.Client({ connectionString: serverUrl })
  await admin.connect()
  await admin.query(`create database ${name}`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  try {
    return await withApp(url.href, work)
  } finally {
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  }
}

async function withApp<T>(url: string, work: (own: OwnApp) => Promise<T>): Promise<T> {
  const master = randomBytes(32).toString('base64')
  const app = await createApp(
    createConfig(
      // The runs of the policy's datasets fail for want of the company's database; only our own analytics are measured.
      readEnvironment({ DATABASE_URL: url, ASSENT_MASTER_KEY: master, ASSENT_MODE: 'test', LOG_LEVEL: 'fatal' }),
    ),
    { jobs: false },
  )
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const made = await createOrganization(app.deps, { slug: 'bench', name: 'Bench', actor: 'system' })
    if (made.kind === 'rejected') throw new Error(made.message)
    const { organizationId } = made
    const source = readFileSync(
      fileURLToPath(new URL('../../examples/policies/cloudcontactpro.yaml', import.meta.url)),
      'utf8',
    )
    await applyPolicy(app.deps, { organizationId, actor: 'system', source })
    const siteId = app.deps.sites.ofOrganization(organizationId)[0]?.siteId ?? ''
    return await work({ app, client, organizationId, siteId })
  } finally {
    await client.end()
    await app.close()
  }
}

interface Measured {
  readonly count: number[]
  readonly fold: number[]
  readonly free: number[]
  readonly drop: number[]
}

/** Counts, folds and drops apart, several times over; then the real run does all of it once more. */
async function measureRun(
  app: App,
  client: pg.Client,
  label: string,
  fill: Fill,
  rounds: number,
): Promise<(string | number)[]> {
  const measured = { hits: noTimes(), facts: noTimes() }
  const removed: number[] = []
  for (let round = 0; round < rounds; round++) {
    await fillTables(app, client, fill)
    for (const [life, parent, day] of [
      ['hits', 'analytics_hit', `(occurred_at at time zone 'UTC')::date`],
      ['facts', 'analytics_fact', 'occurred_on'],
    ] as const) {
      const partitions = await listPartitions(app.deps.db, parent)
      const { rows } = await client.query<{ bytes: string }>(
        'select coalesce(sum(pg_total_relation_size(inhrelid)), 0) as bytes from pg_inherits where inhparent = $1::regclass',
        [parent],
      )
      const each = { count: 0, fold: 0, free: 0, drop: 0 }
      for (const partition of partitions) {
        each.count += await timed(() =>
          client.query(`select organization_id, ${day}, count(*) from ${partition.name} group by 1, 2`),
        )
        if (life === 'hits') each.fold += await timeFold(app, partition)
        const dropped = await timeDrop(app, client, partition, life === 'hits' ? 'anonymize_on' : 'delete_on')
        each.free += dropped.free
        each.drop += dropped.drop
      }
      for (const key of ['count', 'fold', 'free', 'drop'] as const) measured[life][key].push(each[key])
      if (life === 'hits') removed.push(timeRemoval(Number(rows[0]?.bytes), partitions.length))
    }
    app.deps.partitions.forget()
  }
  await fillTables(app, client, fill)
  const before = await megabytes(client)
  const whole = await timed(async () => {
    const outcome = await runRetention(app.deps, { startedBy: 'cli', actor: 'cli' })
    const done = outcome.kind === 'ran' ? (outcome.runs[0]?.counts ?? []).reduce((sum, one) => sum + one.done, 0) : 0
    if (done !== fill.rows * 2)
      throw new Error(`The run ended ${done} rows of ${fill.rows * 2}: ${JSON.stringify(outcome)}`)
  })
  const ms = (values: readonly number[]): string => median(values).toFixed(0)
  const { hits, facts } = measured
  return [
    label,
    fill.rows * 2,
    fill.days.length * 2,
    ms(hits.count),
    ms(hits.fold),
    ms(hits.free),
    ms(hits.drop),
    ms(removed),
    ms(facts.free),
    ms(facts.drop),
    Math.round(whole),
    before,
    await megabytes(client),
  ]
}

function noTimes(): Measured {
  return { count: [], fold: [], free: [], drop: [] }
}

/** Counts a partition of hits into facts as the run does, and undoes it. */
async function timeFold(app: App, partition: Partition): Promise<number> {
  const fold = await prepareFold(app.deps, partition)
  const undone = new Error('measured')
  let took = 0
  await inSystem(app.deps.db, async (trx) => {
    took = await timed(() => fold(trx))
    throw undone
  }).catch((error: unknown) => {
    if (error !== undone) throw error
  })
  return took
}

/**
 * Drops a partition as the run does, while somebody else asks for its table: `free` is when that one is answered, and
 * finds its rows gone; `drop` is when the files are unlinked, too, and the run goes on.
 */
async function timeDrop(
  app: App,
  reader: pg.Client,
  partition: Partition,
  day: 'anonymize_on' | 'delete_on',
): Promise<{ readonly free: number; readonly drop: number }> {
  const start = performance.now()
  let answered: Promise<number> | undefined
  await inSystem(app.deps.db, async (trx) => {
    await lockForDrop(trx, partition.table)
    await dropPartition(trx, partition)
    answered = reader
      .query(`select from ${partition.table} where ${day} = '${partition.from}' limit 1`)
      .then(({ rows }) => {
        if (rows.length > 0) throw new Error(`${partition.name} still has rows.`)
        return performance.now() - start
      })
  })
  const drop = performance.now() - start
  return { free: (await answered) ?? 0, drop }
}

/** What the file system alone takes to unlink as many bytes, written to the disk before, in as many files. */
function timeRemoval(bytes: number, files: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'assent-bench-'))
  const block = randomBytes(1 << 20)
  const names = Array.from({ length: files }, (_, index) => join(folder, String(index)))
  for (const name of names) {
    const file = openSync(name, 'w')
    for (let left = bytes / files; left > 0; left -= block.length)
      writeSync(file, block, 0, Math.min(block.length, Math.ceil(left)))
    fsyncSync(file)
    closeSync(file)
  }
  const start = performance.now()
  for (const name of names) unlinkSync(name)
  const took = performance.now() - start
  rmSync(folder, { recursive: true })
  return took
}

async function measureDelete(app: App, client: pg.Client, fill: Fill): Promise<(string | number)[][]> {
  await fillTables(app, client, fill)
  await client.query('create table plain_hit (like analytics_hit including defaults)')
  await client.query(
    'alter table plain_hit add primary key (organization_id, visitor_id, batch_id, position, anonymize_on)',
  )
  await client.query('create index on plain_hit (anonymize_on)')
  await client.query('insert into plain_hit select * from analytics_hit')
  await client.query('vacuum analyze plain_hit')
  const size = async (): Promise<number> =>
    Math.round(
      Number(
        (await client.query<{ size: string }>(`select pg_total_relation_size('plain_hit') as size`)).rows[0]?.size,
      ) / 1e6,
    )
  const rows: (string | number)[][] = []
  for (const statement of ['delete from plain_hit where anonymize_on <= current_date', 'vacuum plain_hit']) {
    const before = await size()
    const took = await timed(() => client.query(statement))
    rows.push([statement, fill.rows, Math.round(took), before, await size()])
  }
  await client.query('drop table plain_hit')
  return rows
}

/**
 * Identified events whose days come as given, spread evenly; ten to a visitor. Written partition by partition, so that
 * the key of one alone is in use: spread over all of them, ten million take many times as long.
 */
async function fillHits(app: App, client: pg.Client, { organizationId, siteId, rows, days }: Fill): Promise<void> {
  await app.deps.partitions.ensure('analytics_hit', days)
  const each = Math.ceil(rows / days.length)
  await client.query('begin')
  for (const [index, day] of days.entries()) {
    await client.query(
      `insert into ${partitionName('analytics_hit', day)}
       select $1, $5::date, md5((n / 10)::text)::uuid, md5((n / 5)::text)::uuid, n % 5, $2, $5::date - interval '14 months' + n % 86400 * interval '1 second',
         'page-view', '/page/' || n % 200, 'news.example', null, null, 'phone', '203.0.113.0/24', ($5::date + interval '12 months')::date
       from generate_series($3::int, $4::int) as n`,
      [organizationId, siteId, index * each, Math.min(rows, (index + 1) * each) - 1, day],
    )
  }
  await client.query('commit')
}

/** Rows of both lives whose days have come. */
async function fillTables(app: App, client: pg.Client, fill: Fill): Promise<void> {
  const { organizationId, siteId, rows, days } = fill
  await fillHits(app, client, fill)
  await app.deps.partitions.ensure('analytics_fact', days)
  await client.query(
    `insert into analytics_fact
     select $1, d.day, $2, (d.day - interval '26 months')::date, 'page', '/page/' || n, 30, 0
     from generate_series(0, $3::int - 1) as n join unnest($4::date[]) with ordinality as d (day, number) on d.number = n % $5 + 1`,
    [organizationId, siteId, rows, days, days.length],
  )
  await client.query('analyze analytics_hit')
  await client.query('analyze analytics_fact')
  // What was just written must not be paid for by what is measured.
  await client.query('checkpoint')
}

async function megabytes(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ size: string }>(`
    select coalesce(sum(pg_total_relation_size(i.inhrelid)), 0) as size from pg_inherits i
    where i.inhparent in ('analytics_hit'::regclass, 'analytics_fact'::regclass)`)
  return Math.round(Number(rows[0]?.size) / 1e6)
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { rows: { type: 'string', default: '1000000' }, largest: { type: 'string', default: '10000000' } },
  })
  const given = process.env.DATABASE_URL
  const server =
    given === undefined || given === ''
      ? await startOwnPostgres({ settings: { fsync: 'on', synchronous_commit: 'on' } })
      : null
  try {
    if (Number(values.rows) > 0) console.log(await benchExpiry(server?.url ?? given ?? '', Number(values.rows)))
    await benchFlat(server?.url ?? given ?? '', Number(values.largest))
  } finally {
    await server?.stop()
  }
}
