import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const IV_BYTES = 12
const TAG_BYTES = 16

/** What an envelope belongs to. It is authenticated, so that a value moved to another row or column does not open. */
export interface EnvelopeContext {
  readonly organizationId: string
  readonly table: string
  readonly row: string
  readonly column: string
}

/** An envelope that does not open: another key, another place, or changed bytes. */
export class EnvelopeError extends Error {
  override name = 'EnvelopeError'
}

function authenticated({ organizationId, table, row, column }: EnvelopeContext, keyId: string): Buffer {
  return Buffer.from([organizationId, table, row, column, keyId].join('|'))
}

/**
 * Encrypts with AES-256-GCM (NIST SP 800-38D) under a fresh random 96-bit nonce.
 * Written as `a256gcm.KEYID.BASE64URL(nonce ‖ ciphertext ‖ tag)`.
 */
export function sealEnvelope(key: Buffer, keyId: string, context: EnvelopeContext, plain: Buffer | string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(authenticated(context, keyId))
  const body = Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  return `a256gcm.${keyId}.${body.toString('base64url')}`
}

/** The id of the key an envelope was sealed with. */
export function envelopeKeyId(envelope: string): string {
  const [algorithm, keyId] = envelope.split('.')
  if (algorithm !== 'a256gcm' || keyId === undefined) throw new EnvelopeError('Not an envelope of ours.')
  return keyId
}

export function openEnvelope(key: Buffer, context: EnvelopeContext, envelope: string): Buffer {
  const keyId = envelopeKeyId(envelope)
  const body = Buffer.from(envelope.split('.')[2] ?? '', 'base64url')
  if (body.length < IV_BYTES + TAG_BYTES) throw new EnvelopeError('The envelope is too short.')
  const decipher = createDecipheriv('aes-256-gcm', key, body.subarray(0, IV_BYTES))
  decipher.setAAD(authenticated(context, keyId))
  decipher.setAuthTag(body.subarray(body.length - TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(body.subarray(IV_BYTES, body.length - TAG_BYTES)), decipher.final()])
  } catch (cause) {
    throw new EnvelopeError('The envelope does not open: wrong key, wrong place or changed bytes.', { cause })
  }
}
