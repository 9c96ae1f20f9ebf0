import { graphql } from 'graphql'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { makeBucket, makeBucketWorld, withBucketServer } from '../../test/_bucket.ts'
import { makeCompanyWorld, withCompany, type CompanyRule, type DatasetWorld } from '../../test/_company.ts'
import { withDatabase } from '../../test/_database.ts'
import { makeEndpointWorld } from '../../test/_endpoint.ts'
import { COMMANDS, type CommandDeps } from '../cli/commands.ts'
import { createSchema } from '../graphql/schema.ts'
import { placeHold } from '../retention/holds/place-hold.ts'
import { deleteRecords } from './delete-records.ts'

const database = withDatabase()
const company = withCompany({ size: null })
const server = withBucketServer()

const wish = (world: DatasetWorld, records: readonly string[], more: { tenant?: string; reason?: string } = {}) =>
  deleteRecords({ ...world, datasetDesk: world.datasets }, world.organizationId, 'key:user', {
    dataset: 'recordings',
    records,
    reason: 'The customer deleted them.',
    ...more,
  })

const hold = (world: DatasetWorld, records: readonly string[]) =>
  placeHold(world, world.organizationId, 'cli', { reference: 'CASE-9', reason: 'x', dataset: 'recordings', records })

async function readEntries({ db, organizationId }: DatasetWorld) {
  const { rows } = await sql<{ actor: string; type: string; details: string }>`
    select actor, type, details from audit_entry where organization_id = ${organizationId} order by sequence`.execute(
    db,
  )
  return rows.map((row) => ({ ...row, details: JSON.parse(row.details) as object }))
}

describe('records are deleted at any time unless they are held', () => {
  test('VA12 in a bucket with every version there is', async () => {
    const bucket = await makeBucket(server.current, { isVersioned: true })
    const world = await makeBucketWorld(database.db, bucket)
    const [gone, held, other] = ['d1/2026-11-20/a.wav', 'd1/2026-11-20/b.wav', 'd2/2026-11-20/c.wav'] as const
    for (const key of [gone, gone, held, held, other]) await bucket.put(key)
    await bucket.client.deleteObject(gone)
    await hold(world, [held])
    expect(await wish(world, [gone, held, other, 'd1/2026-11-20/z.wav'], { tenant: 'd1' })).toMatchObject({
      kind: 'answered',
      deleted: [gone],
      absent: [other, 'd1/2026-11-20/z.wav'],
      kept: [{ record: held, reasons: [{ code: 'HELD', words: expect.stringContaining('CASE-9') as string }] }],
      failed: [],
    })
    expect(await bucket.everything()).toEqual([held, held, other])
    expect(await wish(world, [gone])).toMatchObject({ deleted: [], absent: [gone] })
    expect((await readEntries(world)).filter(({ type }) => type === 'records.deleted')).toMatchObject([
      { actor: 'key:user', details: { dataset: 'recordings', deleted: 1, absent: 2, kept: 1, failed: 0 } },
      { details: { deleted: 0, absent: 1 } },
    ])
  })

  test('VA12 in a table, where a floor keeps too', async () => {
    const rule: CompanyRule = {
      dataset: 'recordings',
      pin: true,
      stages: [{ after: 'occurred', period: 'P90D', action: 'delete' }],
      floor: { after: 'occurred', period: 'P30D', statute: { name: 'Ley 25/2007', country: 'ES' } },
    }
    const world = await makeCompanyWorld(database.db, company.current, [rule])
    for (const [id, on] of Object.entries({ 1: '2026-09-01', 2: '2026-09-01', 3: '2026-11-20' })) {
      await company.current.query(
        `insert into recordings values (${id}, 'd1', '+341', '+342', '${on}', 9, 'key', null)`,
      )
    }
    await hold(world, ['2'])
    expect(await wish(world, ['1', '2', '3', '4'])).toMatchObject({
      deleted: ['1'],
      absent: ['4'],
      kept: [
        { record: '2', reasons: expect.arrayContaining([expect.objectContaining({ code: 'HELD' })]) as unknown },
        { record: '3', reasons: expect.arrayContaining([expect.objectContaining({ code: 'FLOOR' })]) as unknown },
      ],
    })
    expect((await company.current.dump()).recordings).toHaveLength(2)
  })

  test('what is asked wrongly, or of an endpoint, or of one that is away, deletes nothing and says why', async () => {
    const bucket = await makeBucket(server.current)
    const world = await makeBucketWorld(database.db, bucket)
    await bucket.put('d1/2026-11-20/a.wav')
    const code = async (outcome: ReturnType<typeof wish>) => {
      const answered = await outcome
      return answered.kind === 'refused' ? answered.code : answered.kind
    }
    expect(await code(wish(world, []))).toBe('MALFORMED')
    expect(await code(wish(world, ['']))).toBe('MALFORMED')
    expect(
      await code(
        wish(
          world,
          Array.from({ length: 1_001 }, (_, index) => String(index)),
        ),
      ),
    ).toBe('MALFORMED')
    expect(await code(wish(world, ['a'], { reason: ' ' }))).toBe('MALFORMED')
    const endpoint = await makeEndpointWorld(database.db, { url: 'http://127.0.0.1:9/', secret: 'a'.repeat(44) })
    expect(await code(wish(endpoint, ['a']))).toBe('UNKNOWN_DATASET')
    const away = await makeBucketWorld(database.db, { ...bucket, source: { ...bucket.source, bucket: 'not-there' } })
    expect(await code(wish(away, ['d1/2026-11-20/a.wav']))).toBe('MISCONFIGURED')
    expect(await bucket.everything()).toHaveLength(1)
  })
})

