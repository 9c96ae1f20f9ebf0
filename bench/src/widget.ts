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
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { BROWSER_FLAGS } from '../../scripts/lib/browser-flags.mjs'
import { findBrowser } from '../../scripts/lib/browser.mjs'
import { startProcess } from './processes.ts'
import { buildC15t } from './widget/build-c15t.ts'
import { assent, c15t, PEERS, type Peer } from './widget/peers.ts'
import { ASSENT, measurements, verdicts } from './widget/report.ts'
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

/** Assent as it runs for a site at `origin`, in a process of its own: what it stores must not hold up who serves a script. */
async function startAssent(origin: string): Promise<{ address: string; path: string; close(): void }> {
  const started = await startProcess<{ address: string; siteKey: string }>('./assent-server.ts', [origin], {
    PORT: '0',
    LOG_LEVEL: 'silent',
    ASSENT_MASTER_KEY: `1:${randomBytes(32).toString('base64')}`,
  })
  const { address, siteKey } = started.message
  return { address, path: `/s/${siteKey}.js`, close: () => void started.process.kill('SIGTERM') }
}

const executablePath = findBrowser()
if (executablePath === null) throw new Error('No Chromium or Chrome was found; set ASSENT_BROWSER to its executable.')
const atStart = loadavg()
const thirdParties = await serveThirdParties()
const peers: Peer[] = [...PEERS, c15t(await buildC15t())]
const pages = await servePages(
  () => peers,
  thirdParties.url,
  () => server.address,
)
const server = await startAssent(pages.url)
peers.splice(
  1,
  0,
  assent(ASSENT, server.address + server.path),
  assent(`${ASSENT} on the page’s host`, '/assent' + server.path),
)
const only = options.only?.split(',')
const measured = peers.filter(({ name }, index) => index === 0 || !only || only.some((word) => name.startsWith(word)))
const browser = await chromium.launch({
  executablePath,
  args: BROWSER_FLAGS,
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
    const [alone, ...others] = measured.map(({ name: who }, index) => ({ who, visits: visits.get(measured[index]!)! }))
    tables.push(`## ${name}\n\n${measurements(alone!, others)}\n\n${verdicts(alone!, others)}`)
    console.log('\n' + tables.at(-1))
  }
} finally {
  await browser.close()
  server.close()
  pages.close()
  thirdParties.close()
}

if (options.write) {
  const folder = new URL('../../docs/benchmarks/', import.meta.url)
  const [load = 0] = atStart
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    new URL('widget.md', folder),
    `# What the widget costs a page

Measured on ${new Date().toISOString().slice(0, 10)} by \`npx pnpm@12.21.0 bench:widget --rounds ${ROUNDS} --write\` on ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${load.toFixed(1)} processes waiting for them when it began, Chromium ${browser.version()}: medians of ${ROUNDS} interleaved rounds after one that is not counted, every visit in a fresh browser context. Each peer is the published build of its npm package, set up as its documentation says, on the same page with three third-party scripts and one frame that wait for consent; everything is sent with brotli. c15t is an application of its quick start in its mode without a server, with the React it needs; Probo asks the page's own host for its configuration; Osano's blocks nothing, so that the page's own twenty lines do. Assent's server is a process of its own on another origin than the page, as it is in use; the files of the others come from the page's. The second row of Assent is the same server on a path of the page's host (\`first_party\`), and no other's rival. What waits is written as each one's documentation recommends: the frame is in a template for Assent and Orejime, an element of their own for iframemanager and tarteaucitron, and a frame whose address waits for the others.

Bytes and requests are those of the consent manager up to the painted banner. CPU is the time of the page's main thread over the same page without a consent manager. INP is the interaction to next paint of the click on “Accept all”. Bytes, requests, shifts and lost clicks repeat exactly. **Times move with the machine: compare within a table, and with few rounds or a busy machine only what lies far apart.** This file is written by the command.

${tables.join('\n\n')}
`,
  )
}
