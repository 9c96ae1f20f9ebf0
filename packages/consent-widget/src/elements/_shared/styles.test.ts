import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const files = [...globSync('elements/**/*.styles.ts', { cwd: root }), 'settle/control.ts']

/** What a style sheet says about left and right, which would be wrong where people read from right to left. */
function physical(styles: string): readonly string[] {
  const declarations = styles.match(/[\w-]+\s*:[^;{}]+(?=[;}])/g) ?? []
  return declarations.filter((declaration) => {
    const [, name = '', value = ''] = /^([\w-]+)\s*:\s*(.*)$/s.exec(declaration)!
    if (/(^|-)(left|right)(-|$)/.test(name)) return true
    if (/^(text-align|float|clear|justify-\w+|caption-side)$/.test(name)) return /\b(left|right)\b/.test(value)
    // Four values name the right and the left side: they have to be the same.
    const sides = value
      .replace('!important', '')
      .trim()
      .split(/\s+(?![^(]*\))/)
    if (/^(margin|padding|inset|border-(width|style|color))$/.test(name))
      return sides.length === 4 && sides[1] !== sides[3]
    if (name === 'border-radius') return sides.length === 4 && !(sides[0] === sides[1] && sides[2] === sides[3])
    return false
  })
}

test.each(files)('%s says nothing about left and right', (file) => {
  expect(physical(readFileSync(join(root, file), 'utf8'))).toEqual([])
})

test('there are style sheets to look at, and left and right would be found', () => {
  expect(files.length).toBeGreaterThan(5)
  const wrong = [
    'margin-left: 1px',
    'right: 0',
    'padding: 0 1px 0 2px',
    'text-align: right',
    'border-radius: 1px 0 0 1px',
  ]
  for (const declaration of wrong) expect(physical(`p { ${declaration}; }`)).toEqual([declaration])
  for (const declaration of [
    'margin: 0 auto',
    'inset-inline-start: 0',
    'padding: 1px 2px 3px 2px',
    'text-align: center',
  ])
    expect(physical(`p { ${declaration}; }`)).toEqual([])
})
