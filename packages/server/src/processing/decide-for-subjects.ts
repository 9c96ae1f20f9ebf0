import { utcDate, type CalendarDate } from '@assent/shared'
import { appendAudit } from '../audit/append-audit.ts'
import type { Actor } from '../audit/audit.events.ts'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { listVersions, type StoredPolicy } from '../policy/policy.store.ts'
import { versionInForce } from '../policy/policy-versions.domain.ts'
import { listTenantSwitches } from '../retention/tenants/tenants.store.ts'
import { decideProcessing, type ProcessingDecision } from './processing.domain.ts'
import { readSubjectFacts } from './subject-facts.ts'
import { reportableOf, type SubjectFacts } from './subject-facts.domain.ts'
import { hashSubject, type SubjectName } from './subject-name.ts'

/** Most people in one question; a longer list is asked in parts. */
export const MOST_SUBJECTS = 1_000

export interface ProcessingQuestion {
  readonly organizationId: string
  readonly actor: Actor
  readonly purpose: string
  /** Null: all that the purpose uses. */
  readonly data: readonly string[] | null
  readonly subjects: readonly SubjectName[]
  /** States the caller knows the people to be in; one that was reported counts as it was reported. */
  readonly states: readonly string[]
  /** Whose switches count. */
  readonly tenant: string | null
  /** Null: today. */
  readonly on: CalendarDate | null
  /** Whether the people are only counted into totals. */
  readonly inTotals: boolean
}

export type ProcessingAnswer =
  | {
      readonly kind: 'decided'
      readonly on: CalendarDate
      /** Null while no policy is in force. */
      readonly policy: StoredPolicy | null
      /** In the order of the question. */
      readonly decisions: readonly ProcessingDecision[]
    }
  | { readonly kind: 'rejected'; readonly path: string; readonly message: string }

/**
 * Decides for each person whether data may be processed, under the version in force on the day. One audit entry for
 * each question, with counts by code; a question about one person names the person by hash.
 */
export async function decideForSubjects(
  { db, clock, keyring }: Pick<Deps, 'db' | 'clock' | 'keyring'>,
  question: ProcessingQuestion,
): Promise<ProcessingAnswer> {
  const { organizationId, actor, purpose, data, subjects, tenant, inTotals } = question
  const at = clock.now()
  const on = question.on ?? utcDate(at)
  if (subjects.length > MOST_SUBJECTS) {
    return reject('subjects', `Expected at most ${MOST_SUBJECTS} people, got ${subjects.length}; ask in parts.`)
  }
  if (data?.length === 0) return reject('data', 'Expected at least one category of data, or no list for all of them.')
  const hashes: string[] = []
  for (const [index, name] of subjects.entries()) {
    const hashed = hashSubject(keyring, organizationId, name)
    if (!hashed.ok)
      return reject(`subjects[${index}]${hashed.problem.path && `.${hashed.problem.path}`}`, hashed.problem.message)
    hashes.push(hashed.hash)
  }
  return inOrganization(db, organizationId, async (trx): Promise<ProcessingAnswer> => {
    const versions = await listVersions(trx, organizationId)
    const policy = versionInForce(versions, on)
    const unknown = policy === undefined ? [] : unknownStates(question, policy)
    if (unknown.length > 0) return reject('states', unknown.join(' '))
    const decisions = policy === undefined ? hashes.map(() => noPolicy(on)) : await decideAll(policy)
    await appendAudit(
      trx,
      keyring,
      { organizationId, actor, at, subject: hashes.length === 1 ? hashes[0] : undefined },
      {
        type: 'processing.decided',
        details: { purpose, on, policyHash: policy?.hash ?? null, asked: hashes.length, ...countByCode(decisions) },
      },
    )
    return { kind: 'decided', on, policy: policy ?? null, decisions }

    async function decideAll(inForce: StoredPolicy): Promise<readonly ProcessingDecision[]> {
      const factsOf = await readSubjectFacts(trx, keyring, versions, inForce, {
        subjectHashes: [...new Set(hashes)],
        on,
      })
      const switches = (await listTenantSwitches(trx, organizationId))
        .filter((each) => each.tenant === tenant && each.isOn)
        .map(({ name }) => name)
      const use = { purpose, data, on, switches: new Set(switches), inTotals }
      return hashes.map((hash) =>
        decideProcessing(inForce.content, use, withStates(factsOf(hash), question.states, on)),
      )
    }
  })
}

/** What the caller says of a state counts where nothing was reported of it. */
function withStates(facts: SubjectFacts, states: readonly string[], on: CalendarDate): SubjectFacts {
  const stated = states
    .filter((state) => !facts.states.some(({ name }) => name === state))
    .map((name) => ({ name, from: on, to: on }))
  return stated.length === 0 ? facts : { ...facts, states: [...facts.states, ...stated] }
}

function unknownStates({ states }: ProcessingQuestion, { content }: StoredPolicy): readonly string[] {
  const known = reportableOf(content).states
  return states
    .filter((state) => !known.includes(state))
    .map((state) => `Expected one of ${known.join(', ') || 'no state, for the policy declares none'}, got ${state}.`)
}

function noPolicy(on: CalendarDate): ProcessingDecision {
  return { kind: 'refused', code: 'NO_POLICY', article: 'Art. 5(1)(a) GDPR', reason: `No policy is in force on ${on}.` }
}

function countByCode(decisions: readonly ProcessingDecision[]): {
  readonly allowed: number
  readonly refused: Readonly<Record<string, number>>
} {
  const refused: Record<string, number> = {}
  for (const decision of decisions) {
    if (decision.kind === 'refused') refused[decision.code] = (refused[decision.code] ?? 0) + 1
  }
  return { allowed: decisions.filter(({ kind }) => kind === 'allowed').length, refused }
}

function reject(path: string, message: string): ProcessingAnswer {
  return { kind: 'rejected', path, message }
}
