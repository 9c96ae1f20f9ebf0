import { appendAudit } from '../audit/append-audit.ts'
import type { Trx } from '../db/database.ts'
import { inOrganization } from '../db/scope.ts'
import { insertEvent, liftSuppression, suppress, type SubjectEvent } from './processing.store.ts'
import { refuseSubject, type SubjectDeps, type SubjectOrder, type SubjectOutcome } from './record-subject-event.ts'
import { EVERY_PURPOSE } from './subject-facts.domain.ts'
import { hashSubject } from './subject-name.ts'

type LimitDeps = Omit<SubjectDeps, 'db'>

/**
 * Limits the use of a person's sensitive data to what is necessary, at once and for every purpose, also of later versions of
 * the policy (Cal. Civ. Code 1798.121(a), (b)). No policy has to be in force for it.
 */
export async function limitSensitiveUse(trx: Trx, deps: LimitDeps, order: SubjectOrder): Promise<SubjectOutcome> {
  const hashed = hashSubject(deps.keyring, order.organizationId, order.subject)
  if (!hashed.ok) return refuseSubject('SUBJECT_MALFORMED', hashed.problem.message)
  const place = { subjectHash: hashed.hash, purpose: EVERY_PURPOSE, kind: 'limitation' } as const
  await suppress(trx, order.organizationId, { ...place, since: deps.clock.now() })
  return record(trx, deps, order, hashed.hash, 'limitation')
}

/** The same for a person who asked by telephone or letter. */
export async function recordLimitation(deps: SubjectDeps, order: SubjectOrder): Promise<SubjectOutcome> {
  return inOrganization(deps.db, order.organizationId, (trx) => limitSensitiveUse(trx, deps, order))
}

/** Records that the person took the limit back; only the person can, and nobody may ask for it within twelve months. */
export async function withdrawLimitation(deps: SubjectDeps, order: SubjectOrder): Promise<SubjectOutcome> {
  const hashed = hashSubject(deps.keyring, order.organizationId, order.subject)
  if (!hashed.ok) return refuseSubject('SUBJECT_MALFORMED', hashed.problem.message)
  const place = { subjectHash: hashed.hash, purpose: EVERY_PURPOSE, kind: 'limitation' } as const
  return inOrganization(deps.db, order.organizationId, async (trx) => {
    if (!(await liftSuppression(trx, order.organizationId, place)))
      return refuseSubject('NO_LIMITATION', 'No limit of this person stands.')
    return record(trx, deps, order, hashed.hash, 'limitation-withdrawn')
  })
}

async function record(
  trx: Trx,
  { clock, ids, keyring }: LimitDeps,
  { organizationId, actor }: SubjectOrder,
  subjectHash: string,
  kind: 'limitation' | 'limitation-withdrawn',
): Promise<SubjectOutcome> {
  const at = clock.now()
  const nothing = { name: null, from: null, to: null, policyHash: null, note: null }
  const about = { id: ids.uuid(), subjectHash, kind, purpose: EVERY_PURPOSE, at, recordedAt: at, recordedBy: actor }
  const event: SubjectEvent = { ...nothing, ...about }
  await insertEvent(trx, keyring, organizationId, event)
  const type = kind === 'limitation' ? 'limitation.recorded' : 'limitation.withdrawn'
  await appendAudit(trx, keyring, { organizationId, actor, at, subject: subjectHash }, { type, details: {} })
  return { kind: 'recorded', event }
}
