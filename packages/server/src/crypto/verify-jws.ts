import { compactVerify, errors, importJWK } from 'jose'
import { z } from 'zod'

export type JwsVerdict<Content> =
  | { readonly kind: 'valid'; readonly kid: string; readonly content: Content }
  | { readonly kind: 'invalid'; readonly code: 'MALFORMED' | 'KEY' | 'SIGNATURE' | 'TYPE'; readonly message: string }

const KEY = z.looseObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  kid: z.string().optional(),
})
const KEYS = z.union([
  z.object({ keys: z.array(KEY).min(1) }).transform(({ keys }) => keys),
  KEY.transform((key) => [key]),
])
const HEADER = z.looseObject({ alg: z.string(), typ: z.string().optional(), kid: z.string().optional() })

/**
 * Verifies something this installation signed (`what`, of the type `type`) with a published key alone: no database, no
 * network. `keys` is the JSON of `/.well-known/jwks.json`, or of one of its keys.
 */
export async function verifyJws<Content>(
  signed: string,
  keys: unknown,
  { type, what }: { readonly type: string; readonly what: string },
): Promise<JwsVerdict<Content>> {
  const invalid = (code: Extract<JwsVerdict<Content>, { kind: 'invalid' }>['code'], message: string) =>
    ({ kind: 'invalid', code, message }) as const
  const known = KEYS.safeParse(keys)
  if (!known.success) {
    return invalid('KEY', 'Expected the JSON of /.well-known/jwks.json, or one Ed25519 key of it.')
  }
  const header = headerOf(signed)
  if (header === null) return invalid('MALFORMED', `Expected a ${what}: three parts of base64url joined by dots.`)
  if (header.typ !== type) {
    return invalid('TYPE', `Expected the type ${type}, got ${JSON.stringify(header.typ ?? null)}.`)
  }
  const key = known.data.find(({ kid }) => kid === header.kid) ?? (known.data.length === 1 ? known.data[0] : undefined)
  if (key === undefined) return invalid('KEY', `None of the keys has the id ${JSON.stringify(header.kid ?? null)}.`)
  try {
    const { payload } = await compactVerify(
      signed,
      await importJWK({ kty: key.kty, crv: key.crv, x: key.x }, 'EdDSA'),
      { algorithms: ['EdDSA'] },
    )
    // Signed by the key under this type, so only what writes this type made it.
    const content = JSON.parse(Buffer.from(payload).toString()) as Content
    return { kind: 'valid', kid: header.kid ?? '', content }
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error
    return invalid('SIGNATURE', `The signature does not fit: the ${what} was changed, or another key signed it.`)
  }
}

function headerOf(signed: string): z.infer<typeof HEADER> | null {
  const [first = '', ...rest] = signed.split('.')
  if (rest.length !== 2) return null
  try {
    return HEADER.safeParse(JSON.parse(Buffer.from(first, 'base64url').toString())).data ?? null
  } catch {
    return null
  }
}
