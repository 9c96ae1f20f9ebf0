import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { consentReceiptDocument, recordConsentDocument, utcDate } from '@assent/shared'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkReceipt } from '../src/cli/check-receipt.ts'
import receiptSchema from '../src/consent/receipts/receipt.schema.json' with { type: 'json' }
import { verifyReceipt } from '../src/consent/receipts/verify-receipt.ts'
import { applyPolicy } from '../src/policy/apply-policy.ts'
import { withDatabase } from './_database.ts'
import { consentInput, EXAMPLE_ORIGIN, EXAMPLE_POLICY, startServer, type Json, type RunningServer } from './_server.ts'

const execFileAsync = promisify(execFile)
const database = withDatabase()
let server: RunningServer
let keys: unknown

beforeAll(async () => {
  server = await startServer(database)
  keys = await (await fetch(`${server.url}/.well-known/jwks.json`)).json()
}, 60_000)
afterAll(() => server.app.close())

const fromThePage = { origin: EXAMPLE_ORIGIN }
const run = async (documentId: string, variables: object): Promise<Json> =>
  Object.values(
    (await server.post('/graphql', { documentId: `sha256:${documentId}`, variables }, fromThePage)).body.data,
  )[0]
const record = (input: object): Promise<Json> => run(recordConsentDocument, { input })
const receiptOf = (token: string): Promise<Json> => run(consentReceiptDocument, { token })
const refused = (): Record<string, unknown> => {
  const input = consentInput(server, { method: 'REJECT_ALL' })
  const choices = (input.choices as { purpose: string }[]).map(({ purpose }) => ({ purpose, granted: false }))
  return { ...input, choices }
}
const contentOf = (receipt: string): Json =>
  JSON.parse(Buffer.from(receipt.split('.')[1] ?? '', 'base64url').toString())

