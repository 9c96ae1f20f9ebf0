import { addPeriod, type CalendarDate } from '@assent/shared'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { listPartitions } from '../src/db/partitions.ts'
import { inOrganization } from '../src/db/scope.ts'
import { OWN_RULES } from '../src/retention/own-rules/own-rules.ts'
import { previewRetention, type RetentionPreview } from '../src/retention/preview-retention.ts'
import { readRuns } from '../src/retention/read-runs.ts'
import type { RetentionCount } from '../src/retention/retention.domain.ts'
import type { RetentionRun } from '../src/retention/retention.store.ts'
import { runRetention, type RetentionOutcome } from '../src/retention/run-retention.ts'
import { withDatabase } from './_database.ts'
import { dumpTables, makeLog } from './_desk.ts'
import { DAY, MINUTE, period } from './_make.ts'
import {
  applyVersion,
  atNight,
  examplePolicy,
  FACTS_OF_A_VIEW,
  keptDays,
  makeRetentionWorld,
  plusDays,
  plusMonths,
  visit,
  type RetentionWorld,
} from './_retention.ts'

const database = withDatabase()

/** The rules of Assent's own records, which these tests are not about. */
const NOTHING_OF_OURS = OWN_RULES.map(() => ({ done: 0 }))
const nightly = { startedBy: 'nightly', actor: 'job:run-retention' } as const

function ownRun(world: RetentionWorld, outcome: RetentionOutcome): RetentionRun {
  const run =
    outcome.kind === 'ran'
      ? outcome.runs.find(({ organizationId }) => organizationId === world.organizationId)
      : undefined
  if (run === undefined) throw new Error(JSON.stringify(outcome))
  return run
}

/** Runs at night of a day, as the job does. */
async function sweep(world: RetentionWorld, on: string): Promise<RetentionRun> {
  atNight(world, on)
  return ownRun(world, await runRetention(world, nightly))
}

async function preview(world: RetentionWorld, organizationId = world.organizationId): Promise<RetentionPreview> {
  const outcome = await previewRetention(world, organizationId)
  if (outcome.kind === 'refused') throw new Error(outcome.message)
  return outcome.preview
}

const countOf = (
  { counts }: { readonly counts: readonly RetentionCount[] },
  rule: string,
  action: string,
): RetentionCount | undefined => counts.find((count) => count.rule === rule && count.action === action)

/** All rows but those that say that a run took place. */
async function dumpData(): Promise<string> {
  const dump = await dumpTables(database.db)
  return dump
    .split(/^-- /m)
    .filter((table) => !/^public\.(retention_run|audit_entry|audit_head)\n/.test(table))
    .join('')
}

describe('SQL and code agree on the calendar', () => {
  it('CP18 a day plus a period is the same day in both, for every day of four years', async () => {
    const periods = ['P0D', 'P1M', 'P14M', 'P26M', 'P18M', 'P7Y', 'P30D', 'P1M15D', 'P1Y2W']
    for (const text of periods) {
      const { months, days } = period(text)
      const { rows } = await sql<{ day: string; sum: string }>`
        select day::date as day, (day::date + make_interval(months => ${months}::int, days => ${days}::int))::date as sum
        from generate_series('2023-01-01'::timestamp, '2026-12-31'::timestamp, '1 day') as day`.execute(database.db)
      expect(rows).toHaveLength(1461)
      expect(rows.filter(({ day, sum }) => addPeriod(day as CalendarDate, { months, days }) !== sum)).toEqual([])
    }
  })
})

