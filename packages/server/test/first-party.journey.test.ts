import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createSite } from '../../../examples/first-party/proxy.ts'
import { withDatabase } from './_database.ts'
import { launchBrowser } from './_demo-site.ts'
import { onFreePort } from './_free-port.ts'
import { EXAMPLE_ORIGIN, EXAMPLE_POLICY, startServer, type RunningServer } from './_server.ts'

const EXAMPLE = fileURLToPath(new URL('../../../examples/first-party/', import.meta.url))
const HAS_NGINX = spawnSync('nginx', ['-v']).status === 0

/** The example's page for the site of the tests. */
const examplePage = async (): Promise<string> =>
  (await readFile(join(EXAMPLE, 'site', 'index.html'), 'utf8')).replace('/s/demo/www.js', '/s/acme/www.js')

interface Proxy {
  /** Where the site is. */
  readonly origin: string
  close(): Promise<void>
}

async function startNode(assentUrl: string): Promise<Proxy> {
  const site = createSite(assentUrl, await examplePage())
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://localhost:${(site.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => site.close(() => resolve())),
  }
}

const startNginx = (assentUrl: string): Promise<Proxy> => onFreePort((port) => startNginxOn(assentUrl, port))

/** The example's own configuration, with the ports of the test. */
async function startNginxOn(assentUrl: string, port: number): Promise<Proxy> {
  const folder = await mkdtemp(join(tmpdir(), 'assent-nginx-'))
  await cp(EXAMPLE, folder, { recursive: true })
  await writeFile(join(folder, 'site', 'index.html'), await examplePage())
  const configuration = (await readFile(join(folder, 'nginx.conf'), 'utf8'))
    .replace('127.0.0.1:4000', new URL(assentUrl).host)
    .replace('127.0.0.1:4080', `127.0.0.1:${port}`)
  await writeFile(join(folder, 'nginx.conf'), configuration)
  const nginx = spawn('nginx', ['-p', folder, '-c', 'nginx.conf', '-g', 'daemon off; master_process off;'])
  let said = ''
  nginx.stderr.on('data', (data) => (said += String(data)))
  const ended = once(nginx, 'exit')
  // It writes its process id once it listens.
  const isUp = (): boolean => existsSync(join(folder, 'nginx.pid'))
  await vi.waitUntil(() => isUp() || nginx.exitCode !== null, { timeout: 20_000 })
  if (nginx.exitCode !== null) throw new Error(`nginx did not start: ${said}`)
  return {
    origin: `http://localhost:${port}`,
    close: async () => {
      nginx.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

describe.each([
  { name: 'plain Node', start: startNode, isHere: true },
  { name: 'nginx', start: startNginx, isHere: HAS_NGINX },
])('Assent on the site’s own host, by $name', ({ start, isHere }) => {
  const database = withDatabase()
  let server: RunningServer
  let proxy: Proxy | undefined
  let browser: Browser
  let origin: string

  beforeAll(async () => {
    if (!isHere) return
    server = await startServer(database, {}, async (url) => {
      proxy = await start(url)
      origin = proxy.origin
      const policy = EXAMPLE_POLICY.replaceAll(EXAMPLE_ORIGIN, origin).replace(
        '  www:\n    origins:',
        '  www:\n    first_party: /assent\n    origins:',
      )
      expect(policy).toContain('first_party')
      return policy
    })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    if (!isHere) return
    await browser.close()
    await proxy?.close()
    await server.app.close()
  })

  it.runIf(isHere)(
    'keeps the choice when the browser purges the cookie that the script wrote, and asks nobody else',
    async () => {
      const context = await browser.newContext()
      const page = await context.newPage()
      const urls: string[] = []
      page.on('request', (request) => urls.push(request.url()))
      const { choiceDays } = (await (await fetch(`${origin}/assent/s/acme/www.json`)).json()) as { choiceDays: number }
      // What Safari does after seven days, at once: what a script wrote is gone before the answer is there.
      const decided = new Promise<string>((resolve) => {
        void page.route('**/graphql', async (route) => {
          const request = route.request()
          const [own] = await context.cookies()
          const answer = await fetch(request.url(), {
            method: request.method(),
            headers: { ...request.headers(), cookie: `session=1; ${own?.name}=${own?.value}` },
            body: request.postData(),
          })
          await context.clearCookies()
          await route.fulfill({
            status: answer.status,
            headers: Object.fromEntries(answer.headers),
            body: await answer.text(),
          })
          resolve(answer.headers.get('set-cookie') ?? '')
        })
      })
      await page.goto(origin)
      await page.getByRole('button', { name: /accept all/i }).click()
      expect(await decided).toMatch(
        new RegExp(`^(__Host-)?assent=1\\.[^;]+; Path=/; SameSite=Lax; Max-Age=${choiceDays * 86_400}(; Secure)?$`),
      )
      await expect.poll(async () => (await context.cookies()).length).toBe(1)
      const [own] = await context.cookies()

      const again = page.waitForResponse('**/assent/s/acme/www.js')
      await page.reload()
      await page.waitForFunction(() => document.body.dataset.measured === 'yes')
      expect(await page.locator('consent-banner').count()).toBe(0)
      const { 'cache-control': cacheControl, 'set-cookie': kept } = await (await again).allHeaders()
      expect(kept).toContain(`Max-Age=${choiceDays * 86_400}`)
      expect(cacheControl).toContain('private')
      const [renewed] = await context.cookies()
      expect(Math.abs((renewed?.expires ?? 0) - own!.expires)).toBeLessThan(60)
      expect(urls.filter((url) => !url.startsWith(`${origin}/`))).toEqual([])
      await context.close()
    },
  )

  it.runIf(isHere)('hands on the choice under each of its names, and no cookie that only ends like one', async () => {
    const choice = (days: number): string => `1.${Math.floor(Date.now() / 86_400_000 - days).toString(36)}...aaaaaa`
    const kept = async (cookie: string): Promise<string | null> =>
      (await fetch(`${origin}/assent/s/acme/www.js`, { headers: { cookie } })).headers.get('set-cookie')
    for (const name of ['__Host-assent', '__Secure-assent', 'assent'])
      expect(await kept(`session=1; ${name}=${choice(0)}; last=1`)).toMatch(new RegExp(`^${name}=`))
    expect(await kept(`assent=${choice(2)}; __Secure-assent=${choice(0)}`)).toMatch(/^__Secure-assent=/)
    expect(await kept(`we-assent=1; __Host-assent=${choice(0)}`)).toMatch(/^__Host-assent=/)
    expect(await kept(`we-assent=${choice(0)}`)).toBeNull()
  })

  it.runIf(isHere)('records the decision as any other, and hands nothing of the site’s session on', async () => {
    const { consents } = await server.query(
      '{ consents(first: 5) { edges { node { method choices { granted } } } } }',
      {},
    )
    expect(consents.edges).toHaveLength(1)
    const direct = await fetch(`${server.url}/s/acme/www.js`, { headers: { cookie: 'assent=1.abc..aaaaaa.' } })
    expect(direct.headers.get('set-cookie')).toBeNull()
    expect(await direct.text()).toContain(`"endpoint":"${server.url}"`)
  })
})
