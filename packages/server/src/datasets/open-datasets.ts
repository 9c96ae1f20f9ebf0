import { setTimeout as wait } from 'node:timers/promises'
import { utcDate, type CalendarDate } from '@assent/shared'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import {
  DatasetError,
  type DatasetAdapter,
  type DatasetAdapters,
  type DatasetOrder,
} from '../retention/dataset-adapter.ts'
import { dataIn, readGoverned, rulesFor, type Governed } from '../retention/governed.ts'
import type { RetentionRule } from '../retention/rule.domain.ts'
import { readsRecords, type CompanyAdapter } from './company-adapter.ts'
import { inOneMessage, type DatasetFinding } from './dataset-finding.domain.ts'
import type { DatasetSource, HttpsDataset, ObjectStorageDataset, PostgresDataset } from './dataset.types.ts'
import { createHttpsAdapter } from './https/https-adapter.ts'
import { asFinding, openEndpoint, readKey, type EndpointParts } from './https/open-endpoint.ts'
import { receiveReceipt, type ReceiveOutcome } from './https/receive-receipt.ts'
import { createOutbound, retrying, type Outbound, type Pause } from './outbound.ts'
import type { CompanyDatabase, OpenCompanyDatabase } from './postgres/company-database.ts'
import { checkExcess } from './postgres/check-excess.domain.ts'
import { inspectTable } from './postgres/open-table.ts'
import { createPostgresAdapter } from './postgres/postgres-adapter.ts'
import type { SealStore } from './postgres/seal-store.ts'
import { TableSql } from './postgres/table.sql.ts'
import { openBucket, sampleBucket } from './s3/open-bucket.ts'
import { createS3Adapter } from './s3/s3-adapter.ts'
import { deleteSealed, findSealedOf, saveSealed } from './sealed-records.store.ts'
import { readSecret, type Secrets } from './secrets.ts'

export type DatasetsDeps = Pick<Deps, 'db' | 'clock' | 'keyring' | 'ids' | 'log'>

export interface DatasetsOptions {
  readonly secrets: Secrets
  readonly openCompanyDatabase: OpenCompanyDatabase
  /** How it waits between tries, and its chance; of the machine when absent. */
  readonly pause?: Pause | undefined
  readonly random?: (() => number) | undefined
}

/** What people and endpoints ask of the datasets, beside what retention does with them. */
export interface DatasetDesk {
  /** Each dataset of the policy in force with everything that is wrong with it. */
  inspect(organizationId: string): Promise<readonly InspectedDataset[]>
  /** The adapter of a dataset whose records can be read by their ids; null: there is none such. */
  openForRecords(organizationId: string, dataset: string): Promise<CompanyAdapter | null>
  /** Takes a signed receipt that an endpoint sends by itself. */
  receive(headers: Readonly<Record<string, string | undefined>>, body: string): Promise<ReceiveOutcome>
}

/** The company's datasets, opened when they are needed and kept open until `close`. */
export interface OpenDatasets extends DatasetAdapters, DatasetDesk {
  /** Everything that is wrong with the datasets of the policy in force. */
  check(organizationId: string): Promise<readonly DatasetFinding[]>
  close(): Promise<void>
}

/** A dataset as the policy names it and as it was found. */
export interface InspectedDataset {
  readonly dataset: string
  readonly kind: DatasetSource['kind']
  /** Categories of data that lie in it. */
  readonly data: readonly string[]
  /** Whether it answered. */
  readonly isReachable: boolean
  readonly findings: readonly DatasetFinding[]
}

interface Place {
  readonly organizationId: string
  readonly dataset: string
  readonly source: DatasetSource
  readonly data: readonly string[]
  readonly rules: readonly RetentionRule[]
}

/** Tries of one request, in a sweep that is tried again as a whole; and the longest silence and answer. */
const TRIES = 4
const TIMEOUT_MS = 30_000
const MAX_BYTES = 16 * 1024 * 1024

