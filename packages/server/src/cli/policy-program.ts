import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import type { Command } from 'commander'
import { addCheckCommand } from './policy-check-program.ts'
import { addCookiesCommand } from './policy-cookies-program.ts'
import { addInitCommand } from './policy-init-program.ts'
import { addPreviewCommand } from './policy-preview-program.ts'
import type { Report } from './report.ts'
import type { Variables } from './run-command.ts'
import { runCommand } from './run-lazily.ts'
import { ORGANIZATION, parseDay, readText, type Terminal } from './words.ts'

interface ForOrganization {
  readonly organization?: string
}

/** `assent policy …`. */
export function addPolicyCommands(
  program: Command,
  variables: Variables,
  terminal: Terminal,
  show: (report: Report) => void,
): void {
  const run = async (...call: Parameters<typeof runCommand> extends [unknown, ...infer Rest] ? Rest : never) =>
    show(await runCommand(variables, ...call))
  const policy = program
    .command('policy')
    .description('begin, check, look at, compare and apply policy files, and read versions')
  addInitCommand(policy, terminal, show)
  addCheckCommand(policy, terminal, show)
  addPreviewCommand(policy, terminal, show)
  addCookiesCommand(policy, terminal, show)
  policy
    .command('diff <old> [new]')
    .description('say in plain words what changes for people; with one name, from the version in force to it')
    .option('--exit-code', 'exit with 1 when something changes', false)
    .option(...ORGANIZATION)
    .addHelpText(
      'after',
      '\nA name is a file, a version word, or a hash (eight digits or more that begin it). Two files need no database;\notherwise the records that changed periods touch are counted too.',
    )
    .action(async (...[old, next, options]: [string, string | undefined, ForOrganization & { exitCode: boolean }]) =>
      show(await diff(variables, next === undefined ? [undefined, old] : [old, next], options)),
    )
  policy
    .command('apply <file>')
    .description('check a policy file and make it the newest version')
    .option('--dry-run', 'say what would change and from which day, and change nothing', false)
    .option('--note <words>', 'why, in a sentence; kept with the version')
    .option('--required-by <law>', 'law or order that leaves no time for the notice of a material change; recorded')
    .option(...ORGANIZATION)
    .action(
      async (file: string, options: ForOrganization & { dryRun: boolean; note?: string; requiredBy?: string }) => {
        const { dryRun, note = null, requiredBy = null, organization = null } = options
        const user = userName()
        await run('policy-apply', { source: readText(file), file, organization, user, note, requiredBy, dryRun })
      },
    )
  policy
    .command('list')
    .description('list every version, newest first')
    .option(...ORGANIZATION)
    .action(({ organization = null }: { organization?: string | null }) => run('policy-list', { organization }))
  policy
    .command('show [version]')
    .description('print a version as YAML: the one named, or the one in force')
    .option('--on <day>', 'the one in force on this day', parseDay)
    .option(...ORGANIZATION)
    .action(
      (
        version: string | undefined,
        { on = null, organization = null }: { on?: string | null } & { organization?: string | null },
      ) => run('policy-show', { version: version ?? null, on, organization }),
    )
  policy
    .command('withdraw <version>')
    .description('take back a version before its day has come')
    .requiredOption('--reason <words>', 'why, in a sentence; kept and audited')
    .option(...ORGANIZATION)
    .action((version: string, { reason, organization = null }: { reason: string; organization?: string | null }) =>
      run('policy-withdraw', { version, reason, user: userName(), organization }),
    )
}

/** The account at the keyboard; a container may have none. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return 'unknown'
  }
}

async function diff(
  variables: Variables,
  [old, next]: readonly [string | undefined, string],
  { organization, exitCode }: ForOrganization & { readonly exitCode: boolean },
): Promise<Report> {
  const [before, after] = [sideOf(old), sideOf(next)]
  if (before.kind !== 'source' || after.kind !== 'source') {
    return runCommand(variables, 'policy-diff', { before, after, organization: organization ?? null, exitCode })
  }
  const [{ comparePolicies }, { readSide }, { unreadable }, { reportDiff }] = await Promise.all([
    import('../policy/diff/diff-policies.domain.ts'),
    import('../policy/read-policy-diff.ts'),
    import('./policy-commands.ts'),
    import('./report-diff.ts'),
  ])
  const [was, becomes] = [readSide(before.source), readSide(after.source)]
  if (was.kind === 'rejected') return unreadable(before.file, was.findings)
  if (becomes.kind === 'rejected') return unreadable(after.file, becomes.findings)
  return reportDiff(comparePolicies(was, becomes), null, exitCode)
}

/** A file where there is one of that name, or where it can be nothing else. */
function sideOf(name: string | undefined) {
  if (name === undefined) return { kind: 'in-force' } as const
  return existsSync(name) || /[/\\]|\.(ya?ml|json)$/.test(name)
    ? ({ kind: 'source', source: readText(name), file: name } as const)
    : ({ kind: 'version', named: name } as const)
}
