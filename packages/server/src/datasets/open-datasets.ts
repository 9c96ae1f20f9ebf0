import { utcDate } from '@assent/shared'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { DatasetError, type DatasetAdapter, type DatasetAdapters } from '../retention/dataset-adapter.ts'
import { dataIn, readGoverned, rulesFor, type Governed } from '../retention/governed.ts'
import type { RetentionRule } from '../retention/rule.domain.ts'
import { inOneMessage, type DatasetFinding } from './dataset-finding.domain.ts'
import type { DatasetSource, PostgresDataset } from './dataset.types.ts'
import type { CompanyDatabase, OpenCompanyDatabase } from './postgres/company-database.ts'
import { inspectTable } from './postgres/open-table.ts'
import { createPostgresAdapter } from './postgres/postgres-adapter.ts'
import type { SealStore } from './postgres/seal-store.ts'
import { TableSql } from './postgres/table.sql.ts'
import { deleteSealed, saveSealed } from './sealed-records.store.ts'
import { readSecret, type Secrets } from './secrets.ts'

export type DatasetsDeps = Pick<Deps, 'db' | 'clock' | 'keyring'>

export interface DatasetsOptions {
  readonly secrets: Secrets
  readonly openCompanyDatabase: OpenCompanyDatabase
}

/** The company's datasets, opened when they are needed and kept open until `close`. */
export interface OpenDatasets extends DatasetAdapters {
  /** Everything that is wrong with the datasets of the policy in force. */
  check(organizationId: string): Promise<readonly DatasetFinding[]>
  close(): Promise<void>
}

interface Place {
  readonly organizationId: string
  readonly dataset: string
  readonly source: DatasetSource
  readonly rules: readonly RetentionRule[]
}

export function createDatasets(deps: DatasetsDeps, options: DatasetsOptions): OpenDatasets {
  const databases = new Map<string, CompanyDatabase>()

  const databaseOf = (dataset: string, source: PostgresDataset): CompanyDatabase => {
    const address = readSecret(options.secrets, dataset, source.connection)
    const known = databases.get(address)
    if (known !== undefined) return known
    const opened = options.openCompanyDatabase(address)
    databases.set(address, opened)
    return opened
  }

  const governedOf = (organizationId: string): Promise<Governed> =>
    inOrganization(deps.db, organizationId, (trx) => readGoverned(trx, organizationId, utcDate(deps.clock.now())))

  const places = async (organizationId: string): Promise<readonly Place[]> => {
    const governed = await governedOf(organizationId)
    return Object.entries((governed.policy?.datasets ?? {}) as Readonly<Record<string, DatasetSource>>).map(
      ([dataset, source]) => ({ organizationId, dataset, source, rules: rulesFor(governed, dataset) }),
    )
  }

  const openTable = async (
    { organizationId, dataset, rules }: Place,
    source: PostgresDataset,
  ): Promise<DatasetAdapter> => {
    const database = databaseOf(dataset, source)
    const { findings, facts } = await inspectTable(dataset, source, rules, database)
    const errors = findings.filter(({ level }) => level === 'error')
    if (facts === null || errors.length > 0) {
      const code = errors.some((finding) => finding.code === 'DATASET_UNREACHABLE') ? 'UNREACHABLE' : 'MISCONFIGURED'
      throw new DatasetError(dataset, code, inOneMessage(errors))
    }
    const seals = source.block === undefined ? null : sealStore(deps, organizationId, dataset)
    return createPostgresAdapter({ dataset, source, facts, sql: new TableSql(source, facts), database, seals })
  }

  return {
    list: async (organizationId) => {
      const governed = await governedOf(organizationId)
      return governed.datasets.map((dataset) => ({ dataset, data: dataIn(governed, dataset) }))
    },
    open: async (organizationId, dataset) => {
      const place = (await places(organizationId)).find((each) => each.dataset === dataset)
      if (place === undefined) return null
      switch (place.source.kind) {
        case 'postgres':
          return openTable(place, place.source)
        case 'https':
        case 's3':
          throw new DatasetError(dataset, 'MISCONFIGURED', `Got the kind ${JSON.stringify(place.source.kind)}.`)
      }
    },
    check: async (organizationId) => {
      const findings: DatasetFinding[] = []
      for (const { dataset, source, rules } of await places(organizationId)) {
        if (source.kind !== 'postgres') continue
        findings.push(...(await checkPostgres(dataset, source, rules, databaseOf)))
      }
      return findings
    },
    close: async () => {
      await Promise.all([...databases.values()].map((database) => database.close()))
      databases.clear()
    },
  }
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
