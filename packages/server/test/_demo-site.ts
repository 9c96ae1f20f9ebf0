import { chromium, type Browser, type Page } from 'playwright-core'
import { startDemoSite, type DemoSite } from '../../../examples/demo-site/serve.ts'
import { BROWSER_FLAGS } from '../../../scripts/lib/browser-flags.mjs'
import type { Config } from '../src/config/config.ts'
import { makeDatabase } from './_database.ts'
import { EXAMPLE_ORIGIN, EXAMPLE_POLICY, startServer, type RunningServer } from './_server.ts'

/** The product and the demo site a visitor meets it on, each on a free port, so that journeys can run side by side. */
export interface VisitedSite {
  readonly server: RunningServer
  readonly site: DemoSite
  /** The origin that the policy knows the site by. */
  readonly origin: string
  /** The example policy with this origin in it. */
  readonly policy: string
  close(): Promise<void>
}

export async function startVisitedSite(overrides: Partial<Config> = {}): Promise<VisitedSite> {
  const database = await makeDatabase()
  let site: DemoSite | undefined
  let policy = ''
  // The site names the server in its pages and the policy the site, so the site is started between the two.
  const server = await startServer(database, overrides, async (assentUrl) => {
    site = await startDemoSite({ port: 0, assentUrl, siteKey: 'acme/www' })
    policy = atPort(EXAMPLE_POLICY, new URL(site.url).port)
    return policy
  })
  if (site === undefined) throw new Error('The site was not started.')
  const { url, close } = site
  return {
    server,
    site,
    origin: new URL(url).origin,
    policy,
    close: async () => {
      await close()
      await server.app.close()
      await database.leave()
    },
  }
}

/** The example policy for a site on another port of this machine. */
function atPort(policy: string, port: string): string {
  return policy.replaceAll(`:${new URL(EXAMPLE_ORIGIN).port}`, `:${port}`)
}

/**
 * Waits for what comes after everything that a page does by itself: the preferences, which are loaded behind the banner
 * and behind whatever was let through. What is not there by then does not come.
 */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  await page.waitForFunction(() => 'assent' in globalThis)
  await page.evaluate(() => (globalThis as unknown as Assented).assent.consent.show())
  const dialog = page.locator('consent-preferences')
  await dialog.getByRole('switch').first().waitFor()
  await page.keyboard.press('Escape')
  await dialog.getByRole('switch').first().waitFor({ state: 'hidden' })
}

interface Assented {
  readonly assent: { readonly consent: { show(): void } }
}

/** A real Chromium. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.ASSENT_BROWSER ?? '/usr/bin/chromium',
    args: BROWSER_FLAGS,
  })
}
