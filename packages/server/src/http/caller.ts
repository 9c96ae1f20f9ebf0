import type { FastifyRequest } from 'fastify'
import { truncateIp } from '../consent/consent.domain.ts'
import type { AnonymousCaller, Caller, KeyCaller } from '../graphql/context.ts'
import { readFirstParty } from '../sites/first-party.ts'
import { readSecGpc } from './gpc.ts'

export interface CallerOptions {
  /** Answers who holds a bearer secret; null for an unknown or revoked one. */
  readonly authenticate: (secret: string) => Promise<KeyCaller | null>
  readonly countryHeader: string | null
}

/** The header names someone the server does not know: an error, because falling back to anonymous would puzzle. */
export class InvalidKeyError extends Error {
  override name = 'InvalidKeyError'
}

export function createCallerReader({
  authenticate,
  countryHeader,
}: CallerOptions): (request: FastifyRequest) => Caller | Promise<Caller> {
  return (request) => {
    const { authorization } = request.headers
    return authorization === undefined ? readAnonymous(request, countryHeader) : readKey(authorization)
  }

  async function readKey(authorization: string): Promise<Caller> {
    const secret = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization)?.[1]
    const caller = secret === undefined ? null : await authenticate(secret)
    if (caller === null)
      throw new InvalidKeyError('The API key is unknown, revoked or not written as "Bearer assent_…".')
    return caller
  }
}

export function readAnonymous(request: FastifyRequest, countryHeader: string | null): AnonymousCaller {
  const country = countryHeader === null ? undefined : request.headers[countryHeader]
  return {
    kind: 'anonymous',
    origin: request.headers.origin ?? null,
    truncatedIp: truncateIp(request.ip),
    gpc: readSecGpc(request.headers['sec-gpc']),
    country: typeof country === 'string' && /^[A-Za-z]{2}$/.test(country) ? country.toUpperCase() : null,
    firstParty: readFirstParty(request.headers),
  }
}
