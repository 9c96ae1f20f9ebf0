import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { downloadDocumentFile } from '../rights-requests/documents/read-documents.ts'
import { createCallerReader, type CallerOptions } from './caller.ts'
import { sendProblem } from './problem.ts'

/**
 * `GET /v1/rights-documents/files/ID`: a file that a person sent, for a key with `RIGHTS_READ`. Always a download: what
 * a stranger wrote is never shown as a page of ours. Audited.
 */
export function documentFileRoute(
  app: FastifyInstance,
  deps: Pick<Deps, 'db' | 'keyring' | 'clock'>,
  { authenticate }: Pick<CallerOptions, 'authenticate'>,
): void {
  const readCaller = createCallerReader({ authenticate, places: { headers: null, locate: null } })
  app.get<{ Params: { id: string } }>('/v1/rights-documents/files/:id', async (request, reply) => {
    const caller = await readCaller(request)
    if (caller.kind !== 'key')
      return sendProblem(reply, { status: 401, code: 'UNAUTHENTICATED', title: 'This needs an API key.' })
    if (!caller.scopes.has('RIGHTS_READ'))
      return sendProblem(reply, { status: 403, code: 'FORBIDDEN', title: 'This needs the scope RIGHTS_READ.' })
    const { id } = request.params
    const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
    const actor = `key:${caller.keyId}` as const
    const file = isId ? await downloadDocumentFile(deps, caller.organizationId, actor, id) : null
    if (file === null) return sendProblem(reply, { status: 404, code: 'NOT_FOUND', title: 'There is no such file.' })
    return reply
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeRFC5987(file.name)}`)
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cache-control', 'no-store')
      .type(file.mediaType)
      .send(file.content)
  })
}

/** A name in a header field (RFC 8187). */
function encodeRFC5987(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
