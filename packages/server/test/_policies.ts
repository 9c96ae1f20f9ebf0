import { readFileSync } from 'node:fs'
import { beforeAll } from 'vitest'
import type { Db } from '../src/db/database.ts'
import { loadPolicy } from '../src/policy/load-policy.ts'
import { contentHash } from '../src/policy/content-hash.ts'
import type { Policy, PolicyPostgresDataset, PolicyRetention } from '../src/policy/policy.types.ts'
import { toPolicyInForce } from '../src/sites/describe-site.ts'
import type { UsedBucket } from './_bucket.ts'
import { reaching, withDatasets, type Company, type CompanyWorld } from './_company.ts'
import { makeWorld } from './_make.ts'
import { applyVersion, day } from './_retention.ts'

/** The five policies of `examples/policies`. */
export const FIVE = ['cloudvno-processor', 'cloudvno', 'cloudcontactpro', 'sivo', 'voipat'] as const
export type PolicyName = (typeof FIVE)[number]

/** A policy as it stands in its file. */
export function readPolicy(name: PolicyName): Policy {
  const loaded = loadPolicy(readFileSync(new URL(`../../../examples/policies/${name}.yaml`, import.meta.url), 'utf8'))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings))
  return loaded.policy
}

/** A policy without its bucket, for tests that are about tables. */
export function withoutBucket(policy: Policy): Policy {
  const { recordings: _bucket, ...datasets } = policy.datasets ?? {}
  const { recording, ...data } = policy.data
  return {
    ...policy,
    data: recording === undefined ? data : { ...data, recording: { source: 'observed' } },
    datasets,
  }
}

/** A policy whose tables are worked row by row, so that a sweep of a few rows has several batches. */
export function inRowsOfOne(policy: Policy): Policy {
  const datasets = Object.entries(policy.datasets ?? {}).map(
    ([name, source]) => [name, source.kind === 'postgres' ? { ...source, batch: 1 } : source] as const,
  )
  return { ...policy, datasets: Object.fromEntries(datasets) }
}

export interface PolicyWorld extends Omit<CompanyWorld, 'applyRules'> {
  readonly name: PolicyName
  readonly policy: Policy
  /** Puts another wording of the policy in force. */
  change(version: string, on: string, edit: (policy: Policy) => Policy): Promise<void>
}

/** A policy whose recordings lie in a bucket of a test, under the keys that its file says. */
function inBucket(policy: Policy, { source: { endpoint = '', bucket } }: UsedBucket): Policy {
  const { recordings, ...datasets } = policy.datasets ?? {}
  if (recordings?.kind !== 's3') throw new Error('This policy has no bucket.')
  return { ...policy, datasets: { ...datasets, recordings: { ...recordings, endpoint, bucket } } }
}

/**
 * An organization whose policy is one of the files, in force for longer than any test looks back. Without a bucket
 * the storage that the file names is not reached.
 */
export async function makePolicyWorld(
  db: Db,
  company: Company,
  name: PolicyName,
  slug: string = name,
  bucket?: UsedBucket,
): Promise<PolicyWorld> {
  const file = readPolicy(name)
  const read = bucket === undefined ? file : inBucket(file, bucket)
  const policy: Policy = { ...read, policy: { ...read.policy, effective: day('2015-01-01') } }
  const { secrets, ...rest } = reaching(company)
  const keys: Readonly<Record<string, string>> =
    bucket === undefined ? {} : { COMPANY_BUCKET_KEY: bucket.secrets.BUCKET_KEYS ?? '' }
  const world = await makeWorld(db, { slug, site: { policy: toPolicyInForce(policy, contentHash(policy)) } })
  await applyVersion(world, policy, '2015-01-01')
  return {
    ...withDatasets(world, { ...rest, secrets: { ...secrets, ...keys } }),
    company,
    name,
    policy,
    change: (version, on, edit) => {
      const edited = edit(policy)
      return applyVersion(world, { ...edited, policy: { ...edited.policy, version, effective: day(on) } }, on)
    },
  }
}

/** All five over one company, before the first test of a file. */
export function withPolicies(
  database: { readonly db: Db },
  company: { readonly current: Company },
): (name: PolicyName) => PolicyWorld {
  const worlds = new Map<PolicyName, PolicyWorld>()
  beforeAll(async () => {
    for (const name of FIVE) worlds.set(name, await makePolicyWorld(database.db, company.current, name))
  })
  return (name) => {
    const world = worlds.get(name)
    if (world === undefined) throw new Error('The policies are there inside tests and hooks only.')
    return world
  }
}

/** A rule of a file with the table its data lies in. */
export interface GovernedTable {
  readonly rule: PolicyRetention
  readonly dataset: string
  readonly source: PolicyPostgresDataset
}

