import { createHash } from 'node:crypto'
import type { Keyring } from './keyring.ts'

/** The public key that verifies certificates, seals and audit entries, as RFC 8037 writes it. */
export interface PublicJwk {
  readonly kty: 'OKP'
  readonly crv: 'Ed25519'
  readonly x: string
  readonly alg: 'EdDSA'
  readonly use: 'sig'
  /** RFC 7638 thumbprint. */
  readonly kid: string
}

export function publicJwk({ publicKey: x }: Pick<Keyring, 'publicKey'>): PublicJwk {
  // RFC 7638: the required members in the order of their names, without blanks.
  const kid = createHash('sha256').update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest('base64url')
  return { kty: 'OKP', crv: 'Ed25519', x, alg: 'EdDSA', use: 'sig', kid }
}
