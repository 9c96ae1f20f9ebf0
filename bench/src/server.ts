/**
 * `pnpm bench:server`: what a write costs, beside a bare Node + pg server that inserts one row per request, both on one
 * PostgreSQL with durable commits, interleaved. The figure is CPU per request (server process and PostgreSQL), because
 * it moves least with whatever else the machine does. Ends by itself; loopback only.
 *
 * Then what the end of a period costs, of `--rows` events and beside up to `--largest` that are not due (expiry.ts).
 *
 *   pnpm bench:server [--rounds 5] [--seconds 4] [--rows 1000000] [--largest 10000000]
 */
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import autocannon from 'autocannon'
import pg from 'pg'
import { recordConsentDocument, uuidV7 } from '../../packages/shared/dist/index.js'
import { startOwnPostgres } from '../../scripts/lib/postgres.mjs'
import { benchExpiry, benchFlat } from './expiry.ts'
import { cpuBetween, cpuOf, cpuOfTree, median, startProcess, table } from './processes.ts'

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    rows: { type: 'string', default: '1000000' },
    largest: { type: 'string', default: '10000000' },
  },
})
const ROUNDS = Number(options.rounds)
const SECONDS = Number(options.seconds)
const CONNECTIONS = 64
const WARM_SECONDS = 10
const EVENTS_PER_BATCH = 20
const BARE_PORT = 4790

interface Facts {
  readonly address: string
  readonly siteKey: string
  readonly origin: string
  readonly policyHash: string
  readonly textHash: string
  readonly language: string
  readonly purposes: readonly string[]
}

interface Measured {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  readonly serverCpu: number
  readonly databaseCpu: number
}

const id = (): string => uuidV7(Date.now(), randomBytes(10))

function consentBody(facts: Facts): string {
  return JSON.stringify({
    documentId: `sha256:${recordConsentDocument}`,
    variables: {
      input: {
        decisionId: id(),
        siteKey: facts.siteKey,
        visitorId: id(),
        decidedAt: new Date().toISOString(),
        language: facts.language,
        policyHash: facts.policyHash,
        textHash: facts.textHash,
        method: 'ACCEPT_ALL',
        element: 'BANNER',
        choices: facts.purposes.map((purpose) => ({ purpose, granted: true })),
        gpc: false,
      },
    },
  })
}

function collectBody(token: string): string {
  const at = new Date().toISOString()
  const events = Array.from({ length: EVENTS_PER_BATCH }, (_, index) =>
    index % 4 === 3
      ? { kind: 'page-time', at, path: `/page-${index % 7}`, seconds: index }
      : { kind: 'page-view', at, path: `/page-${index % 7}` },
  )
  return JSON.stringify({ token, batchId: id(), device: 'desktop', events })
}

async function load(
  url: string,
  facts: Facts,
  body: () => string,
  serverPid: number,
  postgresPid: number,
  seconds = SECONDS,
): Promise<Measured> {
  const before = { server: cpuOf(serverPid), database: cpuOfTree(postgresPid) }
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: facts.origin },
    requests: [{ setupRequest: (request) => ({ ...request, body: body() }) }],
  })
  const after = { server: cpuOf(serverPid), database: cpuOfTree(postgresPid) }
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refusals and ${result.errors} errors`)
  const requests = result['2xx']
  return {
    perSecond: requests / seconds,
    p50: result.latency.p50,
    p99: result.latency.p99,
    serverCpu: (after.server - before.server) / requests,
    databaseCpu: cpuBetween(before.database, after.database) / requests,
  }
}

async function writeToken(facts: Facts): Promise<string> {
  const response = await fetch(`${facts.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: facts.origin },
    body: consentBody(facts),
  })
  const answer = (await response.json()) as {
    data: { recordConsent: { __typename: string; writeToken: string | null } }
  }
  const { writeToken: token } = answer.data.recordConsent
  if (token === null) throw new Error(`No write token came: ${JSON.stringify(answer)}`)
  return token
}

const postgres = await startOwnPostgres({ settings: { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' } })
const children: ChildProcess[] = []
try {
  const admin = new pg.Client({ connectionString: postgres.url })
  await admin.connect()
  await admin.query('create database bare')
  await admin.query('create database assent')
  await admin.end()
  const databaseUrl = (name: string): string => postgres.url.replace(/\/postgres$/, `/${name}`)
  const bare = await startProcess('./bare-server.ts', [String(BARE_PORT), databaseUrl('bare')], {})
  children.push(bare.process)
  const assent = await startProcess<Facts>('./assent-server.ts', [], {
    DATABASE_URL: databaseUrl('assent'),
    ASSENT_MASTER_KEY: randomBytes(32).toString('base64'),
  })
  children.push(assent.process)
  const facts = assent.message
  const token = await writeToken(facts)
  const [barePid, assentPid, postgresPid] = [bare.process.pid ?? 0, assent.process.pid ?? 0, postgres.pid]

  const runs = {
    bare: (seconds?: number) =>
      load(`http://127.0.0.1:${BARE_PORT}/`, facts, () => consentBody(facts), barePid, postgresPid, seconds),
    recordConsent: (seconds?: number) =>
      load(`${facts.address}/graphql`, facts, () => consentBody(facts), assentPid, postgresPid, seconds),
    collect: (seconds?: number) =>
      load(`${facts.address}/v1/collect`, facts, () => collectBody(token), assentPid, postgresPid, seconds),
  }
  const measured: Record<keyof typeof runs, Measured[]> = { bare: [], recordConsent: [], collect: [] }
  // Compiling is a server's first minute, not its life: both are measured warm.
  for (const run of Object.values(runs)) await run(WARM_SECONDS)
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of Object.keys(runs) as (keyof typeof runs)[]) measured[name].push(await runs[name]())
  }

  const cpu = (m: Measured): number => m.serverCpu + m.databaseCpu
  const bareCpu = median(measured.bare.map(cpu))
  const row = (label: string, name: keyof typeof runs, divisor: number): (string | number)[] => {
    const list = measured[name]
    const of = (pick: (m: Measured) => number): number => Math.round(median(list.map(pick)))
    const ratio = median(list.map((m, round) => cpu(m) / divisor / cpu(measured.bare[round] ?? m)))
    return [
      label,
      of((m) => m.perSecond * divisor),
      of((m) => m.p50),
      of((m) => m.p99),
      of((m) => m.serverCpu / divisor),
      of((m) => m.databaseCpu / divisor),
      of((m) => cpu(m) / divisor),
      ratio.toFixed(3),
    ]
  }
  console.log(
    `\nPostgreSQL ${postgres.origin}, ${CONNECTIONS} connections, ${ROUNDS} interleaved rounds of ${SECONDS} s, medians; CPU in microseconds.\n`,
  )
  console.log(
    table(
      ['write', 'per second', 'p50 ms', 'p99 ms', 'server', 'database', 'CPU each', 'ratio'],
      [
        row('bare Node + pg, one row', 'bare', 1),
        row('recordConsent over GraphQL', 'recordConsent', 1),
        row(`/v1/collect, per event of ${EVENTS_PER_BATCH}`, 'collect', EVENTS_PER_BATCH),
      ],
    ),
  )
  console.log(`\nLimits: recordConsent 0.8, collect 0.1 of the bare server's ${Math.round(bareCpu)} microseconds.\n`)
  for (const child of children.splice(0)) child.kill('SIGTERM')
  console.log(await benchExpiry(databaseUrl('postgres'), Number(options.rows)))
  await benchFlat(databaseUrl('postgres'), Number(options.largest))
} finally {
  for (const child of children) child.kill('SIGTERM')
  await postgres.stop()
}
