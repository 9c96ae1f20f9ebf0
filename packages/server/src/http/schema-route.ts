import type { FastifyInstance } from 'fastify'
import receiptSchema from '../consent/receipts/receipt.schema.json' with { type: 'json' }
import policySchema from '../policy/policy.schema.json' with { type: 'json' }

/** Where editors find what completes and checks a policy file; the number is that of the file's `assent`. */
export const POLICY_SCHEMA_PATH = '/schema/policy/1.json'

/** Where the content of a consent receipt is described; the number is that of the receipt's `v`. */
export const RECEIPT_SCHEMA_PATH = '/schema/receipt/1.json'

/** The JSON Schemas of the policy file and of the consent receipt, for any editor and page. */
export function schemaRoute(app: FastifyInstance): void {
  const schemas = { [POLICY_SCHEMA_PATH]: policySchema, [RECEIPT_SCHEMA_PATH]: receiptSchema }
  for (const [path, schema] of Object.entries(schemas)) {
    const body = JSON.stringify(schema)
    app.get(path, (_request, reply) =>
      reply
        .header('content-type', 'application/schema+json; charset=utf-8')
        .header('access-control-allow-origin', '*')
        .header('cross-origin-resource-policy', 'cross-origin')
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'public, max-age=3600')
        .send(body),
    )
  }
}
