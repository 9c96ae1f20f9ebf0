import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { withDatabase } from '../../test/_database.ts'
import { makeLog, withDesk } from '../../test/_desk.ts'
import { inOrganization, inSystem } from '../db/scope.ts'
import { createJobQueue } from './create-job-queue.ts'
import { startJobs } from './start-jobs.ts'

const database = withDatabase()
const desks = withDesk(database)

async function queued(mailId: string): Promise<number> {
  const { rows } = await sql<{
    n: number
  }>`select count(*) as n from pgboss.job where data->>'mailId' = ${mailId}`.execute(database.db)
  return Number(rows[0]?.n)
}

describe('queueing a job', () => {
  it('is part of the act: it is there when the act commits, and not when it fails', async () => {
    const desk = await desks.make()
    const [kept, lost] = [randomUUID(), randomUUID()]
    await inOrganization(desk.db, desk.organizationId, (trx) =>
      desk.jobs.enqueue(trx, 'send-mail', { organizationId: desk.organizationId, mailId: kept }),
    )
    const failing = inOrganization(desk.db, desk.organizationId, async (trx) => {
      await desk.jobs.enqueue(trx, 'send-mail', { organizationId: desk.organizationId, mailId: lost })
      throw new Error('The act failed after queueing.')
    })
    await expect(failing).rejects.toThrow('The act failed')
    expect([await queued(kept), await queued(lost)]).toEqual([1, 0])
  })

  it('gives the transaction its role back, whichever it had', async () => {
    const desk = await desks.make()
    const role = async (trx: Parameters<Parameters<typeof inSystem>[1]>[0]) => {
      const read = () => sql<{ role: string }>`select current_user::text as role`.execute(trx)
      const before = (await read()).rows[0]?.role
      await desk.jobs.enqueue(trx, 'send-mail', { organizationId: desk.organizationId, mailId: randomUUID() })
      return [before, (await read()).rows[0]?.role]
    }
    expect(await inOrganization(desk.db, desk.organizationId, role)).toEqual(['assent_app', 'assent_app'])
    const [before, after] = await inSystem(desk.db, role)
    expect(before).toBe(after)
    expect(before).not.toBe('assent_app')
  })

  it("leaves the queue's tables out of a feature's reach", async () => {
    const desk = await desks.make()
    for (const statement of [`select * from pgboss.job`, `delete from pgboss.job`]) {
      const reach = inOrganization(desk.db, desk.organizationId, (trx) => sql.raw(statement).execute(trx))
      await expect(reach).rejects.toThrow(/permission denied/)
    }
  })
})

describe('the workers', () => {
  it('find the nightly run on the calendar once, however often the server starts', async () => {
    for (let start = 0; start < 2; start++) {
      const log = makeLog()
      const queue = await createJobQueue(database.open, log)
      await startJobs(
        queue,
        {
          'send-mail': async () => undefined,
          'run-retention': async () => undefined,
          'write-export': async () => undefined,
          'route-request': async () => undefined,
          'deliver-forwarding': async () => undefined,
        },
        log,
      )
      const schedules = await queue.boss.getSchedules()
      await queue.close()
      expect(schedules.map(({ name, cron, timezone }) => ({ name, cron, timezone }))).toEqual([
        { name: 'run-retention', cron: '15 2 * * *', timezone: 'UTC' },
      ])
      expect(log.lines).toEqual([])
    }
  })

  it('wait for a job at work when they are stopped', async () => {
    const desk = await desks.make()
    const queue = await createJobQueue(database.open, makeLog())
    const mailId = randomUUID()
    const ran: string[] = []
    let release = (): void => undefined
    const held = new Promise<void>((done) => (release = done))
    let started = (): void => undefined
    const start = new Promise<void>((done) => (started = done))
    const handlers = {
      'send-mail': async (job: { mailId: string }) => {
        if (job.mailId !== mailId) return
        started()
        await held
        ran.push('end')
      },
      'run-retention': async () => undefined,
      'write-export': async () => undefined,
      'route-request': async () => undefined,
      'deliver-forwarding': async () => undefined,
    }
    await startJobs(queue, handlers, makeLog())
    await inOrganization(desk.db, desk.organizationId, (trx) =>
      queue.enqueue(trx, 'send-mail', { organizationId: desk.organizationId, mailId }),
    )
    await start
    const closing = queue.close()
    release()
    await closing
    expect(ran).toEqual(['end'])
    const { rows } = await sql<{
      state: string
    }>`select state::text from pgboss.job where data->>'mailId' = ${mailId}`.execute(database.db)
    expect(rows).toEqual([{ state: 'completed' }])
  })
})
