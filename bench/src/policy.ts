/**
 * How long an author waits for `assent policy check`: whole runs of the built command, from its start to its end, over
 * the largest example and over the same file with much wrong in it; beside them Node started for nothing.
 *
 *   pnpm bench:policy [--rounds 10]
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { median, table } from './processes.ts'

const { values: options } = parseArgs({ options: { rounds: { type: 'string', default: '10' } } })

const EXAMPLES = fileURLToPath(new URL('../../examples/policies', import.meta.url))
const ASSENT = fileURLToPath(new URL('../../packages/server/bin/assent.js', import.meta.url))

const largest = readdirSync(EXAMPLES)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => join(EXAMPLES, name))
  .reduce((a, b) => (statSync(b).size > statSync(a).size ? b : a))

interface Run {
  readonly name: string
  readonly words: readonly string[]
  /** The exit code of a run that did what is measured. */
  readonly code: number
}

const directory = mkdtempSync(join(tmpdir(), 'assent-bench-policy-'))
try {
  const broken = join(directory, 'broken.yaml')
  writeFileSync(broken, readFileSync(largest, 'utf8').replaceAll(/^( +)basis: .*$/gm, '$1basis: because'))
  const runs: readonly Run[] = [
    { name: 'node, no work', words: ['-e', '0'], code: 0 },
    { name: 'policy check, largest example', words: [ASSENT, 'policy', 'check', largest], code: 0 },
    { name: 'policy check, no basis left', words: [ASSENT, 'policy', 'check', broken], code: 1 },
  ]
  // The first run of each fills the compile cache, as the first run of an author does.
  for (const run of runs) time(run)
  const times = runs.map((): number[] => [])
  for (let round = 0; round < Number(options.rounds); round++) {
    for (const [index, run] of runs.entries()) times[index]?.push(time(run))
  }
  const lines = runs.map(({ name }, index) => [
    name,
    median(times[index] ?? []).toFixed(0),
    Math.min(...(times[index] ?? [])).toFixed(0),
  ])
  console.log(`${largest}: ${statSync(largest).size.toLocaleString('en')} bytes`)
  console.log(table(['run', 'median, ms', 'best, ms'], lines))
} finally {
  rmSync(directory, { recursive: true, force: true })
}

function time({ name, words, code }: Run): number {
  const started = performance.now()
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  if (status !== code) throw new Error(`${name} ended with ${status ?? 'a signal'}: ${stderr}`)
  return performance.now() - started
}
