/**
 * `npm start`: installs, builds, and runs Assent with its embedded database and a demo marketing site.
 * `npm start -- --policy sivo` picks another policy of examples/policies. Runs on any Node from 20 on; what it starts
 * runs on the Node that the repository pins.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { ROOT, Trouble } from './lib/run.mjs'

try {
  await ensureInstalled()
  await ensureBuilt()
} catch (error) {
  console.error(error instanceof Trouble ? `assent: ${error.message}` : error)
  process.exit(1)
}

console.log('assent: starting; the first start makes the database')
const demo = spawn(
  join(ROOT, 'node_modules', '.bin', 'node'),
  [join(ROOT, 'scripts', 'demo', 'run-demo.ts'), ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    cwd: ROOT,
    // What Node compiled for the last start need not be compiled again.
    env: { NODE_COMPILE_CACHE: join(ROOT, 'node_modules', '.cache', 'assent', 'compiled'), ...process.env },
  },
)
// Ctrl-C reaches the whole group of the terminal; a signal sent to this process alone is passed on.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => demo.kill('SIGTERM'))
demo.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 0 : 1)))
