import { fromKysely, fromPglite, PgBoss, type ConstructorOptions, type QueueOptions, type QueuePolicy } from 'pg-boss'
import type { OpenDatabase } from '../db/open-database.ts'
import type { Log } from '../ports.ts'
import type { JobName, JobQueue } from './job-queue.ts'
import { asOwner } from './jobs.store.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How each job is kept and tried again; seconds. */
const QUEUES: Readonly<Record<JobName, QueueOptions & { policy: QueuePolicy; notify: boolean }>> = {
  // Tried for days: a mail server may be away over a weekend, and a lost confirmation is a lost right.
  'send-mail': {
    policy: 'standard',
    notify: true,
    retryLimit: 100,
    retryDelay: 15,
    retryBackoff: true,
    retryDelayMax: HOUR,
    expireInSeconds: 15 * MINUTE,
    deleteAfterSeconds: DAY,
  },
  // One at a time over all servers; a second run would find nothing but would wait for the first one's locks.
  'run-retention': {
    policy: 'exclusive',
    notify: false,
    retryLimit: 5,
    retryDelay: 5 * MINUTE,
    retryBackoff: true,
    retryDelayMax: 2 * HOUR,
    expireInSeconds: 3 * HOUR,
    deleteAfterSeconds: 7 * DAY,
  },
  // A dataset of the company may be away for days; the request's time runs meanwhile.
  'route-request': {
    policy: 'standard',
    notify: true,
    retryLimit: 100,
    retryDelay: 30,
    retryBackoff: true,
    retryDelayMax: HOUR,
    expireInSeconds: HOUR,
    deleteAfterSeconds: DAY,
  },
  // As long as mail: a webhook may be away over a weekend.
  'deliver-forwarding': {
    policy: 'standard',
    notify: true,
    retryLimit: 100,
    retryDelay: 15,
    retryBackoff: true,
    retryDelayMax: HOUR,
    expireInSeconds: 15 * MINUTE,
    deleteAfterSeconds: DAY,
  },
  // A person waits for it at the desk; what failed for good stands in the export itself.
  'write-export': {
    policy: 'standard',
    notify: true,
    retryLimit: 5,
    retryDelay: 30,
    retryBackoff: true,
    retryDelayMax: HOUR,
    expireInSeconds: 3 * HOUR,
    deleteAfterSeconds: DAY,
  },
}

export interface OpenJobQueue extends JobQueue {
  /** The library's own object, for `startJobs`. */
  readonly boss: PgBoss
  /** Takes no new job, waits for those at work, and lets go of the database. To be called before it is closed. */
  close(): Promise<void>
}

/** Longest wait for jobs at work when closing, ms; what is cut off then is tried again at the next start. */
const DRAIN_MS = 15_000

/**
 * Opens the queue in its own schema (`pgboss`) of the same database, and makes or updates its tables.
 * Throws the driver's error when the database is away.
 */
export async function createJobQueue(database: OpenDatabase, log: Log): Promise<OpenJobQueue> {
  const boss = new PgBoss({
    ...connection(database),
    schema: 'pgboss',
    useListenNotify: true,
    registerInstance: false,
    // Watching for bloat and vacuum is for those who run the database; the queue is small.
    monitorVacuum: false,
    reindex: false,
  })
  boss.on('error', (error) => log.error({ err: error }, 'the job queue met an error'))
  boss.on('warning', ({ message }) => log.warn({ warning: message }, 'the job queue gave a warning'))
  try {
    await boss.start()
    for (const [name, { policy, ...options }] of Object.entries(QUEUES)) {
      await boss.createQueue(name, { policy, ...options })
      // An installation that has the queue already takes over changed settings.
      await boss.updateQueue(name, options)
    }
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => undefined)
    throw error
  }
  return {
    boss,
    enqueue: async (trx, name, payload) => {
      await asOwner(trx, () => boss.send(name, payload, { db: fromKysely(trx) }))
    },
    close: () => boss.stop({ graceful: true, timeout: DRAIN_MS }),
  }
}

function connection({ pglite, pool }: OpenDatabase): ConstructorOptions {
  // The adapter shares the one connection through the engine's own lock, so a job's statement never falls into an
  // act's open transaction.
  if (pglite !== null) return { db: fromPglite(pglite), backend: 'pglite' }
  if (pool === null) throw new Error('An open database is either embedded or has a pool.')
  const { connectionString, connectionTimeoutMillis, ssl } = pool.options
  return {
    // A small pool of its own: a queue that waits for a busy pool would delay the nightly run, and listening needs a
    // connection that stays.
    ...(connectionString === undefined ? {} : { connectionString }),
    ...(connectionTimeoutMillis === undefined ? {} : { connectionTimeoutMillis }),
    ...(ssl === undefined ? {} : { ssl }),
    max: 2,
    application_name: 'assent-jobs',
    options: '-c TimeZone=UTC',
  }
}
