import type { ControlFile } from '../db/data-directory.ts'
import type { CommandName } from './commands.ts'
import { CONTROL_PATH } from './control-route.ts'
import type { Report } from './report.ts'

/** Longest wait for a command; a run over millions of rows takes seconds. */
const TIMEOUT_MS = 10 * 60_000

/** Has the running server do a command. Throws `ServerSilentError` when it cannot be asked. */
export async function askServer(
  holder: ControlFile & { readonly url: string },
  name: CommandName,
  input: unknown,
): Promise<Report> {
  const response = await fetch(`${holder.url}${CONTROL_PATH}/${name}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${holder.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(input),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch((cause: unknown) => {
    throw new ServerSilentError(
      `The server at ${holder.url} (process ${holder.pid}) has the data directory open and does not answer; stop it, or try again.`,
      { cause },
    )
  })
  if (response.ok) return (await response.json()) as Report
  const problem: unknown = await response.json().catch(() => null)
  const title =
    typeof problem === 'object' && problem !== null && 'title' in problem
      ? String(problem.title)
      : `HTTP ${response.status}`
  throw new ServerSilentError(`The server at ${holder.url} could not do it: ${title}`)
}

export class ServerSilentError extends Error {
  override name = 'ServerSilentError'
}
