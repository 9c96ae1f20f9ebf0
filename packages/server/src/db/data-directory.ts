import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Who holds a data directory, as its `server.json` says. */
export interface ControlFile {
  readonly pid: number
  /** When the process began by its system, to tell it from a later one of the same number; null where unknown. */
  readonly began: string | null
  readonly mode: 'production' | 'demo' | 'test'
  /** Where the server can be asked; null before it listens and for a command, which cannot be asked. */
  readonly url: string | null
  /** Secret that gives whoever can read the file the right to ask for anything. */
  readonly token: string
}

export interface DataDirectoryHold {
  readonly token: string
  /** Says where the server can be asked from now on. */
  announce(url: string): void
  /** Lets go; harmless when it was let go before. */
  release(): void
}

/** Another process has the embedded database open; a second one would destroy it. */
export class DataDirectoryHeldError extends Error {
  override name = 'DataDirectoryHeldError'
  readonly code = 'DATA_DIRECTORY_HELD'
  readonly holder: ControlFile
  constructor(directory: string, holder: ControlFile) {
    const where = holder.url === null ? 'a command at work or a server about to start' : `the server at ${holder.url}`
    super(
      `${directory} is in use by process ${holder.pid} (${where}), and the embedded database can be open once only. ` +
        `Stop it first (kill ${holder.pid}), choose another ASSENT_DATA_DIR, or use PostgreSQL with DATABASE_URL.`,
    )
    this.holder = holder
  }
}

/** Start of a control token, so that it is told from an API key and found by secret scanners. */
export const CONTROL_TOKEN_PREFIX = 'assent_control_'

const FILE = 'server.json'
const TOKEN_BYTES = 32
const held = new Set<string>()

/**
 * Takes a data directory for this process until `release`. Throws `DataDirectoryHeldError` when a living process has
 * it; what a dead one left behind is taken over.
 */
export function holdDataDirectory(
  directory: string,
  { mode, url = null }: { readonly mode: ControlFile['mode']; readonly url?: string | null },
): DataDirectoryHold {
  mkdirSync(directory, { recursive: true })
  const file = join(directory, FILE)
  const token = CONTROL_TOKEN_PREFIX + randomBytes(TOKEN_BYTES).toString('base64url')
  let content: ControlFile = { pid: process.pid, began: beginOf(process.pid), mode, url, token }
  const write = (path: string): void => writeFileSync(path, JSON.stringify(content), { mode: 0o600 })
  const draft = join(directory, `${FILE}.${token.slice(-8)}`)
  write(draft)
  try {
    for (;;) {
      try {
        // A link is made by one process only, and the file is whole from its first moment.
        linkSync(draft, file)
        break
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      removeStale(directory, file, draft)
    }
  } finally {
    rmSync(draft, { force: true })
  }
  held.add(token)
  return {
    token,
    announce: (address) => {
      content = { ...content, url: address }
      write(draft)
      renameSync(draft, file)
    },
    release: () => {
      held.delete(token)
      if (read(file)?.token === token) rmSync(file, { force: true })
    },
  }
}

/** Who has the data directory; null when nobody alive does. */
export function readControlFile(directory: string): ControlFile | null {
  const holder = read(join(directory, FILE))
  return holder !== null && isAlive(holder) ? holder : null
}

/** Removes a dead process's file; throws when its process lives. */
function removeStale(directory: string, file: string, draft: string): void {
  const holder = read(file)
  if (holder !== null && isAlive(holder)) throw new DataDirectoryHeldError(directory, holder)
  const aside = `${draft}.stale`
  try {
    renameSync(file, aside)
  } catch (error) {
    // Someone else was faster; the next round meets whoever has it now.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  // Between our look and our hand a third process may have put a living file there: that one goes back.
  const taken = read(aside)
  if (taken !== null && taken.token !== holder?.token) linkSync(aside, file)
  rmSync(aside, { force: true })
}

/** Null when there is none or it is no control file: a torn one belongs to nobody, because ours are written whole. */
function read(file: string): ControlFile | null {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isControlFile(content) ? content : null
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function isControlFile(content: unknown): content is ControlFile {
  if (typeof content !== 'object' || content === null) return false
  const { pid, token, url, mode, began } = content as Record<string, unknown>
  return (
    Number.isInteger(pid) &&
    typeof token === 'string' &&
    (url === null || typeof url === 'string') &&
    (began === null || typeof began === 'string') &&
    (mode === 'production' || mode === 'demo' || mode === 'test')
  )
}

function isAlive({ pid, began, token }: ControlFile): boolean {
  // In a container every server has the same number: a file of our own number is ours or a dead one's.
  if (pid === process.pid) return held.has(token)
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it lives and belongs to someone else.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const now = beginOf(pid)
  return began === null || now === null || began === now
}

/** Boot and start time of a process on Linux; elsewhere its number alone must do. */
function beginOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    // The name in brackets may hold anything; the start time is the twentieth field after it.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const began = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    return began === undefined ? null : `${boot} ${began}`
  } catch {
    return null
  }
}
