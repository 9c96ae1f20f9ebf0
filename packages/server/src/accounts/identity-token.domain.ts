import { show } from '@assent/shared'

/** Why a token does not say who is signed in. */
export type TokenRefusal =
  | 'TOKEN_MALFORMED'
  | 'TOKEN_ALGORITHM'
  | 'TOKEN_KEY_UNKNOWN'
  | 'TOKEN_KEY_REVOKED'
  | 'TOKEN_SIGNATURE'
  | 'TOKEN_CLAIM'
  | 'TOKEN_OTHER_SITE'
  | 'TOKEN_NOT_YET'
  | 'TOKEN_EXPIRED'
  | 'TOKEN_TOO_LONG'
  | 'TOKEN_REPLAYED'

export interface Refusal<Code extends string = TokenRefusal> {
  readonly kind: 'refused'
  readonly code: Code
  readonly message: string
}

export function refuse<Code extends string>(code: Code, message: string): Refusal<Code> {
  return { kind: 'refused', code, message }
}

/** Seconds that a token is good for at most. */
export const TOKEN_SECONDS = 600
/** Seconds that the back end's clock may run ahead of ours. */
const AHEAD_SECONDS = 60
const ID_LIMIT = 255

export interface Claims {
  /** The company's own id of the person. */
  readonly sub: string
  readonly jti: string
  /** Seconds since 1970. */
  readonly exp: number
}

/** Reads the claims of a token whose signature fits. `now`: milliseconds since 1970. */
export function judgeClaims(
  payload: Readonly<Record<string, unknown>>,
  siteKey: string,
  now: number,
): { readonly kind: 'claims'; readonly claims: Claims } | Refusal {
  const { sub, aud, iat, exp, jti } = payload
  for (const [name, value] of Object.entries({ sub, jti })) {
    if (typeof value !== 'string' || value === '' || value.length > ID_LIMIT)
      return refuse('TOKEN_CLAIM', `${name}: expected text of 1 to ${ID_LIMIT} characters, got ${show(value)}.`)
  }
  for (const [name, value] of Object.entries({ iat, exp })) {
    if (!Number.isSafeInteger(value))
      return refuse('TOKEN_CLAIM', `${name}: expected whole seconds since 1970, got ${show(value)}.`)
  }
  // Looked at above.
  const claims = { sub, jti, exp, iat } as Claims & { readonly iat: number }
  const sites: readonly unknown[] = Array.isArray(aud) ? aud : [aud]
  if (!sites.includes(siteKey))
    return refuse('TOKEN_OTHER_SITE', `aud: expected ${JSON.stringify(siteKey)}, got ${show(sites[0])}.`)
  const seconds = now / 1000
  const life = claims.exp - claims.iat
  if (life <= 0 || life > TOKEN_SECONDS)
    return refuse('TOKEN_TOO_LONG', `exp: expected 1 to ${TOKEN_SECONDS} seconds after iat, got ${life}.`)
  if (claims.iat > seconds + AHEAD_SECONDS)
    return refuse(
      'TOKEN_NOT_YET',
      `iat: expected a time that has come, got ${when(claims.iat)}; it is ${when(seconds)}.`,
    )
  return claims.exp <= seconds
    ? refuse(
        'TOKEN_EXPIRED',
        `exp: the token ended at ${when(claims.exp)}; it is ${when(seconds)}. Sign a new one for each page.`,
      )
    : { kind: 'claims', claims }
}

function when(seconds: number): string {
  // A number of seconds may be too large for a date.
  return Math.abs(seconds) < 8.64e12 ? new Date(seconds * 1000).toISOString() : `${seconds} s`
}
