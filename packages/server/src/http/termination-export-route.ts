import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { exportTenant } from '../retention/terminations/export-tenant.ts'
import type { CallerOptions } from './caller.ts'
import { createCallerReader } from './caller.ts'
import { sendProblem } from './problem.ts'

const STATUS: Readonly<Record<string, number>> = { NOT_FOUND: 404 }

/**
 * `GET /v1/terminations/ID/export`: a terminated tenant's records as JSON lines, for a key with `RETENTION_WRITE`. The
 * last line says how many there were; without it the download broke off and nothing counts as handed over.
 */
export function terminationExportRoute(
  app: FastifyInstance,
  deps: Deps,
  { authenticate }: Pick<CallerOptions, 'authenticate'>,
): void {
  const readCaller = createCallerReader({ authenticate, places: { headers: null, locate: null } })
  app.get<{ Params: { id: string } }>('/v1/terminations/:id/export', async (request, reply) => {
    const caller = await readCaller(request)
    if (caller.kind !== 'key' || !caller.scopes.has('RETENTION_WRITE')) {
      const status = caller.kind === 'key' ? 403 : 401
      return sendProblem(reply, {
        status,
        code: caller.kind === 'key' ? 'FORBIDDEN' : 'UNAUTHENTICATED',
        title: 'This needs an API key with the scope RETENTION_WRITE.',
      })
    }
    const { id } = request.params
    if (!/^[0-9a-f-]{36}$/.test(id)) {
      return sendProblem(reply, { status: 400, code: 'BAD_REQUEST', title: 'Expected the id of a termination case.' })
    }
    const gone = new AbortController()
    reply.raw.on('close', () => gone.abort())
    const actor = `key:${caller.keyId}` as const
    const outcome = await exportTenant(deps, caller.organizationId, actor, { id }, gone.signal)
    if (outcome.kind === 'refused') {
      const { code, message } = outcome
      return sendProblem(reply, { status: STATUS[code] ?? 409, code, title: message })
    }
    return reply
      .header('content-disposition', `attachment; filename="termination-${id}.jsonl"`)
      .type('application/x-ndjson')
      .send(Readable.from(outcome.lines))
  })
}
