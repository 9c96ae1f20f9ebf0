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
  /** Parts of a sentence, apart by what is a semicolon in the language. */
  clauses(parts: readonly string[]): string
  /** What goes on in the same clause. */
  goingOn(parts: readonly string[]): string
  /** Order of the alphabet. */
  compare(a: string, b: string): number
  /** The form of a word that goes with a number. */
  plural(count: number, forms: Forms): string
}

/** Forms of a word by plural category; a language has those that it needs. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>

const PERIOD = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/
const UNITS = ['years', 'months', 'weeks', 'days'] as const

/**
 * English without a region is written as in Europe, day before month; Arabic with the digits that articles and other
 * numbers of the notice have.
 */
const REGIONS: Readonly<Record<string, string>> = { en: 'en-GB', ar: 'ar-u-nu-latn' }

/** Units that the platform has no words for, or words for so many hours; `#` is the number. */
const OWN_UNITS: Readonly<Partial<Record<string, Readonly<Partial<Record<(typeof UNITS)[number], Forms>>>>>> = {
  sv: { days: { one: '# dag', other: '# dagar' } },
  nb: { days: { one: '# dag', other: '# dager' } },
  et: { days: { one: '# päev', other: '# päeva' } },
  ga: {
    years: { one: '# bhliain', two: '# bhliain', few: '# bliana', many: '# mbliana', other: '# bliain' },
    weeks: { two: '# sheachtain', few: '# seachtaine', many: '# seachtaine', other: '# seachtain' },
  },
  mt: {
    years: { two: 'sentejn', few: '# snin', many: '#-il sena', other: '# sena' },
    months: { two: 'xahrejn', few: '# xhur', many: '#-il xahar', other: '# xahar' },
    weeks: { two: 'ġimagħtejn', few: '# ġimgħat', many: '#-il ġimgħa', other: '# ġimgħa' },
    days: { two: 'jumejn', few: '# ijiem', many: '#-il jum', other: '# jum' },
  },
}
const OWN_OR: Readonly<Partial<Record<string, string>>> = { mt: 'jew' }
/** In Greek what looks like a semicolon asks a question. */
const MARKS: Readonly<Partial<Record<string, { readonly semicolon: string; readonly comma: string }>>> = {
  el: { semicolon: '·', comma: ',' },
  ar: { semicolon: '؛', comma: '،' },
}

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
  const own = OWN_UNITS[language]
  const { semicolon, comma } = MARKS[language] ?? { semicolon: ';', comma: ',' }
  const ownOr = OWN_OR[language]
  const plural = (count: number, forms: Forms): string => forms[rules.select(count)] ?? forms.other
  return {
    language,
    direction: directionOf(locale),
    day: (date) => days.format(Date.parse(`${date}T00:00:00Z`)),
    period: (written) => {
      const [, ...numbers] = PERIOD.exec(written) ?? []
      const amounts = UNITS.map((unit, at) => [unit, Number(numbers[at] ?? 0)] as const).filter(
        ([, count]) => count > 0,
      )
      if (own === undefined) return durations.format(Object.fromEntries(amounts))
      return and.format(
        amounts.map(([unit, count]) => {
          const forms = own[unit]
          return forms === undefined
            ? durations.format({ [unit]: count })
            : plural(count, forms).replace('#', String(count))
        }),
      )
    },
    country: (code) => countries.of(code) ?? code,
    languageName: (of) => languages.of(of) ?? of,
    list: (items) => and.format(items),
    either: (items) =>
      ownOr === undefined || items.length < 2
        ? or.format(items)
        : `${items.slice(0, -1).join(`${comma} `)} ${ownOr} ${items.at(-1) ?? ''}`,
    clauses: (parts) => parts.join(`${semicolon} `),
    goingOn: (parts) => parts.join(`${comma} `),
    compare: (a, b) => collator.compare(a, b),
    plural,
  }
}

/** What a language calls itself, e.g. `español`. */
export function ownName(language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
}
