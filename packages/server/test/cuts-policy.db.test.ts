import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { withCompany } from './_company.ts'
import { withDatabase } from './_database.ts'
import { KITS } from './_kits.ts'
import { emptyCompany, FIVE, inRowsOfOne, makePolicyWorld, writeRows, type PolicyWorld } from './_policies.ts'

const database = withDatabase()
const company = withCompany({ size: null })
const worlds = new Map<string, PolicyWorld>()
beforeAll(async () => {
  for (const name of FIVE) {
    const world = await makePolicyWorld(database.db, company.current, name)
    await world.change('by-one', '2015-01-02', inRowsOfOne)
    worlds.set(name, world)
  }
})
beforeEach(() => emptyCompany(company.current))

const IDS = [1, 2, 3]

describe('a sweep that is cut off between two batches', () => {
  test.each(KITS)(
    '$ids $policy: $what, also when the sweep is cut off after its first row: the next one does the rest, and no row twice',
    async ({ policy, dataset, table, row, ends, action }) => {
      const world = worlds.get(policy)
      if (world === undefined) throw new Error('The policies are there inside tests.')
      await writeRows(
        company.current,
        table,
        IDS.map((id) => ({ id, ...row })),
      )
      const rows = async (): Promise<ReadonlyMap<number, string>> => {
        const found = await company.current.query<{ id: number; row: string }>(
          `select id::int as id, t::text as row from ${table} t`,
        )
        return new Map(found.map(({ id, row: text }) => [id, text]))
      }
      const written = await rows()
      const changed = async (): Promise<readonly number[]> => {
        const now = await rows()
        return IDS.filter((id) => now.get(id) !== written.get(id))
      }
      const cut = new Error('cut off')
      const sweep = world.sweep(dataset, ends, {
        each: ({ counts }) => {
          if (counts.some((count) => count.action === action && count.done > 0)) throw cut
        },
      })
      await expect(sweep).rejects.toBe(cut)
      expect(await changed()).toHaveLength(1)
      expect((await world.sweep(dataset, ends)).filter((count) => count.action === action)).toMatchObject([
        { due: 2, done: 2, held: [] },
      ])
      expect(await changed()).toEqual(IDS)
      const after = await company.current.dump()
      expect(await world.sweep(dataset, ends)).toEqual([])
      expect(await company.current.dump()).toEqual(after)
    },
  )
})
