import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { pino, stdSerializers, type Logger } from 'pino'
import { clockStartingAt, systemClock } from './adapters/clock.ts'
import { openGeoip } from './adapters/geoip.ts'
import { createIds } from './adapters/ids.ts'
import { createMailer } from './adapters/mailer.ts'
import { createEventBatchWriter } from './analytics/write-events.ts'
import { createBackups } from './backup/backups.ts'
import { replayErasures, type ReplayedErasures } from './backup/replay-erasures.ts'
import { watchErasures } from './backup/watch-erasures.ts'
import { controlRoute } from './cli/control-route.ts'
import type { Config } from './config/config.ts'
import { createConsentBatchWriter } from './consent/write-consents.ts'
import { openKeyring } from './crypto/keyring.ts'
import { isValueFault } from './db/errors.ts'
import { holdDataDirectory } from './db/data-directory.ts'
import { migrate } from './db/migrate.ts'
import { openDatabase, type OpenDatabase } from './db/open-database.ts'
import { Partitions } from './db/partitions.ts'
import { createOutbound } from './datasets/outbound.ts'
import { createDatasets } from './datasets/open-datasets.ts'
import { openPostgres } from './datasets/postgres/company-database.ts'
import type { Deps } from './deps.ts'
import { createApollo } from './graphql/server.ts'
import { createHttp } from './http/create-http.ts'
import { authenticateApiKey } from './identity/authenticate-api-key.ts'
import { GroupCommit } from './ingest/group-commit.ts'
import { createJobQueue } from './jobs/create-job-queue.ts'
import { startJobs } from './jobs/start-jobs.ts'
import { sendMail } from './notifications/send-mail.ts'
import { reviewPolicies } from './policy/review-policies.ts'
import { runRetention } from './retention/run-retention.ts'
import { sweepBeforeServing } from './retention/sweep-before-serving.ts'
import { deliverForwarding } from './rights-requests/forwarding/deliver-forwarding.ts'
import { routeConfirmed } from './rights-requests/forwarding/route-request.ts'
import { writeExport } from './rights-requests/exports/write-export.ts'
import { LoadedSites } from './sites/site-registry.ts'
import { keepBuild } from './sites/kept-builds.ts'
import { readWidgetFiles } from './sites/read-widget-files.ts'

/** How often a server looks whether another one applied a policy. */
const SITES_WATCH_MS = 5_000

/** A running Assent. */
export interface App {
  readonly deps: Deps
  readonly http: FastifyInstance
  /** What a restored backup did not know, done again when the database was opened. */
  readonly replayed: ReplayedErasures
  /** Ends every period that is over, unless a run of today did. */
  prepare(): Promise<void>
  /** Prepares and starts to serve; answers the address. */
  listen(): Promise<string>
  /** Takes nothing new, finishes what is under way, checkpoints and lets go of the database. */
  close(): Promise<void>
}

export interface AppOptions {
  /** Whether this process works on jobs; a command does one thing and goes. */
  readonly jobs?: boolean
  /** Where log lines go: 1 is standard output, 2 standard error, for a command whose output is its report. */
  readonly logTo?: 1 | 2
  /** Lists of erasures to replay beside the configured one. */
  readonly erasureLists?: readonly string[]
  /** The configured database, where the caller has opened it already; it stays the caller's to close. */
  readonly opened?: OpenDatabase
}

