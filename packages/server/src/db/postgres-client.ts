import pg from 'pg'

type Send = (query: string | pg.QueryConfig, values?: readonly unknown[]) => Promise<pg.QueryResult>

/** `prepared NAME`: the database keeps the statement parsed and planned for as long as the connection lives. */
const PREPARED = /^\s*\/\* prepared ([\w-]+) \*\//
/** `ahead`: nobody reads the answer, so the next statement does not wait for it. For use inside transactions only. */
const AHEAD = /^\s*\/\* ahead \*\//

const NOTHING = { command: '', rowCount: 0, rows: [], fields: [], oid: 0 } satisfies pg.QueryResult

/**
 * pg's client, which sends a statement before the one in front of it is answered and understands two remarks at the
 * beginning of a statement.
 * Each trip to the database costs both sides more than the small statements of the write path themselves.
 */
export class PostgresClient extends pg.Client {
  readonly #send = super.query.bind(this) as unknown as Send
  #failedAhead: Error | undefined

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- pg overloads this method a dozen times over
  override query(...args: any[]): any {
    const [text, values] = args as [unknown, readonly unknown[] | undefined]
    if (typeof text !== 'string' || args.length > 2) return super.query(...(args as [string]))
    if (AHEAD.test(text)) return this.#sendAhead(text, values)
    const name = PREPARED.exec(text)?.[1]
    return this.#answer(this.#send(name === undefined ? text : { name, text }, values))
  }

  #sendAhead(text: string, values: readonly unknown[] | undefined): Promise<pg.QueryResult> {
    this.#send(text, values).catch((error: unknown) => (this.#failedAhead ??= error as Error))
    return Promise.resolve(NOTHING)
  }

  /** A statement sent ahead that failed has broken its transaction; its error says why the next one was refused. */
  async #answer(sent: Promise<pg.QueryResult>): Promise<pg.QueryResult> {
    try {
      return await sent
    } catch (error) {
      const cause = this.#failedAhead
      this.#failedAhead = undefined
      throw cause ?? error
    }
  }
}
