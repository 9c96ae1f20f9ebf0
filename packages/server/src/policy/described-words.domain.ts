import type { Policy } from './policy.types.ts'

/** Words to look for. Looking behind each letter for a denial is slow, so the stems alone are looked for first. */
export interface Words {
  readonly stems: RegExp
  readonly undenied: RegExp
}

/** A word in whatever form it ends, unless it is denied right before: “health notes”, not “no health data”. */
export const word = (...stems: readonly string[]): Words => ({
  stems: new RegExp(stems.join('|'), 'iu'),
  undenied: new RegExp(
    `(?<!\\p{L})(?<!(?<!\\p{L})(?:no|not|never|without|sans|aucune?|pas de|ohne|keine?|sin|senza|sem|zonder|geen|bez)\\s+)(?:${stems.join('|')})\\p{L}*`,
    'iu',
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
  if (!stems.test(texts.join('\n'))) return undefined
  return texts.flatMap((text) => undenied.exec(text)?.[0] ?? [])[0]
}
