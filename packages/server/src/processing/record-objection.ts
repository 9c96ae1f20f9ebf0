import { holdObjection, liftObjection, outweighObjection } from './hold-objection.ts'
import { isOpenToObjection } from './objection.domain.ts'
import {
  atSubjectDesk,
  findPurpose,
  isRefusal,
  refuseSubject,
  type SubjectDeps,
  type SubjectOrder,
  type SubjectOutcome,
} from './record-subject-event.ts'

export interface ObjectionOrder extends SubjectOrder {
  readonly purpose: string
}

/** Records that a person objects to a purpose; it stops at once (GDPR Art. 21; until grounds are heard, Art. 18(1)(d)). */
export async function recordObjection(deps: SubjectDeps, order: ObjectionOrder): Promise<SubjectOutcome> {
  return atSubjectDesk(deps, order, async (desk) => {
    const purpose = findPurpose(desk, order.purpose)
    if (isRefusal(purpose)) return purpose
    if (!isOpenToObjection(purpose)) {
      return refuseSubject(
        'NOT_OPEN_TO_OBJECTION',
        `The purpose ${purpose.id} is neither direct marketing nor rests on legitimate interests or a public task, which is all that Art. 21 GDPR reaches.`,
      )
    }
    return holdObjection(desk.trx, deps, { ...order, subjectHash: desk.subjectHash }, purpose.id)
  })
}

/**
 * Records compelling legitimate grounds that outweigh an objection (Art. 21(1)), as the controller will have to
 * demonstrate them. Against direct marketing none are heard (Art. 21(3)).
 */
export async function answerObjection(
  deps: SubjectDeps,
  order: ObjectionOrder & { readonly grounds: string },
): Promise<SubjectOutcome> {
  return atSubjectDesk(deps, order, async (desk) => {
    const purpose = findPurpose(desk, order.purpose)
    if (isRefusal(purpose)) return purpose
    if (purpose.direct_marketing === true) {
      return refuseSubject(
        'OBJECTION_IS_ABSOLUTE',
        `${purpose.id} is direct marketing; no grounds outweigh an objection to it (Art. 21(3) GDPR).`,
      )
    }
    const grounds = order.grounds.trim()
    if (grounds === '') return refuseSubject('GROUNDS_MISSING', 'Expected the compelling legitimate grounds in words.')
    const objector = { ...order, subjectHash: desk.subjectHash }
    return (
      (await outweighObjection(desk.trx, deps, objector, { purpose: purpose.id, grounds })) ??
      refuseSubject('NO_OBJECTION', `No objection of this person to ${purpose.id} stands.`)
    )
  })
}

/** Records that the person took an objection back; only the person can. */
export async function withdrawObjection(deps: SubjectDeps, order: ObjectionOrder): Promise<SubjectOutcome> {
  return atSubjectDesk(deps, order, async (desk) => {
    // A purpose that the policy no longer has may still carry an objection.
    return (
      (await liftObjection(desk.trx, deps, { ...order, subjectHash: desk.subjectHash }, order.purpose)) ??
      refuseSubject('NO_OBJECTION', `No objection of this person to ${JSON.stringify(order.purpose)} stands.`)
    )
  })
}
