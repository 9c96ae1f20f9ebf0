import { html, nothing, type TemplateResult } from 'lit'
import { shorten } from './format.ts'

export type Fact = readonly [term: string, value: TemplateResult | string, note?: string]

/** Named facts of one record. */
export function facts(list: readonly Fact[]): TemplateResult {
  return html`<dl class="facts">
    ${list.map(
      ([term, value, note]) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${value}${note === undefined ? nothing : html`<span class="note">${note}</span>`}</dd>
        </div>`,
    )}
  </dl>`
}

/** A hash or id: shown short where it is long, copied whole. */
export function copyable(value: string, name: string): TemplateResult {
  return html`<span class="copyable">
    <code title=${value}>${shorten(value)}</code>
    <wa-copy-button .value=${value} copy-label=${`Copy ${name}`} success-label="Copied"></wa-copy-button>
  </span>`
}

/** A figure with its name, as a tile. */
export function figure(name: string, value: string, note = ''): TemplateResult {
  return html`<div class="figure">
    <dt>${name}</dt>
    <dd>
      <span class="figure-value">${value}</span>
      ${note === '' ? nothing : html`<span class="note">${note}</span>`}
    </dd>
  </div>`
}
