/**
 * Words before a number that means nothing without them, as laws are cited: any short abbreviation (`Art.`, `Abs.`, `čl.`,
 * `ст.`), the paragraph sign, and what languages write out.
 */
const CITED =
  /(?<=(?<!\p{L})(?:\p{L}{1,4}\.|§§?|art|artikel|artikolu|article|artículo|airteagal|artiklan|artikla|člen|άρθρο|المادة|סעיף)) (?=\d)/giu

/** The same words with each number of an article on the line of its “Art.”. */
export function keepTogether(text: string): string {
  return text.replaceAll(CITED, '\u00A0')
}
