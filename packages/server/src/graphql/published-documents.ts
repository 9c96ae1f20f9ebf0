import { parse, validate, type ExecutionResult, type GraphQLError, type GraphQLSchema } from 'graphql'
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit'
import type { Context } from './context.ts'
import { type createErrorFormatter } from './errors.ts'
import { trustedDocuments } from './generated/trusted-documents.ts'

/** An answer ready for the wire. */
export interface PublishedAnswer {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

/**
 * Runs the published documents. They are parsed and validated once, at the start, so a call costs its execution and
 * nothing else: no look-up of the text, no validation, no cost analysis of what we wrote ourselves.
 * Same schema, same resolvers and same error form as every other operation (docs/decisions/0002).
 */
export class PublishedDocuments {
  readonly #byId = new Map<string, CompiledQuery>()
  readonly #idByText = new Map<string, string>()
  readonly #formatError: ReturnType<typeof createErrorFormatter>

  constructor(schema: GraphQLSchema, formatError: ReturnType<typeof createErrorFormatter>) {
    this.#formatError = formatError
    for (const [id, text] of trustedDocuments) {
      const document = parse(text, { noLocation: true })
      const [error] = validate(schema, document)
      const compiled = compileQuery(schema, document)
      if (error !== undefined || !isCompiledQuery(compiled)) {
        throw new Error(`The published document ${id} does not fit the schema.`, { cause: error ?? compiled })
      }
      this.#byId.set(id, compiled)
      this.#idByText.set(text, id)
    }
  }

  /** The id of a document given by its text, letter for letter. */
  idOf(text: string): string | undefined {
    return this.#idByText.get(text)
  }

  has(id: string): boolean {
    return this.#byId.has(id)
  }

  async run(id: string, variables: unknown, context: Context): Promise<PublishedAnswer> {
    const compiled = this.#byId.get(id)
    if (compiled === undefined) throw new Error(`No published document has the id ${id}.`)
    return this.#write(await compiled.query(undefined, context, typeof variables === 'object' ? variables : {}))
  }

  #write({ data, errors }: ExecutionResult): PublishedAnswer {
    if (errors === undefined) return { status: 200, headers: NO_HEADERS, body: JSON.stringify({ data }) }
    const { status, headers } = httpOf(errors, data === undefined)
    // Refused before anything ran: the variables do not fit, and the message says which.
    const refused = data === undefined
    const formatted = errors.map((error) => {
      const { extensions, ...rest } = error.toJSON()
      return this.#formatError(
        { ...rest, extensions: refused ? { code: 'BAD_USER_INPUT', ...extensions } : (extensions ?? {}) },
        error,
      )
    })
    return {
      status,
      headers,
      body: JSON.stringify(data === undefined ? { errors: formatted } : { errors: formatted, data }),
    }
  }
}

const NO_HEADERS: ReadonlyMap<string, string> = new Map()

/** Resolvers may name a status and headers in `extensions.http`; variables that do not fit are the caller's fault. */
function httpOf(
  errors: readonly GraphQLError[],
  refusedBeforeExecution: boolean,
): { status: number; headers: ReadonlyMap<string, string> } {
  for (const { extensions } of errors) {
    // The compiler's own errors come without extensions, whatever the type says.
    const http = (extensions as GraphQLError['extensions'] | undefined)?.http as
      { status?: number; headers?: ReadonlyMap<string, string> } | undefined
    if (http?.status !== undefined) return { status: http.status, headers: http.headers ?? NO_HEADERS }
  }
  return { status: refusedBeforeExecution ? 400 : 200, headers: NO_HEADERS }
}
