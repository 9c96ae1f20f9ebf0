import { holdsAtOnce, show, type RightsLaw, type RightsRequestStatus } from '@assent/shared'
import type { ExportRefusal } from '../exports/exports.domain.ts'
import { OPEN_STATUSES } from '../rights-requests.domain.ts'
import type { AnswerOutcome } from './answers.table.ts'
import type { ReachedUse, UseKind } from './reached-uses.domain.ts'

/** A use that goes on in spite of an objection, on compelling legitimate grounds (GDPR Art. 21(1)). */
export interface KeptUse {
  readonly purpose: string
  readonly grounds: string
}

/** What only the person and the desk read of an answer. */
export interface AnswerWords {
  /** Why nothing is done, or what is not done and why; null where all is, or where the grounds of each use say it. */
  readonly reason: string | null
  /** What was done, in the words of the desk; null where it said nothing of it. */
  readonly note: string | null
  readonly kept: readonly KeptUse[]
  /** Ids of the recipients that were told. */
  readonly told: readonly string[]
}

/** What somebody at the desk wants to answer. */
export interface AnswerWish {
  readonly kept: readonly KeptUse[]
  /** Why nothing of it is done; null where something is. */
  readonly refusal: string | null
  /** What was done, as the person reads it; null for no such words. */
  readonly note: string | null
  /** What of it is not done, and why; null where it is done or refused as a whole. Of what is not answered by its uses. */
  readonly remains: string | null
  /** Whether those who have the data for the uses that end were told. */
  readonly told: boolean
  /** Ids of the recipients that were told of what was done to the data (GDPR Art. 19). */
  readonly toldRecipients: readonly string[]
}

export interface DecidedAnswer extends AnswerWords {
  readonly outcome: AnswerOutcome
}

/** What needed nobody's decision. */
export const GRANTED: DecidedAnswer = { outcome: 'granted', reason: null, note: null, kept: [], told: [] }

/** What is answered by its uses, and the law it is judged by. */
export interface UseRequest {
  readonly kind: UseKind
  readonly law: RightsLaw
}

export interface AnswerRefused {
  readonly kind: 'refused'
  readonly code:
    | Extract<ExportRefusal, 'NOT_FOUND' | 'WRONG_KIND' | 'NOT_VERIFIED' | 'CLOSED' | 'ERASED'>
    | 'BAD_REASON'
    | 'PURPOSE_UNKNOWN'
    | 'OBJECTION_IS_ABSOLUTE'
    | 'GROUNDS_MISSING'
    | 'NOT_TOLD'
    | 'RECIPIENT_UNKNOWN'
    | 'WITHDRAWAL_IS_ABSOLUTE'
    | 'TOO_SOON'
    | 'NO_RESTRICTION'
  readonly message: string
}

/** Longest reason, and longest grounds of one use. */
const MAX_WORDS = 1000

export function refused(code: AnswerRefused['code'], message: string): AnswerRefused {
  return { kind: 'refused', code, message }
}

/** Why a request is not answered now; null when it may be. */
export function judgeAnswering(status: RightsRequestStatus): AnswerRefused | null {
  if (status === 'awaiting-verification')
    return refused('NOT_VERIFIED', 'The person has to confirm the address before the request is answered.')
  return OPEN_STATUSES.includes(status) ? null : refused('CLOSED', `The request is ${status}.`)
}

/**
 * The answer that a wish comes to, or what is wrong with it. What holds at once because nobody has to prove who they are, a
 * limit or an opt-out of sale, is granted or, where there is a documented belief that it is fraudulent, refused (Cal. Code
 * Regs. tit. 11, §§ 7026(e), 7027(f)). An objection is else answered use by use: it prevails unless grounds are named, and
 * none are heard against what is absolute (GDPR Art. 21(1), (3)).
 */
export function decideAnswer(
  { kind, law }: UseRequest,
  uses: readonly ReachedUse[],
  wish: AnswerWish,
): DecidedAnswer | AnswerRefused {
  if (wish.remains !== null || wish.toldRecipients.length > 0)
    return refused('WRONG_KIND', `A request of kind ${kind} is answered by its uses: kept, refusal and told.`)
  const note = wish.note === null ? null : readWords('note', wish.note)
  if (note !== null && typeof note !== 'string') return note
  if (wish.refusal !== null) {
    const mayRefuseAll = holdsAtOnce(kind, law) || uses.length === 0
    return decideRefusal(mayRefuseAll, uses, { refusal: wish.refusal, kept: wish.kept, note })
  }
  const kept = readKept(kind, uses, wish.kept)
  if ('kind' in kept) return kept
  const ended = uses.filter(({ purpose }) => !kept.some((each) => each.purpose === purpose))
  const told = [...new Set(ended.flatMap(({ recipients }) => recipients))]
  if (told.length > 0 && !wish.told)
    return refused('NOT_TOLD', `These recipients have to be told first that it ends: ${told.join(', ')}.`)
  const outcome = kept.length === 0 ? 'granted' : ended.length === 0 ? 'refused' : 'partly'
  return { outcome, reason: null, note, kept, told }
}

function decideRefusal(
  mayRefuseAll: boolean,
  uses: readonly ReachedUse[],
  { refusal, kept, note }: Pick<AnswerWish, 'kept' | 'note'> & { readonly refusal: string },
): DecidedAnswer | AnswerRefused {
  if (kept.length > 0 || !mayRefuseAll) {
    const list = uses.map(({ purpose }) => purpose).join(', ')
    return refused(
      'GROUNDS_MISSING',
      `An objection is refused by the grounds of each use that goes on; it reaches: ${list}.`,
    )
  }
  const reason = readWords('refusal', refusal)
  return typeof reason === 'string' ? { outcome: 'refused', reason, note, kept: [], told: [] } : reason
}

/** Words of the desk to the person, without the blanks around them; `field` is named where they are too few or too many. */
export function readWords(field: string, text: string): string | AnswerRefused {
  const words = text.trim()
  return isWords(words)
    ? words
    : refused('BAD_REASON', `${field}: expected 1 to ${MAX_WORDS} characters, got ${words.length}.`)
}

function readKept(
  kind: UseKind,
  uses: readonly ReachedUse[],
  wish: readonly KeptUse[],
): readonly KeptUse[] | AnswerRefused {
  const kept: KeptUse[] = []
  for (const { purpose, grounds } of wish) {
    const use = uses.find((each) => each.purpose === purpose)
    if (use === undefined || kept.some((each) => each.purpose === purpose)) {
      const list = uses.map((each) => each.purpose).join(', ')
      return refused('PURPOSE_UNKNOWN', `Expected each at most once of: ${list}; got ${show(purpose)}.`)
    }
    if (use.isAbsolute) {
      const rule =
        kind === 'objection'
          ? 'No grounds outweigh an objection to it (GDPR Art. 21(3)).'
          : 'A limit has no exceptions.'
      return refused('OBJECTION_IS_ABSOLUTE', `${purpose}: ${rule}`)
    }
    const words = grounds.trim()
    if (!isWords(words))
      return refused(
        'GROUNDS_MISSING',
        `${purpose}: expected grounds of 1 to ${MAX_WORDS} characters, got ${words.length}.`,
      )
    kept.push({ purpose, grounds: words })
  }
  return kept
}

function isWords(text: string): boolean {
  return text !== '' && text.length <= MAX_WORDS
}