describe('RET(14 months, anonymise) and RET(26 months, delete)', () => {
  it.each(['2022-12-31', '2023-12-31', '2024-02-29', '2024-12-29', '2025-03-15'])(
    'CP18 SV11 rows of the day before, of and after %s end on their own days and no earlier',
    async (day) => {
      const world = await makeRetentionWorld(database.db, { slug: `ret-${day}` })
      const days = [plusDays(day, -1), day, plusDays(day, 1)]
      const visitors = new Map<string, string>()
      for (const each of days) visitors.set(each, await visit(world, each, { views: 2 }))
      for (const months of [14, 26]) {
        const due = plusMonths(day, months)
        for (const asOf of [plusDays(due, -1), due, plusDays(due, 1)]) {
          const before = await keptDays(world)
          const run = await sweep(world, asOf)
          const kept = await keptDays(world)
          expect(kept, asOf).toEqual({
            hits: days.filter((each) => plusMonths(each, 14) > asOf),
            counted: days.filter((each) => plusMonths(each, 26) > asOf),
          })
          // The counts say exactly what went.
          expect(countOf(run, 'analytics', 'anonymize')?.done).toBe((before.hits.length - kept.hits.length) * 2)
          expect(countOf(run, 'analytics', 'delete')?.done).toBe(
            (before.counted.length - kept.counted.length) * FACTS_OF_A_VIEW,
          )
          const dump = await dumpTables(database.db)
          for (const [each, visitorId] of visitors) {
            // No table of any schema knows an anonymised visitor, by their id or by a part of it.
            expect(dump.includes(visitorId), `${each} on ${asOf}`).toBe(plusMonths(each, 14) > asOf)
          }
        }
      }
    },
  )

  it('CP18 rows between 14 and 26 months keep their counts and nothing that could link them', async () => {
    const world = await makeRetentionWorld(database.db, { slug: 'linkless' })
    await visit(world, '2025-05-10', { views: 3, path: '/pricing' })
    await sweep(world, '2026-07-10')
    const { rows } =
      await sql`select * from analytics_fact where organization_id = ${world.organizationId} order by part`.execute(
        world.db,
      )
    const fact = {
      organization_id: world.organizationId,
      delete_on: '2027-07-10',
      site_id: world.site.siteId,
      occurred_on: '2025-05-10',
      key: '',
      events: 3,
      seconds: 0,
    }
    expect(rows).toEqual([
      { ...fact, part: 'device', key: 'phone' },
      { ...fact, part: 'page', key: '/pricing' },
      { ...fact, part: 'referrer', key: 'news.example' },
      { ...fact, part: 'views' },
    ])
  })

  it('CP18 a second sweep of the same night changes nothing and says so', async () => {
    const world = await makeRetentionWorld(database.db, { slug: 'second' })
    await visit(world, '2025-06-10')
    expect(countOf(await sweep(world, '2026-08-10'), 'analytics', 'anonymize')).toMatchObject({ due: 1, done: 1 })
    const before = await dumpData()
    const second = await sweep(world, '2026-08-10')
    expect(second.status).toBe('done')
    expect(second.counts.filter(({ due, done }) => due + done > 0)).toEqual([])
    expect(second.counts[0]?.explanation).toBe(
      'No event of 2025-06-10 or earlier carried a visitor, exact time or address any more, after 14 months.',
    )
    expect(await dumpData()).toBe(before)
  })

  it('CP18 the partitions go with their rows, so that the space returns', async () => {
    const world = await makeRetentionWorld(database.db, { slug: 'space' })
    await visit(world, '2025-06-20')
    const names = async (): Promise<string[]> =>
      (await listPartitions(world.db, 'analytics_hit')).map(({ name }) => name)
    expect(await names()).toContain('analytics_hit_20260820')
    await sweep(world, '2026-08-20')
    expect((await names()).filter((name) => name <= 'analytics_hit_20260820')).toEqual([])
    // The same day can be written again: nothing remembers the partition that is gone.
    await visit(world, '2025-06-20')
    expect((await keptDays(world)).hits).toEqual(['2025-06-20'])
  })

  it('CP18 VP18 organizations with other periods in the same tables keep their own days', async () => {
    const [mine, theirs] = [
      await makeRetentionWorld(database.db, { slug: 'mine' }),
      await makeRetentionWorld(database.db, {
        slug: 'theirs',
        stages: [
          { after: 'occurred', period: 'P30D', action: 'anonymize' },
          { after: 'occurred', period: 'P90D', action: 'delete' },
        ],
      }),
    ]
    for (const world of [mine, theirs]) await visit(world, '2026-08-01')
    const days = async () => [await keptDays(mine), await keptDays(theirs)]
    const [kept, gone] = [['2026-08-01'], []]
    await sweep(mine, '2026-08-30')
    expect(await days()).toEqual([
      { hits: kept, counted: kept },
      { hits: kept, counted: kept },
    ])
    await sweep(mine, '2026-08-31')
    expect(await days()).toEqual([
      { hits: kept, counted: kept },
      { hits: gone, counted: kept },
    ])
    await sweep(mine, '2026-10-30')
    expect(await days()).toEqual([
      { hits: kept, counted: kept },
      { hits: gone, counted: gone },
    ])
    const [run] = await readRuns(theirs, theirs.organizationId, { limit: 1, before: undefined })
    expect(countOf(run ?? { counts: [] }, 'analytics', 'delete')).toMatchObject({
      due: FACTS_OF_A_VIEW,
      done: FACTS_OF_A_VIEW,
      cutoff: '2026-08-01',
    })
  })

  it('rows stay under the version they were collected under when a later one names other periods', async () => {
    const world = await makeRetentionWorld(database.db, { slug: 'versions', version: 'v1' })
    await visit(world, '2026-09-01')
    const later = await examplePolicy([{ after: 'occurred', period: 'P60D', action: 'delete' }], 'v2')
    await applyVersion(world, later, '2026-09-10')
    const run = await sweep(world, '2027-11-01')
    expect(run.counts.filter(({ done }) => done > 0)).toMatchObject([
      { rule: 'analytics', policyVersion: 'v1', action: 'anonymize', done: 1, cutoff: '2026-09-01' },
    ])
    expect(run.counts.find(({ policyVersion }) => policyVersion === 'v2')).toMatchObject({
      action: 'delete',
      due: 0,
      cutoff: '2027-09-02',
    })
  })
})

