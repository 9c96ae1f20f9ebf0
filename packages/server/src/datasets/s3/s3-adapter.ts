import {
  DatasetError,
  type AppliedRecords,
  type DatasetOrder,
  type DatasetSubject,
  type FoundRecord,
  type RegisteredFacts,
  type SweepProgress,
  type TenantRecord,
} from '../../retention/dataset-adapter.ts'
import type { StageAction } from '../../retention/rule.domain.ts'
import type { CompanyAdapter } from '../company-adapter.ts'
import { translating, translatingEach } from '../translate-failures.ts'
import { CountTally, countOf, decideRecord, emptyCount, undatedOf, type RecordDecision } from '../record-decision.ts'
import { findGoverned, listGoverned, type CompanyBucket, type GovernedObject } from './company-bucket.ts'
import { asDatasetError } from './failures.ts'
import { readKey } from './key-layout.domain.ts'
import { removeObjects, whyItStays } from './remove-objects.ts'

/** Retention over the objects of one bucket. A record is an object with all of its versions, and its id is the key. */
export function createS3Adapter(company: CompanyBucket): CompanyAdapter {
  const { dataset } = company
  const fail = (error: unknown): DatasetError => asDatasetError(dataset, error)
  return {
    dataset,
    preview: (order) =>
      translating(fail, async () => {
        const tally = startedTally(order)
        for await (const objects of listGoverned(company)) {
          for (const { decisions } of await decideObjects(objects, order)) {
            for (const decided of decisions) {
              tally.add(countOf(decided, order))
              tally.add(undatedOf(decided))
            }
          }
        }
        return tally.list()
      }),
    sweep: (order, signal) => translatingEach(fail, sweepBucket(company, order, signal)),
    apply: (action, records, signal) =>
      translating(fail, () =>
        deleteObjects(
          company,
          action,
          records.map(({ id }) => id),
          signal,
        ),
      ),
    ...(company.layout.parts.includes('tenant')
      ? { ofTenant: (tenant, signal) => translatingEach(fail, tenantObjects(company, tenant, signal)) }
      : {}),
    findBySubject: (subject, signal) => translatingEach(fail, findObjects(company, subject, signal)),
    read: (ids) =>
      translating(fail, async () =>
        [...(await findGoverned(company, ids)).values()].flatMap(({ record }) => record ?? []),
      ),
  }
}

/** Every object of a tenant, a listing's page at a time; its content is that of its newest version. */
async function* tenantObjects(
  company: CompanyBucket,
  tenant: string,
  signal: AbortSignal,
): AsyncIterable<readonly TenantRecord[]> {
  for await (const objects of listGoverned(company)) {
    if (signal.aborted) return
    const own = objects.flatMap(({ record, versions }) => {
      const newest = versions.findLast(({ isMarker }) => !isMarker)
      if (record?.tenant !== tenant || newest === undefined) return []
      const values = { key: record.id, lastModified: new Date(newest.lastModified).toISOString() }
      return [{ ...record, values, content: () => company.bucket.read(newest) }]
    })
    if (own.length > 0) yield own
  }
}

/** Deletes what is due, a listing's page at a time. */
async function* sweepBucket(
  company: CompanyBucket,
  order: DatasetOrder,
  signal: AbortSignal,
): AsyncIterable<SweepProgress> {
  yield { counts: startedTally(order).list() }
  const refusals = new Map<string, number>()
  for await (const objects of listGoverned(company)) {
    if (signal.aborted) return
    const tally = new CountTally()
    const due = new Map<string, { object: GovernedObject; by: RecordDecision; isRegistered: boolean }>()
    for (const { object, decisions, entry } of await decideObjects(objects, order)) {
      // The first rule whose day has come ends it; the others find nothing.
      const by = decisions.find(({ decision }) => decision.kind === 'act')
      if (by !== undefined) due.set(object.key, { object, by, isRegistered: entry !== undefined })
      for (const counted of by === undefined ? decisions : [by]) tally.add(countOf(counted, order))
    }
    const traces = objects.filter(({ record, versions }) => record === null && versions.length > 0)
    const removed = await removeObjects(company, [...[...due.values()].map(({ object }) => object), ...traces])
    for (const failure of removed.stayed.values()) refusals.set(failure, (refusals.get(failure) ?? 0) + 1)
    const done = removed.gone.flatMap((key) => due.get(key) ?? [])
    for (const { by } of done) tally.add({ ...emptyCount(by.rule, 'delete'), done: 1 })
    const counts = tally.list()
    const ended = done.filter(({ isRegistered }) => isRegistered).map(({ object }) => object.key)
    if (counts.length > 0 || ended.length > 0) yield { counts, ended }
  }
  yield* endAbsent(company, order, signal)
  if (refusals.size > 0) {
    const reasons = [...refusals].map(
      ([failure, number]) => `${number} ${number === 1 ? 'object' : 'objects'}: ${whyItStays(failure)}`,
    )
    throw new DatasetError(
      company.dataset,
      'REFUSED',
      `Not everything that is due could be deleted. ${reasons.join(' ')}`,
    )
  }
}

