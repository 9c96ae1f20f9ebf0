import type { FastifyInstance } from 'fastify'
import type { SiteRegistry } from '../sites/registered-site.ts'

/** Browsers cap this at two hours (Chromium) or a day (Firefox). */
const PREFLIGHT_SECONDS = '7200'

/**
 * Lets pages of registered origins read the answers of the public write routes. An origin that is not registered gets
 * no header, so its browser refuses; the routes themselves refuse it too, for callers that are no browser.
 */
export function allowRegisteredOrigins(routes: FastifyInstance, sites: SiteRegistry, paths: readonly string[]): void {
  routes.addHook('onRequest', (request, reply, done) => {
    const { origin } = request.headers
    if (origin !== undefined && paths.includes(request.routeOptions.url ?? '')) {
      reply.header('vary', 'Origin')
      if (sites.hasOrigin(origin)) reply.header('access-control-allow-origin', origin)
    }
    done()
  })
  for (const path of paths) {
    routes.options(path, (_request, reply) =>
      reply
        .header('access-control-allow-methods', 'POST')
        .header('access-control-allow-headers', 'content-type')
        .header('access-control-max-age', PREFLIGHT_SECONDS)
        .code(204)
        .send(),
    )
  }
}
