import type { Command } from 'commander'
import { utcDate } from '@assent/shared'
import type { Report } from './report.ts'
import { readText, type Terminal } from './words.ts'

/** `assent policy cookies FILE STATE`: needs no database. */
export function addCookiesCommand(policy: Command, terminal: Terminal, show: (report: Report) => void): void {
  policy
    .command('cookies <file> <state>')
    .description('hold the cookies a browser had after a visit against a policy file; STATE as Playwright writes it')
    .option('--allowed <purposes...>', 'purposes or categories that the visitor had allowed; default: none', [])
    .option('--acted', 'the visitor used the settings that cookies with on_act remember', false)
    .addHelpText(
      'after',
      '\nSTATE is the file of `context.storageState({ path })`, or of `npx playwright open --save-storage=STATE URL`.\nExit codes: 0 everything is in the policy as it is, 1 something is not.',
    )
    .action(async (file: string, state: string, { allowed, acted }: { allowed: string[]; acted: boolean }) => {
      const { checkCookies } = await import('./check-cookies.ts')
      const now = terminal.now()
      const read = (name: string) => ({ file: name, text: readText(name) })
      show(checkCookies(read(file), read(state), { allowed, acted, now, today: utcDate(now) }))
    })
}
