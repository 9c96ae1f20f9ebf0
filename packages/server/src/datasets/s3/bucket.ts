import { S3mini, S3ServiceError, type ListObject } from 's3mini'
import type { Outbound } from '../outbound.ts'

/** Where a bucket is, and who we are to it. */
export interface BucketPlace {
  /** Address of the bucket itself: `https://host/bucket`, or `https://bucket.host`. */
  readonly address: string
  readonly region: string
  readonly accessKey: string
  readonly secretKey: string
}

/** One version of an object, or a marker that says it was deleted. */
export interface ObjectVersion {
  readonly key: string
  /** Null in a bucket that keeps no versions. */
  readonly version: string | null
  /** Milliseconds since 1970. */
  readonly lastModified: number
  readonly isMarker: boolean
}

/** Every version there is of one key, the oldest first. */
export interface StoredObject {
  readonly key: string
  readonly versions: readonly ObjectVersion[]
}

export interface Removal {
  readonly key: string
  readonly version: string | null
  /** The service's word for why it is still there, such as `AccessDenied`; null: it is gone. */
  readonly failure: string | null
}

/** Keys of one listing, and versions of one deletion: the most that the interface allows. */
const PAGE = 1_000
/** Deletions of single versions at once, where the service refuses them together. */
const SINGLES = 8

/** A bucket over its S3 interface, as far as retention needs it. Throws what the client throws. */
export class Bucket {
  readonly #place: BucketPlace
  readonly #send: Outbound
  readonly #client: S3mini
  #answersVersions = true

  constructor(place: BucketPlace, send: Outbound) {
    this.#place = place
    this.#send = send
    this.#client = this.#open()
  }

  /**
   * Every object whose key begins so, in batches; at no time are more in memory than a listing holds. It asks for
   * versions first, whatever the bucket says of itself: a version that nobody asked for would stay for ever.
   */
  async *list(prefix: string): AsyncIterable<readonly StoredObject[]> {
    let token: string | undefined
    // The last key of a page may have more versions on the next one.
    let open: readonly ObjectVersion[] = []
    do {
      const page = await this.#page(prefix, PAGE, token)
      token = page.token
      const versions = [...open, ...page.versions]
      const last = token === undefined ? undefined : versions.map(({ key }) => key).reduce(greater, '')
      open = versions.filter(({ key }) => key === last)
      yield byKey(versions.filter(({ key }) => key !== last))
    } while (token !== undefined)
  }

  /** Every version of one key. */
  async find(key: string): Promise<StoredObject | null> {
    for await (const objects of this.list(key)) {
      const found = objects.find((object) => object.key === key)
      if (found !== undefined) return found
      // Of the keys that begin so, the whole one comes first.
      if (objects.length > 0) return null
    }
    return null
  }

