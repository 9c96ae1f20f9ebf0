import type { Api, ApiProblem, Outcome } from '../api/client.ts'
import { refusesKey } from '../api/client.ts'
import type { ViewerQuery } from '../api/generated.ts'
import { viewer as viewerOperation } from '../api/operations.ts'

export type Viewer = ViewerQuery['viewer']

export type SessionState =
  | { readonly kind: 'signed-out'; readonly problem: ApiProblem | null; readonly canRetry: boolean }
  | { readonly kind: 'checking' }
  | { readonly kind: 'signed-in'; readonly viewer: Viewer; readonly api: Api }

/** What the session needs of the browser and of the server. */
export interface SessionPorts {
  /** Kept until the tab closes; null where the browser forbids storage. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null
  readonly location: { readonly hash: string; readonly pathname: string; readonly search: string }
  readonly history: Pick<History, 'replaceState'>
  readonly createApi: (key: string) => Api
}

const STORAGE_NAME = 'assent.key'
const KEY_IN_ADDRESS = /^#key=(.+)$/
const KEY = /^assent_\S+$/

/** Who is signed in. The key lives in this tab's session storage and nowhere else. */
export class Session {
  state: SessionState = { kind: 'signed-out', problem: null, canRetry: false }
  readonly #ports: SessionPorts
  readonly #listeners = new Set<(state: SessionState) => void>()
  /** Raised with every attempt, so that an answer that comes too late changes nothing. */
  #attempt = 0
  #pendingKey: string | null = null

  constructor(ports: SessionPorts) {
    this.#ports = ports
  }

  onChange(listener: (state: SessionState) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Signs in with the key from the address, which is removed at once, else with the one this tab already has. */
  async start(): Promise<void> {
    const fromAddress = this.#takeKeyFromAddress()
    const key = fromAddress ?? this.#ports.storage?.getItem(STORAGE_NAME) ?? null
    if (key !== null) await this.signIn(key)
  }

  async signIn(typed: string): Promise<void> {
    const key = typed.trim()
    if (!KEY.test(key)) {
      this.#become({ kind: 'signed-out', problem: malformed(key), canRetry: false })
      return
    }
    const attempt = ++this.#attempt
    this.#pendingKey = key
    this.#become({ kind: 'checking' })
    const api = this.#guarded(this.#ports.createApi(key))
    const outcome = await api.run(viewerOperation, {})
    if (attempt !== this.#attempt) return
    if (outcome.ok) {
      this.#ports.storage?.setItem(STORAGE_NAME, key)
      this.#become({ kind: 'signed-in', viewer: outcome.data.viewer, api })
      return
    }
    // An outage says nothing about the key: it stays, so that "Try again" is one press.
    const refused = refusesKey(outcome.problem)
    if (refused) this.#forget()
    this.#become({ kind: 'signed-out', problem: refused ? wrong() : outcome.problem, canRetry: !refused })
  }

  /** Tries the key again that an outage left unchecked. */
  async retry(): Promise<void> {
    if (this.#pendingKey !== null) await this.signIn(this.#pendingKey)
  }

  signOut(problem: ApiProblem | null = null): void {
    this.#attempt++
    this.#forget()
    this.#become({ kind: 'signed-out', problem, canRetry: false })
  }

  /** A key that is revoked while in use ends the session with a reason instead of breaking every view. */
  #guarded(api: Api): Api {
    const guard = <Result>(outcome: Outcome<Result>): Outcome<Result> => {
      if (!outcome.ok && refusesKey(outcome.problem) && this.state.kind === 'signed-in') {
        this.signOut({
          code: outcome.problem.code,
          message: 'The server no longer accepts this API key. It may have been revoked; sign in with another one.',
        })
      }
      return outcome
    }
    return {
      run: async (operation, variables, options) => guard(await api.run(operation, variables, options)),
      download: async (path) => guard(await api.download(path)),
    }
  }

  #takeKeyFromAddress(): string | null {
    const { location, history } = this.#ports
    const match = KEY_IN_ADDRESS.exec(location.hash)
    if (match === null) return null
    history.replaceState(null, '', `${location.pathname}${location.search}#/`)
    return decode(match[1] ?? '')
  }

  #forget(): void {
    this.#pendingKey = null
    this.#ports.storage?.removeItem(STORAGE_NAME)
  }

  #become(state: SessionState): void {
    this.state = state
    for (const listener of this.#listeners) listener(state)
  }
}

function malformed(key: string): ApiProblem {
  return key === ''
    ? { code: 'KEY_MISSING', message: 'Enter an API key. It starts with assent_.' }
    : { code: 'KEY_MALFORMED', message: 'An API key starts with assent_ and has no spaces; this text does not.' }
}

function wrong(): ApiProblem {
  return {
    code: 'UNAUTHENTICATED',
    message:
      'The server does not know this key. Check that it was copied whole, that it was made on this server, and that it has not been revoked.',
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
