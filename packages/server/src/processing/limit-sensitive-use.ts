import type { Trx } from '../db/database.ts'
import { inOrganization } from '../db/scope.ts'
import { liftSuppression, suppress } from './processing.store.ts'
import {
  refuseSubject,
  writeEvent,
  type SubjectDeps,
  type SubjectOrder,
  type SubjectOutcome,
  type SubjectPlace,
} from './record-subject-event.ts'
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
  return record(trx, deps, { ...order, subjectHash: hashed.hash }, 'limitation')
}

/** The same for a person who asked by telephone or letter. */
export async function recordLimitation(deps: SubjectDeps, order: SubjectOrder): Promise<SubjectOutcome> {
  return inOrganization(deps.db, order.organizationId, (trx) => limitSensitiveUse(trx, deps, order))
}

/** Records that the person took the limit back; only the person can, and nobody may ask for it within twelve months. */
export async function withdrawLimitation(deps: SubjectDeps, order: SubjectOrder): Promise<SubjectOutcome> {
  const hashed = hashSubject(deps.keyring, order.organizationId, order.subject)
  if (!hashed.ok) return refuseSubject('SUBJECT_MALFORMED', hashed.problem.message)
  return inOrganization(deps.db, order.organizationId, (trx) =>
    liftLimit(trx, deps, { ...order, subjectHash: hashed.hash }),
  )
}

/** Ends the limit of a person, who took it back or did not ask for it. */
export async function liftLimit(trx: Trx, deps: LimitDeps, about: SubjectPlace): Promise<SubjectOutcome> {
  const place = { subjectHash: about.subjectHash, purpose: EVERY_PURPOSE, kind: 'limitation' } as const
  if (!(await liftSuppression(trx, about.organizationId, place)))
    return refuseSubject('NO_LIMITATION', 'No limit of this person stands.')
  return record(trx, deps, about, 'limitation-withdrawn')
}

function record(
  trx: Trx,
  deps: LimitDeps,
  about: SubjectPlace,
  kind: 'limitation' | 'limitation-withdrawn',
): Promise<SubjectOutcome> {
  const type = kind === 'limitation' ? 'limitation.recorded' : 'limitation.withdrawn'
  return writeEvent(trx, deps, about, { kind, purpose: EVERY_PURPOSE }, { type, details: {} })
}
