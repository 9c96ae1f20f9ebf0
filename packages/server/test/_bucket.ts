import { randomBytes } from 'node:crypto'
import { S3mini } from 's3mini'
import { afterAll, beforeAll } from 'vitest'
import type { ObjectStorageDataset } from '../src/datasets/dataset.types.ts'
import type { Db } from '../src/db/database.ts'
import { makeDatasetWorld, type CompanyRule, type DatasetWorld } from './_company.ts'
import { startBucketServer, type BucketServer } from './_bucket-server.ts'

/** A service to keep buckets in: the tests' own; `TEST_S3_URL` names another, which must take any key. */
export function withBucketServer(): { readonly current: BucketServer } {
  let made: BucketServer | null = null
  beforeAll(async () => {
    made = await startBucketServer()
  })
  afterAll(() => made?.close())
  return {
    get current() {
      if (made === null) throw new Error('The service is there inside tests and hooks only.')
      return made
    },
  }
}

/** A bucket of the company's, as its own applications use it. */
export interface UsedBucket {
  readonly client: S3mini
  readonly source: ObjectStorageDataset
  readonly secrets: Readonly<Record<string, string>>
  put(key: string, headers?: Readonly<Record<`x-amz-${string}`, string>>): Promise<void>
  /** Every version and marker there is, by the key. */
  everything(): Promise<readonly string[]>
}

export interface BucketOptions {
  readonly isVersioned?: boolean
  readonly source?: Partial<ObjectStorageDataset>
}

const LOCKABLE = { 'x-amz-bucket-object-lock-enabled': 'true' }

/** Where the tests' buckets are kept, when it is another service than their own. */
const OTHER = process.env.TEST_S3_URL

export async function makeBucket(
  server: Pick<BucketServer, 'url' | 'accessKey' | 'secretKey'>,
  { isVersioned = false, source = {} }: BucketOptions = {},
): Promise<UsedBucket> {
  const bucket = `calls-${randomBytes(5).toString('hex')}`
  const url = OTHER ?? server.url
  const { accessKey: accessKeyId, secretKey: secretAccessKey } = server
  const client = new S3mini({ endpoint: `${url}/${bucket}`, region: 'us-east-1', accessKeyId, secretAccessKey })
  const place = { endpoint: url, bucket }
  if (OTHER === undefined) await client.createBucket()
  // The library names the region in the body, which the first region of all refuses.
  else await fetch(`${url}/${bucket}`, { method: 'PUT', headers: isVersioned ? LOCKABLE : {} })
  if (isVersioned) await client.setBucketVersioning('Enabled')
  return {
    client,
    source: {
      kind: 's3',
      ...place,
      region: 'us-east-1',
      credentials: 'env:BUCKET_KEYS',
      key: '{tenant}/{date}/{id}.wav',
      events: { occurred: 'key:date' },
      ...source,
    },
    secrets: { BUCKET_KEYS: `${accessKeyId}:${secretAccessKey}` },
    put: async (key, headers = {}) => void (await client.putObject(key, 'sound', 'audio/wav', undefined, headers)),
    everything: async () => {
      const listed = await client.listObjects('/', '', undefined, isVersioned ? { versions: true } : {})
      return (listed ?? [])
        .map(({ Key, IsDeleteMarker }) => `${Key}${IsDeleteMarker === true ? ' (marker)' : ''}`)
        .sort()
    },
  }
}

/** An organization whose recordings lie in a bucket. */
export function makeBucketWorld(
  db: Db,
  { source, secrets }: UsedBucket,
  rule: Partial<CompanyRule> = {},
): Promise<DatasetWorld> {
  const stages = [{ after: 'occurred', period: 'P90D', action: 'delete' as const }]
  return makeDatasetWorld(db, [{ stages, ...rule, dataset: 'recordings' }], {
    sources: { recordings: source },
    secrets,
  })
}