describe('what a run leaves behind', () => {
  it('CP18 a record with rule, version, counts and duration, and one audit entry in the same transaction', async () => {
    const world = await makeRetentionWorld(database.db, { slug: 'record', version: '2026-03-15' })
    await visit(world, '2026-01-20', { views: 4 })
    const run = await sweep(world, '2027-03-20')
    const [stored] = await readRuns(world, world.organizationId, { limit: 1, before: undefined })
    expect(stored).toEqual(run)
    expect(run).toMatchObject({
      asOf: '2027-03-20',
      startedBy: 'nightly',
      status: 'done',
      failure: null,
      durationMs: 0,
    })
    expect(countOf(run, 'analytics', 'anonymize')).toEqual({
      rule: 'analytics',
      policyVersion: '2026-03-15',
      action: 'anonymize',
      cutoff: '2026-01-20',
      due: 4,
      done: 4,
      dataset: null,
      held: [],
      explanation:
        '4 identified events of 2026-01-20 or earlier lost visitor, exact time and address after 14 months; anonymous counts stay for 26 months.',
    })
    const entries = await inOrganization(world.db, world.organizationId, (trx) =>
      trx.selectFrom('audit_entry').selectAll().execute(),
    )
    expect(entries).toMatchObject([{ type: 'retention.ran', actor: 'job:run-retention' }])
    expect(JSON.parse(entries[0]?.details ?? '')).toMatchObject({
      runId: run.id,
      asOf: '2027-03-20',
      counts: [
        { rule: 'analytics', policyVersion: '2026-03-15', action: 'anonymize', done: 4 },
        {},
        ...NOTHING_OF_OURS,
      ],
    })
  })

  it('nothing of the run is called done when its audit entry cannot be written, and the next run says so', async () => {
    const world = await makeRetentionWorld(database.db, { slug: 'unaudited' })
    await visit(world, '2026-01-21')
    atNight(world, '2027-03-21')
    const sign = (): never => {
      throw new Error('the signing key is away')
    }
    const broken = { ...world.keyring, sign }
    await expect(runRetention({ ...world, keyring: broken }, nightly)).rejects.toThrow('the signing key is away')
    const runs = () => readRuns(world, world.organizationId, { limit: 10, before: undefined })
    expect(await runs()).toMatchObject([{ status: 'running' }])
    world.clock.advance(MINUTE)
    ownRun(world, await runRetention(world, nightly))
    expect(await runs()).toMatchObject([
      { status: 'done' },
      {
        status: 'failed',
        failure: 'The run was cut off before it ended; the next run goes on with what is left.',
        counts: [{ due: 1, done: 1 }, {}, ...NOTHING_OF_OURS],
      },
    ])
    const entries = await inOrganization(world.db, world.organizationId, (trx) =>
      trx.selectFrom('audit_entry').select('type').orderBy('sequence').execute(),
    )
    expect(entries.map(({ type }) => type)).toEqual(['retention.failed', 'retention.ran'])
  })

  it('an end to requests that nobody confirmed in time, whose words stay', async () => {
    const world = await makeRetentionWorld(database.db, { slug: 'unconfirmed' })
    const { organizationId } = world
    const subjectId = world.ids.uuid()
    const request = (confirmExpiresAt: string, status: 'awaiting-verification' | 'verified') => ({
      organization_id: organizationId,
      id: world.ids.uuid(),
      subject_id: subjectId,
      site_id: world.site.siteId,
      reference: `R-${world.ids.uuid()}`,
      kind: 'erasure' as const,
      status,
      email: 'envelope',
      name: null,
      message: 'envelope',
      language: 'en',
      form_hash: '',
      received_at: new Date(confirmExpiresAt),
      verified_at: null,
      due_on: '2027-05-01',
      promised_on: '2027-05-01',
      legal_limit_on: '2027-05-01',
      status_token_hash: world.ids.uuid(),
      confirm_token_hash: world.ids.uuid(),
      confirm_expires_at: new Date(confirmExpiresAt),
    })
    await world.db
      .insertInto('subject')
      .values({ organization_id: organizationId, id: subjectId, wrapped_key: null, created_at: new Date(0) })
      .execute()
    await world.db
      .insertInto('rights_request')
      .values([
        request('2027-04-14T23:59:59Z', 'awaiting-verification'),
        request('2027-04-14T23:59:59Z', 'verified'),
        request('2027-04-15T00:00:00Z', 'awaiting-verification'),
      ])
      .execute()
    const run = await sweep(world, '2027-04-15')
    expect(countOf(run, 'assent:unconfirmed-requests', 'close')).toMatchObject({
      due: 1,
      done: 1,
      cutoff: '2027-04-14',
    })
    const rows = await inOrganization(world.db, organizationId, (trx) =>
      trx
        .selectFrom('rights_request')
        .select(['status', 'message', 'confirm_expires_at'])
        .orderBy('confirm_expires_at')
        .orderBy('status')
        .execute(),
    )
    expect(rows.map(({ status, message }) => [status, message])).toEqual([
      ['expired', 'envelope'],
      ['verified', 'envelope'],
      ['awaiting-verification', 'envelope'],
    ])
  })

  it('an end to revocations that no token can need any more, and only to those', async () => {
    const world = await makeRetentionWorld(database.db, { slug: 'revoked' })
    const now = Date.parse(`${atNight(world, '2027-04-10')}T00:00:00Z`)
    const revoke = (at: number) =>
      world.db
        .insertInto('token_revocation')
        .values({ organization_id: world.organizationId, visitor_id: world.ids.uuid(), revoked_at: new Date(at) })
        .execute()
    await revoke(now - 2 * DAY - 1)
    await revoke(now - 2 * DAY)
    const run = await sweep(world, '2027-04-10')
    expect(countOf(run, 'assent:revoked-tokens', 'delete')).toMatchObject({
      due: 1,
      done: 1,
      cutoff: '2027-04-07',
      policyVersion: 'assent',
    })
    const left = await inOrganization(world.db, world.organizationId, (trx) =>
      trx.selectFrom('token_revocation').select('revoked_at').execute(),
    )
    expect(left).toEqual([{ revoked_at: new Date(now - 2 * DAY) }])
  })
})

