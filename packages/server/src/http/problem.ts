import type { FastifyReply } from 'fastify'

/** Problem details (RFC 9457) with a stable code; `problems` names each thing that is wrong. */
export interface ProblemBody {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly problems?: readonly { readonly path: string; readonly code: string; readonly message: string }[]
}

export function sendProblem(reply: FastifyReply, body: ProblemBody): FastifyReply {
  return reply.code(body.status).type('application/problem+json').send(body)
}
