import { parseCalendarDate, type CalendarDate } from '@assent/shared'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { withDatabase } from '../../test/_database.ts'
import { HOUR, makePolicy, makeWorld, period, type World } from '../../test/_make.ts'
import { atNight, makeRetentionWorld, visit } from '../../test/_retention.ts'
import { runRetention } from '../retention/run-retention.ts'
import { dateEvents } from './collect.domain.ts'
import { readReport } from './read-report.ts'
import { dueSpan, judgeSpan } from './report.domain.ts'
import { countsQuery, visitorsQuery } from './report.store.ts'

const database = withDatabase()

const day = (text: string): CalendarDate => {
  const parsed = parseCalendarDate(text)
  if (!parsed.ok) throw new Error(text)
  return parsed.value
}
const span = (from: string, to: string) => ({ from: day(from), to: day(to) })

interface Did {
  readonly visitor: string
  readonly at: string
  readonly kind?: 'page-view' | 'page-time' | 'interaction'
  readonly path?: string
  readonly referrer?: string
  readonly seconds?: number
  readonly name?: string
  readonly device?: 'phone' | 'tablet' | 'desktop'
}

/** Stores what visitors did, each at its own time. */
async function record(world: World, did: readonly Did[]): Promise<void> {
  const retention = world.site.policy.analyticsRetention
  if (retention === null) throw new Error('The policy keeps no analytics.')
  for (const { visitor, at, kind = 'page-view', path = '/', referrer, seconds, name, device = 'desktop' } of did) {
    const instant = Date.parse(at)
    const { dated } = dateEvents([{ kind, at: instant, path, referrer, seconds, name }], retention, instant)
    await world.ingest.events.submit({
      organizationId: world.organizationId,
      siteId: world.site.siteId,
      visitorId: visitor,
      batchId: world.ids.uuid(),
      tokenIssuedAt: instant,
      device,
      truncatedIp: null,
      events: dated,
    })
  }
}

