import { html, nothing, type TemplateResult } from 'lit'
import { allChoices, askedPurposes } from '../_shared/choices.ts'
import { ConsentViewElement } from '../_shared/view-element.ts'
import { baseStyles } from '../_shared/base.styles.ts'
import { bannerStyles } from './consent-banner.styles.ts'
import { makeRoom } from './make-room.ts'

/**
 * The first question: who asks, for what, and three buttons. Not modal: it takes no focus, traps none and locks no
 * scrolling; Esc does nothing, because closing is neither a yes nor a no. It removes itself once the person has decided.
 * Put it at the start of the body, so that Tab reaches it first.
 *
 * “Accept all” and “Reject all” are the same element of the same class and carry the same part, so a site can restyle
 * both but never one of them (EDPB 03/2022).
 *
 * @element consent-banner
 * @attr data-theme - `light` or `dark`; without it the visitor's system decides
 * @csspart card - the box
 * @csspart title - the heading
 * @csspart text - the sentence that names controller and purposes
 * @csspart choice - both “Reject all” and “Accept all”
 * @csspart more - “Choose”
 * @cssprop --assent-surface - background
 * @cssprop --assent-text - text
 * @cssprop --assent-line - border of the card
 * @cssprop --assent-control - border of “Choose”, 3:1 against the surface
 * @cssprop --assent-accent - background of both choices
 * @cssprop --assent-on-accent - text of both choices, 5:1 against the accent
 * @cssprop --assent-focus - focus ring, 3:1 against the surface
 * @cssprop --assent-font - font family; inherited without it
 * @cssprop --assent-radius - roundness of the card, 12px
 * @cssprop --assent-space - padding of the card, 16px
 * @cssprop --assent-z-index - layer, 2147483000
 */
export class ConsentBanner extends ConsentViewElement {
  static override styles = [baseStyles, bannerStyles]

  #giveRoomBack: (() => void) | undefined
  #focusBefore: HTMLElement | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    this.#giveRoomBack = makeRoom(this)
    this.addEventListener('focusin', this.#rememberFocus)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#giveRoomBack?.()
  }

  protected override choiceChanged(): void {
    if (!this.view?.decided()) {
      super.choiceChanged()
      return
    }
    // The focus goes back to where the person was reading; without that it would be lost with the button.
    const back = this.matches(':focus-within') ? this.#focusBefore : undefined
    this.remove()
    back?.focus({ preventScroll: true })
  }

  protected override render(): TemplateResult | typeof nothing {
    const { view } = this
    if (!view || view.decided()) return nothing
    const { texts, manifest } = view
    return html`
      <section part="card" aria-labelledby="title" lang=${texts.language} dir=${texts.direction}>
        <div>
          <h2 id="title" part="title">${this.text('title')}</h2>
          <p part="text">
            ${this.text('ask', {
              controller: texts.controller.name,
              purposes: this.purposeNames(askedPurposes(manifest).map(({ id }) => id)),
            })}
            ${
              texts.controller.privacyUrl
                ? html`<a href=${texts.controller.privacyUrl}>${this.text('notice')}</a>`
                : nothing
            }
          </p>
        </div>
        <div class="choices">
          ${[false, true].map(
            (granted) => html`
              <button
                type="button"
                class="choice"
                part="choice"
                @click=${() =>
                  view.decide(granted ? 'accept-all' : 'reject-all', 'banner', allChoices(manifest, granted))}
              >
                ${this.text(granted ? 'acceptAll' : 'rejectAll')}
              </button>
            `,
          )}
          <button
            type="button"
            class="choice quiet"
            part="more"
            @click=${(event: Event) => view.openPreferences(event.currentTarget as HTMLElement)}
          >
            ${this.text('choose')}
          </button>
        </div>
      </section>
    `
  }

  #rememberFocus = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof HTMLElement && relatedTarget !== this) this.#focusBefore = relatedTarget
  }
}