/** Puts every part together. The one place that knows all adapters; read it to see what Assent is made of. */
export async function createApp(
  config: Config,
  { jobs: runsJobs = true, logTo = 1, erasureLists = [], opened }: AppOptions = {},
): Promise<App> {
  const logger = createLogger(config.logLevel, logTo)
  const clock = config.now === null ? systemClock : clockStartingAt(config.now)
  if (config.now !== null)
    logger.warn({ now: new Date(config.now).toISOString() }, 'ASSENT_NOW: the clock is moved; for demo and test only')
  const ids = createIds(clock)
  // First, because a file that cannot be read ends the start.
  const locate = config.geoipFile === undefined ? null : await openGeoip(config.geoipFile)
  const stop = new AbortController()
  const closers: (() => Promise<unknown>)[] = []
  const close = async (): Promise<void> => {
    for (const step of closers.splice(0).reverse()) await step()
  }
  // The embedded database destroys itself when two processes open it.
  const hold =
    config.database.kind === 'pglite' && config.database.directory !== null
      ? holdDataDirectory(dirname(config.database.directory), { mode: config.mode })
      : null
  if (hold !== null) closers.push(async () => hold.release())
  try {
    // The first start of the embedded database takes seconds, and silence reads as a fault.
    logger.info({ database: config.database.kind }, 'starting: opening the database')
    const database =
      opened ??
      (await openDatabase(config.database, {
        onConnectionLost: (error) =>
          logger.warn({ err: error }, 'a database connection was lost; the pool replaces it'),
      }))
    if (opened === undefined) closers.push(() => database.close())
    const { db } = database
    const migrations = await migrate(db)
    if (migrations.length > 0) logger.info({ migrations }, 'the database was brought up to date')
    const keyring = await openKeyring(db, config.masterKeys)
    const partitions = new Partitions(db)
    const evidence = { db, clock, keyring, log: logger }
    const { erasureList } = config
    // Before anything is read from a database that may be a restored one, and before any mail leaves it.
    const replayed = await replayErasures(evidence, [...(erasureList === null ? [] : [erasureList]), ...erasureLists])
    const erasures = erasureList === null ? null : await watchErasures(evidence, erasureList)
    if (erasures !== null) closers.push(() => erasures.close())
    // Closed after the jobs, because a job at work may still be handing a mail over.
    const mailer = createMailer({ smtpUrl: config.smtpUrl, from: config.mailFrom, mode: config.mode }, logger)
    closers.push(() => mailer.close())
    const jobs = await createJobQueue(database, logger)
    closers.push(() => jobs.close())
    const widget = await readWidgetFiles(join(packageDirectory('@assent/consent-widget'), 'dist'))
    await keepBuild({ db, clock, widget })
    const sites = new LoadedSites({ db, clock, log: logger, widget })
    await sites.refresh()
    sites.watch(SITES_WATCH_MS)
    closers.push(() => sites.close())
    const datasets = createDatasets(
      { db, clock, keyring, ids, log: logger },
      // The policy names the variables that the company's own passwords stand in.
      { secrets: (name) => process.env[name], openCompanyDatabase: openPostgres },
    )
    closers.push(() => datasets.close())
    // To webhooks of customers: never into a private network, and no long answer is read.
    const outbound = createOutbound({ allowsPrivate: false, timeoutMs: 15_000, maxBytes: 64 * 1024 })
    closers.push(() => outbound.close())
    const writers = { db, clock, ids, keyring, partitions }
    const ingest = {
      consents: new GroupCommit({
        write: createConsentBatchWriter(writers),
        isItemFault: isValueFault,
        maxQueued: config.queueLimit,
      }),
      events: new GroupCommit({
        write: createEventBatchWriter(writers),
        isItemFault: isValueFault,
        maxBatch: 32,
        maxQueued: config.queueLimit,
      }),
    }
    closers.push(() => Promise.all([ingest.consents.drain(), ingest.events.drain()]))
    // The address is known for certain once the server listens; a port of 0 is then a real one.
    const settings = {
      mode: config.mode,
      alertEmail: config.alertEmail,
      publicUrl: config.publicUrl ?? `http://${config.host}:${config.port}`,
    }
    const deps: Deps = {
      db,
      clock,
      ids,
      keyring,
      log: logger,
      partitions,
      sites,
      widget,
      jobs,
      ingest,
      datasets,
      datasetDesk: datasets,
      backups: createBackups(evidence, { database, config }),
      settings,
      stopping: stop.signal,
    }
    const prepare = (): Promise<void> => sweepBeforeServing(deps)
    const apollo = await createApollo(deps)
    closers.push(() => apollo.stop())
    const http = await createHttp(config, deps, {
      apollo,
      sites,
      logger,
      authenticate: (secret) => authenticateApiKey(deps, secret),
      places: { headers: config.placeHeaders, locate },
      consoleDirectory: join(packageDirectory('@assent/admin-console'), 'dist'),
    })
    if (hold !== null) controlRoute(http, deps, hold.token)
    closers.push(() => http.close())
    // First of all: whoever waits for a run to end waits for the batch it is at and no longer.
    closers.push(() => {
      stop.abort()
      return Promise.resolve()
    })
    if (runsJobs)
      await startJobs(
        jobs,
        {
          'send-mail': (payload) => sendMail({ ...deps, mailer }, payload),
          'write-export': (payload) => writeExport(deps, payload),
          'run-retention': () => runNight(deps),
          'route-request': (payload) => routeConfirmed(deps, payload),
          'deliver-forwarding': (payload) => deliverForwarding({ ...deps, send: outbound.send }, payload),
        },
        logger,
      )
    return {
      deps,
      http,
      replayed,
      prepare,
      listen: async () => {
        await prepare()
        const address = await http.listen({ host: config.host, port: config.port })
        if (config.publicUrl === null) settings.publicUrl = address
        hold?.announce(address)
        return settings.publicUrl
      },
      close,
    }
  } catch (error) {
    await close().catch(() => undefined)
    throw error
  }
}

/** JSON lines. Of an error only its kind, words, code and stack: drivers hang their whole connection on theirs. */
function createLogger(level: Config['logLevel'], logTo: 1 | 2): Logger {
  const serialize = (error: unknown): unknown => {
    if (!(error instanceof Error)) return error
    const { type, message, stack, code } = stdSerializers.err(error) as Partial<Record<string, unknown>>
    return { type, message, code, stack }
  }
  return pino({ level, serializers: { err: serialize, error: serialize } }, pino.destination(logTo))
}

/** A night whose run failed is tried again by the queue; what it did get done stays done. */
async function runNight(deps: Deps): Promise<void> {
  // Looked at first: it tells people what the night's clock ended, whatever becomes of the run.
  await reviewPolicies(deps)
  const outcome = await runRetention(deps, { startedBy: 'nightly', actor: 'job:run-retention' })
  const failed = outcome.kind === 'ran' ? outcome.runs.filter(({ status }) => status === 'failed') : []
  if (failed.length > 0) throw new Error(`Retention failed for ${failed.length} organizations; their runs say why.`)
}

function packageDirectory(name: string): string {
  return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
}
