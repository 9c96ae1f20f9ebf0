import { writeFileSync } from 'node:fs'

/** Counts the tests of a vitest run by project and writes the result, as JSON, to the file in `ASSENT_COUNTS_FILE`. */
export default class CountReporter {
  onTestRunEnd(testModules, unhandledErrors) {
    const counts = { passed: 0, failed: 0, skipped: 0, errors: unhandledErrors.length, projects: [] }
    const totals = new Map()
    for (const testModule of testModules) {
      const name = testModule.project.name
      // A file that cannot be loaded has no tests to fail, so it is counted itself.
      if (testModule.errors().length > 0) counts.errors += 1
      for (const test of testModule.children.allTests()) {
        const { state } = test.result()
        counts[state === 'passed' || state === 'failed' ? state : 'skipped'] += 1
        totals.set(name, (totals.get(name) ?? 0) + 1)
      }
    }
    counts.projects = [...totals].map(([name, total]) => ({ name, total }))
    writeFileSync(process.env.ASSENT_COUNTS_FILE, JSON.stringify(counts))
  }
}
