/**
 * A site with Assent under `/assent` of its own host, in plain Node: what `nginx.conf` beside it does.
 *
 *   node examples/first-party/proxy.ts [--port 4080] [--assent http://127.0.0.1:4000]
 */
import { readFileSync } from 'node:fs'
import { createServer, request as ask, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { parseArgs } from 'node:util'

const PATH = '/assent'
/** The names under which Assent keeps a choice: for the host, for the hosts of a domain, and where there is no https. */
const CHOICE = /^(__Host-|__Secure-)?assent=/

/** Serves one page at every path but `/assent/…`, which goes to the server at `assent`. */
export function createSite(assent: string, page: string): Server {
  return createServer((request, response) => {
    if (request.url?.startsWith(`${PATH}/`) === true) forward(request, response, assent)
    else response.setHeader('content-type', 'text/html; charset=utf-8').end(page)
  })
}

/** Sends a request for `/assent/…` on to the server at `assent`, and its answer back. */
export function forward(request: IncomingMessage, response: ServerResponse, assent: string): void {
  const { host: _host, cookie = '', ...headers } = request.headers
  const choices = cookie.split('; ').filter((each) => CHOICE.test(each))
  const forwarded = ask(
    new URL(request.url?.slice(PATH.length) ?? '/', assent),
    {
      method: request.method,
      headers: {
        ...headers,
        // The path that was stripped, as the policy names it; the server answers with this host's address and keeps the choice.
        'x-forwarded-prefix': PATH,
        // The visitor's address, which the server cuts before it keeps it; set ASSENT_TRUST_PROXY=true for it.
        'x-forwarded-for': request.socket.remoteAddress,
        // Only Assent's own cookies: your session is none of its business.
        ...(choices.length === 0 ? {} : { cookie: choices.join('; ') }),
      },
    },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    },
  )
  forwarded.on('error', () => response.writeHead(502).end())
  request.pipe(forwarded)
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4080' },
      assent: { type: 'string', default: 'http://127.0.0.1:4000' },
    },
  })
  const page = readFileSync(new URL('site/index.html', import.meta.url), 'utf8')
  createSite(values.assent, page).listen(Number(values.port), '127.0.0.1', () =>
    console.log(`http://localhost:${values.port}/ with Assent under ${PATH}`),
  )
}
