import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startDemoSite, type DemoSite } from './serve.ts'

const ASSENT = 'http://localhost:4999'
let site: DemoSite

beforeAll(async () => {
  site = await startDemoSite({ port: 0, assentUrl: ASSENT, siteKey: 'demo/www' })
})

afterAll(() => site.close())

const read = async (path: string) => (await fetch(new URL(path, site.url))).text()

test.each(['/', '/es/', '/pricing', '/es/precios'])(
  '%s asks no other origin than Assent before a choice',
  async (path) => {
    const html = await read(path)
    // What a browser would load by itself: everything but inert scripts, templates and waiting addresses.
    const live = html
      .replace(/<template[\s\S]*?<\/template>/g, '')
      .replace(/<script type="text\/plain"[^>]*><\/script>/g, '')
      .replace(/ data-src="[^"]*"/g, '')
      // A link is followed by a person, not by the browser.
      .replace(/<a [^>]*>/g, '<a>')
    const loaded = [...live.matchAll(/ (?:src|srcset|href)="(https?:[^"]*)"/g)].map(([, address]) => address)
    expect(loaded).toEqual([`${ASSENT}/s/demo/www.js`])
    expect(html).toContain('data-assent-open')
  },
)

test('the home page holds two blocked scripts, a blocked frame and a blocked piece of HTML', async () => {
  const html = await read('/')
  expect(
    html.match(/<script type="text\/plain" data-consent="(analytics|marketing)" data-service="[a-z-]+" src=/g),
  ).toHaveLength(2)
  expect(html).toContain(
    `data-consent="marketing" data-service="video" data-src="${site.thirdPartyUrl}/clipstream/player"`,
  )
  expect(html).toContain('<template data-consent="marketing"')
  expect(html.match(/data-assent-track="/g)?.length).toBeGreaterThan(5)
})

test('under a policy that asks for no marketing nothing waits for it, and the name is that of the company', async () => {
  const other = await startDemoSite({
    port: 0,
    assentUrl: ASSENT,
    siteKey: 'demo/www',
    company: 'CloudVNO <&>',
    marketing: false,
    services: ['own-session'],
  })
  try {
    for (const path of ['', 'pricing', 'es/', 'es/precios']) {
      const html = await (await fetch(other.url + path)).text()
      expect(html).not.toContain('data-consent="marketing"')
      expect(html).not.toContain('CloudContact')
      expect(html).toContain('CloudVNO &lt;&amp;>')
      expect(html.match(/data-demo-status="/g)).toHaveLength(1)
      expect(html).toContain('data-consent="analytics" src=')
    }
  } finally {
    await other.close()
  }
})

test('each page names its twin in the other language', async () => {
  for (const [path, language, twin] of [
    ['/', 'en', '/es/'],
    ['/es/', 'es', '/'],
    ['/pricing', 'en', '/es/precios'],
    ['/es/precios', 'es', '/pricing'],
  ] as const) {
    const html = await read(path)
    expect(html).toContain(`<html lang="${language}">`)
    expect(html).toContain(`<link rel="alternate" hreflang="${language === 'en' ? 'es' : 'en'}" href="${twin}">`)
  }
})

test('the third parties live on another origin and serve what the page waits for', async () => {
  expect(new URL(site.thirdPartyUrl).origin).not.toBe(new URL(site.url).origin)
  for (const path of ['/pagepulse.js', '/adreach.js', '/reviews.js', '/clipstream/player']) {
    expect((await fetch(site.thirdPartyUrl + path)).status, path).toBe(200)
  }
})

test('what is not there is a 404 that names the path, and other methods are refused', async () => {
  const missing = await fetch(new URL('/nowhere', site.url))
  expect(missing.status).toBe(404)
  expect(await missing.text()).toContain('/nowhere')
  expect((await fetch(site.url, { method: 'POST' })).status).toBe(405)
})

test('a taken port fails the start and leaves nothing listening', async () => {
  const taken = createServer()
  await new Promise<void>((done) => taken.listen(0, 'localhost', done))
  const { port } = taken.address() as { port: number }
  await expect(startDemoSite({ port, thirdPartyPort: 0, assentUrl: ASSENT, siteKey: 'demo/www' })).rejects.toThrow(
    'EADDRINUSE',
  )
  await new Promise((done) => taken.close(done))
})
