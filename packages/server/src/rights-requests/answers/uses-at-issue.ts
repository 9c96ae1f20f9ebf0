import { utcDate, type RightsLaw, type RightsRequestKind } from '@assent/shared'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { listVersions } from '../../policy/policy.store.ts'
import { versionInForce } from '../../policy/policy-versions.domain.ts'
import type { Policy } from '../../policy/policy.types.ts'
import { listHistory } from '../../processing/processing.store.ts'
import type { StoredRequest } from '../rights-requests.store.ts'
import { holdsByItself, isUseKind, reachedUses, type ReachedUse } from './reached-uses.domain.ts'

export interface UsesAtIssue {
  /** The policy that they are uses of; null while none is in force. */
  readonly policy: Policy | null
  readonly uses: readonly ReachedUse[]
}

/** What an answer to a request decides on: what it reaches, without what the person took back since; of other kinds nothing. */
export async function usesAtIssue(
  trx: Trx,
  { clock, keyring }: Pick<Deps, 'clock' | 'keyring'>,
  { organizationId, law, receivedAt }: StoredRequest,
  kind: RightsRequestKind,
  subjectHash: string,
): Promise<UsesAtIssue> {
  const policy = await policyInForce(trx, organizationId, clock.now())
  if (policy === null || !isUseKind(kind)) return { policy, uses: [] }
  const history = await listHistory(trx, keyring, organizationId, subjectHash)
  const takenBack = history.filter((event) => event.kind === 'objection-withdrawn' && event.at >= receivedAt)
  const uses = reachedUses(policy, kind, law).filter(
    ({ purpose }) => !takenBack.some((event) => event.purpose === purpose),
  )
  return { policy, uses }
}

/** Whether a new request holds wholly and at once, so that it is answered by being received. */
export async function holdsWholly(
  trx: Trx,
  organizationId: string,
  { kind, law, at }: { readonly kind: RightsRequestKind; readonly law: RightsLaw; readonly at: number },
): Promise<boolean> {
  const policy = await policyInForce(trx, organizationId, at)
  return policy !== null && isUseKind(kind) && holdsByItself(kind, reachedUses(policy, kind, law))
}

async function policyInForce(trx: Trx, organizationId: string, at: number): Promise<Policy | null> {
  return versionInForce(await listVersions(trx, organizationId), utcDate(at))?.content ?? null
}
