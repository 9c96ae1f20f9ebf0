import { structuredPatch } from 'diff'
import { html, type TemplateResult } from 'lit'

const WORDS: Readonly<Record<string, readonly [name: string, spoken: string]>> = {
  '+': ['added', 'Added: '],
  '-': ['gone', 'Gone: '],
}

/** What differs between two texts, line by line, each with its number and three lines around it. */
export function lineDiff(before: string, after: string, name: string): TemplateResult {
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: 3 })
  return html`<div class="line-diff" tabindex="0" role="region" aria-label=${name}>
    ${hunks.map(({ oldStart, newStart, lines }) => {
      let [old, fresh] = [oldStart, newStart]
      return html`<ol>
        ${lines
          .filter((line) => !line.startsWith('\\'))
          .map((line) => {
            const [sign, text] = [line.slice(0, 1), line.slice(1)]
            const number = sign === '-' ? old : fresh
            if (sign !== '+') old++
            if (sign !== '-') fresh++
            const [kind, spoken] = WORDS[sign] ?? ['', '']
            return html`<li class=${kind}>
              <span class="number">${number}</span><span class="sign" aria-hidden="true">${sign}</span
              ><code><span class="visually-hidden">${spoken}</span>${text}</code>
            </li>`
          })}
      </ol>`
    })}
  </div>`
}
