/**
 * The limit to measure against: a bare Node server that inserts one row per request and answers after COMMIT. It checks
 * nothing, proves nothing and knows no organization. Arguments: PORT DATABASE_URL.
 */
import { createServer } from 'node:http'
import { randomUUID } from 'node:crypto'
import pg from 'pg'

const [port, connectionString] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString, max: 10 })
await pool.query(`
  create table if not exists bare_consent (
    id uuid primary key, visitor_id uuid not null, site text not null, choices jsonb not null, policy_hash text not null,
    text_hash text not null, language text not null, method text not null, element text not null, gpc boolean not null,
    decided_at timestamptz not null, recorded_at timestamptz not null)`)
await pool.query('create index if not exists bare_visitor on bare_consent (visitor_id)')
await pool.query('create index if not exists bare_recorded on bare_consent (recorded_at)')

const INSERT = {
  name: 'insert',
  text: 'insert into bare_consent values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)',
}

createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    const { input } = (JSON.parse(Buffer.concat(parts).toString()) as { variables: { input: Record<string, unknown> } })
      .variables
    const values = [
      randomUUID(),
      input.visitorId,
      input.siteKey,
      JSON.stringify(input.choices),
      input.policyHash,
      input.textHash,
      input.language,
      input.method,
      input.element,
      input.gpc,
      input.decidedAt,
      new Date(),
    ]
    pool.query({ ...INSERT, values }).then(
      () =>
        response
          .setHeader('content-type', 'application/json')
          .end('{"data":{"recordConsent":{"__typename":"ConsentRecorded"}}}'),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
}).listen(Number(port), '127.0.0.1', () => process.send?.('ready'))
