import type { FastifyInstance } from 'fastify'
import schema from '../policy/policy.schema.json' with { type: 'json' }

/** Where editors find what completes and checks a policy file; the number is that of the file's `assent`. */
export const POLICY_SCHEMA_PATH = '/schema/policy/1.json'

/** `GET /schema/policy/1.json`: the JSON Schema of the policy file, for any editor and page. */
export function schemaRoute(app: FastifyInstance): void {
  const body = JSON.stringify(schema)
  app.get(POLICY_SCHEMA_PATH, (_request, reply) =>
    reply
      .header('content-type', 'application/schema+json; charset=utf-8')
      .header('access-control-allow-origin', '*')
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'public, max-age=3600')
      .send(body),
  )
}
