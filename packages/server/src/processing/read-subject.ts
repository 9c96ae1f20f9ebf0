import { appendAudit } from '../audit/append-audit.ts'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import {
  deleteHistory,
  listHistory,
  listSuppressions,
  type SubjectEvent,
  type Suppression,
} from './processing.store.ts'
import { refuseSubject, type SubjectOrder, type SubjectRefusal } from './record-subject-event.ts'
import { hashSubject } from './subject-name.ts'

export interface SubjectHistory {
  readonly kind: 'found'
  readonly events: readonly SubjectEvent[]
  /** What the person said no to; stays when the history is erased. */
  readonly suppressions: readonly Suppression[]
}

type ReadDeps = Pick<Deps, 'db' | 'clock' | 'keyring'>

/** Everything recorded of one person. Audited as a read. */
export async function readSubject(
  { db, clock, keyring }: ReadDeps,
  { organizationId, actor, subject }: SubjectOrder,
): Promise<SubjectHistory | SubjectRefusal> {
  const hashed = hashSubject(keyring, organizationId, subject)
  if (!hashed.ok) return refuseSubject('SUBJECT_MALFORMED', hashed.problem.message)
  return inOrganization(db, organizationId, async (trx) => {
    const events = await listHistory(trx, keyring, organizationId, hashed.hash)
    const suppressions = await listSuppressions(trx, keyring, organizationId, [hashed.hash])
    await appendAudit(
      trx,
      keyring,
      { organizationId, actor, at: clock.now(), subject: hashed.hash },
      { type: 'subject.read', details: { events: events.length, suppressions: suppressions.length } },
    )
    return { kind: 'found', events, suppressions }
  })
}

export type ForgottenSubject =
  | {
      readonly kind: 'forgotten'
      /** Entries of the history that were deleted. */
      readonly events: number
      /** What stays, so that an old list that comes back is still refused (Art. 17(3)(b), Art. 21(3)). */
      readonly suppressions: number
    }
  | SubjectRefusal

/** Deletes the history of one person and keeps only what the person said no to, under the keyed hash. */
export async function forgetSubject(
  { db, clock, keyring }: ReadDeps,
  { organizationId, actor, subject }: SubjectOrder,
): Promise<ForgottenSubject> {
  const hashed = hashSubject(keyring, organizationId, subject)
  if (!hashed.ok) return refuseSubject('SUBJECT_MALFORMED', hashed.problem.message)
  return inOrganization(db, organizationId, async (trx) => {
    const events = await deleteHistory(trx, organizationId, hashed.hash)
    const suppressions = (await listSuppressions(trx, keyring, organizationId, [hashed.hash])).length
    await appendAudit(
      trx,
      keyring,
      { organizationId, actor, at: clock.now(), subject: hashed.hash },
      { type: 'subject.forgotten', details: { events, suppressions } },
    )
    return { kind: 'forgotten', events, suppressions }
  })
}
