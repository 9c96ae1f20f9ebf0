import { show, utcDate } from '@assent/shared'
import { basesOf } from '../policy/policy.types.ts'
import { versionInForce } from '../policy/policy-versions.domain.ts'
import { suppress } from './processing.store.ts'
import {
  atSubjectDesk,
  findPurpose,
  isRefusal,
  refuseSubject,
  type SubjectDeps,
  type SubjectOrder,
  type SubjectOutcome,
} from './record-subject-event.ts'

export interface SubjectConsentOrder extends SubjectOrder {
  readonly purpose: string
  /** When the person gave it, in milliseconds since 1970; null: now. */
  readonly givenAt: number | null
  /** Where the company finds the proof (Art. 7(1)): a form's number, a double opt-in. */
  readonly evidence: string
}

/**
 * Records that a person whom the company knows consented to a purpose, under the version in force when it was given. A
 * consent older than a withdrawal is kept as history and counts for nothing.
 */
export async function recordSubjectConsent(deps: SubjectDeps, order: SubjectConsentOrder): Promise<SubjectOutcome> {
  return atSubjectDesk(deps, order, async (desk) => {
    const purpose = findPurpose(desk, order.purpose)
    if (isRefusal(purpose)) return purpose
    const bases = basesOf(purpose).map(({ basis }) => basis)
    if (!bases.includes('consent')) {
      return refuseSubject(
        'NOT_ON_CONSENT',
        `The purpose ${purpose.id} rests on ${bases.join(', ')}; a consent to it would promise a choice that is none.`,
      )
    }
    const evidence = order.evidence.trim()
    if (evidence === '') {
      return refuseSubject('EVIDENCE_MISSING', 'Expected where the proof of the consent is found (Art. 7(1) GDPR).')
    }
    const givenAt = order.givenAt ?? desk.now
    if (givenAt > desk.now) {
      return refuseSubject(
        'IN_THE_FUTURE',
        `Expected ${show(new Date(desk.now).toISOString())} or earlier, got ${show(new Date(givenAt).toISOString())}.`,
      )
    }
    const version = versionInForce(desk.versions, utcDate(givenAt))
    if (version === undefined) {
      return refuseSubject(
        'NO_POLICY',
        `No policy was in force on ${utcDate(givenAt)}, so nothing says what was consented to.`,
      )
    }
    return desk.record(
      { kind: 'consent', purpose: purpose.id, at: givenAt, policyHash: version.hash, note: evidence },
      { type: 'subject-consent.recorded', details: { purpose: purpose.id, givenAt, policyHash: version.hash } },
    )
  })
}

/** Records that a person withdrew from a purpose, at once. Never refused for what was recorded before. */
export async function withdrawSubjectConsent(
  deps: SubjectDeps,
  order: SubjectOrder & { readonly purpose: string },
): Promise<SubjectOutcome> {
  return atSubjectDesk(deps, order, async (desk) => {
    const purpose = findPurpose(desk, order.purpose)
    if (isRefusal(purpose)) return purpose
    const { trx, subjectHash, now } = desk
    await suppress(trx, order.organizationId, { subjectHash, purpose: purpose.id, kind: 'withdrawal', since: now })
    return desk.record(
      { kind: 'withdrawal', purpose: purpose.id },
      { type: 'subject-consent.withdrawn', details: { purpose: purpose.id } },
    )
  })
}
