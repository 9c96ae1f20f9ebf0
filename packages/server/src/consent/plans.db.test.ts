import type { CalendarDate, DecisionId, VisitorId } from '@assent/shared'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { withDatabase } from '../../test/_database.ts'
import { choose, fromThePage, makeDecision, makeWorld, type World } from '../../test/_make.ts'
import { planOf, rowStatements, watchDatabase } from '../../test/_plans.ts'
import { collectEvents } from '../analytics/collect-events.ts'
import { proveConsent } from './prove-consent.ts'
import { readConsents } from './read-consents.ts'
import { recordConsent } from './record-consent.ts'

const ROWS = 30_000
const MONTHS = ['2026-09-01', '2026-10-01', '2026-11-01'] as readonly string[] as readonly CalendarDate[]
const database = withDatabase()
let world: World
let watched: ReturnType<typeof watchDatabase>

/** A year's worth of strangers around the one visitor, so that the planner has something to choose from. */
beforeAll(async () => {
  watched = watchDatabase(database.open)
  world = await makeWorld(watched.db, { slug: 'crowd' })
  const { organizationId, site, partitions } = world
  await partitions.ensure('consent_event', MONTHS)
  await sql`
    insert into consent_event
    select ${organizationId}::uuid, ('2026-09-01'::date + make_interval(months => n % 3))::date, gen_random_uuid(),
      gen_random_uuid(), gen_random_uuid(), ${site.siteId}::uuid, at, at, '[]', 'hash', 'hash', 'en', 'choose', 'banner',
      'ES', false, null, gen_random_uuid(), 0
    from generate_series(1, ${ROWS}::integer) as n,
      lateral (select '2026-09-01'::timestamptz + make_interval(mins => n * 4) as at) as moment`.execute(database.db)
  await sql`
    insert into token_revocation
    select ${organizationId}::uuid, gen_random_uuid(), now() from generate_series(1, ${ROWS}::integer)`.execute(
    database.db,
  )
  await sql`
    insert into consent_seal
    select ${organizationId}::uuid, gen_random_uuid(), gen_random_uuid(), n, 'r', 'r', 1, at, at, at, 's'
    from generate_series(1, ${ROWS}::integer) as n,
      lateral (select '2026-09-01'::timestamptz + make_interval(mins => n * 4) as at) as moment`.execute(database.db)
  await sql`analyze`.execute(database.db)
}, 60_000)

async function grant(): Promise<{ visitorId: VisitorId; decisionId: DecisionId; token: string }> {
  const decision = makeDecision(world)
  const outcome = await recordConsent(world, decision, fromThePage)
  if (outcome.kind !== 'recorded' || outcome.writeToken === null) throw new Error(JSON.stringify(outcome))
  return { visitorId: decision.visitorId, decisionId: decision.decisionId, token: outcome.writeToken }
}

const reader = () => ({ organizationId: world.organizationId, keyId: 'key' })
const page = { limit: 20, after: undefined }
const no = choose({ analytics: false, marketing: false })

/** Each path, made ready first and then watched. */
const PATHS: readonly (readonly [string, () => Promise<() => Promise<unknown>>])[] = [
  ['a first decision', () => Promise.resolve(() => grant())],
  [
    'a withdrawal',
    async () => {
      const { visitorId, token } = await grant()
      const withdrawal = makeDecision(world, { visitorId, writeToken: token, method: 'withdraw', choices: no })
      return () => recordConsent(world, withdrawal, fromThePage)
    },
  ],
  [
    'the same id with another answer',
    async () => {
      const { visitorId, decisionId } = await grant()
      const other = makeDecision(world, { visitorId, decisionId, method: 'reject-all', choices: no })
      return () => recordConsent(world, other, fromThePage)
    },
  ],
  [
    'analytics events',
    async () => {
      const { token } = await grant()
      const at = new Date(world.clock.now()).toISOString()
      const events = [{ kind: 'page-view', at, path: '/' }]
      return () => collectEvents(world, { token, batchId: world.ids.uuid(), device: 'phone', events }, fromThePage)
    },
  ],
  [
    'the history of one visitor',
    async () => {
      const { visitorId } = await grant()
      return () => readConsents(world, reader(), { visitorId }, page)
    },
  ],
  ['the newest consents', () => Promise.resolve(() => readConsents(world, reader(), {}, page))],
  [
    'the proof of one event',
    async () => {
      const { visitorId, decisionId } = await grant()
      return () => proveConsent(world, world.organizationId, visitorId, decisionId)
    },
  ],
]

describe(`among ${ROWS} strangers`, () => {
  it.each(PATHS)('%s scans no table', async (_what, prepare) => {
    const act = await prepare()
    watched.ran.length = 0
    await act()
    const statements = rowStatements(watched.ran)
    expect(statements.length).toBeGreaterThan(0)
    for (const statement of statements) {
      const plan = await planOf(database.db, statement, { forced: false })
      expect(plan, `${statement.sql}\n${plan}`).not.toMatch(
        // Nothing is over yet, and an empty table is read as fast without its index.
        /Seq Scan on (consent_(?!expiry)|token_|analytics_hit|subject|rights_)/,
      )
    }
  })

  it('reads of a visitor touch the one partition that the id names', async () => {
    const { visitorId } = await grant()
    watched.ran.length = 0
    await readConsents(world, reader(), { visitorId }, page)
    const [list] = rowStatements(watched.ran).filter((statement) => statement.sql.includes('consent_event'))
    const plan = await planOf(database.db, list!, { forced: false })
    expect(new Set(plan.match(/consent_event_\d{8}/g))).toEqual(new Set(['consent_event_20261101']))
  })

  it('would show a scan where an index is missing', async () => {
    const query = sql`select * from consent_event where text_hash = 'x'`.compile(database.db)
    expect(await planOf(database.db, query, { forced: false })).toContain('Seq Scan on consent_event')
  })
})
