import { holdsAtOnce } from '@assent/shared'
import type { Actor } from '../../audit/audit.events.ts'
import type { Trx } from '../../db/database.ts'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import { holdObjection, liftObjection, outweighObjection } from '../../processing/hold-objection.ts'
import type { SubjectPlace } from '../../processing/record-subject-event.ts'
import { liftLimit } from '../../processing/limit-sensitive-use.ts'
import { listHistory, listSuppressions, type SubjectEvent } from '../../processing/processing.store.ts'
import { restrictProcessing } from '../../processing/restrict-processing.ts'
import { openCase, type OpenCase } from '../exports/open-case.ts'
import { addressHash } from './address-hash.ts'
import {
  decideAnswer,
  judgeAnswering,
  refused,
  type AnswerRefused,
  type AnswerWish,
  type DecidedAnswer,
} from './answers.domain.ts'
import { decideInWords } from './answers-in-words.domain.ts'
import { openAnswering, type Answering } from './read-answering.ts'
import { isUseKind, type ReachedUse } from './reached-uses.domain.ts'
import { usesAtIssue } from './uses-at-issue.ts'
import { closeRequest } from './write-answer.ts'

export type AnswerDeps = Pick<Deps, 'db' | 'clock' | 'ids' | 'keyring' | 'jobs' | 'sites' | 'settings'>

export type AnsweringOutcome = { readonly kind: 'answered'; readonly answering: Answering } | AnswerRefused

/**
 * Answers a request, once. Of a limit or an objection what is granted holds on, what is kept goes on again on its grounds,
 * and what held unproved ends where it is refused; a restriction that is granted holds from now on (GDPR Art. 18); of any
 * other the answer says what the desk did. The person gets a mail.
 * Audited.
 */
export async function answerRequest(
  deps: AnswerDeps,
  organizationId: string,
  actor: Actor,
  { requestId, ...wish }: AnswerWish & { readonly requestId: string },
): Promise<AnsweringOutcome> {
  return inOrganization(deps.db, organizationId, async (trx) => {
    const found = await openCase(trx, deps, organizationId, requestId, () => null)
    if ('kind' in found) return refused(found.code === 'ERASED' ? 'ERASED' : 'NOT_FOUND', found.message)
    const { request } = found
    const refusal = judgeAnswering(request.status)
    if (refusal !== null) return refusal
    const { kind, law } = request
    const subjectHash = addressHash(deps, found)
    const { policy, uses } = await usesAtIssue(trx, deps, request, kind, subjectHash)
    const answer = isUseKind(kind)
      ? decideAnswer({ kind, law }, uses, wish)
      : decideInWords(
          kind,
          wish,
          (policy?.recipients ?? []).map(({ id }) => id),
        )
    if ('kind' in answer) return answer
    // Before anything else is done, so that of two answers given at once one alone has an effect.
    if (!(await closeRequest(trx, deps, { ...found, actor }, answer, policy)))
      return refused('CLOSED', 'The request has an answer.')
    const about = { organizationId, actor, subjectHash }
    if (kind === 'restriction') {
      // What is not done of it is in words alone, so that what was granted in part is restricted as a whole.
      if (answer.outcome !== 'refused') await restrictProcessing(trx, deps, about, requestId)
    } else if (answer.reason === null) {
      if (kind === 'objection') await settleObjection(trx, deps, about, uses, answer)
    } else if (holdsAtOnce(kind, law)) await endHeld(trx, deps, request, about)
    return { kind: 'answered', answering: await openAnswering(trx, deps, found) }
  })
}

async function settleObjection(
  trx: Trx,
  deps: AnswerDeps,
  objector: SubjectPlace,
  uses: readonly ReachedUse[],
  { kept }: DecidedAnswer,
): Promise<void> {
  const { organizationId, subjectHash } = objector
  const standing = (await listSuppressions(trx, deps.keyring, organizationId, [subjectHash])).flatMap((each) =>
    each.kind === 'objection' && each.grounds === null ? [each.purpose] : [],
  )
  // A version of the policy that came after the confirmation may have brought uses that it did not reach.
  for (const { purpose } of uses) {
    if (!standing.includes(purpose)) await holdObjection(trx, deps, objector, purpose)
  }
  for (const use of kept) await outweighObjection(trx, deps, objector, use)
}

/** Ends what a refused request set at its receipt, but for what another one set as well. */
async function endHeld(
  trx: Trx,
  deps: AnswerDeps,
  { kind, receivedAt }: OpenCase['request'],
  about: SubjectPlace,
): Promise<void> {
  const [said, tookBack] =
    kind === 'objection'
      ? (['objection', 'objection-withdrawn'] as const)
      : (['limitation', 'limitation-withdrawn'] as const)
  const history = await listHistory(trx, deps.keyring, about.organizationId, about.subjectHash)
  const isOwn = (event: SubjectEvent): boolean => event.kind === said && event.at === receivedAt
  for (const { purpose } of history.filter(isOwn)) {
    const others = history.filter(
      (event) => event.purpose === purpose && (event.kind === tookBack || event.kind === said) && !isOwn(event),
    )
    if (others.at(-1)?.kind === said) continue
    if (kind === 'limit-sensitive') await liftLimit(trx, deps, about)
    else if (purpose !== null) await liftObjection(trx, deps, about, purpose)
  }
}
