import { appendAudit } from '../../audit/append-audit.ts'
import type { Actor } from '../../audit/audit.events.ts'
import type { Trx } from '../../db/database.ts'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import type { Policy, PolicyPurpose } from '../../policy/policy.types.ts'
import type { SubjectKey } from '../../subjects/subject-vault.ts'
import { openCase, type OpenCase } from '../exports/open-case.ts'
import { addressHash } from './address-hash.ts'
import type { KeptUse } from './answers.domain.ts'
import { tellsRecipients } from './answers-in-words.domain.ts'
import { findAnswer, openWords, type StoredAnswer } from './answers.store.ts'
import type { AnswerOutcome } from './answers.table.ts'
import { usesAtIssue } from './uses-at-issue.ts'
import { nameOf } from './write-answer.ts'

/** A use as the desk decides on it. */
export interface OpenedUse {
  readonly purpose: string
  readonly name: string
  readonly isAbsolute: boolean
  /** Names of those who have the data for it. */
  readonly recipients: readonly string[]
}

/** A use that goes on for people whose data is restricted (GDPR Art. 18(2)). */
export interface SparedUse {
  readonly purpose: string
  readonly name: string
  readonly reason: NonNullable<PolicyPurpose['despite_restriction']>
}

/** An answer in the clear. Instants are milliseconds since 1970. */
export interface OpenedAnswer {
  readonly outcome: AnswerOutcome
  readonly reason: string | null
  readonly note: string | null
  readonly kept: readonly (KeptUse & { readonly name: string })[]
  readonly told: readonly string[]
  readonly answeredAt: number
  readonly answeredBy: string
}

export interface Answering {
  /** Those who may have the data that the request is about, and are told of what is done to it (GDPR Art. 19). */
  readonly recipients: readonly { readonly id: string; readonly name: string }[]
  readonly uses: readonly OpenedUse[]
  /** Of a restriction: what it leaves; of other kinds nothing. */
  readonly spared: readonly SparedUse[]
  readonly answer: OpenedAnswer | null
}

/**
 * What an answer to a request decides on under the policy in force, and what it was answered with; null for an unknown
 * request, or one of a person who was erased. Reading an answer is audited.
 */
export async function readAnswering(
  deps: Pick<Deps, 'db' | 'clock' | 'keyring'>,
  organizationId: string,
  actor: Actor,
  requestId: string,
): Promise<Answering | null> {
  return inOrganization(deps.db, organizationId, async (trx) => {
    const found = await openCase(trx, deps, organizationId, requestId, () => null)
    if ('kind' in found) return null
    const { request } = found
    const answering = await openAnswering(trx, deps, found)
    if (answering.answer === null) return answering
    const event = { type: 'rights-request.read', details: { requestIds: [requestId] } } as const
    const context = { organizationId, actor, at: deps.clock.now(), subject: request.subjectId }
    await appendAudit(trx, deps.keyring, context, event)
    return answering
  })
}

/** The same inside a transaction, for somebody whose act is audited anyway. */
export async function openAnswering(
  trx: Trx,
  deps: Pick<Deps, 'clock' | 'keyring'>,
  found: OpenCase,
): Promise<Answering> {
  const { request, subject } = found
  const { policy, uses } = await usesAtIssue(trx, deps, request, request.kind, addressHash(deps, found))
  const stored = await findAnswer(trx, request.organizationId, request.requestId)
  return {
    recipients: tellsRecipients(request.kind) ? (policy?.recipients ?? []).map(({ id, name }) => ({ id, name })) : [],
    uses: uses.map(({ recipients, ...use }) => ({
      ...use,
      name: nameOf(policy, 'en', use.purpose),
      recipients: recipients.map((id) => recipientName(policy, id)),
    })),
    spared: request.kind === 'restriction' ? sparedUses(policy) : [],
    answer: stored === undefined ? null : openAnswer(subject, stored, policy),
  }
}

function sparedUses(policy: Policy | null): readonly SparedUse[] {
  return (policy?.purposes ?? []).flatMap(({ id, despite_restriction: reason }) =>
    reason === undefined ? [] : [{ purpose: id, name: nameOf(policy, 'en', id), reason }],
  )
}

function openAnswer(subject: SubjectKey, stored: StoredAnswer, policy: Policy | null): OpenedAnswer {
  const { outcome, answeredAt, answeredBy } = stored
  const { reason, note, kept, told } = openWords(subject, stored)
  return {
    outcome,
    reason,
    note,
    kept: kept.map((use) => ({ ...use, name: nameOf(policy, 'en', use.purpose) })),
    told: told.map((id) => recipientName(policy, id)),
    answeredAt,
    answeredBy,
  }
}

function recipientName(policy: Policy | null, id: string): string {
  return policy?.recipients?.find((each) => each.id === id)?.name ?? id
}
