import { createPublicKey, createSecretKey, type JsonWebKey, type KeyObject } from 'node:crypto'
import type { Keyring } from '../crypto/keyring.ts'
import type { AccountAlgorithm } from './account-keys.domain.ts'

/** An Ed25519 public key from PEM (SPKI) or JWK; null for anything else, a private key too. */
export function readPublicKey(text: string): KeyObject | null {
  try {
    // A private key would be read as the public half of it, and must not lie here.
    if (/PRIVATE KEY|"d"/.test(text)) return null
    const isJwk = text.trimStart().startsWith('{')
    const key = createPublicKey(isJwk ? { key: JSON.parse(text) as JsonWebKey, format: 'jwk' } : text)
    return key.asymmetricKeyType === 'ed25519' ? key : null
  } catch {
    return null
  }
}

interface KeyPlace {
  readonly organizationId: string
  readonly id: string
}

const envelopeOf = ({ organizationId, id }: KeyPlace) =>
  ({ organizationId, table: 'account_key', row: id, column: 'sealed' }) as const

/** What is stored of a key: the bytes of the secret, or the public key in its canonical form. */
export function sealAccountKey(keyring: Keyring, place: KeyPlace, material: Buffer): string {
  return keyring.wrap(material, envelopeOf(place))
}

/** The key that tokens are verified with. Throws `KeyringError` when the master key does not fit. */
export function openAccountKey(
  keyring: Keyring,
  place: KeyPlace,
  algorithm: AccountAlgorithm,
  sealed: string,
): KeyObject {
  const material = keyring.unwrap(sealed, envelopeOf(place))
  return algorithm === 'HS256'
    ? createSecretKey(material)
    : createPublicKey({ key: material, format: 'der', type: 'spki' })
}
