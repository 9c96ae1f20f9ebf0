import { utcDate, type CalendarDate } from '@assent/shared'
import type { Actor } from '../../audit/audit.events.ts'
import { inOrganization } from '../../db/scope.ts'
import { queueMail } from '../../notifications/queue-mail.ts'
import { liftRestriction } from '../../processing/restrict-processing.ts'
import { openValue } from '../../subjects/subject-vault.ts'
import { openCase } from '../exports/open-case.ts'
import { rightsLanguage } from '../rights-languages.ts'
import { addressHash } from './address-hash.ts'
import type { AnswerDeps } from './answer-request.ts'
import { refused, type AnswerRefused } from './answers.domain.ts'
import { judgeLift } from './lift.domain.ts'
import { liftMail } from './lift-mail.ts'

export interface LiftWish {
  /** The restriction that was granted. */
  readonly requestId: string
  /** The first day without it. */
  readonly endsOn: CalendarDate
  /** Why it ends, as the person reads it. */
  readonly reason: string
}

export type LiftOutcome = { readonly kind: 'lifted'; readonly endsOn: CalendarDate } | AnswerRefused

/**
 * Lets a restriction end on a day to come, and tells the person of it now, for who obtained it is told before it is lifted
 * (GDPR Art. 18(3)). Until that day it holds. Audited.
 */
export async function liftGrantedRestriction(
  deps: AnswerDeps,
  organizationId: string,
  actor: Actor,
  { requestId, endsOn, reason }: LiftWish,
): Promise<LiftOutcome> {
  return inOrganization(deps.db, organizationId, async (trx) => {
    const found = await openCase(trx, deps, organizationId, requestId, () => null)
    if ('kind' in found) return refused(found.code === 'ERASED' ? 'ERASED' : 'NOT_FOUND', found.message)
    const { request, subject } = found
    const today = utcDate(deps.clock.now())
    const words = judgeLift(request.kind, { endsOn, reason }, today)
    if (typeof words !== 'string') return words
    const about = { organizationId, actor, subjectHash: addressHash(deps, found) }
    if ((await liftRestriction(trx, deps, about, { today, endsOn, reason: words })) === null)
      return refused('NO_RESTRICTION', 'No restriction of this person stands.')
    const mail = liftMail({
      to: openValue(subject, { table: 'rights_request', row: requestId, column: 'email' }, request.email),
      language: rightsLanguage(request.language),
      controllerName: deps.sites.byId(request.siteId)?.controllerName ?? null,
      reference: request.reference,
      endsOn,
      reason: words,
    })
    await queueMail(trx, deps, subject, mail)
    return { kind: 'lifted', endsOn }
  })
}
