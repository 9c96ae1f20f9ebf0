import type { CalendarDate } from '@assent/shared'
import type { StoredChoice } from './consent.table.ts'

/** A consent event with everything a leaf covers. */
export interface ConsentRecord {
  readonly organizationId: string
  readonly siteId: string
  readonly visitorId: string
  readonly decisionId: string
  readonly previousDecisionId: string
  /** Milliseconds since 1970, as claimed by the browser. */
  readonly decidedAt: number
  /** Milliseconds since 1970, by the server. */
  readonly recordedAt: number
  readonly choices: readonly StoredChoice[]
  readonly policyHash: string
  readonly textHash: string
  readonly language: string
  readonly method: string
  readonly element: string
  readonly jurisdiction: string
  readonly gpc: boolean
  readonly truncatedIp: string | null
}

/**
 * The bytes a leaf hash covers: a JSON array in this fixed order. An array of strings, booleans and whole numbers is
 * its own canonical form (RFC 8785), so anyone can rebuild it from the columns.
 */
export function leafText(record: ConsentRecord): string {
  return JSON.stringify([
    record.organizationId,
    record.siteId,
    record.visitorId,
    record.decisionId,
    record.previousDecisionId,
    record.decidedAt,
    record.recordedAt,
    record.choices.map(({ purpose, granted, state, basis }) => [purpose, granted, state, basis]),
    record.policyHash,
    record.textHash,
    record.language,
    record.method,
    record.element,
    record.jurisdiction,
    record.gpc,
    record.truncatedIp,
  ])
}

export interface Seal {
  readonly organizationId: string
  readonly id: string
  readonly writerId: string
  /** From 1, without gaps for each writer. */
  readonly sequence: number
  readonly previousRoot: string
  /** Merkle root, hex. */
  readonly root: string
  readonly leafCount: number
  /** Earliest and latest record time of its events, ms since 1970. */
  readonly recordedFrom: number
  readonly recordedTo: number
  /** Milliseconds since 1970. */
  readonly sealedAt: number
}

/** Root before a writer's first seal. */
export const FIRST_ROOT = '0'.repeat(64)

/** The bytes a seal's signature covers. */
export function sealMessage(seal: Seal): string {
  return JSON.stringify([
    seal.organizationId,
    seal.id,
    seal.writerId,
    seal.sequence,
    seal.previousRoot,
    seal.root,
    seal.leafCount,
    seal.recordedFrom,
    seal.recordedTo,
    seal.sealedAt,
  ])
}

/** What is left of the events of a seal whose period is over. */
export interface Expiry {
  readonly organizationId: string
  readonly sealId: string
  /** Events of the seal that are gone. */
  readonly expired: number
  /** Their places and leaf hashes, hex; null once every event of the seal is gone and nothing needs them. */
  readonly leaves: readonly (readonly [index: number, hash: string])[] | null
  /** The day the last of them went. */
  readonly expiredOn: CalendarDate
}

/** Adds leaves of events that go to what is gone of their seal. */
export function expireLeaves({
  organizationId,
  sealId,
  before,
  leaves,
  leafCount,
  today,
}: {
  readonly organizationId: string
  readonly sealId: string
  readonly before: Expiry | undefined
  readonly leaves: readonly (readonly [index: number, hash: string])[]
  readonly leafCount: number
  readonly today: CalendarDate
}): Expiry {
  const all = [...(before?.leaves ?? []), ...leaves].sort(([a], [b]) => a - b)
  const expired = (before?.expired ?? 0) + leaves.length
  return { organizationId, sealId, expired, leaves: expired >= leafCount ? null : all, expiredOn: today }
}

/** The bytes that the signature of an expiry covers. */
export function expiryMessage({ organizationId, sealId, expired, leaves, expiredOn }: Expiry): string {
  return JSON.stringify(['consent-expiry', organizationId, sealId, expired, leaves, expiredOn])
}

/** The leaf hashes of a seal in their order: of events that are there, and of those that are gone. */
export function leavesInOrder<T>(
  members: readonly { readonly sealIndex: number; readonly hash: T }[],
  expiry: Pick<Expiry, 'leaves'> | undefined,
  toHash: (hex: string) => T,
): readonly T[] {
  const gone = (expiry?.leaves ?? []).map(([sealIndex, hex]) => ({ sealIndex, hash: toHash(hex) }))
  return [...members, ...gone].sort((a, b) => a.sealIndex - b.sealIndex).map(({ hash }) => hash)
}
