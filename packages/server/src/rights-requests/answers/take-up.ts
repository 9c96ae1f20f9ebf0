import type { RightsRequestStatus } from '@assent/shared'
import type { Trx } from '../../db/database.ts'
import { openCase } from '../exports/open-case.ts'
import type { ConfirmDeps } from '../confirm-rights-request.ts'
import { moveRequest, type StoredRequest } from '../rights-requests.store.ts'
import { GRANTED } from './answers.domain.ts'
import { holdObjections } from './hold-objections.ts'
import { holdsByItself } from './reached-uses.domain.ts'
import { closeRequest } from './write-answer.ts'

/**
 * Lets an objection hold from its confirmation on, for everything that it reaches: nothing of it is done until grounds are
 * heard (GDPR Arts. 18(1)(d), 21(1)). Where none can be and nobody has to be told, it is answered at once. Other kinds are
 * left as they are. Answers where the request stands then.
 */
export async function takeUp(trx: Trx, deps: ConfirmDeps, request: StoredRequest): Promise<RightsRequestStatus> {
  if (request.kind !== 'objection') return request.status
  const { organizationId, requestId } = request
  const found = await openCase(trx, deps, organizationId, requestId, () => null)
  if ('kind' in found) return request.status
  const { policy, uses } = await holdObjections(trx, deps, { ...found, actor: 'visitor' })
  if (holdsByItself('objection', uses)) {
    await closeRequest(trx, deps, { ...found, actor: 'system' }, GRANTED, policy)
    return 'fulfilled'
  }
  if (uses.length === 0) return request.status
  await moveRequest(trx, organizationId, requestId, 'in-progress')
  return 'in-progress'
}
