import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { readFileSync } from 'node:fs'
import { makeDatabase } from '../_database.ts'
import { startOwnSite } from '../_own-site.ts'
import { EXAMPLE_ORIGIN, EXAMPLE_POLICY, startServer, type RunningServer } from '../_server.ts'

/** Pages to visit, on one origin, and what they embed, on another; both tell what was fetched. */
export interface Pages {
  readonly server: RunningServer
  /** Addresses of the pages by name. */
  readonly url: Readonly<Record<'guide' | 'strict' | Template, string>>
  /** Paths that were fetched of the third parties since this was called last. */
  takeFetched(): string[]
  close(): Promise<void>
}

export const NONCE = 'nUq0cB1s'

/** Pages that others wrote for others. */
export const TEMPLATES = ['resume', 'sb-admin'] as const
type Template = (typeof TEMPLATES)[number]

const require = createRequire(import.meta.url)
const folderOf = (name: string): string => join(dirname(require.resolve(`startbootstrap-${name}/package.json`)), 'dist')

/** The page that the guide tells the reader to write, letter for letter. */
const guidePage = /## 2\. Write the page.*?```html\n(.+?)\n```/s.exec(
  readFileSync(new URL('../../../../docs/guides/script-tag.md', import.meta.url), 'utf8'),
)![1]!
/** What of it belongs to Assent: the tag and the scripts in the head, what waits and the links in the body. */
const partOf = (part: RegExp): string => part.exec(guidePage)![1]!
const [headPart, bodyPart] = [partOf(/<\/title>(.+)<\/head>/s), partOf(/<\/h1>(.+)<\/body>/s)]
const bareBody = bodyPart.replace(/<template[^>]*data-placeholder>(.+?)<\/template>/s, (_, code: string) =>
  code.replace(' src=', ' data-src='),
)

/**
 * Another's page with the guide followed on it: the tag first in the head, the rest at the end of what the page is about.
 * A bare one has all of that but the tag itself, and the frame where its template is, to see what the tag changes.
 */
const withGuide = (page: string, isBare: boolean): string =>
  page
    .replace('<head>', (tag) => tag + (isBare ? headPart.replace(/<script async.+<\/script>/, '') : headPart))
    .replace(page.includes('</main>') ? '</main>' : '</body>', (tag) => (isBare ? bareBody : bodyPart) + tag)

const strictPage = `<!doctype html><html lang="en"><head><title>Strict</title>
<script nonce="${NONCE}">violations = []; document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
  violations.push([violatedDirective, blockedURI, sample].join(' ')))</script>
<script nonce="${NONCE}" async src="https://consent.example.com/s/acme/www.js"></script>
<script nonce="${NONCE}" type="text/plain" data-consent="analytics" src="https://stats.example/tag.js"></script>
</head><body><main><h1>Strict</h1>
<iframe data-consent="marketing" data-src="https://video.example/embed/1" title="Tour" width="640" height="360"></iframe>
</main><footer><a href="#" data-assent-open>Cookie settings</a></footer></body></html>`

const TAG = `document.cookie = '_ga=1; path=/'; document.documentElement.dataset.tag = Number(document.documentElement.dataset.tag ?? 0) + 1`
const TYPES: Readonly<Record<string, string>> = { '.css': 'text/css', '.js': 'text/javascript', '.html': 'text/html' }

export async function startPages(): Promise<Pages> {
  let fetched: string[] = []
  let answered = 0
  const answer = async (
    host: string,
    { pathname: path, search }: URL,
  ): Promise<{ type: string; body: string | Buffer; policy: string }> => {
    const { port } = new URL(site.origin)
    // Other companies, for the browser: another site than `localhost`.
    const others = `http://127.0.0.1:${port}`
    // Templates fetch fonts and libraries from the web; a test does without.
    const offline = `default-src 'self' 'unsafe-inline' data: ${others} ${server.url}`
    const addressed = (page: string): string =>
      page
        .replaceAll('https://consent.example.com', server.url)
        .replaceAll(/https:\/\/(?:stats|video)\.example/g, others)
        // Another address each time: an engine may hold a script in memory, and what it does not fetch nobody sees.
        .replaceAll('/tag.js', `/tag.js?${++answered}`)
    const html = (page: string, policy: string) => ({ type: 'text/html', body: addressed(page), policy })
    if (host.startsWith('127.')) {
      fetched.push(path)
      return path.endsWith('.js') ? { type: 'text/javascript', body: TAG, policy: '' } : html('<p>Tour</p>', '')
    }
    if (path === '/guide') return html(guidePage, offline)
    if (path === '/axe.js') {
      return { type: 'text/javascript', body: await readFile(require.resolve('axe-core/axe.min.js')), policy: '' }
    }
    if (path === '/strict') {
      return html(
        strictPage,
        `default-src 'none'; base-uri 'none'; img-src 'self'; script-src 'nonce-${NONCE}' 'strict-dynamic'; connect-src ${server.url}; ` +
          `frame-src ${others}; require-trusted-types-for 'script'; trusted-types assent lit-html`,
      )
    }
    const [, name = '', rest = ''] = /^\/([\w-]+)\/(.*)$/.exec(path) ?? []
    if (!TEMPLATES.includes(name as Template)) throw new Error(`There is no ${path}.`)
    const file = await readFile(join(folderOf(name), rest || 'index.html'))
    return rest === ''
      ? html(withGuide(String(file), search === '?bare'), offline)
      : { type: TYPES[extname(rest)] ?? 'application/octet-stream', body: file, policy: '' }
  }
  const site = await startOwnSite((request, response) => {
    answer(request.headers.host ?? '', new URL(request.url ?? '/', 'http://localhost')).then(
      ({ type, body, policy }) => {
        const headers = { 'content-type': type, ...(policy !== '' && { 'content-security-policy': policy }) }
        response.writeHead(200, headers).end(body)
      },
      () => response.writeHead(404).end(),
    )
  })
  const { origin } = site
  const database = await makeDatabase()
  const server = await startServer(database, {}, EXAMPLE_POLICY.replaceAll(EXAMPLE_ORIGIN, origin))
  return {
    server,
    url: {
      guide: `${origin}/guide`,
      strict: `${origin}/strict`,
      resume: `${origin}/resume/`,
      'sb-admin': `${origin}/sb-admin/`,
    },
    takeFetched() {
      const taken = fetched
      fetched = []
      return taken
    },
    async close() {
      await site.close()
      await server.app.close()
      await database.leave()
    },
  }
}
