import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Nothing from elsewhere, and no page may frame the console. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** `/admin`: the built console. */
export async function consoleRoutes(app: FastifyInstance, directory: string): Promise<void> {
  if (!existsSync(join(directory, 'index.html'))) {
    app.log.warn({ directory }, 'the admin console is not built; /admin is not served. Build it with: pnpm build')
    return
  }
  await app.register(fastifyStatic, {
    root: directory,
    prefix: '/admin/',
    setHeaders: (response, path) => {
      response.header('content-security-policy', POLICY)
      // Files below assets/ carry a hash of their content in their names.
      response.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.get('/admin', (_request, reply) => reply.redirect('/admin/'))
}
