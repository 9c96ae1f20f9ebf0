import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { negotiate } from '@fastify/accept-negotiator'
import type { FastifyReply, FastifyRequest } from 'fastify'

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

const ENCODINGS = ['br', 'gzip', 'identity'] as const
type Encoding = (typeof ENCODINGS)[number]

/** A body in every encoding, compressed once as small as it gets because it is sent many times. */
export interface CompressedAsset {
  readonly type: string
  readonly cacheControl: string
  /** What the answer depends on beside its address; absent: the encoding alone. */
  readonly vary?: string
  readonly bodies: Readonly<Record<Encoding, Buffer>>
  /** First 16 bytes of the SHA-256 of the plain body, in base64url. */
  readonly tag: string
}

/** For what may change under the same address: fresh for five minutes, then shown once more while it is fetched again. */
export const MOVING = 'public, max-age=300, stale-while-revalidate=86400'
/**
 * The same for what is known to change at an instant: nobody keeps or shows it beyond that, so that a policy that was
 * announced for a day holds everywhere from its first second. Both times in milliseconds since 1970.
 */
export function movingUntil(change: number, now: number): string {
  const left = Math.max(0, Math.floor((change - now) / 1000))
  const fresh = Math.min(300, left)
  const stale = Math.min(86_400, left - fresh)
  return `public, max-age=${fresh}${stale > 0 ? `, stale-while-revalidate=${stale}` : ''}`
}

/** The same time for what depends on the browser it is made for: no shared cache keeps it, and nobody shows it late. */
export const toPrivate = (cacheControl: string): string =>
  `private, ${/max-age=\d+/.exec(cacheControl)?.[0] ?? 'no-cache'}`
/** For what carries its hash in its address. */
export const IMMUTABLE = 'public, max-age=31536000, immutable'

export async function compressAsset(body: Buffer, type: string, cacheControl: string): Promise<CompressedAsset> {
  const [br, gz] = await Promise.all([
    compressBrotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
    compressGzip(body, { level: constants.Z_BEST_COMPRESSION }),
  ])
  return {
    type,
    cacheControl,
    bodies: { br, gzip: gz, identity: body },
    tag: createHash('sha256').update(body).digest().subarray(0, 16).toString('base64url'),
  }
}

/** Sends an asset in the best encoding the caller takes, or 304 when it has it already. */
export function sendAsset(request: FastifyRequest, reply: FastifyReply, asset: CompressedAsset): FastifyReply {
  const accepted = request.headers['accept-encoding']
  const encoding: Encoding =
    accepted === undefined ? 'identity' : (negotiate<Encoding>(accepted, [...ENCODINGS]) ?? 'identity')
  // One tag per encoding (RFC 9110, section 8.8.3.3): the bytes differ.
  const etag = `"${asset.tag}-${encoding}"`
  reply
    .header('cache-control', asset.cacheControl)
    .header('etag', etag)
    .header('vary', asset.vary ?? 'Accept-Encoding')
    .header('access-control-allow-origin', '*')
    .header('cross-origin-resource-policy', 'cross-origin')
    // Whoever measures a page may see what we cost it, and the debug panel whether a cache answered.
    .header('timing-allow-origin', '*')
    .header('x-content-type-options', 'nosniff')
  const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? []
  if (known.includes(etag) || known.includes('*')) return reply.code(304).send()
  if (encoding !== 'identity') reply.header('content-encoding', encoding)
  return reply.type(asset.type).send(asset.bodies[encoding])
}
