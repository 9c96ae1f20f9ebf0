import { Option, type Command } from 'commander'
import type { Report } from './report.ts'
import type { Variables } from './run-command.ts'
import { runCommand } from './run-lazily.ts'
import { ORGANIZATION, parseDay } from './words.ts'

interface RopaOptions {
  readonly as?: string
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
    .option('--on <day>', 'the record of this day, also a past one; default: today (UTC)', parseDay)
    .option(...ORGANIZATION)
    .addHelpText('after', '\n--format: json (default), csv or html.')
    .action(async ({ as, on, organization }: RopaOptions, command: Command) => {
      const { format } = command.optsWithGlobals<{ format: string }>()
      show(
        await runCommand(variables, 'export-ropa', {
          as: as ?? null,
          form: format === 'table' ? 'json' : format,
          on: on ?? null,
          organization: organization ?? null,
        }),
      )
    })
}
