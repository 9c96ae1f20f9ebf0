import { resolve } from 'node:path'
import { Command, CommanderError, Option } from 'commander'
import { SCOPES } from '../identity/identity.domain.ts'
import { ConfigurationError } from '../config/configuration-error.ts'
import { addExportCommands } from './export-program.ts'
import { addPolicyCommands } from './policy-program.ts'
import { wrongUse, type ExitCode, type Report } from './report.ts'
import type { Variables } from './run-command.ts'
import { runCommand } from './run-lazily.ts'
import { ORGANIZATION, parseDay, readText, UsageError, type Terminal } from './words.ts'

interface ExpireOptions {
  readonly dryRun: boolean
  readonly asOf?: string
  readonly rule?: string | null
  readonly dataset?: string | null
  readonly organization?: string | null
}

/** Runs `assent` with the words after its name; answers the exit code and never throws. */
export async function runProgram(
  words: readonly string[],
  variables: Variables,
  terminal: Terminal,
): Promise<ExitCode> {
  let exitCode: ExitCode = 0
  let asJson = false
  const show = (report: Report): void => {
    exitCode = report.exitCode
    if (asJson) terminal.out(`${JSON.stringify(report.data, null, 2)}\n`)
    else if (report.exitCode === 2) terminal.err(`assent: ${report.text}\n`)
    else terminal.out(`${report.text}\n`)
  }
  const program = createProgram(variables, terminal, show)
  program.hook('preAction', (_program, command) => {
    const { format } = command.optsWithGlobals<{ format: string }>()
    asJson = format === 'json'
    if ((format === 'csv' || format === 'html') && command.parent?.name() !== 'export') {
      throw new UsageError('FORMAT', `--format ${format} is for exports only; allowed here: table, json.`)
    }
  })
  try {
    await program.parseAsync([...words], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof UsageError || error instanceof ConfigurationError) {
      show(wrongUse(error instanceof UsageError ? error.code : 'CONFIGURATION', error.message))
      return 2
    }
    const message = (await import('../main.ts')).explainStart(error)
    show({ exitCode: 1, text: '', data: { error: { code: 'FAILED', message } } })
    terminal.err(`assent: ${message}\n`)
    return 1
  }
  return exitCode
}

