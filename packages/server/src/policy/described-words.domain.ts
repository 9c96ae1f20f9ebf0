import type { Policy } from './policy.types.ts'

/**
 * Words to look for, in small letters. Looking behind each letter for a denial is slow, so the stems alone are looked for
 * first. The texts are put in small letters instead of letting the pattern take both: every letter there is, each with its
 * other form, takes the engine ten times as long to make ready, and a check makes twenty of them.
 */
export interface Words {
  readonly stems: RegExp
  readonly undenied: RegExp
}

/** A word in whatever form it ends, unless it is denied right before: “health notes”, not “no health data”. */
export const word = (...stems: readonly string[]): Words => ({
  stems: new RegExp(stems.join('|'), 'u'),
  undenied: new RegExp(
    `(?<!\\p{L})(?<!(?<!\\p{L})(?:no|not|never|without|sans|aucune?|pas de|ohne|keine?|sin|senza|sem|zonder|geen|bez)\\s+)(?:${stems.join('|')})\\p{L}*`,
    'u',
  ),
})

/** Everything that says what a category of data is: its id, and its names and descriptions in every language. */
export function wordsOfData(policy: Policy, id: string): readonly string[] {
  return [
    id.replaceAll(/[_-]+/g, ' '),
    policy.data[id]?.description ?? '',
    ...Object.values(policy.texts).flatMap(({ data }) => {
      const words = data?.[id]
      return words === undefined ? [] : [words.name, words.description]
    }),
  ]
}

export function firstMatch(texts: readonly string[], { stems, undenied }: Words): string | undefined {
  if (!stems.test(texts.join('\n').toLowerCase())) return undefined
  for (const text of texts) {
    const found = undenied.exec(text.toLowerCase())
    // As it was written; only where small letters take other room than great ones are they what is shown.
    if (found !== null) return matchOf(text, found)
  }
  return undefined
}

function matchOf(text: string, { 0: found, index }: RegExpExecArray): string {
  const written = text.slice(index, index + found.length)
  return written.toLowerCase() === found ? written : found
}
