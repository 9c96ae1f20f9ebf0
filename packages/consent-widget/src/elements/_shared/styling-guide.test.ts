import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const guide = read('../../../docs/guides/styling.md')
const sources = [...globSync('elements/**/*.ts', { cwd: root }), 'settle/control.ts'].filter(
  (file) => !file.includes('.test.'),
)
const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found]) => found!).sort()

test('the guide names every custom property that the styles read, and no other', () => {
  const used = new Set(sources.flatMap((file) => matches(read(file), /var\(\s*(--assent-[\w-]+)/g)))
  expect(used.size).toBeGreaterThan(10)
  expect(matches(guide, /^\| `(--[\w-]+)`/gm)).toEqual([...used].sort())
})

const elements = sources.flatMap((file) => {
  const text = read(file)
  const [, tag] = /@element ([\w-]+)/.exec(text) ?? []
  return tag === undefined ? [] : [{ tag, text }]
})

test.each(elements)('$tag: the guide names its parts, which are those it documents and makes', ({ tag, text }) => {
  const documented = matches(text, /@csspart ([\w-]+) - /g)
  const [, row = ''] = new RegExp(`^\\| \`${tag}\` +\\| (.+?) +\\|$`, 'm').exec(guide) ?? []
  expect(matches(row, /`([\w-]+)`/g)).toEqual(documented)
  const made = text + (text.includes('extends ModalElement') ? read('elements/_shared/modal-element.ts') : '')
  for (const part of documented) expect(made).toMatch(new RegExp(`part[^\n]{0,60}\\b${part}\\b`))
})

test('the guide says the defaults that the styles have', () => {
  const styles = sources
    .filter((file) => file.endsWith('.styles.ts'))
    .map(read)
    .join('')
  for (const [, name, light, dark] of guide.matchAll(/^\| `--assent-([\w-]+)` .*\| `(#\w+)` · `(#\w+)`/gm)) {
    const defaults = [...styles.matchAll(new RegExp(`--_${name}: var\\(--assent-${name}, (#\\w+)\\)`, 'g'))]
    expect([name, ...defaults.map(([, value]) => value).sort()]).toEqual([name, ...[light, dark].sort()])
  }
})
