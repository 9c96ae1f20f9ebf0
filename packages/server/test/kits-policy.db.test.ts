import { beforeEach, describe, expect, test } from 'vitest'
import { placeHold } from '../src/retention/holds/place-hold.ts'
import { releaseHold } from '../src/retention/holds/release-hold.ts'
import { withCompany } from './_company.ts'
import { withDatabase } from './_database.ts'
import { dumpTables } from './_desk.ts'
import { DELETING_KITS, KITS, type Kit } from './_kits.ts'
import {
  emptyCompany,
  FIVE,
  governedTables,
  readPolicy,
  withPolicies,
  writeRow,
  type PolicyWorld,
} from './_policies.ts'
import { plusDays } from './_retention.ts'

const database = withDatabase()
const company = withCompany({ size: null })
const worldOf = withPolicies(database, company)

beforeEach(() => emptyCompany(company.current))

/** The row as it stands, without the columns a block takes away; null: gone. */
async function look({ table }: Kit, id: number): Promise<Record<string, unknown> | null> {
  const rows = await company.current.query<{ row: Record<string, unknown> }>(
    `select to_jsonb(t) as row from ${table} t where id = $1`,
    [id],
  )
  return rows[0]?.row ?? null
}

/** What the sweep of a day did with a kit's action. */
async function act(world: PolicyWorld, { dataset, action }: Kit, on: string) {
  return (await world.sweep(dataset, on)).filter((count) => count.action === action)
}

const sealedColumns = (world: PolicyWorld, kit: Kit): readonly string[] => {
  const found = governedTables(world.policy).find(({ dataset }) => dataset === kit.dataset)
  return found?.source.block?.seal ?? []
}

describe('every period of the five policies, on rows of the company', () => {
  test.each(KITS)('$ids $policy: $what, until $ends and not a day longer', async (kit) => {
    const { dataset, table, row, ends, action } = kit
    const world = worldOf(kit.policy)
    const rule = governedTables(world.policy).find((each) => each.dataset === dataset)?.rule.id
    const one = [{ rule, policyVersion: world.policy.policy.version, action, due: 1, done: 1, held: [] }]
    await writeRow(company.current, table, { id: 1, ...row })
    const written = await look(kit, 1)
    if (action === 'delete') await world.sweep(dataset, plusDays(ends, -1)) // What comes before the end is done.

    const [theirs, ours] = [await company.current.dump(), await dumpTables(database.db)]
    const planned = await world.preview(dataset, plusDays(ends, -1))
    expect(planned.filter(({ action: each, due }) => each === action && due > 0)).toEqual([])
    expect(await world.sweep(dataset, plusDays(ends, -1))).toEqual([])
    expect(await company.current.dump()).toEqual(theirs)
    expect(await dumpTables(database.db)).toBe(ours)

    expect(await world.preview(dataset, ends)).toContainEqual(
      expect.objectContaining({ rule, action, due: 1, done: 0, held: [] }),
    )
    expect(await act(world, kit, ends)).toMatchObject(one)
    const nothing = Object.fromEntries(sealedColumns(world, kit).map((column) => [column, null]))
    expect(await look(kit, 1)).toEqual(action === 'delete' ? null : { ...written, ...nothing })
    const after = await company.current.dump()
    expect(await world.sweep(dataset, ends)).toEqual([])
    expect(await company.current.dump()).toEqual(after)

    // A row that comes back from a backup a day too late goes in the same night.
    await company.current.query(`delete from ${table}`)
    await writeRow(company.current, table, { id: 1, ...row })
    expect(await act(world, kit, plusDays(ends, 1))).toMatchObject(one)
    await company.current.query(`delete from ${table}`)
  })

  test.each(DELETING_KITS)('$ids $policy: $what, but for a legal hold, and then at once', async (kit) => {
    const { dataset, table, row, ends } = kit
    const world = worldOf(kit.policy)
    await writeRow(company.current, table, { id: 1, ...row })
    await writeRow(company.current, table, { id: 2, ...row })
    const placed = await placeHold(world, world.organizationId, 'cli', {
      reference: 'CASE-7',
      reason: 'Dispute',
      dataset,
      records: ['1'],
    })
    if (placed.kind !== 'placed') throw new Error(JSON.stringify(placed))
    const held = [{ reference: 'CASE-7', rows: 1 }]
    expect(await act(world, kit, ends)).toMatchObject([{ due: 1, done: 1, held }])
    expect([(await look(kit, 1)) !== null, await look(kit, 2)]).toEqual([true, null])
    expect(await act(world, kit, plusDays(ends, 700))).toMatchObject([{ due: 0, done: 0, held }])
    await releaseHold(world, world.organizationId, 'cli', { id: placed.hold.id, reason: 'Settled' })
    expect(await act(world, kit, plusDays(ends, 700))).toMatchObject([{ due: 1, done: 1, held: [] }])
    expect(await look(kit, 1)).toBeNull()
  })

  test('there is a kit for every stage and every maximum over a table of the company', () => {
    const promised = FIVE.flatMap((name) =>
      governedTables(readPolicy(name)).flatMap(({ rule, dataset }) => [
        ...rule.stages.map(({ after, action }) => `${name} ${dataset} ${action} ${after}`),
        // A maximum that ends with the stage beside it is no way of its own.
        ...(rule.maximum === undefined || rule.stages.some(({ after }) => after === rule.maximum?.after)
          ? []
          : [`${name} ${dataset} delete maximum`]),
      ]),
    )
    expect(KITS.map(({ policy, dataset, action, by }) => `${policy} ${dataset} ${action} ${by}`)).toEqual(
      expect.arrayContaining(promised),
    )
  })
})
