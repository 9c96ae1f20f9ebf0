import { Option, type Command } from 'commander'
import type { Report } from './report.ts'
import type { Variables } from './run-command.ts'
import { runCommand } from './run-lazily.ts'
import { ORGANIZATION, parseDay } from './words.ts'

interface RopaOptions {
  readonly as?: string
  readonly format: string
  readonly on?: string
  readonly organization?: string
}

/** `assent export …`. */
export function addExportCommands(program: Command, variables: Variables, show: (report: Report) => void): void {
  program
    .command('export')
    .description('hand out what the law wants kept')
    .command('ropa')
    .description('print the record of processing activities (GDPR Art. 30) of a day')
    .addOption(
      new Option('--as <role>', 'one paragraph only: Art. 30(1) or Art. 30(2)').choices(['controller', 'processor']),
    )
    .addOption(new Option('--format <format>', 'how to write it').choices(['json', 'csv', 'html']).default('json'))
    .option('--on <day>', 'the record of this day, also a past one; default: today (UTC)', parseDay)
    .option(...ORGANIZATION)
    .action(async ({ as, format, on, organization }: RopaOptions) =>
      show(
        await runCommand(variables, 'export-ropa', {
          as: as ?? null,
          form: format,
          on: on ?? null,
          organization: organization ?? null,
        }),
      ),
    )
}
