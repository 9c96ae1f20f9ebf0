import { recordConsentDocument, type ConsentDecision, type DecisionId, type VisitorId } from '@assent/shared'
import { enumName, runOperation } from './client.ts'

const KEY = 'assent'
/** Below this a clock is not wrong; the decision was refused for another reason, e.g. its age. */
const CLOCK_TOLERANCE = 60_000
const RETRY_AFTER = 60_000

/** An unsent decision; `again` says that it was corrected once and will not be corrected again. */
type Unsent = ConsentDecision & { readonly again?: true }

interface Saved {
  readonly queue: readonly Unsent[]
  /** The visitor that the token belongs to. */
  readonly visitorId?: VisitorId | undefined
  readonly token?: string | undefined
}

type Answer =
  | { readonly __typename: 'ConsentRecorded'; readonly writeToken: string | null }
  | {
      readonly __typename: 'ConsentRejected'
      readonly problems: readonly { readonly path: string; readonly message: string }[]
      readonly serverTime: string
    }
  | { readonly __typename: 'ConsentConflict'; readonly message: string }

export interface OutboxPorts {
  readonly endpoint: string
  /** Milliseconds since 1970. */
  now(): number
  /** Makes a UUIDv7 of an instant. */
  newId(time: number): string
  /** A visitor id that never reached the server had to be replaced. */
  onNewVisitor(before: VisitorId, after: VisitorId): void
  warn(message: string, details: unknown): void
}

export interface Outbox {
  /**
   * Takes a decision and sends it. `linked` says whether its visitor id is kept elsewhere too: then the decision is saved
   * at once; a plain refusal is saved only when it could not be delivered, so that it leaves no id behind.
   */
  add(decision: ConsentDecision, linked: boolean): void
  /** Sends what waits, in order. Called when the page, the tab or the network comes back. */
  flush(): Promise<void>
  /** Saves what is still under way, because the page is leaving. */
  rest(): void
  /** The write token of this visitor, if the server gave one. */
  token(visitorId: VisitorId | undefined): string | undefined
  /** Replaces the token by the one that an analytics answer carried. */
  renew(token: string): void
}

/** Unsent decisions wait here, in order and under the ids they were made with, until the server has answered each. */
export function createOutbox({ endpoint, now, newId, onNewVisitor, warn }: OutboxPorts): Outbox {
  let loose: readonly Unsent[] = []
  let memory: Saved | undefined
  let busy = false

  const load = (): Saved => {
    if (memory) return memory
    try {
      const saved = JSON.parse(localStorage.getItem(KEY) ?? '0') as Saved
      if (Array.isArray(saved.queue)) return saved
    } catch {
      // Blocked, or not what we wrote: as good as empty.
    }
    return { queue: [] }
  }

  const save = (saved: Saved): void => {
    try {
      if (saved.queue.length > 0 || saved.token) localStorage.setItem(KEY, JSON.stringify(saved))
      else localStorage.removeItem(KEY)
      memory = undefined
    } catch {
      memory = saved
    }
  }

  /** Puts other decisions in the place of one; none means that it is settled. */
  const replace = (entry: Unsent, ...next: Unsent[]): void => {
    const swap = (list: readonly Unsent[]): readonly Unsent[] =>
      list.flatMap((other) => (other.decisionId === entry.decisionId ? next : [other]))
    loose = swap(loose)
    const saved = load()
    save({ ...saved, queue: swap(saved.queue) })
  }

  const correct = (entry: Unsent, offset: number, knownVisitor: boolean): void => {
    const decidedAt = entry.decidedAt + offset
    const visitorId = knownVisitor ? entry.visitorId : (newId(decidedAt) as VisitorId)
    replace(entry, { ...entry, decidedAt, visitorId, decisionId: newId(decidedAt) as DecisionId, again: true })
    if (knownVisitor) return
    const saved = load()
    const rename = (other: Unsent): Unsent => (other.visitorId === entry.visitorId ? { ...other, visitorId } : other)
    save({ queue: saved.queue.map(rename) })
    onNewVisitor(entry.visitorId, visitorId)
  }

  const settle = (entry: Unsent, answer: Answer): void => {
    if (answer.__typename === 'ConsentRecorded') {
      replace(entry)
      const token = answer.writeToken ?? undefined
      save({ queue: load().queue, token, visitorId: token && entry.visitorId })
      return
    }
    if (!entry.again) {
      if (answer.__typename === 'ConsentConflict') return correct(entry, 0, true)
      const offset = Date.parse(answer.serverTime) - now()
      const concerns = (field: string): boolean => answer.problems.some(({ path }) => path === field)
      const visitorRefused = concerns('visitorId') || concerns('writeToken')
      if (Math.abs(offset) > CLOCK_TOLERANCE && (concerns('decidedAt') || visitorRefused)) {
        // Ids carry a time too, so a visitor the server has not met gets one made by the right clock.
        return correct(entry, offset, !visitorRefused && load().visitorId === entry.visitorId)
      }
      // The visitor id is too old, or its token does not work any more: the decision starts a history of its own.
      if (visitorRefused) return correct(entry, 0, false)
    }
    replace(entry)
    warn('The server did not record a decision.', answer)
  }

  const flush = async (): Promise<void> => {
    if (busy) return
    busy = true
    try {
      for (;;) {
        const saved = load()
        const entry = saved.queue[0] ?? loose[0]
        if (!entry) break
        const { again: _, ...decision } = entry
        settle(
          entry,
          await runOperation<Answer>(endpoint, recordConsentDocument, {
            ...decision,
            method: enumName(entry.method),
            element: enumName(entry.element),
            decidedAt: new Date(entry.decidedAt).toISOString(),
            writeToken: saved.visitorId === entry.visitorId ? saved.token : undefined,
          }),
        )
      }
    } catch {
      rest()
      setTimeout(() => void flush(), RETRY_AFTER)
    }
    busy = false
  }

  const rest = (): void => {
    if (loose.length === 0) return
    const saved = load()
    save({ ...saved, queue: [...saved.queue, ...loose] })
    loose = []
  }

  return {
    flush,
    rest,
    add(decision, linked) {
      loose = [...loose, decision]
      if (linked) rest()
      void flush()
    },
    token: (visitorId) => {
      const saved = load()
      return visitorId && saved.visitorId === visitorId ? saved.token : undefined
    },
    renew: (token) => save({ ...load(), token }),
  }
}
