import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '@assent/shared'
import { checkPolicies } from './check-policies.ts'
import { STARTER_LANGUAGES, starterPolicy } from './policy-starter.domain.ts'
import { NOTICE_LANGUAGES } from '../policy/notice-languages.domain.ts'

const TODAY = '2026-11-27' as CalendarDate
const FILLED: readonly (readonly [string, string])[] = [
  ['name: #', 'name: Forn SL #'],
  ['address: #', 'address: "Carrer Major 1, 08001 Barcelona" #'],
  ['country: #', 'country: ES #'],
  ['email: #', 'email: dades@forn.example #'],
  ['origins: []', "origins: ['https://www.forn.example']"],
]

describe('a first policy', () => {
  it('speaks every language that notices speak', () => {
    expect([...STARTER_LANGUAGES].sort()).toEqual([...NOTICE_LANGUAGES].sort())
  })

  it.each(STARTER_LANGUAGES)('in %s has nothing to mend once what only its author knows is filled in', (language) => {
    const empty = starterPolicy(TODAY, language)
    expect(
      checkPolicies([{ file: 'p.yaml', text: empty }], { today: TODAY, strict: false, colour: false }).exitCode,
    ).toBe(1)
    const text = FILLED.reduce((file, [gap, value]) => {
      expect(file).toContain(gap)
      return file.replace(gap, value)
    }, empty)
    const { exitCode, data } = checkPolicies([{ file: 'p.yaml', text }], { today: TODAY, strict: true, colour: false })
    expect({ exitCode, data }).toMatchObject({ exitCode: 0 })
  })
})