export function createDatasets(deps: DatasetsDeps, options: DatasetsOptions): OpenDatasets {
  const { secrets, pause = (milliseconds: number) => wait(milliseconds), random = Math.random } = options
  const databases = new Map<string, CompanyDatabase>()
  const connections = new Map<boolean, ReturnType<typeof createOutbound>>()

  const databaseOf = (dataset: string, source: PostgresDataset): CompanyDatabase => {
    const address = readSecret(secrets, dataset, source.connection)
    const known = databases.get(address)
    if (known !== undefined) return known
    const opened = options.openCompanyDatabase(address)
    databases.set(address, opened)
    return opened
  }

  const outboundOf = ({ network }: Pick<ObjectStorageDataset, 'network'>): Outbound => {
    const allowsPrivate = network === 'private'
    const known = connections.get(allowsPrivate)
    const made = known ?? createOutbound({ allowsPrivate, timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES })
    connections.set(allowsPrivate, made)
    return retrying(made.send, { tries: TRIES, pause, random })
  }

  const partsOf = (source: HttpsDataset): EndpointParts => ({
    secrets,
    send: outboundOf(source),
    pause,
    clock: deps.clock,
  })

  const governedOf = (organizationId: string): Promise<Governed> =>
    inOrganization(deps.db, organizationId, (trx) => readGoverned(trx, organizationId, utcDate(deps.clock.now())))

  const places = async (organizationId: string): Promise<readonly Place[]> => {
    const governed = await governedOf(organizationId)
    return Object.entries((governed.policy?.datasets ?? {}) as Readonly<Record<string, DatasetSource>>).map(
      ([dataset, source]) => ({
        organizationId,
        dataset,
        source,
        data: dataIn(governed, dataset),
        rules: rulesFor(governed, dataset),
      }),
    )
  }

  const openTable = async (
    { organizationId, dataset, rules }: Place,
    source: PostgresDataset,
  ): Promise<CompanyAdapter> => {
    const database = databaseOf(dataset, source)
    const { findings, facts } = await inspectTable(dataset, source, rules, database)
    refuseErrors(dataset, findings)
    if (facts === null) throw new DatasetError(dataset, 'MISCONFIGURED', 'Its table was not found.')
    const seals = source.block === undefined ? null : sealStore(deps, organizationId, dataset)
    return createPostgresAdapter({ dataset, source, facts, sql: new TableSql(source, facts), database, seals })
  }

  const inspect = async (place: Place): Promise<InspectedDataset> => {
    const { dataset, source, data } = place
    const findings = await findingsOf(place)
    const isReachable = !findings.some(({ code }) => UNREACHABLE_CODES.includes(code))
    return { dataset, kind: source.kind, data, isReachable, findings }
  }

  const findingsOf = async (place: Place): Promise<readonly DatasetFinding[]> => {
    const { dataset, source, rules } = place
    switch (source.kind) {
      case 'postgres':
        return checkPostgres(dataset, source, rules, databaseOf)
      case 's3': {
        const { findings, company } = openBucket(dataset, source, rules, { secrets, send: outboundOf(source) })
        return company === null ? findings : [...findings, ...(await sampleBucket(company))]
      }
      case 'https': {
        const { findings, endpoint } = openEndpoint(dataset, source, rules, partsOf(source))
        if (endpoint === null) return findings
        try {
          // A dry run of everything it would be ordered today: it answers, and in a way that can be used.
          const adapter = createHttpsAdapter(deps, { organizationId: place.organizationId, dataset, endpoint })
          await adapter.preview(emptyOrder(rules, utcDate(deps.clock.now())))
          return findings
        } catch (error) {
          if (!(error instanceof DatasetError)) throw error
          return [...findings, asFinding(error)]
        }
      }
    }
  }

  const openAny = async (place: Place): Promise<DatasetAdapter | CompanyAdapter> => {
    const { organizationId, dataset, source, rules } = place
    switch (source.kind) {
      case 'postgres':
        return openTable(place, source)
      case 's3': {
        const { findings, company } = openBucket(dataset, source, rules, { secrets, send: outboundOf(source) })
        refuseErrors(dataset, findings)
        if (company === null) throw new DatasetError(dataset, 'MISCONFIGURED', 'Its bucket was not found.')
        return createS3Adapter(company)
      }
      case 'https': {
        const { findings, endpoint } = openEndpoint(dataset, source, rules, partsOf(source))
        refuseErrors(dataset, findings)
        if (endpoint === null) throw new DatasetError(dataset, 'MISCONFIGURED', 'Its endpoint cannot be asked.')
        return createHttpsAdapter(deps, { organizationId, dataset, endpoint })
      }
    }
  }

  const placeOf = async (organizationId: string, dataset: string): Promise<Place | undefined> =>
    (await places(organizationId)).find((place) => place.dataset === dataset)

  return {
    list: async (organizationId) => {
      const governed = await governedOf(organizationId)
      return governed.datasets.map((dataset) => ({ dataset, data: dataIn(governed, dataset) }))
    },
    open: async (organizationId, dataset) => {
      const place = await placeOf(organizationId, dataset)
      return place === undefined ? null : openAny(place)
    },
    openForRecords: async (organizationId, dataset) => {
      const place = await placeOf(organizationId, dataset)
      const adapter = place === undefined ? null : await openAny(place)
      return adapter !== null && readsRecords(adapter) ? adapter : null
    },
    receive: (headers, body) =>
      receiveReceipt(
        deps,
        async ({ organizationId, dataset }) => {
          const source = (await placeOf(organizationId, dataset))?.source
          if (source?.kind !== 'https') return null
          const { secret, problem } = readKey(secrets, dataset, source.secret)
          return problem === null ? secret : null
        },
        headers,
        body,
      ),
    inspect: async (organizationId) => {
      const inspected: InspectedDataset[] = []
      for (const place of await places(organizationId)) inspected.push(await inspect(place))
      return inspected
    },
    check: async (organizationId) => {
      const findings: DatasetFinding[] = []
      for (const place of await places(organizationId)) findings.push(...(await findingsOf(place)))
      return findings
    },
    close: async () => {
      await Promise.all([
        ...[...databases.values()].map((database) => database.close()),
        ...[...connections.values()].map((connection) => connection.close()),
      ])
      databases.clear()
      connections.clear()
    },
  }
}

