import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, inject } from 'vitest'
import type { Config } from '../src/config/config.ts'
import type { Db } from '../src/db/database.ts'
import { openDatabase, type OpenDatabase } from '../src/db/open-database.ts'
import { runStatement, withDatabaseName } from './_postgres.ts'

/** A migrated database that belongs to one test file, on the engine its project names. */
export interface TestDatabase {
  readonly db: Db
  readonly kind: OpenDatabase['kind']
  /** The open database, as the composition root takes it. */
  readonly open: OpenDatabase
  /** Its configuration. A second `openDatabase` of it reaches the same rows with PostgreSQL only. */
  readonly config: Config['database']
}

/**
 * Gives the calling file a database before its first test and takes it away after its last; when a test failed, a
 * PostgreSQL database is kept and its address printed.
 * Use it as `const database = withDatabase()`, then `database.db` inside tests and hooks.
 */
export function withDatabase(): TestDatabase {
  let made: MadeDatabase | null = null
  let failed = false
  beforeAll(async () => {
    made = await makeDatabase()
  })
  beforeEach(({ onTestFailed }) => {
    onTestFailed(() => {
      failed = true
    })
  })
  afterAll(async () => {
    await made?.leave({ keep: failed })
  })
  const current = (): MadeDatabase => {
    if (made === null)
      throw new Error('The database exists inside tests and hooks only; do not destructure it outside.')
    return made
  }
  return {
    get db() {
      return current().db
    },
    get kind() {
      return current().kind
    },
    get open() {
      return current().open
    },
    get config() {
      return current().config
    },
  }
}

export interface MadeDatabase extends TestDatabase {
  /** Closes the database and, unless it is to be kept, drops it. */
  leave(options?: { readonly keep: boolean }): Promise<void>
}

/** One more migrated database, for a test that needs two or ends one; `leave` it in the end. */
export async function makeDatabase(): Promise<MadeDatabase> {
  const template = inject('databaseTemplate')
  if (template.engine === 'pglite') {
    const config = { kind: 'pglite', directory: null } as const
    const open = await openDatabase(config, { loadDataDir: new Blob([await readFile(template.dump)]) })
    return { db: open.db, kind: open.kind, open, config, leave: () => open.close() }
  }

  const name = `assent_test_${randomBytes(6).toString('hex')}`
  await runStatement(template.url, `create database ${name} template ${template.name}`)
  const config = { kind: 'postgres', url: withDatabaseName(template.url, name) } as const
  const open = await openDatabase(config)
  return {
    db: open.db,
    kind: open.kind,
    open,
    config,
    leave: async ({ keep } = { keep: false }) => {
      await open.close()
      if (keep) console.error(`A test failed; its database is kept for a look: ${config.url}`)
      else await runStatement(template.url, `drop database ${name} with (force)`)
    },
  }
}
