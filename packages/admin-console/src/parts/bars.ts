import { html, svg, type TemplateResult } from 'lit'

/**
 * A bar of shares. Drawn with widths as SVG attributes, which a strict content policy allows where `style` is refused.
 * It only repeats what the words beside it say, so it is hidden from screen readers.
 */
export function shareBar(parts: readonly { readonly share: number; readonly tone: string }[]): TemplateResult {
  let start = 0
  return html`<svg class="share-bar" aria-hidden="true" focusable="false">
    <rect class="track" width="100%" height="100%"></rect>
    ${parts.map(({ share, tone }) => {
      const x = start
      start += share
      return svg`<rect class=${tone} x=${percent(x)} width=${percent(share)} height="100%"></rect>`
    })}
  </svg>`
}

export interface Ranked {
  readonly name: string
  readonly value: number
  readonly words: string
}

/** A ranked list, each with a bar against the largest. */
export function ranking(rows: readonly Ranked[]): TemplateResult {
  const largest = Math.max(1, ...rows.map(({ value }) => value))
  return html`<ol class="ranking">
    ${rows.map(
      ({ name, value, words }) =>
        html`<li>
          <span class="ranking-name">${name}</span>
          <span class="ranking-value">${words}</span>
          ${shareBar([{ share: value / largest, tone: 'tone-plain' }])}
        </li>`,
    )}
  </ol>`
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`
}
