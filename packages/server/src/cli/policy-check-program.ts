import type { Command } from 'commander'
import { utcDate, type CalendarDate } from '@assent/shared'
import type { Report } from './report.ts'
import { parseDay, readText, type Terminal } from './words.ts'

/** `assent policy check FILE…`: needs no database. */
export function addCheckCommand(policy: Command, terminal: Terminal, show: (report: Report) => void): void {
  policy
    .command('check <file...>')
    .description('check policy files (YAML or JSON) without a database; - reads standard input')
    .option('--strict', 'let warnings fail too', false)
    .option('--as-of <day>', 'what has expired is judged on this day; default: today (UTC)', parseDay)
    .addHelpText('after', '\nExit codes: 0 all can be applied, 1 one cannot (or with --strict has a warning).')
    .action(async (files: string[], { strict, asOf }: { strict: boolean; asOf?: string }) => {
      const { checkPolicies } = await import('./check-policies.ts')
      const today = (asOf as CalendarDate | undefined) ?? utcDate(terminal.now())
      const texts = await Promise.all(
        files.map(async (file) => ({ file, text: file === '-' ? await terminal.read() : readText(file) })),
      )
      show(checkPolicies(texts, { today, strict, colour: terminal.colour }))
    })
}
