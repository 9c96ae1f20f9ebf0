import { describe, expect, test } from 'vitest'
import { createClient, type Outcome } from './client.ts'
import { sites } from './operations.ts'

/** A client whose network is one prepared answer; the request it made is kept. */
function clientOf(respond: () => Response): {
  run: () => Promise<Outcome<unknown>>
  download: () => Promise<Outcome<Blob>>
  request: () => Request
} {
  let request: Request | undefined
  const api = createClient({
    endpoint: 'https://assent.test/graphql',
    key: 'assent_k1_secret',
    fetch: async (input, init) => {
      request = new Request(input, init)
      return respond()
    },
  })
  return {
    run: () => api.run(sites, {}),
    download: () => api.download('/v1/files/1'),
    request: () => {
      if (request === undefined) throw new Error('Nothing was sent.')
      return request
    },
  }
}

const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } })

describe('client', () => {
  test('sends the key as a bearer token, JSON, and no cookies', async () => {
    const { run, request } = clientOf(() => json({ data: { sites: [] } }))
    expect(await run()).toEqual({ ok: true, data: { sites: [] } })
    expect(request().headers.get('authorization')).toBe('Bearer assent_k1_secret')
    expect(request().headers.get('content-type')).toBe('application/json')
    expect(request().credentials).toBe('omit')
    expect(await request().json()).toMatchObject({ operationName: 'Sites', variables: {} })
  })

  test('keeps the code and the sentence of a GraphQL error', async () => {
    const { run } = clientOf(() =>
      json({ errors: [{ message: 'Needs POLICY_READ.', extensions: { code: 'FORBIDDEN' } }] }),
    )
    expect(await run()).toEqual({ ok: false, problem: { code: 'FORBIDDEN', message: 'Needs POLICY_READ.' } })
  })

  test('takes an answer with data and errors as a failure, so that nothing is shown half', async () => {
    const { run } = clientOf(() =>
      json({ data: { sites: [] }, errors: [{ message: 'Late.', extensions: { code: 'X' } }] }),
    )
    expect(await run()).toMatchObject({ ok: false, problem: { code: 'X' } })
  })

  test.each([
    [
      'no network',
      () => {
        throw new TypeError('failed')
      },
      'NETWORK',
    ],
    ['a page instead of JSON', () => new Response('<h1>Bad gateway</h1>', { status: 502 }), 'UNREADABLE'],
    ['401 without a body', () => new Response('', { status: 401 }), 'UNAUTHENTICATED'],
    ['a refusal as problem+json', () => json({ code: 'ORIGIN_UNKNOWN', detail: 'No.' }, 403), 'ORIGIN_UNKNOWN'],
    ['JSON that is not GraphQL', () => json([1, 2]), 'UNREADABLE'],
  ] as const)('answers %s with a code, and never throws', async (_, respond, code) => {
    expect(await clientOf(respond).run()).toMatchObject({ ok: false, problem: { code } })
  })

  test('says after how many seconds a busy server may be asked again', async () => {
    const { run } = clientOf(() => json({}, 503, { 'retry-after': '7' }))
    expect(await run()).toEqual({
      ok: false,
      problem: { code: 'UNAVAILABLE', message: 'The server is busy. Try again in 7 s.' },
    })
  })

  test('fetches a file beside the endpoint with the key', async () => {
    const { download, request } = clientOf(() => new Response('PDF'))
    const outcome = await download()
    expect(outcome.ok && (await outcome.data.text())).toBe('PDF')
    expect(request().url).toBe('https://assent.test/v1/files/1')
    expect(request().headers.get('authorization')).toBe('Bearer assent_k1_secret')
    expect(request().credentials).toBe('omit')
  })

  test.each([
    ['a refusal', () => json({ code: 'NOT_FOUND', title: 'There is no such file.' }, 404), 'NOT_FOUND'],
    ['a refused key', () => json({ code: 'UNAUTHENTICATED' }, 401), 'UNAUTHENTICATED'],
    ['a page of a proxy', () => new Response('<h1>Bad gateway</h1>', { status: 502 }), 'UNREADABLE'],
    [
      'a file that breaks off',
      () => new Response(new ReadableStream({ start: (stream) => stream.error(new Error('cut')) })),
      'NETWORK',
    ],
  ] as const)('gives no file but a code for %s', async (_, respond, code) => {
    expect(await clientOf(respond).download()).toMatchObject({ ok: false, problem: { code } })
  })
})
