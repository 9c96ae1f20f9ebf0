import { html, nothing, unsafeCSS, type PropertyDeclarations, type TemplateResult } from 'lit'
import { uuidV7, type RightsRequestKind } from '@assent/shared'
import type { RightsRequestDraft, RightsRequestOutcome } from '../../core/view.ts'
import { baseStyles } from '../_shared/base.styles.ts'
import { longDay } from '../_shared/fill.ts'
import { ModalElement } from '../_shared/modal-element.ts'
import { modalStyles } from '../_shared/modal.styles.ts'
import { isOptOut } from '../_shared/opt-out.ts'
import {
  draftOf,
  emailFault,
  fieldsOf,
  kindsOffered,
  LIMITS,
  type Field,
  type RequestContent,
} from './request-content.ts'
import { rightsRequestFormStyles } from './rights-request-form.styles.ts'

type TextField = Exclude<Field, 'kind'>
type Submitted = Extract<RightsRequestOutcome, { kind: 'submitted' }>

/** Where the person is. A request is shown once more before it is sent, because it has legal effect (WCAG 3.3.4). */
type Step =
  | { readonly name: 'fill' }
  | { readonly name: 'review'; readonly draft: RightsRequestDraft; readonly sending: boolean }
  | { readonly name: 'sent'; readonly email: string; readonly answer: Submitted }

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
    if (this.#focusNext) this.dialog?.querySelector<HTMLElement>(this.#focusNext)?.focus()
    this.#focusNext = undefined
  }

  protected override get heading(): string {
    const { name } = this.#step
    return this.text(name === 'fill' ? 'rights' : name === 'review' ? 'reviewTitle' : 'sentTitle')
  }

  protected override renderContent(): TemplateResult {
    const step = this.#step
    const isSending = step.name === 'review' && step.sending
    return html`
      <form novalidate @submit=${this.#submit}>
        <div class="body">
          ${step.name === 'fill' ? this.#fields() : step.name === 'review' ? this.#review(step) : this.#sent(step)}
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

  #fields(): TemplateResult {
    return html`
      <div role="alert" part="problems">${this.#problems()}</div>
      <p>${this.text('rightsIntro', { controller: this.view!.texts.controller.name })}</p>
      ${this.#optOut()}
      <fieldset aria-describedby="kind-error">
        <legend>${this.text('kind')}</legend>
        ${this.#error('kind')}
        <div class="kinds">
          ${kindsOffered(this.view!.manifest).map(
            (kind, at) => html`
              <label class="kind" part="kind">
                <input
                  id=${at === 0 ? 'kind' : nothing}
                  type="radio"
                  name="kind"
                  value=${kind}
                  required
                  .checked=${this.kind === kind}
                  @change=${() => (this.kind = kind)}
                />
                <span>
                  <b>${this.text(`kind-${kind}`)}</b>
                  <span class="small muted">${this.text(`about-${kind}`)}</span>
                  ${this.kind === kind ? html`<span class="small">${this.text(`limits-${kind}`)}</span>` : nothing}
                </span>
              </label>
            `,
          )}
        </div>
        <p class="small muted">${this.text('answerBy')}</p>
      </fieldset>
      ${this.#field(
        'email',
        html`<input
          id="email"
          part="field"
          type="email"
          dir="ltr"
          autocomplete="email"
          inputmode="email"
          autocapitalize="none"
          spellcheck="false"
          required
          aria-describedby="email-hint email-error"
          aria-invalid=${this.#wrong.includes('email')}
          .value=${this.#typed.email}
          @input=${this.#keep}
        />`,
        'emailHint',
      )}
      ${this.#field(
        'name',
        html`<input
          id="name"
          dir="auto"
          part="field"
          autocomplete="name"
          aria-describedby="name-error"
          aria-invalid=${this.#wrong.includes('name')}
          .value=${this.#typed.name}
          @input=${this.#keep}
        />`,
      )}
      ${this.#field(
        'message',
        html`<textarea
          id="message"
          dir="auto"
          part="field"
          aria-describedby="message-hint message-error"
          aria-invalid=${this.#wrong.includes('message')}
          .value=${this.#typed.message}
          @input=${this.#keep}
        ></textarea>`,
        'messageHint',
      )}
    `
  }

  #field(name: TextField, input: TemplateResult, hint?: 'emailHint' | 'messageHint'): TemplateResult {
    const isNeeded = name === 'email'
    return html`
      <div class="field">
        <label for=${name}>${isNeeded ? this.text(name) : this.text('optional', { field: this.text(name) })}</label>
        ${hint ? html`<p id=${name + '-hint'} class="small muted">${this.text(hint)}</p>` : nothing} ${input}
        ${this.#error(name)}
      </div>
    `
  }

  #error(field: Field): TemplateResult {
    return html`<p id=${field + '-error'} class="small error" part="error">
      ${this.#wrong.includes(field) ? this.#problem(field) : nothing}
    </p>`
  }

  /** What came and what is wanted. */
  #problem(field: Field): string {
    const wanted = this.text(`error-${field}`)
    if (field === 'kind') return wanted
    const typed = this.#typed[field]
    if (field === 'email') {
      const fault = emailFault(typed)
      const value = typed.trim()
      return fault
        ? `${this.text(fault, { value: value.length > 60 ? value.slice(0, 60) + '…' : value })} ${wanted}`
        : wanted
    }
    const { format } = new Intl.NumberFormat(this.view!.texts.language)
    return `${wanted} (${format(typed.trim().length)} / ${format(LIMITS[field])})`
  }

  #problems(): TemplateResult | typeof nothing {
    if (this.#wrong.length === 0) return nothing
    return html`
      <p>${this.text('problems')}</p>
      <ul>
        ${this.#wrong.map(
          (field) =>
            html`<li>
              <a href=${'#' + field} @click=${(event: Event) => this.#goTo(event, field)}
                >${this.#label(field)} – ${this.#problem(field)}</a
              >
            </li>`,
        )}
      </ul>
    `
  }

  #goTo(event: Event, field: Field): void {
    event.preventDefault()
    this.dialog?.querySelector<HTMLElement>(placeOf(field))?.focus()
  }

  #label(field: Field): string {
    return this.text(field === 'kind' ? 'request' : field)
  }

  /** Where sale and sharing run until they are refused, refusing takes no request and no confirmation: it holds at once. */
  #optOut(): TemplateResult | typeof nothing {
    if (!isOptOut(this.view!.manifest)) return nothing
    return html`<button type="button" class="choice quiet" part="more" @click=${this.#refuseSale}>
      ${this.text('optOut')}
    </button>`
  }

  #refuseSale = (): void => {
    const { opener, view } = this
    this.remove()
    view!.openPreferences(opener)
  }

  #review({ draft }: Extract<Step, { name: 'review' }>): TemplateResult {
    const { kind, email, name, message } = draft
    const request = (['kind', 'about', 'limits'] as const).map((key) => this.text(`${key}-${kind}`)).join('\n')
    const rows: readonly (readonly [field: Field, value: string | undefined])[] = [
      ['kind', request],
      ['email', email],
      ['name', name],
      ['message', message],
    ]
    return html`
      <p>${this.text('reviewIntro', { controller: this.view!.texts.controller.name })}</p>
      <dl>
        ${rows.map(([field, value]) =>
          value === undefined
            ? nothing
            : html`<div>
                <dt id=${field + '-term'}>${this.#label(field)}</dt>
                <dd><bdi>${value}</bdi></dd>
                <dd>
                  <button
                    type="button"
                    id=${field + '-edit'}
                    class="edit"
                    part="edit"
                    aria-labelledby=${`${field}-edit ${field}-term`}
                    @click=${() => this.#edit(placeOf(field))}
                  >
                    ${this.text('edit')}
                  </button>
                </dd>
              </div>`,
        )}
      </dl>
      <p class="small muted">${this.text('answerBy')}</p>
    `
  }

  #sent({ email, answer }: Extract<Step, { name: 'sent' }>): TemplateResult {
    return html`
      <p>${this.text('sent', { email })}</p>
      <dl>
        <div>
          <dt>${this.text('reference')}</dt>
          <dd class="reference"><bdi>${answer.reference}</bdi></dd>
        </div>
        <div>
          <dt>${this.text('due')}</dt>
          <dd>${longDay(this.view!.texts.language, answer.dueOn)}</dd>
        </div>
      </dl>
    `
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

  #keep = ({ target }: Event): void => {
    const { id, value } = target as HTMLInputElement
    this.#typed[id as TextField] = value
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
      this.#go({ name: 'sent', email: draft.email, answer: outcome }, 'h2')
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

/** Selector of what gets the focus for a field: of requests the chosen one, else the first. */
function placeOf(field: Field): string {
  return field === 'kind' ? 'input[type=radio]:checked, fieldset:not(:has(:checked)) #kind' : '#' + field
}
