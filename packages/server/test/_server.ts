import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { uuidV7 } from '@assent/shared'
import { createApp, type App } from '../src/app.ts'
import type { Config } from '../src/config/config.ts'
import type { OpenDatabase } from '../src/db/open-database.ts'
import { createApiKey } from '../src/identity/create-api-key.ts'
import { SCOPES } from '../src/identity/identity.domain.ts'
import { applyPolicy } from '../src/policy/apply-policy.ts'
import { createOrganization } from '../src/sites/create-organization.ts'

export const EXAMPLE_POLICY = readFileSync(
  new URL('../../../examples/policies/cloudcontactpro.yaml', import.meta.url),
  'utf8',
)
export const EXAMPLE_ORIGIN = 'http://localhost:4001'

export const ALL_SCOPES = [...SCOPES]

/** The same for every server of a test file, because two servers of one database share its secret. */
const MASTER_KEYS = new Map([[1, randomBytes(32)]])

/** The whole product on a free port of loopback, with one organization, the example policy and a key for everything. */
export interface RunningServer {
  readonly app: App
  readonly url: string
  readonly organizationId: string
  readonly key: string
  /** POSTs JSON to a path and reads the JSON answer. */
  post(
    path: string,
    body: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<{ status: number; body: Json; headers: Headers }>
  /** Runs an operation with the key and answers its data; throws on errors. */
  query(text: string, variables?: object): Promise<Json>
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- an answer is whatever the test then proves it to be
export type Json = any

/** What a server keeps its rows in; `open` is a database that is open already and stays so. */
export interface ServedDatabase {
  readonly config: Config['database']
  readonly open?: OpenDatabase
}

/** `policy` may be what makes one once the server's address is known, such as by starting the site that it names. */
export async function startServer(
  database: ServedDatabase,
  overrides: Partial<Config> = {},
  policy: string | ((url: string) => Promise<string>) = EXAMPLE_POLICY,
): Promise<RunningServer> {
  const config: Config = {
    mode: 'demo',
    database: database.config,
    host: '127.0.0.1',
    port: 0,
    publicUrl: null,
    masterKeys: MASTER_KEYS,
    now: null,
    placeHeaders: { country: 'cf-ipcountry', region: 'cf-region-code' },
    trustProxy: false,
    rateLimit: 0,
    queueLimit: 10_000,
    documentBytes: 10_000_000,
    smtpUrl: null,
    mailFrom: 'Privacy desk <privacy@localhost>',
    erasureList: null,
    logLevel: 'silent',
    ...overrides,
  }
  const app = await createApp(config, database.open === undefined ? {} : { opened: database.open })
  const url = await app.listen()
  const source = typeof policy === 'string' ? policy : await policy(url)
  const { id: organizationId, key } = await addOrganization(app, 'acme', source)
  const post: RunningServer['post'] = async (path, body, headers = {}) => {
    const response = await fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? null : JSON.parse(text), headers: response.headers }
  }
  return {
    app,
    url,
    organizationId,
    key,
    post,
    query: async (text, variables = {}) => {
      const { body } = await post('/graphql', { query: text, variables }, { authorization: `Bearer ${key}` })
      if (body.errors !== undefined) throw new Error(JSON.stringify(body.errors))
      return body.data
    },
  }
}

/** One more organization of a running server, with a policy and a key for everything; another server takes much longer. */
export async function addOrganization(
  { deps }: App,
  slug: string,
  source: string,
): Promise<{ readonly id: string; readonly key: string }> {
  const made = await createOrganization(deps, { slug, name: slug[0]!.toUpperCase() + slug.slice(1), actor: 'system' })
  if (made.kind === 'rejected') throw new Error(made.message)
  const id = made.organizationId
  const applied = await applyPolicy(deps, { organizationId: id, actor: 'system', source })
  if (applied.kind === 'rejected') throw new Error(JSON.stringify(applied.findings))
  const created = await createApiKey(deps, id, 'system', { name: 'test', scopes: ALL_SCOPES })
  if (created.kind === 'rejected') throw new Error(JSON.stringify(created.problems))
  return { id, key: created.secret }
}

/** The variables of a valid first decision for the running server; a test changes what it is about. */
export function consentInput({ app }: Pick<RunningServer, 'app'>, overrides: object = {}): Record<string, unknown> {
  const site = app.deps.sites.byKey('acme/www')
  const [text] = site?.texts ?? []
  const asked = [...(site?.policy.purposes.values() ?? [])].filter(
    ({ basis, locked }) => basis === 'consent' && !locked,
  )
  return {
    decisionId: uuidV7(app.deps.clock.now(), randomBytes(10)),
    siteKey: 'acme/www',
    visitorId: uuidV7(app.deps.clock.now(), randomBytes(10)),
    decidedAt: new Date(app.deps.clock.now()).toISOString(),
    language: text?.[1],
    policyHash: site?.policy.hash,
    textHash: text?.[0],
    method: 'ACCEPT_ALL',
    element: 'BANNER',
    choices: asked.map(({ id }) => ({ purpose: id, granted: true })),
    gpc: false,
    ...overrides,
  }
}