  async #page(
    prefix: string,
    most: number,
    token: string | undefined,
  ): Promise<{ readonly versions: readonly ObjectVersion[]; readonly token: string | undefined }> {
    const ask = async (withVersions: boolean): ReturnType<S3mini['listObjectsPaged']> =>
      this.#client.listObjectsPaged('/', prefix, most, token, withVersions ? { versions: true } : {})
    if (this.#answersVersions) {
      try {
        const page = await ask(true)
        const objects = page?.objects ?? []
        if (page !== null && page !== undefined && objects.every(({ VersionId }) => VersionId !== undefined)) {
          return { versions: objects.map(toVersion), token: page.nextContinuationToken }
        }
        if (page === null || page === undefined) throw noSuchBucket()
      } catch (error) {
        if (!isUnknown(error)) throw error
      }
      // Only a service that keeps none does not know the question. It says so on the first page.
      this.#answersVersions = false
    }
    const page = await ask(false)
    if (page === null || page === undefined) throw noSuchBucket()
    return { versions: (page.objects ?? []).map(toVersion), token: page.nextContinuationToken }
  }

  /** The headers of one version; null when it is not there any more. */
  async head({ key, version }: Pick<ObjectVersion, 'key' | 'version'>): Promise<Headers | null> {
    const seen: { headers?: Headers } = {}
    const isThere = await this.#open(seen).objectExists(key, version === null ? {} : { versionId: version })
    return isThere === true ? (seen.headers ?? null) : null
  }

  /** What one version holds; null when it is not there any more. */
  async read({ key, version }: Pick<ObjectVersion, 'key' | 'version'>): Promise<{
    readonly mediaType: string | null
    readonly bytes: Uint8Array
  } | null> {
    const response = await this.#client.getObjectResponse(key, version === null ? {} : { versionId: version })
    if (response === null) return null
    return { mediaType: response.headers.get('content-type'), bytes: new Uint8Array(await response.arrayBuffer()) }
  }

  /** Deletes for good: a version that is named leaves no marker behind. Up to a thousand together. */
  async remove(versions: readonly ObjectVersion[]): Promise<readonly Removal[]> {
    const removals: Removal[] = []
    for (let next = 0; next < versions.length; next += PAGE) {
      const portion = versions.slice(next, next + PAGE)
      const gone = await this.#removeTogether(portion)
      const left = portion.filter((_version, index) => gone[index] !== true)
      removals.push(
        ...portion.filter((_version, index) => gone[index] === true).map((version) => removal(version, null)),
      )
      // Asked for alone, the service says why.
      for (let single = 0; single < left.length; single += SINGLES) {
        removals.push(
          ...(await Promise.all(left.slice(single, single + SINGLES).map((version) => this.#removeOne(version)))),
        )
      }
    }
    return removals
  }

  async #removeTogether(versions: readonly ObjectVersion[]): Promise<readonly boolean[]> {
    if (versions.length < 2) return []
    try {
      return await this.#client.deleteObjects(versions.map(toTarget))
    } catch (error) {
      // Not every service takes a list, and some take one with another checksum only.
      if (isUnknown(error)) return []
      throw error
    }
  }

  async #removeOne(version: ObjectVersion): Promise<Removal> {
    try {
      const isGone = await this.#client.deleteObject(toTarget(version))
      return removal(version, isGone ? null : 'NotDeleted')
    } catch (error) {
      if (!(error instanceof S3ServiceError) || error.status >= 500) throw error
      if (error.status === 404) return removal(version, null)
      return removal(version, serviceCode(error))
    }
  }

  /** A client of its own, where an answer's headers are wanted: the library hands out none. */
  #open(seen?: { headers?: Headers }): S3mini {
    const { address, region, accessKey, secretKey } = this.#place
    const send = async (url: string, init: object): Promise<unknown> => {
      const response = await this.#send(url, init)
      if (seen !== undefined) seen.headers = response.headers as unknown as Headers
      return response
    }
    return new S3mini({
      endpoint: address,
      region,
      accessKeyId: accessKey,
      secretAccessKey: secretKey,
      // The same interface from the package whose addresses can be checked.
      fetch: send as unknown as typeof fetch,
    })
  }
}

/** The code a service gives; some give it in a header, some only in the body. */
export function serviceCode({ serviceCode: code, body, status }: S3ServiceError): string {
  if (code !== undefined && code !== 'Unknown') return code
  return /<Code>([A-Za-z]+)<\/Code>/.exec(body ?? '')?.[1] ?? String(status)
}

function removal({ key, version }: ObjectVersion, failure: string | null): Removal {
  return { key, version, failure }
}

function toTarget({ key, version }: ObjectVersion): { key: string; versionId?: string } {
  return version === null ? { key } : { key, versionId: version }
}

function toVersion({ Key, VersionId, LastModified, IsDeleteMarker }: ListObject): ObjectVersion {
  return {
    key: Key,
    version: VersionId ?? null,
    lastModified: LastModified.getTime(),
    isMarker: IsDeleteMarker === true,
  }
}

/** A service that does not know what it was asked, which every one says in its own way. */
function isUnknown(error: unknown): boolean {
  return error instanceof S3ServiceError && [400, 405, 411, 501].includes(error.status)
}

function noSuchBucket(): S3ServiceError {
  return new S3ServiceError('There is no such bucket.', 404, 'NoSuchBucket')
}

function byKey(versions: readonly ObjectVersion[]): readonly StoredObject[] {
  const objects = new Map<string, ObjectVersion[]>()
  for (const version of versions) objects.set(version.key, [...(objects.get(version.key) ?? []), version])
  return [...objects].map(([key, list]) => ({
    key,
    versions: list.sort((a, b) => a.lastModified - b.lastModified),
  }))
}

/** The one that a listing has later: keys are ordered by their bytes. */
function greater(a: string, b: string): string {
  return Buffer.compare(Buffer.from(a), Buffer.from(b)) < 0 ? b : a
}
