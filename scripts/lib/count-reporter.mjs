import { writeFileSync } from 'node:fs'

/** Counts the tests of a vitest run by project and writes the result, as JSON, to the file in `ASSENT_COUNTS_FILE`. */
export default class CountReporter {
  onTestRunEnd(testModules, unhandledErrors) {
    const counts = { passed: 0, failed: 0, skipped: 0, errors: unhandledErrors.length, projects: [], retried: [] }
    const totals = new Map()
    for (const testModule of testModules) {
      const name = testModule.project.name
      // A file that cannot be loaded has no tests to fail, so it is counted itself.
      if (testModule.errors().length > 0) counts.errors += 1
      for (const test of testModule.children.allTests()) {
        const { state } = test.result()
        counts[state === 'passed' || state === 'failed' ? state : 'skipped'] += 1
        totals.set(name, (totals.get(name) ?? 0) + 1)
        // What failed first and then passed has passed, but is not hidden in the sum.
        if (test.diagnostic()?.flaky) {
          counts.retried.push({ project: name, file: testModule.relativeModuleId, test: test.fullName })
        }
      }
    }
    counts.projects = [...totals].map(([name, total]) => ({ name, total }))
    writeFileSync(process.env.ASSENT_COUNTS_FILE, JSON.stringify(counts))
  }
}

/**
 * What a run says at its end. The last line is `assent: 12 tests passed, 0 failed, 1 skipped (unit 8, pglite 4)`; errors
 * outside of tests are named when there are any, and so is each test that passed only at its second try, on a line of
 * its own before.
 */
export function closingLines(counts, code) {
  if (counts === null) return [`assent: the tests did not run to their end (code ${code})`]
  const { passed, failed, skipped, errors, projects, retried } = counts
  const parts = projects.map(({ name, total }) => `${name} ${total}`).join(', ')
  const second = retried.length > 0 ? ` (${retried.length} only at the second try)` : ''
  const outside = errors > 0 ? `, ${errors} errors outside of tests` : ''
  return [
    ...retried.map(({ project, file, test }) => `assent: passed only at the second try: ${test} (${file}, ${project})`),
    `assent: ${passed} tests passed${second}, ${failed} failed, ${skipped} skipped${outside} (${parts})`,
  ]
}
