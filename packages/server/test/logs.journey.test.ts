import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { uuidV7 } from '@assent/shared'
import { describe, expect, it } from 'vitest'

// A process of its own starts a server on the embedded engine, which takes its time on a busy machine.
describe('the log', { timeout: 240_000 }, () => {
  it('RET has no e-mail, name, address, visitor id or user agent of anyone, at its most talkative and in failures', async () => {
    const values = ['canary.log@example.org', 'Zoë Canary', '198.51.100.77', uuidV7(Date.now(), randomBytes(10))]
    const script = fileURLToPath(new URL('_logged-journey.ts', import.meta.url))
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--conditions=source', script, ...values], {
      maxBuffer: 64 * 1024 * 1024,
    })
    const lines = stdout.trim().split('\n')
    // It did log, also the two failures, or nothing is shown by what is not there.
    for (const message of ['a job failed and will be tried again', 'request failed'])
      expect(
        lines.some((line) => line.includes(message)),
        message,
      ).toBe(true)
    for (const line of lines) expect(() => JSON.parse(line) as unknown).not.toThrow()
    const log = stdout + stderr
    for (const value of [...values, encodeURIComponent(values[0] ?? ''), 'canary.log', 'Canary/1.0', '198.51.100.'])
      expect(log, value).not.toContain(value)
  })
})
