import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES } from './_engines.ts'
import type { Engine, Settings, Tab, Target } from './_tab.ts'

/** Patience with a busy machine. */
export const LIMIT = { timeout: 15_000 }

export const BANNER = 'consent-banner'
export const inBanner = (text: string): Target => ({ path: [BANNER, 'button'], text })
export const inDialog = (text: string): Target => ({ path: ['consent-preferences', 'button'], text })
export const inForm = (text: string): Target => ({ path: ['rights-request-form', 'button'], text })
export const onPage = (text: string): Target => ({ path: ['a'], text })

/** Opens a window of a new visitor at an address; it is closed when the test ends. */
export type Visit = (url: string, settings?: Settings) => Promise<Tab>

/** The same tests in each engine that this machine has. */
export function inEachEngine(tests: (visit: Visit, engineName: string) => void): void {
  describe.each(ENGINES)('in $name', ({ name, launch }) => {
    if (launch === null) {
      // Counted as skipped, and named in the run's last lines: nobody takes a missing browser for a tried one.
      it.skip('is not installed', () => {})
      return
    }
    let engine: Engine
    const tabs: Tab[] = []
    beforeAll(async () => {
      engine = await launch()
    }, 120_000)
    afterEach(async () => {
      for (const tab of tabs.splice(0)) await tab.close()
    })
    afterAll(() => engine.close())

    tests(async (url, settings) => {
      const tab = await engine.open(settings)
      tabs.push(tab)
      await tab.goto(url)
      return tab
    }, name)
  })
}

export const wait = (tab: Tab, target: Target): Promise<void> => expect.poll(() => tab.has(target), LIMIT).toBe(true)
export const gone = (tab: Tab, target: Target): Promise<void> => expect.poll(() => tab.has(target), LIMIT).toBe(false)
/** Clicks what may still be on its way. */
export async function press(tab: Tab, target: Target): Promise<void> {
  await wait(tab, target)
  await tab.click(target)
}
