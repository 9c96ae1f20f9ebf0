import type { FastifyInstance } from 'fastify'
import { assertNever } from '@assent/shared'
import { collectEvents } from '../analytics/collect-events.ts'
import type { Deps } from '../deps.ts'
import { readAnonymous } from './caller.ts'
import { sendProblem } from './problem.ts'

/** 50 events of the largest size fit with room to spare. */
const BODY_LIMIT = 64 * 1024

/** `POST /v1/collect`: a batch of analytics events under a live consent. 202 once it is committed. */
export function collectRoute(app: FastifyInstance, deps: Deps): void {
  app.post('/v1/collect', { bodyLimit: BODY_LIMIT }, async (request, reply) => {
    const outcome = await collectEvents(deps, request.body, readAnonymous(request, null))
    switch (outcome.kind) {
      case 'accepted':
        return reply.code(202).send({
          accepted: outcome.events,
          ...(outcome.writeToken === undefined ? {} : { writeToken: outcome.writeToken }),
        })
      case 'malformed':
        return sendProblem(reply, {
          status: 400,
          code: 'BAD_REQUEST',
          title: 'The batch was not stored.',
          problems: outcome.problems,
        })
      case 'forbidden':
        return sendProblem(reply, { status: 403, code: outcome.code, title: outcome.message })
      default:
        return assertNever(outcome)
    }
  })
}
