import type { CalendarDate } from '@assent/shared'
import { directionOf } from '../policy/manifest.domain.ts'

/** How one language writes days, periods, countries and lists, from the platform's own locale data (CLDR). */
export interface Speech {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** A day, e.g. `15 March 2026`. */
  day(date: CalendarDate): string
  /** An ISO 8601 period in the units it is written in, e.g. `P14M` as `14 months`. */
  period(written: string): string
  /** A country, or the EU. */
  country(code: string): string
  /** A language as this one calls it, e.g. `Finnish`. */
  languageName(language: string): string
  /** `a, b and c`. */
  list(items: readonly string[]): string
  /** `a, b or c`. */
  either(items: readonly string[]): string
  /** Order of the alphabet. */
  compare(a: string, b: string): number
  /** The form of a word that goes with a number. */
  plural(count: number, forms: Forms): string
}

/** Forms of a word by plural category; a language has those that it needs. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>

const PERIOD = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/
const UNITS = ['years', 'months', 'weeks', 'days'] as const

/** English without a region is written as in Europe, day before month. */
const REGIONS: Readonly<Record<string, string>> = { en: 'en-GB' }

/** Formatters are dear to make and never change, so each language has one. */
const made = new Map<string, Speech>()

export function speechOf(language: string): Speech {
  const speech = made.get(language) ?? makeSpeech(language)
  made.set(language, speech)
  return speech
}

function makeSpeech(language: string): Speech {
  const locale = REGIONS[language] ?? language
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const countries = new Intl.DisplayNames(locale, { type: 'region' })
  const languages = new Intl.DisplayNames(locale, { type: 'language' })
  const and = new Intl.ListFormat(locale, { type: 'conjunction' })
  const or = new Intl.ListFormat(locale, { type: 'disjunction' })
  const rules = new Intl.PluralRules(locale)
  const collator = new Intl.Collator(locale)
  const durations = new Intl.DurationFormat(locale, { style: 'long' })
  return {
    language,
    direction: directionOf(locale),
    day: (date) => days.format(Date.parse(`${date}T00:00:00Z`)),
    period: (written) => {
      const [, ...numbers] = PERIOD.exec(written) ?? []
      const amounts = UNITS.map((unit, at) => [unit, Number(numbers[at] ?? 0)] as const).filter(
        ([, count]) => count > 0,
      )
      return durations.format(Object.fromEntries(amounts))
    },
    country: (code) => countries.of(code) ?? code,
    languageName: (of) => languages.of(of) ?? of,
    list: (items) => and.format(items),
    either: (items) => or.format(items),
    compare: (a, b) => collator.compare(a, b),
    plural: (count, forms) => forms[rules.select(count)] ?? forms.other,
  }
}

/** What a language calls itself, e.g. `español`. */
export function ownName(language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
}
