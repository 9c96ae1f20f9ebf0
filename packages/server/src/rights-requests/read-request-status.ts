import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { findAnswer } from './answers/answers.store.ts'
import { findExport } from './exports/exports.store.ts'
import { listControllers, listForwardings } from './forwarding/forwarding.store.ts'
import { linkTokenHash, linkTokenOrganization } from './link-token.ts'
import { publicRequest, type PublicRequest } from './public-request.ts'
import { findRequestByToken } from './rights-requests.store.ts'

/** The request behind the token of a status page; null when there is none. Nothing personal is opened, so nothing is audited. */
export async function readRequestStatus(
  { db, clock, keyring }: Pick<Deps, 'db' | 'clock' | 'keyring'>,
  token: string,
): Promise<PublicRequest | null> {
  const organizationId = linkTokenOrganization(token)
  if (organizationId === null) return null
  return inOrganization(db, organizationId, async (trx) => {
    const request = await findRequestByToken(trx, organizationId, 'status', linkTokenHash(token))
    if (request === undefined) return null
    const found = await findExport(trx, organizationId, 'request_id', request.requestId)
    const waits = found?.state === 'released' && found.downloadedAt === null && (found.expiresAt ?? 0) > clock.now()
    const tenants = (await listForwardings(trx, organizationId, { requestId: request.requestId }))
      .filter(({ forwardedAt }) => forwardedAt !== null)
      .map(({ tenant }) => tenant)
    const controllers = tenants.length === 0 ? [] : await listControllers(trx, keyring, organizationId, tenants)
    const forwardedTo = controllers.map(({ name, email }) => ({ name, email }))
    const given = await findAnswer(trx, organizationId, request.requestId)
    const answer = given === undefined ? null : { outcome: given.outcome, at: given.answeredAt }
    return publicRequest(request, { dataUntil: waits ? found.expiresAt : null, answer, forwardedTo })
  })
}
