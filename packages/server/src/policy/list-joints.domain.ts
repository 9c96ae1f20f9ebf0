import { joinWords, type ListJoints } from '@assent/shared'

/**
 * What a language puts between the words of a list, so that a browser need not load its tables of all languages to write
 * one sentence (some 25 ms of a first visit). Undefined where the words themselves change it, as “y” becomes “e” before
 * “investigación”: every word is tried in the last place, which is the one that a joint may depend on.
 */
export function listJoints(language: string, words: readonly string[]): ListJoints | undefined {
  const format = new Intl.ListFormat(language)
  const between = (count: number): readonly string[] =>
    format
      .formatToParts(Array.from({ length: count }, () => 'x'))
      .filter(({ type }) => type === 'literal')
      .map(({ value }) => value)
  const [two] = between(2)
  const [more, , last] = between(4)
  if (two === undefined || more === undefined || last === undefined) return undefined
  const joints: ListJoints = [two, more, last]
  const isRight = (list: readonly string[]): boolean => format.format(list) === joinWords(list, joints)
  return words.every((word) => [2, 3, 4].every((count) => isRight([...Array<string>(count - 1).fill('x'), word])))
    ? joints
    : undefined
}
