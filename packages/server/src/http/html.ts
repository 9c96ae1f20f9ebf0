import { htmlEscape } from 'escape-goat'
import { keepTogether } from './keep-together.ts'

/** Markup that only the `html` tag makes; a plain string is never taken for it. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Insert = Html | string | number | null | readonly Html[]

/**
 * A template whose inserts are escaped unless they are markup themselves; null inserts nothing. In words the number of an
 * article stays on the line of its “Art.”.
 */
export function html(strings: TemplateStringsArray, ...inserts: readonly Insert[]): Html {
  return new Html(strings.reduce((text, part, index) => text + written(inserts[index - 1] ?? null) + part))
}

function written(insert: Insert): string {
  if (insert === null) return ''
  if (insert instanceof Html) return insert.text
  if (typeof insert === 'object') return insert.map(({ text }) => text).join('')
  return htmlEscape(typeof insert === 'string' ? keepTogether(insert) : String(insert))
}
