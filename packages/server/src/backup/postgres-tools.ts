import { spawn, type ChildProcess } from 'node:child_process'
import { PassThrough, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { BackupError } from './backup-error.ts'

/** A dump of a PostgreSQL database in pg_dump's own compressed form. The stream fails where the tool does. */
export function dumpPostgres(url: string): Readable {
  const tool = startTool('pg_dump', ['--format=custom', '--no-owner'], url)
  const content = new PassThrough()
  if (tool.process.stdout !== null) tool.process.stdout.pipe(content, { end: false })
  tool.ended.then(
    () => content.end(),
    (error: unknown) => content.destroy(error as Error),
  )
  return content
}

/** Restores such a dump into an empty database, all or nothing. */
export async function restorePostgres(url: string, content: Readable): Promise<void> {
  const tool = startTool('pg_restore', ['--single-transaction', '--exit-on-error', '--no-owner'], url)
  // A tool that ends early breaks the pipe; why it ended is what matters.
  const fed = pipeline(content, tool.process.stdin ?? new PassThrough()).catch(() => undefined)
  await tool.ended
  await fed
}

interface Tool {
  readonly process: ChildProcess
  /** Settles when the tool is over and everything it wrote was read. */
  readonly ended: Promise<void>
}

function startTool(name: 'pg_dump' | 'pg_restore', options: readonly string[], url: string): Tool {
  const target = new URL(url)
  const { password } = target
  // Command lines can be read by everyone on a machine, environments cannot.
  target.password = ''
  const child = spawn(name, [...options, `--dbname=${target.href}`], {
    env: { ...process.env, ...(password === '' ? {} : { PGPASSWORD: decodeURIComponent(password) }) },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  if (name === 'pg_dump') child.stdin.end()
  else child.stdout.resume()
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => void (said = (said + chunk.toString()).slice(0, 2_000)))
  return { process: child, ended: settle(name, child, () => said) }
}

function settle(name: string, child: ChildProcess, said: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('error', (cause: NodeJS.ErrnoException) => {
      const missing = cause.code === 'ENOENT'
      const message = missing
        ? `${name} was not found on PATH. It comes with PostgreSQL's client programs (postgresql-client) and must be as new as the server.`
        : `${name} could not be started.`
      reject(new BackupError(missing ? 'TOOL_MISSING' : 'TOOL_FAILED', message, { cause }))
    })
    child.once('close', (code) => {
      if (code === 0) {
        resolve()
        return
      }
      const [first = ''] = said().trim().split('\n')
      reject(new BackupError('TOOL_FAILED', `${name} ended with ${code ?? 'a signal'}: ${first || 'it said nothing'}`))
    })
  })
}
