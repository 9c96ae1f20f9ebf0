import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadPolicy, MAX_FINDINGS } from './load-policy.ts'
import { FINDING_CODES } from './policy-finding.domain.ts'
import schema from './policy.schema.json' with { type: 'json' }

const EXAMPLES = new URL('../../../../examples/policies/', import.meta.url)
const example = readFileSync(new URL('../../../../vectors/policy/base.yaml', import.meta.url), 'utf8')
const GUIDE = readFileSync(new URL('../../../../docs/guides/policy-findings.md', import.meta.url), 'utf8')

/** The base of the vectors with one passage changed; fails when the passage is not there, so that no case tests nothing. */
function edit(from: string, to: string, source = example): string {
  if (!source.includes(from)) throw new Error(`The example has no ${JSON.stringify(from)}.`)
  return source.replace(from, () => to)
}

describe('the policy checker', () => {
  it.each(readdirSync(EXAMPLES).filter((name) => name.endsWith('.yaml')))(
    'finds no error in the example %s',
    (name) => {
      const loaded = loadPolicy(readFileSync(new URL(name, EXAMPLES), 'utf8'))
      expect(loaded.findings.filter(({ level }) => level === 'error')).toEqual([])
      expect(loaded.ok).toBe(true)
    },
  )

  it('explains every code in the guide that is generated', () => {
    expect(FINDING_CODES.filter((code) => !GUIDE.includes(`### ${code}\n`))).toEqual([])
  })

  it('points at the line and the column of the value', () => {
    const { findings } = loadPolicy(edit('keep: P6M', 'keep: soon'))
    const lines = edit('keep: P6M', 'keep: soon').split('\n')
    const line = lines.findIndex((text) => text.includes('keep: soon'))
    expect(findings).toEqual([
      {
        level: 'error',
        code: 'MALFORMED',
        line: line + 1,
        column: (lines[line] ?? '').indexOf('soon') + 1,
        endColumn: (lines[line] ?? '').indexOf('soon') + 5,
        path: 'choice.keep',
        message: 'Expected a period such as P14M, P7Y or P30D, got "soon".',
        got: null,
        allowed: [],
        article: null,
        help: 'Write it as in the example of the message.',
      },
    ])
  })

  it('judges the rest of a file in which something cannot be read, and nothing that rests on it', () => {
    const broken = edit('period: P30D, action', 'period: as needed, action')
    expect(loadPolicy(broken).findings.map(({ code }) => code)).toEqual(['PERIOD_VAGUE'])
    const both = edit("    statute: { name: 'Código de Comercio, Art. 30', country: ES }\n", '', broken)
    expect(loadPolicy(both).findings.map(({ code }) => code)).toEqual(['BASIS_WITHOUT_STATUTE', 'PERIOD_VAGUE'])
    // Of a recipient whose places are missing it is not said that its safeguards are needless.
    const nowhere = edit('    locations: [EU, US]\n', '')
    expect(loadPolicy(nowhere).findings.map(({ code }) => code)).toEqual(['RECIPIENT_INCOMPLETE'])
  })

  it('reports everything that is wrong at once, in file order', () => {
    const { findings } = loadPolicy(edit('  country: ES', '  country: Spain', edit('keep: P6M', 'keep: soon')))
    expect(findings.map(({ path }) => path)).toEqual(['controller.country', 'choice.keep'])
  })

  it('reads the same policy from JSON, with positions', () => {
    const loaded = loadPolicy(example)
    if (!loaded.ok) throw new Error('the example does not pass')
    const json = JSON.stringify(loaded.policy, null, '\t')
    expect(loadPolicy(json)).toMatchObject({ ok: true, policy: loaded.policy })
    expect(
      loadPolicy(json.replace('"keep": "P6M"', '"keep": "never"')).findings.find(({ path }) => path === 'choice.keep')
        ?.line,
    ).toBeGreaterThan(100)
  })

  it('shows the first findings of a file that is wrong everywhere, and says how many more there are', () => {
    const text = edit(
      'sites:\n',
      `sites:\n${Array.from({ length: 500 }, (_, index) => `  s${index}: { origin: x }`).join('\n')}\n`,
    )
    const { findings } = loadPolicy(text)
    expect(findings).toHaveLength(MAX_FINDINGS + 1)
    expect(findings.at(-1)).toMatchObject({ code: 'TOO_MANY_FINDINGS', level: 'error' })
  })

  it.each([
    ['an empty file', ''],
    ['a list', '- 1\n- 2'],
    ['a word', 'hello'],
    ['null', 'null'],
    ['two documents', 'a: 1\n---\nb: 2'],
    ['a map as a key', '{ a: 1 }: 2'],
    ['nesting without end', '['.repeat(200_000)],
    ['closed nesting without end', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['a hundred thousand keys', Array.from({ length: 60_000 }, (_, index) => `k${index}: 1`).join('\n')],
    ['control characters', '\u0000\u0007: \u001b'],
    ['lists in lists without end', '- '.repeat(100_000)],
    ['an alias to itself', 'a: &a [*a]'],
    ['a prototype', '__proto__: { polluted: true }\nassent: 1'],
  ])('refuses %s with a finding', (_name, text) => {
    const loaded = loadPolicy(text)
    expect(loaded.ok).toBe(false)
    expect(loaded.findings.length).toBeGreaterThan(0)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})

describe('the policy schema', () => {
  it('describes every field and refuses unknown ones everywhere', () => {
    const bare: string[] = []
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null || Array.isArray(node)) return
      const part = node as Record<string, unknown>
      // Names that follow a pattern may stand beside known ones, as regions do.
      if (part.properties !== undefined && part.additionalProperties !== false && part.propertyNames === undefined)
        bare.push(`${path} lets unknown fields through`)
      for (const [name, child] of Object.entries(part.properties ?? {})) {
        if (typeof (child as { description?: unknown }).description !== 'string')
          bare.push(`${path}.${name} has no description`)
        visit(child, `${path}.${name}`)
      }
      visit(part.items, `${path}[]`)
      visit(part.additionalProperties, `${path}.*`)
    }
    visit(schema, '')
    for (const [name, definition] of Object.entries(schema.$defs)) visit(definition, name)
    expect(bare).toEqual([])
  })
})