describe('the analytics report', () => {
  it('counts views, visitors, pages, referrers, devices, interactions and seconds of its span and site only', async () => {
    const world = await makeWorld(database.db, { slug: 'report' })
    const other = await makeWorld(database.db, { slug: 'report-other' })
    const [ana, ben] = [world.ids.uuid(), world.ids.uuid()]
    await record(world, [
      { visitor: ana, at: '2026-10-31T23:59:59.999Z', path: '/before' },
      { visitor: ana, at: '2026-11-01T00:00:00Z', path: '/', referrer: 'news.example' },
      { visitor: ana, at: '2026-11-01T00:01:00Z', path: '/pricing' },
      { visitor: ana, at: '2026-11-01T00:02:00Z', path: '/pricing', kind: 'page-time', seconds: 40 },
      { visitor: ben, at: '2026-11-01T09:00:00Z', path: '/pricing', device: 'phone', referrer: 'news.example' },
      { visitor: ben, at: '2026-11-01T09:01:00Z', path: '/pricing', kind: 'interaction', name: 'signup_click' },
      { visitor: ben, at: '2026-11-02T23:59:59.999Z', path: '/', device: 'phone', referrer: 'search.example' },
      { visitor: ben, at: '2026-11-03T00:00:00Z', path: '/after' },
    ])
    await record(other, [{ visitor: other.ids.uuid(), at: '2026-11-01T12:00:00Z', path: '/theirs' }])
    world.clock.set('2026-11-24T10:00:00Z')
    expect(await readReport(world, world.site, span('2026-11-01', '2026-11-02'))).toEqual({
      views: 4,
      visitors: 2,
      minimumCell: 10,
      meanSeconds: 10,
      byDay: [
        { day: '2026-11-01', views: 3, visitors: 2 },
        { day: '2026-11-02', views: 1, visitors: 1 },
      ],
      topPages: [
        { key: '/', views: 2 },
        { key: '/pricing', views: 2 },
      ],
      referrers: [
        { key: 'news.example', views: 2 },
        { key: 'search.example', views: 1 },
      ],
      devices: [
        { key: 'desktop', views: 2 },
        { key: 'phone', views: 2 },
      ],
      interactions: [{ name: 'signup_click', count: 1 }],
    })
  })

  it('is empty for a span without events, and says that nothing was measured', async () => {
    const world = await makeWorld(database.db, { slug: 'empty' })
    const nothing = {
      views: 0,
      visitors: 0,
      minimumCell: 10,
      meanSeconds: null,
      byDay: [],
      topPages: [],
      referrers: [],
      devices: [],
      interactions: [],
    }
    expect(await readReport(world, world.site, span('2026-11-01', '2026-11-02'))).toEqual(nothing)
    const without = await makeWorld(database.db, {
      slug: 'without',
      site: { policy: makePolicy({ analyticsRetention: null, analyticsPurpose: null }) },
    })
    expect(await readReport(without, without.site, span('2026-11-01', '2026-11-02'))).toEqual(nothing)
  })

  it('lists the twenty most viewed pages', async () => {
    const world = await makeWorld(database.db, { slug: 'many' })
    const visitor = world.ids.uuid()
    await record(
      world,
      Array.from({ length: 22 }, (_, index) => ({
        visitor,
        at: '2026-11-05T10:00:00Z',
        path: `/${String(index).padStart(2, '0')}`,
      })),
    )
    await record(world, [{ visitor, at: '2026-11-05T10:00:00Z', path: '/21' }])
    const { topPages } = await readReport(world, world.site, span('2026-11-05', '2026-11-05'))
    expect(topPages).toHaveLength(20)
    expect(topPages[0]).toEqual({ key: '/21', views: 2 })
    expect(topPages.at(-1)).toEqual({ key: '/18', views: 1 })
  })

  it('CP18 works past anonymisation, where nothing can tell two visitors apart any more', async () => {
    const world = await makeRetentionWorld(database.db, { slug: 'past' })
    await visit(world, '2025-03-10', { views: 2 })
    await visit(world, '2025-03-11')
    atNight(world, '2026-05-10')
    // The day is due: its identifiers are out of the report before the run has dropped them, and after.
    const expected = {
      views: 3,
      visitors: 1,
      byDay: [
        { day: '2025-03-10', views: 2, visitors: null },
        { day: '2025-03-11', views: 1, visitors: 1 },
      ],
    }
    const read = () => readReport(world, world.site, span('2025-03-01', '2025-03-31'))
    expect(await read()).toMatchObject(expected)
    await runRetention(world, { startedBy: 'nightly', actor: 'job:run-retention' })
    expect(await read()).toMatchObject(expected)
    atNight(world, '2027-05-11')
    expect(await read()).toMatchObject({ views: 0, visitors: 0, byDay: [] })
  })

  it('finds rows of every version the site ever had, whose periods differ', async () => {
    const world = await makeWorld(database.db, { slug: 'periods' })
    await record(world, [{ visitor: world.ids.uuid(), at: '2026-11-06T10:00:00Z' }])
    const shorter = makePolicy({
      hash: 'c'.repeat(64),
      analyticsRetention: { rule: 'analytics', anonymize: period('P30D'), delete: period('P60D') },
    })
    const site = {
      ...world.site,
      policy: shorter,
      earlierPolicies: new Map([[world.site.policy.hash, world.site.policy]]),
    }
    await record({ ...world, site }, [{ visitor: world.ids.uuid(), at: '2026-11-06T11:00:00Z' }])
    expect(await readReport(world, site, span('2026-11-06', '2026-11-06'))).toMatchObject({ views: 2, visitors: 2 })
  })

  it('touches only the partitions that can hold rows of its span', async () => {
    const world = await makeWorld(database.db, { slug: 'plan' })
    const visitor = world.ids.uuid()
    const start = Date.parse('2026-08-01T10:00:00Z')
    await record(
      world,
      Array.from({ length: 60 }, (_, index) => ({ visitor, at: new Date(start + index * 24 * HOUR).toISOString() })),
    )
    const days = span('2026-08-10', '2026-08-12')
    const due = dueSpan(days, [world.site.policy.analyticsRetention ?? []].flat(), day('2026-11-24'))
    if (due === null) throw new Error('The policy keeps analytics.')
    const query = {
      organizationId: world.organizationId,
      siteId: world.site.siteId,
      span: days,
      due,
      minimumCell: 10,
      countsOnly: false,
    }
    await world.partitions.ensure(
      'analytics_fact',
      ['2028-10-09', '2028-10-10', '2028-10-11', '2028-10-12', '2028-10-13'].map(day),
    )
    const touched = async (
      statement: ReturnType<typeof countsQuery> | ReturnType<typeof visitorsQuery>,
    ): Promise<string[]> => {
      const { rows } = await sql<{ 'QUERY PLAN': unknown }>`explain (format json) ${statement}`.execute(world.db)
      const names = [...JSON.stringify(rows).matchAll(/"Relation Name":"([a-z_]+_\d{8})"/g)].map(
        ([, name]) => name ?? '',
      )
      return [...new Set(names)].sort()
    }
    const hits = ['analytics_hit_20271010', 'analytics_hit_20271011', 'analytics_hit_20271012']
    expect(await touched(countsQuery(query))).toEqual([
      'analytics_fact_20281010',
      'analytics_fact_20281011',
      'analytics_fact_20281012',
      ...hits,
    ])
    expect(await touched(visitorsQuery(query))).toEqual(hits)
  })
})

describe('the span of a report', () => {
  it('is 1 to 800 days and says what came', () => {
    expect(judgeSpan(span('2026-11-01', '2026-11-01'))).toBeNull()
    expect(judgeSpan(span('2024-09-16', '2026-11-24'))).toBeNull()
    expect(judgeSpan(span('2024-09-15', '2026-11-24'))).toBe(
      'from and to must span 1 to 800 days, both included; 2024-09-15 to 2026-11-24 are 801.',
    )
    expect(judgeSpan(span('2026-11-02', '2026-11-01'))).toBe(
      'from and to must span 1 to 800 days, both included; 2026-11-02 to 2026-11-01 are 0.',
    )
  })
})
