import type { Manifest, PurposeId } from '@assent/shared'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { RIVAL_ROWS } from '../../test/rival-tags.ts'
import { manifest as sample } from '../../test/sample-manifest.ts'
import { translate } from './translate.ts'

const guide = readFileSync(join(import.meta.dirname, '../../../../docs/guides/migrating.md'), 'utf8')
const source = readFileSync(join(import.meta.dirname, 'translate.ts'), 'utf8')
const quoted = (text: string): string[] => [...text.matchAll(/`([\w-]+)`/g)].map(([, word]) => word!)

/** A policy with the three categories that the guide's defaults speak of. */
const manifest: Manifest = {
  ...sample,
  categories: [
    { id: 'needed', locked: true },
    ...['analytics', 'preferences', 'marketing'].map((id) => ({ id, locked: false })),
  ],
  purposes: ['counting', 'remembering', 'selling'].map((id, index) => ({
    id: id as PurposeId,
    category: ['analytics', 'preferences', 'marketing'][index]!,
    basis: 'consent',
    tag: `00000${index}`,
  })),
}

/** What an element waits for, without a page: all that is read of it is its data and its class. */
function waitsFor(dataset: DOMStringMap, classes: string | null = null): string {
  const element = { dataset, getAttribute: (name: string) => (name === 'class' ? classes : null) }
  translate(manifest, element as HTMLElement)
  return element.dataset.consent ?? ''
}

const table = guide.slice(guide.indexOf('## Words'), guide.indexOf('```yaml'))
const rows = [...table.matchAll(/^\| (`.+`) +\| (.+?) +\|$/gm)].map(
  ([, words, meant]) => [quoted(words!), meant!] as const,
)

test('every word of the guide means what the guide says, in the way each tool writes it', () => {
  expect(rows).toHaveLength(4)
  for (const [words, meant] of rows) {
    const expected = quoted(meant)[0] ?? 'needed'
    for (const word of words) {
      expect([word, waitsFor({ category: word })]).toEqual([word, expected])
      expect([word, waitsFor({ cookieconsent: word })]).toEqual([word, expected])
      if (word.startsWith('C0')) expect(waitsFor({}, `optanon-category-${word}`)).toBe(expected)
    }
  }
})

test('each row of the table of attributes is tried in a browser, and no other', () => {
  const attributes = guide.slice(guide.indexOf('## Attributes'), guide.indexOf('## Words'))
  let tool = ''
  const written = [...attributes.matchAll(/^\| (.*?) +\| (.+?) +\| .+\|$/gm)].flatMap(([, name = '', cell = '']) => {
    tool = name || tool
    return /^(?:tool|-+)$/.test(tool) ? [] : [`${tool}: ${cell}`]
  })
  expect(written).toEqual(RIVAL_ROWS.map((row) => `${row.tool}: ${row.written}`))
})

test('the guide leaves out no default', () => {
  const known = rows.flatMap(([words]) => words)
  const [, defaults = ''] = /const DEFAULTS[^{]*\{(.*?)\n\}/s.exec(source) ?? []
  const [, necessary = ''] = /const NECESSARY = \/\^\((.*?)\)/.exec(source) ?? []
  const written = [
    ...[...defaults.matchAll(/'(.+)'/g)].flatMap(([, words]) => words!.split(' ')),
    ...necessary.split('|'),
  ]
  expect(written.length).toBeGreaterThan(10)
  expect(known.sort()).toEqual(written.sort())
})
