import type { FastifyInstance } from 'fastify'
import { utcDate } from '@assent/shared'
import type { Clock } from '../ports.ts'
import type { SiteRegistry } from '../sites/registered-site.ts'

/**
 * Whether a request carries Global Privacy Control. Only the exact value `1` counts (W3C GPC, section 3.5). Of several
 * fields, which arrive joined by commas or as a list, one is enough and the others say nothing.
 */
export function readSecGpc(header: string | readonly string[] | undefined): boolean {
  if (header === undefined) return false
  return [header]
    .flat()
    .flatMap((value) => value.split(','))
    .some((value) => /^[ \t]*1[ \t]*$/.test(value))
}

/**
 * `GET /.well-known/gpc.json` (W3C GPC, section 4): says that the signal is honoured, and since which day what is said
 * about it holds, which is the day the newest policy in force took effect. On the address of a site that passes this path
 * on, it speaks for that site alone.
 */
export function gpcRoute(
  app: FastifyInstance,
  { sites, clock }: { readonly sites: SiteRegistry; readonly clock: Clock },
): void {
  app.get('/.well-known/gpc.json', (request, reply) => {
    const all = sites.all()
    const own = all.filter(({ origins }) => origins.some((origin) => new URL(origin).host === request.host))
    const days = (own.length > 0 ? own : all).map(({ policy }) => policy.effectiveOn)
    return reply
      .header('cache-control', 'public, max-age=86400')
      .header('access-control-allow-origin', '*')
      .type('application/json')
      .send(JSON.stringify({ gpc: true, lastUpdate: days.sort().at(-1) ?? utcDate(clock.now()) }))
  })
}
