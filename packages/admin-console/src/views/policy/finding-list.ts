import { html, nothing, type TemplateResult } from 'lit'

export interface Finding {
  readonly level: string
  readonly code: string
  readonly line: number
  readonly message: string
  readonly article?: string | null
  readonly help?: string
}

const LEVELS: Readonly<Record<string, { readonly words: string; readonly variant: string }>> = {
  error: { words: 'Error', variant: 'danger' },
  warning: { words: 'Warning', variant: 'warning' },
  note: { words: 'Note', variant: 'neutral' },
}

/** What the checker says, each with its place in the file as the caller shows it. */
export function findingList<Given extends Finding>(
  findings: readonly Given[],
  name: string,
  place: (finding: Given) => TemplateResult,
): TemplateResult {
  return html`<ul class="findings" aria-label=${name}>
    ${findings.map((finding) => {
      const { level, code, message, article, help } = finding
      const { words, variant } = LEVELS[level] ?? { words: level, variant: 'neutral' }
      return html`<li>
        ${place(finding)}
        <span>
          <wa-badge variant=${variant} appearance="filled-outlined">${words}</wa-badge>
          ${message} ${help === undefined ? nothing : html`<span class="note">${help}</span>`}
          <span class="note"><code>${code}</code>${(article ?? null) === null ? nothing : html` · ${article}`}</span>
        </span>
      </li>`
    })}
  </ul>`
}