describe('the same over GraphQL and on the command line', () => {
  test('a key of the organization sees its datasets and deletes; one without the scope does not', async () => {
    const bucket = await makeBucket(server.current)
    const world = await makeBucketWorld(database.db, bucket)
    await bucket.put('d1/2026-11-20/a.wav')
    await bucket.put('stray')
    const ask = async (source: string, scopes: readonly string[]) => {
      const caller = { kind: 'key', organizationId: world.organizationId, keyId: 'K', scopes: new Set(scopes) }
      const contextValue = { deps: { ...world, datasetDesk: world.datasets }, caller }
      // As a client reads it.
      return JSON.parse(JSON.stringify(await graphql({ schema: createSchema(), source, contextValue }))) as object
    }
    const list = '{ datasets { name kind data reachable findings { level code path message mend } } }'
    expect(await ask(list, ['RETENTION_READ'])).toMatchObject({
      data: {
        datasets: [
          {
            name: 'recordings',
            kind: 's3',
            data: ['recordings'],
            reachable: true,
            findings: [{ level: 'warning', code: 'DATASET_KEY_LAYOUT', path: 'key', mend: null }],
          },
        ],
      },
    })
    const mutation = `mutation { deleteRecords(dataset: "recordings", records: ["d1/2026-11-20/a.wav"], reason: "asked") {
      ... on RecordsDeleted { deleted absent kept { record } failed { record } } ... on DeletionRefused { code } } }`
    expect(await ask(mutation, ['RETENTION_READ'])).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] })
    expect(await bucket.everything()).toHaveLength(2)
    expect(await ask(mutation, ['RETENTION_WRITE'])).toEqual({
      data: { deleteRecords: { deleted: ['d1/2026-11-20/a.wav'], absent: [], kept: [], failed: [] } },
    })
    expect(await bucket.everything()).toEqual(['stray'])
  })

  test('datasets check prints every finding by its place in the policy, and fails on an error', async () => {
    const bucket = await makeBucket(server.current)
    const world = await makeBucketWorld(database.db, { ...bucket, secrets: {} })
    const { rows } = await sql<{
      slug: string
    }>`select slug from organization where id = ${world.organizationId}`.execute(world.db)
    const deps = { ...world, datasetDesk: world.datasets } as unknown as CommandDeps
    const report = await COMMANDS['datasets-check'].run(deps, { organization: rows[0]?.slug ?? null })
    expect(report.exitCode).toBe(1)
    expect(report.text).toContain(
      'datasets.recordings.credentials error DATASET_SECRET_MISSING: The variable BUCKET_KEYS is not set',
    )
    expect(report.data).toMatchObject({ ok: false, datasets: [{ dataset: 'recordings', isReachable: false }] })
  })
})
