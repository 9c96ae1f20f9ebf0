import { appendAudit } from '../audit/append-audit.ts'
import type { Actor } from '../audit/audit.events.ts'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { deleteAccount } from './accounts.store.ts'
import { accountHash } from './read-accounts.ts'

/**
 * Forgets which history is an account's; the history stays under its pseudonym, as evidence, until its period is over.
 * Whoever signs in again is new. False when nobody has signed in to it.
 */
export async function forgetAccount(
  deps: Pick<Deps, 'db' | 'clock' | 'keyring'>,
  organizationId: string,
  actor: Actor,
  account: string,
): Promise<boolean> {
  const { db, clock, keyring } = deps
  return inOrganization(db, organizationId, async (trx) => {
    const isThere = await deleteAccount(trx, organizationId, accountHash(deps, organizationId, account))
    if (isThere) {
      const context = { organizationId, actor, at: clock.now(), subject: account }
      await appendAudit(trx, keyring, context, { type: 'account.forgotten', details: {} })
    }
    return isThere
  })
}
