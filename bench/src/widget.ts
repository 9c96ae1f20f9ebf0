/**
 * `pnpm bench:widget`: what a consent manager costs the page it stands on, Assent beside its peers, one visit of each in
 * every round, medians. Bytes, requests and shifts repeat exactly; times move with the machine, so compare within a run.
 * Needs a built Assent (`pnpm build`) and Chromium (`ASSENT_BROWSER`, or the system's).
 *
 *   pnpm bench:widget [--rounds 9] [--only assent,orejime] [--on machine|slow] [--write]
 *
 * `--on` takes one of the two tables alone, for machines that are quiet for a few minutes only.
 * `--write` puts the tables into docs/benchmarks/widget.md.
 */
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import {
  applyPolicy,
  createApp,
  createConfig,
  createOrganization,
  readEnvironment,
} from '../../packages/server/dist/index.js'
import { findBrowser } from '../../scripts/lib/browser.mjs'
import { median, table } from './processes.ts'
import { buildC15t } from './widget/build-c15t.ts'
import { assent, c15t, PEERS, type Peer } from './widget/peers.ts'
import { servePages, serveThirdParties } from './widget/serve.ts'
import { visit, type Conditions, type Visit } from './widget/visit.ts'

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    only: { type: 'string' },
    on: { type: 'string' },
    write: { type: 'boolean' },
  },
})
const ROUNDS = Number(options.rounds)

const CONDITIONS: readonly { readonly id: string; readonly name: string; readonly conditions: Conditions }[] = [
  { id: 'machine', name: 'This machine', conditions: { slowdown: 1 } },
  {
    id: 'slow',
    name: 'Processor four times slower, 80 ms round trip, 4 Mbit/s',
    conditions: { slowdown: 4, network: { roundTrip: 80, megabits: 4 } },
  },
]

/** Assent as it runs for a site at `origin`: PGlite in memory, the example policy. */
async function startAssent(origin: string): Promise<{ script: string; address: string; close(): Promise<void> }> {
  const config = createConfig(
    readEnvironment({
      ...process.env,
      PORT: '0',
      ASSENT_MODE: 'test',
      LOG_LEVEL: 'silent',
      ASSENT_MASTER_KEY: `1:${randomBytes(32).toString('base64')}`,
    }),
  )
  const app = await createApp({ ...config, database: { kind: 'pglite', directory: null } })
  const address = await app.listen()
  const made = await createOrganization(app.deps, { slug: 'bench', name: 'Bench', actor: 'system' })
  if (made.kind === 'rejected') throw new Error(made.message)
  const example = readFileSync(new URL('../../examples/policies/cloudcontactpro.yaml', import.meta.url), 'utf8')
  const source = example.replace('http://localhost:4001', origin)
  const applied = await applyPolicy(app.deps, { organizationId: made.organizationId, actor: 'system', source })
  if (applied.kind === 'rejected') throw new Error(JSON.stringify(applied.findings))
  return { script: `${address}/s/bench/www.js`, address, close: () => app.close() }
}

/** One row of the table for a peer. What the page alone costs is taken off its processor time. */
function row(name: string, visits: readonly Visit[], floor: readonly Visit[]): (string | number)[] {
  const of = (key: Exclude<keyof Visit, 'isLost'>, digits = 0): string =>
    median(visits.map((one) => one[key])).toFixed(digits)
  const cpu = median(visits.map((one) => one.cpu)) - median(floor.map((one) => one.cpu))
  const bannered = visits !== floor
  return [
    name,
    bannered ? (median(visits.map(({ bytes }) => bytes)) / 1024).toFixed(1) : '–',
    bannered ? of('requests') : '–',
    bannered ? cpu.toFixed(1) : '–',
    bannered ? of('banner') : '–',
    bannered ? of('firstScript') : '–',
    bannered ? of('lastScript') : '–',
    bannered ? of('inp') : '–',
    of('longestTask'),
    of('layoutShift', 3),
    bannered ? visits.filter(({ isLost }) => isLost).length : '–',
  ]
}

const HEAD = [
  'first visit',
  'KB (brotli)',
  'requests',
  'CPU ms over page',
  'banner painted ms',
  'click → first script ms',
  'click → all scripts ms',
  'INP ms',
  'longest task ms',
  'layout shift',
  'first clicks lost',
]

const executablePath = findBrowser()
if (executablePath === null) throw new Error('No Chromium or Chrome was found; set ASSENT_BROWSER to its executable.')
const thirdParties = await serveThirdParties()
const peers: Peer[] = [...PEERS, c15t(await buildC15t())]
const pages = await servePages(() => peers, thirdParties.url)
const server = await startAssent(pages.url)
peers.splice(1, 0, assent(server.script))
const only = options.only?.split(',')
const measured = peers.filter(({ name }, index) => index === 0 || !only || only.some((word) => name.startsWith(word)))
const browser = await chromium.launch({
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})

const isOwn = (url: string): boolean => !url.startsWith(thirdParties.url) && !url.endsWith('/favicon.ico')
const tables: string[] = []
try {
  for (const { name, conditions } of CONDITIONS.filter(({ id }) => id === (options.on ?? id))) {
    const visits = new Map<Peer, Visit[]>(measured.map((peer) => [peer, []]))
    // The first round warms the caches of the machine and is not counted.
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const peer of measured) {
        const one = await visit(browser, `${pages.url}/${peers.indexOf(peer)}/`, peer, conditions, isOwn)
        if (round > 0) visits.get(peer)?.push(one)
      }
      process.stderr.write('.')
    }
    process.stderr.write('\n')
    const floor = visits.get(measured[0]!)!
    tables.push(
      `### ${name}\n\n${table(
        HEAD,
        measured.map((peer) => row(peer.name, visits.get(peer)!, floor)),
      )}`,
    )
    console.log('\n' + tables.at(-1))
  }
} finally {
  await browser.close()
  await server.close()
  pages.close()
  thirdParties.close()
}

if (options.write) {
  const folder = new URL('../../docs/benchmarks/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    new URL('widget.md', folder),
    `# What the widget costs a page

Measured by \`pnpm bench:widget --rounds ${ROUNDS} --write\` on ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Chromium ${browser.version()}: medians of ${ROUNDS} interleaved rounds after one that is not counted, every visit in a fresh browser context. Each peer is the published build of its npm package, set up as its documentation says, on the same page with three third-party scripts and one frame that wait for consent; everything is sent with brotli.

Bytes and requests are those of the consent manager up to the painted banner, headers included. CPU is the time of the page's main thread over the same page without a consent manager. Times move with the machine: compare within a table, not between runs.

${tables.join('\n\n')}
`,
  )
}
