/**
 * `pnpm check`: the static checks, each by name, all of them even when one fails, and how to mend what failed.
 * Without words the quick ones run, with `all` every one, as in CI; `pnpm check types format` runs the checks whose names
 * begin with these words.
 */
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from './lib/build.mjs'
import { CHECKS } from './lib/checks.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { capture, main, ROOT, Trouble } from './lib/run.mjs'

await main(async () => {
  const chosen = choose(process.argv.slice(2))
  await ensureInstalled()
  // Scripts and benches are checked against the packages as they are published, so those must be there.
  await ensureBuilt()
  const started = performance.now()
  const failed = await runAll(chosen)
  for (const { name, check, output } of failed) console.log(`\n--- ${name} (${check.join(' ')})\n${output.trimEnd()}`)
  console.log(summary(chosen.length, failed, performance.now() - started))
  return failed.length === 0 ? 0 : 1
})

function choose(words) {
  if (words.length === 0) return CHECKS.filter(({ slow }) => slow !== true)
  if (words.includes('all')) return CHECKS
  const chosen = CHECKS.filter(({ name }) => words.some((word) => name.startsWith(word)))
  if (chosen.length > 0) return chosen
  throw new Trouble(
    `No check begins with ${words.join(' or ')}; there are: all, ${CHECKS.map(({ name }) => name).join(', ')}.`,
  )
}

/** Runs them a few at a time, as many as the machine has cores; resolves to those that failed, with their output. */
async function runAll(checks) {
  const waiting = [...checks]
  const failed = []
  async function worker() {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const started = performance.now()
      const [command, ...args] = next.check
      const { code, output } = await capture(command, args, next.cwd === undefined ? {} : { cwd: join(ROOT, next.cwd) })
      console.log(`${code === 0 ? '✓' : '✗'} ${next.name.padEnd(26)} ${seconds(performance.now() - started)}`)
      if (code !== 0) failed.push({ ...next, output })
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
  return failed
}

function summary(total, failed, elapsed) {
  const mends = failed.map(({ name, mend }) => `\n  ${name}: ${mend}`).join('')
  return failed.length === 0
    ? `assent: ${total} checks hold (${seconds(elapsed).trim()})`
    : `\nassent: ${failed.length} of ${total} checks failed. To mend:${mends}`
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`.padStart(7)
}
