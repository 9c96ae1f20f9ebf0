import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { SiteKey } from '@assent/shared'
import { makePage, until } from '../elements/_shared/sample-page.ts'
import { sampleManifest, sampleTexts } from '../elements/_shared/sample-view.ts'
import { createAssent } from '../index.ts'

/** Ids of the decisions that reached the server. */
let sent: string[] = []
let count = 0

beforeEach(() => {
  makePage()
  sent = []
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  vi.spyOn(window, 'fetch').mockImplementation((_, { body } = {}) => {
    if (typeof body !== 'string') return Promise.resolve(Response.json(sampleTexts.en))
    sent.push((JSON.parse(body) as { variables: { input: { decisionId: string } } }).variables.input.decisionId)
    const recordConsent = { __typename: 'ConsentRecorded', writeToken: 'token', receiptToken: null }
    return Promise.resolve(Response.json({ data: { recordConsent } }))
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  for (const name of ['__Host-assent', 'assent']) document.cookie = `${name}=;Path=/;Max-Age=0;Secure`
  localStorage.clear()
})

const makeAssent = (): ReturnType<typeof createAssent> =>
  createAssent({
    manifest: { ...sampleManifest, siteKey: `alcor/${++count}` as SiteKey, endpoint: 'https://consent.example' },
  })
const waiting = (): string[] =>
  (JSON.parse(localStorage.getItem('assent') ?? '{"queue":[]}') as { queue: { decisionId: string }[] }).queue.map(
    ({ decisionId }) => decisionId,
  )
/** A decision that was made on an earlier page, or in another tab. */
function leave(decisionId: string): void {
  localStorage.setItem(
    'assent',
    JSON.stringify({ queue: [{ decisionId, method: 'choose', element: 'banner', decidedAt: Date.now() }] }),
  )
}
/** Another tab keeps a decision, which this one sees. */
async function keepElsewhere(decisionId: string): Promise<void> {
  const assent = makeAssent()
  await assent.ready
  leave(decisionId)
  document.cookie = `__Host-assent=1.${Math.floor(Date.now() / 864e5).toString(36)}...000002;Path=/;Secure`
  dispatchEvent(new StorageEvent('storage'))
  // Until this tab has noted it.
  await until(() => vi.getTimerCount() > 0)
  await realPause()
}
/** Long enough for what is due to be sent. */
const realPause = async (): Promise<void> => {
  for (let turn = 0; turn < 30; turn++) await new Promise(requestAnimationFrame)
}

test('a decision of another tab is left to that tab for a second, and then sent for it', async () => {
  await keepElsewhere('theirs')
  vi.advanceTimersByTime(900)
  await realPause()
  expect(sent).toEqual([])
  vi.advanceTimersByTime(100)
  await until(() => sent.length > 0)
  await until(() => waiting().length === 0)
  expect(sent).toEqual(['theirs'])
})

test('what the other tab has sent meanwhile is not sent again', async () => {
  await keepElsewhere('theirs')
  localStorage.removeItem('assent')
  vi.advanceTimersByTime(5000)
  await realPause()
  expect(sent).toEqual([])
})

test('the tab that decides does not wait for its turn', async () => {
  const assent = makeAssent()
  await assent.ready
  assent.consent.accept()
  await until(() => sent.length > 0)
  await until(() => waiting().length === 0)
  expect(sent).toHaveLength(1)
})

test('what was left behind where no choice is kept is sent while the question is on screen', async () => {
  leave('left')
  makeAssent()
  await until(() => {
    vi.advanceTimersByTime(1000)
    return sent.length > 0
  })
  expect(document.querySelector('consent-banner')).not.toBeNull()
  await until(() => waiting().length === 0)
  expect(sent).toEqual(['left'])
})
