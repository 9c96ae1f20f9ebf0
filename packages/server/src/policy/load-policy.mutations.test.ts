import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePeriod } from '@assent/shared'
import { stringify } from 'yaml'
import { loadPolicy } from './load-policy.ts'
import { basisFor, writtenPeriod, type Policy } from './policy.types.ts'

const EXAMPLES = ['cloudcontactpro.yaml', 'sivo.yaml'].map((name) =>
  readFileSync(new URL(`../../../../examples/policies/${name}`, import.meta.url), 'utf8'),
)

const POLICIES = EXAMPLES.map((text) => {
  const loaded = loadPolicy(text)
  if (!loaded.ok) throw new Error('an example does not pass')
  return loaded.policy
})

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Every place of a value, so that a mutation can pick one. */
function places(value: Json, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path]
  const children = Array.isArray(value) ? value.map((child, index) => [index, child] as const) : Object.entries(value)
  return [path, ...children.flatMap(([step, child]) => places(child, [...path, step]))]
}

function change(
  root: Json,
  path: readonly (string | number)[],
  how: (parent: Json[] | Record<string, Json>, step: string | number) => void,
): void {
  let parent = root
  for (const step of path.slice(0, -1)) parent = (parent as Record<string | number, Json>)[step] ?? null
  const last = path.at(-1)
  if (last !== undefined && typeof parent === 'object' && parent !== null) how(parent, last)
}

/** What the checker promises of a policy it let through, written again in the plainest way. */
function brokenPromises(policy: Policy): string[] {
  const broken: string[] = []
  const must = (holds: boolean, promise: string): void => void (holds || broken.push(promise))
  const categories = new Map(policy.categories.map((category) => [category.id, category]))
  const recipients = new Set((policy.recipients ?? []).map(({ id }) => id))
  const rules = new Set(policy.retention.map(({ data }) => data))
  for (const purpose of policy.purposes) {
    must(Object.hasOwn(policy.activities, purpose.activity), `activity of ${purpose.id}`)
    must(purpose.category === undefined || categories.has(purpose.category), `category of ${purpose.id}`)
    for (const name of purpose.data) {
      must(Object.hasOwn(policy.data, name), `data ${name} of ${purpose.id}`)
      must(rules.has(name), `retention of ${name}`)
    }
    const locked = categories.get(purpose.category ?? '')?.locked === true
    const { basis } = basisFor(purpose)
    must(basis !== 'consent' || (purpose.category !== undefined && !locked), `${purpose.id} can be asked for`)
    must(basis === 'consent' || purpose.category === undefined || locked, `${purpose.id} is not asked for`)
  }
  for (const service of policy.services ?? []) {
    must(categories.has(service.category), `category of ${service.id}`)
    must(service.recipient === undefined || recipients.has(service.recipient), `recipient of ${service.id}`)
  }
  for (const rule of policy.retention) {
    must(Object.hasOwn(policy.data, rule.data), `data of ${rule.id}`)
    for (const stage of rule.stages) must(parsePeriod(writtenPeriod(stage)).ok, `period of ${rule.id}`)
  }
  for (const language of policy.policy.languages) {
    for (const { id } of policy.categories)
      must(policy.texts[language]?.categories[id] !== undefined, `${language} words of ${id}`)
  }
  return broken
}

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
        fc.nat(1),
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
          const value = structuredClone(POLICIES[which]) as unknown as Json
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
        fc.nat(1),
        fc.nat(),
        fc.nat(30),
        fc.string({ maxLength: 6, unit: 'binary' }),
        (which, at, length, insert) => {
          const text = EXAMPLES[which] ?? ''
          const start = at % text.length
          const result = loadPolicy(text.slice(0, start) + insert + text.slice(start + length))
          if (result.ok) expect(brokenPromises(result.policy)).toEqual([])
          else expect(result.findings.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 400, seed: 20261124 },
    )
  })

  it('stays the same policy when it is written in another style', () => {
    for (const policy of POLICIES) {
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
