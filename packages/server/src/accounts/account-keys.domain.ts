import { show } from '@assent/shared'
import { judgeName, type WishProblem } from '../identity/identity.domain.ts'

export const ACCOUNT_ALGORITHMS = ['HS256', 'EdDSA'] as const
export type AccountAlgorithm = (typeof ACCOUNT_ALGORITHMS)[number]

/** Bytes of a secret that we make, and that one of the company's has at least (RFC 7518, section 3.2). */
export const SECRET_BYTES = 32
const SECRET_LIMIT = 512

export interface AccountKeyWish {
  readonly name: string
  readonly algorithm: AccountAlgorithm
  /** HS256: the company's own secret; without it we make one. */
  readonly secret?: string | null | undefined
  /** EdDSA: an Ed25519 public key as PEM or JWK. */
  readonly publicKey?: string | null | undefined
}

/** All that is wrong with a wish for a key. `isPublicKey`: whether something is an Ed25519 public key. */
export function judgeAccountKeyWish(
  { name, algorithm, secret, publicKey }: AccountKeyWish,
  isPublicKey: (text: string) => boolean,
): readonly WishProblem[] {
  const problems = [...judgeName(name)]
  const object = (path: string, code: string, message: string): void => void problems.push({ path, code, message })
  const foreign = algorithm === 'HS256' ? 'publicKey' : 'secret'
  if ({ secret, publicKey }[foreign] != null)
    object(foreign, 'NOT_ALLOWED', `${algorithm} goes with ${algorithm === 'HS256' ? 'a secret' : 'a public key'}.`)
  if (algorithm === 'HS256' && secret != null) {
    const bytes = Buffer.byteLength(secret)
    if (bytes < SECRET_BYTES || bytes > SECRET_LIMIT)
      object('secret', 'OUT_OF_RANGE', `Expected ${SECRET_BYTES} to ${SECRET_LIMIT} bytes, got ${bytes}.`)
  }
  if (algorithm === 'EdDSA') {
    if (publicKey == null) object('publicKey', 'MISSING', 'Expected an Ed25519 public key as PEM or JWK.')
    else if (!isPublicKey(publicKey))
      object(
        'publicKey',
        'MALFORMED',
        `Expected an Ed25519 public key as PEM or JWK, got ${show(publicKey.slice(0, 30))}.`,
      )
  }
  return problems
}
