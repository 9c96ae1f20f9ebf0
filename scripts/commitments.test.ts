import { expect, it } from 'vitest'
import { commitmentsPage } from './commitments.mjs'

it('the table of commitments lists all 145, names only tests that exist, and is fresh', () => {
  const { page, unknown, isFresh } = commitmentsPage()
  expect(page).toContain('145 commitments')
  expect(unknown).toEqual([])
  expect(isFresh()).toBe(true)
})
