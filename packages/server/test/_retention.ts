import { readFile } from 'node:fs/promises'
import { addDays, startOfUtcDate, utcDate, type CalendarDate } from '@assent/shared'
import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { dateEvents } from '../src/analytics/collect.domain.ts'
import type { Db } from '../src/db/database.ts'
import type { Settings } from '../src/deps.ts'
import { canonicalJson, contentHash } from '../src/policy/content-hash.ts'
import { loadPolicy } from '../src/policy/load-policy.ts'
import { insertVersion } from '../src/policy/policy.store.ts'
import { NO_DATASETS, type DatasetAdapters } from '../src/retention/dataset-adapter.ts'
import { WEB_ANALYTICS, type Policy, type PolicyRetention } from '../src/policy/policy.types.ts'
import { toPolicyInForce } from '../src/sites/describe-site.ts'
import { HOUR, makeWorld, type World } from './_make.ts'

/** An organization whose policy lies in the database, with what a retention run needs. */
export interface RetentionWorld extends World {
  readonly settings: Settings
  readonly datasets: DatasetAdapters
  readonly policy: Policy
}

export const FOURTEEN_AND_26: PolicyRetention['stages'] = [
  { after: 'occurred', period: 'P14M', action: 'anonymize' },
  { after: 'occurred', period: 'P26M', action: 'delete' },
]

export interface RetentionWorldOptions {
  readonly slug: string
  readonly stages?: PolicyRetention['stages']
  readonly mode?: Settings['mode']
  readonly version?: string
  readonly minimumCell?: number
}

export const day = (text: string): CalendarDate => text as CalendarDate

/**
 * An example policy of the repository with other periods for analytics. Tests of days have one visitor each, so a count
 * of one is kept unless a test says otherwise.
 */
export async function examplePolicy(
  stages: PolicyRetention['stages'],
  version = '2020-01-01',
  minimumCell = 1,
): Promise<Policy> {
  const file = new URL('../../../examples/policies/cloudcontactpro.yaml', import.meta.url)
  const loaded = loadPolicy(await readFile(file, 'utf8'))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings))
  const { policy } = loaded
  return {
    ...policy,
    policy: { ...policy.policy, version, effective: day('2020-01-01') },
    aggregates: { minimum_cell: minimumCell },
    // The defaults of Assent's own records, whatever the example says of them.
    housekeeping: {},
    retention: policy.retention.map((rule) =>
      rule.data === WEB_ANALYTICS ? { ...rule, id: 'analytics', stages } : rule,
    ),
  }
}

export async function makeRetentionWorld(
  db: Db,
  { slug, stages = FOURTEEN_AND_26, mode = 'test', version, minimumCell }: RetentionWorldOptions,
): Promise<RetentionWorld> {
  const policy = await examplePolicy(stages, version, minimumCell)
  const world = await makeWorld(db, { slug, site: { policy: toPolicyInForce(policy, contentHash(policy)) } })
  await applyVersion(world, policy, '2020-01-01')
  return { ...world, policy, datasets: NO_DATASETS, settings: { mode, publicUrl: 'https://privacy.acme.example' } }
}

/** Puts a version into the database as if it had been applied on a day. */
export async function applyVersion(
  { db, organizationId }: Pick<World, 'db' | 'organizationId'>,
  policy: Policy,
  on: string,
): Promise<void> {
  const { id, version, effective } = policy.policy
  const stored = {
    organizationId,
    hash: contentHash(policy),
    policyId: id,
    version,
    effectiveOn: effective,
    appliedAt: startOfUtcDate(day(on)),
    content: policy,
    author: 'system',
    note: null,
    requiredBy: null,
  }
  await db.transaction().execute((trx) => insertVersion(trx, stored, canonicalJson(policy)))
}

/** Stores what one visitor did at noon of a day, through the write path of that day. Answers the visitor's id. */
export async function visit(
  world: World,
  on: string,
  { views = 1, path = '/' }: { readonly views?: number; readonly path?: string } = {},
): Promise<string> {
  const at = startOfUtcDate(day(on)) + 12 * HOUR
  const visitorId = world.ids.uuid()
  const retention = world.site.policy.analyticsRetention
  if (retention === null) throw new Error('The policy keeps no analytics.')
  const events = Array.from({ length: views }, () => ({
    kind: 'page-view' as const,
    at,
    path,
    referrer: 'news.example',
    seconds: undefined,
    name: undefined,
  }))
  const { dated, problems } = dateEvents(events, retention, at)
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  await world.ingest.events.submit({
    organizationId: world.organizationId,
    siteId: world.site.siteId,
    visitorId,
    batchId: world.ids.uuid(),
    tokenIssuedAt: at,
    device: 'phone',
    truncatedIp: '203.0.113.0/24',
    events: dated,
  })
  return visitorId
}

/** Facts of one page view: of the views, their page, referrer and device. */
export const FACTS_OF_A_VIEW = 4

/** Days that still have identified rows, and days that still have anything that is counted. */
export async function keptDays({
  db,
  organizationId,
}: Pick<World, 'db' | 'organizationId'>): Promise<{ hits: string[]; counted: string[] }> {
  const hits = await sql<{ day: string }>`
    select distinct (occurred_at at time zone 'UTC')::date as day from analytics_hit where organization_id = ${organizationId} order by 1`.execute(
    db,
  )
  const facts = await sql<{ day: string }>`
    select distinct occurred_on as day from analytics_fact where organization_id = ${organizationId} order by 1`.execute(
    db,
  )
  const identified = hits.rows.map((row) => row.day)
  return { hits: identified, counted: [...new Set([...identified, ...facts.rows.map((row) => row.day)])].sort() }
}

/** The independent oracle of calendar arithmetic. */
export function plusMonths(on: string, months: number): CalendarDate {
  return day(Temporal.PlainDate.from(on).add({ months }, { overflow: 'constrain' }).toString())
}

export function plusDays(on: string, days: number): CalendarDate {
  return addDays(day(on), days)
}

/** Moves a world's clock to the early morning of a day, when the nightly run begins. */
export function atNight(world: World, on: string): CalendarDate {
  world.clock.set(startOfUtcDate(day(on)) + 2 * HOUR)
  return utcDate(world.clock.now())
}
