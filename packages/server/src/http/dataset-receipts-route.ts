import { assertNever } from '@assent/shared'
import type { FastifyPluginAsync } from 'fastify'
import type { Deps } from '../deps.ts'
import { sendProblem } from './problem.ts'

/** Counts, and at most some thousand ids. */
const BODY_LIMIT = 1024 * 1024

/**
 * `POST /v1/datasets/receipts`: the receipt of a task that an endpoint of the company could not give at once, signed
 * with the key of its dataset. 200 when it is taken, the same again included.
 */
export function datasetReceiptsRoute({ datasetDesk }: Pick<Deps, 'datasetDesk'>): FastifyPluginAsync {
  return (app) => {
    // A signature is about bytes, so the body must not be read by anyone before.
    app.removeContentTypeParser('application/json')
    app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body))
    app.post('/v1/datasets/receipts', { bodyLimit: BODY_LIMIT }, async (request, reply) => {
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
      )
      const outcome = await datasetDesk.receive(headers, typeof request.body === 'string' ? request.body : '')
      if (outcome.kind === 'taken') return reply.send({ taken: true, isNew: outcome.isNew })
      const { code, message: title } = outcome
      switch (code) {
        case 'UNAUTHENTICATED':
          return sendProblem(reply, { status: 401, code, title })
        case 'CONTRADICTION':
          return sendProblem(reply, { status: 409, code, title })
        case 'MALFORMED':
          return sendProblem(reply, { status: 400, code, title })
        default:
          return assertNever(code)
      }
    })
    return Promise.resolve()
  }
}
