import { addDays, addPeriod, daysBetween, type CalendarDate } from '@assent/shared'
import { afterAll, expect, inject, test } from 'vitest'
import { placeHold } from '../src/retention/holds/place-hold.ts'
import { runRetention } from '../src/retention/run-retention.ts'
import { setTenantPeriod } from '../src/retention/tenants/set-tenant-period.ts'
import { WEB_ANALYTICS } from '../src/policy/policy.types.ts'
import { makeBucket, withBucketServer, type UsedBucket } from './_bucket.ts'
import { makeCompany, type Company } from './_company.ts'
import { withDatabase } from './_database.ts'
import {
  emptyCompany,
  FIVE,
  makePolicyWorld,
  writeRows,
  type PEOPLES_TABLES,
  type PolicyName,
  type PolicyWorld,
} from './_policies.ts'
import { atNight, day, visit } from './_retention.ts'

const database = withDatabase()
const server = withBucketServer()
const companies: Company[] = []
afterAll(async () => {
  for (const company of companies) await company.leave()
})

type Table = (typeof PEOPLES_TABLES)[number]

/** A table of one company through the years. What ends a row is written by hand, from the policy's words. */
interface Life {
  readonly table: Table
  readonly dataset: string
  /** The row that arrives on a day. */
  readonly row: (on: string, id: number) => Readonly<Record<string, string>>
  /** What happens to some rows later: the column that is set to the day. */
  readonly event?: string
  /** SQL of the day whose night ends a row. */
  readonly ends: string
  /** SQL of the day whose night empties it, and the columns that are empty then. */
  readonly blocked?: { readonly on: string; readonly columns: readonly string[] }
}

const utc = (column: string): string => `(${column} at time zone 'UTC')::date`
const call = (on: string, id: number) => ({ started_at: `${on} 12:00Z`, domain_id: `d${id % 3}` })
const log = (kind: string) => (on: string) => ({ kind, logged_at: `${on} 23:59:59` })
const marketing = (on: string) => ({ subscribed_at: on, last_own_act_at: `${on} 12:00Z`, last_opened_at: '2035-01-01' })
const INVOICE = ['name', 'tax_id', 'address', 'email']
const LOGS_90: Life = { table: 'access_logs', dataset: 'server_logs', row: log('server'), ends: `logged_at::date + 90` }

