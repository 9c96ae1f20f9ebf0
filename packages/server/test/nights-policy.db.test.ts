import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { readRuns } from '../src/retention/read-runs.ts'
import { runRetention } from '../src/retention/run-retention.ts'
import { sweepBeforeServing } from '../src/retention/sweep-before-serving.ts'
import { makeCompany } from './_company.ts'
import { makeDatabase } from './_database.ts'
import { NIGHTS } from './_kits.ts'
import { MINUTE, silentLog } from './_make.ts'
import { emptyCompany, inRowsOfOne, makePolicyWorld, PEOPLES_TABLES, withoutBucket, writeRow } from './_policies.ts'
import { atNight } from './_retention.ts'

/** Every kit's row is past its day by then. */
const NIGHT = '2036-06-01'
const NEXT = '2036-06-02'
const COPIES = 3

const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

// The embedded engine has one process: there is nobody to kill.
describe.skipIf(process.env.ASSENT_TEST_ENGINE !== 'postgres')('a whole night', () => {
  test.each(NIGHTS)(
    '$ids $policy: a night whose process is killed in the middle is ended by the next run, no row twice; a backup from before it is swept before the server serves',
    { timeout: 90_000 },
    async ({ policy, kits }) => {
      const database = await makeDatabase()
      const current = await makeCompany({ size: null })
      closers.push(
        () => database.leave(),
        () => current.leave(),
      )
      await emptyCompany(current)
      for (const [index, { table, row }] of kits.entries()) {
        for (let copy = 1; copy <= COPIES; copy++) await writeRow(current, table, { id: index * 10 + copy, ...row })
      }
      const left = async (): Promise<number> => {
        const [sum] = await current.query<{ rows: number }>(
          `select ${PEOPLES_TABLES.map((table) => `(select count(*) from ${table})`).join(' + ')} as rows`,
        )
        return Number(sum?.rows)
      }
      await current.query('create schema backup')
      for (const table of PEOPLES_TABLES)
        await current.query(`create table backup.${table} as select * from public.${table}`)
      const rows = await left()
      expect(rows).toBe(kits.length * COPIES)

      const world = await makePolicyWorld(database.db, current, policy)
      await world.change('by-one', '2015-01-02', (file) => inRowsOfOne(withoutBucket(file)))
      atNight(world, NIGHT)
      const { organizationId } = world
      const script = fileURLToPath(new URL('_run-datasets-process.ts', import.meta.url))
      const url = database.config.kind === 'postgres' ? database.config.url : ''
      const at = new Date(world.clock.now()).toISOString()
      const child = spawn(
        process.execPath,
        ['--conditions=source', script, url, current.address, organizationId, at, '30'],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      )
      let batches = 0
      for await (const _line of createInterface({ input: child.stdout })) if (++batches === rows >> 1) break
      child.kill('SIGKILL')
      await once(child, 'exit')
      const rest = await left()
      expect(rest).toBeGreaterThan(0)
      expect(rest).toBeLessThanOrEqual(rows - batches)

      world.clock.advance(MINUTE)
      const order = { organizationId, startedBy: 'nightly', actor: 'job:run-retention' } as const
      // The server notices the death of its client in a moment of its own.
      const outcome = await vi.waitFor(
        async () => {
          const next = await runRetention(world, order)
          if (next.kind !== 'ran') throw new Error(JSON.stringify(next))
          return next
        },
        { timeout: 30_000, interval: 100 },
      )
      const done = (outcome.runs[0]?.counts ?? []).filter(({ dataset }) => dataset !== null)
      expect(done.reduce((sum, count) => sum + count.done, 0)).toBe(rest)
      expect(await left()).toBe(0)
      expect(await readRuns(world, organizationId, { limit: 5, before: undefined })).toMatchObject([
        { status: 'done' },
        { status: 'failed', failure: expect.stringContaining('was cut off') as string },
      ])

      // The company puts back what it had, and the server comes up on the next day.
      for (const table of PEOPLES_TABLES)
        await current.query(`insert into public.${table} overriding system value select * from backup.${table}`)
      expect(await left()).toBe(rows)
      atNight(world, NEXT)
      await sweepBeforeServing({ ...world, log: silentLog })
      expect(await left()).toBe(0)
      const [start] = await readRuns(world, organizationId, { limit: 1, before: undefined })
      expect(start).toMatchObject({ asOf: NEXT, startedBy: 'start', status: 'done' })
      for (const { dataset } of kits)
        expect(
          start?.counts.some((count) => count.dataset === dataset && count.done > 0),
          dataset,
        ).toBe(true)
    },
  )
})
