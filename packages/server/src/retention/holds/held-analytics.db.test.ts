import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { withDatabase } from '../../../test/_database.ts'
import { dumpTables } from '../../../test/_desk.ts'
import {
  atNight,
  FACTS_OF_A_VIEW,
  keptDays,
  makeRetentionWorld,
  plusDays,
  plusMonths,
  visit,
  type RetentionWorld,
} from '../../../test/_retention.ts'
import { previewRetention } from '../preview-retention.ts'
import { runRetention } from '../run-retention.ts'
import type { HoldWish } from './legal-hold.domain.ts'
import { placeHold } from './place-hold.ts'
import { releaseHold } from './release-hold.ts'

// Each test is several nights of every own rule.
vi.setConfig({ testTimeout: 60_000 })
const database = withDatabase()

async function hold(world: RetentionWorld, wish: Partial<HoldWish>): Promise<string> {
  const reason = 'Claim'
  const outcome = await placeHold(world, world.organizationId, 'cli', { reference: 'CASE-1', reason, ...wish })
  if (outcome.kind !== 'placed') throw new Error(JSON.stringify(outcome))
  return outcome.hold.id
}

const release = (world: RetentionWorld, id: string) =>
  releaseHold(world, world.organizationId, 'cli', { id, reason: 'Settled' })

/** What the run of a night says of own analytics by action; the preview before it says the same. */
async function night(world: RetentionWorld, on: string) {
  atNight(world, on)
  const { organizationId } = world
  const previewed = await previewRetention(world, organizationId)
  const outcome = await runRetention(world, { organizationId, startedBy: 'nightly', actor: 'system' })
  if (previewed.kind !== 'previewed' || outcome.kind !== 'ran') throw new Error(JSON.stringify([previewed, outcome]))
  const run = outcome.runs.find((each) => each.organizationId === organizationId)
  expect(run).toMatchObject({ status: 'done', failure: null })
  const of = (action: string) => {
    const count = run?.counts.find((each) => each.rule === 'analytics' && each.action === action)
    const before = previewed.preview.counts.find((each) => each.rule === 'analytics' && each.action === action)
    expect(before).toMatchObject({ due: count?.done, held: count?.held })
    expect(count?.done).toBe(count?.due)
    return { done: count?.done, held: count?.held, explanation: count?.explanation }
  }
  return { anonymize: of('anonymize'), delete: of('delete') }
}

const heldRows = async ({ db, organizationId }: RetentionWorld): Promise<number> =>
  (await sql`select from held_row where organization_id = ${organizationId}`.execute(db)).rows.length

test('CP18 hits of a visitor whom a hold names stay past their day, sealed and out of every report, and go the night after the release', async () => {
  const world = await makeRetentionWorld(database.db, { slug: 'held-visitor' })
  const on = '2025-03-31'
  const meant = await visit(world, on, { views: 2, path: '/held-path' })
  const other = await visit(world, on)
  const id = await hold(world, { data: 'web_analytics', subjects: [meant] })
  const due = plusMonths(on, 14)

  expect((await night(world, plusDays(due, -1))).anonymize).toMatchObject({ done: 0, held: [] })
  expect((await night(world, due)).anonymize).toMatchObject({
    done: 1,
    held: [{ reference: 'CASE-1', rows: 2 }],
    explanation: expect.stringContaining('A legal hold of case CASE-1 keeps 2 records.') as string,
  })
  expect(await heldRows(world)).toBe(2)
  // The day itself is anonymous: nobody is in any table in the clear, and its counts are whole.
  expect(await keptDays(world)).toEqual({ hits: [], counted: [on] })
  const dump = await dumpTables(database.db)
  expect([dump.includes(meant), dump.includes(other)]).toEqual([false, false])
  const { rows } = await sql`
    select events from analytics_fact where organization_id = ${world.organizationId} and part = 'views'`.execute(
    world.db,
  )
  expect(rows).toEqual([{ events: 3 }])

  expect((await night(world, plusDays(due, 200))).anonymize).toMatchObject({
    done: 0,
    held: [{ reference: 'CASE-1', rows: 2 }],
  })
  await release(world, id)
  expect((await night(world, plusDays(due, 201))).anonymize).toMatchObject({ done: 2, held: [] })
  expect(await heldRows(world)).toBe(0)
  expect((await night(world, plusDays(due, 202))).anonymize).toMatchObject({ done: 0, held: [] })
})

test('of two holds over the same rows the last release lets them go, and a hold of other days or other people keeps nothing', async () => {
  const world = await makeRetentionWorld(database.db, { slug: 'held-twice' })
  const on = '2025-02-28'
  await visit(world, on)
  await visit(world, plusDays(on, 1))
  const days = await hold(world, { reference: 'CASE-A', data: 'web_analytics', from: on, to: on })
  const all = await hold(world, { reference: 'CASE-B' })
  await hold(world, { reference: 'CASE-C', subjects: [world.ids.uuid()] })
  await hold(world, { reference: 'CASE-D', from: '2024-01-01', to: '2024-12-31' })
  const due = plusMonths(plusDays(on, 1), 14)
  await night(world, due)
  expect(await heldRows(world)).toBe(2)
  await release(world, all)
  expect((await night(world, plusDays(due, 1))).anonymize).toMatchObject({
    done: 1,
    held: [{ reference: 'CASE-A', rows: 1 }],
  })
  await release(world, days)
  expect((await night(world, plusDays(due, 2))).anonymize).toMatchObject({ done: 1, held: [] })
  expect(await heldRows(world)).toBe(0)
})

test('CP18 anonymous counts stay for a hold over the data, and a hold over people leaves them alone', async () => {
  const world = await makeRetentionWorld(database.db, { slug: 'held-facts' })
  const on = '2024-01-31'
  const visitor = await visit(world, on)
  const people = await hold(world, { reference: 'CASE-P', subjects: [visitor] })
  await night(world, plusMonths(on, 14))
  await release(world, people)
  const data = await hold(world, { reference: 'CASE-F', data: 'web_analytics' })
  await night(world, plusDays(plusMonths(on, 14), 1))
  const due = plusMonths(on, 26)
  expect((await night(world, due)).delete).toMatchObject({
    done: 0,
    held: [{ reference: 'CASE-F', rows: FACTS_OF_A_VIEW }],
  })
  expect((await keptDays(world)).counted).toEqual([])
  await release(world, data)
  expect((await night(world, plusDays(due, 1))).delete).toMatchObject({ done: FACTS_OF_A_VIEW, held: [] })
  expect(await heldRows(world)).toBe(0)
})

test('another organization’s rows of the same day go as if there were no hold', async () => {
  const [world, beside] = [
    await makeRetentionWorld(database.db, { slug: 'held-here' }),
    await makeRetentionWorld(database.db, { slug: 'held-not-there' }),
  ]
  const on = '2025-06-15'
  await visit(world, on)
  await visit(beside, on)
  await hold(world, {})
  await night(world, plusMonths(on, 14))
  expect([await heldRows(world), await heldRows(beside)]).toEqual([1, 0])
  expect((await keptDays(beside)).hits).toEqual([])
})
