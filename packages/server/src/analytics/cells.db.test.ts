import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { withDatabase } from '../../test/_database.ts'
import { anonymousCells, hitsFrom, planForCells } from './cells.sql.ts'

const database = withDatabase()

interface Hit {
  readonly organization: number
  readonly site: number
  readonly day: number
  readonly visitor: number
  readonly kind: 'page-view' | 'page-time' | 'interaction'
  readonly path: string
  readonly referrer: string | null
  readonly name: string | null
  readonly device: string
  readonly seconds: number | null
}

/** The first organization says nothing and gets the usual minimum; the last asks for more than there are buckets. */
const MINIMUMS = [undefined, 2, 70]
const minimumOf = ({ organization }: Pick<Hit, 'organization'>): number => MINIMUMS[organization] ?? 10

/** A day of one organization: a crowd that does what many do, and some who do what few do, many times over. */
const hits = fc
  .array(
    fc.record({
      organization: fc.nat(2),
      site: fc.nat(1),
      day: fc.nat(1),
      crowd: fc.integer({ min: 1, max: 90 }),
      times: fc.integer({ min: 1, max: 12 }),
      kind: fc.constantFrom('page-view' as const, 'page-view' as const, 'page-time' as const, 'interaction' as const),
      path: fc.constantFrom('/', '/a', '/b', '/é'),
      referrer: fc.constantFrom(null, 'x.example', 'y.example'),
      name: fc.constantFrom('click', 'call'),
      device: fc.constantFrom('phone', 'desktop', 'tablet'),
    }),
    { maxLength: 10 },
  )
  .map((groups) =>
    groups.flatMap(({ crowd, times, kind, name, ...group }) =>
      Array.from({ length: Math.max(crowd, times) }, (_, index): Hit => {
        const seconds = kind === 'page-time' ? index : null
        return { ...group, kind, visitor: index % crowd, name: kind === 'interaction' ? name : null, seconds }
      }),
    ),
  )

const place = (hit: Pick<Hit, 'organization' | 'site' | 'day'>): string => `${hit.organization}/${hit.site}/${hit.day}`
const distinct = (of: readonly Hit[]): number => new Set(of.map(({ visitor }) => visitor)).size

/** The same counts, one cell at a time, as the rule says it. */
function plainly(all: readonly Hit[]): string[] {
  const lines: string[] = []
  for (const day of Object.values(Object.groupBy(all, place)) as Hit[][]) {
    const minimum = minimumOf(day[0] ?? { organization: 0 })
    const parts: readonly [string, Hit['kind'], (hit: Hit) => string, boolean][] = [
      ['views', 'page-view', () => '', false],
      ['page', 'page-view', ({ path }) => path, true],
      ['referrer', 'page-view', ({ referrer }) => referrer ?? '', true],
      ['device', 'page-view', ({ device }) => device, true],
      ['interaction', 'interaction', ({ name }) => name ?? '', false],
      ['seconds', 'page-time', () => '', false],
    ]
    for (const [part, kind, keyOf, additive] of parts) {
      const cells = [
        ...Map.groupBy(
          day.filter((hit) => hit.kind === kind),
          keyOf,
        ),
      ]
      const few = cells.filter(([, of]) => distinct(of) < minimum)
      const kept = cells
        .filter(([, of]) => distinct(of) >= minimum)
        .sort(([a, x], [b, y]) => x.length - y.length || (a < b ? -1 : 1))
      const left = distinct(few.flatMap(([, of]) => of))
      if (additive && left > 0 && left < minimum) kept.shift()
      for (const [key, of] of kept) {
        const seconds = of.reduce((sum, hit) => sum + (hit.seconds ?? 0), 0)
        lines.push([place(of[0]!), part, key, of.length, seconds].join('|'))
      }
    }
  }
  return lines.sort()
}

it('CP18 counts what enough visitors share, and nothing else, however the visitors are counted', async () => {
  await database.db.connection().execute(async (db) => {
    await sql`create temp table hit_of_test (organization_id uuid, site_id uuid, occurred_at timestamptz, delete_on date, visitor_id uuid,
      kind text, path text, referrer text, name text, device text, seconds integer)`.execute(db)
    await fc.assert(
      fc.asyncProperty(hits, async (all) => {
        const lines = await db.transaction().execute(async (trx) => {
          await sql`truncate hit_of_test`.execute(trx)
          await sql`insert into hit_of_test
            select lpad(organization::text, 32, '0')::uuid, lpad(site::text, 32, '0')::uuid, '2026-03-01T23:59:59Z'::timestamptz + day * interval '1 day',
              '2028-01-01', md5(visitor::text)::uuid, kind, path, referrer, name, device, seconds
            from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as h (organization int, site int, day int, visitor int, kind text, path text,
              referrer text, name text, device text, seconds int)`.execute(trx)
          await planForCells(trx)
          const minimums = sql`select lpad(number::text, 32, '0')::uuid as organization_id, minimum
            from (values (1, ${MINIMUMS[1]}::int), (2, ${MINIMUMS[2]}::int)) as m (number, minimum)`
          const { rows } = await sql<{ line: string }>`
            select concat_ws('|', right(organization_id::text, 1) || '/' || right(site_id::text, 1) || '/' || (occurred_on - date '2026-03-01'),
              part, key, events, seconds) as line
            from (${anonymousCells(hitsFrom('hit_of_test', sql`true`), minimums)}) as cell`.execute(trx)
          return rows.map(({ line }) => line)
        })
        expect(lines.sort()).toEqual(plainly(all))
      }),
      // The same cases on every run and both engines.
      { numRuns: 40, seed: 20_261_126 },
    )
  })
})
