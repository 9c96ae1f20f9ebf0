import type { FastifyInstance } from 'fastify'
import { publicJwk } from '../crypto/public-jwk.ts'
import type { Deps } from '../deps.ts'

/** `/.well-known/jwks.json`: the public key, for whoever verifies a certificate without us (RFC 7517). */
export function keyRoutes(app: FastifyInstance, { keyring }: Pick<Deps, 'keyring'>): void {
  const body = { keys: [publicJwk(keyring)] }
  app.get('/.well-known/jwks.json', (_request, reply) =>
    reply.header('cache-control', 'public, max-age=3600').type('application/jwk-set+json').send(JSON.stringify(body)),
  )
}
