import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '@assent/shared'
import { parse } from 'yaml'
import { VERSION_RULES } from './findings/version-rules.domain.ts'
import { loadPolicy } from './load-policy.ts'
import { FINDING_CODES, FINDING_RULES, type FindingCode, type FindingLevel } from './policy-finding.domain.ts'

const VECTORS = new URL('../../../../vectors/policy/', import.meta.url)
const BASE = readFileSync(new URL('base.yaml', VECTORS), 'utf8')
const TODAY = '2026-06-01' as CalendarDate

interface Edit {
  readonly from: string
  readonly to: string
  readonly repeat?: number
  readonly also?: readonly Edit[]
}

interface Failing extends Edit {
  /** The finding stands on a line that holds this. */
  readonly at: string
  readonly says: string
  readonly level?: FindingLevel
}

interface Vector {
  readonly code: FindingCode
  readonly fails: Failing | readonly Failing[]
  readonly passes: Edit | readonly Edit[]
}

const vectors = readdirSync(VECTORS)
  .filter((name) => name.endsWith('.yaml') && name !== 'base.yaml')
  .flatMap((name) => parse(readFileSync(new URL(name, VECTORS), 'utf8')) as Vector[])

/** Fails when the passage is not there, so that no vector tests nothing. */
function edit(text: string, { from, to, repeat = 1, also = [] }: Edit): string {
  if (!text.includes(from)) throw new Error(`The base has no ${JSON.stringify(from)}.`)
  return also.reduce(
    edit,
    text.replace(from, () => to.repeat(repeat)),
  )
}

function listed<T>(one: T | readonly T[]): readonly T[] {
  return Array.isArray(one) ? (one as readonly T[]) : [one as T]
}

const failing = vectors.flatMap(({ code, fails }) => listed(fails).map((vector) => ({ code, ...vector })))
const passing = vectors.flatMap(({ code, passes }) => listed(passes).map((vector) => ({ code, ...vector })))

describe('the vectors of the policy checker', () => {
  it('start from a policy that the checker has nothing to say about', () => {
    expect(loadPolicy(BASE, { today: TODAY })).toMatchObject({ ok: true, findings: [] })
  })

  it.each(failing)('$code is found in $to', { timeout: 20_000 }, ({ code, at, says, level, ...change }) => {
    const text = edit(BASE, change)
    const { ok, findings } = loadPolicy(text, { today: TODAY })
    const found = findings.find((finding) => finding.code === code && finding.message.includes(says))
    expect(found, JSON.stringify(findings, null, 1)).toBeDefined()
    const line = text.split('\n')[(found?.line ?? 0) - 1] ?? ''
    expect(line).toContain(at)
    expect(found?.column).toBeLessThan(found?.endColumn ?? 0)
    expect(found?.endColumn).toBeLessThanOrEqual(Math.max(line.length, 1) + 1)
    expect(found?.message).toMatch(/[.?]$/)
    expect(found?.level).toBe(level ?? FINDING_RULES[code].level)
    expect(ok).toBe(findings.every((finding) => finding.level !== 'error'))
  })

  it.each(passing)('$code is not found in $to', ({ code, ...change }) => {
    const { findings } = loadPolicy(edit(BASE, change), { today: TODAY })
    expect(findings.filter((finding) => finding.code === code)).toEqual([])
    expect(findings.filter(({ level }) => level === 'error')).toEqual([])
  })

  it('hold a failing and a passing one for every code that a file alone can have', () => {
    const alone = FINDING_CODES.filter((code) => !Object.hasOwn(VERSION_RULES, code))
    expect(alone.filter((code) => !failing.some((vector) => vector.code === code))).toEqual([])
    expect(alone.filter((code) => !passing.some((vector) => vector.code === code))).toEqual([])
  })
})