const LIVES: Readonly<Record<PolicyName, readonly Life[]>> = {
  'cloudvno-processor': [
    {
      table: 'messages',
      dataset: 'messages',
      row: (on) => ({ created_at: `${on} 12:00Z` }),
      event: 'delivered_at',
      ends: `least(${utc('delivered_at')}, ${utc('created_at')} + 7)`,
    },
    {
      table: 'verification_codes',
      dataset: 'verification_codes',
      row: (on) => ({ created_at: `${on} 12:00Z` }),
      event: 'used_at',
      ends: `least(${utc('used_at')}, ${utc('created_at')} + 1)`,
    },
    {
      table: 'access_logs',
      dataset: 'api_logs',
      row: log('api'),
      event: 'account_ended_on',
      ends: `least(logged_at::date + 90, account_ended_on + 29)`,
    },
    {
      table: 'call_records',
      dataset: 'calls',
      row: call,
      event: 'account_ended_on',
      ends: `least(${utc('started_at')} + 90, account_ended_on + 29)`,
    },
    {
      table: 'customers',
      dataset: 'accounts',
      row: (on) => ({ signed_up_at: on }),
      event: 'contract_ended_on',
      ends: `contract_ended_on + 29`,
    },
  ],
  cloudvno: [
    {
      table: 'customers',
      dataset: 'accounts',
      row: (on) => ({ signed_up_at: on }),
      event: 'relationship_ended_on',
      ends: `relationship_ended_on + 90`,
    },
    { table: 'call_records', dataset: 'calls', row: call, ends: `${utc('started_at')} + 90` },
    { ...LOGS_90, dataset: 'api_logs', row: log('api') },
    {
      table: 'tickets',
      dataset: 'tickets',
      row: (on) => ({ opened_at: `${on} 12:00Z` }),
      event: 'resolved_at',
      ends: `least(${utc('resolved_at')} + 90, (${utc('opened_at')} + interval '1 year')::date)`,
    },
    {
      table: 'invoices',
      dataset: 'billing',
      row: (on) => ({ issued_on: on }),
      ends: `(issued_on + interval '11 years')::date`,
    },
  ],
  cloudcontactpro: [
    {
      table: 'call_records',
      dataset: 'calls',
      row: call,
      ends: `(${utc('started_at')} + interval '2 years')::date`,
    },
    {
      table: 'tickets',
      dataset: 'tickets',
      row: (on) => ({ opened_at: `${on} 12:00Z` }),
      event: 'resolved_at',
      ends: `(${utc('resolved_at')} + interval '3 years')::date`,
    },
    {
      table: 'marketing_contacts',
      dataset: 'marketing',
      row: marketing,
      event: 'consent_withdrawn_at',
      ends: `least(${utc('consent_withdrawn_at')}, (${utc('last_own_act_at')} + interval '3 years')::date)`,
    },
    {
      table: 'customers',
      dataset: 'accounts',
      row: (on) => ({ signed_up_at: on }),
      event: 'relationship_ended_on',
      ends: `(relationship_ended_on + interval '7 years')::date`,
    },
  ],
  sivo: [
    { ...LOGS_90, ends: `logged_at::date + 30` },
    {
      table: 'enquiries',
      dataset: 'enquiries',
      row: (on) => ({ asked_at: on, last_own_act_at: `${on} 12:00Z` }),
      event: 'last_own_act_at',
      ends: `(${utc('last_own_act_at')} + interval '1 year')::date`,
    },
    {
      table: 'marketing_contacts',
      dataset: 'marketing',
      row: marketing,
      event: 'consent_withdrawn_at',
      ends: utc('consent_withdrawn_at'),
    },
    {
      table: 'invoices',
      dataset: 'billing',
      row: (on) => ({ issued_on: on }),
      event: 'contract_ended_on',
      ends: `(contract_ended_on + interval '6 years')::date`,
      blocked: { on: 'contract_ended_on', columns: INVOICE },
    },
    // One of the customers has set 30 days.
    {
      table: 'call_records',
      dataset: 'calls',
      row: call,
      ends: `case domain_id when 'd2' then ${utc('started_at')} + 30 else (${utc('started_at')} + interval '1 year')::date end`,
    },
    {
      table: 'recordings',
      dataset: 'recording_index',
      row: (on) => ({ recorded_at: `${on} 12:00Z` }),
      ends: `(${utc('recorded_at')} + interval '1 year')::date`,
    },
    {
      table: 'transcripts',
      dataset: 'transcripts',
      row: (on, id) => ({
        created_at: `${on} 12:00Z`,
        retention_rule: 'transcripts',
        retention_version: 'then',
        delete_on: addDays(day(on), 30 + (id % 900)),
      }),
      ends: 'delete_on',
    },
  ],
  voipat: [
    LOGS_90,
    {
      table: 'customers',
      dataset: 'accounts',
      row: (on) => ({ signed_up_at: on }),
      event: 'cancelled_at',
      ends: `${utc('cancelled_at')} + 30`,
    },
    {
      table: 'call_records',
      dataset: 'calls',
      row: call,
      event: 'account_ended_on',
      ends: `least(account_ended_on + 30, (${utc('started_at')} + interval '1 year')::date)`,
    },
    {
      table: 'recordings',
      dataset: 'recording_index',
      row: (on) => ({ recorded_at: `${on} 12:00Z` }),
      event: 'account_ended_on',
      ends: `least(account_ended_on + 30, (${utc('recorded_at')} + interval '3 years')::date)`,
    },
    {
      table: 'domains',
      dataset: 'domains',
      row: (on) => ({ registered_at: on }),
      event: 'account_ended_on',
      ends: `account_ended_on + 30`,
    },
    {
      table: 'extensions',
      dataset: 'extensions',
      row: (on) => ({ made_at: on }),
      event: 'account_ended_on',
      ends: `account_ended_on + 30`,
    },
    {
      table: 'voicemails',
      dataset: 'voicemails',
      row: (on) => ({ left_at: `${on} 12:00Z` }),
      event: 'account_ended_on',
      ends: `least(account_ended_on + 30, (${utc('left_at')} + interval '1 year')::date)`,
    },
    {
      table: 'invoices',
      dataset: 'billing',
      row: (on) => ({ issued_on: on }),
      event: 'contract_ended_on',
      ends: `(issued_on + interval '7 years')::date`,
      blocked: { on: 'contract_ended_on + 30', columns: INVOICE },
    },
  ],
}

