/** The page that carries a consent manager, and the third parties it asks for, on two origins of this machine. */
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { forward } from '../../../examples/first-party/proxy.ts'
import type { Peer } from './peers.ts'

const TYPES: Readonly<Record<string, string>> = { '.css': 'text/css', '.js': 'text/javascript', '.html': 'text/html' }

interface Site {
  readonly url: string
  close(): void
}

function listen(
  answer: (path: string) => { type: string; body: string | Buffer } | undefined,
  /** Where what is below `/assent` comes from. */
  assent?: () => string,
): Promise<Site> {
  const compressed = new Map<string, Buffer>()
  const server: Server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    if (assent && path.startsWith('/assent/')) {
      forward(request, response, assent())
      return
    }
    const found = answer(path)
    if (found === undefined) {
      response.writeHead(404).end()
      return
    }
    // Compressed once, as any host would have it; every peer gets brotli 11.
    const body = compressed.get(path) ?? brotliCompressSync(found.body)
    compressed.set(path, body)
    response.writeHead(200, {
      'content-type': `${found.type}; charset=utf-8`,
      'content-encoding': 'br',
      'content-length': body.length,
      'access-control-allow-origin': '*',
      'cache-control': 'max-age=3600',
    })
    response.end(body)
  })
  return new Promise((resolve) => {
    server.listen(0, 'localhost', () => {
      resolve({
        url: `http://localhost:${(server.address() as AddressInfo).port}`,
        close: () => {
          server.close()
          server.closeAllConnections()
        },
      })
    })
  })
}

/** Third parties: each script says when it ran, the frame is a page of its own. */
export function serveThirdParties(): Promise<Site> {
  return listen((path) =>
    path.startsWith('/frame')
      ? { type: 'text/html', body: '<!doctype html><title>Video</title><p>A video.</p>' }
      : { type: 'text/javascript', body: `(window.ran ??= []).push([${JSON.stringify(path)}, performance.now()])` },
  )
}

/** The pages of all peers, each at its number; what is below `/assent` comes from the server at `assent`. */
export function servePages(peers: () => readonly Peer[], thirdPartyUrl: string, assent: () => string): Promise<Site> {
  return listen((path) => {
    const peer = peers()[Number(/^\/(\d+)\/$/.exec(path)?.[1] ?? Number.NaN)]
    if (peer) return { type: 'text/html', body: pageOf(peer, thirdPartyUrl) }
    for (const { folders, files } of peers()) {
      const written = files?.[path]
      if (written !== undefined) return { type: TYPES[extname(path)] ?? 'application/json', body: written }
      for (const [prefix, folder] of Object.entries(folders)) {
        if (!path.startsWith(prefix) || path.includes('..')) continue
        return { type: TYPES[extname(path)] ?? 'text/plain', body: readFileSync(folder + path.slice(prefix.length)) }
      }
    }
    return undefined
  }, assent)
}

const PARAGRAPH =
  'Answer every call in one place, see who is waiting, and let a colleague take over without asking the customer to start again. '

/** A marketing page of ordinary length: a picture, text, a form, three scripts and a frame of others. */
function pageOf(peer: Peer, thirdPartyUrl: string): string {
  const scripts = ['/a.js', '/b.js', '/c.js'].map((path) => peer.blockedScript(thirdPartyUrl + path)).join('\n')
  const picture = `<svg viewBox="0 0 1200 600" width="1200" height="600" role="img" aria-label="A call centre">${Array.from(
    { length: 60 },
    (_, index) =>
      `<rect x="${(index * 97) % 1200}" y="${(index * 53) % 600}" width="80" height="40" rx="8" fill="hsl(${index * 6} 50% 60%)"/>`,
  ).join('')}</svg>`
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Calls without queues</title>
<meta name="viewport" content="width=device-width">
<style>body{font:16px/1.5 system-ui;margin:0 auto;max-width:70rem;padding:1rem}svg{max-width:100%;height:auto}</style>
${peer.head}
</head><body>
<h1>Calls without queues</h1>${picture}
${Array.from({ length: 12 }, (_, index) => `<h2>Feature ${index + 1}</h2><p>${PARAGRAPH.repeat(4)}</p>`).join('\n')}
${peer.blockedFrame(thirdPartyUrl + '/frame')}
<form><label>E-mail <input type="email"></label><button type="button">Try it</button></form>
${scripts}
${peer.end}
</body></html>`
}
