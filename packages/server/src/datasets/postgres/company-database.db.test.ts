import { expect, inject, test } from 'vitest'
import { withCompany } from '../../../test/_company.ts'
import { isTooLong } from './failures.ts'

const company = withCompany({ size: null })

// The word of the server comes before the next statement is sent, or in place of its answer.
test.skipIf(inject('databaseTemplate').engine === 'pglite').each([50, 0])(
  'a transaction that the server ended because this process stood still is too long, not out of reach (%i ms)',
  async (pause) => {
    const { current } = company
    const database = current.open(current.address)
    const stands = database.change(50, async (run) => {
      await run('select 1')
      // The process stands still, as under heavy load: it hears of nothing meanwhile.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400)
      await new Promise((resolve) => setTimeout(resolve, pause))
      await run('select 1')
    })
    const error: unknown = await stands.then(
      () => null,
      (reason: unknown) => reason,
    )
    expect(isTooLong(error), String(error)).toBe(true)
    await expect(database.change(5_000, (run) => run('select 1 as one'))).resolves.toEqual([{ one: 1 }])
    await database.close()
  },
)
