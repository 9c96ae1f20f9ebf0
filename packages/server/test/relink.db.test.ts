import { utcDate, type BatchId, type CalendarDate, type VisitorId } from '@assent/shared'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { collectEvents } from '../src/analytics/collect-events.ts'
import { readReport, type AnalyticsReport } from '../src/analytics/read-report.ts'
import { recordConsent } from '../src/consent/record-consent.ts'
import type { KeyedUse } from '../src/crypto/keyring.ts'
import { runRetention } from '../src/retention/run-retention.ts'
import { withDatabase } from './_database.ts'
import { dumpTables } from './_desk.ts'
import { choose, fromThePage, HASHES, makeDecision, makePolicy, MINUTE } from './_make.ts'
import { atNight, day, makeRetentionWorld, plusMonths, type RetentionWorld } from './_retention.ts'

const database = withDatabase()
const nightly = { startedBy: 'nightly', actor: 'job:run-retention' } as const
const MINIMUM = 5
const ON = day('2026-11-24')
const ADDRESS = '203.0.113.7'

/** What one visitor did, as someone who watched would know it. */
interface Seen {
  readonly visitorId: string
  readonly batchId: string
  readonly at: number
  readonly paths: readonly string[]
  readonly referrer: string | undefined
  readonly device: 'phone' | 'tablet' | 'desktop'
  readonly interaction: string | undefined
}

/**
 * A day of a site, through the acts that the routes call: forty people who do what many do, and among them one each
 * with a page, a host, a device and an interaction of their own.
 */
async function aDay(world: RetentionWorld): Promise<readonly Seen[]> {
  const seen: Seen[] = []
  for (let number = 0; number < 40; number++) {
    world.clock.set(`${ON}T08:00:00Z`)
    world.clock.advance(number * 7 * MINUTE + 123)
    const visitorId = world.ids.uuid() as VisitorId
    const choices = choose({ analytics: true, marketing: false })
    const recorded = await recordConsent(
      world,
      makeDecision(world, { visitorId, method: 'choose', choices }),
      fromThePage,
    )
    if (recorded.kind !== 'recorded' || recorded.writeToken === null) throw new Error(JSON.stringify(recorded))
    const at = world.clock.now()
    const did: Seen = {
      visitorId,
      batchId: world.ids.uuid(),
      at,
      paths: ['/', number % 2 === 0 ? '/pricing' : '/docs', ...(number === 17 ? ['/careers/only-i-read-this'] : [])],
      referrer: number === 23 ? 'my-own-blog.example' : number % 3 === 0 ? 'news.example' : undefined,
      device: number === 31 ? 'tablet' : number % 4 === 0 ? 'phone' : 'desktop',
      interaction: number === 5 ? 'asked-for-help' : number % 5 === 0 ? 'signup_click' : undefined,
    }
    const outcome = await collectEvents(
      world,
      {
        token: recorded.writeToken,
        batchId: did.batchId as BatchId,
        device: did.device,
        events: [
          ...did.paths.map((path) => ({
            kind: 'page-view',
            at: new Date(at).toISOString(),
            path,
            ...(did.referrer === undefined ? {} : { referrer: did.referrer }),
          })),
          { kind: 'page-time', at: new Date(at).toISOString(), path: '/', seconds: number },
          ...(did.interaction === undefined
            ? []
            : [{ kind: 'interaction', at: new Date(at).toISOString(), path: '/', name: did.interaction }]),
        ],
      },
      fromThePage,
    )
    expect(outcome.kind).toBe('accepted')
    seen.push(did)
  }
  return seen
}

interface StoredFact {
  readonly part: string
  readonly key: string
  readonly events: number
}

async function factsOf({ db, organizationId }: RetentionWorld): Promise<readonly StoredFact[]> {
  const { rows } = await sql<StoredFact>`
    select part, key, events from analytics_fact where organization_id = ${organizationId} order by part, key`.execute(
    db,
  )
  return rows
}

