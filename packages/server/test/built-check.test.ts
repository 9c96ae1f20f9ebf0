import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleCheck } from '../scripts/policy-check-code.ts'
import { checkPolicies } from '../src/cli/check-policies.ts'
import { runProgram } from '../src/cli/program.ts'

const EXAMPLES = fileURLToPath(new URL('../../../examples/policies', import.meta.url))
const FILES = [EXAMPLES, join(EXAMPLES, 'as-published')].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name)),
)
const OPTIONS = { today: '2026-11-26', strict: false, colour: false } as Parameters<typeof checkPolicies>[1]

let directory = ''
let built: typeof checkPolicies
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'assent-built-'))
  const file = join(directory, 'check-policies.mjs')
  await bundleCheck(file)
  ;({ checkPolicies: built } = (await import(pathToFileURL(file).href)) as { checkPolicies: typeof checkPolicies })
}, 60_000)
afterAll(() => rmSync(directory, { recursive: true, force: true }))

describe('the check that is built into one file', () => {
  it.each(FILES)('says of %s what its sources say', (file) => {
    const files = [{ file, text: readFileSync(file, 'utf8') }]
    expect(built(files, OPTIONS)).toEqual(checkPolicies(files, OPTIONS))
  })

  it('says the same of files in which a line is left out', { timeout: 60_000 }, () => {
    const lines = readFileSync(join(EXAMPLES, 'cloudvno.yaml'), 'utf8').split('\n')
    const left = Array.from({ length: Math.ceil(lines.length / 7) }, (_, index) => index * 7)
    const files = left.map((at) => ({ file: `without ${at + 1}`, text: lines.toSpliced(at, 1).join('\n') }))
    expect(built(files, OPTIONS)).toEqual(checkPolicies(files, OPTIONS))
  })
})

describe('the words of commands that are built into one file', () => {
  it.each([
    [['--help'], 0],
    [['policy', 'check', '--help'], 0],
    [['polcy'], 2],
    [['policy', 'check', 'nowhere.yaml'], 2],
    [['policy', 'check', join(EXAMPLES, 'sivo.yaml'), '--as-of', 'soon'], 2],
    [['policy', 'check', join(EXAMPLES, 'sivo.yaml'), '--as-of', '2026-11-26'], 0],
  ] as const)('answer to %j as their sources do', async (words, code) => {
    const path = fileURLToPath(new URL('../dist/cli/program.js', import.meta.url))
    const program = (await import(pathToFileURL(path).href)) as { runProgram: typeof runProgram }
    const answers = await Promise.all(
      [program.runProgram, runProgram].map(async (run) => {
        const said: string[] = []
        const say = (text: string): void => void said.push(text)
        const io = {
          out: say,
          err: say,
          read: () => Promise.resolve(''),
          now: () => Date.UTC(2026, 10, 26),
          colour: false,
        }
        return { code: await run(words, {}, io), said: said.join('') }
      }),
    )
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0]?.code).toBe(code)
  })
})
