import { baseLanguage, rightsSourceOf, type RightsLaw, type RightsRequestKind } from '@assent/shared'
import { directionOf } from '../policy/manifest.domain.ts'
import { RIGHTS_WORDS } from './words/words.ts'

/** Languages that mails and pages to persons are written in: all that the widget speaks. */
export type RightsLanguage = keyof typeof RIGHTS_WORDS
export const RIGHTS_LANGUAGES = Object.keys(RIGHTS_WORDS) as readonly RightsLanguage[]

/** The language of ours nearest to a BCP 47 tag; undefined when none is near. */
export function nearestRightsLanguage(tag: string): RightsLanguage | undefined {
  const base = baseLanguage(tag)
  return RIGHTS_LANGUAGES.find((language) => language === base)
}

/** The language of ours nearest to a BCP 47 tag; English when none is near. */
export function rightsLanguage(tag: string): RightsLanguage {
  return nearestRightsLanguage(tag) ?? 'en'
}

/** A UTC day as a person reads it, e.g. `15 April 2027`. English is written as in Europe, day before month. */
export function formatDay(language: RightsLanguage, day: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(Date.parse(`${day}T00:00:00Z`))
}

/**
 * What a request asks for, with where the law of the person's place says so; stands in a sentence as `{kind}`. Only the
 * GDPR has a name in every language.
 */
export function askedWords(language: RightsLanguage, kind: RightsRequestKind, law: RightsLaw): string {
  const { kinds, articles } = RIGHTS_WORDS[language]
  const source = law === 'gdpr' && kind !== 'limit-sensitive' ? articles[kind] : rightsSourceOf(kind, law)
  return source === null ? kinds[kind] : fillWords(language, `${kinds[kind]} ({source})`, { source })
}

/**
 * Puts values in place of `{word}`. Where people read from right to left a value is set apart by isolates (Unicode
 * Annex 9), so that a Latin name or number keeps its order and moves nothing beside it.
 */
export function fillWords(language: RightsLanguage, text: string, values: Readonly<Record<string, string>>): string {
  const [before, after] = directionOf(language) === 'rtl' ? ['\u2068', '\u2069'] : ['', '']
  return text.replace(/\{(\w+)\}/g, (whole, word: string) =>
    values[word] === undefined ? whole : `${before}${values[word]}${after}`,
  )
}
