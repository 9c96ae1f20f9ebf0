import { RIGHTS_REQUEST_KINDS } from '@assent/shared'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createAssent } from '../index.ts'

const widget = join(import.meta.dirname, '..')
const guide = readFileSync(join(widget, '../../../docs/guides/api.md'), 'utf8')
const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found]) => found!)

/** Every member of an object and of the objects in it, as it is written to call it. */
function membersOf(object: object, path: string): string[] {
  return Object.entries(object).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null && !(value instanceof Promise)
      ? membersOf(value, `${path}.${name}`)
      : [`${path}.${name}`],
  )
}

test('the guide describes every member of the object that pages talk to, and no other', () => {
  const described = matches(guide, /^\| `(assent\.[\w.]+)(?:\(.*?\))?` +\| \S/gm)
  expect(described.sort()).toEqual(membersOf(createAssent({}), 'assent').sort())
})

test('the guide names every event of the document, and every kind of request', () => {
  const sources = globSync('core/*.ts', { cwd: widget }).filter((file) => !file.includes('.test.'))
  const dispatched = sources.flatMap((file) =>
    matches(readFileSync(join(widget, file), 'utf8'), /new CustomEvent\('([\w:]+)'/g),
  )
  expect(matches(guide, /^\| `(assent:\w+)`/gm).sort()).toEqual(dispatched.sort())
  const [, row = ''] = /^(\| `assent\.rights\.open.*)$/m.exec(guide) ?? []
  const [, ...kinds] = matches(row, /`([^`]+)`/g)
  expect(kinds).toEqual([...RIGHTS_REQUEST_KINDS])
})
