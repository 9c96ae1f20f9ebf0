import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { describe, expect, it, vi } from 'vitest'
import { openDatabase, type OpenDatabase } from '../src/db/open-database.ts'
import { OWN_RULES } from '../src/retention/own-rules/own-rules.ts'
import { readRuns } from '../src/retention/read-runs.ts'
import { runRetention } from '../src/retention/run-retention.ts'
import { withDatabase } from './_database.ts'
import { makeLog } from './_desk.ts'
import { MINUTE } from './_make.ts'
import { atNight, FACTS_OF_A_VIEW, keptDays, makeRetentionWorld, visit, type RetentionWorld } from './_retention.ts'

const database = withDatabase()
/** The rules of Assent's own records, which these tests are not about. */
const NOTHING_OF_OURS = OWN_RULES.map(() => ({ done: 0 }))
const nightly = { startedBy: 'nightly', actor: 'job:run-retention' } as const
const runsOf = (world: RetentionWorld) => readRuns(world, world.organizationId, { limit: 5, before: undefined })

/** A reader in a session of its own that keeps a table open until it is told to stop. */
async function readFrom(table: string): Promise<{ stop(): Promise<void> }> {
  const other: OpenDatabase = await openDatabase(database.config, { connections: 1 })
  const trx = await other.db.startTransaction().execute()
  await sql`select from ${sql.table(table)}`.execute(trx)
  return {
    stop: async () => {
      await trx.rollback().execute()
      await other.close()
    },
  }
}

// The embedded engine has one session and one process: there is nobody to wait for and nobody to kill.
describe.skipIf(process.env.ASSENT_TEST_ENGINE !== 'postgres')('retention among several processes', () => {
  it(
    'CP18 a run that is killed between two stages is named by the next one, which does what is left',
    { timeout: 60_000 },
    async () => {
      const world = await makeRetentionWorld(database.db, { slug: 'killed' })
      await visit(world, '2024-11-20', { views: 2 })
      atNight(world, '2027-01-20')
      const reader = await readFrom('analytics_fact')
      const url = database.config.kind === 'postgres' ? database.config.url : ''
      const script = fileURLToPath(new URL('_sweep-process.ts', import.meta.url))
      const child = spawn(
        process.execPath,
        ['--conditions=source', script, url, new Date(world.clock.now()).toISOString()],
        { stdio: ['ignore', 'ignore', 'inherit'] },
      )
      // The hits are gone and the run waits for the reader of the facts.
      const hits = () =>
        sql`select from analytics_hit where organization_id = ${world.organizationId}`.execute(world.db)
      await vi.waitFor(async () => expect((await hits()).rows).toEqual([]), { timeout: 30_000, interval: 50 })
      expect(await runRetention(world, nightly)).toMatchObject({ kind: 'refused', code: 'RUNNING' })
      child.kill('SIGKILL')
      await once(child, 'exit')
      await reader.stop()
      expect(await runsOf(world)).toMatchObject([
        {
          status: 'running',
          counts: [
            { due: 2, done: 2 },
            { due: 0, done: 0 },
          ],
        },
      ])
      expect(await keptDays(world)).toEqual({ hits: [], counted: ['2024-11-20'] })

      world.clock.advance(MINUTE)
      // The server notices the death of its client in a moment of its own.
      const outcome = await vi.waitFor(
        async () => {
          const next = await runRetention(world, nightly)
          expect(next.kind).toBe('ran')
          return next
        },
        { timeout: 30_000, interval: 100 },
      )
      expect(outcome.kind === 'ran' && outcome.runs[0]?.counts[1]).toMatchObject({
        action: 'delete',
        due: FACTS_OF_A_VIEW,
        done: FACTS_OF_A_VIEW,
      })
      expect(await keptDays(world)).toEqual({ hits: [], counted: [] })
      expect(await runsOf(world)).toMatchObject([
        { status: 'done' },
        {
          status: 'failed',
          failure: 'The run was cut off before it ended; the next run goes on with what is left.',
          counts: [{ done: 2 }, { done: 0 }],
        },
      ])
    },
  )

  it('a table that stays busy fails the run of those concerned, with the reason, and nobody else’s', async () => {
    const [busy, idle] = [
      await makeRetentionWorld(database.db, { slug: 'busy' }),
      await makeRetentionWorld(database.db, { slug: 'idle' }),
    ]
    await visit(busy, '2025-11-25', { views: 3 })
    atNight(busy, '2027-01-25')
    const reader = await readFrom('analytics_hit')
    const log = makeLog()
    const impatient = { lockWait: 20, tries: 2, pause: 1 }
    const outcome = await runRetention({ ...busy, log }, nightly, impatient)
    const failure =
      'analytics_hit_20270125 could not be dropped (error 55P03); its rows stay due and the next run tries again.'
    const runs = outcome.kind === 'ran' ? outcome.runs : []
    expect(runs.find(({ organizationId }) => organizationId === busy.organizationId)).toMatchObject({
      status: 'failed',
      failure,
      counts: [{ due: 3, done: 0 }, {}, ...NOTHING_OF_OURS],
    })
    expect(runs.find(({ organizationId }) => organizationId === idle.organizationId)).toMatchObject({ status: 'done' })
    expect(log.lines).toContainEqual(
      expect.objectContaining({ level: 'error', message: 'retention could not drop a partition' }),
    )
    const entries = await busy.db
      .selectFrom('audit_entry')
      .select(['type', 'details'])
      .where('organization_id', '=', busy.organizationId)
      .execute()
    expect(entries.map(({ type, details }) => [type, JSON.parse(details).failure])).toEqual([
      ['retention.failed', failure],
    ])

    await reader.stop()
    busy.clock.advance(MINUTE)
    await runRetention(busy, nightly)
    expect((await runsOf(busy))[0]).toMatchObject({
      status: 'done',
      counts: [{ due: 3, done: 3 }, {}, ...NOTHING_OF_OURS],
    })
  })
  it('a connection that breaks between two statements fails its act and nothing else', async () => {
    const world = await makeRetentionWorld(database.db, { slug: 'cut' })
    const trx = await world.db.startTransaction().execute()
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)
    await sql`select pg_terminate_backend(${rows[0]?.pid}, 5000)`.execute(world.db)
    await expect(sql`select 1`.execute(trx)).rejects.toThrow()
    await trx
      .rollback()
      .execute()
      .catch(() => undefined)
    expect((await sql`select 1`.execute(world.db)).rows).toHaveLength(1)
  })
})
