import { utcDate } from '@assent/shared'
import { appendAudit } from '../../audit/append-audit.ts'
import type { Actor } from '../../audit/audit.events.ts'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import { readGoverned } from '../governed.ts'
import { readHoldWish, type HoldProblem, type HoldWish, type LegalHold } from './legal-hold.domain.ts'
import { insertHold } from './legal-holds.store.ts'

export type PlaceHoldOutcome =
  | { readonly kind: 'placed'; readonly hold: LegalHold }
  | { readonly kind: 'rejected'; readonly problems: readonly HoldProblem[] }

/** Places a hold for a case. From the next moment on no run anonymises or deletes what it covers. */
export async function placeHold(
  { db, clock, ids, keyring }: Pick<Deps, 'db' | 'clock' | 'ids' | 'keyring'>,
  organizationId: string,
  actor: Actor,
  wish: HoldWish,
): Promise<PlaceHoldOutcome> {
  const placedAt = clock.now()
  return inOrganization(db, organizationId, async (trx) => {
    const governed = await readGoverned(trx, organizationId, utcDate(placedAt))
    const { scope, problems } = readHoldWish(wish, governed)
    if (problems.length > 0) return { kind: 'rejected', problems }
    const hold: LegalHold = {
      id: ids.uuid(),
      reference: wish.reference.trim(),
      reason: wish.reason.trim(),
      scope,
      placedAt,
      placedBy: actor,
      release: null,
    }
    await insertHold(trx, keyring, organizationId, hold)
    const { id, reference } = hold
    await appendAudit(
      trx,
      keyring,
      { organizationId, actor, at: placedAt },
      {
        type: 'legal-hold.placed',
        details: {
          holdId: id,
          reference,
          data: scope.data ?? null,
          dataset: scope.dataset ?? null,
          subjects: scope.subjects?.length ?? 0,
          records: scope.records?.length ?? 0,
        },
      },
    )
    return { kind: 'placed', hold }
  })
}
