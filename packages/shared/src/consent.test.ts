import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readVectors } from '../../../vectors/_read.ts'
import { CONSENT_METHODS, MAX_CHOICES, parseConsentDecision, stateAfter } from './consent.ts'

interface ConsentCase {
  readonly name: string
  readonly input?: unknown
  readonly set?: Record<string, unknown>
  readonly remove?: readonly string[]
  readonly repeat?: { readonly field: string; readonly times: number }
  readonly problems: readonly { readonly path: string; readonly code: string }[]
}

const { base, cases } = readVectors<{ base: Record<string, unknown>; cases: ConsentCase[] }>('consent.json')

function inputOf({ input, set = {}, remove = [], repeat }: ConsentCase): unknown {
  if (input !== undefined) return input
  const made: Record<string, unknown> = { ...base, ...set }
  if (repeat !== undefined) {
    made[repeat.field] = Array.from({ length: repeat.times }, (_, index) => ({ purpose: `p${index}`, granted: true }))
  }
  for (const field of remove) delete made[field]
  return made
}

describe('a consent decision', () => {
  test.each(cases.filter(({ problems }) => problems.length === 0))('is read: $name', (vector) => {
    const result = parseConsentDecision(inputOf(vector))
    expect(result).toMatchObject({ ok: true })
    const choices = (inputOf(vector) as typeof base).choices
    expect(result.ok && result.value.choices).toEqual(choices)
  })

  test.each(cases.filter(({ problems }) => problems.length > 0))('is refused: $name', (vector) => {
    const result = parseConsentDecision(inputOf(vector))
    expect(result.ok ? [] : result.problems.map(({ path, code }) => ({ path, code }))).toEqual(vector.problems)
  })

  test('is read into milliseconds, the choices in their order, and no token when none came', () => {
    const result = parseConsentDecision(base)
    expect(result).toEqual({
      ok: true,
      value: { ...base, decidedAt: Date.UTC(2026, 10, 24, 10), writeToken: undefined },
    })
  })

  test(`may answer ${MAX_CHOICES} purposes and not one more`, () => {
    const choices = (times: number): unknown => inputOf({ name: '', repeat: { field: 'choices', times }, problems: [] })
    expect(parseConsentDecision(choices(MAX_CHOICES)).ok).toBe(true)
    expect(parseConsentDecision(choices(MAX_CHOICES + 1)).ok).toBe(false)
  })

  test('VP2 cannot name scrolling, closing, waiting or browsing on as its method', () => {
    for (const method of ['scroll', 'close', 'timeout', 'implied', 'navigate', 'page-view', 'continue']) {
      expect(CONSENT_METHODS).not.toContain(method)
      expect(parseConsentDecision({ ...base, method }).ok).toBe(false)
    }
  })

  test('is never read from arbitrary JSON, and reading never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => {
        const result = parseConsentDecision(input)
        expect(result.ok).toBe(false)
        expect(result.ok ? 0 : result.problems.length).toBeGreaterThan(0)
      }),
    )
  })

  test('with any one field replaced by arbitrary JSON is read as that value or refused at that field', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(base)), fc.jsonValue(), (field, garbage) => {
        const result = parseConsentDecision({ ...base, [field]: garbage })
        if (!result.ok) for (const { path } of result.problems) expect(path.startsWith(field)).toBe(true)
        else if (field === 'decidedAt') expect(result.value.decidedAt).toBe(Date.parse(garbage as string))
        else expect(result.value[field as 'gpc']).toEqual(garbage)
      }),
    )
  })
})

describe('the state of a purpose after a decision', () => {
  test.each([
    { basis: 'consent', granted: true, before: false, state: 'given' },
    { basis: 'consent', granted: true, before: true, state: 'given' },
    { basis: 'consent', granted: false, before: false, state: 'refused' },
    { basis: 'consent', granted: false, before: true, state: 'withdrawn' },
    { basis: 'legitimate-interests', granted: false, before: false, state: 'objected' },
    { basis: 'public-task', granted: true, before: false, state: 'objection-withdrawn' },
  ] as const)('on $basis is $state when granted is $granted and was $before', ({ basis, granted, before, state }) => {
    expect(stateAfter(basis, granted, before)).toBe(state)
  })
})
