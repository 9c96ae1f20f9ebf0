import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readEnvironment } from '../src/config/env.ts'
import { trustedDocuments } from '../src/graphql/generated/trusted-documents.ts'
import { withDatabase } from './_database.ts'
import { startServer, type RunningServer } from './_server.ts'

/** The guides say what a reader will do, so it is done here. */
const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')

/** Each operation of the guide, with the published hash above it or the variables under it. */
const operationsOf = (guide: string) =>
  [...read(guide).matchAll(/(?:`sha256:([0-9a-f]{64})`\n\n)?```graphql\n(.+?)\n```(?:\n\n```json\n(.+?)\n```)?/gs)].map(
    ([, hash, query = '', variables = '{}']) => ({
      hash,
      query,
      variables: JSON.parse(variables) as object,
      name: /^(?:query|mutation)? ?(\w*)[^{]*\{\s*(\w+)/.exec(query)?.slice(1).filter(Boolean).join(' ') ?? query,
    }),
  )
const operations = operationsOf('docs/guides/graphql.md')

describe('docs/guides/graphql.md, retention.md and processing.md', () => {
  const database = withDatabase()
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer(database)
  }, 60_000)
  afterAll(() => server.app.close())

  it('shows every published document, under its id and letter for letter', () => {
    const shown = operations.filter(({ hash }) => hash !== undefined)
    expect(new Set(shown.map(({ hash }) => hash))).toEqual(new Set(trustedDocuments.keys()))
    for (const { hash, query } of shown) expect(query).toBe(trustedDocuments.get(hash!)?.trim())
  })

  const guides = ['retention', 'processing'].flatMap((name) => operationsOf(`docs/guides/${name}.md`))
  it.each([...operations, ...guides].filter(({ hash }) => hash === undefined))(
    'the operation $name runs as written',
    async ({ query, variables }) => {
      const { status, body } = await server.post(
        '/graphql',
        { query, variables },
        { authorization: `Bearer ${server.key}` },
      )
      expect([status, body.errors]).toEqual([200, undefined])
    },
  )
})

describe('the walk through README.md', () => {
  const database = withDatabase()
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer(database)
  }, 60_000)
  afterAll(() => server.app.close())
  const walk = /## A walk through\n(.+?)\n## /s.exec(read('README.md'))?.[1] ?? ''

  it('asks with curl what is answered', async () => {
    const requests = [...walk.matchAll(/curl -s http:\/\/127\.0\.0\.1:4000(\S+) ([^`]*?)-d '([^']+)'/g)].map(
      ([, path = '', words = '', body = '']) => ({
        path,
        body,
        isKeyed: words.includes('"authorization: Bearer $KEY"'),
      }),
    )
    expect(requests.map(({ path }) => path)).toEqual(['/graphql', '/v1/collect'])
    for (const { path, body, isKeyed } of requests) {
      const answer = await server.post(path, body, isKeyed ? { authorization: `Bearer ${server.key}` } : {})
      if (path === '/graphql') expect(answer.body).toEqual({ data: { consents: { edges: [] } } })
      else expect([answer.status, answer.body.code]).toEqual([403, 'CONSENT_REQUIRED'])
    }
  })

  it('names queries that run', async () => {
    const queries = [...walk.matchAll(/`(\{ .+? \})`/g)].map(([, query = '']) => query)
    expect(queries).toHaveLength(2)
    for (const query of queries) await expect(server.query(query)).resolves.toBeDefined()
  })
})

describe('docs/guides/operations.md', () => {
  const rows = new Map(
    [...read('docs/guides/operations.md').matchAll(/^\| `([A-Z_]+)` +\| (.+?) +\|/gm)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  )

  it('names every variable that is read, and no other', () => {
    const known = [...read('packages/server/src/config/env.ts').matchAll(/^ {2}([A-Z_]+): z/gm)].map(([, name]) => name)
    expect(known.length).toBeGreaterThan(10)
    expect([...rows.keys()].sort()).toEqual(known.sort())
  })

  it('tells each default as it is', () => {
    for (const [name, value] of Object.entries(readEnvironment({}))) expect(rows.get(name)).toBe(`\`${String(value)}\``)
  })
})
