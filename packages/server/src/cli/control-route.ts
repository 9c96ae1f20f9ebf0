import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { sendProblem } from '../http/problem.ts'
import { COMMANDS, isCommand, type CommandDeps } from './commands.ts'

/** Where a server takes commands while it has the embedded database open. */
export const CONTROL_PATH = '/control'

/**
 * Runs commands for whoever can read the data directory's control file, because the embedded database has room for one
 * process. The token is made anew at every start and stands in that file only.
 */
export function controlRoute(app: FastifyInstance, deps: CommandDeps, token: string): void {
  const expected = digest(`Bearer ${token}`)
  app.post<{ Params: { command: string } }>(`${CONTROL_PATH}/:command`, async (request, reply) => {
    // Digests have one length, so the comparison tells nothing of the token, not even its length.
    if (!timingSafeEqual(digest(request.headers.authorization ?? ''), expected)) {
      return sendProblem(reply, {
        status: 401,
        code: 'UNAUTHENTICATED',
        title: 'This needs the control token of the data directory.',
      })
    }
    const { command } = request.params
    if (!isCommand(command)) {
      return sendProblem(reply, {
        status: 404,
        code: 'UNKNOWN_COMMAND',
        title: `There is no command ${JSON.stringify(command)}; known: ${Object.keys(COMMANDS).join(', ')}.`,
      })
    }
    return reply.send(await COMMANDS[command].run(deps, request.body))
  })
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
