import { findBrowser } from '../../../../scripts/lib/browser.mjs'
import { findFirefox, findWebKit } from '../../../../scripts/lib/engines.mjs'
import type { Engine } from './_tab.ts'
import { launchPuppeteer } from './_puppeteer.ts'
import { launchWebKit } from './_webkit.ts'

/** How to start each engine, or null where this machine has none. */
export const ENGINES: readonly { readonly name: string; readonly launch: (() => Promise<Engine>) | null }[] = [
  { name: 'Chromium', launch: launcher(findBrowser(), (path) => launchPuppeteer('chrome', path)) },
  { name: 'Firefox', launch: launcher(findFirefox(), (path) => launchPuppeteer('firefox', path)) },
  { name: 'WebKitGTK', launch: launcher(findWebKit(), launchWebKit) },
]

function launcher<Found>(
  found: Found | null,
  launch: (found: Found) => Promise<Engine>,
): (() => Promise<Engine>) | null {
  return found === null ? null : () => launch(found)
}
