import { html, type TemplateResult } from 'lit'
import type { ApiProblem } from '../api/client.ts'
import type { Scope } from '../api/generated.ts'
import type { Desk } from '../app/desk.ts'
import { icon } from './icon.ts'

export function loading(sentence = 'Loading…'): TemplateResult {
  return html`<p class="state state-loading"><wa-spinner></wa-spinner><span>${sentence}</span></p>`
}

/** Nothing to show, said in words that name what would be here. */
export function empty(title: string, explanation: string): TemplateResult {
  return html`<div class="state state-empty">
    ${icon('inbox')}
    <p class="state-title">${title}</p>
    <p>${explanation}</p>
  </div>`
}

/** A problem with its code, which support asks for, and a way to try again. */
export function problem({ code, message }: ApiProblem, retry?: () => void): TemplateResult {
  return html`<wa-callout variant="danger" role="alert">
    <span slot="icon">${icon('alert')}</span>
    <p class="problem-message">${message}</p>
    <p class="problem-code">Code <code>${code}</code></p>
    ${retry === undefined ? '' : html`<wa-button size="s" @click=${retry}>Try again</wa-button>`}
  </wa-callout>`
}

/** Shows a view's content only to a key that may read it; otherwise says which right is missing, before the server must. */
export function needs(desk: Desk, scopes: readonly Scope[], show: () => TemplateResult): TemplateResult {
  const missing = scopes.filter((scope) => !desk.viewer.apiKey.scopes.includes(scope))
  if (missing.length === 0) return show()
  return html`<wa-callout variant="warning">
    <span slot="icon">${icon('lock')}</span>
    <p>
      The key “${desk.viewer.apiKey.name}” may not read this. It lacks
      ${missing.map((scope, index) => html`${index === 0 ? '' : ' and '}<code>${scope}</code>`)}. Sign in with a key
      that has it.
    </p>
  </wa-callout>`
}
