import { timingSafeEqual } from 'node:crypto'
import { Webhook } from 'standardwebhooks'

/** The headers of a signed message (Standard Webhooks 1.0). */
export interface SignedHeaders {
  readonly 'webhook-id': string
  readonly 'webhook-timestamp': string
  readonly 'webhook-signature': string
}

/** How far the two clocks may be apart, seconds; older messages may be someone else's recording. */
export const TOLERANCE_S = 5 * 60

/** Whether a key can sign: base64 with or without `whsec_`, of 24 bytes or more. */
export function isSigningKey(secret: string): boolean {
  const text = secret.replace(/^whsec_/, '')
  return /^[A-Za-z0-9+/]+={0,2}$/.test(text) && Buffer.from(text, 'base64').length >= 24
}

export function signMessage(secret: string, id: string, at: number, body: string): SignedHeaders {
  const seconds = Math.floor(at / 1_000)
  return {
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': new Webhook(secret).sign(id, new Date(seconds * 1_000), body),
  }
}

export type SignatureProblem = 'MISSING' | 'TOO_OLD' | 'TOO_NEW' | 'WRONG'

/**
 * Null when the message is signed with the key, about now. The library's own check reads the machine's clock, so the
 * signature is made again and compared here.
 */
export function checkSignature(
  secret: string,
  headers: Readonly<Record<string, string | undefined>>,
  body: string,
  now: number,
): SignatureProblem | null {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures } = headers
  if (id === undefined || signatures === undefined || !/^\d{1,12}$/.test(timestamp ?? '')) return 'MISSING'
  const at = Number(timestamp)
  if (at < now / 1_000 - TOLERANCE_S) return 'TOO_OLD'
  if (at > now / 1_000 + TOLERANCE_S) return 'TOO_NEW'
  const expected = Buffer.from(new Webhook(secret).sign(id, new Date(at * 1_000), body))
  // Several may stand side by side while a key is changed.
  const isOurs = signatures.split(' ').some((signature) => {
    const given = Buffer.from(signature)
    return given.length === expected.length && timingSafeEqual(given, expected)
  })
  return isOurs ? null : 'WRONG'
}
