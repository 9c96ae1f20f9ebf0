import { show, type RightsRequestKind } from '@assent/shared'
import { exportKind } from '../exports/exports.domain.ts'
import { readWords, refused, type AnswerRefused, type AnswerWish, type DecidedAnswer } from './answers.domain.ts'

/** What is done to data that others have as well: they are told, unless that is impossible or too much (GDPR Art. 19). */
const TOLD_KINDS: readonly RightsRequestKind[] = ['rectification', 'erasure', 'restriction']

/** Whether recipients are told of what a request of this kind has done. */
export function tellsRecipients(kind: RightsRequestKind): boolean {
  return TOLD_KINDS.includes(kind)
}

/** Whether a request of this kind may be refused: a consent is withdrawn whatever the company thinks of it (GDPR Art. 7(3)). */
export function mayRefuseInWords(kind: RightsRequestKind): boolean {
  return kind !== 'withdrawal'
}

/**
 * The answer to a request that somebody at the desk carries out, or what is wrong with it: what was done, what was not and
 * why (GDPR Art. 12(3), (4)), and who was told. What a person asks of an automated decision is its review, so that the
 * answer says what came of it (Art. 22(3)). A request for data is granted by the data and is only refused here.
 * @param known ids of the recipients of the policy in force.
 */
export function decideInWords(
  kind: RightsRequestKind,
  wish: AnswerWish,
  known: readonly string[],
): DecidedAnswer | AnswerRefused {
  if (wish.kept.length > 0)
    return refused('WRONG_KIND', `kept: expected no uses for a request of kind ${kind}; remains says what is not done.`)
  if (wish.refusal !== null && wish.remains !== null)
    return refused('BAD_REASON', 'Expected refusal or remains, got both.')
  const withheld = wish.refusal ?? wish.remains
  if (withheld !== null && !mayRefuseInWords(kind))
    return refused('WITHDRAWAL_IS_ABSOLUTE', 'No reason outweighs that a consent is withdrawn (GDPR Art. 7(3)).')
  if (exportKind(kind) !== null && wish.refusal === null)
    return refused('WRONG_KIND', `A request of kind ${kind} is granted by the release of the data; here it is refused.`)
  const reason = withheld === null ? null : readWords(wish.refusal === null ? 'remains' : 'refusal', withheld)
  if (reason !== null && typeof reason !== 'string') return reason
  const note = wish.note === null ? null : readWords('note', wish.note)
  if (note !== null && typeof note !== 'string') return note
  if (kind === 'automated-decision' && wish.refusal === null && note === null)
    return refused('BAD_REASON', 'note: expected what came of the review, got nothing.')
  const told = readTold(kind, wish, known)
  if ('kind' in told) return told
  return {
    outcome: wish.refusal !== null ? 'refused' : reason === null ? 'granted' : 'partly',
    reason,
    note,
    kept: [],
    told,
  }
}

function readTold(
  kind: RightsRequestKind,
  { toldRecipients, refusal }: AnswerWish,
  known: readonly string[],
): readonly string[] | AnswerRefused {
  const told = [...new Set(toldRecipients)]
  const allowed = tellsRecipients(kind) && refusal === null ? known : []
  const unknown = told.find((id) => !allowed.includes(id))
  return unknown === undefined
    ? told
    : refused('RECIPIENT_UNKNOWN', `Expected ${allowed.join(', ') || 'no recipients'}; got ${show(unknown)}.`)
}
