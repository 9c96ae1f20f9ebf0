import { readFile } from 'node:fs/promises'

/** How much of a history is built. */
export interface CompanySize {
  /** Last day of the history, ISO 8601. */
  readonly until: string
  /** How many days it has. */
  readonly days: number
  /** Calls and log lines a day; the other tables get a tenth of it. */
  readonly callsADay: number
}

/** A year and five weeks of a small company: a second on one core. */
export const SMALL: CompanySize = { until: '2026-11-24', days: 400, callsADay: 20 }

/**
 * Builds the telephone company's tables in an empty database and fills them, always with the same rows for the same
 * size. `run` sends one script of several statements; all of them must reach the same session.
 */
export async function buildCompany(
  run: (script: string) => Promise<unknown>,
  { until, days, callsADay }: CompanySize = SMALL,
): Promise<void> {
  await run(await readScript('schema.sql'))
  await run(`set company.until = '${until}'; set company.days = '${days}'; set company.calls_a_day = '${callsADay}'`)
  await run(await readScript('fill.sql'))
}

function readScript(name: string): Promise<string> {
  return readFile(new URL(name, import.meta.url), 'utf8')
}
