import { beforeEach, expect, test, vi } from 'vitest'
import { decideOneRecord } from '../src/datasets/decide-record.ts'
import { runRetention } from '../src/retention/run-retention.ts'
import { withCompany } from './_company.ts'
import { withDatabase } from './_database.ts'
import { dumpTables, makeLog } from './_desk.ts'
import { emptyCompany, makePolicyWorld, writeRow, type PolicyWorld } from './_policies.ts'
import { atNight } from './_retention.ts'

// Each test is several whole nights.
vi.setConfig({ testTimeout: 60_000 })
const database = withDatabase()
const company = withCompany({ size: null })
beforeEach(() => emptyCompany(company.current))

/** A whole night, or that of one dataset; everything that was logged meanwhile. */
async function night(world: PolicyWorld, on: string, dataset?: string): Promise<string> {
  atNight(world, on)
  const { organizationId } = world
  const log = makeLog()
  const order = { organizationId, dataset, startedBy: 'nightly', actor: 'job:run-retention' } as const
  const outcome = await runRetention({ ...world, log }, order)
  expect(outcome).toMatchObject({ kind: 'ran', runs: [{ status: 'done', failure: null }] })
  return log.lines.map((line) => JSON.stringify(line)).join('\n')
}

async function idsIn(table: 'customers' | 'messages' | 'verification_codes'): Promise<readonly number[]> {
  const rows = await company.current.query<{ id: number }>(`select id::int as id from ${table} order by id`)
  return rows.map(({ id }) => id)
}

test('VD19 content goes with its delivery, or at the maximum when it never comes, and no byte of it is in any table, queue, log or run', async () => {
  const world = await makePolicyWorld(database.db, company.current, 'cloudvno-processor', 'content')
  const created = { created_at: '2026-03-08 10:00Z' }
  await writeRow(company.current, 'messages', {
    id: 1,
    body: 'CONTENT-ONE',
    ...created,
    delivered_at: '2026-03-10 09:00Z',
  })
  await writeRow(company.current, 'messages', { id: 2, body: 'CONTENT-TWO', ...created })
  await writeRow(company.current, 'verification_codes', {
    id: 1,
    code: 'CODE-ONE',
    ...created,
    used_at: '2026-03-08 10:05Z',
  })
  await writeRow(company.current, 'verification_codes', { id: 2, code: 'CODE-TWO', created_at: '2026-03-09 10:00Z' })
  const logged: string[] = []
  const run = async (on: string): Promise<[readonly number[], readonly number[]]> => {
    logged.push(await night(world, on))
    return [await idsIn('messages'), await idsIn('verification_codes')]
  }
  expect(await run('2026-03-09')).toEqual([[1, 2], [2]])
  expect(await run('2026-03-10')).toEqual([[2], []])
  expect(JSON.stringify(await company.current.dump())).not.toMatch(/CONTENT-ONE|CODE-/)
  // Delivered never: kept to the last day of the maximum, and gone on it.
  expect(await run('2026-03-14')).toEqual([[2], []])
  expect(await run('2026-03-15')).toEqual([[], []])
  expect(JSON.stringify(await company.current.dump())).not.toMatch(/CONTENT-|CODE-/)
  // Our own tables hold jobs, runs, certificates, audit and register.
  expect(await dumpTables(database.db)).not.toMatch(/CONTENT-|CODE-/)
  expect(logged.join('\n')).toContain('retention ran')
  expect(logged.join('\n')).not.toMatch(/CONTENT-|CODE-/)
})

test('VA20 an active account has no end, however long it lasts; its end begins with the cancellation and stops with a return', async () => {
  const world = await makePolicyWorld(database.db, company.current, 'voipat', 'active')
  for (const id of [1, 2, 3]) await writeRow(company.current, 'customers', { id, signed_up_at: '2016-02-29' })
  const cancel = (id: number, on: string | null) =>
    company.current.query('update customers set cancelled_at = $1::timestamptz where id = $2', [on, id])
  await night(world, '2056-01-01', 'accounts')
  expect(await idsIn('customers')).toEqual([1, 2, 3])
  expect(await decideOneRecord(world, world.organizationId, { dataset: 'accounts', record: '1' })).toMatchObject({
    decisions: [{ decision: { kind: 'keep', next: null, reasons: [{ code: 'UNDATED' }] } }],
  })
  await cancel(1, '2056-01-30 12:00Z')
  await cancel(2, '2056-01-30 12:00Z')
  await night(world, '2056-02-28', 'accounts')
  await cancel(2, null)
  expect(await idsIn('customers')).toEqual([1, 2, 3])
  // 30 days after 30 January 2056, a leap year.
  await night(world, '2056-02-29', 'accounts')
  expect(await idsIn('customers')).toEqual([2, 3])
  await night(world, '2066-01-01', 'accounts')
  expect(await idsIn('customers')).toEqual([2, 3])
})
