import { MAX_EVENTS_PER_BATCH, uuidV7, type AnalyticsEvent, type DeviceClass, type Manifest } from '@assent/shared'
import type { StoredChoice } from '../core/decision.ts'
import { createQueue, tokenOf } from '../late/queue.ts'
import { randomBytes } from '../late/random.ts'

/** What analytics need from the core. */
export interface AnalyticsPorts {
  readonly page: Document
  readonly manifest: Pick<Manifest, 'endpoint'>
  /** The choice that counts; the write token of another visitor is not used. */
  stored(): StoredChoice | undefined
  /** Milliseconds since 1970. */
  now(): number
  /** Ten random bytes; the browser's when left out. */
  random?(): Uint8Array
}

export interface Analytics {
  /** Counts an interaction under the site's own word for it, 1 to 64 characters. */
  track(name: string): void
  /** Stops for good and drops what was not sent: after a withdrawal nothing more leaves the page. */
  stop(): void
}

const INTERVAL = 15_000
/** How many events wait while there is no token or no network; the oldest go first. */
const MAX_WAITING = 4 * MAX_EVENTS_PER_BATCH

/** An event as it goes over the wire: the instant as RFC 3339. */
type WireEvent = Partial<Omit<AnalyticsEvent, 'at'>> & {
  readonly kind: AnalyticsEvent['kind']
  readonly at: string
  readonly path: string
}
/** A batch keeps its id until it is answered, so that sending it twice stores it once. */
interface Batch {
  readonly batchId: string
  readonly events: readonly WireEvent[]
}

function deviceOf(width: number): DeviceClass {
  return width < 640 ? 'phone' : width < 1024 ? 'tablet' : 'desktop'
}

/** Counts page views, visible time and declared interactions. Started only while the analytics purpose is granted. */
export function startAnalytics({
  page,
  manifest: { endpoint },
  stored,
  now,
  random = randomBytes,
}: AnalyticsPorts): Analytics {
  const view = page.defaultView!
  const queue = createQueue()
  const stopping = new AbortController()
  const { signal } = stopping
  let waiting: WireEvent[] = []
  let batch: Batch | undefined
  let sending = false
  /** Whether something was to be sent while a batch was under way; it goes once that is answered. */
  let again = false
  let path = ''
  let visibleSince: number | undefined
  let visibleTime = 0

  const add = (kind: WireEvent['kind'], more: Partial<WireEvent>, at = now()): void => {
    // A document without an address of its own, as in `srcdoc`, is no page.
    if (!path.startsWith('/')) return
    waiting = [...waiting, { kind, at: new Date(at).toISOString(), path, ...more }].slice(-MAX_WAITING)
  }

  const send = async (): Promise<void> => {
    const kept = queue.load()
    const writeToken = tokenOf(kept, stored()?.visitorId)
    again = sending
    // While an answer is on its way the token is that of the one before, which need not cover what is counted.
    if (signal.aborted || sending || kept.queue[0] || !writeToken) return
    if (!batch) {
      if (waiting.length === 0) return
      batch = { batchId: uuidV7(now(), random()), events: waiting.splice(0, MAX_EVENTS_PER_BATCH) }
    }
    sending = true
    try {
      const answer = await fetch(endpoint + '/v1/collect', {
        method: 'POST',
        keepalive: true,
        credentials: 'omit',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token: writeToken, ...batch, device: deviceOf(view.innerWidth) }),
        signal,
      })
      if (answer.ok) {
        const { writeToken: next } = (await answer.json()) as { writeToken?: string }
        if (next && !signal.aborted) queue.save({ ...queue.load(), token: next })
      }
      // The server refuses these events for good: no lawful basis (403), or not understood. Only the first ends it all.
      if (answer.status === 403) stop()
      if (answer.status < 500 && answer.status !== 429) batch = undefined
    } catch {
      // The batch waits for the next turn, under the same id.
    }
    sending = false
    if (again && !batch) void send()
  }

  const pauseClock = (): void => {
    if (visibleSince !== undefined) visibleTime += now() - visibleSince
    visibleSince = undefined
  }

  const runClock = (): void => {
    if (page.visibilityState === 'visible') visibleSince ??= now()
  }

  const leavePath = (): void => {
    pauseClock()
    const seconds = Math.min(Math.round(visibleTime / 1000), 86_400)
    visibleTime = 0
    if (path && seconds > 0) add('page-time', { seconds })
  }

  /** Called when the address may have changed; a new query or fragment alone is the same page. */
  const enterPath = (referrer?: string): void => {
    const { pathname, hash } = page.location
    // Routers that keep to the fragment write a path there, after `#` or `#!`. Other fragments may be secrets.
    const [, route = ''] = /^#!?(\/[^?#]*)/.exec(hash) ?? []
    // A path longer than the server takes is cut: half a path is better than none.
    const next = (route ? pathname.replace(/\/$/, '') + route : pathname).slice(0, 512)
    if (next === path) return
    leavePath()
    path = next
    runClock()
    add('page-view', referrer ? { referrer } : {})
    void send()
  }

  const track = (name: string): void => {
    if (!signal.aborted && name) add('interaction', { name: name.slice(0, 64) })
  }

  const stop = (): void => {
    stopping.abort()
    waiting = []
    batch = undefined
    view.clearInterval(timer)
  }

  const referrerHost = URL.canParse(page.referrer) ? new URL(page.referrer).host : ''
  enterPath(referrerHost === page.location.host ? '' : referrerHost)

  const { navigation } = view as { navigation?: EventTarget }
  // Without the Navigation API the address is compared when it can have changed; nothing of the page's is replaced.
  if (navigation) navigation.addEventListener('currententrychange', () => enterPath(), { signal })
  else view.addEventListener('popstate', () => enterPath(), { signal })

  page.addEventListener(
    'click',
    ({ target }) => {
      const tracked = target instanceof Element && target.closest<HTMLElement>('[data-assent-track]')
      if (tracked) track(tracked.dataset.assentTrack!)
      if (!navigation) view.setTimeout(enterPath)
    },
    { signal },
  )
  page.addEventListener(
    'visibilitychange',
    () => {
      if (page.visibilityState === 'visible') runClock()
      else {
        leavePath()
        void send()
      }
    },
    { signal },
  )
  view.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return
      // Back from the cache is a page seen again.
      path = ''
      enterPath()
    },
    { signal },
  )
  page.addEventListener('assent:recorded', () => void send(), { signal })
  view.addEventListener('pagehide', () => (leavePath(), void send()), { signal })
  const timer = view.setInterval(() => (enterPath(), void send()), INTERVAL)

  return { track, stop }
}
