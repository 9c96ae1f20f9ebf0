import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '@assent/shared'
import { ownName, speechOf } from './speech.domain.ts'

describe('speech', () => {
  it.each([
    ['en', 'P14M', '14 months'],
    ['en', 'P12M', '12 months'],
    ['en', 'P1Y', '1 year'],
    ['en', 'P1Y6M', '1 year, 6 months'],
    ['es', 'P1D', '1 día'],
    ['es', 'P26M', '26 meses'],
    ['ar', 'P2W', 'أسبوعان'],
  ])('says in %s the period %s as %s, in the units it is written in', (language, written, said) => {
    expect(speechOf(language).period(written)).toBe(said)
  })

  it('writes days, countries, lists and plural forms as the language does', () => {
    const [english, spanish] = [speechOf('en'), speechOf('es')]
    expect([english.day('2026-03-15' as CalendarDate), spanish.day('2026-03-15' as CalendarDate)]).toEqual([
      '15 March 2026',
      '15 de marzo de 2026',
    ])
    expect([english.country('DE'), spanish.country('EU')]).toEqual(['Germany', 'Unión Europea'])
    expect([spanish.list(['a', 'b', 'c']), english.either(['a', 'b'])]).toEqual(['a, b y c', 'a or b'])
    expect([1, 2].map((count) => english.plural(count, { one: 'person', other: 'people' }))).toEqual([
      'person',
      'people',
    ])
    expect([speechOf('ar').direction, english.direction]).toEqual(['rtl', 'ltr'])
    expect(ownName('es')).toBe('español')
  })
})
