import { existsSync } from 'node:fs'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'

/** Workspace packages are read from their sources, so that a test never sees yesterday's build. */
const conditions = ['source', 'node']
/** As Node reads packages: `main`, and `.js` before `.mjs`. Otherwise graphql would be there twice, which it refuses. */
const asNode = { mainFields: ['main'], extensions: ['.js', '.mjs', '.ts', '.json'] }

const DATABASE_TESTS = 'packages/server/**/*.db.test.ts'
const JOURNEYS = 'packages/server/**/*.journey.test.ts'
const BROWSER_TESTS = 'packages/*/**/*.browser.test.ts'
const NEVER = ['**/node_modules/**', '**/dist/**']

/** One suite, two engines: a database test that passes on one only is a failure. */
function databaseProject(engine: 'pglite' | 'postgres'): TestProjectConfiguration {
  return {
    extends: true,
    test: {
      name: engine,
      include: [DATABASE_TESTS],
      exclude: NEVER,
      env: { ASSENT_TEST_ENGINE: engine, ASSENT_MODE: 'test' },
      // Files share what is loaded and compiled: the modules of the server and the engine itself, two fifths of the time.
      isolate: false,
      globalSetup: ['./packages/server/test/_global-setup.ts'],
      // The first statement of a file waits for its own copy of the migrated database.
      // Generous, because a busy machine is no fault of the code; what hangs still ends.
      hookTimeout: 120_000,
      testTimeout: 90_000,
    },
  }
}

export default defineConfig({
  tsconfig: 'tsconfig/tests-node.json',
  resolve: { conditions, ...asNode },
  ssr: { resolve: { conditions, externalConditions: ['source'] } },
  test: {
    // Shared by two cores with the browser; more workers only make every test slower.
    maxWorkers: 2,
    // What is waited for comes as late as a busy machine makes it; waiting longer costs nothing where it comes.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['packages/*/{src,test}/**/*.test.ts', 'vectors/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [...NEVER, DATABASE_TESTS, JOURNEYS, BROWSER_TESTS],
          hookTimeout: 60_000,
          testTimeout: 30_000,
        },
      },
      databaseProject('pglite'),
      databaseProject('postgres'),
      {
        extends: true,
        test: {
          name: 'journeys',
          include: [JOURNEYS, 'examples/**/*.test.ts'],
          exclude: NEVER,
          env: { ASSENT_TEST_ENGINE: 'pglite', ASSENT_MODE: 'test' },
          isolate: false,
          globalSetup: ['./packages/server/test/_global-setup.ts'],
          // A browser on a busy machine; what needs it is named at the end of the run.
          retry: 1,
          hookTimeout: 240_000,
          testTimeout: 240_000,
        },
      },
      // Packages whose tests run inside a browser describe that themselves.
      ...[
        'packages/consent-widget/vitest.config.ts',
        'packages/consent-widget/vitest.react-18.config.ts',
        'packages/admin-console/vitest.config.ts',
      ].filter((file) => existsSync(new URL(file, import.meta.url))),
    ],
  },
})
