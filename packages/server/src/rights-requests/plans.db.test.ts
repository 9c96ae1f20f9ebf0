import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { withDatabase } from '../../test/_database.ts'
import { fromPage, makeForm, withDesk, type Desk } from '../../test/_desk.ts'
import { planOf, rowStatements, watchDatabase } from '../../test/_plans.ts'
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
let ran: ReturnType<typeof watchDatabase>['ran']
let desk: Desk
let requestId: string

beforeAll(async () => {
  const watched = watchDatabase(database.open)
  ran = watched.ran
  desk = { ...(await desks.make()), db: watched.db }
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
        restricted: false,
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
    const statements = rowStatements(ran)
    expect(statements.length).toBeGreaterThan(0)
    for (const statement of statements) {
      const plan = await planOf(database.db, statement, { forced: true })
      expect(plan, statement.sql).not.toContain('Seq Scan')
    }
  })

  it('would show a missing index', async () => {
    const query = sql`select * from mail where content = 'x'`.compile(database.db)
    expect(await planOf(database.db, query, { forced: true })).toContain('Seq Scan')
  })
})
