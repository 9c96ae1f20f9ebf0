import { appendAudit } from '../../audit/append-audit.ts'
import type { Actor } from '../../audit/audit.events.ts'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import { refused, type Refused } from '../exports/exports.domain.ts'
import { listForwardings, markForwarding, type Forwarding } from './forwarding.store.ts'

export type AnswerOutcome = { readonly kind: 'answered'; readonly forwarding: Forwarding } | Refused

/** Writes down what the tenant said became of its part; once. Audited. */
export async function answerForwarding(
  { db, clock, keyring }: Pick<Deps, 'db' | 'clock' | 'keyring'>,
  organizationId: string,
  actor: Actor,
  { id, outcome }: { readonly id: string; readonly outcome: 'fulfilled' | 'refused' },
): Promise<AnswerOutcome> {
  return inOrganization(db, organizationId, async (trx) => {
    const at = clock.now()
    const [before] = await listForwardings(trx, organizationId, { id })
    if (before === undefined) return refused('NOT_FOUND', `There is no forwarded part ${id}.`)
    if (before.forwardedAt === null) return refused('NOT_READY', 'Nobody is named yet who answers for its tenant.')
    if (!(await markForwarding(trx, organizationId, id, 'answered_at', at, outcome)))
      return refused('CLOSED', `It was answered before: ${before.outcome ?? 'just now'}.`)
    const { requestId, subjectId: subject, tenant } = before
    const details = { requestId, forwardingId: id, tenant, outcome }
    await appendAudit(
      trx,
      keyring,
      { organizationId, actor, at, subject },
      { type: 'rights-forwarding.answered', details },
    )
    return { kind: 'answered', forwarding: { ...before, outcome, answeredAt: at } }
  })
}