describe('the receipt of a decision', () => {
  it('repeats the record in the terms of TS 27560, as its published schema says, and verifies with the key alone', async () => {
    const input = consentInput(server)
    const { writeToken, receiptToken } = await record(input)
    expect(receiptToken).toBeNull()
    const answer = await receiptOf(writeToken)
    expect(answer).toMatchObject({ __typename: 'ConsentReceipt', eventId: input.decisionId })
    const verdict = await verifyReceipt(answer.receipt, keys)
    if (verdict.kind === 'invalid') throw new Error(verdict.message)
    const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
    const published = await (await fetch(`${server.url}/schema/receipt/1.json`)).json()
    expect(published).toEqual(receiptSchema)
    const isValid = ajv.validate(receiptSchema, verdict.content)
    expect(ajv.errors ?? []).toEqual([])
    expect(isValid).toBe(true)
    expect(verdict.content.record).toMatchObject({
      record_id: input.decisionId,
      pii_principal_id: input.visitorId,
      language: input.language,
    })
    const analytics = verdict.content.record.purposes.find(({ purpose }) => purpose === 'analytics')
    expect(analytics).toMatchObject({ event_state: 'given', lawful_basis: 'consent', article: 'Art. 6(1)(a) GDPR' })
    // The words are those that were on screen, not the id.
    expect(analytics?.name).not.toBe('analytics')
    expect(analytics?.pii_information[0]).toMatchObject({ pii_type: 'web_analytics', retention_period: 'P26M' })
    const { consents } = await server.query(
      `query ($v: UUID!) { consents(filter: { visitorId: $v }) { edges { node { leafHash sealId policyHash } } } }`,
      { v: input.visitorId },
    )
    const { leafHash, sealId, policyHash } = consents.edges[0].node
    expect(verdict.content.evidence).toMatchObject({ leaf_hash: leafHash, seal_id: sealId, policy_hash: policyHash })
  })

  it('of a refusal is had with the token of its answer, which grants nothing', async () => {
    const input = refused()
    const { writeToken, receiptToken } = await record(input)
    expect(writeToken).toBeNull()
    const { receipt } = await receiptOf(receiptToken)
    expect(contentOf(receipt).record.purposes.map((purpose: Json) => purpose.event_state)).toEqual(
      (input.choices as unknown[]).map(() => 'refused'),
    )
    const event = { kind: 'page-view', at: new Date(server.app.deps.clock.now()).toISOString(), path: '/' }
    const { status, body } = await server.post(
      '/v1/collect',
      { token: receiptToken, batchId: input.decisionId, device: 'phone', events: [event] },
      fromThePage,
    )
    expect([status, body.code]).toEqual([403, 'CONSENT_REQUIRED'])
  })

  it('of a withdrawal says withdrawn', async () => {
    const first = consentInput(server)
    const { writeToken } = await record(first)
    const second = { ...refused(), visitorId: first.visitorId, method: 'WITHDRAW', writeToken }
    const { receiptToken } = await record(second)
    const { record: copy } = contentOf((await receiptOf(receiptToken)).receipt)
    expect(new Set(copy.purposes.map((purpose: Json) => purpose.event_state))).toEqual(new Set(['withdrawn']))
  })

  it('VP16 keeps the words that were shown when later ones stand in the policy, where a purpose added since has no answer', async () => {
    const input = consentInput(server)
    const { writeToken } = await record(input)
    const purposesNow = async (): Promise<Json[]> => contentOf((await receiptOf(writeToken)).receipt).record.purposes
    const before = await purposesNow()
    const { deps } = server.app
    const shown = deps.sites.byKey('acme/www')?.policy.hash
    const file = parse(EXAMPLE_POLICY)
    file.policy = { ...file.policy, version: 'later', effective: utcDate(deps.clock.now() + 31 * 86_400_000) }
    file.texts.en.purposes.analytics.name = 'Count everybody'
    file.purposes.push({
      id: 'profiling',
      activity: 'marketing',
      basis: 'consent',
      data: ['ad_interaction'],
      category: 'marketing',
    })
    for (const texts of Object.values<Json>(file.texts))
      texts.purposes.profiling = { name: 'Build a profile', description: 'Guesses what may interest you.' }
    const applied = await applyPolicy(deps, {
      organizationId: server.organizationId,
      actor: 'system',
      source: JSON.stringify(file),
    })
    expect(applied).toMatchObject({ kind: 'applied', inForce: false })
    const { now } = deps.clock
    Object.assign(deps.clock, { now: () => now() + 32 * 86_400_000 })
    try {
      await deps.sites.refresh()
      expect(deps.sites.byKey('acme/www')?.policy.version).toBe('later')
      expect(deps.sites.byKey('acme/www')?.policy.hash).not.toBe(shown)
      const after = await purposesNow()
      expect(after).toEqual(before)
      expect(after.find(({ purpose }) => purpose === 'analytics').name).toBe('Measure visits')
      expect(after.map(({ purpose }) => purpose)).not.toContain('profiling')
    } finally {
      Object.assign(deps.clock, { now })
      await deps.sites.refresh()
    }
  })

  it('is refused for a token that was changed, and for what is none', async () => {
    const { writeToken } = await record(consentInput(server))
    for (const token of [`${writeToken.slice(0, -2)}AA`, 'x', '', `${writeToken}.x`]) {
      expect(await receiptOf(token), token).toMatchObject({
        __typename: 'ConsentReceiptRefused',
        code: 'TOKEN_INVALID',
      })
    }
  })

  it('does not verify with one word of it changed, nor as a certificate, nor with another key', async () => {
    const { writeToken } = await record(consentInput(server))
    const { receipt } = await receiptOf(writeToken)
    const [header, , signature] = receipt.split('.')
    const content = contentOf(receipt)
    content.record.purposes[0].event_state = 'refused'
    const changed = [header, Buffer.from(JSON.stringify(content)).toString('base64url'), signature].join('.')
    expect(await verifyReceipt(changed, keys)).toMatchObject({ kind: 'invalid', code: 'SIGNATURE' })
    expect(await checkReceipt(changed, keys)).toMatchObject({ exitCode: 1, data: { valid: false, code: 'SIGNATURE' } })
    const report = await checkReceipt(receipt, keys)
    expect(report.exitCode).toBe(0)
    expect(report.text).toContain('given')
    expect(await checkReceipt('no receipt', keys)).toMatchObject({ exitCode: 2 })
  })

  it('verifies by the snippet of the guide, which needs nothing but Node', async () => {
    const guide = readFileSync(new URL('../../../docs/guides/receipts.md', import.meta.url), 'utf8')
    const snippet = /```js\n(.+?)\n```/s.exec(guide)?.[1] ?? ''
    const folder = await mkdtemp(join(tmpdir(), 'assent-receipt-'))
    const write = async (name: string, text: string): Promise<string> => {
      await writeFile(join(folder, name), text)
      return join(folder, name)
    }
    const program = await write('verify.mjs', snippet)
    const jwks = await write('jwks.json', JSON.stringify(keys))
    const isValid = async (text: string): Promise<string> => {
      const { stdout } = await execFileAsync(process.execPath, [program, await write('receipt.jws', text), jwks])
      return stdout.trim()
    }
    const { writeToken } = await record(consentInput(server))
    const { receipt } = await receiptOf(writeToken)
    expect(await isValid(receipt)).toBe('true')
    const middle = receipt.indexOf('.') + 40
    const other = receipt[middle] === 'A' ? 'B' : 'A'
    expect(await isValid(receipt.slice(0, middle) + other + receipt.slice(middle + 1))).toBe('false')
    await rm(folder, { recursive: true })
  })
})
