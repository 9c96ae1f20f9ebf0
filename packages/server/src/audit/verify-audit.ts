import { createHash } from 'node:crypto'
import type { Trx } from '../db/database.ts'
import { inSystem } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import {
  CHAIN_START,
  checkpointMessage,
  judgeEnd,
  judgeLink,
  type BrokenLink,
  type Checkpoint,
} from './audit.domain.ts'
import { listOrganizationIds, readBeginning, readChain, readHead, useOneSnapshot } from './audit.store.ts'

export interface ChainReport {
  readonly organizationId: string
  /** Entries that were read, up to the first fault. */
  readonly entries: number
  /** Where the chain ended: keep it elsewhere and pass it to the next verification. */
  readonly end: Checkpoint
  /** Null for a chain that holds. */
  readonly broken: BrokenLink | null
}

export interface AuditReport {
  readonly intact: boolean
  readonly chains: readonly ChainReport[]
}

/** Entries read at once. */
const BATCH = 1000

/**
 * Verifies every organization's chain from its first entry, or from the signed checkpoint that stands for entries whose
 * period is over: numbers, hashes, links, signatures and the head.
 *
 * Someone who owns the database can cut a chain's end off and put its head back, and nothing inside can show it; pass
 * the `checkpoints` of an earlier report, kept elsewhere, and that is found too. Reads in batches and changes nothing.
 */
export async function verifyAudit(
  deps: Pick<Deps, 'db' | 'keyring'>,
  checkpoints: ReadonlyMap<string, Checkpoint> = new Map(),
): Promise<AuditReport> {
  const organizationIds = await inSystem(deps.db, listOrganizationIds)
  const chains: ChainReport[] = []
  for (const organizationId of new Set([...organizationIds, ...checkpoints.keys()])) {
    chains.push(await verifyChain(deps, organizationId, checkpoints.get(organizationId)))
  }
  return { intact: chains.every(({ broken }) => broken === null), chains }
}

async function verifyChain(
  { db, keyring }: Pick<Deps, 'db' | 'keyring'>,
  organizationId: string,
  checkpoint: Checkpoint | undefined,
): Promise<ChainReport> {
  const checks = {
    hash: (message: string) => createHash('sha256').update(message).digest('hex'),
    verify: (hash: string, signature: string) => keyring.verifySignature(hash, signature),
  }
  let end: Checkpoint = { sequence: 0, hash: CHAIN_START }
  let entries = 0
  const report = (broken: BrokenLink | null): ChainReport => ({ organizationId, entries, end, broken })
  const beginning = await inSystem(db, (trx) => readBeginning(trx, organizationId))
  if (beginning !== null) {
    end = { sequence: beginning.sequence, hash: beginning.hash }
    if (!keyring.verifySignature(checkpointMessage(beginning), beginning.signature)) {
      const message = `The chain begins after entry ${beginning.sequence}, and it was not this installation that ended what was before.`
      return report({ sequence: beginning.sequence, fault: 'FORGED', message })
    }
  }
  for (;;) {
    const { batch, head } = await inSystem(db, (trx) => readBatch(trx, organizationId, end.sequence + 1))
    for (const entry of batch) {
      const broken = judgeLink(entry, end, checks) ?? missedCheckpoint(entry, checkpoint)
      if (broken !== null) return report(broken)
      end = { sequence: entry.sequence, hash: entry.hash }
      entries++
    }
    if (batch.length === BATCH) continue
    return report(judgeEnd(end, head) ?? missedCheckpoint(end, checkpoint, true))
  }
}

async function readBatch(trx: Trx, organizationId: string, from: number) {
  await useOneSnapshot(trx)
  const head = await readHead(trx, organizationId)
  const batch = await readChain(trx, organizationId, from, BATCH)
  return { batch, head }
}

/** A chain must carry the checkpoint's hash at its number, and may not end before it. */
function missedCheckpoint(at: Checkpoint, checkpoint: Checkpoint | undefined, ended = false): BrokenLink | null {
  if (checkpoint === undefined) return null
  const differs = at.sequence === checkpoint.sequence && at.hash !== checkpoint.hash
  if (!differs && !(ended && at.sequence < checkpoint.sequence)) return null
  return {
    sequence: Math.min(at.sequence + (differs ? 0 : 1), checkpoint.sequence),
    fault: 'CHECKPOINT_MISSED',
    message: `The chain has ${at.hash} at entry ${at.sequence}; the checkpoint has ${checkpoint.hash} at entry ${checkpoint.sequence}.`,
  }
}
