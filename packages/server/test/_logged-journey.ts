/**
 * A server that logs everything it can, and a visitor's and a person's way through it, also where it goes wrong. The
 * log is standard output; the values that must not be in it are the arguments: e-mail, name, address, visitor id.
 */
import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { recordConsentDocument, submitRightsRequestDocument, uuidV7 } from '@assent/shared'
import { sql } from 'kysely'
import { consentInput, EXAMPLE_ORIGIN, startServer } from './_server.ts'

const [email = '', name = '', address = '', visitorId = ''] = process.argv.slice(2)
// Nothing listens on the discard port, so the mail server "refuses" every mail.
const server = await startServer(
  { config: { kind: 'pglite', directory: null } },
  { logLevel: 'trace', trustProxy: true, smtpUrl: 'smtp://127.0.0.1:9' },
)
const headers = { origin: EXAMPLE_ORIGIN, 'x-forwarded-for': address, 'user-agent': `Canary/1.0 (${name})` }
const run = (documentId: string, variables: object) =>
  server.post('/graphql', { documentId: `sha256:${documentId}`, variables }, headers)

const input = consentInput(server, { visitorId })
const recorded = await run(recordConsentDocument, { input })
const token = recorded.body.data.recordConsent.writeToken ?? recorded.body.data.recordConsent.signature
const events = [{ kind: 'page-view', at: new Date(server.app.deps.clock.now()).toISOString(), path: '/' }]
const batch = () => ({ token, batchId: uuidV7(Date.now(), randomBytes(10)), device: 'phone', events })
await server.post('/v1/collect', batch(), headers)
await server.post('/v1/collect', { ...batch(), token: `${visitorId}.forged` }, headers)
const form = {
  requestId: uuidV7(Date.now(), randomBytes(10)),
  siteKey: 'acme/www',
  email,
  name,
  message: `I am ${name}`,
  language: 'en',
}
await run(submitRightsRequestDocument, { input: { ...form, kind: 'ERASURE' } })
// Asked wrongly, with the same values: in the path, in the body, in a body that is no JSON.
await run(submitRightsRequestDocument, { input: { ...form, kind: email } })
await server.post(`/rights/${encodeURIComponent(email)}?name=${encodeURIComponent(name)}`, { email }, headers)
await server.post('/graphql', `{"email": "${email}", ${name}`, headers)
await server.post('/v1/collect', { [email]: name }, headers)
// The mail was tried and refused.
for (;;) {
  const { rows } =
    await sql`select from pgboss.job where name = 'send-mail' and retry_count > 0 or state = 'retry'`.execute(
      server.app.deps.db,
    )
  if (rows.length > 0) break
  await pause(50)
}
// The database breaks under a write.
await sql`alter table token_revocation rename to token_revocation_gone`.execute(server.app.deps.db)
const broken = await server.post('/v1/collect', batch(), headers)
if (broken.status !== 500) throw new Error(`Expected a failure, got ${broken.status}.`)
await server.app.close()
