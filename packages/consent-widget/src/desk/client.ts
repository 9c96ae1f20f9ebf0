/** What the server answered without having dealt with the request: it can be sent again. */
export class Unreachable extends Error {
  /** `busy`: the server says that it takes no more for the moment; undefined where nothing is known. */
  readonly why: 'busy' | undefined
  constructor(why?: 'busy') {
    super()
    this.why = why
  }
}

/**
 * Runs a published operation by its hash and returns the one root field of its answer.
 * @throws Unreachable when there is no answer, or none that this contract knows: nothing may be concluded from it.
 */
export async function runOperation<Answer extends { readonly __typename: string }>(
  endpoint: string,
  documentId: string,
  variables: object,
): Promise<Answer> {
  let answer: unknown
  let status = 0
  try {
    const response = await fetch(endpoint + '/graphql', {
      method: 'POST',
      // Outlives the page: a decision is often followed by a click on a link.
      keepalive: true,
      // On a site's own host the server takes the choice out of the script's hands, by a cookie in its answer.
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ documentId: 'sha256:' + documentId, variables }),
      signal: AbortSignal.timeout(20_000),
    })
    status = response.status
    const { data } = (await response.json()) as { data?: Record<string, unknown> }
    answer = Object.values(data ?? {})[0]
  } catch {
    // No network, no server, or no JSON: all the same to the caller.
  }
  if (typeof (answer as Answer | undefined)?.__typename !== 'string') {
    throw new Unreachable(status === 429 || status === 503 ? 'busy' : undefined)
  }
  return answer as Answer
}

/** A word of ours as the public schema writes it: `accept-all` is `ACCEPT_ALL`. */
export function enumName(word: string): string {
  return word.toUpperCase().replaceAll('-', '_')
}
