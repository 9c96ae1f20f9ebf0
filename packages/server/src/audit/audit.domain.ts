/** What an entry's hash covers, in the order it is written. */
export interface AuditLink {
  readonly organizationId: string
  readonly sequence: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly actor: string
  readonly type: string
  readonly subjectHash: string | null
  /** Canonical JSON text. */
  readonly details: string
  readonly previousHash: string
}

/** Hash before the first entry. */
export const CHAIN_START = '0'.repeat(64)

/** The bytes that are hashed: a JSON array, so that no value can run into the next. */
export function linkMessage(link: AuditLink): string {
  return JSON.stringify([
    link.organizationId,
    link.sequence,
    link.at,
    link.actor,
    link.type,
    link.subjectHash,
    link.details,
    link.previousHash,
  ])
}

/** What is wrong with a chain. */
export type ChainFault =
  /** A number is missing or stands twice: an entry was removed, added or moved. */
  | 'GAP'
  /** The entry does not hash to its hash: it was changed. */
  | 'CHANGED'
  /** The entry does not follow the one before it: entries were exchanged or the one before was rewritten. */
  | 'UNLINKED'
  /** The hash was not signed by this installation: the chain was rewritten by someone without its key. */
  | 'FORGED'
  /** The chain ends elsewhere than its head says: its last entries were removed or added by hand. */
  | 'HEAD_DIFFERS'
  /** The chain does not pass through a checkpoint that was kept elsewhere: it was cut and its head put back. */
  | 'CHECKPOINT_MISSED'

/** The place and kind of the first fault of a chain. */
export interface BrokenLink {
  readonly sequence: number
  readonly fault: ChainFault
  /** One sentence that names what came and what was expected. */
  readonly message: string
}

/** The end of a chain at some time, to be kept outside the database. */
export interface Checkpoint {
  readonly sequence: number
  readonly hash: string
}

/** Where a chain begins because its older entries are over their period. */
export interface ChainBeginning extends Checkpoint {
  readonly organizationId: string
  /** The day of the run that ended them. */
  readonly endedOn: string
}

/** The bytes that the signature of a beginning covers. */
export function checkpointMessage({ organizationId, sequence, hash, endedOn }: ChainBeginning): string {
  return JSON.stringify(['audit-checkpoint', organizationId, sequence, hash, endedOn])
}

/** Judges one entry against the one before it. Hashing and verifying are arguments, because they need keys. */
export function judgeLink(
  entry: AuditLink & { readonly hash: string; readonly signature: string },
  previous: Checkpoint,
  checks: { readonly hash: (message: string) => string; readonly verify: (hash: string, signature: string) => boolean },
): BrokenLink | null {
  const broken = (fault: ChainFault, message: string): BrokenLink => ({ sequence: entry.sequence, fault, message })
  if (entry.sequence !== previous.sequence + 1) {
    return broken(
      'GAP',
      `Entry ${entry.sequence} follows entry ${previous.sequence}; expected ${previous.sequence + 1}.`,
    )
  }
  const hash = checks.hash(linkMessage(entry))
  if (hash !== entry.hash)
    return broken('CHANGED', `Entry ${entry.sequence} hashes to ${hash}, but says ${entry.hash}.`)
  if (entry.previousHash !== previous.hash) {
    return broken(
      'UNLINKED',
      `Entry ${entry.sequence} follows ${entry.previousHash}, but the entry before it is ${previous.hash}.`,
    )
  }
  if (!checks.verify(entry.hash, entry.signature)) {
    return broken('FORGED', `The signature of entry ${entry.sequence} is not this installation's.`)
  }
  return null
}

/** Judges where a chain ends against its head; null for a head that is not there, as before the first entry. */
export function judgeEnd(end: Checkpoint, head: Checkpoint | null): BrokenLink | null {
  const expected = head ?? { sequence: 0, hash: CHAIN_START }
  if (end.sequence === expected.sequence && end.hash === expected.hash) return null
  return {
    sequence: Math.min(end.sequence, expected.sequence) + (end.sequence === expected.sequence ? 0 : 1),
    fault: 'HEAD_DIFFERS',
    message: `The chain ends with entry ${end.sequence} (${end.hash}), but its head says ${expected.sequence} (${expected.hash}).`,
  }
}
