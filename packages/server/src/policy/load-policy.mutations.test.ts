import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { brokenPromises, change, FILES, places, type Json } from './_mutations.ts'
import { loadPolicy } from './load-policy.ts'

const strange = fc.oneof(
  fc.constantFrom<Json>(
    '',
    ' ',
    'essential',
    'web_analytics',
    'consent',
    'contract',
    'constructor',
    '__proto__',
    'P0D',
    'P1M',
    'true',
    null,
    true,
    0,
    -1,
    1e300,
    [],
    {},
  ),
  fc.string({ maxLength: 8 }),
  fc.jsonValue({ maxDepth: 1 }) as fc.Arbitrary<Json>,
)

describe('a policy that was changed at random', () => {
  it('is never accepted with a reference to nothing', { timeout: 180_000 }, () => {
    let accepted = 0
    fc.assert(
      fc.property(
        fc.nat(FILES.length - 1),
        fc.array(
          fc.record({
            where: fc.nat(),
            how: fc.constantFrom('set', 'drop', 'copy', 'rename'),
            to: strange,
            from: fc.nat(),
          }),
          { minLength: 1, maxLength: 3 },
        ),
        (which, mutations) => {
          const value = structuredClone(FILES[which]?.policy) as unknown as Json
          for (const { where, how, to, from } of mutations) {
            const all = places(value).filter((path) => path.length > 0)
            const path = all[where % all.length] ?? []
            const other = all[from % all.length] ?? []
            change(value, path, (parent, step) => {
              if (how === 'set') (parent as Record<string | number, Json>)[step] = to
              else if (how === 'drop') {
                if (Array.isArray(parent)) parent.splice(Number(step), 1)
                else delete parent[String(step)]
              } else if (how === 'copy') {
                // A value that is right elsewhere is the likeliest slip, e.g. the id of another category.
                change(value, other, (source, at) => {
                  const copied = (source as Record<string | number, Json>)[at]
                  if (copied !== undefined) (parent as Record<string | number, Json>)[step] = structuredClone(copied)
                })
              } else if (!Array.isArray(parent)) {
                const moved = parent[String(step)]
                delete parent[String(step)]
                if (moved !== undefined)
                  Object.defineProperty(parent, String(to), {
                    value: moved,
                    enumerable: true,
                    configurable: true,
                    writable: true,
                  })
              }
            })
          }
          const result = loadPolicy(JSON.stringify(value))
          if (result.ok) {
            accepted++
            expect(brokenPromises(result.policy)).toEqual([])
          } else expect(result.findings.length).toBeGreaterThan(0)
          for (const { line, column, message } of result.findings) {
            expect(line).toBeGreaterThan(0)
            expect(column).toBeGreaterThan(0)
            expect(message).not.toBe('')
          }
        },
      ),
      { numRuns: 600, seed: 20261124 },
    )
    // Some changes are harmless (another word in a text); if none were, the test would prove nothing.
    expect(accepted).toBeGreaterThan(10)
  })

  it('never makes the reader throw, whatever happens to its letters', { timeout: 180_000 }, () => {
    fc.assert(
      fc.property(
        fc.nat(FILES.length - 1),
        fc.nat(),
        fc.nat(30),
        fc.string({ maxLength: 6, unit: 'binary' }),
        (which, at, length, insert) => {
          const text = FILES[which]?.text ?? ''
          const start = at % text.length
          const result = loadPolicy(text.slice(0, start) + insert + text.slice(start + length))
          if (result.ok) expect(brokenPromises(result.policy)).toEqual([])
          else expect(result.findings.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 400, seed: 20261124 },
    )
  })

  it('stays the same policy when it is written in another style', { timeout: 60_000 }, () => {
    for (const { policy } of FILES) {
      for (const style of [
        { indent: 4 },
        { collectionStyle: 'flow' },
        { defaultStringType: 'QUOTE_DOUBLE' },
      ] as const) {
        expect(loadPolicy(stringify(policy, style))).toMatchObject({ ok: true, policy })
      }
    }
  })
})
