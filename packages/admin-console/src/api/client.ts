/** One GraphQL operation: its text, and by its type what it takes and gives. */
export interface Operation<Result, Variables> {
  readonly name: string
  readonly text: string
  /** Never set; carries the two types, so that `run` can infer them. */
  readonly types?: (variables: Variables) => Result
}

/** Why an operation gave no data: a stable code and one sentence to show. */
export interface ApiProblem {
  readonly code: string
  readonly message: string
}

export type Outcome<Result> =
  { readonly ok: true; readonly data: Result } | { readonly ok: false; readonly problem: ApiProblem }

/** The door to the server. Views know this and nothing of HTTP. */
export interface Api {
  /** Runs one operation. Never rejects: an outage is an outcome like any other. */
  run<Result, Variables>(
    operation: Operation<Result, Variables>,
    variables: Variables,
    options?: { readonly signal?: AbortSignal },
  ): Promise<Outcome<Result>>
  /** Fetches a file by its path on the server, `/v1/…`. Never rejects. */
  download(path: string): Promise<Outcome<Blob>>
}

export interface ClientOptions {
  /** Address of the GraphQL endpoint. */
  readonly endpoint: string
  /** The whole API key, `assent_…`. */
  readonly key: string
  readonly fetch: typeof fetch
}

/** Whether the server refused the key itself, so that the person has to sign in again. */
export function refusesKey(problem: ApiProblem): boolean {
  return problem.code === 'UNAUTHENTICATED'
}

/**
 * Sends operations with an API key. Problems made here rather than by the server have the codes `NETWORK` (no answer),
 * `UNREADABLE` (an answer that is not GraphQL), `UNAVAILABLE` (503) and `CANCELLED` (the caller gave up).
 */
export function createClient({ endpoint, key, fetch }: ClientOptions): Api {
  return {
    async run<Result, Variables>(
      operation: Operation<Result, Variables>,
      variables: Variables,
      { signal }: { readonly signal?: AbortSignal } = {},
    ): Promise<Outcome<Result>> {
      let response: Response
      let body: unknown
      try {
        response = await fetch(endpoint, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            accept: 'application/graphql-response+json, application/json;q=0.9',
            authorization: `Bearer ${key}`,
          },
          body: JSON.stringify({ operationName: operation.name, query: operation.text, variables }),
          credentials: 'omit',
          cache: 'no-store',
          signal: signal ?? null,
        })
      } catch {
        return signal?.aborted === true
          ? problem('CANCELLED', 'The question was withdrawn before the answer came.')
          : problem('NETWORK', 'The server did not answer. Check that it runs and that this device is connected.')
      }
      try {
        body = await response.json()
      } catch {
        body = undefined
      }
      return readAnswer<Result>(response, body)
    },

    async download(path: string): Promise<Outcome<Blob>> {
      try {
        const response = await fetch(new URL(path, new URL(endpoint, document.baseURI)), {
          headers: { authorization: `Bearer ${key}` },
          credentials: 'omit',
          cache: 'no-store',
        })
        if (response.ok) return { ok: true, data: await response.blob() }
        return readRefusal(response, await response.json().catch(() => undefined))
      } catch {
        return problem(
          'NETWORK',
          'The file did not arrive. Check that the server runs and that this device is connected.',
        )
      }
    },
  }
}

function readAnswer<Result>(response: Response, body: unknown): Outcome<Result> {
  const answer = isObject(body) ? body : {}
  const errors = Array.isArray(answer.errors) ? (answer.errors as unknown[]) : []
  const first = errors.find(isObject)
  if (first !== undefined) return { ok: false, problem: readError(first, response) }
  return response.ok && isObject(answer.data) ? { ok: true, data: answer.data as Result } : readRefusal(response, body)
}

/** Why an answer brings nothing, from its status and whatever body it has. */
function readRefusal(response: Response, body: unknown): Outcome<never> {
  const answer = isObject(body) ? body : {}
  if (response.status === 401) {
    return problem('UNAUTHENTICATED', textOf(answer) ?? 'The server does not accept this API key.')
  }
  if (response.status === 503) {
    const seconds = response.headers.get('retry-after')
    return problem('UNAVAILABLE', `The server is busy. Try again ${seconds === null ? 'shortly' : `in ${seconds} s`}.`)
  }
  return typeof answer.code === 'string'
    ? problem(answer.code, textOf(answer) ?? `The server answered with status ${response.status}.`)
    : problem('UNREADABLE', `The server answered with status ${response.status} and nothing that can be read.`)
}

function readError(error: Record<string, unknown>, response: Response): ApiProblem {
  const extensions = isObject(error.extensions) ? error.extensions : {}
  const code =
    typeof extensions.code === 'string'
      ? extensions.code
      : response.status === 401
        ? 'UNAUTHENTICATED'
        : `HTTP_${response.status}`
  return { code, message: typeof error.message === 'string' ? error.message : 'The server gave no reason.' }
}

/** The sentence of a problem+json body. */
function textOf(body: Record<string, unknown>): string | undefined {
  return [body.message, body.detail, body.title].find((text) => typeof text === 'string')
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function problem(code: string, message: string): { readonly ok: false; readonly problem: ApiProblem } {
  return { ok: false, problem: { code, message } }
}
