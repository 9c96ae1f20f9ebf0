import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Keyring } from '../crypto/keyring.ts'
import type { Trx } from '../db/database.ts'
import { linkMessage } from './audit.domain.ts'
import type { Actor, AuditEvent } from './audit.events.ts'
import { insertEntry, lockHead } from './audit.store.ts'

export interface AuditContext {
  readonly organizationId: string
  readonly actor: Actor
  /** Milliseconds since 1970. */
  readonly at: number
  /** What identifies the person concerned; only its keyed hash is written. */
  readonly subject?: string | undefined
}

/** Where an entry stands: enough to find it in the chain and to see that it is the same. */
export interface AuditPlace {
  readonly sequence: number
  readonly hash: string
}

/**
 * Adds one link to the organization's chain, inside the act's own transaction: if this fails, the act fails.
 * Call it last in the act, because it holds the chain's end until the transaction is over.
 */
export async function appendAudit(
  trx: Trx,
  keyring: Keyring,
  context: AuditContext,
  event: AuditEvent,
): Promise<AuditPlace> {
  const head = await lockHead(trx, context.organizationId)
  const link = {
    organizationId: context.organizationId,
    sequence: head.sequence + 1,
    at: context.at,
    actor: context.actor,
    type: event.type,
    subjectHash:
      context.subject === undefined
        ? null
        : keyring.keyedHash('audit-subject', context.organizationId, context.subject),
    details: canonicalize(event.details) ?? '{}',
    previousHash: head.hash,
  }
  const hash = createHash('sha256').update(linkMessage(link)).digest('hex')
  await insertEntry(trx, { ...link, hash, signature: keyring.sign(hash) })
  return { sequence: link.sequence, hash }
}
