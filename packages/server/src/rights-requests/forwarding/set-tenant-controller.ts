import { appendAudit } from '../../audit/append-audit.ts'
import type { Actor } from '../../audit/audit.events.ts'
import { addressProblem, isLoopback, isPrivateAddress } from '../../datasets/outbound.ts'
import { isSigningKey } from '../../datasets/https/signature.ts'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import { judgeStanding, refused, type Refused } from '../exports/exports.domain.ts'
import { openCase } from '../exports/open-case.ts'
import { forward, type ForwardDeps } from './forward.ts'
import { contactProblems, type TenantContact } from './forwarding.domain.ts'
import { listForwardings, saveController, type TenantController } from './forwarding.store.ts'

export type SetControllerOutcome = { readonly kind: 'set'; readonly controller: TenantController } | Refused

/** Names who answers people for a tenant. What waited for that is handed on at once. */
export async function setTenantController(
  deps: ForwardDeps & Pick<Deps, 'settings'>,
  organizationId: string,
  actor: Actor,
  { tenant, ...contact }: TenantContact & { readonly tenant: string },
): Promise<SetControllerOutcome> {
  const { webhook } = contact
  const problems = contactProblems(tenant, contact).map(({ path, message }) => `${path}: ${message}`)
  if (webhook !== null) problems.push(...webhookProblems(webhook, deps.settings.mode))
  if (problems.length > 0) return refused('BAD_CONTACT', problems.join(' '))
  return inOrganization(deps.db, organizationId, async (trx) => {
    const at = deps.clock.now()
    const controller = { tenant, ...contact, setAt: at, setBy: actor }
    await saveController(trx, deps.keyring, organizationId, controller)
    const details = { tenant, webhook: webhook !== null }
    await appendAudit(trx, deps.keyring, { organizationId, actor, at }, { type: 'tenant-controller.set', details })
    for (const waiting of await listForwardings(trx, organizationId, { waitingOf: tenant })) {
      const found = await openCase(trx, deps, organizationId, waiting.requestId, judgeStanding)
      // A person who was erased meanwhile, or a request that was closed, has nothing to be handed on.
      if (!('kind' in found)) await forward(trx, deps, actor, found, waiting)
    }
    return { kind: 'set', controller }
  })
}

/** What is sent there names people, and nobody may point us at our own network. */
function webhookProblems(
  { url, secret }: NonNullable<TenantContact['webhook']>,
  mode: Deps['settings']['mode'],
): readonly string[] {
  const problem = addressProblem(url)
  const problems = problem === null ? [] : [`webhook.url: ${problem}`]
  if (problem === null && mode === 'production') {
    const host = new URL(url).hostname.replace(/^\[|\]$/g, '')
    if (isLoopback(host) || isPrivateAddress(host))
      problems.push(`webhook.url: ${host} is an address of a private network; expected a public one.`)
  }
  if (!isSigningKey(secret))
    problems.push('webhook.secret: Expected 24 bytes or more in base64, with or without whsec_.')
  return problems
}