/** The recordings of one company through the years, in a bucket. */
interface BucketLife {
  readonly isVersioned: boolean
  /** One arrives every so many days: an end in the metadata is a request for each of them on every night. */
  readonly every: number
  /** The header that says when the account ended, which some get later. */
  readonly event?: 'x-amz-meta-account-ended-on'
  /** The day whose night ends a recording. */
  readonly ends: (on: CalendarDate, ended: CalendarDate | undefined) => CalendarDate
}

const BUCKETS: Partial<Record<PolicyName, BucketLife>> = {
  sivo: { isVersioned: true, every: 1, ends: (on) => addPeriod(on, { months: 12, days: 0 }) },
  voipat: {
    isVersioned: false,
    every: 20,
    event: 'x-amz-meta-account-ended-on',
    ends: (on, ended) => {
      const longest = addPeriod(on, { months: 36, days: 0 })
      return ended !== undefined && addDays(ended, 30) < longest ? addDays(ended, 30) : longest
    },
  },
}

const FIRST = day('2020-01-01')
const LAST = day('2024-12-31')
/** Nights are this far apart; rows arrive on every day between. `pnpm soak` makes every day a night. */
const STEP = Number(process.env.ASSENT_SOAK_STEP ?? '91')
/** The record that a legal hold keeps in every company, whatever its day. */
const HELD = 1

/** Everything that is wrong with a table on a night, in plain SQL. Empty: nothing. */
async function wrongs(company: Company, { table, ends, blocked }: Life, tonight: string): Promise<readonly string[]> {
  const found = await company.query<{ wrong: string }>(
    `select 'past its day ' || id as wrong from ${table} where ${ends} <= $1::date and id <> ${HELD}
     union all select 'gone before its day ' || id from soak.${table} where (${ends} > $1::date or ${ends} is null) and id not in (select id from ${table})
     union all select 'a held row is gone' where not exists (select from ${table} where id = ${HELD})
     ${table === 'transcripts' ? `union all select 'a pin moved ' || id from transcripts join soak.transcripts was using (id) where transcripts.delete_on <> was.delete_on` : ''}
     ${
       blocked === undefined
         ? ''
         : `union all select 'blocked but readable ' || id from ${table} where ${blocked.on} <= $1::date and (${blocked.columns.map((column) => `${column} is not null`).join(' or ')})
       union all select 'emptied before its day ' || id from ${table} where (${blocked.on} > $1::date or ${blocked.on} is null) and ${blocked.columns[0]} is null`
     }`,
    [tonight],
  )
  return found.map(({ wrong }) => `${tonight} ${table}: ${wrong}`)
}

/** A bucket and what must be in it: of each key the day its recording was made and the day its account ended. */
interface Recordings {
  readonly bucket: UsedBucket
  readonly life: BucketLife
  readonly known: Map<string, { readonly on: CalendarDate; readonly ended?: CalendarDate }>
}

const keyOf = (on: string, id: number): string => `d${id % 2}/${on}/${id}.wav`

/** Whether a recording may still be there on a night; the first of all is held. */
const isKept = (key: string, { on, ended }: { on: CalendarDate; ended?: CalendarDate }, life: BucketLife, at: string) =>
  key === keyOf(FIRST, HELD) || life.ends(on, ended) > at

