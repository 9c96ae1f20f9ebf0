import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { describe, expect, test, vi } from 'vitest'
import { makeCompanyWorld, withCompany, type CompanyRule } from '../../test/_company.ts'
import { withDatabase } from '../../test/_database.ts'
import { MINUTE } from '../../test/_make.ts'
import { atNight } from '../../test/_retention.ts'
import { readRuns } from './read-runs.ts'
import { runRetention } from './run-retention.ts'

const database = withDatabase()
const company = withCompany({ size: null })
const LOGS: CompanyRule = { dataset: 'api_logs', stages: [{ after: 'occurred', period: 'P90D', action: 'delete' }] }
const ROWS = 5_000

async function fill(): Promise<void> {
  await company.current.query('truncate access_logs')
  await company.current.query(
    `insert into access_logs select n, 'api', 'd1', '2026-01-10 12:00', '203.0.113.9', 'x', null, '/', 200 from generate_series(1, ${ROWS}) n`,
  )
}

async function left(): Promise<number> {
  const [row] = await company.current.query<{ rows: number }>('select count(*)::int as rows from access_logs')
  return row?.rows ?? 0
}

// The embedded engine has one session: nobody to wait for and nobody to kill.
describe.skipIf(process.env.ASSENT_TEST_ENGINE !== 'postgres')('a run over datasets among several processes', () => {
  test(
    'RET whose process is killed in the middle says what it did, and the next one does the rest and no row twice',
    { timeout: 90_000 },
    async () => {
      await fill()
      const world = await makeCompanyWorld(database.db, company.current, [LOGS])
      atNight(world, '2026-04-10')
      const order = { startedBy: 'nightly', actor: 'job:run-retention', organizationId: world.organizationId } as const
      const script = fileURLToPath(new URL('../../test/_run-datasets-process.ts', import.meta.url))
      const url = database.config.kind === 'postgres' ? database.config.url : ''
      const at = new Date(world.clock.now()).toISOString()
      const child = spawn(
        process.execPath,
        ['--conditions=source', script, url, company.current.address, world.organizationId, at, '300'],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      )
      let batches = 0
      for await (const _line of createInterface({ input: child.stdout })) if (++batches === 2) break
      expect(await runRetention(world, order)).toMatchObject({ kind: 'refused', code: 'RUNNING' })
      child.kill('SIGKILL')
      await once(child, 'exit')
      const rest = await left()
      expect(rest).toBeGreaterThan(0)
      expect(rest).toBeLessThan(ROWS)
      const [cut] = await readRuns(world, world.organizationId, { limit: 1, before: undefined })
      expect(cut).toMatchObject({ status: 'running', datasets: [{ dataset: 'api_logs', status: 'running' }] })
      const said = cut?.counts.find(({ dataset }) => dataset === 'api_logs')?.done ?? 0
      expect(said).toBeGreaterThan(0)
      // A batch that was committed and not yet written down is not done again; the record is then behind by it.
      expect(said).toBeLessThanOrEqual(ROWS - rest)

      world.clock.advance(MINUTE)
      const outcome = await vi.waitFor(
        async () => {
          const next = await runRetention(world, order)
          expect(next.kind).toBe('ran')
          return next
        },
        { timeout: 30_000, interval: 200 },
      )
      expect(outcome.kind === 'ran' && outcome.runs[0]?.counts.at(-1)).toMatchObject({ due: rest, done: rest })
      expect(await left()).toBe(0)
      expect((await readRuns(world, world.organizationId, { limit: 2, before: undefined }))[1]).toMatchObject({
        status: 'failed',
        datasets: [{ status: 'failed', code: 'CUT_OFF' }],
      })
    },
  )

  test(
    'that finds a table locked fails that dataset with TIMEOUT, and one that finds rows locked says how many stay',
    { timeout: 90_000 },
    async () => {
      await fill()
      const world = await makeCompanyWorld(database.db, company.current, [LOGS])
      atNight(world, '2026-04-10')
      const order = { startedBy: 'nightly', actor: 'job:run-retention', organizationId: world.organizationId } as const
      const own = async () => {
        world.clock.advance(MINUTE)
        const outcome = await runRetention(world, order)
        return outcome.kind === 'ran' ? outcome.runs[0] : undefined
      }
      const other = new pg.Client({ connectionString: company.current.address })
      await other.connect()
      await other.query('begin; lock table access_logs in share mode')
      expect(await own()).toMatchObject({ status: 'failed', datasets: [{ status: 'failed', code: 'TIMEOUT' }] })
      expect(await left()).toBe(ROWS)
      await other.query('rollback; begin; select from access_logs order by id limit 3 for update')
      expect(await own()).toMatchObject({
        status: 'failed',
        datasets: [
          {
            code: 'INCOMPLETE',
            message: '3 records that others keep locked could not be done and stay due.',
          },
        ],
      })
      expect(await left()).toBe(3)
      await other.query('rollback')
      await other.end()
      expect(await own()).toMatchObject({ status: 'done' })
      expect(await left()).toBe(0)
    },
  )
})
