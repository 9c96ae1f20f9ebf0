import type { FastifyReply, FastifyRequest } from 'fastify'
import { show } from '@assent/shared'
import { pageOf, sendNoScript } from '../http/no-script.ts'
import { sendProblem } from '../http/problem.ts'
import type { LoadedSite, LoadedSiteRegistry } from './site-registry.ts'

/**
 * Says which site came and how the address is written. No other name is told, but to a page: of the organization that
 * came, the sites whose policy names that page, which its own right tag would name as well.
 * @param key what stands in the address for `organization/site`.
 */
export function refuseSite(
  sites: LoadedSiteRegistry,
  request: FastifyRequest,
  reply: FastifyReply,
  extension: string,
  key: string,
): FastifyReply {
  const firstDay = sites.firstDay(key)
  if (firstDay !== undefined) {
    const reason = `the first policy of ${show(key)} takes effect on ${firstDay} (UTC), and until then nothing is in force`
    return refuse(request, reply, extension, reason)
  }
  const written = extension === 'js' ? 'the address is /s/ORGANIZATION/SITE.js' : 'a site key is ORGANIZATION/SITE'
  const reason = `no site ${show(key)} is registered here; ${written}, where SITE is a name under "sites" of the policy that was applied for ORGANIZATION`
  return refuse(request, reply, extension, reason, meantSites(sites, pageOf(request), key))
}

function meantSites(sites: LoadedSiteRegistry, page: string | undefined, key: string): string {
  if (page === undefined || !sites.hasOrigin(page)) return ''
  const [organization = ''] = key.toLowerCase().split('/')
  const meant = sites.all().filter((it) => it.siteKey.startsWith(`${organization}/`) && it.origins.includes(page))
  return meant.length === 0 ? '' : ` The policy names ${page} for ${meant.map(({ siteKey }) => siteKey).join(', ')}.`
}

export function refuseTexts(
  request: FastifyRequest,
  reply: FastifyReply,
  extension: string,
  { bundles }: LoadedSite,
  name: string,
): FastifyReply {
  const names = [...bundles.values()].map(({ language, hash }) => `${language}.${hash}.json`)
  return refuse(request, reply, extension, `no texts ${show(name)}; the site has ${names.join(', ')}`)
}

export function refuseFile(request: FastifyRequest, reply: FastifyReply, name: string): FastifyReply {
  const reason = `no file ${show(name)}; load the site's script again, it names the files of this version`
  return refuse(request, reply, name.endsWith('.js') ? 'js' : 'json', reason)
}

/** Refuses in the language the caller expects, so that a console shows the reason and not a parse error. */
export function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  extension: string,
  reason: string,
  hint?: string,
): FastifyReply {
  reply.header('cache-control', 'public, max-age=60').header('access-control-allow-origin', '*')
  reply.header('cross-origin-resource-policy', 'cross-origin').header('x-content-type-options', 'nosniff')
  if (extension === 'js') return sendNoScript(request, reply, `${reason}.`, hint)
  return sendProblem(reply, {
    status: 404,
    code: 'NOT_FOUND',
    title: `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`,
  })
}
