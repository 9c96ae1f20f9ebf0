import { stateAfter, type LegalBasis } from '@assent/shared'
import type { StoredChoice } from '../consent/consent.table.ts'

/** An event of a visitor, as far as it says what the visitor answered. */
export interface Answering {
  readonly decisionId: string
  readonly previousDecisionId: string
  /** Milliseconds since 1970. */
  readonly decidedAt: number
  readonly element: string
  readonly policyHash: string
  readonly choices: readonly StoredChoice[]
}

/** A purpose as the policy in force has it here. */
export interface AskedPurpose {
  readonly id: string
  readonly basis: LegalBasis
  /** Names it as it stands; an answer to another tag was to something else. */
  readonly tag: string
  /** Whether it runs here until it is refused. */
  readonly isOpen: boolean
}

/** An answer that stands: yes, no, or `open` where it was asked again and nobody has answered yet. */
export type Answer = boolean | 'open'

export interface Standing {
  readonly answers: ReadonlyMap<string, Answer>
  /** When the answers were given, milliseconds since 1970: the earliest of them, since together they are kept as one. */
  readonly decidedAt: number | null
}

/** Events in the order they follow one another: times are too coarse, two may carry the same. */
export function inChain<T extends Pick<Answering, 'decisionId' | 'previousDecisionId'>>(
  events: readonly T[],
): readonly T[] {
  const known = new Set(events.map(({ decisionId }) => decisionId))
  const next = new Map(events.map((event) => [event.previousDecisionId, event]))
  const chain: T[] = []
  let event = events.find(({ previousDecisionId }) => !known.has(previousDecisionId))
  for (; event !== undefined; event = next.get(event.decisionId)) chain.push(event)
  return chain
}

/**
 * What a visitor's history says under the policy of today: nothing after the period that a choice stands, and no answer
 * to a purpose that has changed since.
 * @param events in the order they follow one another.
 * @param tagUnder the tag of a purpose under an earlier version, by its hash.
 * @param since answers given before this instant have run out.
 */
export function standingOf(
  events: readonly Answering[],
  purposes: readonly AskedPurpose[],
  tagUnder: (policyHash: string, purpose: string) => string | undefined,
  since: number,
): Standing {
  const given = new Map<string, { readonly answer: Answer; readonly tag: string | undefined; readonly at: number }>()
  for (const { choices, element, policyHash, decidedAt } of events) {
    for (const { purpose, granted, state } of choices) {
      const isFirst = !given.has(purpose)
      // Loading one blocked thing answers for nothing else, although the record says no to the rest.
      if (!granted && element === 'placeholder' && isFirst) continue
      if (state === 'objection-withdrawn') given.delete(purpose)
      else {
        const answer = state === 'requested' ? 'open' : granted
        given.set(purpose, { answer, tag: tagUnder(policyHash, purpose), at: decidedAt })
      }
    }
  }
  const standing = purposes.flatMap(({ id, tag }) => {
    const found = given.get(id)
    return found?.tag !== tag || found.at < since ? [] : [[id, found] as const]
  })
  return {
    answers: new Map(standing.map(([id, { answer }]) => [id, answer])),
    decidedAt: standing.length === 0 ? null : Math.min(...standing.map(([, { at }]) => at)),
  }
}

/**
 * Brings the answers of an account and of a device together. Who has none follows the other. Where they differ, the
 * refusal stands: what is asked for is asked again (`open`), what runs until it is refused stays refused, because nobody
 * who opted out or objected is asked to take it back (Cal. Civ. Code 1798.135(c)(4), GDPR Art. 21).
 */
export function bringTogether(
  purposes: readonly AskedPurpose[],
  account: ReadonlyMap<string, Answer>,
  device: ReadonlyMap<string, boolean>,
): ReadonlyMap<string, Answer> {
  const joined = new Map<string, Answer>()
  for (const { id, basis, isOpen } of purposes) {
    const [ours, theirs] = [account.get(id), device.get(id)]
    const isSettled = ours === undefined || theirs === undefined || ours === theirs
    const answer = isSettled ? (ours ?? theirs) : 'open'
    if (answer === undefined) continue
    joined.set(id, answer === 'open' && (isOpen || basis !== 'consent') ? false : answer)
  }
  return joined
}

/** The choices of the event that records answers which were brought together. */
export function choicesOf(
  purposes: readonly AskedPurpose[],
  answers: ReadonlyMap<string, Answer>,
  before: ReadonlyMap<string, Answer>,
): readonly StoredChoice[] {
  return purposes.flatMap(({ id, basis }) => {
    const answer = answers.get(id)
    if (answer === undefined) return []
    const granted = answer === true
    const state = answer === 'open' ? ('requested' as const) : stateAfter(basis, granted, before.get(id) === true)
    return [{ purpose: id, granted, state, basis }]
  })
}

/** Whether two sets of answers say the same. */
export function isSame(one: ReadonlyMap<string, Answer>, other: ReadonlyMap<string, Answer>): boolean {
  return one.size === other.size && [...one].every(([id, answer]) => other.get(id) === answer)
}

/**
 * Two letters that tell the accounts of one shared device apart, and recognise nobody: each is that of one account in
 * 1,296.
 */
export function accountMark(accountHash: string): string {
  return (Number.parseInt(accountHash.slice(0, 8), 16) % 1296).toString(36).padStart(2, '0')
}

/** Days before it grows too old to be decided under that an account's pseudonym is replaced. */
const ROTATE_DAYS = 10

/** Whether an account needs a new pseudonym: one that is too old is taken by no record any more. */
export function isWorn(visitorMadeAt: number, now: number, visitorDays: number): boolean {
  return now - visitorMadeAt > (visitorDays - ROTATE_DAYS) * 86_400_000
}
