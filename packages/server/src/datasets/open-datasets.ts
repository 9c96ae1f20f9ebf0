import { setTimeout as wait } from 'node:timers/promises'
import { utcDate } from '@assent/shared'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { DatasetError, type DatasetAdapters } from '../retention/dataset-adapter.ts'
import { dataIn, readGoverned, rulesFor, type Governed } from '../retention/governed.ts'
import type { RetentionRule } from '../retention/rule.domain.ts'
import type { CompanyAdapter } from './company-adapter.ts'
import { inOneMessage, type DatasetFinding } from './dataset-finding.domain.ts'
import type { DatasetSource, ObjectStorageDataset, PostgresDataset } from './dataset.types.ts'
import { createOutbound, retrying, type Outbound, type Pause } from './outbound.ts'
import type { CompanyDatabase, OpenCompanyDatabase } from './postgres/company-database.ts'
import { inspectTable } from './postgres/open-table.ts'
import { createPostgresAdapter } from './postgres/postgres-adapter.ts'
import type { SealStore } from './postgres/seal-store.ts'
import { TableSql } from './postgres/table.sql.ts'
import { openBucket, sampleBucket } from './s3/open-bucket.ts'
import { createS3Adapter } from './s3/s3-adapter.ts'
import { deleteSealed, saveSealed } from './sealed-records.store.ts'
import { readSecret, type Secrets } from './secrets.ts'

export type DatasetsDeps = Pick<Deps, 'db' | 'clock' | 'keyring'>

export interface DatasetsOptions {
  readonly secrets: Secrets
  readonly openCompanyDatabase: OpenCompanyDatabase
  /** How it waits between tries, and its chance; of the machine when absent. */
  readonly pause?: Pause | undefined
  readonly random?: (() => number) | undefined
}

/** The company's datasets, opened when they are needed and kept open until `close`. */
export interface OpenDatasets extends DatasetAdapters {
  open(organizationId: string, dataset: string): Promise<CompanyAdapter | null>
  /** Each dataset of the policy in force with everything that is wrong with it. */
  inspect(organizationId: string): Promise<readonly InspectedDataset[]>
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
  const { secrets, pause = (milliseconds) => wait(milliseconds), random = Math.random } = options
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
    const { dataset, source, data, rules } = place
    const findings = await findingsOf(dataset, source, rules)
    const isReachable = !findings.some(({ code }) => UNREACHABLE_CODES.includes(code))
    return { dataset, kind: source.kind, data, isReachable, findings }
  }

  const findingsOf = async (
    dataset: string,
    source: DatasetSource,
    rules: readonly RetentionRule[],
  ): Promise<readonly DatasetFinding[]> => {
    switch (source.kind) {
      case 'postgres':
        return checkPostgres(dataset, source, rules, databaseOf)
      case 's3': {
        const { findings, company } = await openBucket(dataset, source, rules, { secrets, send: outboundOf(source) })
        return company === null ? findings : [...findings, ...(await sampleBucket(company))]
      }
      case 'https':
        return []
    }
  }

  return {
    list: async (organizationId) => {
      const governed = await governedOf(organizationId)
      return governed.datasets.map((dataset) => ({ dataset, data: dataIn(governed, dataset) }))
    },
    open: async (organizationId, dataset) => {
      const place = (await places(organizationId)).find((each) => each.dataset === dataset)
      if (place === undefined) return null
      const { source, rules } = place
      switch (source.kind) {
        case 'postgres':
          return openTable(place, source)
        case 's3': {
          const { findings, company } = await openBucket(dataset, source, rules, { secrets, send: outboundOf(source) })
          refuseErrors(dataset, findings)
          if (company === null) throw new DatasetError(dataset, 'MISCONFIGURED', 'Its bucket was not found.')
          return createS3Adapter(company)
        }
        case 'https':
          throw new DatasetError(dataset, 'MISCONFIGURED', `Got the kind ${JSON.stringify(source.kind)}.`)
      }
    },
    inspect: async (organizationId) => {
      const inspected: InspectedDataset[] = []
      for (const place of await places(organizationId)) inspected.push(await inspect(place))
      return inspected
    },
    check: async (organizationId) => {
      const findings: DatasetFinding[] = []
      for (const { dataset, source, rules } of await places(organizationId)) {
        findings.push(...(await findingsOf(dataset, source, rules)))
      }
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
    return (await inspectTable(dataset, source, rules, databaseOf(dataset, source))).findings
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
          rows.map(({ id, tenant, content }) => ({ dataset, record: id, tenant, content, sealedAt: clock.now() })),
        ),
      ),
    remove: (ids) => inOrganization(db, organizationId, (trx) => deleteSealed(trx, organizationId, dataset, ids)),
  }
}
