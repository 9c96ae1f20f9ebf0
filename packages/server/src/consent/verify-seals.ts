import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { leafHash, merkleRoot } from '../crypto/merkle.ts'
import { countEvents, listSealed, listSeals } from './consent-list.store.ts'
import { rowToRecord } from './consent.store.ts'
import { sealFromRow } from './prove-consent.ts'
import { FIRST_ROOT, leafText, sealMessage } from './seal.domain.ts'

/** What verifying an organization's consent events found. `problems` is empty when all is as it was written. */
export interface SealReport {
  readonly organizationId: string
  readonly seals: number
  readonly events: number
  readonly problems: readonly string[]
}

const PAGE = 500

/**
 * Rebuilds every sealed batch from the stored events: changed, removed and added events, removed and reordered seals
 * and foreign signatures all show. Reads in pages, so memory does not grow with the table.
 */
export async function verifySeals(
  { db, keyring }: Pick<Deps, 'db' | 'keyring'>,
  organizationId: string,
): Promise<SealReport> {
  const problems: string[] = []
  let seals = 0
  let sealedEvents = 0
  let end = { writerId: '', sequence: 0, root: FIRST_ROOT }
  for (;;) {
    const after = seals === 0 ? undefined : { writerId: end.writerId, sequence: end.sequence }
    const page = await inOrganization(db, organizationId, async (trx) => {
      const rows = await listSeals(trx, organizationId, after, PAGE)
      for (const row of rows) {
        const seal = sealFromRow(row)
        if (seal.writerId !== end.writerId) end = { writerId: seal.writerId, sequence: 0, root: FIRST_ROOT }
        if (seal.sequence !== end.sequence + 1 || seal.previousRoot !== end.root) {
          problems.push(`Seal ${seal.id}: its chain is broken before it; a seal was removed or reordered.`)
        }
        const members = await listSealed(trx, organizationId, seal)
        if (members.length !== seal.leafCount) {
          problems.push(`Seal ${seal.id}: sealed ${seal.leafCount} events, found ${members.length}.`)
        }
        const root = merkleRoot(members.map((member) => leafHash(leafText(rowToRecord(member))))).toString('hex')
        if (root !== seal.root) problems.push(`Seal ${seal.id}: an event in it was changed, removed or added.`)
        if (!keyring.verifySignature(sealMessage(seal), row.signature))
          problems.push(`Seal ${seal.id}: the signature is not ours.`)
        end = { writerId: seal.writerId, sequence: seal.sequence, root: seal.root }
        sealedEvents += seal.leafCount
      }
      return rows.length
    })
    seals += page
    if (page < PAGE) break
  }
  const events = await inOrganization(db, organizationId, (trx) => countEvents(trx, organizationId))
  if (events !== sealedEvents) problems.push(`${events} events are stored, ${sealedEvents} were sealed.`)
  return { organizationId, seals, events, problems }
}
