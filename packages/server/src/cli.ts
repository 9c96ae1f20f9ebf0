#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseCalendarDate, utcDate, type CalendarDate } from '@assent/shared'
import { Command, InvalidArgumentError } from 'commander'
import { createApp, type App } from './app.ts'
import { verifyAudit } from './audit/verify-audit.ts'
import { createConfig, type Config } from './config/config.ts'
import { readEnvironment } from './config/env.ts'
import { verifySeals } from './consent/verify-seals.ts'
import { readControlFile, type ControlFile } from './db/data-directory.ts'
import { migrate } from './db/migrate.ts'
import { openDatabase } from './db/open-database.ts'
import { createApiKey } from './identity/create-api-key.ts'
import { explainStart, serve } from './main.ts'
import { applyPolicy } from './policy/apply-policy.ts'
import { loadPolicy } from './policy/load-policy.ts'
import { runRetention } from './retention/run-retention.ts'
import { createOrganization } from './sites/create-organization.ts'

/** Every command is a thin shell over an act. Exit codes: 0 done, 1 findings or failed, 2 wrong use. */
const program = new Command('assent').description('Consent, rights and retention, run from one policy file.').exitOverride()

/** Answers of the command were bad news; the words are already out. */
class Failed extends Error {
  override name = 'Failed'
}

function configuration(): Config {
  return createConfig(readEnvironment({ LOG_LEVEL: 'error', ...process.env }))
}

/** The server that has the embedded database open, if one has: then it does the work, because nobody else may. */
function holder(config: Config): (ControlFile & { readonly url: string }) | null {
  if (config.database.kind !== 'pglite' || config.database.directory === null) return null
  const file = readControlFile(dirname(config.database.directory))
  return file?.url == null ? null : { ...file, url: file.url }
}

async function withApp<T>(config: Config, work: (app: App) => Promise<T>): Promise<T> {
  const app = await createApp(config, { jobs: false })
  try {
    return await work(app)
  } finally {
    await app.close()
  }
}

async function organizationOf(app: App, slug: string): Promise<string> {
  const found = await app.deps.db.selectFrom('organization').select(['id', 'slug']).execute()
  const organization = found.find((candidate) => candidate.slug === slug)
  if (organization !== undefined) return organization.id
  throw new Failed(`There is no organization ${JSON.stringify(slug)}; known: ${found.map((candidate) => candidate.slug).join(', ') || 'none'}.`)
}

function day(text: string): CalendarDate {
  const parsed = parseCalendarDate(text)
  if (parsed.ok) return parsed.value
  throw new InvalidArgumentError(parsed.problems[0]?.message ?? 'Expected a day.')
}

program.command('serve').description('serve until told to stop').action(() => serve(process.env))

