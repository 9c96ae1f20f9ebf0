import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { wrongUse, type Report } from './report.ts'

/** What a command may use: everything but what serves. */
export type CommandDeps = Omit<Deps, 'ingest'>

/** A command that needs the database. It runs here, or inside the server that has the embedded database open. */
export interface Command {
  run(deps: CommandDeps, input: unknown): Promise<Report>
}

/** A command whose input is checked first, because it may have come from another process. */
export function command<Input>(
  schema: z.ZodType<Input>,
  work: (deps: CommandDeps, input: Input) => Promise<Report>,
): Command {
  return {
    run: (deps, input) => {
      const read = schema.safeParse(input)
      return read.success ? work(deps, read.data) : Promise.resolve(wrongUse('MALFORMED', z.prettifyError(read.error)))
    },
  }
}
