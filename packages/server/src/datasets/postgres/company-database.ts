import pg from 'pg'

/** Runs one statement and answers its rows. Values are text, numbers or lists of text. */
export type Run = <Row extends object>(text: string, values?: readonly unknown[]) => Promise<readonly Row[]>

/** A database of the company, as far as retention needs it. */
export interface CompanyDatabase {
  /** One statement that only reads and locks no row; it may take as long as a scan takes. */
  readonly read: Run
  /** A short transaction. The server itself ends it before a lock is held, or waited for, longer than `limitMs`. */
  change<T>(limitMs: number, work: (run: Run) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Opens the database behind an address; connections are made when they are needed. */
export type OpenCompanyDatabase = (address: string) => CompanyDatabase

/** Longest reading statement, milliseconds: a scan of a large table without an index. */
const READ_LIMIT_MS = 15 * 60_000
/** Waiting for a lock that others hold counts against the same limit, and ends sooner. */
const LOCK_WAIT_SHARE = 0.5

export const openPostgres: OpenCompanyDatabase = (address) => {
  const types = new pg.TypeOverrides()
  types.setTypeParser(pg.types.builtins.DATE, (value) => value)
  types.setTypeParser(pg.types.builtins.INT8, Number)
  const pool = new pg.Pool({
    connectionString: address,
    max: 3,
    connectionTimeoutMillis: 5_000,
    statement_timeout: READ_LIMIT_MS,
    application_name: 'assent',
    types,
  })
  // A lost idle connection is replaced; one lost at work fails its statement, which says so.
  pool.on('error', () => undefined)
  const lost = new WeakMap<object, Error>()
  pool.on('connect', (client) => {
    // The first word is the server's; what follows is that the connection is gone.
    client.on('error', (error) => {
      if (!lost.has(client)) lost.set(client, error)
    })
  })
  const runOn =
    (client: pg.Pool | pg.PoolClient): Run =>
    async <Row extends object>(text: string, values: readonly unknown[] = []) =>
      (await client.query<Row>(text, [...values])).rows
  return {
    read: runOn(pool),
    change: async (limitMs, work) => {
      const client = await pool.connect()
      try {
        await client.query(beginWithin(limitMs))
        const result = await work(runOn(client))
        await client.query('commit')
        client.release()
        return result
      } catch (error) {
        // A broken connection cannot roll back, and need not.
        await client.query('rollback').then(
          () => client.release(),
          (cause: unknown) => client.release(cause instanceof Error ? cause : true),
        )
        // Where the server ended the session between two statements, the next one only knows that it is gone; the
        // server had said why: this process was too slow for the limit, say, which a smaller batch may not be.
        throw error instanceof pg.DatabaseError ? error : (lost.get(client) ?? error)
      }
    },
    close: () => pool.end(),
  }
}

/** One trip to the database: the transaction and its limits, which end with it, behind any connection pooler. */
export function beginWithin(limitMs: number): string {
  const wait = Math.max(1, Math.floor(limitMs * LOCK_WAIT_SHARE))
  return [
    'begin',
    `set local statement_timeout = ${limitMs}`,
    `set local lock_timeout = ${wait}`,
    `set local idle_in_transaction_session_timeout = ${limitMs}`,
  ].join('; ')
}
