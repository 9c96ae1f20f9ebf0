/** The debug panel, which only `?assent-debug` and `assent.debug()` load. */
import type { Manifest, ServiceWords, SiteFacts } from '@assent/shared'
import { listenToChanges } from '../core/changes.ts'
import '../elements/debug-panel/define.ts'
import { watchLoads } from './loads.ts'
import { makeReport, type DebugPorts } from './report.ts'

/**
 * Shows the panel, once for a page, and keeps it true while it is open.
 * @param inventory what the policy says of each service; undefined when it could not be had.
 */
export function showDebug(ports: DebugPorts, inventory: Readonly<Record<string, ServiceWords>> | undefined): void {
  const { page, manifest, stored } = ports
  if (page.querySelector('assent-debug')) return
  const panel = page.createElement('assent-debug')
  const isGranted = (): boolean => stored()?.visitorId !== undefined
  let facts: SiteFacts | null | undefined
  let hadGrants = isGranted()
  let waiting: ReturnType<typeof setTimeout> | undefined
  /** A page that fails in many ways is looked at once. */
  const soon = (): void => {
    waiting ??= setTimeout(refresh)
  }
  const refresh = (): void => {
    clearTimeout(waiting)
    waiting = undefined
    hadGrants ||= isGranted()
    panel.report = makeReport(ports, { inventory, facts, loads, hadGrants })
  }
  // What is released is loaded after the next paint; what is asked for by then is in the later looks.
  const look = (): void => [0, 500, 2000].forEach((wait) => setTimeout(refresh, wait))
  const loads = watchLoads(page, soon)
  const stop = listenToChanges(page, look)
  panel.addEventListener('assent-debug-refresh', refresh)
  panel.addEventListener(
    'close',
    () => {
      stop()
      loads.stop()
    },
    { once: true },
  )
  refresh()
  look()
  page.body.append(panel)
  void loadFacts(manifest).then((found) => {
    facts = found
    refresh()
  })
}

/** What the server says of this page; null when it does not answer. */
async function loadFacts({ endpoint, siteKey }: Manifest): Promise<SiteFacts | null> {
  try {
    const response = await fetch(`${endpoint}/s/${siteKey}/facts.json`, { credentials: 'omit', cache: 'no-store' })
    const facts = (await response.json()) as Partial<SiteFacts>
    // A server before this one answers such an address with a refusal.
    return facts.policyHash === undefined ? null : (facts as SiteFacts)
  } catch {
    return null
  }
}
