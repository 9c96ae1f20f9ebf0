import { appendAudit } from '../../audit/append-audit.ts'
import { signMessage } from '../../datasets/https/signature.ts'
import type { Outbound } from '../../datasets/outbound.ts'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import type { JobPayloads } from '../../jobs/job-queue.ts'
import { judgeStanding } from '../exports/exports.domain.ts'
import { openCase } from '../exports/open-case.ts'
import { forwardedRequest } from './forward.ts'
import { forwardedMessage } from './forwarding.domain.ts'
import { listControllers, listForwardings, markForwarding } from './forwarding.store.ts'

export type DeliverDeps = Pick<Deps, 'db' | 'clock' | 'keyring' | 'sites'> & { readonly send: Outbound }

/** A webhook that did not take the message; the code is the status alone. */
class NotTaken extends Error {
  override name = 'NotTaken'
  readonly code: string

  constructor(status: number) {
    super('The webhook of a tenant did not take a request.')
    this.code = String(status)
  }
}

/**
 * Sends a forwarded request to the tenant's webhook, signed (Standard Webhooks 1.0), under the same id each time. Throws
 * until it was taken, so that the job tries again; the mail went out in any case.
 */
export async function deliverForwarding(
  { send, ...deps }: DeliverDeps,
  { organizationId, forwardingId }: JobPayloads['deliver-forwarding'],
): Promise<void> {
  const work = await inOrganization(deps.db, organizationId, async (trx) => {
    const [forwarding] = await listForwardings(trx, organizationId, { id: forwardingId })
    if (forwarding?.deliveredAt !== null) return null
    const [contact] = await listControllers(trx, deps.keyring, organizationId, [forwarding.tenant])
    const found = await openCase(trx, deps, organizationId, forwarding.requestId, judgeStanding)
    if (contact?.webhook == null || 'kind' in found) return null
    return { ...contact.webhook, forwarding, request: forwardedRequest(deps, found, forwarding) }
  })
  if (work === null) return
  const body = forwardedMessage(work.request)
  const signed = signMessage(work.secret, forwardingId, deps.clock.now(), body)
  const response = await send(work.url, {
    method: 'POST',
    headers: { ...signed, 'content-type': 'application/json' },
    body,
  })
  await response.body?.cancel()
  if (response.status < 200 || response.status > 299) throw new NotTaken(response.status)
  await inOrganization(deps.db, organizationId, async (trx) => {
    const at = deps.clock.now()
    if (!(await markForwarding(trx, organizationId, forwardingId, 'delivered_at', at))) return
    const { requestId, subjectId: subject, tenant } = work.forwarding
    const context = { organizationId, actor: 'job:deliver-forwarding', at, subject } as const
    const details = { requestId, forwardingId, tenant }
    await appendAudit(trx, deps.keyring, context, { type: 'rights-forwarding.delivered', details })
  })
}
