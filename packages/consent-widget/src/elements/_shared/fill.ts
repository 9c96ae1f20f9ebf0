/** Puts values in place of `{word}`; a word without a value stays as it is, so that a mistake can be seen. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, word: string) => String(values[word] ?? whole))
}

/** Writes a list as the language does: “statistics, videos and marketing”. */
export function listed(language: string, words: readonly string[]): string {
  return new Intl.ListFormat(language).format(words)
}
