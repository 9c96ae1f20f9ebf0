/**
 * `npm test`: from a fresh clone to a counted result. Installs, builds, finds a browser and a PostgreSQL server, runs
 * every test project once and prints how many tests there were, and which browser's engine there was none of. Arguments
 * go to vitest: `npm test -- consent`, `npm test -- --project unit`.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser } from './lib/browser.mjs'
import { ensureBuilt } from './lib/build.mjs'
import { closingLines } from './lib/count-reporter.mjs'
import { installEngines, missingEngines } from './lib/engines.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { startPostgres } from './lib/postgres.mjs'
import { main, ROOT, run } from './lib/run.mjs'

// Ctrl-C reaches vitest by itself; this process stays to end the database and to report.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})

await main(async () => {
  await ensureInstalled()
  await ensureBuilt()
  const browser = await ensureBrowser()
  const named = process.argv.slice(2)
  // Two more browsers are much to install for a run of other tests.
  const isForEngines = named.length === 0 || named.some((word) => word.includes('engines'))
  if (isForEngines) await installEngines()
  const postgres = await startPostgres()
  console.log(`assent: testing with ${browser} and PostgreSQL from ${postgres.origin}`)

  const folder = await mkdtemp(join(tmpdir(), 'assent-test-'))
  const countsFile = join(folder, 'counts.json')
  try {
    const reporters = ['--reporter=default', `--reporter=${join(ROOT, 'scripts', 'lib', 'count-reporter.mjs')}`]
    const code = await run('vitest', ['run', ...reporters, ...named], {
      env: { ASSENT_BROWSER: browser, TEST_DATABASE_URL: postgres.url, ASSENT_COUNTS_FILE: countsFile },
    })
    await postgres.stop()
    const counts = await readFile(countsFile, 'utf8').then(JSON.parse, () => null)
    if (isForEngines) for (const line of missingEngines()) console.log(`assent: ${line}`)
    for (const line of closingLines(counts, code)) console.log(line)
    // A run that counted nothing is not a success, whatever vitest says.
    return code === 0 && (counts === null || counts.failed > 0) ? 1 : code
  } finally {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
})
