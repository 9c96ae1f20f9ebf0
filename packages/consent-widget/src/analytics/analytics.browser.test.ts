import type { VisitorId } from '@assent/shared'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startAnalytics, type Analytics } from './start.ts'

/** What a page that changes its address without loading says of itself, by the requests that leave it. */
const visitorId = '0192a000-0000-7000-8000-000000000000' as VisitorId
const ENDPOINT = 'https://consent.example'
let sent: {
  readonly kind: string
  readonly path: string
  readonly seconds?: number
  readonly name?: string
  readonly at?: string
}[] = []
let now = Date.UTC(2026, 10, 26, 10)
let running: Analytics | undefined
const realFetch = globalThis.fetch
const start = location.href

beforeEach(() => {
  sent = []
  localStorage.setItem('assent', JSON.stringify({ queue: [], visitorId, token: 'token' }))
  // The network ends here; everything before it is the real thing.
  globalThis.fetch = (url, init) => {
    if (!(url as string).startsWith(ENDPOINT)) return realFetch(url, init)
    sent.push(...(JSON.parse(init!.body as string) as { events: typeof sent }).events)
    return Promise.resolve(new Response('{}', { status: 202 }))
  }
})
afterEach(() => {
  running?.stop()
  globalThis.fetch = realFetch
  localStorage.clear()
  setVisible(true)
  history.replaceState(null, '', start)
})

const begin = (): void => {
  running = startAnalytics({
    page: document,
    manifest: { endpoint: ENDPOINT },
    stored: () => ({ day: 1, visitorId, granted: ['analyt'], refused: [] }),
    now: () => now,
  })
}
const setVisible = (isVisible: boolean): void => {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: isVisible ? 'visible' : 'hidden' })
  document.dispatchEvent(new Event('visibilitychange'))
}
const told = async (count: number): Promise<string[]> => {
  await expect.poll(() => sent.length).toBe(count)
  return sent.map(({ kind, path, seconds, name }) => [kind, path, seconds ?? name ?? ''].join(' ').trim())
}

test('counts a view for each path of a page that changes its address by itself, and the time on the one before', async () => {
  history.replaceState(null, '', '/shop')
  begin()
  await told(1)
  now += 12_000
  history.pushState(null, '', '/shop/bicycles')
  await told(3)
  now += 3_000
  history.pushState(null, '', '/shop/bicycles?colour=red#top')
  now += 4_000
  history.pushState(null, '', '/basket')
  setVisible(false)
  expect(await told(5)).toEqual([
    'page-view /shop',
    'page-time /shop 12',
    'page-view /shop/bicycles',
    'page-time /shop/bicycles 7',
    'page-view /basket',
  ])
})

test('counts the routes that a router writes into the fragment, without query, and no other fragment', async () => {
  history.replaceState(null, '', '/app/#/')
  begin()
  await told(1)
  location.hash = '#/orders/12?sort=day'
  await told(2)
  location.hash = '#access_token=secret'
  location.hash = '#!/help'
  expect(await told(4)).toEqual([
    'page-view /app/',
    'page-view /app/orders/12',
    'page-view /app/',
    'page-view /app/help',
  ])
})

test('what was seen before the server answered the yes goes as soon as it has, with the time it was seen at', async () => {
  history.replaceState(null, '', '/landing')
  localStorage.clear()
  begin()
  const seenAt = new Date(now).toISOString()
  now += 1_000
  document.dispatchEvent(new Event('assent:recorded'))
  expect(sent).toEqual([])
  localStorage.setItem('assent', JSON.stringify({ queue: [], visitorId, token: 'token' }))
  document.dispatchEvent(new Event('assent:recorded'))
  expect(sent).toMatchObject([{ kind: 'page-view', path: '/landing', at: seenAt }])
})

test('sends nothing under the token of an earlier answer while the one that allows it is on its way', async () => {
  history.replaceState(null, '', '/second-thought')
  localStorage.setItem('assent', JSON.stringify({ queue: [{}], visitorId, token: 'earlier' }))
  begin()
  document.dispatchEvent(new Event('assent:recorded'))
  expect(sent).toEqual([])
  localStorage.setItem('assent', JSON.stringify({ queue: [], visitorId, token: 'token' }))
  document.dispatchEvent(new Event('assent:recorded'))
  expect(await told(1)).toEqual(['page-view /second-thought'])
})

test('counts the time in which the page was seen, and none of that in which it was not', async () => {
  history.replaceState(null, '', '/read')
  begin()
  await told(1)
  now += 5_000
  setVisible(false)
  await told(2)
  now += 60_000
  setVisible(true)
  now += 8_000
  setVisible(false)
  expect(await told(3)).toEqual(['page-view /read', 'page-time /read 5', 'page-time /read 8'])
})

test('says nothing more once it was stopped, whatever waits and whatever happens', async () => {
  history.replaceState(null, '', '/stop')
  begin()
  await told(1)
  now += 5_000
  running!.track('pressed')
  running!.stop()
  history.pushState(null, '', '/later')
  setVisible(false)
  running!.track('pressed')
  expect(await told(1)).toEqual(['page-view /stop'])
})

test('counts interactions under the words of the page, by attribute and by call', async () => {
  history.replaceState(null, '', '/offers')
  begin()
  await told(1)
  const button = document.createElement('button')
  button.dataset.assentTrack = 'offer'
  document.body.append(button)
  button.click()
  button.remove()
  running!.track('x'.repeat(80))
  setVisible(false)
  expect(await told(3)).toEqual([
    'page-view /offers',
    'interaction /offers offer',
    `interaction /offers ${'x'.repeat(64)}`,
  ])
})
