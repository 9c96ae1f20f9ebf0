import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Nothing from elsewhere but the preview in its frame, and no page may frame the console. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** The page with the real widget, for the console alone: it may fetch what a site fetches, and send nothing. */
function previewPolicy(endpoint: string): string {
  return `default-src 'none'; script-src 'self' ${endpoint}/s/; style-src 'self'; connect-src ${endpoint}/s/; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`
}

/** `/admin`: the built console. `endpoint`: address people reach the server at, where the widget's parts come from. */
export async function consoleRoutes(app: FastifyInstance, directory: string, endpoint: () => string): Promise<void> {
  if (!existsSync(join(directory, 'index.html'))) {
    app.log.warn({ directory }, 'the admin console is not built; /admin is not served. Build it with: pnpm build')
    return
  }
  await app.register(fastifyStatic, {
    root: directory,
    prefix: '/admin/',
    setHeaders: (response, path) => {
      response.header('content-security-policy', path.endsWith('preview.html') ? previewPolicy(endpoint()) : POLICY)
      // Files below assets/ carry a hash of their content in their names.
      response.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.get('/admin', (_request, reply) => reply.redirect('/admin/'))
}
