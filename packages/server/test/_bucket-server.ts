import { createHash, createHmac, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * A small S3 service for tests: signatures (Signature Version 4), versions and delete markers, pages, lists of
 * deletions, object locks, encryption headers. The emulators on npm keep no versions, and what must be proved here is
 * that none is left. `TEST_S3_URL` runs the same tests against another service.
 */
export interface BucketServer {
  readonly url: string
  readonly accessKey: string
  readonly secretKey: string
  /** What was asked for, such as `GET /calls?versions`. */
  readonly requests: string[]
  /** Answers the next requests that match with a failure, in place of the service, once some were let through. */
  failNext(pattern: RegExp, status: number, options: { readonly after?: number; readonly times: number }): void
  close(): Promise<void>
}

interface Version {
  readonly id: string
  readonly at: number
  readonly isMarker: boolean
  readonly headers: Readonly<Record<string, string>>
  readonly lockedUntil: number
  readonly body: string
}

interface TestBucket {
  /** Suspended ones keep what they have; tests need on and off. */
  isVersioned: boolean
  readonly objects: Map<string, Version[]>
}

class Refusal extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string) {
    super(code)
    this.status = status
    this.code = code
  }
}

interface Answer {
  readonly status?: number
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
}

const xml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const unxml = (text: string): string => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')
const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest()
const order = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

