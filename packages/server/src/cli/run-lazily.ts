import type { Report } from './report.ts'

/** Runs a command where the database is. What opens databases is loaded then: checking a file should be quick. */
export async function runCommand(
  ...call: Parameters<(typeof import('./run-command.ts'))['runCommand']>
): Promise<Report> {
  return (await import('./run-command.ts')).runCommand(...call)
}