function createProgram(variables: Variables, terminal: Terminal, show: (report: Report) => void): Command {
  const program = new Command('assent')
  program
    .description(
      'Consent, rights and retention, run from one policy file. Settings come from the environment; see docs/guides/operations.md.',
    )
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.err(text) })
    .addOption(
      new Option('--format <format>', 'how to print; csv and html for exports only')
        .choices(['table', 'json', 'csv', 'html'])
        .default('table'),
    )
    .addHelpText('after', '\nExit codes: 0 done, 1 failed or found something, 2 wrong use.')

  // Subcommands copy how errors are shown at the moment they are made, so the lines above come first.
  program
    .command('serve')
    .description('serve until told to stop (SIGINT, SIGTERM)')
    .action(async () => (await import('../main.ts')).serve(variables))
  program
    .command('migrate')
    .description('bring the database up to date')
    .action(async () => show(await runCommand(variables, 'migrate', {})))

  addPolicyCommands(program, variables, terminal, show)
  addExportCommands(program, variables, show)

  program
    .command('expire')
    .description('end every period that is over: anonymise and delete what is due')
    .option('--dry-run', 'count what is due and change nothing', false)
    .option(
      '--as-of <day>',
      'act for this day instead of today (demo and test, and dry runs); default: the day of ASSENT_NOW',
      parseDay,
    )
    .option('--rule <id>', 'only this rule of the policy, or one of Assent’s own such as assent:revoked-tokens')
    .option('--dataset <name>', 'only this dataset of the policy')
    .option('--organization <slug>', 'only this organization; without it all of them')
    .action(async ({ dryRun, asOf, rule = null, dataset = null, organization = null }: ExpireOptions) =>
      show(
        await runCommand(variables, 'expire', {
          dryRun,
          asOf: asOf ?? (await import('./run-command.ts')).dayOfEnvironment(variables),
          rule,
          dataset,
          organization,
        }),
      ),
    )

  program
    .command('audit')
    .description('prove the evidence')
    .command('verify')
    .description('recompute every audit chain and every consent seal')
    .option(
      '--since <file>',
      'JSON of an earlier verification kept elsewhere; finds a chain that was cut and mended since',
    )
    .action(async ({ since }: { since?: string }) =>
      show(
        await runCommand(variables, 'audit-verify', { checkpoints: since === undefined ? {} : readCheckpoints(since) }),
      ),
    )

  const backup = program
    .command('backup <target>')
    .description('write everything, encrypted, to a file, or to a directory under a name with the time')
    .option('--keep <period>', 'remove backups in that directory that are older, such as P30D; at most P400D')
    .action(async (target: string, { keep = null }: { keep?: string | null }) =>
      show(await runCommand(variables, 'backup', { target: absolute(target), keep })),
    )
  backup
    .command('verify <file>')
    .description('restore a backup into a scratch database and verify every chain and seal in it')
    .action(async (file: string) => show(await runCommand(variables, 'backup-verify', { file: absolute(file) })))
  program
    .command('restore <file>')
    .description('fill an empty database from a backup, do again what was erased since, and end what is over')
    .action(async (file: string) =>
      show(await (await import('./run-restore.ts')).runRestore(variables, absolute(file))),
    )

  program
    .command('datasets')
    .description("the company's own data that the policy governs")
    .command('check')
    .description('ask every dataset whether it is there and as the policy says; changes nothing')
    .option(...ORGANIZATION)
    .action(async ({ organization = null }: { organization?: string | null }) =>
      show(await runCommand(variables, 'datasets-check', { organization })),
    )

  program
    .command('certificate')
    .description('certificates of deletion')
    .command('verify <file>')
    .description('verify a certificate; with --key neither a database nor a network is needed')
    .option('--key <file>', 'JSON of /.well-known/jwks.json; without it the key of this installation')
    .action(async (file: string, { key }: { key?: string }) => {
      const certificate = readText(file).trim()
      show(
        key === undefined
          ? await runCommand(variables, 'certificate-verify', { certificate })
          : await (await import('./check-certificate.ts')).checkCertificate(certificate, readJson(key)),
      )
    })

  program
    .command('receipt')
    .description('receipts of consent that people keep')
    .command('verify <file>')
    .description('verify a receipt; with --key neither a database nor a network is needed')
    .option('--key <file>', 'JSON of /.well-known/jwks.json; without it the key of this installation')
    .action(async (file: string, { key }: { key?: string }) => {
      const receipt = readText(file).trim()
      show(
        key === undefined
          ? await runCommand(variables, 'receipt-verify', { receipt })
          : await (await import('./check-receipt.ts')).checkReceipt(receipt, readJson(key)),
      )
    })

  program
    .command('key')
    .description('API keys')
    .command('add <name>')
    .description('make an API key; its secret is shown this once')
    .requiredOption('--scope <scope...>', `what it may do: ${SCOPES.join(', ')}`)
    .option(...ORGANIZATION)
    .action(async (name: string, { scope, organization = null }: { scope: string[]; organization?: string | null }) =>
      show(
        await runCommand(variables, 'key-add', {
          name,
          scopes: scope.flatMap((words) => words.split(',')),
          organization,
        }),
      ),
    )

  program
    .command('account-key')
    .description('keys by which your back end signs who is signed in')
    .command('add <name>')
    .description('register one; without a file a secret is made and shown this once')
    .option('--public-key <file>', 'an Ed25519 public key (PEM or JWK), for tokens of EdDSA')
    .option('--secret <file>', 'your own secret, for tokens of HS256: 32 to 512 bytes of text')
    .option(...ORGANIZATION)
    .action(async (name: string, options: { publicKey?: string; secret?: string; organization?: string | null }) => {
      const { publicKey, secret, organization = null } = options
      show(
        await runCommand(variables, 'account-key-add', {
          name,
          algorithm: publicKey === undefined ? 'HS256' : 'EdDSA',
          publicKey: publicKey === undefined ? null : readText(publicKey),
          secret: secret === undefined ? null : readText(secret).trim(),
          organization,
        }),
      )
    })

  program
    .command('organization')
    .description('organizations')
    .command('add <slug> <name>')
    .description('make an organization; the slug begins its site keys')
    .action(async (slug: string, name: string) => show(await runCommand(variables, 'organization-add', { slug, name })))

  return program
}

/** The server that does a command may have been started elsewhere. A slash at the end says that it is a directory. */
function absolute(path: string): string {
  return path.endsWith('/') ? `${resolve(path)}/` : resolve(path)
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readText(file))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new UsageError('MALFORMED', `${file} is not JSON.`)
  }
}

function readCheckpoints(file: string): unknown {
  try {
    const report: unknown = JSON.parse(readText(file))
    if (typeof report === 'object' && report !== null && 'checkpoints' in report) return report.checkpoints
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new UsageError('MALFORMED', `--since: ${file} is not what "assent audit verify --format json" prints.`)
}
