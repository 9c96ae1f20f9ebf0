import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type Browser } from 'playwright-core'
import { startDemoSite, type DemoSite } from '../../../examples/demo-site/serve.ts'
import type { Config } from '../src/config/config.ts'
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
  const port = await freePort()
  const policy = EXAMPLE_POLICY.replaceAll(`:${new URL(EXAMPLE_ORIGIN).port}`, `:${port}`)
  const server = await startServer({ kind: 'pglite', directory: null }, overrides, policy)
  const site = await startDemoSite({ port, thirdPartyPort: 0, assentUrl: server.url, siteKey: 'acme/www' })
  return {
    server,
    site,
    origin: EXAMPLE_ORIGIN.replace(/\d+$/, String(port)),
    policy,
    close: async () => {
      await site.close()
      await server.app.close()
    },
  }
}

/** A port nobody listens on; the policy must name it before the site that takes it can be started. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Chromium speaks to nobody but the pages it is given. */
export const CHROMIUM_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A real Chromium. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.ASSENT_BROWSER ?? '/usr/bin/chromium',
    args: CHROMIUM_FLAGS,
  })
}
