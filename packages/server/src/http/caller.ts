import type { FastifyRequest } from 'fastify'
import { truncateIp } from '../consent/consent.domain.ts'
import type { AnonymousCaller, Caller, KeyCaller } from '../graphql/context.ts'
import { readFirstParty } from '../sites/first-party.ts'
import { readSecGpc } from './gpc.ts'
import { readPlace, type PlaceSources } from './place.ts'

export interface CallerOptions {
  /** Answers who holds a bearer secret; null for an unknown or revoked one. */
  readonly authenticate: (secret: string) => Promise<KeyCaller | null>
  readonly places: PlaceSources
}

/** The header names someone the server does not know: an error, because falling back to anonymous would puzzle. */
export class InvalidKeyError extends Error {
  override name = 'InvalidKeyError'
}

export function createCallerReader({
  authenticate,
  places,
}: CallerOptions): (request: FastifyRequest) => Caller | Promise<Caller> {
  return (request) => {
    const { authorization } = request.headers
    return authorization === undefined ? readAnonymous(request, places) : readKey(authorization)
  }

  async function readKey(authorization: string): Promise<Caller> {
    const secret = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization)?.[1]
    const caller = secret === undefined ? null : await authenticate(secret)
    if (caller === null)
      throw new InvalidKeyError('The API key is unknown, revoked or not written as "Bearer assent_…".')
    return caller
  }
}

/** `places` null: where the caller is does not matter. */
export function readAnonymous(request: FastifyRequest, places: PlaceSources | null): AnonymousCaller {
  return {
    kind: 'anonymous',
    origin: request.headers.origin ?? null,
    truncatedIp: truncateIp(request.ip),
    gpc: readSecGpc(request.headers['sec-gpc']),
    place: places === null ? null : readPlace(request, places),
    firstParty: readFirstParty(request.headers),
  }
}
