import { utcDate } from '@assent/shared'
import type { Trx } from '../db/database.ts'
import { inSystem } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { allowEnding } from '../housekeeping/records.store.ts'
import { checkpointMessage } from './audit.domain.ts'
import { deleteChainBefore, findLastOver, lockHead, saveCheckpoint } from './audit.store.ts'

/**
 * Ends the oldest entries of an organization's audit chain. The last of them stays as a signed checkpoint, from which
 * the chain goes on to verify.
 */
export async function expireAudit(
  { db, keyring, clock }: Pick<Deps, 'db' | 'keyring' | 'clock'>,
  organizationId: string,
  before: Date,
  record: (trx: Trx, done: number) => Promise<void>,
): Promise<void> {
  await inSystem(db, async (trx) => {
    await lockHead(trx, organizationId)
    const last = await findLastOver(trx, organizationId, before)
    if (last === null) return
    await allowEnding(trx)
    const checkpoint = { ...last, organizationId, endedOn: utcDate(clock.now()) }
    await saveCheckpoint(trx, { ...checkpoint, signature: keyring.sign(checkpointMessage(checkpoint)) })
    await record(trx, await deleteChainBefore(trx, organizationId, last.sequence))
  })
}
