import rateLimit from '@fastify/rate-limit'
import fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import { show } from '@assent/shared'
import type { Config } from '../config/config.ts'
import { isDatabaseUnavailable } from '../db/errors.ts'
import { QueueFullError } from '../ingest/group-commit.ts'
import type { Ids } from '../ports.ts'
import { refuse } from './graphql-route.ts'
import { isTag, sendNoScript } from './no-script.ts'
import { sendProblem, type ProblemBody } from './problem.ts'
import { wantsPage } from './wants-page.ts'

/** Largest body of any route that does not set its own limit; a policy file is the largest thing anyone sends. */
const BODY_LIMIT = 1024 * 1024

export interface HttpServerParts {
  readonly ids: Ids
  readonly logger: FastifyBaseLogger
  /** Tells a person who followed a wrong address so, in words and on a page. `reason`: what is not here, in English. */
  readonly showNothing: (request: FastifyRequest, reply: FastifyReply, reason: string) => FastifyReply
}

/** The HTTP server with what holds for every route: limits, headers, and errors that name what came and show nothing inside. */
export async function createHttpServer(
  config: Pick<Config, 'trustProxy' | 'rateLimit' | 'logLevel'>,
  { ids, logger, showNothing }: HttpServerParts,
): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: logger,
    // One line a request costs more than the request; failures are logged by the error handler.
    // A logger of its own for each request costs more than parsing it; errors are found by their id.
    childLoggerFactory: (parent) => parent,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustProxy,
    bodyLimit: BODY_LIMIT,
    // Bodies go through parsers that read named fields and never merge objects, so the library's scan buys nothing.
    onProtoPoisoning: 'ignore',
    onConstructorPoisoning: 'ignore',
    requestTimeout: 30_000,
    // A drain answers what is under way and refuses what is new.
    return503OnClosing: true,
    forceCloseConnections: 'idle',
  }) as unknown as FastifyInstance
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('x-content-type-options', 'nosniff')
    done()
  })
  if (config.rateLimit > 0) {
    await app.register(rateLimit, {
      max: config.rateLimit,
      timeWindow: '1 minute',
      // Who is within the limit need not be told of it on every answer; who is over it gets Retry-After.
      addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
      // Files and pages are cacheable and cheap; holders of a key are known.
      allowList: (request) => request.method !== 'POST' || request.headers.authorization !== undefined,
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    if (isTag(request))
      return sendNoScript(request, reply, `there is no ${show(path)} here; the address is /s/ORGANIZATION/SITE.js.`)
    void reply.header('vary', 'Accept, Accept-Language')
    return request.method === 'GET' && wantsPage(request)
      ? showNothing(request, reply, path)
      : sendProblem(reply, { status: 404, code: 'NOT_FOUND', title: `There is no ${request.method} ${path} here.` })
  })
  app.setErrorHandler((error, request, reply) => {
    const errorId = ids.uuid()
    const problem = describe(error, errorId)
    if (problem.status >= 500) request.log.error({ err: error, code: problem.code, errorId }, 'request failed')
    if (problem.status === 503) reply.header('retry-after', '1')
    return request.url.startsWith('/graphql')
      ? refuse(reply, problem.status, problem.code, problem.title)
      : sendProblem(reply, problem)
  })
  return app
}

function describe(error: unknown, errorId: string): ProblemBody {
  if (error instanceof QueueFullError) {
    return {
      status: 503,
      code: 'OVERLOADED',
      title: 'The server is busy; nothing was stored. Send the same again after the time in Retry-After.',
    }
  }
  if (isDatabaseUnavailable(error)) {
    return {
      status: 503,
      code: 'DATABASE_UNAVAILABLE',
      title: 'The database cannot be reached; nothing was stored. Send the same again later.',
    }
  }
  const { statusCode = 500, code, message } = error as { statusCode?: number; code?: string; message?: string }
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return { status: 413, code: 'BODY_TOO_LARGE', title: 'The body is larger than this route allows.' }
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_ERR_CTP_INVALID_CONTENT_TYPE':
      return { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', title: 'Send the body as application/json.' }
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return { status: 400, code: 'MALFORMED_JSON', title: 'The body is not JSON.' }
    default: // Judged by its status.
  }
  if (statusCode === 429)
    return { status: 429, code: 'TOO_MANY_REQUESTS', title: message ?? 'Too many requests from this address.' }
  if (statusCode >= 400 && statusCode < 500)
    return { status: statusCode, code: 'BAD_REQUEST', title: message ?? 'The request cannot be read.' }
  return {
    status: 500,
    code: 'INTERNAL_SERVER_ERROR',
    title: `Something went wrong here; the operator finds it in the log under ${errorId}.`,
  }
}
