import { DatasetError } from '../../retention/dataset-adapter.ts'
import type { RetentionRule } from '../../retention/rule.domain.ts'
import { checkDeletingRules, type DatasetFinding, type DatasetFindingCode } from '../dataset-finding.domain.ts'
import type { ObjectStorageDataset } from '../dataset.types.ts'
import { addressProblem, type Outbound } from '../outbound.ts'
import { readSecret, type Secrets } from '../secrets.ts'
import { Bucket } from './bucket.ts'
import { layoutOf, oldest, type CompanyBucket } from './company-bucket.ts'
import { asDatasetError } from './failures.ts'
import { readDay, readKey } from './key-layout.domain.ts'

export interface OpenedBucket {
  readonly findings: readonly DatasetFinding[]
  /** Null when something is wrong that keeps it from being touched. */
  readonly company: CompanyBucket | null
}

/** Looks whether what the policy says of a bucket can be meant. It asks the bucket nothing yet. */
export function openBucket(
  dataset: string,
  source: ObjectStorageDataset,
  rules: readonly RetentionRule[],
  { secrets, send }: { readonly secrets: Secrets; readonly send: Outbound },
): OpenedBucket {
  const findings: DatasetFinding[] = [
    ...checkDeletingRules(dataset, rules, { events: Object.keys(source.events), thing: 'an object' }),
  ]
  const error = (code: DatasetFindingCode, path: string, message: string): void =>
    void findings.push({ level: 'error', code, dataset, path, message })
  const address = addressOf(source)
  const problem = addressProblem(address)
  if (problem !== null) error('DATASET_ADDRESS', 'endpoint', problem)
  const layout = layoutOf(source)
  if (!layout.ok) error('DATASET_KEY_LAYOUT', 'key', layout.message)
  const account = readAccount(secrets, dataset, source.credentials)
  if ('code' in account) error(account.code, 'credentials', account.message)
  if (!layout.ok || 'code' in account || findings.length > 0) return { findings, company: null }
  const bucket = new Bucket({ address, region: source.region ?? DEFAULT_REGION, ...account }, send)
  return { findings, company: { dataset, source, layout: layout.layout, bucket } }
}

/** Looks at the first objects of a bucket: whether they fit what the policy says of them. */
export async function sampleBucket({
  dataset,
  source,
  layout,
  bucket,
}: CompanyBucket): Promise<readonly DatasetFinding[]> {
  const findings: DatasetFinding[] = []
  const say = (level: DatasetFinding['level'], code: DatasetFindingCode, path: string, message: string): void =>
    void findings.push({ level, code, dataset, path, message })
  try {
    for await (const objects of bucket.list(layout.prefix)) {
      const fitting = objects.filter(({ key }) => readKey(layout, key) !== null)
      if (fitting.length < objects.length) {
        const message = `${objects.length - fitting.length} of the first ${objects.length} keys do not fit ${source.key}; such objects are never touched.`
        say('warning', 'DATASET_KEY_LAYOUT', 'key', message)
      }
      const version = fitting.map(oldest).find((each) => each !== undefined)
      const headers = version === undefined ? null : await bucket.head(version)
      if (headers === null) break
      if (headers.get('x-amz-server-side-encryption') === null) {
        const message = 'The first object says nothing of encryption at rest (x-amz-server-side-encryption).'
        say('warning', 'DATASET_NOT_ENCRYPTED', 'bucket', message)
      }
      for (const [event, place] of Object.entries(source.events)) {
        const name = place.startsWith('metadata:') ? place.slice(9) : null
        if (name === null || readDay(headers.get(`x-amz-meta-${name}`) ?? undefined) !== undefined) continue
        const message = `The first object has no day in its metadata ${name} (x-amz-meta-${name}: 2026-11-26).`
        say('warning', 'DATASET_EVENT_MISSING', `events.${event}`, message)
      }
      break
    }
  } catch (cause) {
    say('error', ...unreachable(asDatasetError(dataset, cause)))
  }
  return findings
}

const DEFAULT_REGION = 'us-east-1'

/** The bucket's own address. An endpoint whose host begins with the bucket's name has it there, others in the path. */
export function addressOf({ endpoint, region, bucket }: ObjectStorageDataset): string {
  const base = (endpoint ?? `https://s3.${region ?? DEFAULT_REGION}.amazonaws.com`).replace(/\/+$/, '')
  const host = URL.canParse(base) ? new URL(base).hostname : ''
  return host.startsWith(`${bucket}.`) ? base : `${base}/${bucket}`
}

function readAccount(
  secrets: Secrets,
  dataset: string,
  reference: string,
): { readonly accessKey: string; readonly secretKey: string } | Pick<DatasetFinding, 'code' | 'message'> {
  let secret: string
  try {
    secret = readSecret(secrets, dataset, reference)
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error
    return { code: 'DATASET_SECRET_MISSING', message: error.message }
  }
  const [, accessKey, secretKey] = /^([^\s:]+):(\S+)$/.exec(secret) ?? []
  if (accessKey !== undefined && secretKey !== undefined) return { accessKey, secretKey }
  return { code: 'DATASET_SECRET_MALFORMED', message: `${reference} must hold ACCESS_KEY:SECRET_KEY; it does not.` }
}

function unreachable({ code, message }: DatasetError): [DatasetFindingCode, string, string] {
  if (code === 'REFUSED') return ['DATASET_RIGHT_MISSING', 'credentials', message]
  if (code === 'MISCONFIGURED') return ['DATASET_BUCKET_MISSING', 'bucket', message]
  return ['DATASET_UNREACHABLE', 'endpoint', message]
}
