import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withDatabase } from './_database.ts'
import { launchBrowser } from './_demo-site.ts'
import { startOwnSite, type OwnSite } from './_own-site.ts'
import { EXAMPLE_ORIGIN, EXAMPLE_POLICY, startServer, type RunningServer } from './_server.ts'

/** The examples as somebody who copies them has them: built for production from the package as it is published. */
const FOLDER = fileURLToPath(new URL('../../../examples/frameworks/', import.meta.url))
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

const database = withDatabase()
let server: RunningServer
let browser: Browser
let site: OwnSite
let folder: string
let origin: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assent-examples-'))
  site = await startOwnSite((request, response) => {
    const path = request.url!.replace(/\?.*/, '').replace(/\/$/, '/index.html')
    readFile(join(folder, path)).then(
      (body) => response.setHeader('content-type', TYPES[extname(path)] ?? 'text/plain').end(body),
      () => response.writeHead(404).end(),
    )
  })
  origin = site.origin
  server = await startServer(database, {}, EXAMPLE_POLICY.replaceAll(EXAMPLE_ORIGIN, origin))
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await site.close()
  await server.app.close()
  await rm(folder, { recursive: true })
})

/** Builds one example with its own configuration, by the Vite it is installed with. */
async function build(name: string): Promise<void> {
  const from = (file: string): string => pathToFileURL(join(FOLDER, file)).href
  const { configOf } = (await import(from('vite.config.js'))) as { configOf(name: string, site: object): object }
  const { build: run } = (await import(from('node_modules/vite/dist/node/index.js'))) as {
    build(config: object): Promise<unknown>
  }
  const config = configOf(name, { assentUrl: server.url, siteKey: 'acme/www', outDir: join(folder, name) })
  await run({ ...config, base: `/${name}/` })
}

describe('the examples for front-end developers', () => {
  it.each(['plain', 'react', 'vue', 'svelte'])('%s asks, opens its gate, and finds it open again', async (name) => {
    await build(name)
    const context = await browser.newContext()
    const page = await context.newPage()
    const failures: string[] = []
    page.on('pageerror', (error) => failures.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') failures.push(message.text())
    })
    await page.goto(`${origin}/${name}/`)
    await page.getByRole('button', { name: 'Accept all' }).waitFor()
    const counting = page.locator('#counting')
    expect([await page.locator('#video').count(), await counting.textContent()]).toEqual([0, 'not counted'])

    // One purpose by the page's own button, which answers for nothing else.
    await page.locator('#ask button').click()
    await page.locator('#video').waitFor()
    expect(await counting.textContent()).toBe('not counted')

    await page.getByRole('button', { name: 'Accept all' }).click()
    await expect.poll(() => counting.textContent()).toBe('counted')

    await page.reload()
    await page.locator('#video').waitFor()
    await expect.poll(() => counting.textContent()).toBe('counted')

    await page.getByRole('button', { name: 'Cookie settings' }).click()
    await page.getByRole('button', { name: 'Withdraw all' }).click()
    await page.locator('#video').waitFor({ state: 'detached' })
    await expect.poll(() => counting.textContent()).toBe('not counted')
    expect(failures).toEqual([])
    await context.close()
  })
})
