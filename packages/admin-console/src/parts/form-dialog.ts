import { html, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { ApiProblem } from '../api/client.ts'
import type { Desk } from '../app/desk.ts'
import { LightElement } from './light-element.ts'
import { fieldsOf } from './site-picker.ts'
import { icon } from './icon.ts'

export type Fields = Readonly<Record<string, string>>

/** One thing wrong with what was sent; `path` names the field where it is one field's. */
export interface FieldProblem extends ApiProblem {
  readonly path?: string
}

export type Sent =
  { readonly ok: true; readonly said: string } | { readonly ok: false; readonly problems: readonly FieldProblem[] }

/**
 * A dialog with a form that does one thing. What went wrong stands below the fields, which keep what was typed; when it
 * went well the dialog closes, and what was done is said to screen readers.
 *
 * @fires act-done - after the server did it.
 */
export abstract class FormDialog extends LightElement {
  static override properties = { desk: { attribute: false }, open: { state: true }, problems: { state: true } }
  declare desk: Desk
  declare protected open: boolean
  declare protected problems: readonly FieldProblem[]
  #busy = false
  #time = 0

  constructor() {
    super()
    this.open = false
    this.problems = []
  }

  /** The dialog's heading. */
  protected abstract readonly heading: string
  /** What the button that does it says. */
  protected abstract readonly verb: string
  /** Whether it cannot be taken back. */
  protected readonly isFinal: boolean = false
  protected abstract fields(): TemplateResult
  protected abstract send(fields: Fields): Promise<Sent>

  /** Opens the dialog with fresh fields. */
  show(): void {
    this.#time++
    this.problems = []
    this.open = true
  }

  protected close(): void {
    this.open = false
  }

  protected override render(): TemplateResult {
    return html`<wa-dialog
      label=${this.heading}
      ?open=${this.open}
      @wa-hide=${this.#hiding}
      @wa-after-hide=${this.#hidden}
    >
      ${this.#time === 0 ? nothing : keyed(this.#time, this.#form())}
    </wa-dialog>`
  }

  #form(): TemplateResult {
    return html`<form class="dialog-form" @submit=${this.#submit} @input=${this.changed}>
      ${this.fields()}
      <div class="dialog-problems" role="alert">${this.problems.length === 0 ? nothing : this.#problems()}</div>
      <div class="dialog-actions">
        <wa-button appearance="outlined" ?disabled=${this.#busy} @click=${() => this.close()}>Cancel</wa-button>
        <wa-button type="submit" variant=${this.isFinal ? 'danger' : 'brand'} ?loading=${this.#busy}>
          ${this.verb}
        </wa-button>
      </div>
    </form>`
  }

  /** Called whenever a field changes. */
  protected readonly changed = (): void => {}

  #problems(): TemplateResult {
    return html`<wa-callout variant="danger">
      <span slot="icon">${icon('alert')}</span>
      ${this.problems.map(
        ({ code, message, path = '' }) =>
          html`<p>${path === '' ? nothing : html`<strong>${path}:</strong> `}${message} <code>${code}</code></p>`,
      )}
    </wa-callout>`
  }

  async #submit(event: SubmitEvent): Promise<void> {
    const fields = fieldsOf(event)
    if (this.#busy) return
    this.#busy = true
    this.problems = []
    this.requestUpdate()
    const sent = await this.send(fields)
    this.#busy = false
    this.requestUpdate()
    if (!sent.ok) {
      this.problems = sent.problems
      return
    }
    if (sent.said === '') return
    this.close()
    this.desk.announce(sent.said)
    this.dispatchEvent(new Event('act-done', { bubbles: true }))
  }

  #hiding(event: Event): void {
    // What was sent cannot be called back, so its answer is waited for.
    if (this.#busy && event.target === event.currentTarget) event.preventDefault()
  }

  #hidden(event: Event): void {
    // A list inside the dialog that folds away raises the same event.
    if (event.target === event.currentTarget) this.close()
  }
}

/** An answer of the server as `Sent`: refused as a whole, with a list of problems, or done. */
export function refusedWith(answer: unknown): Sent | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined
  if ('problems' in answer) return { ok: false, problems: answer.problems as readonly FieldProblem[] }
  return 'code' in answer && 'message' in answer ? { ok: false, problems: [answer as FieldProblem] } : undefined
}