/** Recordings of some days arrive, and some that are still to end meet the end of their account on the day before tonight. */
async function record({ bucket, life, known }: Recordings, days: readonly CalendarDate[], tonight: CalendarDate) {
  for (const on of days) {
    const id = daysBetween(FIRST, on) + 1
    if ((id - 1) % life.every !== 0) continue
    await bucket.put(keyOf(on, id))
    // Written twice, as after a repair: every version must go.
    if (life.isVersioned && id % 7 === 0) await bucket.put(keyOf(on, id))
    known.set(keyOf(on, id), { on })
  }
  if (life.event === undefined) return
  const ended = addDays(tonight, -1)
  for (const [key, recording] of known) {
    if (recording.ended !== undefined || !isKept(key, recording, life, tonight) || !/[05]1\.wav$/.test(key)) continue
    if (key === keyOf(FIRST, HELD)) continue
    await bucket.put(key, { [life.event]: ended })
    known.set(key, { ...recording, ended })
  }
}

async function wrongRecordings({ bucket, life, known }: Recordings, tonight: string): Promise<readonly string[]> {
  const there = new Set(await bucket.everything())
  const kept = [...known].filter(([key, recording]) => isKept(key, recording, life, tonight)).map(([key]) => key)
  return [
    ...kept.filter((key) => !there.has(key)).map((key) => `${tonight} bucket: gone before its day ${key}`),
    ...[...there].filter((key) => !kept.includes(key)).map((key) => `${tonight} bucket: past its day ${key}`),
  ]
}

test.skipIf(inject('databaseTemplate').engine === 'pglite')(
  'five years of five companies: every night nothing is past its day and nothing is gone before it',
  { timeout: Math.ceil(91 / STEP) * 900_000 },
  async () => {
    const worlds = []
    for (const name of FIVE) {
      const company = await makeCompany({ size: null })
      companies.push(company)
      await emptyCompany(company)
      await company.query('create schema soak')
      for (const { table } of LIVES[name]) await company.query(`create table soak.${table} (like public.${table})`)
      const life = BUCKETS[name]
      const bucket = life === undefined ? undefined : await makeBucket(server.current, life)
      const recordings = life && bucket && { life, bucket, known: new Map<string, { on: CalendarDate }>() }
      const world = await makePolicyWorld(database.db, company, name, name, bucket)
      atNight(world, FIRST)
      if (name === 'sivo')
        await setTenantPeriod(world, world.organizationId, 'cli', { tenant: 'd2', rule: 'calls', period: 'P30D' })
      await placeHold(world, world.organizationId, 'cli', {
        reference: 'CASE-1',
        reason: 'Dispute',
        // In a bucket the whole key names a record.
        records: [`${HELD}`, keyOf(FIRST, HELD)],
      })
      const stages = world.policy.retention.find(({ data }) => data === WEB_ANALYTICS)?.stages ?? []
      worlds.push({ ...world, stages, recordings })
    }
    const found: string[] = []
    let [arrived, nights, ended] = [0, 0, 0]
    for (let tonight = FIRST; tonight <= LAST; tonight = addDays(tonight, STEP)) {
      nights++
      const days = Array.from({ length: STEP }, (_, back) => addDays(tonight, back + 1 - STEP)).filter(
        (on) => on >= FIRST,
      )
      for (const world of worlds) {
        const { company, name } = world
        for (const { table, row, event: column, ends } of LIVES[name]) {
          const numbered = days.map((on) => ({ on, id: daysBetween(FIRST, on) + 1 }))
          await writeRows(
            company,
            table,
            numbered.map(({ on, id }) => ({ id, ...row(on, id) })),
          )
          arrived += days.length
          await company.query(
            `insert into soak.${table} select * from ${table} where id > ${daysBetween(FIRST, days[0] ?? tonight)}`,
          )
          // Some rows that are still to end meet their event on the day before tonight.
          if (column !== undefined) {
            const yesterday = addDays(tonight, -1)
            // A person may act again; an account or a delivery ends once.
            const isOpen =
              column === 'last_own_act_at'
                ? `${ends} > '${tonight}'`
                : `${column} is null and (${ends} > '${tonight}' or ${ends} is null)`
            const happen = `set ${column} = '${yesterday}' where id % 3 = 0 and id <> ${HELD} and ${isOpen}`
            await company.query(`update soak.${table} ${happen}`)
            await company.query(`update ${table} ${happen}`)
          }
        }
        if (world.recordings !== undefined) await record(world.recordings, days, tonight)
        await visit(world, addDays(tonight, -1))
        atNight(world, tonight)
      }
      // As at home: one run for all five, each through its own way to its data.
      ended += await runTonight(worlds)
      for (const world of worlds) {
        for (const life of LIVES[world.name]) found.push(...(await wrongs(world.company, life, tonight)))
        if (world.recordings !== undefined) found.push(...(await wrongRecordings(world.recordings, tonight)))
      }
      // A second run of the night finds nothing to do.
      if (nights % 10 === 0) expect(await runTonight(worlds)).toBe(0)
      for (const { organizationId, stages } of worlds) {
        const period = (action: string) => stages.find((stage) => stage.action === action)?.period ?? 'P0D'
        const last = stages.some(({ action }) => action === 'anonymize') ? period('anonymize') : period('delete')
        const identified = await database.db
          .selectFrom('analytics_hit')
          .select(({ fn }) => fn.countAll<number>().as('rows'))
          .where('organization_id', '=', organizationId)
          .where('occurred_at', '<', new Date(longAgo(tonight, last)))
          .executeTakeFirst()
        if (identified?.rows !== 0)
          found.push(`${tonight} analytics: ${identified?.rows} identified rows past their day`)
      }
      expect(found).toEqual([])
    }
    expect(nights).toBeGreaterThan(1_800 / STEP)
    expect(arrived).toBeGreaterThan(45_000)
    expect(ended).toBeGreaterThan(30_000)
    for (const { recordings } of worlds) {
      if (recordings !== undefined)
        expect((await recordings.bucket.everything()).length).toBeLessThan(recordings.known.size)
    }
    console.log(`soak: ${nights} nights of ${worlds.length} companies, ${arrived} rows arrived, ${ended} records ended`)
  },
)

