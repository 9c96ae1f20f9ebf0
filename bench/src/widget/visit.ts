/** One visit by a new person in a fresh browser context, measured from outside. */
import type { Browser, CDPSession, Page } from 'playwright-core'

export interface Conditions {
  /** How many times slower the processor is. */
  readonly slowdown: number
  /** Round trip in milliseconds and megabits per second; undefined for the machine's own loopback. */
  readonly network?: { readonly roundTrip: number; readonly megabits: number }
}

/** What one visit cost. Milliseconds, but for `bytes` (compressed) and `requests`. */
export interface Visit extends Watched {
  /** Processor time of the page's main thread up to a second after loading, in a visit that nobody watches. */
  readonly cpu: number
}

interface Watched {
  /** Script, style and words of the consent manager, up to the painted banner. */
  readonly bytes: number
  readonly requests: number
  /** From navigation until the banner was painted. */
  readonly banner: number
  /** From “Accept all” until the first and the last third-party script ran. */
  readonly firstScript: number
  readonly lastScript: number
  /** Interaction to next paint of that click. */
  readonly inp: number
  readonly longestTask: number
  readonly layoutShift: number
  /** Whether the first click, made as soon as the button was there, did nothing. */
  readonly isLost: boolean
}

interface Seen {
  bannerAt?: number
  clickAt?: number | undefined
  inp: number
  longestTask: number
  layoutShift: number
}

declare global {
  interface Window {
    seen: Seen
    ran?: [string, number][]
    find(selector: string): HTMLElement | null
  }
}

/** Runs in the page before anything else: watches for the banner, long tasks, shifts and the click. */
function watch(banner: string): void {
  const seen: Seen = (window.seen = { inp: 0, longestTask: 0, layoutShift: 0 })
  window.find = (selector) => {
    const [first = '', second] = selector.split(' >>> ')
    const found = first ? document.querySelector<HTMLElement>(first) : null
    return second ? (found?.shadowRoot?.querySelector<HTMLElement>(second) ?? null) : found
  }
  const each = (type: string, more: object, take: (entry: never) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => take(entry as never))).observe({
      type,
      buffered: true,
      ...more,
    })
  each('longtask', {}, ({ duration }: PerformanceEntry) => (seen.longestTask = Math.max(seen.longestTask, duration)))
  each('layout-shift', {}, ({ value }: { value: number }) => (seen.layoutShift += value))
  each('event', { durationThreshold: 16 }, ({ name, duration }: PerformanceEntry) => {
    if (/^(pointer|mouse|click)/.test(name)) seen.inp = Math.max(seen.inp, duration)
  })
  addEventListener('click', () => (seen.clickAt ??= performance.now()), true)
  const look = (): void => {
    const found = window.find(banner)
    const box = found?.getBoundingClientRect()
    const visible = box && box.height > 20 && box.top < innerHeight - 20 && getComputedStyle(found!).opacity !== '0'
    // What is there in one frame is on screen when the next begins.
    if (visible) requestAnimationFrame(() => (seen.bannerAt = performance.now()))
    else requestAnimationFrame(look)
  }
  if (banner) requestAnimationFrame(look)
}

async function threadTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}

/** Counts what the consent manager itself asks for, as compressed bodies: everything but the page and the third parties. */
function countRequests(session: CDPSession, isOwn: (url: string) => boolean): { bytes: number; requests: number } {
  const sum = { bytes: 0, requests: 0 }
  const own = new Set<string>()
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (type !== 'Document' && isOwn(request.url)) own.add(requestId)
  })
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (!own.has(requestId)) return
    sum.requests += 1
    sum.bytes += Number(response.headers['content-length'] ?? 0)
  })
  return sum
}

/** Opens a page in a context of its own, does something there, and closes it. */
async function inNewPage<Result>(
  browser: Browser,
  { slowdown, network }: Conditions,
  act: (page: Page, session: CDPSession) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    await session.send('Network.enable')
    if (slowdown > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    if (network) {
      const perSecond = (network.megabits * 1_000_000) / 8
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: network.roundTrip,
        downloadThroughput: perSecond,
        uploadThroughput: perSecond,
      })
    }
    return await act(page, session)
  } finally {
    await context.close()
  }
}

/**
 * Visits a page twice as a new person: once alone, for the processor time, and once with everything watched, up to the
 * click on “Accept all” and what it releases. Watching costs frames, which would be charged to whoever paints last.
 */
export async function visit(
  browser: Browser,
  url: string,
  peer: { readonly banner: string; readonly accept: string },
  conditions: Conditions,
  isOwn: (url: string) => boolean,
): Promise<Visit> {
  const cpu = await inNewPage(browser, conditions, async (page, session) => {
    await page.goto(url, { waitUntil: 'load' })
    await page.waitForTimeout(1000)
    return threadTime(session)
  })
  return { cpu, ...(await inNewPage(browser, conditions, (page, session) => watched(page, session, url, peer, isOwn))) }
}

async function watched(
  page: Page,
  session: CDPSession,
  url: string,
  { banner, accept }: { readonly banner: string; readonly accept: string },
  isOwn: (url: string) => boolean,
): Promise<Watched> {
  await page.addInitScript(watch, banner)
  const sum = countRequests(session, isOwn)
  await page.goto(url, { waitUntil: 'load' })
  if (banner) await page.waitForFunction(() => window.seen.bannerAt !== undefined, undefined, { timeout: 20_000 })
  const { bytes, requests } = { ...sum }
  let isLost = false
  if (banner && !(await click(page, session, accept))) {
    isLost = true
    await click(page, session, accept)
  }
  const { seen, ran } = await page.evaluate(() => ({ seen: window.seen, ran: window.ran ?? [] }))
  const since = (at: number | undefined): number => (at ?? Number.NaN) - (seen.clickAt ?? Number.NaN)
  return {
    bytes,
    requests,
    banner: seen.bannerAt ?? Number.NaN,
    firstScript: since(ran[0]?.[1]),
    lastScript: since(ran.at(-1)?.[1]),
    inp: seen.inp,
    longestTask: seen.longestTask,
    layoutShift: seen.layoutShift,
    isLost,
  }
}

/** Presses with a real mouse where the button is, as soon as it is there; true when that did something within 3 s. */
async function click(page: Page, session: CDPSession, accept: string): Promise<boolean> {
  const [x, y] = await page.evaluate((selector) => {
    const { left, top, width, height } = window.find(selector)!.getBoundingClientRect()
    window.seen.clickAt = undefined
    return [left + width / 2, top + height / 2] as const
  }, accept)
  for (const type of ['mousePressed', 'mouseReleased'] as const) {
    await session.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 })
  }
  try {
    await page.waitForFunction(() => window.ran?.length === 3, undefined, { timeout: 3000 })
  } catch {
    return false
  }
  // The observer of events reports a moment later.
  await page.waitForTimeout(300)
  return true
}
