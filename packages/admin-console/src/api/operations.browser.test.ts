import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import schemaText from '../../../server/schema.graphql?raw'
import * as operations from './operations.ts'

const schema = buildSchema(schemaText)
const all = Object.entries(operations)

describe('operations', () => {
  test.each(all)('%s is valid against the schema of the server', (_, { text }) => {
    expect(validate(schema, parse(text))).toEqual([])
  })

  test('a field that the schema lacks would be found', () => {
    expect(validate(schema, parse('query Sites { sites { colour } }'))).toHaveLength(1)
  })

  test('every operation says its own name, because the server needs it to choose', () => {
    const names = all.map(([, { name }]) => name)
    expect(names.every((name) => name !== '')).toBe(true)
    expect(new Set(names).size).toBe(names.length)
  })

  test('the lists of requests ask for no name, address or message', () => {
    for (const { text } of [operations.rightsRequests, operations.dueRequests]) {
      expect(text).not.toMatch(/\b(email|name|message)\b/)
    }
  })
})
