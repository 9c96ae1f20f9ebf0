import type { Log } from '../ports.ts'
import type { OpenJobQueue } from './create-job-queue.ts'
import type { JobName, JobPayloads } from './job-queue.ts'

/** The act behind each job; throwing means "try again later". */
export type JobHandlers = { readonly [Name in JobName]: (payload: JobPayloads[Name]) => Promise<unknown> }

/**
 * When jobs are queued by themselves, as cron expressions in UTC. Retention runs after midnight everywhere the day
 * begins by UTC, and not on the hour, when every other machine is busy.
 */
const SCHEDULE: { readonly [Name in JobName]?: string } = { 'run-retention': '15 2 * * *' }

/** Workers of one server for one kind of job. */
const WORKERS: Readonly<Record<JobName, number>> = { 'send-mail': 2, 'run-retention': 1 }

/** A waiting worker is woken by the insert of a job; these are the polls beneath it, seconds. */
const POLLING = {
  /** While the database can wake us. */
  notifyPollingIntervalSeconds: 30,
  /** Where it cannot, e.g. behind a pooler that shares connections by transaction. */
  pollingIntervalSeconds: 1,
}

/**
 * Starts this server's workers and the schedule. What was due while no server ran is made up for once. To stop: close
 * the queue.
 */
export async function startJobs(queue: OpenJobQueue, handlers: JobHandlers, log: Log): Promise<void> {
  await startWorkers(queue, 'send-mail', handlers['send-mail'], log)
  await startWorkers(queue, 'run-retention', handlers['run-retention'], log)
  for (const [name, cron] of Object.entries(SCHEDULE)) {
    await queue.boss.schedule(name, cron, {}, { tz: 'UTC', missed: 'once' })
  }
}

async function startWorkers<Name extends JobName>(
  { boss }: OpenJobQueue,
  name: Name,
  handle: (payload: JobPayloads[Name]) => Promise<unknown>,
  log: Log,
): Promise<void> {
  // Jobs without wake-ups wait minutes at most; the nightly run does not need to be asked about every second.
  const polling = name === 'send-mail' ? POLLING : { pollingIntervalSeconds: 30 }
  await boss.work<JobPayloads[Name]>(name, { ...polling, localConcurrency: WORKERS[name] }, async ([job]) => {
    if (job === undefined) return
    try {
      await handle(job.data)
    } catch (error) {
      const failure = describe(error)
      log.warn({ job: name, jobId: job.id, failure }, 'a job failed and will be tried again')
      // The queue stores what a job throws, in the clear.
      throw new JobFailure(failure)
    }
  })
}

/** A failed job as the queue's table and the log may know it. */
export class JobFailure extends Error {
  override name = 'JobFailure'
}

/** The kind of failure alone, never its words: a mail server's refusal quotes the recipient. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  return error.name + code
}
