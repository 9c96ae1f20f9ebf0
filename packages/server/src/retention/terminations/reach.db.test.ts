import { createHash } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { makeBucket, withBucketServer } from '../../../test/_bucket.ts'
import { makeDatasetWorld, type CompanyRule, type DatasetWorld } from '../../../test/_company.ts'
import { withDatabase } from '../../../test/_database.ts'
import { withEndpoints } from '../../../test/_endpoint.ts'
import { atNight } from '../../../test/_retention.ts'
import { publicJwk } from '../../crypto/public-jwk.ts'
import { runRetention } from '../run-retention.ts'
import { verifyCertificate } from '../verify-certificate.ts'
import { attestTermination } from './attest-termination.ts'
import { chooseTermination } from './choose-termination.ts'
import { closeTermination } from './close-termination.ts'
import { exportTenant } from './export-tenant.ts'
import { openTermination } from './open-termination.ts'
import type { TerminationChoice } from './termination.domain.ts'

// Each test is several nights of every own rule.
vi.setConfig({ testTimeout: 60_000 })
const database = withDatabase()
const server = withBucketServer()
const endpoints = withEndpoints()

const ended = { after: 'terminated', within: 'P30D', action: 'delete' as const }
const RECORDINGS: CompanyRule = {
  dataset: 'recordings',
  stages: [{ after: 'occurred', period: 'P2Y', action: 'delete' }, ended],
}

async function night(world: DatasetWorld, on: string): Promise<void> {
  atNight(world, on)
  const { organizationId } = world
  const outcome = await runRetention(world, { organizationId, startedBy: 'nightly', actor: 'system' })
  expect(outcome).toMatchObject({ kind: 'ran', runs: [{ status: 'done' }] })
}

async function open(world: DatasetWorld, choice: TerminationChoice): Promise<string> {
  atNight(world, '2026-03-01')
  const opened = await openTermination(world, world.organizationId, 'cli', { tenant: 'd1', reference: 'contract 7' })
  if (opened.kind === 'refused') throw new Error(opened.message)
  const { id } = opened.termination
  expect(await chooseTermination(world, world.organizationId, 'cli', { id, choice })).toMatchObject({ kind: 'done' })
  return id
}

async function fetchExport(world: DatasetWorld, id: string): Promise<string> {
  const outcome = await exportTenant(world, world.organizationId, 'cli', { id }, new AbortController().signal)
  if (outcome.kind === 'refused') throw new Error(outcome.code)
  let text = ''
  for await (const part of outcome.lines) text += part
  return text
}

const linesIn = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

test.each([{ isVersioned: false }, { isVersioned: true }])(
  'VD6 recordings of a tenant are handed over with their sound and go with every version, versions $isVersioned',
  async ({ isVersioned }) => {
    const bucket = await makeBucket(server.current, { isVersioned })
    const world = await makeDatasetWorld(database.db, [RECORDINGS], {
      sources: { recordings: bucket.source },
      secrets: bucket.secrets,
    })
    for (const key of ['d1/2026-02-01/a.wav', 'd1/2026-02-02/b.wav', 'd2/2026-02-01/c.wav']) await bucket.put(key)
    await bucket.put('d1/2026-02-01/a.wav')
    const id = await open(world, 'both')
    const text = await fetchExport(world, id)
    const sound = { base64: Buffer.from('sound').toString('base64') }
    expect(linesIn(text).slice(1)).toMatchObject([
      { dataset: 'recordings', record: 'd1/2026-02-01/a.wav', ...sound },
      { dataset: 'recordings', record: 'd1/2026-02-02/b.wav', ...sound },
      { end: true, records: 2 },
    ])
    expect(await closeTermination(world, world.organizationId, 'cli', { id })).toMatchObject({ code: 'NOT_DELETED' })
    await night(world, '2026-03-02')
    expect(await bucket.everything()).toEqual(['d2/2026-02-01/c.wav'])
    expect(await closeTermination(world, world.organizationId, 'cli', { id })).toMatchObject({
      kind: 'done',
      termination: {
        returned: { sha256: createHash('sha256').update(text).digest('hex') },
        datasets: [{ dataset: 'recordings', deleted: 2, kept: [] }],
      },
    })
  },
)

test('VD6 a dataset that cannot tell whose a record is keeps the case open until somebody answers for it by name', async () => {
  let today = '2026-03-01'
  const endpoint = await endpoints.make(() => new Date(`${today}T02:00:00Z`))
  const bucket = await makeBucket(server.current, { source: { key: '{date}/{id}.wav' } })
  const tickets: CompanyRule = {
    dataset: 'tickets',
    stages: [{ after: 'resolved', period: 'P3Y', action: 'delete' }, ended],
  }
  const world = await makeDatasetWorld(database.db, [RECORDINGS, tickets], {
    sources: { recordings: bucket.source, tickets: { kind: 'https', url: endpoint.url, secret: 'env:TASK_SECRET' } },
    secrets: { ...bucket.secrets, TASK_SECRET: endpoint.secret },
  })
  await bucket.put('2026-02-01/a.wav')
  const id = await open(world, 'both')
  expect(linesIn(await fetchExport(world, id)).at(-1)).toEqual({
    end: true,
    records: 0,
    without: ['recordings', 'tickets'],
  })
  const close = () => closeTermination(world, world.organizationId, 'cli', { id })
  const attest = (dataset: string, statement = 'Deleted and handed over on 2 March.') =>
    attestTermination(world, world.organizationId, 'key:ops', { id, dataset, statement })
  // Before a run has tried nobody's word is asked for.
  expect(await attest('tickets')).toMatchObject({ code: 'REACHED' })
  today = '2026-03-02'
  await night(world, today)
  expect(await bucket.everything()).toEqual(['2026-02-01/a.wav'])
  expect(await close()).toMatchObject({
    code: 'NOT_REACHED',
    message: expect.stringContaining('recordings, tickets') as string,
  })
  expect(await attest('tickets', ' ')).toMatchObject({ code: 'MISSING' })
  expect(await attest('billing')).toMatchObject({ code: 'REACHED' })
  expect(await attest('tickets')).toMatchObject({ kind: 'done' })
  expect(await close()).toMatchObject({
    code: 'NOT_REACHED',
    message: expect.stringContaining('recordings.') as string,
  })
  expect(await attest('recordings')).toMatchObject({ kind: 'done' })
  // Another night leaves what was said.
  today = '2026-03-03'
  await night(world, today)
  const closed = await close()
  if (closed.kind !== 'done') throw new Error(closed.message)
  const verdict = await verifyCertificate(closed.termination.certificate ?? '', publicJwk(world.keyring))
  expect(verdict).toMatchObject({
    kind: 'valid',
    content: {
      termination: {
        export: { records: 0, without: ['recordings', 'tickets'] },
        datasets: expect.arrayContaining([
          expect.objectContaining({
            dataset: 'tickets',
            deleted: 0,
            unreached: true,
            attested: expect.objectContaining({
              by: 'key:ops',
              statement: 'Deleted and handed over on 2 March.',
            }) as unknown,
          }),
        ]) as unknown,
      },
    },
  })
  expect(await attest('tickets')).toMatchObject({ code: 'CLOSED' })
})
