import { Kysely, PGliteDialect, PostgresDialect, sql, type CompiledQuery } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { withDatabase } from '../../test/_database.ts'
import { fromPage, makeForm, withDesk, type Desk } from '../../test/_desk.ts'
import type { Schema } from '../db/database.ts'
import { authenticateApiKey } from '../identity/authenticate-api-key.ts'
import { createApiKey } from '../identity/create-api-key.ts'
import { sendMail } from '../notifications/send-mail.ts'
import { confirmRightsRequest } from './confirm-rights-request.ts'
import { linkToken } from './link-token.ts'
import { readRequestStatus } from './read-request-status.ts'
import { readRightsRequest, readRightsRequests } from './read-rights-requests.ts'
import { submitRightsRequest } from './submit-rights-request.ts'

const database = withDatabase()
const desks = withDesk(database)
const ran: CompiledQuery[] = []
let desk: Desk
let requestId: string

beforeAll(async () => {
  const { pglite, pool } = database.open
  const dialect =
    pglite !== null ? new PGliteDialect({ pglite }) : pool !== null ? new PostgresDialect({ pool }) : undefined
  if (dialect === undefined) throw new Error('An open database is either embedded or has a pool.')
  // Shares the engine with the test's database, which closes it.
  const watched = new Kysely<Schema>({ dialect, log: ({ query }) => void ran.push(query) })
  desk = { ...(await desks.make()), db: watched }
  const form = makeForm(desk)
  requestId = form.requestId as string
  await submitRightsRequest(desk, form, fromPage)
})

/** The paths that grow with the people, each with what it does to the database. */
const PATHS: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['submitting a request', () => submitRightsRequest(desk, makeForm(desk, { requestId: desk.ids.uuid() }), fromPage)],
  [
    'confirming it',
    () => confirmRightsRequest(desk, linkToken(desk.keyring, desk.organizationId, requestId, 'confirm')),
  ],
  ['its status page', () => readRequestStatus(desk, linkToken(desk.keyring, desk.organizationId, requestId, 'status'))],
  ['reading one', () => readRightsRequest(desk, desk.organizationId, 'cli', requestId)],
  [
    'reading a page of them',
    () =>
      readRightsRequests(desk, desk.organizationId, 'cli', {
        limit: 10,
        before: { receivedAt: desk.clock.now() + 1, requestId },
        status: undefined,
      }),
  ],
  [
    'sending its mail',
    async () => {
      const { id } = await desk.db.selectFrom('mail').select('id').executeTakeFirstOrThrow()
      ran.length = 0
      const mailer = { send: async () => undefined, close: async () => undefined }
      return sendMail({ ...desk, mailer }, { organizationId: desk.organizationId, mailId: id })
    },
  ],
  [
    'knowing an API key',
    async () => {
      const wish = { name: 'desk', scopes: ['RIGHTS_READ'] }
      const made = await createApiKey(desk, desk.organizationId, 'cli', wish)
      return authenticateApiKey(desk, made.kind === 'created' ? made.secret : '')
    },
  ],
]

describe('the paths of one person', () => {
  it.each(PATHS)('%s has an index for every statement', async (_what, act) => {
    ran.length = 0
    await act()
    const statements = ran.filter(
      ({ sql }) => /^\s*(select|with|insert|update|delete)/i.test(sql) && !/set_config|pgboss/.test(sql),
    )
    expect(statements.length).toBeGreaterThan(0)
    for (const statement of statements) {
      const plan = await database.db.transaction().execute(async (trx) => {
        // A small table is read whole whatever its indexes; forbidden that, only a missing index still scans.
        await sql`set local enable_seqscan = off`.execute(trx)
        const explained = { ...statement, sql: `explain ${statement.sql}` }
        return (await trx.executeQuery<{ 'QUERY PLAN': string }>(explained)).rows
          .map((row) => row['QUERY PLAN'])
          .join('\n')
      })
      expect(plan, statement.sql).not.toContain('Seq Scan')
    }
  })

  it('would show a missing index', async () => {
    const plan = await database.db.transaction().execute(async (trx) => {
      await sql`set local enable_seqscan = off`.execute(trx)
      return (await sql<{ 'QUERY PLAN': string }>`explain select * from mail where content = 'x'`.execute(trx)).rows
    })
    expect(JSON.stringify(plan)).toContain('Seq Scan')
  })
})
