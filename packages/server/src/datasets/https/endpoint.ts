import { DatasetError } from '../../retention/dataset-adapter.ts'
import { requestFailure, type Outbound, type Pause } from '../outbound.ts'
import { checkSignature, signMessage, type SignedHeaders } from './signature.ts'

/** What an endpoint answered, its signature checked. */
export type EndpointAnswer =
  | { readonly kind: 'receipt'; readonly headers: SignedHeaders; readonly body: string }
  /** It works on it; ask again after so many seconds, or wait for the receipt. */
  | { readonly kind: 'accepted'; readonly retryAfter: number | null }

export interface EndpointOptions {
  readonly dataset: string
  readonly url: string
  readonly secret: string
  readonly send: Outbound
  readonly pause: Pause
  readonly now: () => number
}

/** How often an endpoint is asked for the receipt of work it has accepted, and the waits in between, seconds. */
const POLL_SECONDS = [1, 2, 4, 8, 15, 15, 15] as const
const LONGEST_WAIT_S = 30

/** One endpoint of the company. Sending a task again is asking for its receipt: it acts on a task once. */
export class Endpoint {
  readonly #options: EndpointOptions

  constructor(options: EndpointOptions) {
    this.#options = options
  }

  /**
   * Sends a task until its receipt is there: the endpoint's answer, or one that came by itself meanwhile (`arrived`).
   * Throws `DatasetError`; the task may then have been carried out or not, and the same one is to be sent again.
   */
  async ask(
    task: string,
    body: string,
    { signal, arrived }: { readonly signal?: AbortSignal | undefined; readonly arrived: () => Promise<boolean> },
  ): Promise<Extract<EndpointAnswer, { kind: 'receipt' }> | 'arrived'> {
    for (const seconds of POLL_SECONDS) {
      const answer = await this.#send(task, body, signal)
      if (answer.kind === 'receipt') return answer
      await this.#options.pause(Math.min(answer.retryAfter ?? seconds, LONGEST_WAIT_S) * 1_000)
      if (await arrived()) return 'arrived'
    }
    throw this.#error('TIMEOUT', 'It has accepted the task and given no receipt yet; the next run asks for it again.')
  }

  async #send(task: string, body: string, signal: AbortSignal | undefined): Promise<EndpointAnswer> {
    const { url, secret, send, now } = this.#options
    const headers = { ...signMessage(secret, task, now(), body), 'content-type': 'application/json' }
    let status: number
    let text: string
    let answered: Headers
    try {
      const response = await send(url, { method: 'POST', headers, body, signal: signal ?? null })
      status = response.status
      answered = response.headers as unknown as Headers
      text = await response.text()
    } catch (error) {
      throw this.#failure(error)
    }
    if (status === 202) return { kind: 'accepted', retryAfter: seconds(answered.get('retry-after')) }
    if (status !== 200) throw this.#refusal(status)
    const given = {
      'webhook-id': answered.get('webhook-id') ?? undefined,
      'webhook-timestamp': answered.get('webhook-timestamp') ?? undefined,
      'webhook-signature': answered.get('webhook-signature') ?? undefined,
    }
    const problem = checkSignature(secret, given, text, now())
    if (problem !== null) {
      throw this.#error('REFUSED', `Its receipt is not signed with the key (${problem}), so it proves nothing.`)
    }
    // The signature was checked, so all three are there.
    return { kind: 'receipt', headers: given as SignedHeaders, body: text }
  }

  #refusal(status: number): DatasetError {
    if (status >= 300 && status < 400) {
      return this.#error('MISCONFIGURED', `It leads elsewhere (${status}); the address must be the final one.`)
    }
    if (status === 401 || status === 403) {
      return this.#error('REFUSED', `It refuses the signature (${status}): both sides must have the same key and time.`)
    }
    if (status === 404 || status === 405 || status === 410) {
      return this.#error('MISCONFIGURED', `Nothing takes tasks at its address (${status}).`)
    }
    if (status === 429 || status >= 500) return this.#error('UNREACHABLE', `It is not well (${status}).`)
    return this.#error('REFUSED', `It refuses the task (${status}).`)
  }

  #failure(error: unknown): DatasetError {
    const code = requestFailure(error)
    if (code === 'PRIVATE_ADDRESS') {
      return this.#error('MISCONFIGURED', 'It leads to an address of a private network; "network: private" allows it.')
    }
    if (/TIMEOUT|TimeoutError/i.test(code)) return this.#error('TIMEOUT', `It does not answer in time (${code}).`)
    if (/MAX_?SIZE|EXCEEDED/i.test(code)) return this.#error('REFUSED', `Its answer is too large (${code}).`)
    return this.#error('UNREACHABLE', `It cannot be reached (${code || 'no answer'}).`)
  }

  #error(code: DatasetError['code'], message: string): DatasetError {
    return new DatasetError(this.#options.dataset, code, message)
  }
}

function seconds(text: string | null): number | null {
  return text !== null && /^\d{1,5}$/.test(text) ? Number(text) : null
}
