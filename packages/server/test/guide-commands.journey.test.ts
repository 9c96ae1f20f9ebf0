import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runProgram } from '../src/cli/program.ts'

/** The commands that stand in blocks of the guides, typed as they stand. */
const root = fileURLToPath(new URL('../../../', import.meta.url))

/** The words of each `assent …` in the blocks of a guide, without comments. */
const commandsOf = (guide: string): readonly (readonly string[])[] =>
  [...readFileSync(join(root, 'docs/guides', guide), 'utf8').matchAll(/```(?:sh)?\n((?:(?:npx )?assent .*\n)+)```/g)]
    .flatMap(([, block = '']) => block.trim().split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').split(/\s+/))
    .map((words) => words.slice(words.indexOf('assent') + 1))

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'assent-guide-'))
  mkdirSync(join(folder, 'backups'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Types a command; `data` names the data directory it works on. */
async function type(words: readonly string[], data = 'data'): Promise<void> {
  let said = ''
  const exitCode = await runProgram(
    words,
    { ASSENT_DATA_DIR: join(folder, data), ASSENT_MODE: 'demo', LOG_LEVEL: 'silent' },
    {
      out: (text) => void (said += text),
      err: (text) => void (said += text),
      read: () => Promise.resolve(''),
      now: () => Date.parse('2026-11-26T12:00:00Z'),
      colour: false,
    },
  )
  expect([words.join(' '), exitCode, said]).toEqual([words.join(' '), 0, said])
}

describe('the commands of the guides run as they stand', () => {
  beforeAll(async () => {
    await type(['organization', 'add', 'acme', 'Acme'])
    await type(['policy', 'apply', join(root, 'examples/policies/cloudcontactpro.yaml'), '--organization', 'acme'])
  }, 60_000)

  it('docs/guides/retention.md', { timeout: 60_000 }, async () => {
    const commands = commandsOf('retention.md')
    expect(commands.length).toBeGreaterThan(3)
    for (const words of commands) await type(words)
  })

  it('docs/guides/operations.md: backup, its proof and the way back', { timeout: 240_000 }, async () => {
    const commands = commandsOf('operations.md')
    expect(commands.map(([first]) => first)).toEqual(['backup', 'backup', 'restore'])
    const backups = join(folder, 'backups')
    // As the guide says, the key is kept elsewhere and laid there by hand.
    mkdirSync(join(folder, 'empty'), { recursive: true })
    copyFileSync(join(folder, 'data/master.key'), join(folder, 'empty/master.key'))
    for (const words of commands) {
      const [file = ''] = readdirSync(backups)
      const meant = words.map((word) =>
        word === '/backups/' ? `${backups}/` : word === 'FILE' ? join(backups, file) : word,
      )
      await type(meant, words[0] === 'restore' ? 'empty' : 'data')
    }
    await type(['audit', 'verify'], 'empty')
  })
})
