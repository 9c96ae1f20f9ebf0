import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runProgram } from './program.ts'

const BASE = fileURLToPath(new URL('../../../../vectors/policy/base.yaml', import.meta.url))
const base = readFileSync(BASE, 'utf8')
const warned = base.replace('lifetime: P13M', 'lifetime: P2Y')

let directory = ''
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'assent-check-'))
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

function file(name: string, text: string): string {
  const path = join(directory, name)
  writeFileSync(path, text)
  return path
}

async function check(words: readonly string[], { input = '', colour = false, today = '2026-06-01' } = {}) {
  let [out, err] = ['', '']
  const exitCode = await runProgram(
    words,
    {},
    {
      out: (text) => void (out += text),
      err: (text) => void (err += text),
      read: () => Promise.resolve(input),
      now: () => Date.parse(`${today}T12:00:00Z`),
      colour,
    },
  )
  return { exitCode, out, err }
}

// The first of them loads the command line.
describe('assent policy check', { timeout: 60_000 }, () => {
  it('says of a good file that it can be applied, and counts nothing', async () => {
    expect(await check(['policy', 'check', BASE])).toEqual({
      exitCode: 0,
      out: `${BASE}: version 7 can be applied.\nno findings.\n`,
      err: '',
    })
  })

  it('prints a finding like a compiler: place, level, code, source, message, the line, a mark, help', async () => {
    const path = file(
      'bad.yaml',
      base.replace('    safeguards: [{ kind: scc, module: 3, assessed: 2026-02-01 }]\n', ''),
    )
    const { exitCode, out } = await check(['policy', 'check', path])
    const line = base.split('\n').findIndex((text) => text.includes('id: speech')) + 1
    expect(exitCode).toBe(1)
    expect(out).toBe(
      [
        `${path}:${line}:5 error SAFEGUARD_MISSING (Art. 13(1)(f), 44 to 46) Data goes to IN and no safeguard is named.`,
        `${line} |   - id: speech`,
        `    |     ^^^^^^^^^^`,
        `    = help: Write safeguards, e.g. [{ kind: scc, module: 2 }], or for a country with an adequacy decision [{ kind: adequacy }].`,
        ``,
        `${path}: cannot be applied.`,
        `1 error. Each is explained in docs/guides/policy-findings.md.`,
        ``,
      ].join('\n'),
    )
  })

  it('marks exactly what is meant, wherever it stands in a long line', async () => {
    const path = file(
      'long.yaml',
      base
        .replace('{ id: messages, kind', '{ id: messages, kind')
        .replace("key: '{date}/{id}.wav'", `key: '{date}/{id}.wav', prefix: '${'a'.repeat(200)}', x: 1`),
    )
    const { out } = await check(['policy', 'check', path])
    for (const [index, text] of out.split('\n').entries()) {
      const mark = /^ +\|( +)(\^+)$/.exec(text)
      if (mark === null) continue
      const above = out.split('\n')[index - 1] ?? ''
      expect(above.length).toBeLessThan(130)
      const at = text.indexOf('^')
      expect(above.slice(at, at + (mark[2]?.length ?? 0)).trim()).not.toBe('')
    }
  })

  it('lets warnings pass, and fails them when it is strict', async () => {
    const path = file('warned.yaml', warned)
    expect(await check(['policy', 'check', path])).toMatchObject({
      exitCode: 0,
      out: expect.stringMatching(/warning COOKIE_LIFETIME .*\n[^]*can be applied\.\n1 warning\. /),
    })
    expect((await check(['policy', 'check', '--strict', path])).exitCode).toBe(1)
    expect((await check(['policy', 'check', '--strict', BASE])).exitCode).toBe(0)
  })

  it('checks several files, one of them from standard input, and counts them together', async () => {
    const path = file('second.yaml', warned)
    const { exitCode, out } = await check(['policy', 'check', BASE, path, '-'], { input: 'assent: 2\n' })
    expect(exitCode).toBe(1)
    expect(out).toContain(`${BASE}: version 7 can be applied.`)
    expect(out).toMatch(/^-:1:9 error NOT_ALLOWED Expected 1, got 2\./m)
    expect(out).toMatch(/^3 files: \d+ errors, 1 warning\. /m)
  })

  it('gives programs every field', async () => {
    const path = file('json.yaml', base.replace('basis: contract, contract: Terms', 'basis: contrakt, contract: Terms'))
    const { exitCode, out } = await check(['--format', 'json', 'policy', 'check', path])
    expect(exitCode).toBe(1)
    expect(JSON.parse(out)).toEqual({
      ok: false,
      errors: 1,
      warnings: 0,
      notes: 0,
      files: [{ file: path, ok: false, version: null }],
      findings: [
        {
          file: path,
          level: 'error',
          code: 'NOT_ALLOWED',
          line: base.split('\n').findIndex((text) => text.includes('id: login')) + 1,
          column: 44,
          endColumn: 52,
          path: 'purposes[0].basis',
          message: expect.stringContaining('Did you mean contract?'),
          got: 'contrakt',
          allowed: [
            'consent',
            'contract',
            'legal-obligation',
            'vital-interests',
            'public-task',
            'legitimate-interests',
          ],
          article: null,
          help: 'Take one of the words listed.',
          docs: 'docs/guides/policy-findings.md#not_allowed',
        },
      ],
    })
  })

  it('colours only where somebody looks, and says the same words', async () => {
    const path = file('colour.yaml', warned)
    const plain = await check(['policy', 'check', path])
    const coloured = await check(['policy', 'check', path], { colour: true })
    expect(plain.out).not.toContain('\u001b')
    expect(coloured.out).toContain('\u001b[33m')
    expect(stripVTControlCharacters(coloured.out)).toBe(plain.out)
  })

  it('judges what expires on the day it is asked about', async () => {
    const later = ['policy', 'check', '--as-of', '2031-01-01', BASE]
    expect((await check(later)).out).toMatch(/error CERTIFICATION_NOT_HELD/)
    expect((await check(['policy', 'check', BASE], { today: '2031-01-01' })).out).toMatch(
      /error CERTIFICATION_NOT_HELD/,
    )
  })

  it('says which file it could not read', async () => {
    expect(await check(['policy', 'check', '/no/such/file.yaml'])).toEqual({
      exitCode: 2,
      out: '',
      err: 'assent: /no/such/file.yaml cannot be read (ENOENT).\n',
    })
  })
})
