import { html, nothing, unsafeCSS, type PropertyDeclarations, type TemplateResult } from '../_shared/lit.ts'
import { uuidV7, type RightsRequestKind } from '@assent/shared'
import type { RightsRequestDraft } from '../../core/view.ts'
import { baseStyles } from '../_shared/base.styles.ts'
import { ModalElement } from '../_shared/modal-element.ts'
import { modalStyles } from '../_shared/modal.styles.ts'
import { fillStep } from './fill-step.ts'
import { placeOf, type FormParts, type Step, type TextField } from './form-step.ts'
import { draftOf, fieldsOf, type Field, type RequestContent } from './request-content.ts'
import { reviewStep } from './review-step.ts'
import { rightsRequestFormStyles } from './rights-request-form.styles.ts'
import { sentStep } from './sent-step.ts'

/**
 * Asks for access, erasure or any other right in three steps: fill in, check, done. Opens when put into the page, leaves
 * it when closed. What was typed is kept by the element until it was sent, also through an outage and a closing.
 *
 * One request has one id: pressing twice or trying again sends the same id, and the server records it once. Only when
 * the words were changed after an attempt is there a new id, because that is another request.
 *
 * @element rights-request-form
 * @attr data-theme - `light` or `dark`; without it the visitor's system decides
 * @fires close - after it was closed in any way
 * @csspart dialog - the dialog
 * @csspart header - the line with title and cross
 * @csspart title - the heading
 * @csspart close - the cross
 * @csspart kind - one kind of request
 * @csspart field - a text field
 * @csspart problems - all problems, with a link to each field
 * @csspart error - a problem beside its field
 * @csspart edit - the button that goes back to one field
 * @csspart choice - the button that goes on
 * @csspart more - the button that goes back
 * @cssprop --assent-surface - background
 * @cssprop --assent-raised - background of the chosen kind and of problems
 * @cssprop --assent-text - text
 * @cssprop --assent-muted - quieter text, 4.5:1 against surface and raised
 * @cssprop --assent-line - borders that carry no meaning
 * @cssprop --assent-control - edge of fields, 3:1 against the surface
 * @cssprop --assent-accent - buttons and the chosen kind
 * @cssprop --assent-on-accent - text on the accent, 5:1
 * @cssprop --assent-danger - problems, 4.5:1 against surface and raised
 * @cssprop --assent-focus - focus ring, 3:1 against the surface
 * @cssprop --assent-backdrop - what covers the page behind
 * @cssprop --assent-font - font family; inherited without it
 * @cssprop --assent-radius - roundness, 12px
 * @cssprop --assent-space - padding, 16px
 */
export class RightsRequestForm extends ModalElement {
  static override styles = unsafeCSS([baseStyles, modalStyles, rightsRequestFormStyles].join(''))
  static override properties: PropertyDeclarations = { kind: { attribute: false } }

  /** The kind that is chosen; set it before opening to choose it in advance. One that is not offered here chooses none. */
  declare kind: RightsRequestKind | undefined

