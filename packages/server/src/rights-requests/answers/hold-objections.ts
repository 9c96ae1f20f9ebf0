import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { holdObjection } from '../../processing/hold-objection.ts'
import { addressHash } from './address-hash.ts'
import { usesAtIssue, type UsesAtIssue } from './uses-at-issue.ts'
import type { AnsweredCase } from './write-answer.ts'

/** Stops everything that an objection reaches under the policy in force, in the name of whom it is recorded by. */
export async function holdObjections(
  trx: Trx,
  deps: Pick<Deps, 'clock' | 'ids' | 'keyring'>,
  { request, subject, actor }: AnsweredCase,
): Promise<UsesAtIssue> {
  const { organizationId } = request
  const subjectHash = addressHash(deps, { request, subject })
  const issue = await usesAtIssue(trx, deps, request, 'objection', subjectHash)
  for (const { purpose } of issue.uses) await holdObjection(trx, deps, { organizationId, actor, subjectHash }, purpose)
  return issue
}
