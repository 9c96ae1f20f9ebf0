import { appendAudit } from '../../audit/append-audit.ts'
import type { Actor } from '../../audit/audit.events.ts'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { queueMail } from '../../notifications/queue-mail.ts'
import { openValue } from '../../subjects/subject-vault.ts'
import type { OpenCase } from '../exports/open-case.ts'
import { mailToController, mailToPerson } from './forwarding-mail.ts'
import type { ForwardedRequest } from './forwarding.domain.ts'
import { listControllers, markForwarding, type Forwarding } from './forwarding.store.ts'

export type ForwardDeps = Pick<Deps, 'db' | 'clock' | 'ids' | 'keyring' | 'jobs' | 'sites'>

/**
 * Hands a part of a request to who answers for its tenant, with the time of the original receipt: a mail, a signed
 * message where there is a webhook, and a mail to the person that says who answers. Waits where nobody is named yet.
 */
export async function forward(
  trx: Trx,
  deps: ForwardDeps,
  actor: Actor,
  found: OpenCase,
  forwarding: Forwarding,
): Promise<void> {
  const { organizationId, requestId, subjectId } = found.request
  const { id, tenant } = forwarding
  const [contact] = await listControllers(trx, deps.keyring, organizationId, [tenant])
  if (contact === undefined) return
  const at = deps.clock.now()
  if (!(await markForwarding(trx, organizationId, id, 'forwarded_at', at))) return
  const request = forwardedRequest(deps, found, forwarding)
  await queueMail(trx, deps, found.subject, mailToController(request, contact))
  await queueMail(trx, deps, found.subject, mailToPerson(request, contact))
  if (contact.webhook !== null) await deps.jobs.enqueue(trx, 'deliver-forwarding', { organizationId, forwardingId: id })
  const context = { organizationId, actor, at, subject: subjectId }
  const details = { requestId, forwardingId: id, tenant, receivedAt: request.receivedAt }
  await appendAudit(trx, deps.keyring, context, { type: 'rights-request.forwarded', details })
}

export function forwardedRequest(
  { sites }: Pick<Deps, 'sites'>,
  { request, subject }: OpenCase,
  { id, tenant, datasets }: Forwarding,
): ForwardedRequest {
  const open = (column: string, envelope: string): string =>
    openValue(subject, { table: 'rights_request', row: request.requestId, column }, envelope)
  const { reference, kind, law, receivedAt, dueOn, legalLimitOn, language } = request
  return {
    id,
    tenant,
    processor: sites.byId(request.siteId)?.controllerName ?? '',
    reference,
    kind,
    law,
    receivedAt,
    dueOn,
    legalLimitOn,
    language,
    email: open('email', request.email),
    name: request.name === null ? null : open('name', request.name),
    message: request.message === null ? null : open('message', request.message),
    datasets,
  }
}
