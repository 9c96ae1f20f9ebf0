import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const packages = new URL('../../', import.meta.url)
const table = readFileSync(new URL('../docs/wounds.md', packages), 'utf8')
const rows = table.split('\n').filter((line) => /^\| (?!what|-)/.test(line))
const named = [...table.matchAll(/`([\w/.-]+\.test\.ts)` “([^”]+)”/g)].map(
  ([, file = '', name = '']) => [name, file] as const,
)

test('every row names a test, or says why it needs none', () => {
  expect(rows.length).toBeGreaterThan(20)
  for (const row of rows) expect(row).toMatch(/“.+”|\| none: .+ \|/)
})

test.each(named)('“%s” is a test of %s', (name, file) => {
  const text = readFileSync(new URL(file, packages), 'utf8')
  // Only what stands as the name of a test or of a group of them, not the words of a comment.
  const at = text.indexOf(name)
  expect(at, name).toBeGreaterThan(-1)
  expect(text.slice(Math.max(0, at - 120), at)).toMatch(/\(\s*['"`][^'"`\n]*$/)
})
