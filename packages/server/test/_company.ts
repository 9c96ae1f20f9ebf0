import { randomBytes } from 'node:crypto'
import { PGlite, types } from '@electric-sql/pglite'
import type { CalendarDate } from '@assent/shared'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { buildCompany, SMALL, type CompanySize } from '../../../examples/telephone-company/build.ts'
import type { DatasetSource } from '../src/datasets/dataset.types.ts'
import { createDatasets, type DatasetsOptions, type OpenDatasets } from '../src/datasets/open-datasets.ts'
import {
  beginWithin,
  openPostgres,
  type OpenCompanyDatabase,
  type Run,
} from '../src/datasets/postgres/company-database.ts'
import type { Db } from '../src/db/database.ts'
import { ENGINE, readEmptyCluster } from '../src/db/empty-cluster.ts'
import type { Settings } from '../src/deps.ts'
import { orderFor, readSituation } from '../src/retention/dataset-orders.ts'
import type { DatasetCount, DatasetOrder, SweepProgress } from '../src/retention/dataset-adapter.ts'
import type { RuleSource } from '../src/retention/rule.domain.ts'
import type { Policy } from '../src/policy/policy.types.ts'
import { makeWorld, type World } from './_make.ts'
import { runStatement, withDatabaseName } from './_postgres.ts'
import { applyVersion, day, examplePolicy, FOURTEEN_AND_26 } from './_retention.ts'

/** The telephone company's own database, on the engine of the test project. */
export interface Company {
  /** Its address; the embedded one has a made-up one. */
  readonly address: string
  readonly open: OpenCompanyDatabase
  /** As the company's own application: any statement, as the owner. */
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>
  /** Every row of every table as text, sorted, by table. */
  dump(): Promise<Readonly<Record<string, readonly string[]>>>
  leave(): Promise<void>
}

export interface CompanyOptions {
  /** Null: the tables without a row. */
  readonly size?: CompanySize | null
}

/** Makes the company's database before a file's tests and takes it away after them. */
export function withCompany(options: CompanyOptions = {}): { readonly current: Company } {
  let made: Company | null = null
  beforeAll(async () => {
    made = await makeCompany(options)
  }, 120_000)
  afterAll(() => made?.leave())
  return {
    get current() {
      if (made === null) throw new Error('The company exists inside tests and hooks only.')
      return made
    },
  }
}

const NOTHING: CompanySize = { until: '2026-11-24', days: 0, callsADay: 1 }

export async function makeCompany({ size = SMALL }: CompanyOptions = {}): Promise<Company> {
  const template = inject('databaseTemplate')
  return template.engine === 'pglite' ? embeddedCompany(size ?? NOTHING) : serverCompany(template.url, size ?? NOTHING)
}

async function embeddedCompany(size: CompanySize): Promise<Company> {
  const empty = readEmptyCluster()
  const pglite = await PGlite.create({
    ...ENGINE,
    ...(empty === null ? {} : { loadDataDir: empty }),
    parsers: { [types.DATE]: (value) => value, [types.INT8]: Number },
  })
  await buildCompany((script) => pglite.exec(script), size)
  const query: Run = async <Row extends object>(text: string, values: readonly unknown[] = []) =>
    (await pglite.query<Row>(text, [...values])).rows
  return {
    address: 'embedded',
    open: () => ({
      read: query,
      change: async (limitMs, work) => {
        await pglite.exec(beginWithin(limitMs))
        try {
          const result = await work(query)
          await pglite.exec('commit')
          return result
        } catch (error) {
          await pglite.exec('rollback')
          throw error
        }
      },
      close: () => Promise.resolve(),
    }),
    query,
    dump: () => dumpOf(query),
    leave: () => pglite.close(),
  }
}

async function serverCompany(server: string, size: CompanySize): Promise<Company> {
  const name = `company_${randomBytes(6).toString('hex')}`
  await runStatement(server, `create database ${name}`)
  const address = withDatabaseName(server, name)
  const parsers = new pg.TypeOverrides()
  parsers.setTypeParser(pg.types.builtins.DATE, (value) => value)
  parsers.setTypeParser(pg.types.builtins.INT8, Number)
  const client = new pg.Client({ connectionString: address, types: parsers })
  client.on('error', () => undefined)
  await client.connect()
  await buildCompany((script) => client.query(script), size)
  await client.query('analyze')
  const query: Run = async <Row extends object>(text: string, values: readonly unknown[] = []) =>
    (await client.query<Row>(text, [...values])).rows
  return {
    address,
    open: openPostgres,
    query,
    dump: () => dumpOf(query),
    leave: async () => {
      await client.end()
      await runStatement(server, `drop database ${name} with (force)`)
    },
  }
}

