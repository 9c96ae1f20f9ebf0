import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendProblem } from '../http/problem.ts'
import { wantsPage } from '../http/wants-page.ts'
import type { LoadedSite, LoadedSiteRegistry } from '../sites/site-registry.ts'
import { findNotice } from './find-notice.ts'
import { sendProblemPage } from './send-problem-page.ts'

/** Where the addresses of these pages say which site and language is meant. */
interface PageParams {
  readonly organization: string
  readonly site: string
  readonly language?: string
}

/**
 * The site that a page beside the notice is about, and the language it speaks; null where there is none, which is then
 * answered: people get a page, programs a problem.
 *
 * @param name the last part of the page's address.
 */
export function findPage(
  request: FastifyRequest<{ Params: PageParams }>,
  reply: FastifyReply,
  { sites, endpoint }: { readonly sites: LoadedSiteRegistry; readonly endpoint: string },
  name: string,
): { readonly site: LoadedSite; readonly language: string } | null {
  const { organization, site: siteName, language } = request.params
  const question = {
    siteKey: `${organization}/${siteName}`,
    document: 'privacy',
    language,
    on: undefined,
    acceptLanguage: request.headers['accept-language'],
  }
  const site = sites.byKey(question.siteKey)
  const found = findNotice(sites, question, site?.policy.effectiveOn ?? ('1970-01-01' as never))
  if (found.kind !== 'refused' && site !== undefined) return { site, language: found.language }
  const refused = found as Extract<typeof found, { kind: 'refused' }>
  const message = refused.message.replace('/SITE/privacy', `/SITE/${name}`)
  void reply.header('cache-control', 'no-store')
  if (wantsPage(request)) sendProblemPage(request, reply, { ...refused, message }, endpoint)
  else sendProblem(reply, { status: refused.status, code: refused.code, title: message })
  return null
}
