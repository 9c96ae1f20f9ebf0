import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { leafHash, merkleRoot } from '../crypto/merkle.ts'
import { countExpired, listExpiries } from './expiry.store.ts'
import { countEvents, listSealed, listSeals } from './consent-list.store.ts'
import { rowToRecord, type ConsentRow } from './consent.store.ts'
import { sealFromRow } from './prove-consent.ts'
import { expiryMessage, FIRST_ROOT, leafText, leavesInOrder, sealMessage, type Expiry } from './seal.domain.ts'

/** What verifying an organization's consent events found. `problems` is empty when all is as it was written. */
export interface SealReport {
  readonly organizationId: string
  readonly seals: number
  readonly events: number
  /** Events that are gone because their period was over. */
  readonly expired: number
  readonly problems: readonly string[]
}

const PAGE = 500

/**
 * Rebuilds every sealed batch from the stored events: changed, removed and added events, removed and reordered seals
 * and foreign signatures all show. Events whose period was over are accounted for by what this installation signed when
 * they went. Reads in pages, so memory does not grow with the table.
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
      const expiries = await listExpiries(
        trx,
        organizationId,
        rows.map(({ id }) => id),
      )
      for (const row of rows) {
        const seal = sealFromRow(row)
        if (seal.writerId !== end.writerId) end = { writerId: seal.writerId, sequence: 0, root: FIRST_ROOT }
        if (seal.sequence !== end.sequence + 1 || seal.previousRoot !== end.root) {
          problems.push(`Seal ${seal.id}: its chain is broken before it; a seal was removed or reordered.`)
        }
        const members = await listSealed(trx, organizationId, seal)
        const expiry = expiries.get(seal.id)
        if (expiry !== undefined && !keyring.verifySignature(expiryMessage(expiry), expiry.signature))
          problems.push(`Seal ${seal.id}: it was not us who said that events of it are over their period.`)
        const gone = expiry?.expired ?? 0
        if (members.length + gone !== seal.leafCount) {
          problems.push(
            `Seal ${seal.id}: sealed ${seal.leafCount} events, found ${members.length} and ${gone} expired.`,
          )
        }
        // Of a batch that is gone as a whole nothing is left to rebuild.
        if (members.length > 0 && rebuild(members, expiry) !== seal.root)
          problems.push(`Seal ${seal.id}: an event in it was changed, removed or added.`)
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
  const { events, expired } = await inOrganization(db, organizationId, async (trx) => ({
    events: await countEvents(trx, organizationId),
    expired: await countExpired(trx, organizationId),
  }))
  if (events + expired !== sealedEvents)
    problems.push(`${events} events are stored and ${expired} expired, ${sealedEvents} were sealed.`)
  return { organizationId, seals, events, expired, problems }
}

function rebuild(members: readonly ConsentRow[], expiry: Expiry | undefined): string {
  const present = members.map(rowToRecord).map((record) => ({
    sealIndex: record.sealIndex,
    hash: leafHash(leafText(record)),
  }))
  return merkleRoot(leavesInOrder(present, expiry, (hex) => Buffer.from(hex, 'hex'))).toString('hex')
}