async function fourteenMonthsOn() {
  const made = await makeRetentionWorld(database.db, { slug: 'relink', minimumCell: MINIMUM })
  // The consent is judged by the plain policy of the builders; retention by the one in the database.
  const policy = makePolicy({ minimumCell: MINIMUM })
  const world = { ...made, site: { ...made.site, policy } }
  const registry = { ...made.sites, byKey: (key: string) => (key === world.site.siteKey ? world.site : undefined) }
  const site = { ...world, sites: registry }
  const seen = await aDay(site)
  expect(HASHES.policy).toBe(policy.hash)
  // The planner looks at the table while it is full, as it may on any night.
  await sql`analyze analytics_hit`.execute(site.db)
  atNight(site, plusMonths(ON, 14))
  const before = await readReport(site, site.site, { from: ON, to: ON })
  expect(await runRetention(site, nightly)).toMatchObject({ kind: 'ran', runs: [{ status: 'done' }] })
  return { world: site, seen, before }
}

describe('RET(14 months, anonymise): an attempt to re-link with everything the database still has', () => {
  let made: Awaited<ReturnType<typeof fourteenMonthsOn>>
  beforeAll(async () => {
    made = await fourteenMonthsOn()
  })

  it('CP18 finds no identifier, address, exact time or join key of an event in any table, the planner’s own included', async () => {
    const { world, seen } = made
    const { rows: statistics } = await sql<{ text: string }>`
      select s::text as text from pg_statistic s join pg_class c on c.oid = s.starelid where c.relname like 'analytics%'`.execute(
      world.db,
    )
    const tables = (await dumpTables(world.db)).split(/^-- /m)
    const dump = tables.join('') + statistics.map(({ text }) => text).join('')
    const ofEvents = tables.filter((table) => !table.startsWith('public.consent_')).join('')
    for (const { visitorId, batchId, at } of seen) {
      // Consents prove themselves for longer and name their visitor; nothing else does.
      expect(ofEvents).not.toContain(visitorId)
      expect(dump).not.toContain(batchId)
      expect(ofEvents).not.toContain(new Date(at).toISOString().slice(0, 19).replace('T', ' '))
    }
    expect(ofEvents).not.toContain('203.0.113.')
    expect(dump).not.toContain(ADDRESS)
    expect(dump).not.toMatch(/Mozilla/i)
  })

  it('CP18 an attempt with the old keys, by every hash that Assent makes, finds nothing', async () => {
    const { world, seen } = made
    const dump = await dumpTables(world.db)
    const uses: readonly KeyedUse[] = ['blind-index', 'audit-subject', 'form', 'link-token']
    for (const { visitorId, batchId } of seen) {
      for (const value of [visitorId, batchId]) {
        for (const use of uses) expect(dump).not.toContain(world.keyring.keyedHash(use, world.organizationId, value))
        expect(dump).not.toContain(world.keyring.tokenMac(value).toString('base64url'))
      }
    }
  })

  it('CP18 the order and the transactions of the rows say nothing of who came when', async () => {
    const { world } = made
    const { rows } = await sql<{ part: string; key: string; transaction: string }>`
      select part, key, xmin::text as transaction from analytics_fact where organization_id = ${world.organizationId}
      order by tableoid, ctid`.execute(world.db)
    expect(rows.length).toBeGreaterThan(5)
    // One transaction wrote them all, in the order of their words.
    expect(new Set(rows.map(({ transaction }) => transaction)).size).toBe(1)
    const words = rows.map(({ part, key }) => `${part}|${key}`)
    expect(words).toEqual([...words].sort())
    const { rows: shared } = await sql`
      select from consent_event c join analytics_fact f on f.xmin = c.xmin`.execute(world.db)
    expect(shared).toEqual([])
  })

  it('CP18 no count is of fewer visitors than the least, and none is had by subtraction', async () => {
    const { world, seen } = made
    const facts = await factsOf(world)
    const visitorsOf = (matches: (did: Seen) => boolean): number => seen.filter(matches).length
    const behind: Record<string, (key: string) => number> = {
      views: () => seen.length,
      page: (key) => visitorsOf(({ paths }) => paths.includes(key)),
      referrer: (key) => visitorsOf(({ referrer }) => (referrer ?? '') === key),
      device: (key) => visitorsOf(({ device }) => device === key),
      interaction: (key) => visitorsOf(({ interaction }) => interaction === key),
      seconds: () => seen.length,
    }
    for (const { part, key } of facts) expect(behind[part]?.(key), `${part} ${key}`).toBeGreaterThanOrEqual(MINIMUM)
    expect(facts.map(({ key }) => key)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/only-i-read-this|my-own-blog|asked-for-help|tablet/)]),
    )
    // What is missing from the views of the day, part by part, is nothing or of enough visitors.
    const kept = (part: string): readonly string[] => facts.filter((fact) => fact.part === part).map(({ key }) => key)
    const missing = {
      page: visitorsOf(({ paths }) => paths.some((path) => !kept('page').includes(path))),
      referrer: visitorsOf(({ referrer }) => !kept('referrer').includes(referrer ?? '')),
      device: visitorsOf(({ device }) => !kept('device').includes(device)),
    }
    for (const [part, visitors] of Object.entries(missing)) {
      expect(visitors === 0 || visitors >= MINIMUM, `${part}: ${visitors}`).toBe(true)
    }
    // Enough is left to be of use: the whole day, and the pages that most people read.
    const views = facts.find(({ part }) => part === 'views')
    expect(views?.events).toBe(seen.reduce((sum, { paths }) => sum + paths.length, 0))
    expect(kept('page')).toContain('/')
  })

  it('CP18 the report of the night before the run is that of the night after it, and no span gives a smaller count', async () => {
    const { world, before } = made
    const read = (from: CalendarDate, to: CalendarDate): Promise<AnalyticsReport> =>
      readReport(world, world.site, { from, to })
    expect(await read(ON, ON)).toEqual(before)
    // Two spans that differ by the day differ by the day's own report.
    const [wide, without] = [await read(day('2026-11-01'), ON), await read(day('2026-11-01'), day('2026-11-23'))]
    expect(without).toMatchObject({ views: 0, topPages: [], referrers: [], devices: [] })
    expect(wide).toMatchObject({ views: before.views, topPages: before.topPages })
  })
})

