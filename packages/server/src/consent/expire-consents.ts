import { addDays, utcDate, type CalendarDate } from '@assent/shared'
import { leafHash } from '../crypto/merkle.ts'
import type { Trx } from '../db/database.ts'
import { inSystem } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { allowEnding } from '../housekeeping/records.store.ts'
import { VISITOR_DAYS } from './consent.domain.ts'
import { rowToRecord, type ConsentRow } from './consent.store.ts'
import {
  dropEmptyMonths,
  listExpiries,
  readLeafCounts,
  saveExpiries,
  takeOver,
  type ExpiryBorder,
} from './expiry.store.ts'
import { expireLeaves, expiryMessage, leafText } from './seal.domain.ts'

/** Visitors of one transaction: few enough that nobody waits, many enough that a night is enough. */
const VISITORS = 500

/**
 * Ends the histories of visitors that are over, a few hundred visitors in each transaction. Of each event its leaf in
 * the sealed batch stays, as long as others of the batch are there to be proved; then nothing of it is left.
 */
export async function expireConsents(
  { db, keyring, clock, partitions }: Pick<Deps, 'db' | 'keyring' | 'clock' | 'partitions'>,
  border: ExpiryBorder,
  record: (trx: Trx, done: number) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const today = utcDate(clock.now())
  for (let done = 1; done > 0 && !signal.aborted;) {
    done = await inSystem(db, async (trx) => {
      await allowEnding(trx)
      const rows = await takeOver(trx, border, VISITORS)
      if (rows.length === 0) return 0
      await keepLeaves(trx, keyring, today, rows)
      await record(trx, rows.length)
      return rows.length
    })
  }
  for (const name of await inSystem(db, (trx) => dropEmptyMonths(trx, addDays(today, -VISITOR_DAYS - 31))))
    partitions.forget(name)
}

async function keepLeaves(
  trx: Trx,
  keyring: Pick<Deps['keyring'], 'sign'>,
  today: CalendarDate,
  rows: readonly ConsentRow[],
): Promise<void> {
  const [{ organization_id: organizationId } = { organization_id: '' }] = rows
  const gone = Map.groupBy(rows.map(rowToRecord), ({ sealId }) => sealId)
  const sealIds = [...gone.keys()]
  const [before, counts] = [
    await listExpiries(trx, organizationId, sealIds),
    await readLeafCounts(trx, organizationId, sealIds),
  ]
  await saveExpiries(
    trx,
    [...gone].map(([sealId, records]) => {
      const leaves = records.map((record) => [record.sealIndex, leafHash(leafText(record)).toString('hex')] as const)
      const expiry = expireLeaves({
        organizationId,
        sealId,
        before: before.get(sealId),
        leaves,
        leafCount: counts.get(sealId) ?? 0,
        today,
      })
      return { ...expiry, signature: keyring.sign(expiryMessage(expiry)) }
    }),
  )
}
