import { utcDate, type CalendarDate } from '@assent/shared'
import type { ObjectStorageDataset } from '../dataset.types.ts'
import type { RecordInPlace } from '../record-decision.ts'
import type { Bucket, ObjectVersion, StoredObject } from './bucket.ts'
import { readDay, readKey, readKeyLayout, type KeyLayout } from './key-layout.domain.ts'

/** A bucket of the company that was found to be what the policy says of it. */
export interface CompanyBucket {
  readonly dataset: string
  readonly source: ObjectStorageDataset
  readonly layout: KeyLayout
  readonly bucket: Bucket
}

/** An object that the policy governs, with all of its versions. */
export interface GovernedObject extends StoredObject {
  /** Null: only markers are left of it, which say that something was here. */
  readonly record: RecordInPlace | null
}

/** Questions for headers at once. */
const HEADS = 8

export function layoutOf(source: ObjectStorageDataset): ReturnType<typeof readKeyLayout> {
  const dayParts = Object.values(source.events).flatMap((place) => (place.startsWith('key:') ? [place.slice(4)] : []))
  return readKeyLayout(source.key, source.prefix ?? '', new Set(dayParts))
}

/** Every object that fits the layout; what does not is none of the dataset's and never touched. */
export async function* listGoverned(company: CompanyBucket): AsyncIterable<readonly GovernedObject[]> {
  for await (const objects of company.bucket.list(company.layout.prefix)) {
    yield await asGoverned(company, objects)
  }
}

/** Objects by their keys; those that are not there, or do not fit the layout, are absent. */
export async function findGoverned(
  company: CompanyBucket,
  keys: readonly string[],
): Promise<ReadonlyMap<string, GovernedObject>> {
  const fitting = keys.filter((key) => readKey(company.layout, key) !== null)
  const found = await inPortions(fitting, (key) => company.bucket.find(key))
  const governed = await asGoverned(
    company,
    found.filter((object) => object !== null),
  )
  return new Map(governed.map((object) => [object.key, object]))
}

/**
 * The day an object was last written is that of its oldest version that is still there: writing a recording again does
 * not renew its period.
 */
export function oldest({ versions }: StoredObject): ObjectVersion | undefined {
  return versions.find(({ isMarker }) => !isMarker)
}

async function asGoverned(
  company: CompanyBucket,
  objects: readonly StoredObject[],
): Promise<readonly GovernedObject[]> {
  const fitting = objects.flatMap((object) => {
    const parts = readKey(company.layout, object.key)
    return parts === null ? [] : [{ object, parts }]
  })
  return inPortions(fitting, async ({ object, parts }) => {
    const version = oldest(object)
    if (version === undefined) return { ...object, record: null }
    const { events, isGone } = await eventsOf(company, version, parts)
    // It went while we looked.
    if (isGone) return { ...object, versions: [], record: null }
    const { subject } = parts
    const record: RecordInPlace = {
      id: object.key,
      tenant: parts.tenant,
      ...(subject === undefined ? {} : { subjects: [subject] }),
      events,
      pin: undefined,
      done: [],
    }
    return { ...object, record }
  })
}

async function eventsOf(
  { source, bucket }: CompanyBucket,
  version: ObjectVersion,
  parts: Readonly<Record<string, string>>,
): Promise<{ readonly events: RecordInPlace['events']; readonly isGone: boolean }> {
  const places = Object.entries(source.events)
  const asksHeaders = places.some(([, place]) => place.startsWith('metadata:'))
  const headers = asksHeaders ? await bucket.head(version) : null
  if (asksHeaders && headers === null) return { events: {}, isGone: true }
  const events = places.flatMap(([event, place]): [string, CalendarDate][] => {
    const [from = '', name = ''] = place.split(':')
    const day =
      from === 'key'
        ? readDay(parts[name])
        : from === 'metadata'
          ? readDay(headers?.get(`x-amz-meta-${name}`) ?? undefined)
          : utcDate(version.lastModified)
    return day === undefined ? [] : [[event, day]]
  })
  return { events: Object.fromEntries(events), isGone: false }
}

/** Does work for each, a few at a time; the answers stand in the order of the items. */
export async function inPortions<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = []
  for (let next = 0; next < items.length; next += HEADS) {
    results.push(...(await Promise.all(items.slice(next, next + HEADS).map(work))))
  }
  return results
}
