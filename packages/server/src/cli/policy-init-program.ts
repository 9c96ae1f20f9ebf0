import { writeFileSync } from 'node:fs'
import { Option, type Command } from 'commander'
import { utcDate } from '@assent/shared'
import { starterPolicy, STARTER_LANGUAGES } from './policy-starter.domain.ts'
import { wrongUse, type Report } from './report.ts'
import type { Terminal } from './words.ts'

/** `assent policy init [FILE]`: never writes over a file. */
export function addInitCommand(policy: Command, terminal: Terminal, show: (report: Report) => void): void {
  policy
    .command('init [file]')
    .description('write a first policy file with comments; default: policy.yaml')
    .addOption(
      new Option('--language <language>', 'what people read is in this language; comments stay English')
        .choices(STARTER_LANGUAGES)
        .default('en'),
    )
    .action((file: string | undefined, { language }: { language: string }) =>
      show(writeStarter(file ?? 'policy.yaml', starterPolicy(utcDate(terminal.now()), language))),
    )
}

function writeStarter(file: string, text: string): Report {
  try {
    writeFileSync(file, text, { flag: 'wx' })
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
    return code === 'EEXIST'
      ? wrongUse('FILE_EXISTS', `${file} is there already and was left as it is; name another file.`)
      : wrongUse('FILE_UNWRITABLE', `${file} cannot be written (${code}).`)
  }
  return {
    exitCode: 0,
    text: `Wrote ${file}. Next: assent policy check ${file} says what is still to be filled in; docs/guides/policy.md goes on from there.`,
    data: { file },
  }
}