/**
 * The nightly run of all companies; answers how many records it ended in their tables and buckets. What a busy machine
 * kept it from stays due for the next run, as it would in an office.
 */
async function runTonight(worlds: readonly PolicyWorld[]): Promise<number> {
  const [first] = worlds
  if (first === undefined) return 0
  const datasets: PolicyWorld['datasets'] = {
    ...first.datasets,
    open: async (organizationId, dataset) =>
      worlds.find((each) => each.organizationId === organizationId)?.datasets.open(organizationId, dataset) ?? null,
  }
  let ended = 0
  for (let attempt = 1; attempt <= 5; attempt++) {
    const outcome = await runRetention({ ...first, datasets }, { startedBy: 'nightly', actor: 'system' })
    if (outcome.kind !== 'ran') throw new Error(JSON.stringify(outcome))
    expect(outcome.runs).toHaveLength(worlds.length)
    for (const { counts } of outcome.runs)
      ended += counts.reduce((sum, { dataset, done }) => sum + (dataset === null ? 0 : done), 0)
    const failed = outcome.runs.flatMap((run) => run.datasets.filter(({ status }) => status === 'failed'))
    if (failed.length === 0) return ended
    if (attempt === 5) throw new Error(JSON.stringify(failed))
  }
  return ended
}

/** The first day that is not yet over when a period ends tonight, by subtraction with a day of tolerance at month ends. */
function longAgo(tonight: string, period: string): string {
  const [, months = '0'] = /(\d+)M/.exec(period) ?? []
  const [, days = '0'] = /(\d+)D/.exec(period) ?? []
  const at = new Date(`${tonight}T00:00:00Z`)
  at.setUTCMonth(at.getUTCMonth() - Number(months), at.getUTCDate() - Number(days) - (Number(months) > 0 ? 3 : 0))
  return at.toISOString()
}
