import { timingSafeEqual } from 'node:crypto'
import type { Keyring } from '../crypto/keyring.ts'

/** 128 bits: such a token lives for hours and each guess is a request. */
const MAC_BYTES = 16

/** Writes fields as `payload.signature`. The first field tells one kind of token from every other. */
export function signFields(keyring: Keyring, fields: readonly unknown[]): string {
  const payload = Buffer.from(JSON.stringify(fields)).toString('base64url')
  return `${payload}.${macOf(keyring, payload).toString('base64url')}`
}

/** The fields of a token that begins with `kind`; null when it is not one of ours, whatever is wrong with it. */
export function readFields(keyring: Keyring, text: string, kind: unknown): readonly unknown[] | null {
  const dot = text.indexOf('.')
  const payload = text.slice(0, dot)
  const mac = Buffer.from(text.slice(dot + 1), 'base64url')
  if (dot < 1 || mac.length !== MAC_BYTES || !timingSafeEqual(mac, macOf(keyring, payload))) return null
  // Past the signature the content is our own; what reads it still guards against another version.
  const fields: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString())
  return Array.isArray(fields) && fields[0] === kind ? fields : null
}

function macOf(keyring: Keyring, payload: string): Buffer {
  return keyring.tokenMac(payload).subarray(0, MAC_BYTES)
}
