import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { ReadableStream } from 'node:stream/web'
import pg from 'pg'
import type { Config } from '../config/config.ts'
import { openDatabase, type OpenDatabase } from '../db/open-database.ts'
import { BackupError } from './backup-error.ts'
import { dumpPostgres, restorePostgres } from './postgres-tools.ts'
import { isEmptyDatabase, makeAppRole } from './restored.store.ts'

/** Everything an open database holds, as the stream that `loadDump` takes. */
export async function dumpDatabase(database: OpenDatabase, config: Config['database']): Promise<Readable> {
  if (config.kind === 'postgres') return dumpPostgres(config.url)
  const { pglite } = database
  if (pglite === null) throw new Error('An embedded database was configured and is not open.')
  await pglite.exec('checkpoint')
  // The engine runs no statement meanwhile, so the files are those of one moment.
  const dump = await pglite.dumpDataDir('gzip')
  return Readable.fromWeb(dump.stream() as ReadableStream)
}

/** Fills an empty database or data directory. Throws `NOT_EMPTY` where there is anything. */
export async function loadDump(config: Config['database'], content: Readable): Promise<void> {
  if (config.kind === 'postgres') return loadPostgres(config.url, content)
  const { directory } = config
  if (directory !== null && existsSync(directory) && readdirSync(directory).length > 0) {
    throw new BackupError(
      'NOT_EMPTY',
      `${directory} is not empty; move it away, or name another directory with ASSENT_DATA_DIR.`,
    )
  }
  const open = await openDatabase(config, { loadDataDir: await asBlob(content) })
  await open.close()
}

/** Restores a dump beside the running database, hands it to work, and takes it away again. */
export async function withScratch<T>(
  config: Config['database'],
  content: Readable,
  work: (scratch: OpenDatabase) => Promise<T>,
): Promise<T> {
  if (config.kind === 'pglite') {
    const open = await openDatabase({ kind: 'pglite', directory: null }, { loadDataDir: await asBlob(content) })
    try {
      return await work(open)
    } finally {
      await open.close()
    }
  }
  const name = `assent_restore_test_${randomBytes(6).toString('hex')}`
  const scratch = new URL(config.url)
  scratch.pathname = `/${name}`
  await runStatement(config.url, `create database ${name} template template0`)
  try {
    await restorePostgres(scratch.href, content)
    const open = await openDatabase({ kind: 'postgres', url: scratch.href }, { connections: 2 })
    try {
      return await work(open)
    } finally {
      await open.close()
    }
  } finally {
    await runStatement(config.url, `drop database if exists ${name} with (force)`)
  }
}

async function loadPostgres(url: string, content: Readable): Promise<void> {
  const open = await openDatabase({ kind: 'postgres', url }, { connections: 1 })
  try {
    if (!(await isEmptyDatabase(open.db))) {
      throw new BackupError(
        'NOT_EMPTY',
        `The database ${new URL(url).pathname.slice(1)} has tables already; restore into an empty one (createdb NAME).`,
      )
    }
    // The role belongs to the server, not to the dump.
    await makeAppRole(open.db)
  } finally {
    await open.close()
  }
  await restorePostgres(url, content)
}

async function asBlob(content: Readable): Promise<Blob> {
  return new Blob([await buffer(content)], { type: 'application/x-gzip' })
}

/** Outside of any transaction, which is how databases are made. */
async function runStatement(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
