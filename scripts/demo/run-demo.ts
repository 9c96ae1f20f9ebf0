/** Runs the product as a newcomer meets it: the server, a demo organization, and a marketing site on another origin. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { startDemoSite } from '../../examples/demo-site/serve.ts'
import {
  applyPolicy,
  createApiKey,
  createApp,
  createConfig,
  createOrganization,
  explainStart,
  readEnvironment,
  SCOPES,
  type App,
} from '../../packages/server/dist/index.js'
import type { Manifest } from '../../packages/shared/dist/index.js'
import { seedDemo } from './seed-demo.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const POLICIES = join(ROOT, 'examples', 'policies')
const DEFAULT_POLICY = 'cloudcontactpro'
/** The port of the demo site in the example policies; the pretend third parties are on the next one. */
const POLICY_PORT = 4001

/** Something the person who typed the command can mend. */
class DemoError extends Error {
  override name = 'DemoError'
}

function readPolicy(wanted: string): string {
  const file = wanted.includes('/') ? resolve(wanted) : join(POLICIES, `${basename(wanted, '.yaml')}.yaml`)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const known = readdirSync(POLICIES).flatMap((name) => (name.endsWith('.yaml') ? [basename(name, '.yaml')] : []))
  throw new DemoError(`There is no policy ${JSON.stringify(wanted)}; examples/policies has ${known.join(', ')}.`)
}

function readPort(text = String(POLICY_PORT)): number {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_535) return port
  throw new DemoError(`ASSENT_DEMO_PORT: expected a port from 1 to 65534 (the next one is used too), got ${text}.`)
}

/**
 * Each policy has an organization of its own: in one, another company's policy would be a material change, which has to
 * wait for the notice that the first one promised.
 */
function slugOf(policy: string): string {
  const name = basename(policy, '.yaml').toLowerCase()
  return name === DEFAULT_POLICY ? 'demo' : `demo-${name.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}`
}

/** The demo's key is kept beside its data, so that it is the same after a restart. */
async function demoKey(app: App, organizationId: string, file: string): Promise<string> {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  const outcome = await createApiKey(app.deps, organizationId, 'system', { name: 'demo', scopes: [...SCOPES] })
  if (outcome.kind !== 'created') throw new Error(`The demo key was refused: ${JSON.stringify(outcome)}`)
  // With PostgreSQL nothing else makes this directory.
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, outcome.secret, { mode: 0o600 })
  return outcome.secret
}

/** Which of the company's own systems the policy names and this run reaches. */
async function describeDatasets({ deps: { datasets } }: App, organizationId: string): Promise<string> {
  const found = await datasets.list(organizationId)
  const missed: string[] = []
  for (const { dataset } of found) {
    try {
      await datasets.open(organizationId, dataset)
    } catch {
      missed.push(dataset)
    }
  }
  if (found.length === 0) return 'none in this policy'
  if (missed.length === 0) return `all ${found.length} are reached`
  return `${found.length - missed.length} of ${found.length} are reached; not ${missed.join(', ')} (see examples/telephone-company; each run says so too)`
}

/** What visitors can allow, as a page learns it: from the manifest. */
async function readAsked(address: string, siteKey: string): Promise<{ marketing: boolean; services: string[] }> {
  const { purposes, services } = (await (await fetch(`${address}/s/${siteKey}.json`)).json()) as Manifest
  return {
    marketing: purposes.some(({ category }) => category === 'marketing'),
    services: services.map(({ id }) => id),
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { policy: { type: 'string', default: DEFAULT_POLICY } } })
  const port = readPort(process.env.ASSENT_DEMO_PORT)
  // The policy names the origins its script may run on, so another port has to stand there too.
  const source = readPolicy(values.policy).replaceAll(
    new RegExp(`(localhost|127\\.0\\.0\\.1):${POLICY_PORT}\\b`, 'g'),
    `$1:${port}`,
  )
  const environment = readEnvironment({
    LOG_LEVEL: 'warn',
    ...process.env,
    ASSENT_MODE: process.env.ASSENT_MODE ?? 'demo',
  })
  const app = await createApp(createConfig(environment))
  const closing: (() => Promise<unknown>)[] = [() => app.close()]
  const close = async (): Promise<void> => {
    for (const step of closing.splice(0).reverse()) await step()
  }
  try {
    const address = await app.listen()
    const slug = slugOf(values.policy)
    const made = await createOrganization(app.deps, { slug, name: 'Demo organization', actor: 'system' })
    if (made.kind === 'rejected') throw new Error(made.message)
    const applied = await applyPolicy(app.deps, { organizationId: made.organizationId, actor: 'system', source })
    if (applied.kind === 'rejected') {
      const errors = applied.findings.filter(({ level }) => level === 'error')
      if (errors.some(({ code }) => code === 'VERSION_REUSED'))
        throw new DemoError(
          `These data have another version of the policy "${values.policy}": the file was changed since, or ASSENT_DEMO_PORT, which stands in it as an origin. Start as before, or with ASSENT_DATA_DIR=FOLDER for a demo of its own.`,
        )
      const lines = errors.map(({ line, column, code, message }) => `  ${line}:${column} ${code} ${message}`)
      throw new DemoError(`The policy has errors:\n${lines.join('\n')}`)
    }
    const key = await demoKey(app, made.organizationId, join(resolve(environment.ASSENT_DATA_DIR), `${slug}-key`))
    if (made.kind === 'created') await seedDemo(app.deps, made.organizationId)
    const [site] = app.deps.sites.ofOrganization(made.organizationId)
    if (site === undefined) throw new DemoError('The policy names no site to run the demo on.')
    const demoSite = await startDemoSite({
      port,
      assentUrl: address,
      siteKey: site.siteKey,
      company: site.controllerName,
      ...(await readAsked(address, site.siteKey)),
    })
    closing.push(() => demoSite.close())
    const mail =
      environment.SMTP_URL === undefined
        ? 'kept here; read it with the query outgoingMails, or in the console'
        : 'sent by SMTP_URL'
    const datasets = await describeDatasets(app, made.organizationId)
    const data =
      environment.DATABASE_URL === undefined
        ? `${resolve(environment.ASSENT_DATA_DIR)}; ASSENT_DATA_DIR=FOLDER takes another, as for a policy of your own`
        : 'in PostgreSQL, as DATABASE_URL says'
    console.log(`
  Assent is running with the policy "${values.policy}"${environment.DATABASE_URL === undefined ? ' and the embedded database' : ''}.

  Demo site       ${demoSite.url}
  Admin console   ${address}/admin/#key=${key}
  GraphQL         ${address}/graphql   (GraphiQL: ${address}/graphiql)
  Admin API key   ${key}
  Mail            ${mail}
  Datasets        ${datasets}
  Data            ${data}
  Commands        npx assent expire --dry-run

  Stop with Ctrl-C.
`)
    await new Promise<void>((done) => {
      process.once('SIGINT', () => done())
      process.once('SIGTERM', () => done())
    })
    console.log('Stopping: finishing what is under way.')
  } finally {
    await close()
  }
  console.log('Stopped. Everything is kept for the next start.')
}

try {
  await main()
} catch (error) {
  console.error(`assent: ${error instanceof DemoError ? error.message : explainStart(error)}`)
  process.exitCode = 1
}