export async function startBucketServer(): Promise<BucketServer> {
  const [accessKey, secretKey] = [randomBytes(8).toString('hex'), randomBytes(16).toString('hex')]
  const buckets = new Map<string, TestBucket>()
  const requests: string[] = []
  const failures: { pattern: RegExp; status: number; after: number; times: number }[] = []

  const handle = (request: IncomingMessage, body: string): Answer => {
    const url = new URL(request.url ?? '/', 'http://bucket')
    const { method = 'GET' } = request
    const line = `${method} ${decodeURIComponent(url.pathname)}${url.search}`
    requests.push(line)
    const failure = failures.find(({ pattern, times }) => times > 0 && pattern.test(line))
    if (failure !== undefined && failure.after-- <= 0) {
      failure.times--
      throw new Refusal(failure.status, 'TestFailure')
    }
    checkSignature(request, url, { accessKey, secretKey })
    const [, name = '', ...rest] = decodeURIComponent(url.pathname).split('/')
    const key = rest.join('/')
    if (method === 'PUT' && key === '' && url.search === '')
      buckets.set(name, { isVersioned: false, objects: new Map() })
    const bucket = buckets.get(name)
    if (bucket === undefined) throw new Refusal(404, 'NoSuchBucket')
    return key === '' ? onBucket(bucket, method, url, body) : onObject(bucket, key, method, url, request, body)
  }

  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      let answer: Answer
      try {
        answer = handle(request, Buffer.concat(parts).toString())
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        answer = { status: error.status, body: `<Error><Code>${error.code}</Code></Error>` }
      }
      response.writeHead(answer.status ?? 200, { 'content-type': 'application/xml', ...answer.headers })
      response.end(request.method === 'HEAD' ? undefined : answer.body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    accessKey,
    secretKey,
    requests,
    failNext: (pattern, status, { after = 0, times }) => void failures.push({ pattern, status, after, times }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function onBucket(bucket: TestBucket, method: string, { searchParams: query }: URL, body: string): Answer {
  if (query.has('versioning')) {
    if (method === 'PUT') bucket.isVersioned = body.includes('Enabled')
    const status = bucket.isVersioned ? '<Status>Enabled</Status>' : ''
    return { body: `<VersioningConfiguration>${status}</VersioningConfiguration>` }
  }
  if (method === 'POST' && query.has('delete')) {
    const results = [...body.matchAll(/<Object><Key>(.*?)<\/Key>(?:<VersionId>(.*?)<\/VersionId>)?<\/Object>/g)].map(
      ([, written = '', version]) => {
        const id = version === undefined ? '' : `<VersionId>${version}</VersionId>`
        try {
          remove(bucket, unxml(written), version)
          return `<Deleted><Key>${written}</Key>${id}</Deleted>`
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
          return `<Error><Key>${written}</Key>${id}<Code>${error.code}</Code><Message>no</Message></Error>`
        }
      },
    )
    return { body: `<DeleteResult>${results.join('')}</DeleteResult>` }
  }
  return method === 'GET' ? list(bucket, query) : {}
}

function list(bucket: TestBucket, query: URLSearchParams): Answer {
  const most = Number(query.get('max-keys') ?? 1_000)
  const withVersions = query.has('versions')
  const rows = [...bucket.objects]
    .filter(([key]) => key.startsWith(query.get('prefix') ?? ''))
    .sort(([a], [b]) => order(a, b))
    .flatMap(([key, versions]) => {
      const newestFirst = [...versions].reverse()
      const shown = withVersions ? newestFirst : newestFirst.slice(0, 1).filter(({ isMarker }) => !isMarker)
      return shown.map((version, index) => ({ key, version, isLatest: index === 0 }))
    })
  const after = withVersions
    ? rows.findIndex(
        ({ key, version }) => key === query.get('key-marker') && version.id === query.get('version-id-marker'),
      )
    : Number(query.get('continuation-token') ?? 0) - 1
  const page = rows.slice(after + 1, after + 1 + most)
  const last = page.at(-1)
  const isCut = after + 1 + most < rows.length
  const next = !isCut
    ? ''
    : withVersions
      ? `<NextKeyMarker>${xml(last?.key ?? '')}</NextKeyMarker><NextVersionIdMarker>${last?.version.id ?? ''}</NextVersionIdMarker>`
      : `<NextContinuationToken>${after + 1 + most}</NextContinuationToken>`
  const entries = page.map(({ key, version, isLatest }) => {
    const tag = withVersions ? (version.isMarker ? 'DeleteMarker' : 'Version') : 'Contents'
    const id = withVersions ? `<VersionId>${version.id}</VersionId><IsLatest>${isLatest}</IsLatest>` : ''
    return `<${tag}><Key>${xml(key)}</Key>${id}<LastModified>${new Date(version.at).toISOString()}</LastModified><Size>1</Size></${tag}>`
  })
  const root = withVersions ? 'ListVersionsResult' : 'ListBucketResult'
  return { body: `<${root}><IsTruncated>${isCut}</IsTruncated>${next}${entries.join('')}</${root}>` }
}

function onObject(
  bucket: TestBucket,
  key: string,
  method: string,
  { searchParams }: URL,
  request: IncomingMessage,
  body: string,
): Answer {
  const version = searchParams.get('versionId') ?? undefined
  if (method === 'PUT') {
    const headers = Object.entries(request.headers).filter(([name]) => name.startsWith('x-amz-meta-'))
    const lock = request.headers['x-amz-object-lock-retain-until-date']
    write(bucket, key, {
      isMarker: false,
      headers: {
        ...(Object.fromEntries(headers) as Record<string, string>),
        // As old objects are, from before encryption was the default.
        ...('x-amz-meta-test-plain' in request.headers ? {} : { 'x-amz-server-side-encryption': 'AES256' }),
      },
      lockedUntil: typeof lock === 'string' ? Date.parse(lock) : 0,
      body,
    })
    return { headers: { etag: '"1"' } }
  }
  if (method === 'DELETE') {
    remove(bucket, key, version)
    return { status: 204 }
  }
  const versions = bucket.objects.get(key) ?? []
  const found = version === undefined ? versions.at(-1) : versions.find(({ id }) => id === version)
  if (found === undefined || found.isMarker) throw new Refusal(404, 'NoSuchKey')
  return { headers: found.headers, ...(method === 'GET' ? { body: found.body } : {}) }
}

function write({ objects, isVersioned }: TestBucket, key: string, version: Omit<Version, 'id' | 'at'>): void {
  const made = { ...version, id: isVersioned ? randomBytes(8).toString('hex') : 'null', at: Date.now() }
  objects.set(key, [...(isVersioned ? (objects.get(key) ?? []) : []), made])
}

function remove(bucket: TestBucket, key: string, version: string | undefined): void {
  const versions = bucket.objects.get(key) ?? []
  if (bucket.isVersioned && version === undefined) {
    write(bucket, key, { isMarker: true, headers: {}, lockedUntil: 0, body: '' })
    return
  }
  const gone = versions.filter(({ id }) => version === undefined || id === version)
  if (gone.some(({ lockedUntil }) => lockedUntil > Date.now())) throw new Refusal(403, 'AccessDenied')
  const left = versions.filter((each) => !gone.includes(each))
  if (left.length === 0) bucket.objects.delete(key)
  else bucket.objects.set(key, left)
}

/** AWS Signature Version 4, as the documentation of the interface computes it. */
function checkSignature(
  { headers, method = '' }: IncomingMessage,
  url: URL,
  { accessKey, secretKey }: Pick<BucketServer, 'accessKey' | 'secretKey'>,
): void {
  const given = /Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)/.exec(
    headers.authorization ?? '',
  )
  if (given?.[1] !== accessKey) throw new Refusal(403, 'InvalidAccessKeyId')
  const [, , date = '', region = '', signed = '', signature] = given
  const query = [...url.searchParams]
    .map(([name, value]) => [encodeURIComponent(name), encodeURIComponent(value)].join('='))
    .sort(order)
  const lines = signed.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`)
  const canonical = [method, url.pathname, query.join('&'), lines.join(''), signed, headers['x-amz-content-sha256']]
  const hash = createHash('sha256').update(canonical.join('\n')).digest('hex')
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], `${date}/${region}/s3/aws4_request`, hash].join('\n')
  const key = [region, 's3', 'aws4_request'].reduce<Buffer>(hmac, hmac(`AWS4${secretKey}`, date))
  if (hmac(key, text).toString('hex') !== signature) throw new Refusal(403, 'SignatureDoesNotMatch')
}
