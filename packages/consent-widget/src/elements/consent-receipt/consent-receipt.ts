import { html, nothing, unsafeCSS, type TemplateResult } from '../_shared/lit.ts'
import type { UiTexts } from '../../locales/ui-texts.ts'
import { baseStyles } from '../_shared/base.styles.ts'
import { canAdopt } from '../_shared/css.ts'
import { localMoment } from '../_shared/fill.ts'
import { ModalElement } from '../_shared/modal-element.ts'
import { modalStyles } from '../_shared/modal.styles.ts'
import { paperStyles, receiptStyles } from './consent-receipt.styles.ts'
import { readReceipt, type ReadReceipt } from './read-receipt.ts'

/** Words for the states that a decision leaves; any other is shown as it is. */
const STATES: Readonly<Record<string, keyof UiTexts>> = {
  given: 'stateGiven',
  refused: 'stateRefused',
  withdrawn: 'stateWithdrawn',
}

/**
 * The receipt of the last decision: what was recorded, signed by the server, to be copied or saved. Opens when put into
 * the page, leaves it when closed. What is saved is the signed text itself, which anyone verifies with the published key.
 *
 * @element consent-receipt
 * @attr data-theme - `light` or `dark`; without it the visitor's system decides
 * @fires close - after it was closed in any way
 * @csspart dialog - the dialog
 * @csspart header - the line with title and cross
 * @csspart title - the heading
 * @csspart close - the cross
 * @csspart receipt - the signed text
 * @csspart choice - “Copy” and “Download”
 * @cssprop --assent-surface - background
 * @cssprop --assent-raised - background of the advice to save it now
 * @cssprop --assent-text - text
 * @cssprop --assent-line - borders that carry no meaning
 * @cssprop --assent-control - edge of controls, 3:1 against the surface
 * @cssprop --assent-accent - buttons
 * @cssprop --assent-on-accent - text on the accent, 5:1
 * @cssprop --assent-focus - focus ring, 3:1 against the surface
 * @cssprop --assent-backdrop - what covers the page behind
 * @cssprop --assent-font - font family; inherited without it
 * @cssprop --assent-radius - roundness, 12px
 * @cssprop --assent-space - padding, 16px
 */
export class ConsentReceipt extends ModalElement {
  static override styles = unsafeCSS([baseStyles, modalStyles, receiptStyles].join(''))

  #signed: string | undefined
  #receipt: ReadReceipt | undefined
  #isAway = false
  #isCopied = false

  #paper: CSSStyleSheet | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    // Where the browser adopts no sheet (Safari before 16.4), the page is printed below the receipt.
    if (canAdopt(document)) {
      this.#paper = new CSSStyleSheet()
      this.#paper.replaceSync(paperStyles)
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#paper]
    }
    void this.updateComplete.then(() => this.#load())
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    if (this.#paper) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#paper)
  }

  protected override get heading(): string {
    return this.text('receipt')
  }

  protected override renderContent(): TemplateResult {
    const isOnce = this.view!.receipt() === 'once'
    return html`
      <div class="body">
        <p>${this.text('receiptIntro', { controller: this.view!.texts.controller.name })}</p>
        ${isOnce ? html`<p class="once">${this.text('receiptOnce')}</p>` : nothing}
        ${this.#receipt ? this.#content(this.#receipt) : nothing}
      </div>
      <div class="foot">
        <p role="status">${this.#isAway ? this.text('receiptAway') : this.#isCopied ? this.text('copied') : nothing}</p>
        ${this.#receipt ? this.#buttons() : nothing}
      </div>
    `
  }

  #content({ id, recordedAt, purposes }: ReadReceipt): TemplateResult {
    const { language } = this.view!.texts
    return html`
      <dl>
        ${purposes.map(
          ({ name, state }) =>
            html`<div>
              <dt><bdi>${name}</bdi></dt>
              <dd>${STATES[state] ? this.text(STATES[state]) : state}</dd>
            </div>`,
        )}
        <div>
          <dt>${this.text('receiptDate')}</dt>
          <dd>${localMoment(language, recordedAt)}</dd>
        </div>
        <div class="long">
          <dt>${this.text('reference')}</dt>
          <dd><bdi>${id}</bdi></dd>
        </div>
      </dl>
      <textarea
        readonly
        dir="ltr"
        part="receipt"
        spellcheck="false"
        aria-label=${this.text('receipt')}
        .value=${this.#signed}
      ></textarea>
    `
  }

  #buttons(): TemplateResult {
    return html`<div class="choices">
      <button type="button" class="choice" part="choice" @click=${this.#copy}>${this.text('copy')}</button>
      <button type="button" class="choice" part="choice" @click=${this.#download}>${this.text('download')}</button>
    </div>`
  }

  async #load(): Promise<void> {
    const outcome = await this.view?.loadReceipt()
    if (outcome?.kind === 'signed') {
      this.#signed = outcome.receipt
      this.#receipt = readReceipt(outcome.receipt)
    }
    this.#isAway = !this.#receipt
    this.requestUpdate()
  }

  #copy = async (): Promise<void> => {
    const field = this.renderRoot.querySelector('textarea')!
    try {
      await navigator.clipboard.writeText(field.value)
      this.#isCopied = true
      this.requestUpdate()
    } catch {
      // Refused, or plain http: what is selected can be copied by hand.
      field.focus()
      field.select()
    }
  }

  #download = (): void => {
    const url = URL.createObjectURL(new Blob([this.#signed!], { type: 'application/jose' }))
    const link = document.createElement('a')
    link.href = url
    link.download = `receipt-${this.#receipt!.recordedAt.slice(0, 10)}.jws`
    link.click()
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
  }
}
