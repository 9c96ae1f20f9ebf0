import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ConsentDecision, DecisionId, PurposeId, SiteKey, VisitorId } from '@assent/shared'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createQueue, type Queue, type Unsent } from '../late/queue.ts'
import { createOutbox } from './outbox.ts'

/** The outbox against a real server on loopback that answers as each test says; in Node the queue lives in memory. */
type Answer = (sent: Sent, response: ServerResponse, request: IncomingMessage) => void
interface Sent {
  readonly decisionId: string
  readonly visitorId: string
  readonly decidedAt: string
  readonly writeToken?: string
  readonly accountToken?: string
  readonly method: string
}

const NOW = Date.parse('2026-11-24T10:00:00Z')
let server: Server
let received: Sent[]
let answers: Answer[]
let queue: Queue
let loose: Unsent[]
let warnings: string[]
let receiptTokens: (string | null)[]
let newVisitors: [string, string][]
let serial: number
let visitor: VisitorId | undefined
let left: number

const json =
  (recordConsent: object, status = 200): Answer =>
  (_sent, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ data: { recordConsent } }))
const recorded = (writeToken: string | null = 'token'): Answer =>
  json({ __typename: 'ConsentRecorded', writeToken, receiptToken: writeToken === null ? 'receipt' : null })
const rejected = (path: string, serverTime = NOW): Answer =>
  json({
    __typename: 'ConsentRejected',
    problems: [{ path, message: 'no' }],
    serverTime: new Date(serverTime).toISOString(),
  })
const text =
  (body: string, status: number): Answer =>
  (_sent, response) =>
    response.writeHead(status).end(body)

