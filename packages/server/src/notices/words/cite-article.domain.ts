/** How a language cites an article, one of its paragraphs, and a letter of that, with the numbers in braces. */
export interface CitedArticle {
  readonly article: string
  readonly paragraph: string
  readonly letter: string
  /** Letters from the first on, where the language counts with others than a, b, c; one may be of two characters, apart by blanks. */
  readonly letters?: string
}

/** An article of the GDPR as a language cites it, from e.g. `6(1)(a)`. */
export function citeArticle(written: string, { article, paragraph, letter, letters }: CitedArticle): string {
  const [, number = written, of, at] = /^(\d+)(?:\((\d+)\))?(?:\(([a-z])\))?$/.exec(written) ?? []
  const pattern = at !== undefined ? letter : of !== undefined ? paragraph : article
  return pattern
    .replace('{article}', number)
    .replace('{paragraph}', of ?? '')
    .replace('{letter}', letterOf(at ?? '', letters))
}

function letterOf(letter: string, letters: string | undefined): string {
  if (letters === undefined) return letter
  const own = letters.includes(' ') ? letters.split(' ') : [...letters]
  return own[letter.charCodeAt(0) - 'a'.charCodeAt(0)] ?? letter
}
