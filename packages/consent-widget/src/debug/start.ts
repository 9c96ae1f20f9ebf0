/** The debug panel, which only `?assent-debug` and `assent.debug()` load. */
import type { ServiceWords } from '@assent/shared'
import { listenToChanges } from '../core/changes.ts'
import '../elements/debug-panel/define.ts'
import { makeReport, type DebugPorts } from './report.ts'

/**
 * Shows the panel, once for a page, and keeps it true while it is open.
 * @param inventory what the policy says of each service; undefined when it could not be had.
 */
export function showDebug(ports: DebugPorts, inventory: Readonly<Record<string, ServiceWords>> | undefined): void {
  const { page } = ports
  if (page.querySelector('assent-debug')) return
  const panel = page.createElement('assent-debug')
  const refresh = (): void => {
    panel.report = makeReport(ports, inventory)
  }
  // What a choice releases is loaded after the next paint; what is asked for by then is in the later looks.
  const stop = listenToChanges(page, () => [0, 500, 2000].forEach((wait) => setTimeout(refresh, wait)))
  panel.addEventListener('assent-debug-refresh', refresh)
  panel.addEventListener('close', stop, { once: true })
  refresh()
  page.body.append(panel)
}
