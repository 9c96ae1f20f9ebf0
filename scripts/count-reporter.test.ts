import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closingLines } from './lib/count-reporter.mjs'
import { capture, ROOT } from './lib/run.mjs'

const TESTS = `
import { describe, expect, it } from 'vitest'
let tries = 0
describe('a group', () => {
  it('holds at once', () => {})
  it('holds at the second try', () => expect(tries++).toBe(1))
  it('never holds', () => expect(1).toBe(2))
  it.skip('waits', () => {})
})`

let folder: string
beforeAll(async () => {
  // Below the repository, so that the file finds vitest.
  folder = await mkdtemp(join(ROOT, 'node_modules', '.count-reporter-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('a test that passed only at its second try is counted and named, not hidden among the passed', async () => {
  await writeFile(join(folder, 'some.test.js'), TESTS)
  await writeFile(join(folder, 'vitest.config.js'), `export default { test: { name: 'some', exclude: [], retry: 1 } }`)
  const reporter = join(ROOT, 'scripts', 'lib', 'count-reporter.mjs')
  const file = join(folder, 'counts.json')
  const { code } = await capture('vitest', ['run', '--root', folder, `--reporter=${reporter}`], {
    cwd: folder,
    env: { ASSENT_COUNTS_FILE: file },
  })
  const counts: unknown = JSON.parse(await readFile(file, 'utf8'))
  expect(closingLines(counts, code)).toEqual([
    'assent: passed only at the second try: a group > holds at the second try (some.test.js, some)',
    'assent: 2 tests passed (1 only at the second try), 1 failed, 1 skipped (some 4)',
  ])
}, 60_000)

it('a run without such tests says nothing of them, and one that broke off says so', () => {
  const counts = { passed: 12, failed: 0, skipped: 1, errors: 2, projects: [{ name: 'unit', total: 13 }], retried: [] }
  expect(closingLines(counts, 1)).toEqual([
    'assent: 12 tests passed, 0 failed, 1 skipped, 2 errors outside of tests (unit 13)',
  ])
  expect(closingLines(null, 3)).toEqual(['assent: the tests did not run to their end (code 3)'])
})
