import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DataDirectoryHeldError, holdDataDirectory, readControlFile } from './data-directory.ts'

let directory = ''
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'assent-data-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

const file = (): string => join(directory, 'server.json')
const MODULE = fileURLToPath(new URL('data-directory.ts', import.meta.url))

/** A process that holds the directory until it is told to end, or reports that it could not. */
function holder(): { readonly said: Promise<string>; readonly pid: number; kill(): Promise<void> } {
  const script = `
    const { holdDataDirectory } = await import(${JSON.stringify(MODULE)})
    try { holdDataDirectory(${JSON.stringify(directory)}, { mode: 'demo', url: 'http://127.0.0.1:4000' }); console.log('held') }
    catch (error) { console.log(error.code) }
    process.stdin.resume()`
  const child = spawn(process.execPath, ['--conditions=source', '--input-type=module', '-e', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const said = once(child.stdout, 'data').then(([data]) => String(data).trim())
  return {
    said,
    pid: child.pid ?? 0,
    kill: async () => {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

describe('a data directory', () => {
  it('is held by one process, whose file only its owner can read, and free after release', () => {
    const hold = holdDataDirectory(directory, { mode: 'demo' })
    expect(statSync(file()).mode & 0o777).toBe(0o600)
    expect(readControlFile(directory)).toMatchObject({ pid: process.pid, mode: 'demo', url: null, token: hold.token })
    hold.announce('http://127.0.0.1:4000')
    expect(statSync(file()).mode & 0o777).toBe(0o600)
    expect(readControlFile(directory)?.url).toBe('http://127.0.0.1:4000')
    expect(() => holdDataDirectory(directory, { mode: 'demo' })).toThrow(DataDirectoryHeldError)
    hold.release()
    hold.release()
    expect(readControlFile(directory)).toBeNull()
    expect(readdirSync(directory)).toEqual([])
    holdDataDirectory(directory, { mode: 'demo' }).release()
  })

  it('is refused while another process lives, naming it and what to do, and taken over once it was killed', async () => {
    const other = holder()
    expect(await other.said).toBe('held')
    expect(() => holdDataDirectory(directory, { mode: 'demo' })).toThrow(
      new RegExp(
        `in use by process ${other.pid} \\(the server at http://127.0.0.1:4000\\).*kill ${other.pid}.*ASSENT_DATA_DIR.*DATABASE_URL`,
      ),
    )
    await other.kill()
    expect(readControlFile(directory)).toBeNull()
    const hold = holdDataDirectory(directory, { mode: 'demo' })
    expect(readControlFile(directory)?.token).toBe(hold.token)
    hold.release()
  })

  it('goes to exactly one of many that start together over a dead one’s file', async () => {
    writeFileSync(
      file(),
      JSON.stringify({ pid: 2 ** 22 + 1, began: null, mode: 'demo', url: null, token: 'assent_control_dead' }),
    )
    const others = Array.from({ length: 6 }, holder)
    const said = await Promise.all(others.map((other) => other.said))
    await Promise.all(others.map((other) => other.kill()))
    expect(said.filter((word) => word === 'held')).toHaveLength(1)
    expect(said.filter((word) => word === 'DATA_DIRECTORY_HELD')).toHaveLength(5)
  })

  it('is taken over from a dead process whose number lives again', () => {
    for (const pid of [process.pid, process.ppid]) {
      writeFileSync(
        file(),
        JSON.stringify({ pid, began: 'another boot 1', mode: 'demo', url: null, token: 'assent_control_dead' }),
      )
      expect(readControlFile(directory)).toBeNull()
      holdDataDirectory(directory, { mode: 'demo' }).release()
    }
  })

  it('is taken over from a file that is no control file', () => {
    for (const content of ['', '{"pid":1', '[]', '{"pid":1}']) {
      writeFileSync(file(), content)
      const hold = holdDataDirectory(directory, { mode: 'demo' })
      expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({ pid: process.pid })
      hold.release()
    }
  })
})
