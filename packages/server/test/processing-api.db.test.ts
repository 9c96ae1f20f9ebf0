import { randomBytes } from 'node:crypto'
import { uuidV7 } from '@assent/shared'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApiKey } from '../src/identity/create-api-key.ts'
import { withDatabase } from './_database.ts'
import { startServer, type RunningServer } from './_server.ts'

const EVENT = '... on SubjectEvent { kind purpose name from to note recordedBy } ... on SubjectRefused { code }'
const ANA = { email: 'ana@example.org' }

describe('what may be processed, over GraphQL', () => {
  const database = withDatabase()
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer(database)
  }, 60_000)
  afterAll(() => server.app.close())

  const act = async (name: string, args: string, fields = EVENT) =>
    (
      await server.query(`mutation ($who: SubjectName!) { it: ${name}(subject: $who, ${args}) { ${fields} } }`, {
        who: ANA,
      })
    ).it
  const may = async (purpose: string, more = '') =>
    (
      await server.query(
        `query ($who: SubjectName!) { mayProcess(purpose: "${purpose}", subject: $who ${more}) { allowed basis code policyHash } }`,
        { who: ANA },
      )
    ).mayProcess

  it('every answer and every act arrives in the words of the schema', async () => {
    expect(await may('newsletter')).toMatchObject({ allowed: false, basis: null, code: 'NO_CONSENT' })
    const given = await act('recordSubjectConsent', 'purpose: "newsletter", evidence: "form 17"')
    expect(given).toMatchObject({ kind: 'consent', purpose: 'newsletter', note: 'form 17' })
    expect(given.recordedBy).toMatch(/^key:/)
    expect(await may('newsletter')).toMatchObject({ allowed: true, basis: 'CONSENT', code: null })
    const { processable } = await server.query(
      'query ($all: [SubjectName!]!) { processable(purpose: "newsletter", subjects: $all) { index decision { allowed code } } }',
      { all: [{ customer: '1' }, ANA] },
    )
    expect(processable).toEqual([
      { index: 0, decision: { allowed: false, code: 'NO_CONSENT' } },
      { index: 1, decision: { allowed: true, code: null } },
    ])
    await act('withdrawSubjectConsent', 'purpose: "newsletter"')
    expect(await may('newsletter')).toMatchObject({ code: 'WITHDRAWN' })

    const fraud = 'purpose: "fraud-prevention"'
    expect(await act('withdrawObjection', fraud)).toEqual({ code: 'NO_OBJECTION' })
    expect(await act('recordObjection', fraud)).toMatchObject({ kind: 'objection' })
    expect(await may('fraud-prevention')).toMatchObject({ code: 'OBJECTED' })
    expect(await act('answerObjection', `${fraud}, grounds: "Toll fraud"`)).toMatchObject({ note: 'Toll fraud' })
    expect(await may('fraud-prevention')).toMatchObject({ basis: 'LEGITIMATE_INTERESTS' })
    expect(await act('withdrawObjection', fraud)).toMatchObject({ kind: 'objection-withdrawn' })

    const days = 'from: "2026-01-01", to: "2026-06-30"'
    expect(await act('reportContract', `contract: "Telephony", ${days}`)).toMatchObject({
      kind: 'contract',
      name: 'Telephony',
      from: '2026-01-01',
      to: '2026-06-30',
    })
    expect(await may('service', 'on: "2026-06-30"')).toMatchObject({ basis: 'CONTRACT' })
    expect(await may('service', 'on: "2026-07-01"')).toMatchObject({ code: 'CONTRACT_ENDED' })
    expect(await act('reportSubjectState', `state: "customer.gone", ${days}`)).toEqual({ code: 'STATE_UNKNOWN' })

    const history = `query ($who: SubjectName!) { subjectHistory(subject: $who) {
      ... on SubjectHistory { events { kind } suppressions { kind purpose } } ... on SubjectRefused { code } } }`
    const read = (await server.query(history, { who: ANA })).subjectHistory
    expect(read.events.map(({ kind }: { kind: string }) => kind)).toEqual([
      'consent',
      'withdrawal',
      'objection',
      'objection-answered',
      'objection-withdrawn',
      'contract',
    ])
    expect(read.suppressions).toEqual([{ kind: 'withdrawal', purpose: 'newsletter' }])
    expect((await server.query(history, { who: {} })).subjectHistory).toEqual({ code: 'SUBJECT_MALFORMED' })
    const { forgetSubject } = await server.query(
      'mutation ($who: SubjectName!) { forgetSubject(subject: $who) { ... on SubjectForgotten { events suppressions } } }',
      { who: ANA },
    )
    expect(forgetSubject).toEqual({ events: 6, suppressions: 1 })
  })

  it('a question with something wrong is refused by its path, and a key without the scope by its name', async () => {
    const ask = async (query: string, key = server.key) =>
      (await server.post('/graphql', { query }, { authorization: `Bearer ${key}` })).body.errors?.[0]
    const question = (args: string) => `{ mayProcess(purpose: "newsletter", ${args}) { allowed } }`
    expect(await ask(question('subject: { email: "nobody" }'))).toMatchObject({
      message: expect.stringContaining('subjects[0].email') as string,
      extensions: { code: 'BAD_USER_INPUT' },
    })
    const long = 'x'.repeat(1001)
    expect(
      await ask(
        `mutation { recordSubjectConsent(subject: { customer: "1" }, purpose: "newsletter", evidence: "${long}") { __typename } }`,
      ),
    ).toMatchObject({ message: expect.stringContaining('evidence: expected at most 1000') as string })
    const { app, organizationId } = server
    const made = await createApiKey(app.deps, organizationId, 'system', { name: 'reader', scopes: ['PROCESSING_READ'] })
    if (made.kind === 'rejected') throw new Error(JSON.stringify(made.problems))
    expect(await ask(question('subject: { customer: "1" }'), made.secret)).toBeUndefined()
    const act = 'mutation { recordObjection(subject: { customer: "1" }, purpose: "fraud-prevention") { __typename } }'
    expect(await ask(act, made.secret)).toMatchObject({
      message: expect.stringContaining('PROCESSING_WRITE') as string,
      extensions: { code: 'FORBIDDEN' },
    })
  })

  it('an objection that came as a request is answered in the words of the schema', async () => {
    const id = uuidV7(Date.now(), randomBytes(10))
    const { sites } = await server.query('{ sites { key } }')
    const input = { requestId: id, siteKey: sites[0].key, kind: 'OBJECTION', email: ANA.email, language: 'en' }
    const submit = 'mutation ($input: SubmitRightsRequestInput!) { submitRightsRequest(input: $input) { __typename } }'
    await server.query(submit, { input })
    const { outgoingMails } = await server.query('{ outgoingMails { text } }')
    const token = /rights\/confirm\/([\w-]+)/.exec(outgoingMails[0].text)?.[1]
    await server.query('mutation ($token: String!) { confirmRightsRequest(token: $token) { __typename } }', { token })
    const answering =
      'uses { purpose name absolute recipients } answer { outcome reason kept { purpose name grounds } told answeredAt answeredBy }'
    const read = await server.query(`query ($id: UUID!) { it: rightsAnswering(requestId: $id) { ${answering} } }`, {
      id,
    })
    const uses = read.it.uses as readonly { purpose: string; absolute: boolean }[]
    expect(uses.find(({ purpose }) => purpose === 'newsletter')).toMatchObject({ absolute: true })
    expect(uses.find(({ purpose }) => purpose === 'security')).toMatchObject({ absolute: false })
    const mutation = `mutation ($id: UUID!, $kept: [KeptUseInput!]!, $told: Boolean!) {
      it: answerRightsRequest(requestId: $id, kept: $kept, told: $told) {
        ... on RightsRequestAnswered { answering { ${answering} } } ... on RightsAnswerRefused { code message } } }`
    const kept = (purpose: string) => [{ purpose, grounds: 'Attacks are found by it.' }]
    const answer = async (variables: object) => (await server.query(mutation, { id, told: true, ...variables })).it
    expect(await answer({ kept: kept('newsletter') })).toMatchObject({ code: 'OBJECTION_IS_ABSOLUTE' })
    const given = await answer({ kept: kept('security') })
    expect(given.answering.answer).toMatchObject({ outcome: 'PARTLY', reason: null, kept: kept('security') })
    expect(await answer({ kept: [] })).toMatchObject({ code: 'CLOSED' })
    const status = await server.query('query ($id: UUID!) { rightsRequest(id: $id) { status } }', { id })
    expect(status.rightsRequest.status).toBe('FULFILLED')
    expect(await may('security')).toMatchObject({ allowed: true })
  })
})
