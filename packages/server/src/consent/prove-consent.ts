import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { leafHash, merklePath, rootFromPath } from '../crypto/merkle.ts'
import { findSeal, listSealed } from './consent-list.store.ts'
import { listExpiries } from './expiry.store.ts'
import { findEvent, rowToRecord } from './consent.store.ts'
import { expiryMessage, leafText, leavesInOrder, sealMessage, type Seal } from './seal.domain.ts'

export interface ConsentProof {
  readonly eventId: string
  readonly leaf: string
  readonly path: readonly string[]
  readonly root: string
  readonly signature: string
  readonly publicKey: string
  readonly verified: boolean
}

/** Builds the proof of one event from what is stored and checks it; null when there is no such event. */
export async function proveConsent(
  { db, keyring }: Pick<Deps, 'db' | 'keyring'>,
  organizationId: string,
  visitorId: string,
  eventId: string,
): Promise<ConsentProof | null> {
  return inOrganization(db, organizationId, async (trx) => {
    const row = await findEvent(trx, organizationId, visitorId, eventId)
    const sealRow = row === undefined ? undefined : await findSeal(trx, organizationId, row.seal_id)
    if (row === undefined || sealRow === undefined) return null
    const { signature } = sealRow
    const seal = sealFromRow(sealRow)
    const members = await listSealed(trx, organizationId, seal)
    const expiry = (await listExpiries(trx, organizationId, [seal.id])).get(seal.id)
    const present = members.map(rowToRecord).map((record) => ({
      sealIndex: record.sealIndex,
      hash: leafHash(leafText(record)),
    }))
    const leaves = leavesInOrder(present, expiry, (hex) => Buffer.from(hex, 'hex'))
    const index = row.seal_index
    const leaf = leafText(rowToRecord(row))
    const path = merklePath(leaves, index)
    const verified =
      rootFromPath(leafHash(leaf), path).toString('hex') === seal.root &&
      leaves.length === seal.leafCount &&
      (expiry === undefined || keyring.verifySignature(expiryMessage(expiry), expiry.signature)) &&
      keyring.verifySignature(sealMessage(seal), signature)
    return { eventId, leaf, path, root: seal.root, signature, publicKey: keyring.publicKey, verified }
  })
}

export function sealFromRow(row: {
  organization_id: string
  id: string
  writer_id: string
  sequence: number
  previous_root: string
  root: string
  leaf_count: number
  recorded_from: Date
  recorded_to: Date
  sealed_at: Date
}): Seal {
  return {
    organizationId: row.organization_id,
    id: row.id,
    writerId: row.writer_id,
    sequence: row.sequence,
    previousRoot: row.previous_root,
    root: row.root,
    leafCount: row.leaf_count,
    recordedFrom: row.recorded_from.getTime(),
    recordedTo: row.recorded_to.getTime(),
    sealedAt: row.sealed_at.getTime(),
  }
}
