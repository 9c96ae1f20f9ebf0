import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeClock, makePolicy, makeRegistry, makeSite } from '../../test/_make.ts'
import { gpcRoute, readSecGpc } from './gpc.ts'

describe('Global Privacy Control of a request', () => {
  let app: FastifyInstance
  beforeAll(async () => {
    app = fastify()
    app.get('/', ({ headers }) => ({ gpc: readSecGpc(headers['sec-gpc']) }))
    const day = (effectiveOn: string) => makePolicy({ effectiveOn: effectiveOn as never })
    gpcRoute(app, {
      clock: makeClock(),
      sites: makeRegistry([
        makeSite(randomUUID(), { policy: day('2026-03-15') }),
        makeSite(randomUUID(), { policy: day('2026-07-01'), origins: ['https://other.example'] }),
      ]),
    })
    await app.listen({ host: '127.0.0.1', port: 0 })
  })
  afterAll(() => app.close())

  /** Sends the fields as they are, each on a line of its own. */
  const send = (...fields: readonly string[]): Promise<{ gpc: boolean }> =>
    new Promise((resolve, reject) => {
      const { port } = app.server.address() as AddressInfo
      const call = request({ port, host: '127.0.0.1', path: '/' }, (answer) => {
        let body = ''
        answer.on('data', (chunk: Buffer) => (body += chunk.toString()))
        answer.on('end', () => resolve(JSON.parse(body) as { gpc: boolean }))
      })
      call.on('error', reject)
      if (fields.length > 0) call.setHeader('Sec-GPC', fields)
      call.end()
    })

  it.each<[readonly string[], boolean]>([
    [[], false],
    [['1'], true],
    [['1 '], true],
    [['\t1'], true],
    [[''], false],
    [['0'], false],
    [['true'], false],
    [['yes'], false],
    [['01'], false],
    [['1.0'], false],
    [['11'], false],
    [['+1'], false],
    [['"1"'], false],
    [['?1'], false],
    [['1;q=1'], false],
    [['1 1'], false],
    [['1', '0'], true],
    [['0', '1'], true],
    [['0', 'true'], false],
    [['1, 0'], true],
    [['0,1'], true],
    [['0,'], false],
  ])('VA29 of the fields %j is the signal: %s', async (fields, present) => {
    expect(await send(...fields)).toEqual({ gpc: present })
  })

  it('is announced as honoured, since the newest policy in force, or that of the site asked', async () => {
    const all = await app.inject('/.well-known/gpc.json')
    expect(all.headers['content-type']).toMatch(/^application\/json/)
    expect(all.json()).toEqual({ gpc: true, lastUpdate: '2026-07-01' })
    const own = await app.inject({ url: '/.well-known/gpc.json', headers: { host: 'www.acme.example' } })
    expect(own.json()).toEqual({ gpc: true, lastUpdate: '2026-03-15' })
  })
})