  /** Makes the ids of requests: a UUIDv7 each time. */
  newId = (): string => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))

  #typed: Record<TextField, string> = { email: '', name: '', message: '' }
  #step: Step = { name: 'fill' }
  #wrong: readonly Field[] = []
  #failure: TemplateResult | string = ''
  #requestId: string | undefined
  /** The content that was sent last and may have arrived, although no answer came. */
  #attempted: string | undefined
  /** Selector of what gets the focus after the next rendering. */
  #focusNext: string | undefined

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    if (this.#step.name === 'sent') this.#startAnew()
  }

  protected override updated(): void {
    super.updated()
    if (this.#focusNext) this.#focus(this.#focusNext)
    this.#focusNext = undefined
  }

  protected override get heading(): string {
    const { name } = this.#step
    return this.text(name === 'fill' ? 'rights' : name === 'review' ? 'reviewTitle' : 'sentTitle')
  }

  protected override renderContent(): TemplateResult {
    const step = this.#step
    const parts = this.#parts()
    const isSending = step.name === 'review' && step.sending
    return html`
      <form novalidate @submit=${this.#submit}>
        <div class="body">
          ${step.name === 'fill' ? fillStep(parts) : step.name === 'review' ? reviewStep(parts, step) : sentStep(parts, step)}
        </div>
        <div class="foot">
          <div role="alert">${this.#failure || nothing}</div>
          <div role="status">
            ${isSending ? this.text('sending') : step.name === 'sent' ? this.text('sentTitle') : ''}
          </div>
          <div class="choices">${this.#buttons(step)}</div>
        </div>
      </form>
    `
  }

  #parts(): FormParts {
    return {
      view: this.view!,
      kind: this.kind,
      typed: this.#typed,
      wrong: this.#wrong,
      text: (key, values) => this.text(key, values),
      choose: (kind) => (this.kind = kind),
      type: (field, value) => (this.#typed[field] = value),
      focus: (selector) => this.#focus(selector),
      edit: (selector) => this.#edit(selector),
      refuseSale: () => {
        const { opener, view } = this
        this.remove()
        view!.openPreferences(opener)
      },
    }
  }

  #focus(selector: string): void {
    this.dialog?.querySelector<HTMLElement>(selector)?.focus()
  }

  #buttons(step: Step): TemplateResult {
    if (step.name === 'fill') return html`<button class="choice" part="choice">${this.text('review')}</button>`
    if (step.name === 'sent') {
      return html`
        <button type="button" class="choice quiet" part="more" @click=${this.close}>${this.text('close')}</button>
        <a class="choice" part="choice" href=${step.answer.statusUrl} target="_blank" rel="noopener">
          ${this.text('follow')}
        </a>
      `
    }
    const goOn = step.sending ? 'sending' : this.#failure ? 'tryAgain' : 'send'
    return html`
      <button
        type="button"
        class="choice quiet"
        part="more"
        aria-disabled=${step.sending}
        @click=${() => this.#edit('h2')}
      >
        ${this.text('edit')}
      </button>
      <button class="choice" part="choice" aria-disabled=${step.sending}>${this.text(goOn)}</button>
    `
  }

  #submit = (event: Event): void => {
    event.preventDefault()
    if (this.#step.name === 'fill') this.#check()
    else if (this.#step.name === 'review' && !this.#step.sending) void this.#send(this.#step.draft)
  }

  #check(): void {
    const content: RequestContent = { kind: this.kind, ...this.#typed }
    const written = JSON.stringify(content)
    if (this.#attempted !== undefined && this.#attempted !== written) this.#requestId = this.#attempted = undefined
    this.#requestId ??= this.newId()
    const result = draftOf(this.view!, this.#requestId, content)
    if ('wrong' in result) this.#showWrong(result.wrong)
    else this.#go({ name: 'review', draft: result.draft, sending: false }, 'h2')
  }

  async #send(draft: RightsRequestDraft): Promise<void> {
    this.#attempted = JSON.stringify({ kind: this.kind, ...this.#typed })
    this.#go({ name: 'review', draft, sending: true })
    const outcome = await this.view!.submitRightsRequest(draft)
    if (outcome.kind === 'submitted') {
      this.#go({ name: 'sent', draft, answer: outcome }, 'h2')
      return
    }
    if (outcome.kind === 'unreachable') {
      this.#go({ name: 'review', draft, sending: false }, undefined, this.text(outcome.why ?? 'unreachable'))
      return
    }
    const wrong = fieldsOf(outcome.problems)
    if (wrong.length > 0) {
      this.#showWrong(wrong)
      return
    }
    const refusal = html`${this.text('refused')}
      <ul>
        ${outcome.problems.map(({ message }) => html`<li>${message}</li>`)}
      </ul>`
    this.#go({ name: 'review', draft, sending: false }, undefined, refusal)
  }

  #edit(focus: string): void {
    // An answer on its way would find the form changed; it arrives within seconds.
    if (this.#step.name === 'review' && !this.#step.sending) this.#go({ name: 'fill' }, focus)
  }

  #showWrong(wrong: readonly Field[]): void {
    this.#go({ name: 'fill' }, placeOf(wrong[0]!), '', wrong)
  }

  #go(step: Step, focus?: string, failure: TemplateResult | string = '', wrong: readonly Field[] = []): void {
    this.#step = step
    this.#focusNext = focus
    this.#failure = failure
    this.#wrong = wrong
    this.requestUpdate()
  }

  #startAnew(): void {
    this.#typed = { email: '', name: '', message: '' }
    this.kind = this.#requestId = this.#attempted = undefined
    this.#go({ name: 'fill' })
  }
}