async function dumpOf(query: Run): Promise<Record<string, readonly string[]>> {
  const tables = await query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by 1`,
  )
  const dump: Record<string, readonly string[]> = {}
  for (const { name } of tables) {
    const rows = await query<{ row: string }>(`select t::text as row from ${name} t order by 1`)
    dump[name] = rows.map(({ row }) => row)
  }
  return dump
}

/** What a table of the company is in a policy. */
export const TABLES = {
  calls: table('call_records', {
    tenant: 'domain_id',
    subject: ['caller', 'callee'],
    events: { occurred: 'started_at' },
  }),
  recordings: table('recordings', {
    tenant: 'domain_id',
    subject: ['caller', 'callee'],
    events: { occurred: 'recorded_at' },
  }),
  transcripts: table('transcripts', {
    tenant: 'domain_id',
    subject: ['caller', 'agent'],
    events: { created: 'created_at' },
    pin: { rule: 'retention_rule', version: 'retention_version', date: 'delete_on' },
  }),
  tickets: table('tickets', {
    tenant: 'domain_id',
    subject: ['email'],
    events: { created: 'opened_at', resolved: 'resolved_at' },
  }),
  customers: table('customers', {
    tenant: 'domain_id',
    subject: ['email', 'phone'],
    events: {
      created: 'signed_up_at',
      cancelled: 'cancelled_at',
      'contract-ended': 'contract_ended_on',
      'relationship-ended': 'relationship_ended_on',
    },
  }),
  billing: table('invoices', {
    tenant: 'domain_id',
    subject: ['email', 'tax_id'],
    events: { occurred: 'issued_on', 'contract-ended': 'contract_ended_on' },
    block: { seal: ['name', 'tax_id', 'address', 'email'] },
  }),
  leads: table('marketing_contacts', {
    subject: ['email'],
    events: { 'last-activity': 'last_own_act_at', 'consent-withdrawn': 'consent_withdrawn_at' },
  }),
  messages: table('messages', {
    tenant: 'domain_id',
    subject: ['sender', 'recipient'],
    events: { created: 'created_at', delivered: 'delivered_at' },
  }),
  server_logs: table('access_logs', {
    subject: ['ip'],
    events: { occurred: 'logged_at' },
    timezone: 'Europe/Madrid',
    where: { kind: 'server' },
    anonymize: {
      null: ['domain_id'],
      generalize: { ip: 'ip-prefix', user_agent: 'user-agent-family', referrer: 'host', logged_at: 'day' },
    },
  }),
  api_logs: table('access_logs', {
    tenant: 'domain_id',
    events: { occurred: 'logged_at' },
    timezone: 'Europe/Madrid',
    where: { kind: 'api' },
  }),
} as const satisfies Record<string, DatasetSource>

function table<Rest extends object>(
  name: string,
  rest: Rest,
): { kind: 'postgres'; connection: string; table: string; id: string } & Rest {
  return { kind: 'postgres', connection: 'env:COMPANY_DATABASE_URL', table: `public.${name}`, id: 'id', ...rest }
}

/** A rule over one dataset; the category of data is named after the dataset. */
export type CompanyRule = Omit<RuleSource, 'data' | 'id'> & { readonly id?: string; readonly dataset: string }

export interface DatasetWorld extends World {
  readonly settings: Settings
  readonly datasets: OpenDatasets
  /** Everything a sweep of a dataset on a day needs to know. */
  order(dataset: string, asOf: string): Promise<DatasetOrder>
  sweep(dataset: string, asOf: string, options?: SweepOptions): Promise<readonly DatasetCount[]>
  preview(dataset: string, asOf: string): Promise<readonly DatasetCount[]>
  applyRules(version: string, rules: readonly CompanyRule[], on: string): Promise<void>
}

export interface CompanyWorld extends DatasetWorld {
  readonly company: Company
}

export interface SweepOptions {
  readonly signal?: AbortSignal
  readonly each?: (progress: SweepProgress) => void
  readonly change?: (order: DatasetOrder) => DatasetOrder
}

/** An organization whose policy governs the company's tables. */
export async function makeCompanyWorld(
  db: Db,
  company: Company,
  rules: readonly CompanyRule[],
  options: { slug?: string; sources?: Readonly<Record<string, DatasetSource>> } = {},
): Promise<CompanyWorld> {
  return { ...(await makeDatasetWorld(db, rules, { ...options, ...reaching(company) })), company }
}

/** What it takes to reach the company's database. */
export function reaching({ address, open }: Company): Pick<DatasetWorldOptions, 'secrets' | 'openCompanyDatabase'> {
  return { secrets: { COMPANY_DATABASE_URL: address }, openCompanyDatabase: open }
}

export interface DatasetWorldOptions extends Partial<Omit<DatasetsOptions, 'secrets'>> {
  readonly slug?: string
  readonly sources?: Readonly<Record<string, DatasetSource>>
  readonly secrets?: Readonly<Record<string, string>>
}

/** An organization whose policy governs datasets of any kind. */
export async function makeDatasetWorld(
  db: Db,
  rules: readonly CompanyRule[],
  { slug = `co-${randomBytes(5).toString('hex')}`, sources = {}, ...options }: DatasetWorldOptions = {},
): Promise<DatasetWorld> {
  const world = withDatasets(await makeWorld(db, { slug }), options)
  const applyRules = async (version: string, list: readonly CompanyRule[], on: string): Promise<void> =>
    applyVersion(world, await companyPolicy(version, list, sources), on)
  await applyRules('1', rules, '2020-01-01')
  return { ...world, applyRules }
}

/** Opens the datasets of a world's policy in force. They never wait between tries. */
export function withDatasets<Given extends World>(
  world: Given,
  {
    secrets = {},
    openCompanyDatabase = openPostgres,
    pause = () => Promise.resolve(),
    random = () => 0.5,
  }: Omit<DatasetWorldOptions, 'slug' | 'sources'>,
): Given & Omit<DatasetWorld, 'applyRules'> {
  const datasets = createDatasets(world, { secrets: (name) => secrets[name], openCompanyDatabase, pause, random })
  const adapterOf = async (dataset: string) => {
    const adapter = await datasets.open(world.organizationId, dataset)
    if (adapter === null) throw new Error(`The policy has no dataset ${dataset}.`)
    return adapter
  }
  const order = async (dataset: string, asOf: string): Promise<DatasetOrder> => {
    const found = await orderFor(world, await readSituation(world, world.organizationId), dataset, { asOf: day(asOf) })
    if (found === null) throw new Error(`No rule governs ${dataset}.`)
    return found
  }
  return {
    ...world,
    settings: { mode: 'test', publicUrl: 'https://privacy.acme.example' },
    datasets,
    order,
    preview: async (dataset, asOf) => (await adapterOf(dataset)).preview(await order(dataset, asOf)),
    sweep: async (dataset, asOf, { signal = new AbortController().signal, each, change } = {}) => {
      const adapter = await adapterOf(dataset)
      const counts: DatasetCount[] = []
      const given = await order(dataset, asOf)
      for await (const progress of adapter.sweep(change?.(given) ?? given, signal)) {
        each?.(progress)
        counts.push(...progress.counts)
      }
      return added(counts)
    },
  }
}

export async function companyPolicy(
  version: string,
  rules: readonly CompanyRule[],
  sources: Readonly<Record<string, DatasetSource>> = {},
): Promise<Policy> {
  const policy = await examplePolicy(FOURTEEN_AND_26, version)
  const used = [...new Set(rules.map(({ dataset }) => dataset))]
  return {
    ...policy,
    policy: { ...policy.policy, version, effective: '2020-01-01' as CalendarDate },
    data: {
      // The example's own data lies nowhere here.
      ...Object.fromEntries(Object.entries(policy.data).map(([name, data]) => [name, { ...data, dataset: undefined }])),
      ...Object.fromEntries(used.map((dataset) => [dataset, { source: 'provided', dataset }])),
    },
    retention: [
      ...policy.retention.filter(({ data }) => data === 'web_analytics'),
      ...rules.map(({ dataset, id = dataset, ...rule }) => ({ id, data: dataset, ...rule })),
    ],
    datasets: Object.fromEntries(
      used.map((dataset) => [dataset, sources[dataset] ?? TABLES[dataset as keyof typeof TABLES]]),
    ),
  } as unknown as Policy
}

/** Counts of several batches as one for each rule and action; those without a row are left out. */
function added(counts: readonly DatasetCount[]): readonly DatasetCount[] {
  const sums = new Map<string, DatasetCount>()
  for (const count of counts) {
    const key = `${count.rule} ${count.action}`
    const known = sums.get(key)
    const held = new Map(known?.held.map(({ reference, rows }) => [reference, rows]))
    for (const { reference, rows } of count.held) held.set(reference, (held.get(reference) ?? 0) + rows)
    sums.set(key, {
      ...count,
      due: (known?.due ?? 0) + count.due,
      done: (known?.done ?? 0) + count.done,
      held: [...held].map(([reference, rows]) => ({ reference, rows })),
    })
  }
  return [...sums.values()].filter(({ due, held }) => due > 0 || held.length > 0)
}
