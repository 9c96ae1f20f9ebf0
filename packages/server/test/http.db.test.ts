import { randomBytes } from 'node:crypto'
import { recordConsentDocument, uuidV7 } from '@assent/shared'
import { auditServer } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { trustedDocuments } from '../src/graphql/generated/trusted-documents.ts'
import { withDatabase } from './_database.ts'
import { consentInput, EXAMPLE_ORIGIN, startServer, type Json, type RunningServer } from './_server.ts'

const database = withDatabase()
let server: RunningServer

beforeAll(async () => {
  server = await startServer(database)
}, 60_000)
afterAll(async () => {
  await server.app.close()
})

const fromThePage = { origin: EXAMPLE_ORIGIN }
const withKey = () => ({ authorization: `Bearer ${server.key}` })
const consent = (input: object) => ({ documentId: `sha256:${recordConsentDocument}`, variables: { input } })
const problemsOf = (body: Json): string[] => body.data.recordConsent.problems.map((problem: Json) => problem.code)

describe('an address that leads nowhere', () => {
  const open = (accept: string, path = '/legal/<b>?x=1') =>
    fetch(server.url + path, { headers: { accept, 'accept-language': 'he' } })

  it('is a page for a person, in their language, on which nothing runs', async () => {
    const answer = await open('text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    const page = await answer.text()
    expect(page).toContain('<html lang="he" dir="rtl">')
    expect(page).not.toContain('<b>')
    // The heading is in their language and the address in nobody's; no sentence is in another one.
    expect(/<main>(.*)<\/main>/s.exec(page)?.[1]).not.toMatch(/There|here/)
  })

  it.each(['*/*', 'application/json', 'application/problem+json, */*;q=0.1'])(
    'is a problem with a stable code for a program: %s',
    async (accept) => {
      const answer = await open(accept)
      expect([answer.status, (await answer.json()).code]).toEqual([404, 'NOT_FOUND'])
    },
  )
})

describe('the public write over HTTP', () => {
  it('records by the id of the published document and shows the whole event to the key holder', async () => {
    const input = consentInput(server, { gpc: false })
    const { status, body, headers } = await server.post('/graphql', consent(input), {
      ...fromThePage,
      'cf-ipcountry': 'es',
      'sec-gpc': '1',
    })
    expect([status, headers.get('access-control-allow-origin')]).toEqual([200, EXAMPLE_ORIGIN])
    expect(body.data.recordConsent).toMatchObject({ __typename: 'ConsentRecorded', eventId: input.decisionId })
    const { consents } = await server.query(
      `query ($visitor: UUID!) { consents(filter: { visitorId: $visitor }) { edges { node {
        id siteKey visitorId decidedAt recordedAt policyVersion policyHash textHash language method element jurisdiction gpc truncatedIp leafHash sealId
        choices { purpose granted state basis article } } } } }`,
      { visitor: input.visitorId },
    )
    expect(consents.edges).toHaveLength(1)
    expect(consents.edges[0].node).toMatchObject({
      id: input.decisionId,
      siteKey: 'acme/www',
      decidedAt: input.decidedAt,
      policyVersion: '2026-03-15',
      policyHash: input.policyHash,
      textHash: input.textHash,
      method: 'ACCEPT_ALL',
      element: 'BANNER',
      jurisdiction: 'ES',
      gpc: true,
      truncatedIp: '127.0.0.0/24',
    })
    expect(consents.edges[0].node.choices).toContainEqual({
      purpose: 'analytics',
      granted: true,
      state: 'GIVEN',
      basis: 'CONSENT',
      article: 'Art. 6(1)(a) GDPR',
    })
    const proof = await server.query(
      `query ($e: UUID!, $v: UUID!) { consentProof(eventId: $e, visitorId: $v) { verified leaf root } }`,
      {
        e: input.decisionId,
        v: input.visitorId,
      },
    )
    expect(proof.consentProof.verified).toBe(true)
  })

  it('records by the full text of a published document too', async () => {
    const query = trustedDocuments.get(recordConsentDocument)
    const { body } = await server.post('/graphql', { query, variables: { input: consentInput(server) } }, fromThePage)
    expect(body.data.recordConsent.__typename).toBe('ConsentRecorded')
  })

  it.each([
    ['a site that does not exist', { siteKey: 'nobody/www' }, fromThePage, 'UNKNOWN_SITE'],
    ['an origin that is not registered', {}, { origin: 'https://evil.example' }, 'ORIGIN_NOT_ALLOWED'],
    ['no origin at all', {}, {}, 'ORIGIN_NOT_ALLOWED'],
    [
      'an unknown purpose',
      { method: 'CHOOSE', choices: [{ purpose: 'telepathy', granted: true }] },
      fromThePage,
      'UNKNOWN_PURPOSE',
    ],
    [
      'a purpose of a locked category',
      { method: 'CHOOSE', choices: [{ purpose: 'essential', granted: true }] },
      fromThePage,
      'PURPOSE_LOCKED',
    ],
    ['a time in the future', { decidedAt: '2099-01-01T00:00:00Z' }, fromThePage, 'CLOCK_AHEAD'],
    ['a time before the policy', { decidedAt: '2026-03-14T00:00:00Z' }, fromThePage, 'BEFORE_POLICY'],
    ['a forged write token', { writeToken: 'e30.AAAAAAAAAAAAAAAAAAAAAA' }, fromThePage, 'WRITE_TOKEN_INVALID'],
    ['a visitor id of another kind', { visitorId: '123e4567-e89b-42d3-a456-426614174000' }, fromThePage, 'MALFORMED'],
  ])('refuses %s with a code and a sentence that names what came', async (_name, overrides, headers, code) => {
    const { status, body } = await server.post('/graphql', consent(consentInput(server, overrides)), headers)
    expect(status).toBe(200)
    expect(problemsOf(body)).toContain(code)
    expect(Date.parse(body.data.recordConsent.serverTime)).toBeGreaterThan(0)
  })

  it.each([
    ['a field that does not exist', { mood: 'good' }, 'mood'],
    ['a wrong type', { gpc: 'no' }, 'gpc'],
    ['a word that is not in the list', { method: 'SCROLL' }, 'SCROLL'],
    ['a day instead of an instant', { decidedAt: '2026-11-24' }, '2026-11-24'],
  ])('answers %s with 400 and BAD_USER_INPUT, naming it', async (_name, overrides, named) => {
    const { status, body } = await server.post('/graphql', consent(consentInput(server, overrides)), fromThePage)
    expect([status, body.errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT'])
    expect(body.errors[0].message).toContain(named)
  })

  it('allows a preflight from a registered origin and not from another', async () => {
    const preflight = async (origin: string) => {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
      })
      return [response.status, response.headers.get('access-control-allow-origin')]
    }
    expect(await preflight(EXAMPLE_ORIGIN)).toEqual([204, EXAMPLE_ORIGIN])
    expect(await preflight('https://evil.example')).toEqual([204, null])
  })
})

describe('what is not published', () => {
  it.each([
    ['a free query', { query: '{ viewer { organization } }' }],
    ['a published query with one more blank', { query: `${trustedDocuments.get(recordConsentDocument) ?? ''} ` }],
    ['an unknown document id', { documentId: `sha256:${'0'.repeat(64)}` }],
    ['nothing', {}],
    ['a batch', [{ query: '{ viewer { organization } }' }]],
  ])('%s is refused without a key', async (_name, body) => {
    const answer = await server.post('/graphql', body)
    expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([400, 'DOCUMENT_NOT_TRUSTED'])
  })

  it.each(['Bearer assent_NOBODY_secret', 'Bearer', 'Basic YTpi', 'Bearer <script>'])(
    'the key %s is refused with 401',
    async (authorization) => {
      const answer = await server.post('/graphql', { query: '{ viewer { organization } }' }, { authorization })
      expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED'])
    },
  )

  it('a revoked key stops at once, and a key without the scope is told which scope is missing', async () => {
    const { createApiKey } = await server.query(
      `mutation { createApiKey(name: "narrow", scopes: [POLICY_READ]) { ... on ApiKeyCreated { secret apiKey { id } } } }`,
    )
    const narrow = { authorization: `Bearer ${createApiKey.secret}` }
    const refused = await server.post('/graphql', { query: '{ apiKeys { id } }' }, narrow)
    expect([refused.status, refused.body.errors[0].extensions.code]).toEqual([403, 'FORBIDDEN'])
    expect(refused.body.errors[0].message).toMatch(/KEYS_MANAGE.*POLICY_READ/)
    expect((await server.post('/graphql', { query: '{ viewer { organization } }' }, narrow)).status).toBe(200)
    await server.query(`mutation ($id: String!) { revokeApiKey(id: $id) { revokedAt } }`, {
      id: createApiKey.apiKey.id,
    })
    expect((await server.post('/graphql', { query: '{ viewer { organization } }' }, narrow)).status).toBe(401)
  })

  it('a query too deep, too costly, too long or with too many aliases is refused before it runs', async () => {
    const deep = `{ a: __schema { types { fields { type { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { name } } } } } } } } } } } } }`
    const wide = `{ ${Array.from({ length: 40 }, (_, index) => `a${index}: viewer { organization }`).join(' ')} }`
    const long = `{ viewer { ${'organization '.repeat(3_000)} } }`
    const costly = `{ ${Array.from({ length: 25 }, (_, index) => `a${index}: consents(first: 200) { edges { cursor node { id choices { purpose granted state basis article } siteKey visitorId decidedAt recordedAt policyVersion policyHash textHash language method element jurisdiction gpc truncatedIp leafHash sealId } } pageInfo { endCursor } }`).join(' ')} }`
    for (const query of [deep, wide, long, costly]) {
      const { status, body } = await server.post('/graphql', { query }, withKey())
      expect(status, query.slice(0, 40)).toBe(400)
      expect(body.errors[0].message, query.slice(0, 40)).toMatch(/limit|exceed|more/i)
      expect(body.data).toBeUndefined()
    }
  })
})

describe('bodies that cannot be read', () => {
  it.each([
    ['/graphql', '{"query": ', 400, 'MALFORMED_JSON'],
    ['/v1/collect', 'null,', 400, 'MALFORMED_JSON'],
    ['/graphql', '', 400, 'MALFORMED_JSON'],
  ])('POST %s with %j answers %i %s', async (path, body, status, code) => {
    const answer = await server.post(path, body, { ...fromThePage, ...withKey() })
    expect([answer.status, answer.body.code ?? answer.body.errors[0].extensions.code]).toEqual([status, code])
  })

  it('a huge body is refused by size, and another media type by its name', async () => {
    const huge = await server.post('/v1/collect', { token: 'x'.repeat(70_000) }, fromThePage)
    expect([huge.status, huge.body.code]).toEqual([413, 'BODY_TOO_LARGE'])
    const media = await server.post('/graphql', 'query=1', { ...withKey(), 'content-type': 'application/xml' })
    expect([media.status, media.body.errors[0].extensions.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE'])
  })

  it('an error that nobody foresaw shows an id and nothing of the inside', async () => {
    const { db } = server.app.deps
    await db.schema.alterTable('retention_run').renameTo('retention_run_gone').execute()
    const { body } = await server.post('/graphql', { query: '{ retentionRuns { edges { cursor } } }' }, withKey())
    await db.schema.alterTable('retention_run_gone').renameTo('retention_run').execute()
    expect(body.errors[0].extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' })
    expect(body.errors[0].extensions.errorId).toMatch(/^[0-9a-f-]{36}$/)
    expect(JSON.stringify(body)).not.toMatch(/retention_run_gone|relation|select|stack|\.ts/)
  })
})

describe('analytics over HTTP', () => {
  it('arrive under consent, are read back as a report, and are refused with a reason without consent', async () => {
    const input = consentInput(server)
    const { body } = await server.post('/graphql', consent(input), fromThePage)
    const token = body.data.recordConsent.writeToken
    const at = new Date(server.app.deps.clock.now()).toISOString()
    const batch = (tokenText: unknown) => ({
      token: tokenText,
      batchId: uuidV7(Date.now(), randomBytes(10)),
      device: 'phone',
      events: [
        { kind: 'page-view', at, path: '/', referrer: 'news.example' },
        { kind: 'page-time', at, path: '/', seconds: 12 },
        { kind: 'interaction', at, path: '/', name: 'start_trial' },
      ],
    })
    const accepted = await server.post('/v1/collect', batch(token), fromThePage)
    expect([accepted.status, accepted.body]).toEqual([202, { accepted: 3 }])
    const day = at.slice(0, 10)
    const { analyticsReport } = await server.query(
      `query ($day: Date!) { analyticsReport(siteKey: "acme/www", from: $day, to: $day) {
        views visitors meanSeconds byDay { day views visitors } topPages { key views } referrers { key views } devices { key views } interactions { name count } } }`,
      { day },
    )
    expect(analyticsReport).toEqual({
      views: 1,
      visitors: 1,
      meanSeconds: 12,
      byDay: [{ day, views: 1, visitors: 1 }],
      topPages: [{ key: '/', views: 1 }],
      referrers: [{ key: 'news.example', views: 1 }],
      devices: [{ key: 'phone', views: 1 }],
      interactions: [{ name: 'start_trial', count: 1 }],
    })
    const byHand = await server.post('/v1/collect', { batchId: 'x', device: 'phone', events: [] }, fromThePage)
    expect([byHand.status, byHand.body.code]).toEqual([403, 'CONSENT_REQUIRED'])
    expect(byHand.body.title).toContain('analytics')
  })
})

describe('a full queue', () => {
  it('answers 503 with Retry-After, stores nothing of what it refused, and takes the same again later', async () => {
    const narrow = await startServer(database, { queueLimit: 1 })
    try {
      const inputs = Array.from({ length: 30 }, () => consentInput(narrow))
      const send = (input: object) => narrow.post('/graphql', consent(input), fromThePage)
      // Put in at one moment, so that they meet in the queue on any engine.
      const atOnce = inputs.map(async (input) => {
        const { statusCode, headers, body } = await narrow.app.http.inject({
          method: 'POST',
          url: '/graphql',
          headers: fromThePage,
          payload: consent(input),
        })
        return { status: statusCode, retryAfter: headers['retry-after'], body: JSON.parse(body) }
      })
      const answers = await Promise.all(atOnce)
      const refused = answers.filter(({ status }) => status === 503)
      expect(refused.length).toBeGreaterThan(0)
      expect(refused.length).toBeLessThan(inputs.length)
      expect(refused[0]?.retryAfter).toBe('1')
      expect(refused[0]?.body.errors[0].extensions.code).toBe('OVERLOADED')
      const stored = async () => {
        const { consents } = await narrow.query(`{ consents(first: 200) { edges { node { id } } } }`)
        return new Set(consents.edges.map((edge: Json) => edge.node.id))
      }
      const before = await stored()
      answers.forEach(({ status }, index) => expect(before.has(inputs[index]?.decisionId)).toBe(status === 200))
      for (const input of inputs) expect((await send(input)).body.data.recordConsent.__typename).toBe('ConsentRecorded')
      const after = await stored()
      expect(inputs.every((input) => after.has(input.decisionId))).toBe(true)
    } finally {
      await narrow.app.close()
    }
  })
})

describe('GraphQL over HTTP', () => {
  it('meets every MUST of the graphql-http audits', async () => {
    const results = await auditServer({
      url: `${server.url}/graphql`,
      fetchFn: (url: string, init: RequestInit = {}) =>
        fetch(url, { ...init, headers: { ...(init.headers as object), ...withKey() } }),
    })
    const failures = results.filter(({ status }) => status === 'error').map(({ id, name }) => `${id} ${name}`)
    expect(failures).toEqual([])
    expect(results.length).toBeGreaterThan(50)
  })
})