describe('counts of a policy that allows counts only', () => {
  it('SV10 VA8 CP18 are suppressed below the least cell while events still carry their visitor, in every part and span', async () => {
    const made = await makeRetentionWorld(database.db, { slug: 'counts-only', minimumCell: MINIMUM })
    const policy = makePolicy({ minimumCell: MINIMUM, countsOnly: true })
    const site = { ...made.site, policy }
    const world = {
      ...made,
      site,
      sites: { ...made.sites, byKey: (key: string) => (key === site.siteKey ? site : undefined) },
    }
    await aDay(world)
    const report = await readReport(world, site, { from: ON, to: ON })
    expect(report).toMatchObject({ minimumCell: MINIMUM, visitors: null, byDay: [{ day: ON, visitors: null }] })
    const shown = JSON.stringify(report)
    for (const alone of ['/careers/only-i-read-this', 'my-own-blog.example', 'asked-for-help', 'tablet'])
      expect(shown).not.toContain(alone)
    // A day with one visitor adds nothing to any span that holds it.
    world.clock.set(`${ON}T22:00:00Z`)
    const next = day('2026-11-25')
    world.clock.set(`${next}T09:00:00Z`)
    const visitorId = world.ids.uuid() as VisitorId
    const recorded = await recordConsent(world, makeDecision(world, { visitorId }), fromThePage)
    if (recorded.kind !== 'recorded' || recorded.writeToken === null) throw new Error(JSON.stringify(recorded))
    await collectEvents(
      world,
      {
        token: recorded.writeToken,
        batchId: world.ids.uuid() as BatchId,
        device: 'phone',
        events: [{ kind: 'page-view', at: new Date(world.clock.now()).toISOString(), path: '/' }],
      },
      fromThePage,
    )
    expect(utcDate(world.clock.now())).toBe(next)
    expect(await readReport(world, site, { from: next, to: next })).toMatchObject({ views: 0, byDay: [], topPages: [] })
    expect(await readReport(world, site, { from: ON, to: next })).toEqual(report)
  })
})