/** Entries of the register whose object is not there and, their day having come, will not be any more. */
async function* endAbsent(
  company: CompanyBucket,
  order: DatasetOrder,
  signal: AbortSignal,
): AsyncIterable<SweepProgress> {
  if (order.register.isEmpty) return
  for await (const entries of order.register.entries()) {
    if (signal.aborted) return
    // One whose erasure was granted was found there, so where it is not it is gone.
    const over = entries.filter(
      (entry) =>
        entry.erasureGrantedOn !== undefined ||
        decideRecord(undefined, order, entry).some(({ decision }) => decision.kind === 'act'),
    )
    const there = await findGoverned(
      company,
      over.map(({ id }) => id),
    )
    const ended = over.map(({ id }) => id).filter((id) => !there.has(id))
    if (ended.length > 0) yield { counts: [], ended }
  }
}

async function deleteObjects(
  company: CompanyBucket,
  action: StageAction,
  keys: readonly string[],
  signal: AbortSignal,
): Promise<AppliedRecords> {
  if (action !== 'delete') {
    const reason = `An object can only be deleted; got ${action}.`
    return { done: 0, failed: keys.map((id) => ({ id, reason })) }
  }
  const failed: { id: string; reason: string }[] = []
  for (let next = 0; next < keys.length; next += PORTION) {
    const portion = keys.slice(next, next + PORTION)
    if (signal.aborted) {
      failed.push(...portion.map((id) => ({ id, reason: 'It was told to stop before.' })))
      continue
    }
    // Whoever names a key outside the layout names an object that is none of the dataset's.
    const foreign = portion.filter((key) => readKey(company.layout, key) === null)
    failed.push(...foreign.map((id) => ({ id, reason: 'Its key does not fit the layout of the dataset.' })))
    const { stayed } = await removeObjects(company, [...(await findGoverned(company, portion)).values()])
    failed.push(...[...stayed].map(([id, failure]) => ({ id, reason: whyItStays(failure) })))
  }
  return { done: keys.length - failed.length, failed }
}

const PORTION = 200

async function* findObjects(
  company: CompanyBucket,
  { identifiers, tenant }: DatasetSubject,
  signal: AbortSignal,
): AsyncIterable<readonly FoundRecord[]> {
  if (!company.layout.parts.includes('subject')) return
  for await (const objects of listGoverned(company)) {
    if (signal.aborted) return
    const found = objects.flatMap(({ key, record }): FoundRecord[] => {
      const isOfPerson = record?.subjects?.some((subject) => identifiers.includes(subject)) === true
      if (record === null || !isOfPerson || (tenant !== undefined && record.tenant !== tenant)) return []
      const values = { key, ...readKey(company.layout, key) }
      return [{ id: key, tenant: record.tenant, values, events: record.events }]
    })
    if (found.length > 0) yield found
  }
}

interface DecidedObject {
  readonly object: GovernedObject
  readonly entry: RegisteredFacts | undefined
  readonly decisions: readonly RecordDecision[]
}

async function decideObjects(
  objects: readonly GovernedObject[],
  order: DatasetOrder,
): Promise<readonly DecidedObject[]> {
  const entries = await order.register.of(objects.map(({ key }) => key))
  return objects.flatMap((object) => {
    if (object.record === null) return []
    const entry = entries.get(object.key)
    return [{ object, entry, decisions: decideRecord(object.record, order, entry) }]
  })
}

/** Every rule is named, also without an object. */
function startedTally(order: DatasetOrder): CountTally {
  const tally = new CountTally()
  for (const rule of order.rules) tally.add(emptyCount(rule, 'delete'))
  return tally
}
