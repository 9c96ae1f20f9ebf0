import { utcDate, type CalendarDate } from '@assent/shared'
import { appendAudit } from '../audit/append-audit.ts'
import type { Actor, AuditEvent } from '../audit/audit.events.ts'
import type { Trx } from '../db/database.ts'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { listVersions, type StoredPolicy } from '../policy/policy.store.ts'
import { versionInForce } from '../policy/policy-versions.domain.ts'
import type { PolicyPurpose } from '../policy/policy.types.ts'
import { insertEvent, type SubjectEvent } from './processing.store.ts'
import { hashSubject, type SubjectName } from './subject-name.ts'

/** Who asks, and about whom. */
export interface SubjectOrder {
  readonly organizationId: string
  readonly actor: Actor
  readonly subject: SubjectName
}

/** The same with the keyed hash that the person stands under. */
export interface SubjectPlace extends Pick<SubjectOrder, 'organizationId' | 'actor'> {
  readonly subjectHash: string
}

export type SubjectRefusalCode =
  | 'SUBJECT_MALFORMED'
  | 'NO_POLICY'
  | 'PURPOSE_UNKNOWN'
  | 'NOT_ON_CONSENT'
  | 'IN_THE_FUTURE'
  | 'EVIDENCE_MISSING'
  | 'NOT_OPEN_TO_OBJECTION'
  | 'NO_OBJECTION'
  | 'NO_LIMITATION'
  | 'OBJECTION_IS_ABSOLUTE'
  | 'GROUNDS_MISSING'
  | 'STATE_UNKNOWN'
  | 'CONTRACT_UNKNOWN'
  | 'DAYS_REVERSED'

/** Nothing was recorded. */
export interface SubjectRefusal {
  readonly kind: 'refused'
  readonly code: SubjectRefusalCode
  readonly message: string
}

export type SubjectOutcome = { readonly kind: 'recorded'; readonly event: SubjectEvent } | SubjectRefusal

/** What an act works with: the transaction, the versions and who the person is. */
export interface SubjectDesk {
  readonly trx: Trx
  readonly now: number
  readonly today: CalendarDate
  readonly subjectHash: string
  readonly versions: readonly StoredPolicy[]
  readonly inForce: StoredPolicy
  /** Writes the event, audits it, and answers it. */
  record(event: Pick<SubjectEvent, 'kind'> & Partial<SubjectEvent>, audit: AuditEvent): Promise<SubjectOutcome>
}

export type SubjectDeps = Pick<Deps, 'db' | 'clock' | 'ids' | 'keyring'>

/** Opens the transaction of an act about one person, under the policy in force today. */
export async function atSubjectDesk(
  { db, clock, ids, keyring }: SubjectDeps,
  { organizationId, actor, subject }: SubjectOrder,
  work: (desk: SubjectDesk) => Promise<SubjectOutcome>,
): Promise<SubjectOutcome> {
  const hashed = hashSubject(keyring, organizationId, subject)
  if (!hashed.ok) return refuseSubject('SUBJECT_MALFORMED', hashed.problem.message)
  const [now, subjectHash] = [clock.now(), hashed.hash]
  return inOrganization(db, organizationId, async (trx) => {
    const versions = await listVersions(trx, organizationId)
    const inForce = versionInForce(versions, utcDate(now))
    if (inForce === undefined) return refuseSubject('NO_POLICY', 'No policy is in force yet.')
    return work({
      trx,
      now,
      today: utcDate(now),
      subjectHash,
      versions,
      inForce,
      record: (part, audit) =>
        writeEvent(trx, { clock, ids, keyring }, { organizationId, actor, subjectHash }, part, audit),
    })
  })
}

/** Writes down something said or reported of a person now, audits it, and answers it. */
export async function writeEvent(
  trx: Trx,
  { clock, ids, keyring }: Omit<SubjectDeps, 'db'>,
  about: SubjectPlace,
  part: Pick<SubjectEvent, 'kind'> & Partial<SubjectEvent>,
  audit: AuditEvent,
): Promise<Extract<SubjectOutcome, { readonly kind: 'recorded' }>> {
  const { organizationId, actor, subjectHash } = about
  const at = clock.now()
  const nothing = { purpose: null, name: null, from: null, to: null, policyHash: null, note: null }
  const own = { id: ids.uuid(), subjectHash, at, recordedAt: at, recordedBy: actor }
  const event: SubjectEvent = { ...nothing, ...own, ...part }
  await insertEvent(trx, keyring, organizationId, event)
  await appendAudit(trx, keyring, { organizationId, actor, at, subject: subjectHash }, audit)
  return { kind: 'recorded', event }
}

/** The purpose of the version in force, or why there is none. */
export function findPurpose({ inForce }: SubjectDesk, id: string): PolicyPurpose | SubjectRefusal {
  const { purposes } = inForce.content
  const known = purposes.map((purpose) => purpose.id).join(', ')
  return (
    purposes.find((purpose) => purpose.id === id) ??
    refuseSubject('PURPOSE_UNKNOWN', `Expected a purpose of the policy (${known}), got ${JSON.stringify(id)}.`)
  )
}

export function isRefusal(found: PolicyPurpose | SubjectRefusal): found is SubjectRefusal {
  return 'kind' in found
}

export function refuseSubject(code: SubjectRefusalCode, message: string): SubjectRefusal {
  return { kind: 'refused', code, message }
}
