import fastify from 'fastify'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'
import { POLICY_SCHEMA_PATH, RECEIPT_SCHEMA_PATH, schemaRoute } from './schema-route.ts'

it.each([POLICY_SCHEMA_PATH, RECEIPT_SCHEMA_PATH])('%s is served as what it is, to any page', async (path) => {
  const app = fastify()
  schemaRoute(app)
  const answer = await app.inject({
    method: 'GET',
    url: path,
    headers: { origin: 'https://editor.example' },
  })
  await app.close()
  expect(answer.statusCode).toBe(200)
  expect(answer.headers).toMatchObject({
    'content-type': 'application/schema+json; charset=utf-8',
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
  })
  const schema = answer.json<{ $schema: string; properties: Record<string, { description?: string }> }>()
  expect(new Ajv2020({ strict: false, validateFormats: false }).validateSchema(schema)).toBe(true)
  if (path === POLICY_SCHEMA_PATH)
    for (const section of Object.values(schema.properties)) expect(section.description).toMatch(/\w/)
})
