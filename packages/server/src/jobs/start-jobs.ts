import type { JobResult } from 'pg-boss'
import type { Log } from '../ports.ts'
import type { OpenJobQueue } from './create-job-queue.ts'
import type { JobName, JobPayloads } from './job-queue.ts'

/** The act behind each job; throwing means "try again later". */
export type JobHandlers = { readonly [Name in JobName]: (payload: JobPayloads[Name]) => Promise<unknown> }

/**
 * When jobs are queued by themselves, as cron expressions in UTC. Periods end with a UTC day, so retention runs after
 * midnight UTC, and not on the hour, when every other machine is busy.
 */
const SCHEDULE: Readonly<Partial<Record<JobName, string>>> = { 'run-retention': '15 2 * * *' }

/**
 * How a server takes jobs of a kind. Mail is fetched in batches, because a worker sleeps between fetches and one mail a
 * fetch would make a backlog last for hours; a full batch is followed by the next without a pause.
 */
const FETCHING = {
  'send-mail': {
    batchSize: 10,
    burstWhenBatchFull: true,
    // The insert of a job wakes the worker; these are the polls beneath it, with and without such a wake-up. Without
    // it means behind a pooler that shares connections by transaction. Seconds.
    notifyPollingIntervalSeconds: 20,
    pollingIntervalSeconds: 1,
  },
  // It comes once a night; half a minute late is on time.
  'run-retention': { batchSize: 1, pollingIntervalSeconds: 30 },
  // One at a time: each reads whole stores.
  'route-request': { batchSize: 1, notifyPollingIntervalSeconds: 20, pollingIntervalSeconds: 2 },
  'deliver-forwarding': { batchSize: 5, notifyPollingIntervalSeconds: 20, pollingIntervalSeconds: 2 },
  'write-export': { batchSize: 1, notifyPollingIntervalSeconds: 20, pollingIntervalSeconds: 2 },
} as const satisfies Record<JobName, object>

/**
 * Starts this server's workers and the schedule. What was due while no server ran is made up for once. To stop: close
 * the queue.
 */
export async function startJobs(queue: OpenJobQueue, handlers: JobHandlers, log: Log): Promise<void> {
  await startWorker(queue, 'send-mail', handlers['send-mail'], log)
  await startWorker(queue, 'run-retention', handlers['run-retention'], log)
  await startWorker(queue, 'write-export', handlers['write-export'], log)
  await startWorker(queue, 'route-request', handlers['route-request'], log)
  await startWorker(queue, 'deliver-forwarding', handlers['deliver-forwarding'], log)
  for (const [name, cron] of Object.entries(SCHEDULE)) {
    await queue.boss.schedule(name, cron, {}, { tz: 'UTC', missed: 'once' })
  }
}

async function startWorker<Name extends JobName>(
  { boss }: OpenJobQueue,
  name: Name,
  handle: (payload: JobPayloads[Name]) => Promise<unknown>,
  log: Log,
): Promise<void> {
  const attempt = async ({ id, data }: { id: string; data: JobPayloads[Name] }): Promise<JobResult> => {
    try {
      await handle(data)
      return { id, status: 'completed' }
    } catch (error) {
      const failure = describe(error)
      log.warn({ job: name, jobId: id, failure }, 'a job failed and will be tried again')
      // The queue stores this in the clear.
      return { id, status: 'failed', output: { failure } }
    }
  }
  // One job's failure must not have its neighbours tried again, so each is settled by itself.
  const options = { ...FETCHING[name], perJobResults: true as const }
  await boss.work<JobPayloads[Name]>(name, options, (jobs) => Promise.all(jobs.map(attempt)))
}

/** The kind of failure alone, never its words: a mail server's refusal quotes the recipient. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  return error.name + code
}
