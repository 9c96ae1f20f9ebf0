import { makeDatabase } from './_database.ts'
import { startOwnSite } from './_own-site.ts'
import { EXAMPLE_ORIGIN, EXAMPLE_POLICY, startServer, type RunningServer } from './_server.ts'

/** What a path of the site answers; text alone is a page of HTML. */
export type Answer = string | { readonly body: string; readonly headers: Readonly<Record<string, string>> }

/** A site that a test writes: the pages it names, any `.js` says that it ran, and everything else is an image. */
export interface WrittenSite {
  readonly origin: string
  readonly server: RunningServer
  /** Paths that were asked for, in their order; empty it to begin anew. */
  readonly asked: string[]
  close(): Promise<void>
}

/** Answers of the site by path; `tag` is the script tag of Assent, `origin` the site's own. */
export type Write = (tag: string, origin: string) => Readonly<Record<string, Answer>>

/** A script that waits for analytics and says that it has run. */
export const gated = (name: string): string =>
  `<script type="text/plain" data-consent="analytics">window.ran = [...(window.ran ?? []), '${name}']</script>`

export const html = (head: string, body = '<h1>Page</h1>', attributes = 'lang="en"'): string =>
  `<!doctype html><html ${attributes}><head><title>Page</title>${head}</head><body><main>${body}</main></body></html>`

const SCRIPT = `window.ran = [...(window.ran ?? []), location.pathname + ' file']`
const IMAGE = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'

/** `policy` is the example policy, changed at will; the site's origin takes the place of its own. */
export async function startWrittenSite(write: Write, policy = EXAMPLE_POLICY): Promise<WrittenSite> {
  const asked: string[] = []
  let answers: Readonly<Record<string, Answer>> = {}
  const site = await startOwnSite((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    asked.push(pathname)
    const answer = answers[pathname]
    if (typeof answer === 'object') response.writeHead(200, answer.headers).end(answer.body)
    else if (answer !== undefined) response.writeHead(200, { 'content-type': 'text/html' }).end(answer)
    else if (pathname.endsWith('.js')) response.writeHead(200, { 'content-type': 'text/javascript' }).end(SCRIPT)
    else response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(IMAGE)
  })
  const { origin } = site
  const database = await makeDatabase()
  const server = await startServer(database, {}, policy.replaceAll(EXAMPLE_ORIGIN, origin))
  answers = write(`<script async="" src="${server.url}/s/acme/www.js"></script>`, origin)
  return {
    origin,
    server,
    asked,
    async close() {
      await site.close()
      await server.app.close()
      await database.leave()
    },
  }
}
