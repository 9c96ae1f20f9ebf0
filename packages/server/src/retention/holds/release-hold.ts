import { appendAudit } from '../../audit/append-audit.ts'
import type { Actor } from '../../audit/audit.events.ts'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import type { LegalHold } from './legal-hold.domain.ts'
import { markReleased } from './legal-holds.store.ts'

export type ReleaseHoldOutcome =
  | { readonly kind: 'released'; readonly hold: LegalHold }
  | { readonly kind: 'refused'; readonly code: 'NOT_FOUND' | 'MISSING'; readonly message: string }

/** Releases a hold, with the reason. It stays as evidence; what it kept and no other hold keeps goes with the next run. */
export async function releaseHold(
  { db, clock, keyring }: Pick<Deps, 'db' | 'clock' | 'keyring'>,
  organizationId: string,
  actor: Actor,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<ReleaseHoldOutcome> {
  const at = clock.now()
  const why = reason.trim()
  if (why === '') {
    return { kind: 'refused', code: 'MISSING', message: 'Expected a reason for the release that is not empty.' }
  }
  return inOrganization(db, organizationId, async (trx) => {
    const hold = await markReleased(trx, keyring, organizationId, id, { at, by: actor, reason: why })
    if (hold === undefined) {
      return { kind: 'refused', code: 'NOT_FOUND', message: `No hold in force has the id ${id}.` }
    }
    await appendAudit(
      trx,
      keyring,
      { organizationId, actor, at },
      { type: 'legal-hold.released', details: { holdId: id, reference: hold.reference } },
    )
    return { kind: 'released', hold }
  })
}
