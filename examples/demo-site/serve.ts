/**
 * The demo: a company's marketing site on one origin and the other companies it embeds on another, so that a browser
 * treats them as what they are. Nothing here is part of the product; it is a page like any that uses it.
 */
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { renderHome } from './pages/home.ts'
import { renderPricing } from './pages/pricing.ts'
import type { PageOptions } from './pages/layout.ts'
import { answerThirdParty } from './third-parties.ts'
import { wordsFor } from './pages/words.ts'

export interface DemoSiteOptions {
  /** Port of the site; 0 takes any that is free. */
  readonly port: number
  /** Address of the Assent server, without a trailing slash. */
  readonly assentUrl: string
  /** `organization/site`; the site's policy must name the demo's origin. */
  readonly siteKey: string
  /** Whose site it is. */
  readonly company?: string
  /** Whether the policy asks for marketing; without it the pages hold no advertising, video or reviews of others. */
  readonly marketing?: boolean
  /** Services that the policy names, of those on the pages; all of them when absent. */
  readonly services?: readonly string[]
  /** Port of the pretend third parties; the next one when absent, any free one when `port` is 0. */
  readonly thirdPartyPort?: number
}

export interface DemoSite {
  readonly url: string
  /** Origin of the pretend third parties. */
  readonly thirdPartyUrl: string
  close(): Promise<void>
}

interface Answer {
  readonly type: string
  readonly body: string
  readonly status?: number
}

/** Starts both servers. Fails when a port is taken, and then leaves none open. */
export async function startDemoSite({
  port,
  assentUrl,
  siteKey,
  company = 'CloudContactPro',
  marketing = true,
  services = ['visit-counter', 'ad-tag', 'video'],
  thirdPartyPort = port === 0 ? 0 : port + 1,
}: DemoSiteOptions): Promise<DemoSite> {
  const thirdParties = await listen(thirdPartyPort, (path) => Promise.resolve(answerThirdParty(path)))
  const thirdPartyUrl = addressOf(thirdParties)
  try {
    const site = await listen(port, (path) =>
      answerSite(path, { assentUrl, siteKey, thirdPartyUrl, company, marketing, services }),
    )
    return {
      url: `${addressOf(site)}/`,
      thirdPartyUrl,
      close: () => Promise.all([stop(site), stop(thirdParties)]).then(() => undefined),
    }
  } catch (error) {
    await stop(thirdParties)
    throw error
  }
}

async function answerSite(path: string, setting: Omit<PageOptions, 'words'>): Promise<Answer | null> {
  const page = (render: (options: PageOptions) => string, language: 'en' | 'es'): Answer => ({
    type: 'text/html; charset=utf-8',
    body: render({ ...setting, words: wordsFor(language, setting.company) }),
  })
  switch (path) {
    case '/':
      return page(renderHome, 'en')
    case '/es/':
      return page(renderHome, 'es')
    case '/pricing':
      return page(renderPricing, 'en')
    case '/es/precios':
      return page(renderPricing, 'es')
    case '/style.css':
      return { type: 'text/css; charset=utf-8', body: await readFile(new URL('./style.css', import.meta.url), 'utf8') }
    case '/favicon.svg':
      return { type: 'image/svg+xml', body: await readFile(new URL('./favicon.svg', import.meta.url), 'utf8') }
    default:
      return null
  }
}

function listen(port: number, answer: (path: string) => Promise<Answer | null>): Promise<Server> {
  const server = createServer((request, response) => {
    respond(request, response, answer).catch((error: unknown) => {
      console.error(error)
      response.writeHead(500).end()
    })
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    // The address the policy names as the site's origin; other machines have no business here.
    server.listen(port, 'localhost', () => resolve(server))
  })
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (path: string) => Promise<Answer | null>,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end()
    return
  }
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  if (pathname === '/es') {
    response.writeHead(308, { location: '/es/' }).end()
    return
  }
  const found = await answer(pathname)
  const {
    type,
    body,
    status = 200,
  } = found ?? { type: 'text/plain; charset=utf-8', body: `There is no ${pathname} on the demo site.\n`, status: 404 }
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function addressOf(server: Server): string {
  return `http://localhost:${(server.address() as AddressInfo).port}`
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    // Browsers hold connections open that carry nothing.
    server.closeIdleConnections()
  })
}