program
  .command('migrate')
  .description('bring the database up to date')
  .action(async () => {
    const database = await openDatabase(configuration().database)
    const applied = await migrate(database.db)
    await database.close()
    console.log(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}.`)
  })

const policy = program.command('policy').description('check and apply policy files')
policy
  .command('check <file>')
  .description('check a policy file and change nothing')
  .option('--format <format>', 'text or json', 'text')
  .action((file: string, { format }: { format: string }) => {
    const loaded = loadPolicy(readFileSync(file, 'utf8'))
    if (format === 'json') console.log(JSON.stringify(loaded.findings, null, 2))
    else for (const { line, column, level, code, message } of loaded.findings) console.log(`${file}:${line}:${column} ${level} ${code} ${message}`)
    if (!loaded.ok) throw new Failed(format === 'json' ? '' : `${loaded.findings.length} findings; the policy cannot be applied.`)
    if (format !== 'json') console.log('The policy can be applied.')
  })
policy
  .command('apply <file>')
  .description('check a policy file and make it the newest version')
  .requiredOption('--organization <slug>', 'whose policy it is')
  .action(async (file: string, { organization }: { organization: string }) => {
    await withApp(configuration(), async (app) => {
      const outcome = await applyPolicy(app.deps, {
        organizationId: await organizationOf(app, organization),
        actor: 'cli',
        source: readFileSync(file, 'utf8'),
      })
      for (const { line, column, level, code, message } of outcome.findings) console.log(`${file}:${line}:${column} ${level} ${code} ${message}`)
      if (outcome.kind === 'rejected') throw new Failed('The policy was not applied.')
      console.log(`Applied: ${outcome.version.version}, ${outcome.version.hash}${outcome.inForce ? ', in force now' : `, in force from ${outcome.version.effectiveOn}`}.`)
    })
  })

interface Count {
  readonly rule: string
  readonly action: string
  readonly cutoff: string
  readonly due: number
  readonly done: number
  readonly explanation: string
}

program
  .command('expire')
  .description('end every period that is over: anonymise and delete what is due')
  .option('--dry-run', 'only say what would be done')
  .option('--as-of <date>', 'act for another day than today; demo and test only', day)
  .option('--format <format>', 'text or json', 'text')
  .action(async ({ dryRun = false, asOf, format }: { dryRun?: boolean; asOf?: CalendarDate; format: string }) => {
    const environment = readEnvironment({ ...process.env, ASSENT_MODE: process.env['ASSENT_NOW'] === undefined ? process.env['ASSENT_MODE'] : (process.env['ASSENT_MODE'] ?? 'demo') })
    const config = createConfig({ ...environment, LOG_LEVEL: 'error' })
    const wanted = asOf ?? (config.now === null ? undefined : utcDate(config.now))
    const running = holder(config)
    const counts = running === null ? await expireHere(config, wanted, dryRun) : await expireThere(running, wanted, dryRun)
    if (format === 'json') console.log(JSON.stringify(counts, null, 2))
    else {
      console.log(`${dryRun ? 'Would be done' : 'Done'} for ${wanted ?? 'today'}${running === null ? '' : `, by the server at ${running.url}`}:`)
      for (const count of counts) {
        console.log(`  ${count.rule.padEnd(28)} ${count.action.toLowerCase().padEnd(10)} due ${String(count.due).padStart(8)}  done ${String(count.done).padStart(8)}  up to ${count.cutoff}`)
        console.log(`    ${count.explanation}`)
      }
    }
  })

async function expireHere(config: Config, asOf: CalendarDate | undefined, dryRun: boolean): Promise<readonly Count[]> {
  return withApp(config, async (app) => {
    const outcome = await runRetention(app.deps, { asOf, dryRun, startedBy: 'cli', actor: 'cli' })
    if (outcome.kind === 'refused') throw new Failed(outcome.message)
    const failed = outcome.kind === 'ran' ? outcome.runs.find(({ status }) => status === 'failed') : undefined
    if (failed !== undefined) throw new Failed(`Retention failed: ${failed.failure ?? 'no reason was given'}`)
    return (outcome.kind === 'ran' ? outcome.runs : outcome.previews).flatMap((part) => part.counts)
  })
}

const RUN = `mutation ($asOf: Date, $dryRun: Boolean) { runRetention(asOf: $asOf, dryRun: $dryRun) { __typename
  ... on RetentionRun { status failure counts { rule action cutoff due done explanation } }
  ... on RetentionPreview { counts { rule action cutoff due done explanation } }
  ... on RetentionRefused { code message } } }`

async function expireThere({ url, token }: { url: string; token: string }, asOf: CalendarDate | undefined, dryRun: boolean): Promise<readonly Count[]> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: RUN, variables: { asOf: asOf ?? null, dryRun } }),
  })
  const answer = (await response.json()) as {
    errors?: readonly { message: string }[]
    data?: { runRetention: { counts?: readonly Count[]; message?: string; status?: string; failure?: string | null } }
  }
  const outcome = answer.data?.runRetention
  if (outcome?.counts === undefined || outcome.status === 'failed') {
    throw new Failed(answer.errors?.[0]?.message ?? outcome?.message ?? outcome?.failure ?? `The server at ${url} gave no answer that can be read.`)
  }
  return outcome.counts
}

program
  .command('audit')
  .description('the evidence')
  .command('verify')
  .description('recompute every audit chain and every sealed batch of consents')
  .action(async () => {
    await withApp(configuration(), async (app) => {
      let intact = true
      const { chains } = await verifyAudit(app.deps)
      for (const { organizationId, entries, broken } of chains) {
        if (broken !== null) intact = false
        console.log(`audit    ${organizationId}  ${entries} entries  ${broken === null ? 'intact' : `BROKEN ${JSON.stringify(broken)}`}`)
        const seals = await verifySeals(app.deps, organizationId)
        if (seals.problems.length > 0) intact = false
        console.log(`consents ${organizationId}  ${seals.events} events in ${seals.seals} seals  ${seals.problems.length === 0 ? 'intact' : `BROKEN\n  ${seals.problems.join('\n  ')}`}`)
      }
      if (!intact) throw new Failed('The evidence was tampered with; see above.')
    })
  })

program
  .command('key')
  .description('API keys')
  .command('add <name>')
  .description('make an API key; it is shown this once')
  .requiredOption('--organization <slug>', 'whose key it is')
  .requiredOption('--scope <scope...>', 'what it may do')
  .action(async (name: string, { organization, scope }: { organization: string; scope: string[] }) => {
    await withApp(configuration(), async (app) => {
      const outcome = await createApiKey(app.deps, await organizationOf(app, organization), 'cli', { name, scopes: scope })
      if (outcome.kind === 'rejected') throw new Failed(outcome.problems.map(({ message }) => message).join('\n'))
      console.log(outcome.secret)
    })
  })

program
  .command('organization')
  .description('organizations')
  .command('add <slug> <name>')
  .description('make an organization; the slug is the first part of its site keys')
  .action(async (slug: string, name: string) => {
    await withApp(configuration(), async (app) => {
      const outcome = await createOrganization(app.deps, { slug, name, actor: 'cli' })
      if (outcome.kind === 'rejected') throw new Failed(outcome.message)
      console.log(outcome.kind === 'created' ? `Made ${slug}.` : `${slug} is there already.`)
    })
  })

try {
  await program.parseAsync()
} catch (error) {
  const { name, code, exitCode } = error as { name?: string; code?: string; exitCode?: number }
  if (name === 'CommanderError' || code?.startsWith('commander.') === true) process.exitCode = exitCode === 0 ? 0 : 2
  else {
    const words = error instanceof Failed ? error.message : explainStart(error)
    if (words !== '') console.error(`assent: ${words}`)
    process.exitCode = 1
  }
}
