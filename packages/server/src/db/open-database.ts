import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite, types as pgliteTypes } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Config } from '../config/config.ts'
import type { Db, Schema } from './database.ts'
import { ENGINE, readEmptyCluster } from './empty-cluster.ts'
import { PostgresClient } from './postgres-client.ts'

/** An open database and how to leave it. */
export interface OpenDatabase {
  readonly db: Db
  readonly kind: 'postgres' | 'pglite'
  /** The embedded engine itself; null with a server. For jobs and dumps. */
  readonly pglite: PGlite | null
  /** The pool of a server; null when embedded. */
  readonly pool: pg.Pool | null
  close(): Promise<void>
}

export interface OpenOptions {
  /** Most connections to a PostgreSQL server; ignored by the embedded engine, which has one. */
  readonly connections?: number
  /** A dump of a data directory to start from (`dumpDataDir`). */
  readonly loadDataDir?: Blob
  /** Told of a broken idle connection; the pool replaces it by itself. */
  readonly onConnectionLost?: (error: Error) => void
}

/** Days stay days, and counts fit a number: neither driver's default (a local midnight, a string) is usable. */
const asText = (value: string): string => value

export async function openDatabase(config: Config['database'], options: OpenOptions = {}): Promise<OpenDatabase> {
  return config.kind === 'pglite' ? openPglite(config.directory, options) : openPostgres(config.url, options)
}

async function openPglite(directory: string | null, options: OpenOptions): Promise<OpenDatabase> {
  const isNew = directory === null || !existsSync(join(directory, 'PG_VERSION'))
  const packed = options.loadDataDir ?? (isNew ? readEmptyCluster() : null)
  const pglite = await PGlite.create({
    ...ENGINE,
    dataDir: directory ?? 'memory://',
    parsers: { [pgliteTypes.DATE]: asText, [pgliteTypes.INT8]: Number, [pgliteTypes.NUMERIC]: Number },
    ...(packed === null ? {} : { loadDataDir: packed }),
  })
  await pglite.exec(`set time zone 'UTC'`)
  const db = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) })
  return {
    db,
    kind: 'pglite',
    pglite,
    pool: null,
    close: async () => {
      // The engine runs without fsync; a checkpoint puts everything into the data files before we let go.
      await pglite.exec('checkpoint')
      await db.destroy()
      // Kysely closes an engine only when it made a query of it. An open one has timers, and they keep the process alive.
      if (!pglite.closed) await pglite.close()
    },
  }
}

async function openPostgres(url: string, options: OpenOptions): Promise<OpenDatabase> {
  const types = new pg.TypeOverrides()
  types.setTypeParser(pg.types.builtins.DATE, asText)
  types.setTypeParser(pg.types.builtins.INT8, Number)
  types.setTypeParser(pg.types.builtins.NUMERIC, Number)
  const pool = new pg.Pool({
    Client: PostgresClient,
    pipeline: true,
    connectionString: url,
    max: options.connections ?? 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'assent',
    options: '-c TimeZone=UTC',
    types,
  })
  pool.on('error', (error) => options.onConnectionLost?.(error))
  // A connection that breaks between two statements of a transaction tells its client only; unheard, that would end the
  // process. The next statement fails and the act with it.
  pool.on('connect', (client) => void client.on('error', () => undefined))
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  return { db, kind: 'postgres', pglite: null, pool, close: () => db.destroy() }
}
