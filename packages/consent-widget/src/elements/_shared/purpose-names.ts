import type { BriefTexts } from '@assent/shared'
import { listed } from './fill.ts'

/** Names of purposes as they stand inside a sentence, as a list in the language of the texts. */
export function purposeNames({ language, purposes, joints }: BriefTexts, ids: readonly string[]): string {
  return listed(
    language,
    ids.map((id) => inSentence(language, purposes[id]?.name ?? id)),
    joints,
  )
}

/**
 * A policy may write a name as a title, “Measure visits”. Inside a sentence it loses its first capital, except in German,
 * where that may be a noun's, and where more capitals show that it is a name or an abbreviation.
 */
export function inSentence(language: string, name: string): string {
  const [first = '', ...others] = name
  const rest = others.join('')
  const isTitle = language !== 'de' && /^\p{Ll}/u.test(rest) && rest === rest.toLocaleLowerCase(language)
  return isTitle ? first.toLocaleLowerCase(language) + rest : name
}
