/**
 * The built server as a process of its own, with one organization and the demo's policy. Tells its parent what to send.
 * With an origin as its argument it runs for a site there, on a path of its host as well, and forgets everything when it ends.
 */
import { readFileSync } from 'node:fs'
import {
  applyPolicy,
  createApp,
  createConfig,
  createOrganization,
  readEnvironment,
} from '../../packages/server/dist/index.js'

const config = createConfig(
  readEnvironment({
    ...process.env,
    PORT: '0',
    ASSENT_MODE: 'test',
    ASSENT_RATE_LIMIT: '100000000',
    LOG_LEVEL: 'warn',
  }),
)
const [origin] = process.argv.slice(2)
const app = await createApp(
  origin === undefined ? config : { ...config, database: { kind: 'pglite', directory: null } },
)
const address = await app.listen()
const made = await createOrganization(app.deps, { slug: 'bench', name: 'Bench', actor: 'system' })
if (made.kind === 'rejected') throw new Error(made.message)
const example = readFileSync(new URL('../../examples/policies/cloudcontactpro.yaml', import.meta.url), 'utf8')
const source =
  origin === undefined
    ? example
    : example.replace('http://localhost:4001', origin).replace('\n    origins:', '\n    first_party: /assent$&')
const applied = await applyPolicy(app.deps, { organizationId: made.organizationId, actor: 'system', source })
if (applied.kind === 'rejected') throw new Error(JSON.stringify(applied.findings))
const [site] = app.deps.sites.ofOrganization(made.organizationId)
if (site === undefined) throw new Error('The policy names no site.')
const [text] = site.texts
const purposes = [...site.policy.purposes.values()]
  .filter(({ basis, locked }) => basis === 'consent' && !locked)
  .map(({ id }) => id)
process.send?.({
  address,
  siteKey: site.siteKey,
  origin: site.origins[0],
  policyHash: site.policy.hash,
  textHash: text?.[0],
  language: text?.[1],
  purposes,
})
process.on('SIGTERM', () => void app.close().then(() => process.exit(0)))
