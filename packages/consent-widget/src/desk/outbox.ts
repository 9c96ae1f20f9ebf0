import { recordConsentDocument, type DecisionId, type VisitorId } from '@assent/shared'
import { tokenOf, type Queue, type Unsent } from '../late/queue.ts'
import { enumName, runOperation } from './client.ts'

/** Below this a clock is not wrong; the decision was refused for another reason, e.g. its age. */
const CLOCK_TOLERANCE = 60_000
const RETRY_AFTER = 60_000

type Answer =
  | {
      readonly __typename: 'ConsentRecorded'
      readonly writeToken: string | null
      readonly receiptToken: string | null
    }
  | {
      readonly __typename: 'ConsentRejected'
      readonly problems: readonly { readonly path: string; readonly message: string }[]
      readonly serverTime: string
    }
  | { readonly __typename: 'ConsentConflict'; readonly message: string }

export interface OutboxPorts {
  readonly endpoint: string
  readonly queue: Queue
  /** Plain refusals: their ids are kept nowhere, so they are saved only when they could not be delivered. */
  readonly loose: Unsent[]
  /** Milliseconds since 1970. */
  now(): number
  /** Makes a UUIDv7 of an instant. */
  newId(time: number): string
  /** A visitor id that the server does not take had to be replaced. */
  onNewVisitor(before: VisitorId, after: VisitorId): void
  /** The visitor of the choice that counts. */
  visitor(): VisitorId | undefined
  /** A decision could not become the account's, so that what is stored here is the device's own. */
  onLeft(): void
  /** A decision was recorded; `receiptToken` is there after a refusal. */
  onRecorded(receiptToken: string | null): void
  warn(message: string, details: unknown): void
}

/**
 * Sends unsent decisions, in order and under the ids they were made with, until the server has answered each.
 * @returns a function that sends what waits; called after a decision, and when the page, tab or network comes back.
 */
export function createOutbox({
  endpoint,
  queue,
  loose,
  now,
  newId,
  onNewVisitor,
  visitor,
  onLeft,
  onRecorded,
  warn,
}: OutboxPorts): () => Promise<void> {
  let sending: Promise<void> | undefined

  /** Puts other decisions in the place of one; none means that it is settled. */
  const replace = (entry: Unsent, ...next: Unsent[]): void => {
    const swap = (list: readonly Unsent[]): readonly Unsent[] =>
      list.flatMap((other) => (other.decisionId === entry.decisionId ? next : [other]))
    loose.splice(0, loose.length, ...swap(loose))
    const saved = queue.load()
    queue.save({ ...saved, queue: swap(saved.queue) })
  }

  const correct = (entry: Unsent, offset: number, knownVisitor: boolean): void => {
    const decidedAt = entry.decidedAt + offset
    const visitorId = knownVisitor ? entry.visitorId : (newId(decidedAt) as VisitorId)
    const accountToken = knownVisitor ? entry.accountToken : undefined
    const decisionId = newId(decidedAt) as DecisionId
    replace(entry, { ...entry, decidedAt, visitorId, decisionId, accountToken, again: true })
    if (knownVisitor) return
    if (entry.accountToken) onLeft()
    const rename = (other: Unsent): Unsent => (other.visitorId === entry.visitorId ? { ...other, visitorId } : other)
    queue.save({ queue: queue.load().queue.map(rename) })
    onNewVisitor(entry.visitorId, visitorId)
  }

  const settle = (entry: Unsent, answer: Answer): void => {
    if (answer.__typename === 'ConsentRecorded') {
      replace(entry)
      const token = answer.writeToken ?? undefined
      const saved = queue.load()
      // An account's token is kept while its choice is: who signed out meanwhile has left nothing, and taken nothing away.
      if (!entry.accountToken || visitor() === entry.visitorId)
        queue.save({ queue: saved.queue, token, visitorId: token === undefined ? undefined : entry.visitorId })
      else if (saved.visitorId === entry.visitorId) queue.save({ queue: saved.queue })
      onRecorded(answer.receiptToken)
      return
    }
    if (!entry.again) {
      if (answer.__typename === 'ConsentConflict') {
        correct(entry, 0, true)
        return
      }
      const offset = Date.parse(answer.serverTime) - now()
      const concerns = (field: string): boolean => answer.problems.some(({ path }) => path === field)
      const visitorRefused = ['visitorId', 'writeToken', 'accountToken'].some(concerns)
      if (Math.abs(offset) > CLOCK_TOLERANCE && (concerns('decidedAt') || visitorRefused)) {
        // Ids carry a time too, so a visitor the server has not met gets one made by the right clock.
        correct(entry, offset, !visitorRefused && (!!entry.accountToken || queue.load().visitorId === entry.visitorId))
        return
      }
      // The visitor id is too old, or its token does not work any more: the decision starts a history of its own.
      if (visitorRefused) {
        correct(entry, 0, false)
        return
      }
    }
    replace(entry)
    if (entry.accountToken) onLeft()
    warn('The server did not record a decision.', answer)
  }

  const sendAll = async (): Promise<void> => {
    try {
      for (;;) {
        const saved = queue.load()
        const entry = saved.queue[0] ?? loose[0]
        if (!entry) break
        const { again: _, ...decision } = entry
        settle(
          entry,
          await runOperation<Answer>(endpoint, recordConsentDocument, {
            input: {
              ...decision,
              method: enumName(entry.method),
              element: enumName(entry.element),
              decidedAt: new Date(entry.decidedAt).toISOString(),
              writeToken: entry.accountToken ? undefined : tokenOf(saved, entry.visitorId),
            },
          }),
        )
      }
    } catch {
      loose.splice(0).forEach(queue.add)
      setTimeout(() => void send(), RETRY_AFTER)
    }
  }

  // Whoever calls while it sends waits for the same.
  const send = (): Promise<void> => (sending ??= sendAll().finally(() => (sending = undefined)))
  return send
}
