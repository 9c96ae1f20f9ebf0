import type { Deps } from '../deps.ts'
import { inOrganizations } from '../db/scope.ts'
import { leafHash, merkleRoot } from '../crypto/merkle.ts'
import { visitorMonth } from './consent.domain.ts'
import {
  findStanding,
  insertSealed,
  insertSeals,
  revokeTokens,
  rowToRecord,
  type SealedRecord,
  type SignedSeal,
} from './consent.store.ts'
import { FIRST_ROOT, leafText, sealMessage, type ConsentRecord, type Seal } from './seal.domain.ts'

/** `recorded`: this call's row or, for a repeat, the row that stands. The others say which decision stands instead. */
export type WriteOutcome =
  | { readonly kind: 'recorded'; readonly record: ConsentRecord }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'token-used'; readonly by: string }

/** End of one writer's chain of seals for one organization. */
interface ChainEnd {
  readonly writerId: string
  readonly sequence: number
  readonly root: string
}

export type ConsentBatchWriter = (records: readonly ConsentRecord[], lane: number) => Promise<readonly WriteOutcome[]>

/**
 * Writes batches of consent events: one statement inserts them with a seal for each organization, then COMMIT.
 * Each lane keeps its own chain of seals, so no batch waits for another's end.
 */
export function createConsentBatchWriter({
  db,
  ids,
  clock,
  keyring,
  partitions,
}: Pick<Deps, 'db' | 'ids' | 'clock' | 'keyring' | 'partitions'>): ConsentBatchWriter {
  const ends = new Map<string, ChainEnd>()

  return async (records, lane) => {
    await partitions.ensure('consent_event', new Set(records.map(({ visitorId }) => visitorMonth(visitorId))))
    const organizations = [...new Set(records.map(({ organizationId }) => organizationId))]
    const sealIds = new Map(organizations.map((id) => [id, ids.uuid()]))
    const sealed = records.map<SealedRecord>((record, sealIndex) => ({
      ...record,
      sealId: sealIds.get(record.organizationId) ?? '',
      sealIndex,
    }))
    let sealing = sealByOrganization(sealed, lane)
    const outcomes = await inOrganizations(db, organizations, async (trx) => {
      const isNew = takeOnce(await insertSealed(trx, sealed, sealing.seals))
      const fresh: SealedRecord[] = []
      const results: WriteOutcome[] = []
      for (const record of sealed) {
        if (isNew(record.decisionId)) {
          fresh.push(record)
          results.push({ kind: 'recorded', record })
        } else {
          const standing = await findStanding(trx, record)
          results.push(standing === undefined ? { kind: 'conflict' } : compare(record, rowToRecord(standing)))
        }
      }
      if (fresh.length < sealed.length) {
        sealing = sealByOrganization(fresh, lane)
        if (fresh.length > 0) await insertSeals(trx, sealing.seals)
      }
      const withdrawals = latestByVisitor(
        fresh.filter(({ choices }) => choices.some(({ state }) => state === 'withdrawn' || state === 'requested')),
      )
      if (withdrawals.length > 0) await revokeTokens(trx, withdrawals)
      return results
    })
    // Only now is the batch on disk; a failed one leaves the chain where it was.
    for (const [key, end] of sealing.ends) ends.set(key, end)
    return outcomes
  }

  /** The seals over records, and where the chains end once they are stored. */
  function sealByOrganization(
    records: readonly SealedRecord[],
    lane: number,
  ): { readonly seals: readonly SignedSeal[]; readonly ends: ReadonlyMap<string, ChainEnd> } {
    const sealedAt = clock.now()
    const nextEnds = new Map<string, ChainEnd>()
    const seals = [...Map.groupBy(records, ({ organizationId }) => organizationId)].map(([organizationId, members]) => {
      const key = `${lane}|${organizationId}`
      const end = ends.get(key) ?? { writerId: ids.uuid(), sequence: 0, root: FIRST_ROOT }
      const root = merkleRoot(members.map((record) => leafHash(leafText(record)))).toString('hex')
      const seal: Seal = {
        organizationId,
        id: members[0]?.sealId ?? '',
        writerId: end.writerId,
        sequence: end.sequence + 1,
        previousRoot: end.root,
        root,
        leafCount: members.length,
        recordedFrom: Math.min(...members.map(({ recordedAt }) => recordedAt)),
        recordedTo: Math.max(...members.map(({ recordedAt }) => recordedAt)),
        sealedAt,
      }
      nextEnds.set(key, { writerId: end.writerId, sequence: seal.sequence, root })
      return { ...seal, signature: keyring.sign(sealMessage(seal)) }
    })
    return { seals, ends: nextEnds }
  }
}

/** The same decision twice in one batch is one row: the first of them is new, the second is compared with it. */
function takeOnce(inserted: ReadonlySet<string>): (decisionId: string) => boolean {
  const left = new Set(inserted)
  return (decisionId) => left.delete(decisionId)
}

/** One statement cannot update a row twice, so of several withdrawals of one visitor the latest stands for all. */
function latestByVisitor(records: readonly SealedRecord[]): SealedRecord[] {
  return [...new Map(records.map((record) => [`${record.organizationId}|${record.visitorId}`, record])).values()]
}

/** Whether what stands is what was sent, apart from what the server itself added. */
function compare(sent: ConsentRecord, standing: ConsentRecord): WriteOutcome {
  if (standing.decisionId !== sent.decisionId) return { kind: 'token-used', by: standing.decisionId }
  const body = (record: ConsentRecord): string =>
    leafText({ ...record, recordedAt: 0, truncatedIp: null, jurisdiction: '', gpc: false })
  return body(sent) === body(standing) ? { kind: 'recorded', record: standing } : { kind: 'conflict' }
}
