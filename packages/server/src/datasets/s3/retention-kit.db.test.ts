import { startFauxqs } from 'fauxqs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeBucket, makeBucketWorld, withBucketServer } from '../../../test/_bucket.ts'
import { withDatabase } from '../../../test/_database.ts'
import { plusDays } from '../../../test/_retention.ts'
import { DatasetError } from '../../retention/dataset-adapter.ts'
import { placeHold } from '../../retention/holds/place-hold.ts'
import { registerRecord } from '../../retention/register/register-record.ts'
import { setTenantPeriod } from '../../retention/tenants/set-tenant-period.ts'

const database = withDatabase()
const server = withBucketServer()
const ONE = { rule: 'recordings', policyVersion: '1', action: 'delete', due: 1, done: 1, held: [] }
/** What another service than the tests' own cannot be told to do (`TEST_S3_URL`). */
const onOurs = test.skipIf(process.env.TEST_S3_URL !== undefined)
const today = (): string => new Date().toISOString().slice(0, 10)

describe('a recording is in its bucket for its period and not a day longer', () => {
  test.each([{ isVersioned: false }, { isVersioned: true }])(
    'p − 1 day, p, p + 1 day, second sweep (versions: $isVersioned)',
    async ({ isVersioned }) => {
      const bucket = await makeBucket(server.current, { isVersioned })
      const world = await makeBucketWorld(database.db, bucket)
      await bucket.put('d1/2026-08-26/a.wav')
      await bucket.put('d1/2026-08-27/b.wav')
      await bucket.put('d2/notes.txt')
      const before = await bucket.everything()
      expect(await world.preview('recordings', '2026-11-23')).toMatchObject([{ action: 'delete', due: 0, done: 0 }])
      expect(await world.sweep('recordings', '2026-11-23')).toEqual([])
      expect(await bucket.everything()).toEqual(before)

      expect(await world.preview('recordings', '2026-11-24')).toMatchObject([{ action: 'delete', due: 1, done: 0 }])
      expect(await world.sweep('recordings', '2026-11-24')).toEqual([ONE])
      expect(await bucket.everything()).toEqual(['d1/2026-08-27/b.wav', 'd2/notes.txt'])
      expect(await world.sweep('recordings', '2026-11-24')).toEqual([])

      // A backup that is put back is swept like anything else.
      await bucket.put('d1/2026-08-26/a.wav')
      expect(await world.sweep('recordings', '2026-11-25')).toMatchObject([{ due: 2, done: 2 }])
      expect(await bucket.everything()).toEqual(['d2/notes.txt'])
    },
  )

  test('every version and every marker goes, and writing again does not renew the period', async () => {
    const bucket = await makeBucket(server.current, {
      isVersioned: true,
      source: { events: { occurred: 'last-modified' } },
    })
    const world = await makeBucketWorld(database.db, bucket)
    for (const _again of [1, 2, 3]) await bucket.put('d1/2026-01-01/a.wav')
    await bucket.client.deleteObject('d1/2026-01-01/a.wav')
    await bucket.put('d1/2026-01-01/b.wav')
    await bucket.client.deleteObject('d1/2026-01-01/b.wav')
    expect(await bucket.everything()).toHaveLength(6)
    const ends = plusDays(today(), 90)
    expect(await world.sweep('recordings', plusDays(ends, -1))).toEqual([])
    expect(await bucket.everything()).toHaveLength(6)
    expect(await world.sweep('recordings', ends)).toMatchObject([{ due: 2, done: 2 }])
    expect(await bucket.everything()).toEqual([])
  })

  onOurs('a marker that stands for nothing any more goes too', async () => {
    const bucket = await makeBucket(server.current, { isVersioned: true })
    const world = await makeBucketWorld(database.db, bucket)
    await bucket.client.deleteObject('d1/2026-11-20/a.wav')
    await bucket.client.deleteObject('elsewhere')
    expect(await world.sweep('recordings', '2026-11-24')).toEqual([])
    expect(await bucket.everything()).toEqual(['elsewhere (marker)'])
  })

  test('SV12 rotated log files go when the lines in them do: thirty days after the last day in the file', async () => {
    const stages = [{ after: 'occurred', period: 'P30D', action: 'delete' as const }]
    const bucket = await makeBucket(server.current, { source: { key: 'logs/{date}/{id}.log.gz' } })
    const world = await makeBucketWorld(database.db, bucket, { stages })
    const files = ['2026-02-27', '2026-02-28', '2026-03-01'].map((on) => `logs/${on}/access.log.gz`)
    for (const file of [...files, 'logs/current.log']) await bucket.put(file)
    await world.sweep('recordings', '2026-03-29')
    expect(await bucket.everything()).toEqual([
      'logs/2026-02-28/access.log.gz',
      'logs/2026-03-01/access.log.gz',
      'logs/current.log',
    ])
    expect(await world.sweep('recordings', '2026-03-30')).toEqual([ONE])
    expect(await bucket.everything()).toEqual(['logs/2026-03-01/access.log.gz', 'logs/current.log'])
    expect(await world.sweep('recordings', '2026-03-30')).toEqual([])
    await world.sweep('recordings', '2026-03-31')
    expect(await bucket.everything()).toEqual(['logs/current.log'])
  })

  test('a day may stand in the metadata; without one the object is kept', async () => {
    const bucket = await makeBucket(server.current, {
      isVersioned: true,
      source: { key: '{tenant}/{id}', events: { occurred: 'metadata:recorded-on' } },
    })
    const world = await makeBucketWorld(database.db, bucket)
    await bucket.put('d1/a', { 'x-amz-meta-recorded-on': '2026-08-26' })
    await bucket.put('d1/b', { 'x-amz-meta-recorded-on': '2026-08-26T23:30:00-02:00' })
    await bucket.put('d1/c', { 'x-amz-meta-recorded-on': 'yesterday' })
    await bucket.put('d1/d')
    expect(await world.sweep('recordings', '2026-11-24')).toEqual([ONE])
    expect(await bucket.everything()).toEqual(['d1/b', 'd1/c', 'd1/d'])
  })

  test('SV14 a tenant keeps its recordings for as long as it chose, inside the bounds', async () => {
    const bucket = await makeBucket(server.current)
    const world = await makeBucketWorld(database.db, bucket, { tenant: { min: 'P30D', max: 'P7Y' } })
    world.clock.set('2026-01-01T00:00:00Z')
    const set = (tenant: string, period: string) =>
      setTenantPeriod(world, world.organizationId, 'cli', { tenant, rule: 'recordings', period })
    expect((await set('d1', 'P29D')).kind).not.toBe('set')
    expect((await set('d1', 'P7Y1D')).kind).not.toBe('set')
    expect((await set('d1', 'P30D')).kind).toBe('set')
    expect((await set('d2', 'P7Y')).kind).toBe('set')
    for (const tenant of ['d1', 'd2', 'd3']) {
      for (const on of ['2026-08-26', '2026-10-25', '2026-10-26']) await bucket.put(`${tenant}/${on}/a.wav`)
    }
    await world.sweep('recordings', '2026-11-24')
    expect(await bucket.everything()).toEqual([
      'd1/2026-10-26/a.wav',
      'd2/2026-08-26/a.wav',
      'd2/2026-10-25/a.wav',
      'd2/2026-10-26/a.wav',
      'd3/2026-10-25/a.wav',
      'd3/2026-10-26/a.wav',
    ])
    // Lengthening revives nothing, shortening acts on what is there.
    world.clock.set('2026-11-24T00:00:00Z')
    expect((await set('d2', 'P60D')).kind).toBe('set')
    await world.sweep('recordings', '2026-12-01')
    expect((await bucket.everything()).filter((key) => key.startsWith('d2'))).toEqual([
      'd2/2026-10-25/a.wav',
      'd2/2026-10-26/a.wav',
    ])
    world.clock.set('2026-12-05T00:00:00Z')
    expect((await set('d1', 'P1Y')).kind).toBe('set')
    await world.sweep('recordings', '2026-12-05')
    expect((await bucket.everything()).filter((key) => key.startsWith('d1'))).toEqual([])
  })

  test('a held recording is kept and listed with its case, by record, tenant, subject and day', async () => {
    const bucket = await makeBucket(server.current, { source: { key: '{tenant}/{date}/{subject}-{id}.wav' } })
    const world = await makeBucketWorld(database.db, bucket)
    const place = (reference: string, wish: object) =>
      placeHold(world, world.organizationId, 'cli', { reference, reason: 'Dispute', dataset: 'recordings', ...wish })
    await place('RECORD', { records: ['d1/2026-01-01/341-a.wav'] })
    await place('SUBJECT', { subjects: ['342'] })
    await place('TENANT', { tenant: 'd2', from: '2026-02-01', to: '2026-02-28', event: 'occurred' })
    const held = ['d1/2026-01-01/341-a.wav', 'd1/2026-01-01/342-b.wav', 'd2/2026-02-28/343-c.wav']
    for (const key of [...held, 'd1/2026-01-01/341-z.wav', 'd2/2026-03-01/343-y.wav']) await bucket.put(key)
    const expected = expect.arrayContaining(
      ['RECORD', 'SUBJECT', 'TENANT'].map((reference) => ({ reference, rows: 1 })),
    ) as unknown
    expect(await world.preview('recordings', '2026-11-24')).toMatchObject([{ due: 2, done: 0, held: expected }])
    expect(await world.sweep('recordings', '2026-11-24')).toMatchObject([{ due: 2, done: 2, held: expected }])
    expect(await bucket.everything()).toEqual(held)
  })

  test('what the register knows rules: a pin, an object that is not there', async () => {
    const bucket = await makeBucket(server.current)
    const world = await makeBucketWorld(database.db, bucket, { pin: true })
    world.clock.set('2026-11-01T00:00:00Z')
    const register = (record: string, on: string) =>
      registerRecord(world, world.organizationId, {
        dataset: 'recordings',
        record,
        tenant: 'd1',
        events: { occurred: on as never },
      })
    await bucket.put('d1/2026-08-26/pinned.wav')
    await bucket.put('d1/2026-08-26/plain.wav')
    await register('d1/2026-08-26/pinned.wav', '2026-08-27')
    await register('d1/2026-08-26/never-stored.wav', '2026-08-26')
    const ended: string[] = []
    const sweep = (asOf: string) =>
      world.sweep('recordings', asOf, { each: (progress) => void ended.push(...(progress.ended ?? [])) })
    expect(await sweep('2026-11-24')).toEqual([ONE])
    expect(await bucket.everything()).toEqual(['d1/2026-08-26/pinned.wav'])
    expect(ended).toEqual(['d1/2026-08-26/never-stored.wav'])
    expect(await sweep('2026-11-25')).toEqual([ONE])
    expect(ended).toContain('d1/2026-08-26/pinned.wav')
  })

  test('thousands of objects over several pages, and a sweep that is told to stop resumes', async () => {
    const bucket = await makeBucket(server.current, { isVersioned: true })
    const world = await makeBucketWorld(database.db, bucket)
    const keys = Array.from({ length: 1_100 }, (_, index) => `d1/2026-08-26/${String(index).padStart(5, '0')}.wav`)
    for (let next = 0; next < keys.length; next += 50)
      await Promise.all(keys.slice(next, next + 50).map((key) => bucket.put(key)))
    await Promise.all(keys.slice(990, 1_010).map((key) => bucket.put(key)))
    await bucket.put('d9/2026-11-20/kept.wav')
    const stop = new AbortController()
    const first = await world.sweep('recordings', '2026-11-24', {
      signal: stop.signal,
      each: ({ counts }) => {
        if (counts.some(({ done }) => done > 0)) stop.abort()
      },
    })
    expect(first[0]?.done).toBeGreaterThan(900)
    expect(first[0]?.done).toBeLessThan(1_100)
    const second = await world.sweep('recordings', '2026-11-24')
    expect((first[0]?.done ?? 0) + (second[0]?.done ?? 0)).toBe(1_100)
    expect(await bucket.everything()).toEqual(['d9/2026-11-20/kept.wav'])
  }, 60_000)

  onOurs.each([0, 1, 2])('a sweep cut off after %i deletions of an object is ended by the next', async (after) => {
    const bucket = await makeBucket(server.current, {
      isVersioned: true,
      source: { events: { occurred: 'last-modified' } },
    })
    const world = await makeBucketWorld(database.db, bucket)
    const key = 'd1/2026-01-01/a.wav'
    await bucket.put(key)
    await bucket.put(key)
    await bucket.client.deleteObject(key)
    const ends = plusDays(today(), 90)
    // As many failures as it tries.
    server.current.failNext(new RegExp(`^DELETE /${bucket.source.bucket}/`), 503, { after, times: 4 })
    await expect(world.sweep('recordings', ends)).rejects.toMatchObject({ name: 'DatasetError', code: 'UNREACHABLE' })
    const left = await bucket.everything()
    expect(left).toHaveLength(3 - after)
    expect(left).toContain(`${key} (marker)`)
    await world.sweep('recordings', ends)
    expect(await bucket.everything()).toEqual([])
  })

  onOurs('an object lock is a failure that says so, and everything else goes', async () => {
    const bucket = await makeBucket(server.current, { isVersioned: true })
    const world = await makeBucketWorld(database.db, bucket)
    const until = new Date(Date.now() + 3_600_000).toISOString()
    const lock = { 'x-amz-object-lock-mode': 'COMPLIANCE', 'x-amz-object-lock-retain-until-date': until } as const
    await bucket.put('d1/2026-01-01/locked.wav', lock)
    await bucket.put('d1/2026-01-01/free.wav')
    const counts: unknown[] = []
    const failed = await world
      .sweep('recordings', '2026-11-24', { each: (progress) => void counts.push(...progress.counts) })
      .catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(DatasetError)
    expect(failed).toMatchObject({ code: 'REFUSED', message: expect.stringContaining('1 object: ') as string })
    expect((failed as Error).message).toContain('object lock')
    expect((failed as Error).message).not.toContain('locked.wav')
    expect(counts.at(-1)).toMatchObject({ due: 2, done: 1 })
    expect(await bucket.everything()).toEqual(['d1/2026-01-01/locked.wav'])
    const adapter = await world.datasets.open(world.organizationId, 'recordings')
    const applied = await adapter?.apply(
      'delete',
      [{ id: 'd1/2026-01-01/locked.wav' }, { id: 'x' }],
      new AbortController().signal,
    )
    expect(applied).toMatchObject({
      done: 0,
      failed: [
        { id: 'x', reason: expect.stringContaining('layout') as string },
        { id: 'd1/2026-01-01/locked.wav', reason: expect.stringContaining('AccessDenied') as string },
      ],
    })
  })
})

describe('another maker of the interface', () => {
  let other: Awaited<ReturnType<typeof startFauxqs>> | null = null
  beforeAll(async () => {
    other = await startFauxqs({ port: 0, logger: false })
  })
  afterAll(() => other?.stop())

  test('is swept like ours, without versions', async () => {
    if (other === null) throw new Error('It did not start.')
    const bucket = await makeBucket({ url: `http://127.0.0.1:${other.port}`, accessKey: 'a', secretKey: 's' })
    const world = await makeBucketWorld(database.db, bucket)
    for (const id of ['a', 'b', 'c']) await bucket.put(`d1/2026-08-26/${id}.wav`)
    await bucket.put('d1/2026-08-27/d.wav')
    expect(await world.sweep('recordings', '2026-11-24')).toMatchObject([{ due: 3, done: 3 }])
    expect(await bucket.everything()).toEqual(['d1/2026-08-27/d.wav'])
  })
})
