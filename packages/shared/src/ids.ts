import { failed, parsed, show, type Parsed } from './parse.ts'

/** A string that a parser has vouched for; the brand exists only at compile time. */
export type Branded<Name extends string> = string & { readonly __brand: Name }

/** A pseudonym for one browser's consent history: a UUIDv7 made at the first consent, and by it only. */
export type VisitorId = Branded<'VisitorId'>
/** Names one decision and is the idempotency key of its record: a UUIDv7 made when the person decided. */
export type DecisionId = Branded<'DecisionId'>
/** Names one batch of analytics events and is its idempotency key. */
export type BatchId = Branded<'BatchId'>
export type OrganizationId = Branded<'OrganizationId'>
/** `organization/site`, each part lower-case letters, digits and hyphens; as it stands in the script address. */
export type SiteKey = Branded<'SiteKey'>
/** The policy's own word for a purpose, e.g. `analytics`. */
export type PurposeId = Branded<'PurposeId'>

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const SITE_KEY = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?\/[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/
const WORD = /^[a-z][a-z0-9_-]{0,62}$/

function uuidV7Parser<T extends string>(what: string): (input: unknown) => Parsed<T> {
  return (input) =>
    typeof input === 'string' && UUID.exec(input)?.[1] === '7'
      ? parsed(input as T)
      : failed('', 'MALFORMED', `Expected ${what} as a lower-case UUID of version 7, got ${show(input)}.`)
}

export const parseVisitorId = uuidV7Parser<VisitorId>('a visitor id')
export const parseDecisionId = uuidV7Parser<DecisionId>('a decision id')
export const parseBatchId = uuidV7Parser<BatchId>('a batch id')

export function parseSiteKey(input: unknown): Parsed<SiteKey> {
  return typeof input === 'string' && SITE_KEY.test(input)
    ? parsed(input as SiteKey)
    : failed('', 'MALFORMED', `Expected a site key such as acme/www, got ${show(input)}.`)
}

export function parsePurposeId(input: unknown): Parsed<PurposeId> {
  return typeof input === 'string' && WORD.test(input)
    ? parsed(input as PurposeId)
    : failed('', 'MALFORMED', `Expected a purpose id (a lower-case word), got ${show(input)}.`)
}

/**
 * Writes a UUIDv7 (RFC 9562 section 5.7) from a time and ten random bytes.
 * The time is milliseconds since 1970; both are arguments because this package reads no clock and no randomness.
 */
export function uuidV7(time: number, random: Uint8Array): string {
  let hex = Math.floor(time).toString(16).padStart(12, '0') + '7'
  random.forEach((byte, index) => {
    // Byte 0 gives only its low half (the version took the high one); byte 2 carries the two variant bits.
    if (index === 0) hex += (byte & 15).toString(16)
    else hex += (index === 2 ? (byte & 63) | 128 : byte).toString(16).padStart(2, '0')
  })
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
}

/** The instant written into a UUIDv7, in milliseconds since 1970. */
export function uuidV7Time(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
}
