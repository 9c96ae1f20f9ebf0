import { describe, expect, test } from 'vitest'
import { makeBucket, makeBucketWorld, withBucketServer, type UsedBucket } from '../../../test/_bucket.ts'
import type { CompanyRule } from '../../../test/_company.ts'
import { withDatabase } from '../../../test/_database.ts'
import { isPrivateAddress } from '../outbound.ts'

const database = withDatabase()
const server = withBucketServer()

async function findings(bucket: UsedBucket, rule: Partial<CompanyRule> = {}): Promise<readonly string[]> {
  const world = await makeBucketWorld(database.db, bucket, rule)
  const [inspected] = await world.datasets.inspect(world.organizationId)
  return (inspected?.findings ?? []).map(({ level, code, path }) => `${level} ${code} ${path}`)
}

describe('a bucket that is not what the policy says', () => {
  test('one that is has no finding', async () => {
    const bucket = await makeBucket(server.current, { isVersioned: true })
    await bucket.put('d1/2026-11-26/a.wav')
    expect(await findings(bucket)).toEqual([])
  })

  test('objects that say nothing of encryption at rest, keys that do not fit, days that are missing', async () => {
    const source = { key: '{tenant}/{id}', events: { occurred: 'metadata:recorded-on' } }
    const bucket = await makeBucket(server.current, { source })
    await bucket.put('d1/a', { 'x-amz-meta-test-plain': 'yes' })
    await bucket.put('stray')
    expect(await findings(bucket)).toEqual([
      'warning DATASET_KEY_LAYOUT key',
      'warning DATASET_NOT_ENCRYPTED bucket',
      'warning DATASET_EVENT_MISSING events.occurred',
    ])
  })

  test.each<[string, Partial<UsedBucket['source']>, Partial<UsedBucket['secrets']>, Partial<CompanyRule>]>([
    ['error DATASET_BUCKET_MISSING bucket', { bucket: 'not-there' }, {}, {}],
    ['error DATASET_UNREACHABLE endpoint', { endpoint: 'http://127.0.0.1:9' }, {}, {}],
    ['error DATASET_ADDRESS endpoint', { endpoint: 'http://storage.example' }, {}, {}],
    ['error DATASET_KEY_LAYOUT key', { key: '{tenant}{id}/{date}' }, {}, {}],
    ['error DATASET_SECRET_MISSING credentials', { credentials: 'env:OTHER' }, {}, {}],
    ['error DATASET_SECRET_MALFORMED credentials', {}, { BUCKET_KEYS: 'only-one' }, {}],
    ['error DATASET_RIGHT_MISSING credentials', {}, { BUCKET_KEYS: 'who:what' }, {}],
    ['error DATASET_EVENT_MISSING events', { events: { created: 'key:date' } }, {}, {}],
    [
      'error DATASET_ACTION_UNSUPPORTED kind',
      {},
      {},
      {
        stages: [
          { after: 'occurred', period: 'P30D', action: 'block' },
          { after: 'occurred', period: 'P90D', action: 'delete' },
        ],
      },
    ],
  ])('%s', async (finding, source, secrets, rule) => {
    const made = await makeBucket(server.current, { source })
    const bucket: UsedBucket = { ...made, secrets: { ...made.secrets, ...(secrets as Record<string, string>) } }
    expect(await findings(bucket, rule)).toEqual([finding])
    const world = await makeBucketWorld(database.db, bucket, rule)
    await expect(world.sweep('recordings', '2026-11-24')).rejects.toMatchObject({ name: 'DatasetError' })
  })

  test('a name that leads into a private network is refused unless the policy allows it', () => {
    for (const address of [
      '10.1.2.3',
      '127.0.0.1',
      '169.254.169.254',
      '192.168.1.1',
      '::1',
      'fd00::1',
      '::ffff:10.0.0.1',
    ]) {
      expect(isPrivateAddress(address), address).toBe(true)
    }
    for (const address of ['93.184.216.34', '2606:2800:220:1::1', '::ffff:93.184.216.34']) {
      expect(isPrivateAddress(address), address).toBe(false)
    }
  })
})
