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
