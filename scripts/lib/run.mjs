/**
 * Running other programs from the scripts. Everything in `scripts/` works on Node 20 with nothing installed, so it
 * imports only Node's own modules until `ensureInstalled` has run.
 */
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** A message for the person at the keyboard, without a stack: what is wrong and what to do about it. */
export class Trouble extends Error {
  name = 'Trouble'
}

/** The environment of every child: the workspace's own tools first on PATH, so that `node` is the pinned Node 24. */
export function childEnvironment(extra = {}) {
  const separator = process.platform === 'win32' ? ';' : ':'
  return {
    ...process.env,
    PATH: `${join(ROOT, 'node_modules', '.bin')}${separator}${process.env.PATH ?? ''}`,
    ...extra,
  }
}

/**
 * Runs a program in the repository with its output on the terminal; resolves to its exit code (1 when a signal ended it).
 * With `quiet` the output is shown only when it fails.
 */
export async function run(command, args, { env = {}, quiet = false, cwd = ROOT } = {}) {
  if (!quiet) return (await start(command, args, { env, cwd, stdio: 'inherit' })).code
  const { code, output } = await capture(command, args, { env, cwd })
  if (code !== 0) process.stderr.write(output)
  return code
}

/** Runs a program and keeps its output (both streams, as they came); resolves to that and its exit code. */
export function capture(command, args, { env = {}, cwd = ROOT } = {}) {
  return start(command, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] })
}

function start(command, args, { env, cwd, stdio }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: childEnvironment(env),
      stdio,
      // npx and the tools in .bin are command files on Windows, which only a shell can start.
      shell: process.platform === 'win32',
    })
    const output = []
    child.stdout?.on('data', (chunk) => output.push(chunk))
    child.stderr?.on('data', (chunk) => output.push(chunk))
    child.once('error', (error) => reject(new Trouble(`Cannot run ${command}: ${error.message}`)))
    child.once('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(output).toString() }))
  })
}

/** Like `run`, but a failure ends the script with `trouble` as the message. */
export async function mustRun(command, args, trouble, options) {
  const code = await run(command, args, options)
  if (code !== 0) throw new Trouble(`${trouble} (${command} ${args.join(' ')} ended with code ${code})`)
}

/** Runs a script's main function; a `Trouble` is printed as a sentence, anything else with its stack. */
export async function main(work) {
  try {
    process.exitCode = await work()
  } catch (error) {
    console.error(error instanceof Trouble ? `assent: ${error.message}` : error)
    process.exitCode = 1
  }
}
