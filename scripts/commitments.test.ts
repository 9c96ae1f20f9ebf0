import { expect, it } from 'vitest'
import { KITS } from '../packages/server/test/_kits.ts'
import { commitmentsPage, testNames } from './commitments.mjs'

it('the table of commitments lists all 145, names only tests that exist, and is fresh', async () => {
  const { page, unknown, isFresh } = await commitmentsPage()
  expect(page).toContain('145 commitments')
  expect(unknown).toEqual([])
  expect(isFresh()).toBe(true)
})

it('every row of a table of kits stands in the table under its own ids', async () => {
  const { page } = await commitmentsPage()
  for (const { ids, policy, what } of KITS) {
    for (const id of ids.split(' ').filter((word) => word !== 'RET')) {
      const row = page.split('\n').find((line) => line.startsWith(`| ${id} |`))
      expect(row, id).toContain(`${ids} ${policy}: ${what}, until`)
    }
  }
})

it('a test that is not run proves nothing, and neither does a comment or a word of another call', async () => {
  const text = `
    test.skip('VD1 later', () => {})
    it.todo('VD2 some day')
    // test('VD3 gone', () => {})
    describe('VD4 a group', () => {
      it.each([['VD5', 1]])('VD6 of %s', () => { expect('VD7 a value') })
      test(\`VD8 in
        words\`, { timeout: 1 }, () => {})
    })`
  expect(await testNames('x.test.ts', text)).toEqual(['VD6 of %s', 'VD8 in\n        words'])
})

it('a table whose rows cannot be read is refused, not passed over', async () => {
  const text = `import { ROWS } from './_rows.ts'\ntest.each(ROWS.slice(1))('$ids of $what', () => {})`
  await expect(testNames('x.test.ts', text)).rejects.toThrow('must be an export of a file beside it')
})
