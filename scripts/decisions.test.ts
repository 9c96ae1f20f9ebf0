import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const FOLDER = new URL('../docs/decisions/', import.meta.url)

it('every decision has a number of its own, in its name and in its first line', () => {
  const names = readdirSync(FOLDER).sort()
  const numbers = names.map((name) => Number(/^(\d{4})-[a-z-]+\.md$/.exec(name)?.[1]))
  expect(numbers).toEqual(names.map((_, index) => index + 1))
  const titled = names.map((name) => Number(/^# (\d+)/.exec(readFileSync(new URL(name, FOLDER), 'utf8'))?.[1]))
  expect(titled).toEqual(numbers)
})