beforeEach(async () => {
  ;[received, answers, loose, warnings, receiptTokens, newVisitors, serial] = [[], [], [], [], [], [], 0]
  ;[visitor, left] = [undefined, 0]
  queue = createQueue()
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const { variables } = JSON.parse(body) as { variables: { input: Sent } }
      received.push(variables.input)
      ;(answers.shift() ?? recorded())(variables.input, response, request)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(() => {
  vi.useRealTimers()
  server.closeAllConnections()
  server.close()
})

const decision = (id: string, overrides: Partial<ConsentDecision> = {}): Unsent => ({
  decisionId: id as DecisionId,
  siteKey: 'acme/www' as SiteKey,
  visitorId: 'visitor' as VisitorId,
  decidedAt: NOW,
  language: 'en',
  policyHash: 'p',
  textHash: 't',
  method: 'accept-all',
  element: 'banner',
  choices: [{ purpose: 'analytics' as PurposeId, granted: true }],
  gpc: false,
  writeToken: undefined,
  ...overrides,
})

function outbox(endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`): () => Promise<void> {
  // The retry waits a minute; a test sends again by itself.
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  return createOutbox({
    endpoint,
    queue,
    loose,
    now: () => NOW,
    newId: (time) => `new-${++serial}-${time}`,
    onNewVisitor: (before, after) => void newVisitors.push([before, after]),
    visitor: () => visitor,
    onLeft: () => void left++,
    onRecorded: (receiptToken) => void receiptTokens.push(receiptToken),
    warn: (message) => void warnings.push(message),
  })
}
const waiting = (): readonly string[] => queue.load().queue.map(({ decisionId }) => decisionId)
const ids = (): readonly string[] => received.map(({ decisionId }) => decisionId)

test('sends in order, each once, and keeps the token for the next decision of the same visitor', async () => {
  queue.add(decision('one'))
  queue.add(decision('two', { method: 'withdraw' }))
  await outbox()()
  expect(ids()).toEqual(['one', 'two'])
  expect(received.map(({ writeToken }) => writeToken)).toEqual([undefined, 'token'])
  expect(received[1]?.method).toBe('WITHDRAW')
  expect(waiting()).toEqual([])
})

test.each<[string, Answer]>([
  ['503', text('busy', 503)],
  ['503 with JSON of another kind', text('{"errors":[{"message":"busy"}]}', 503)],
  ['rubbish', text('<html>captive portal</html>', 200)],
  ['JSON that this contract does not know', text('{"data":{"recordConsent":{"ok":true}}}', 200)],
  ['null', text('null', 200)],
  ['a connection cut in the middle', (_sent, response) => void response.destroy()],
])('after %s the decision waits and goes again under the same id', async (_name, answer) => {
  queue.add(decision('one'))
  answers = [answer]
  const send = outbox()
  await send()
  expect(waiting()).toEqual(['one'])
  await send()
  expect(ids()).toEqual(['one', 'one'])
  expect(waiting()).toEqual([])
})

test('no server at all: nothing is lost, and it is tried again after a minute without anybody asking', async () => {
  queue.add(decision('one'))
  const port = (server.address() as AddressInfo).port
  await new Promise((resolve) => server.close(resolve))
  await outbox(`http://127.0.0.1:${port}`)()
  expect(waiting()).toEqual(['one'])
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  await vi.advanceTimersByTimeAsync(60_000)
  await expect.poll(waiting).toEqual([])
  expect(ids()).toEqual(['one'])
})

test('a plain refusal is kept nowhere unless it could not be delivered', async () => {
  const refusal = decision('no', { method: 'reject-all' })
  loose.push(refusal)
  answers = [text('busy', 503)]
  const send = outbox()
  await send()
  expect([loose, waiting()]).toEqual([[], ['no']])
  await send()
  expect([ids(), waiting()]).toEqual([['no', 'no'], []])
})

test('the right to a receipt of a refusal is handed over, and saved nowhere', async () => {
  loose.push(decision('no', { method: 'reject-all' }))
  answers = [recorded(null)]
  await outbox()()
  expect(receiptTokens).toEqual(['receipt'])
  expect(JSON.stringify(queue.load())).not.toContain('receipt')
})

test('while one is under way, a second call sends nothing twice', async () => {
  queue.add(decision('one'))
  const send = outbox()
  await Promise.all([send(), send(), send()])
  expect(ids()).toEqual(['one'])
})

test('a conflict gets one new id; a second one is told and settled, never repeated', async () => {
  const conflict = json({ __typename: 'ConsentConflict', message: 'another' })
  queue.add(decision('one'))
  answers = [conflict, conflict]
  await outbox()()
  expect(ids()).toEqual(['one', `new-1-${NOW}`])
  expect(new Set(received.map(({ visitorId }) => visitorId))).toEqual(new Set(['visitor']))
  expect([waiting(), warnings.length]).toEqual([[], 1])
})

test('a clock that is wrong by more than a minute is corrected by that of the server', async () => {
  queue.add(decision('one'))
  answers = [rejected('decidedAt', NOW - 3_600_000)]
  await outbox()()
  expect(received[1]?.decidedAt).toBe(new Date(NOW - 3_600_000).toISOString())
  expect([waiting(), warnings]).toEqual([[], []])
})

test('a visitor the server does not take any more gets a new id, also in what waits behind', async () => {
  queue.add(decision('one'))
  queue.add(decision('two'))
  answers = [rejected('visitorId')]
  await outbox()()
  const [, second, third] = received
  expect(second?.visitorId).not.toBe('visitor')
  expect(third?.visitorId).toBe(second?.visitorId)
  expect(newVisitors).toEqual([['visitor', second?.visitorId]])
})

test('a decision that is refused for another reason is told once and does not hold up the next', async () => {
  queue.add(decision('one'))
  queue.add(decision('two'))
  answers = [rejected('choices')]
  await outbox()()
  expect([ids(), waiting(), warnings.length]).toEqual([['one', 'two'], [], 1])
})

test('a decision of somebody signed in is sent with the right to decide for the account, and without a write token', async () => {
  queue.save({ queue: [], token: 'old', visitorId: 'visitor' as VisitorId })
  visitor = 'visitor' as VisitorId
  queue.add(decision('one', { accountToken: 'pass' }))
  await outbox()()
  expect(received[0]).toMatchObject({ accountToken: 'pass' })
  expect(received[0]).not.toHaveProperty('writeToken')
  expect(queue.load()).toMatchObject({ token: 'token', visitorId: 'visitor' })
})

test('its answer leaves nothing behind where they signed out meanwhile, and takes nothing of the device away', async () => {
  queue.save({ queue: [], token: 'own', visitorId: 'device' as VisitorId })
  visitor = 'device' as VisitorId
  queue.add(decision('one', { accountToken: 'pass' }))
  await outbox()()
  expect(queue.load()).toEqual({ queue: [], token: 'own', visitorId: 'device' })
})

test.each([
  ['a right that has ended makes it the device’s own decision', 'accountToken', 2, ['pass', undefined]],
  ['what the server never takes is the device’s own, too', 'choices', 1, ['pass']],
])('%s', async (_what, path, sent, tokens) => {
  answers = [rejected(path)]
  queue.add(decision('one', { accountToken: 'pass' }))
  await outbox()()
  expect(received).toHaveLength(sent)
  expect(received.map(({ accountToken }) => accountToken)).toEqual(tokens)
  expect(left).toBe(1)
  expect(waiting()).toEqual([])
})

test('who calls while it sends waits for the same, and a call with nothing to send does not stop the next', async () => {
  const send = outbox()
  await send()
  queue.add(decision('one'))
  await Promise.all([send(), send()])
  expect(ids()).toEqual(['one'])
})
