import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runProgram } from '../src/cli/program.ts'
import { createApiKey } from '../src/identity/create-api-key.ts'
import { withDatabase } from './_database.ts'
import { startServer, type Json, type RunningServer } from './_server.ts'

const database = withDatabase()
let server: RunningServer
let directory = ''

beforeAll(async () => {
  server = await startServer(database)
  directory = mkdtempSync(join(tmpdir(), 'assent-certificate-'))
}, 60_000)
afterAll(async () => {
  await server.app.close()
  rmSync(directory, { recursive: true, force: true })
})

async function verifyByHand(words: readonly string[]) {
  let [out, err] = ['', '']
  // No database can be reached from here: whatever asks for one fails.
  const exitCode = await runProgram(
    words,
    { ASSENT_DATA_DIR: '/nowhere', LOG_LEVEL: 'silent' },
    {
      out: (text) => void (out += text),
      err: (text) => void (err += text),
      read: () => Promise.resolve(''),
      now: () => Date.parse('2026-11-26T12:00:00Z'),
      colour: false,
    },
  )
  return { exitCode, out, err }
}

describe('retention over the API', () => {
  it('runs, shows how each dataset fared, and certifies it so that anyone can verify it offline', async () => {
    const { runRetention: run } = await server.query(
      `mutation { runRetention { ... on RetentionRun { id status certificate rule dataset
         counts { rule dataset due done held holds { reference rows } } datasets { dataset status code message durationMs } } } }`,
    )
    expect(run.status).toBe('done')
    // A demo that was given no access to the company's systems leaves them out and says so.
    for (const { status, code } of run.datasets) expect([status, code]).toEqual(['skipped', 'MISCONFIGURED'])
    const keys = await (await fetch(`${server.url}/.well-known/jwks.json`)).text()
    const [certificate, jwks, changed] = ['run.jws', 'jwks.json', 'changed.jws'].map((name) => join(directory, name))
    writeFileSync(certificate ?? '', `${run.certificate}\n`)
    writeFileSync(jwks ?? '', keys)
    expect(await verifyByHand(['certificate', 'verify', certificate ?? '', '--key', jwks ?? ''])).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining(`Run ${run.id} of organization ${server.organizationId}`) as string,
    })
    const [head, body, signature] = String(run.certificate).split('.')
    const text = Buffer.from(body ?? '', 'base64url')
      .toString()
      .replace('"done":0', '"done":9')
    writeFileSync(changed ?? '', [head, Buffer.from(text).toString('base64url'), signature].join('.'))
    expect(await verifyByHand(['certificate', 'verify', changed ?? '', '--key', jwks ?? ''])).toMatchObject({
      exitCode: 1,
      out: expect.stringContaining('SIGNATURE: The signature does not fit') as string,
    })
    expect(await verifyByHand(['certificate', 'verify', jwks ?? '', '--key', jwks ?? ''])).toMatchObject({
      exitCode: 2,
    })
  })

  it('forecasts tomorrow, a month and a year, and refuses horizons it cannot give', async () => {
    const { retentionForecast } = await server.query(
      `{ retentionForecast { days asOf counts { rule action dataset due } datasets { dataset status } } }`,
    )
    expect(retentionForecast.map(({ days }: Json) => days)).toEqual([1, 30, 365])
    expect(retentionForecast[0].counts.length).toBeGreaterThan(2)
    for (const horizons of ['[]', '[0]', '[3661]', '[1,2,3,4,5,6,7]']) {
      await expect(server.query(`{ retentionForecast(horizons: ${horizons}) { days } }`)).rejects.toThrow(
        /expected 1 to 6 numbers of days from 1 to 3660/,
      )
    }
  })

  it('shows whole rules, those of Assent’s own records too', async () => {
    const { retentionRules } = await server.query(
      `{ retentionRules { id own dataset pinned policyVersion stages { trigger period action within restorable }
         floors { trigger period statute { name country } } maxima { trigger period } tenant { min max notice } } }`,
    )
    expect(retentionRules.find(({ id }: Json) => id === 'assent:revoked-tokens')).toMatchObject({
      own: true,
      policyVersion: 'assent',
      stages: [{ period: 'P3D', action: 'DELETE' }],
    })
    expect(retentionRules.some(({ own, floors }: Json) => !own && floors.length > 0)).toBe(true)
  })

  it('names what it does not know', async () => {
    expect(
      await server.query(
        `{ recordDecision(dataset: "nowhere", record: "1") { ... on RecordDecisionRefused { code message } } }`,
      ),
    ).toMatchObject({ recordDecision: { code: 'UNKNOWN_DATASET' } })
    await expect(server.query(`{ retentionPreview(rule: "nonsense") { asOf } }`)).rejects.toThrow(/There is no rule/)
    expect(
      await server.query(`mutation { runRetention(dataset: "nowhere") { ... on RetentionRefused { code } } }`),
    ).toEqual({ runRetention: { code: 'UNKNOWN_DATASET' } })
  })

  it('hands a tenant’s data to nobody without the right, and only after the choice', async () => {
    const made = await createApiKey(server.app.deps, server.organizationId, 'system', {
      name: 'desk',
      scopes: ['RETENTION_READ', 'RETENTION_WRITE'],
    })
    const reader = await createApiKey(server.app.deps, server.organizationId, 'system', {
      name: 'reader',
      scopes: ['RETENTION_READ'],
    })
    if (made.kind === 'rejected' || reader.kind === 'rejected') throw new Error('The keys were refused.')
    const get = async (id: string, key?: string) => {
      const headers: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` }
      const response = await fetch(`${server.url}/v1/terminations/${id}/export`, { headers })
      return { status: response.status, text: await response.text() }
    }
    const nobody = server.app.deps.ids.uuid()
    expect(await get(nobody)).toMatchObject({ status: 401 })
    expect(await get(nobody, reader.secret)).toMatchObject({ status: 403 })
    expect(await get('x', made.secret)).toMatchObject({ status: 400 })
    expect(await get(nobody, made.secret)).toMatchObject({ status: 404 })
  })
})
