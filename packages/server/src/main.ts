import { resolve as resolvePath } from 'node:path'
import { createApp } from './app.ts'
import { createConfig } from './config/config.ts'
import { ConfigurationError } from './config/configuration-error.ts'
import { readEnvironment } from './config/env.ts'

/** Serves until told to stop. `assent serve` runs the same. */
export async function serve(variables: Readonly<Record<string, string | undefined>>): Promise<void> {
  const environment = readEnvironment(variables)
  const app = await createApp(createConfig(environment))
  const address = await app.listen()
  if (environment.DATABASE_URL === undefined) {
    // A demo and a policy of one's own meet in the same folder where nobody says which.
    const folder = resolvePath(environment.ASSENT_DATA_DIR)
    app.deps.log.info({ address, folder }, 'Assent is serving; ASSENT_DATA_DIR chooses another folder for its data')
  } else app.deps.log.info({ address }, 'Assent is serving')
  await new Promise<void>((resolve, reject) => {
    let stopping = false
    const stop = (signal: NodeJS.Signals): void => {
      // A second signal during the drain changes nothing: cutting a write short is what the drain is there to prevent.
      if (stopping) return
      stopping = true
      app.deps.log.info({ signal }, 'stopping: finishing what is under way')
      app.close().then(resolve, reject)
    }
    process.on('SIGTERM', stop)
    process.on('SIGINT', stop)
  })
  app.deps.log.info({}, 'stopped')
}

/** What went wrong at start, in words for the operator. */
export function explainStart(error: unknown): string {
  if (error instanceof ConfigurationError) return error.message
  const { code, message } = error as { code?: string; message?: string }
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'ETIMEDOUT') {
    return `The database cannot be reached (${code}). DATABASE_URL must name a PostgreSQL 15 or newer that is running; without it the embedded database is used.`
  }
  return message ?? String(error)
}
