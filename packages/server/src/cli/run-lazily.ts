import type { CommandName } from './commands.ts'
import type { Report } from './report.ts'
import type { Variables } from './run-command.ts'

/** Runs a command where the database is. What opens databases is loaded then: checking a file should be quick. */
export async function runCommand(variables: Variables, name: CommandName, input: unknown): Promise<Report> {
  return (await import('./run-command.ts')).runCommand(variables, name, input)
}