/** Every rule of a policy whose data lies in a table of the company. */
export function governedTables({ retention, data, datasets = {} }: Policy): readonly GovernedTable[] {
  return retention.flatMap((rule) => {
    const dataset = data[rule.data]?.dataset ?? ''
    const source = datasets[dataset]
    return source?.kind === 'postgres' ? [{ rule, dataset, source }] : []
  })
}

/** Tables that hold people's rows; the others of the company must never change. */
export const PEOPLES_TABLES = [
  'access_logs',
  'call_records',
  'customers',
  'domains',
  'enquiries',
  'extensions',
  'invoices',
  'marketing_contacts',
  'messages',
  'recordings',
  'tickets',
  'transcripts',
  'verification_codes',
  'voicemails',
] as const

/** Empties the company but for what no policy names, and lets calls of any day be stored. */
export async function emptyCompany(company: Pick<Company, 'query'>): Promise<void> {
  await company.query(`truncate ${PEOPLES_TABLES.join(', ')}`)
  await company.query('create table if not exists call_records_all partition of call_records default')
}

type Values = Readonly<Record<string, string | number | null>>

/** A row of each table as the company's application writes it; a test says what matters to it. */
const ROWS: Readonly<Record<(typeof PEOPLES_TABLES)[number], Values>> = {
  access_logs: {
    kind: 'server',
    domain_id: 'd1',
    logged_at: '2014-01-01 12:00',
    ip: '203.0.113.9',
    user_agent: 'Mozilla/5.0 Chrome/140.0',
    path: '/',
    status: 200,
  },
  call_records: {
    domain_id: 'd1',
    caller: '+34600000001',
    callee: '+34600000002',
    started_at: '2014-01-01',
    seconds: 60,
    cost: 1,
  },
  customers: {
    domain_id: 'd1',
    name: 'Ana García',
    email: 'ana@example.org',
    phone: '+34600000001',
    tax_id: 'B00000001',
    address: 'Calle 1, Madrid',
    plan: 'office',
    signed_up_at: '2014-01-01',
  },
  domains: { domain_id: 'd1', email: 'ana@example.org', domain_name: 'ana.example', registered_at: '2014-01-01' },
  extensions: {
    domain_id: 'd1',
    email: 'ana@example.org',
    extension: '100',
    rings: '+34600000001',
    made_at: '2014-01-01',
  },
  enquiries: {
    name: 'Ana García',
    email: 'ana@example.org',
    message: 'A trial, please',
    asked_at: '2014-01-01',
    last_own_act_at: '2014-01-01',
  },
  invoices: {
    domain_id: 'd1',
    customer_id: 1,
    issued_on: '2014-01-01',
    name: 'Ana García',
    tax_id: 'B00000001',
    address: 'Calle 1, Madrid',
    email: 'ana@example.org',
    total: 10,
  },
  marketing_contacts: {
    email: 'ana@example.org',
    name: 'Ana García',
    subscribed_at: '2014-01-01',
    last_own_act_at: '2014-01-01',
  },
  messages: {
    domain_id: 'd1',
    sender: '+34600000001',
    recipient: '+34600000002',
    body: 'A secret',
    created_at: '2014-01-01',
  },
  recordings: {
    domain_id: 'd1',
    caller: '+34600000001',
    callee: '+34600000002',
    recorded_at: '2014-01-01',
    seconds: 60,
    object_key: 'd1/1.wav',
  },
  tickets: {
    domain_id: 'd1',
    email: 'ana@example.org',
    subject: 'Noise',
    body: 'It is noisy',
    opened_at: '2014-01-01',
  },
  transcripts: {
    domain_id: 'd1',
    caller: '+34600000001',
    agent: 'agent@example.org',
    content: 'Hello',
    created_at: '2014-01-01',
  },
  verification_codes: { domain_id: 'd1', phone: '+34600000002', code: '123456', created_at: '2014-01-01' },
  voicemails: { domain_id: 'd1', caller: '+34600000002', mailbox: '+34600000001', left_at: '2014-01-01' },
}

/** Writes one row as the company's application would. */
export async function writeRow(
  company: Pick<Company, 'query'>,
  table: (typeof PEOPLES_TABLES)[number],
  values: Values & { readonly id: number },
): Promise<void> {
  await writeRows(company, table, [values])
}

/** Writes rows that say the same columns in one statement. */
export async function writeRows(
  company: Pick<Company, 'query'>,
  table: (typeof PEOPLES_TABLES)[number],
  list: readonly (Values & { readonly id: number })[],
): Promise<void> {
  const rows = list.map((values): Values => ({ ...ROWS[table], ...values }))
  const columns = Object.keys(rows[0] ?? {})
  const tuples = rows.map(
    (_, row) => `(${columns.map((_column, index) => `$${row * columns.length + index + 1}`).join(', ')})`,
  )
  await company.query(
    `insert into ${table} (${columns.join(', ')}) values ${tuples.join(', ')}`,
    rows.flatMap((row) => columns.map((column) => row[column])),
  )
}
