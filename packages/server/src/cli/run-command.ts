import { resolve } from 'node:path'
import { utcDate } from '@assent/shared'
import { createApp } from '../app.ts'
import { createConfig } from '../config/config.ts'
import { readEnvironment, type Environment } from '../config/env.ts'
import { DataDirectoryHeldError, readControlFile, type ControlFile } from '../db/data-directory.ts'
import { askServer } from './ask-server.ts'
import { COMMANDS, type CommandName } from './commands.ts'
import type { Report } from './report.ts'

export type Variables = Readonly<Record<string, string | undefined>>

/** Where a command will run: in the server that has the embedded database open, or here. */
interface Place {
  readonly environment: Environment
  readonly directory: string
  readonly holder: ControlFile | null
}

function findPlace(variables: Variables): Place {
  const quiet = { LOG_LEVEL: 'warn', ...variables }
  // Without a mode of its own a command takes that of the server it is for, so that a demo's clock may be moved.
  const directory = resolve(variables.ASSENT_DATA_DIR || './data')
  const holder = variables.DATABASE_URL ? null : readControlFile(directory)
  return {
    environment: readEnvironment({ ...quiet, ASSENT_MODE: variables.ASSENT_MODE || holder?.mode }),
    directory,
    holder,
  }
}

/** The day that `ASSENT_NOW` names, for a command that acts on a day; null when it is not set. */
export function dayOfEnvironment(variables: Variables): string | null {
  const { ASSENT_NOW } = findPlace(variables).environment
  return ASSENT_NOW === undefined ? null : utcDate(Date.parse(ASSENT_NOW))
}

/** Runs a command where the database is. */
export async function runCommand(variables: Variables, name: CommandName, input: unknown): Promise<Report> {
  const { environment, directory, holder } = findPlace(variables)
  if (holder !== null) {
    const { url } = holder
    if (url === null) throw new DataDirectoryHeldError(directory, holder)
    return askServer({ ...holder, url }, name, input)
  }
  const config = createConfig(environment)
  const app = await createApp(config, { jobs: false, logTo: 2 })
  try {
    return await COMMANDS[name].run(app.deps, input)
  } finally {
    await app.close()
  }
}
