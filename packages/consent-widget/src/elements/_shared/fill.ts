import { joinWords, type ListJoints } from '@assent/shared'

/** Puts values in place of `{word}`; a word without a value stays as it is, so that a mistake can be seen. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, word: string) => String(values[word] ?? whole))
}

/**
 * Writes a list as the language does: “statistics, videos and marketing”. `joints`: what stands between the words, where
 * that is known; finding it out makes the browser load its tables of all languages.
 */
export function listed(language: string, words: readonly string[], joints?: ListJoints): string {
  if (words.length < 2) return words.join('')
  return joints ? joinWords(words, joints) : new Intl.ListFormat(language).format(words)
}

/** Writes a day, given as `2026-12-24`, in the words of a language. What is no day is shown as it came. */
export function longDay(language: string, day: string): string {
  const instant = Date.parse(day)
  return Number.isNaN(instant)
    ? day
    : new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(instant)
}

/** Writes an instant, given as `2026-12-24T08:00:00Z`, in the words of a language and by the clock of who reads it. */
export function localMoment(language: string, instant: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'long' }).format(new Date(instant))
}