/** Findings that say it did not answer as what the policy takes it for. */
const UNREACHABLE_CODES: readonly DatasetFinding['code'][] = [
  'DATASET_UNREACHABLE',
  'DATASET_SECRET_MISSING',
  'DATASET_SECRET_MALFORMED',
  'DATASET_ADDRESS',
  'DATASET_TABLE_MISSING',
  'DATASET_BUCKET_MISSING',
  'DATASET_ANSWER_WRONG',
]

/** What rules order when nothing is known of tenants, holds and records. */
function emptyOrder(rules: readonly RetentionRule[], asOf: CalendarDate): DatasetOrder {
  const register = { isEmpty: true, of: () => Promise.resolve(new Map()), entries: async function* () {} }
  return { rules, asOf, tenantPeriods: [], holds: [], register }
}

/** An error keeps a dataset from being touched. */
function refuseErrors(dataset: string, findings: readonly DatasetFinding[]): void {
  const errors = findings.filter(({ level }) => level === 'error')
  if (errors.length === 0) return
  const isAway = errors.some(({ code }) => code === 'DATASET_UNREACHABLE')
  throw new DatasetError(dataset, isAway ? 'UNREACHABLE' : 'MISCONFIGURED', inOneMessage(errors))
}

async function checkPostgres(
  dataset: string,
  source: PostgresDataset,
  rules: readonly RetentionRule[],
  databaseOf: (dataset: string, source: PostgresDataset) => CompanyDatabase,
): Promise<readonly DatasetFinding[]> {
  try {
    const { findings, facts } = await inspectTable(dataset, source, rules, databaseOf(dataset, source))
    return facts === null ? findings : [...findings, ...checkExcess(dataset, source, rules, facts)]
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error
    const { message } = error
    return [{ level: 'error', code: 'DATASET_SECRET_MISSING', dataset, path: 'connection', message }]
  }
}

/** Our side of blocking: an encrypted copy of what was taken out of the company's table. */
function sealStore({ db, clock, keyring }: DatasetsDeps, organizationId: string, dataset: string): SealStore {
  return {
    keep: (rows) =>
      inOrganization(db, organizationId, (trx) =>
        saveSealed(
          trx,
          keyring,
          organizationId,
          rows.map(({ id, ...row }) => ({ ...row, dataset, record: id, sealedAt: clock.now() })),
        ),
      ),
    remove: (ids) => inOrganization(db, organizationId, (trx) => deleteSealed(trx, organizationId, dataset, ids)),
    find: (identifiers, tenant) =>
      inOrganization(db, organizationId, (trx) =>
        findSealedOf(trx, keyring, organizationId, { dataset, identifiers, tenant }),
      ),
  }
}