describe('a run that is refused, dry or disturbed', () => {
  it('a dry run counts what is due and changes nothing at all', async () => {
    const world = await makeRetentionWorld(database.db, { slug: 'dry' })
    await visit(world, '2026-02-20', { views: 2 })
    atNight(world, '2027-04-20')
    const before = await dumpTables(database.db)
    const outcome = await runRetention(world, { ...nightly, dryRun: true })
    const own =
      outcome.kind === 'previewed'
        ? outcome.previews.find(({ organizationId }) => organizationId === world.organizationId)
        : undefined
    expect(own?.counts[0]).toMatchObject({
      due: 2,
      done: 0,
      explanation: expect.stringContaining('2 identified events of 2026-02-20 or earlier would lose'),
    })
    expect(await preview(world)).toEqual(own)
    expect(await dumpTables(database.db)).toBe(before)
    await sweep(world, '2027-04-20')
    expect((await preview(world)).counts[0]).toMatchObject({ due: 0 })
  })

  it('a preview shows an organization its own rows only', async () => {
    const [mine, theirs] = [
      await makeRetentionWorld(database.db, { slug: 'preview-mine' }),
      await makeRetentionWorld(database.db, { slug: 'preview-theirs' }),
    ]
    await visit(theirs, '2026-02-21', { views: 5 })
    atNight(mine, '2027-04-21')
    expect((await preview(mine)).counts[0]).toMatchObject({ due: 0 })
    expect((await preview(mine, theirs.organizationId)).counts[0]).toMatchObject({ due: 5 })
  })

  it('a day other than today is refused in production, but for a dry run, and honoured in demo', async () => {
    const world = await makeRetentionWorld(database.db, { slug: 'clock', mode: 'production' })
    await visit(world, '2026-03-01')
    atNight(world, '2027-04-22')
    const ahead = { ...nightly, asOf: '2027-05-01' as CalendarDate }
    expect(await runRetention(world, ahead)).toEqual({
      kind: 'refused',
      code: 'CLOCK',
      message:
        'Got the day 2027-05-01; in production a run acts for today, 2027-04-22, only. Other days are for demo and test, and for dry runs.',
    })
    expect((await keptDays(world)).hits).toEqual(['2026-03-01'])
    expect(await runRetention(world, { ...ahead, dryRun: true })).toMatchObject({ kind: 'previewed' })
    const demo = { ...world, settings: { ...world.settings, mode: 'demo' as const } }
    expect(ownRun(world, await runRetention(demo, ahead))).toMatchObject({ asOf: '2027-05-01', status: 'done' })
    expect((await keptDays(world)).hits).toEqual([])
  })

  it('of two runs at once one works and the other is refused; nothing is counted twice', async () => {
    const world = await makeRetentionWorld(database.db, { slug: 'twice' })
    await visit(world, '2026-03-10', { views: 6 })
    atNight(world, '2027-05-10')
    const outcomes = await Promise.all([runRetention(world, nightly), runRetention(world, nightly)])
    const refused = outcomes.filter(({ kind }) => kind === 'refused')
    expect(refused).toEqual([
      {
        kind: 'refused',
        code: 'RUNNING',
        message: 'Another run is under way; nothing was done. See its progress in the list of runs.',
      },
    ])
    const ran = outcomes.find(({ kind }) => kind === 'ran')
    expect(countOf(ownRun(world, ran ?? outcomes[0]), 'analytics', 'anonymize')).toMatchObject({ due: 6, done: 6 })
    // The right to run is given back.
    expect(await runRetention(world, nightly)).toMatchObject({ kind: 'ran' })
  })

  it('CP18 a run that breaks off between two partitions is completed by the next one', async () => {
    const world = await makeRetentionWorld(database.db, { slug: 'broken-off' })
    for (const day of ['2026-03-20', '2026-03-21', '2026-03-22']) await visit(world, day)
    atNight(world, '2027-05-22')
    let dropped = 0
    const partitions = Object.assign(Object.create(world.partitions) as typeof world.partitions, {
      ensure: world.partitions.ensure.bind(world.partitions),
      forget: () => {
        // The process ends right after the first partition was committed.
        if (++dropped === 1)
          throw Object.assign(new Error('Connection terminated unexpectedly'), { code: 'ECONNRESET' })
      },
    })
    await expect(runRetention({ ...world, partitions, log: makeLog() }, nightly)).rejects.toThrow(
      'Connection terminated',
    )
    expect((await keptDays(world)).hits).toEqual(['2026-03-21', '2026-03-22'])
    world.clock.advance(MINUTE)
    const next = ownRun(world, await runRetention(world, nightly))
    expect(countOf(next, 'analytics', 'anonymize')).toMatchObject({ due: 2, done: 2 })
    expect((await keptDays(world)).hits).toEqual([])
    const runs = await readRuns(world, world.organizationId, { limit: 5, before: undefined })
    expect(runs).toMatchObject([
      { status: 'done' },
      {
        status: 'failed',
        failure: 'The run was broken off (Error ECONNRESET); what is left stays due.',
        // It did not come to the other rules.
        counts: [{ due: 3, done: 1 }, {}],
      },
    ])
  })
})
