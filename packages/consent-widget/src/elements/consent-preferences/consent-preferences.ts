import { html, nothing, unsafeCSS, type TemplateResult } from '../_shared/lit.ts'
import type { ConsentMethod, ManifestCategory, ManifestPurpose, PurposeChoice, ServiceCookie } from '@assent/shared'
import { allChoices } from '../_shared/choices.ts'
import { baseStyles } from '../_shared/base.styles.ts'
import { isLimitDue } from '../_shared/limit-due.ts'
import { ModalElement } from '../_shared/modal-element.ts'
import { modalStyles } from '../_shared/modal.styles.ts'
import { noticeUrl } from '../_shared/notice-url.ts'
import { periodText } from '../_shared/period.ts'
import { purposeNames } from '../_shared/purpose-names.ts'
import { preferencesStyles } from './consent-preferences.styles.ts'

/**
 * Every purpose with its own switch, off unless it is granted. Opens when put into the page, leaves it when closed.
 * A switch alone stores nothing, and neither does Esc or the cross: only the buttons record a choice.
 * “Reject all”, “Accept all” and “Save choices” are one class and one part, so none can be made weaker than the others.
 * What is granted can be withdrawn by one click.
 *
 * @element consent-preferences
 * @attr data-theme - `light` or `dark`; without it the visitor's system decides
 * @fires close - after it was closed in any way
 * @csspart dialog - the dialog
 * @csspart header - the line with title and cross
 * @csspart title - the heading
 * @csspart close - the cross
 * @csspart signal - the line that says that the browser's opt-out signal is honoured
 * @csspart category - one category
 * @csspart switch - the switch of a purpose
 * @csspart objection - the box to tick that objects to a purpose
 * @csspart choice - “Reject all”, “Accept all” and “Save choices”
 * @csspart withdraw - “Withdraw all”
 * @csspart rights - “Your data rights”
 * @csspart limit - “Limit the Use of My Sensitive Personal Information”, where Californian law asks for it
 * @csspart receipt - “Receipt of your choice”
 * @cssprop --assent-surface - background
 * @cssprop --assent-raised - background of the line that says what is granted
 * @cssprop --assent-text - text
 * @cssprop --assent-muted - quieter text, 4.5:1 against the surface
 * @cssprop --assent-line - borders that carry no meaning
 * @cssprop --assent-control - edge of controls, 3:1 against the surface
 * @cssprop --assent-accent - buttons and switches that are on
 * @cssprop --assent-on-accent - text on the accent, 5:1
 * @cssprop --assent-focus - focus ring, 3:1 against the surface
 * @cssprop --assent-backdrop - what covers the page behind
 * @cssprop --assent-font - font family; inherited without it
 * @cssprop --assent-radius - roundness, 12px
 * @cssprop --assent-space - padding, 16px
 */
export class ConsentPreferences extends ModalElement {
  static override styles = unsafeCSS([baseStyles, modalStyles, preferencesStyles].join(''))

  /** Switches that were moved and not saved yet. */
  readonly #moved = new Map<string, boolean>()

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#moved.clear()
  }

  protected override get heading(): string {
    return this.text('preferences')
  }

  protected override renderContent(): TemplateResult {
    const { manifest, texts, asked } = this.view!
    const granted = this.view!.granted()
    // What runs before a choice was not allowed by anybody, so there is nothing to withdraw; it can be refused below.
    const isChosen = !manifest.regime || this.view!.decided()
    const allowed = asked.filter(({ id, open }) => isChosen && granted.has(id) && (manifest.regime || !open))
    return html`
      <div class="body">
        <p>${this.text(manifest.regime ? 'introOpen' : 'intro', { controller: texts.controller.name })}</p>
        ${this.#status()}
        ${
          allowed.length > 0
            ? html`
                <div class="granted">
                  <p>
                    ${this.text('allowed', {
                      purposes: purposeNames(
                        texts,
                        allowed.map(({ id }) => id),
                      ),
                    })}
                  </p>
                  ${this.#button('withdrawAll', 'withdraw', () => this.#decide('withdraw', allChoices(this.view!, false)))}
                </div>
              `
            : nothing
        }
        ${manifest.categories.map((category) => this.#category(category))}
        <div class="links">
          <a href=${noticeUrl(this.view!)}>${this.text('notice')}</a>
          ${
            isLimitDue(manifest)
              ? this.#link('limit', (opener) => this.view!.openRightsRequest('limit-sensitive', opener))
              : nothing
          }
          ${this.#link('rights', (opener) => this.view!.openRightsRequest(undefined, opener))}
          ${this.view!.receipt() ? this.#link('receipt', (opener) => this.view!.openReceipt(opener)) : nothing}
        </div>
      </div>
      <div class="choices foot">
        ${this.#button('rejectAll', 'choice', () => this.#decide('reject-all', allChoices(this.view!, false)))}
        ${this.#button('acceptAll', 'choice', () => this.#decide('accept-all', allChoices(this.view!, true)))}
        ${this.#button('saveChoices', 'choice', () => this.#decide('choose', this.#choices()))}
      </div>
    `
  }

  /** Says that a signal of the browser is honoured, or that the person has opted out (Cal. Code Regs. 11, 7025(c)(6)). */
  #status(): TemplateResult | typeof nothing {
    const { manifest, texts, asked, signal } = this.view!
    const granted = this.view!.granted()
    const sold = asked.filter(({ sale }) => sale)
    const isOptedOut = !!manifest.regime && sold.length > 0 && !sold.some(({ id }) => granted.has(id))
    if (!signal && !isOptedOut) return nothing
    return html`
      <div class="signal" part="signal" role="status">
        <p>
          <strong>${this.text(signal ? 'signal' : 'optedOut')}</strong>
          ${signal ? html`<br />${this.text('signalAbout', { controller: texts.controller.name })}` : nothing}
        </p>
      </div>
    `
  }

  #button(
    text: 'withdrawAll' | 'rejectAll' | 'acceptAll' | 'saveChoices',
    part: 'choice' | 'withdraw',
    act: () => void,
  ): TemplateResult {
    return html`
      <button type="button" class=${part === 'choice' ? 'choice' : 'choice quiet'} part=${part} @click=${act}>
        ${this.text(text)}
      </button>
    `
  }

  #link(part: 'limit' | 'rights' | 'receipt', act: (opener: HTMLElement) => void): TemplateResult {
    return html`
      <button
        type="button"
        class="link"
        part=${part}
        @click=${(event: Event) => act(event.currentTarget as HTMLElement)}
      >
        ${this.text(part)}
      </button>
    `
  }

  #category({ id }: ManifestCategory): TemplateResult {
    const { manifest, texts } = this.view!
    const services = manifest.services.filter(({ category }) => category === id)
    const reason = texts.categories[id]?.reason
    return html`
      <div class="category" part="category" role="group" aria-labelledby=${'category-' + id}>
        <h3 id=${'category-' + id}>${texts.categories[id]?.name ?? id}</h3>
        <p class="muted">${texts.categories[id]?.description}</p>
        ${reason ? html`<p class="small">${this.text('locked', { reason })}</p>` : nothing}
        ${manifest.purposes.filter(({ category }) => category === id).map((purpose) => this.#purpose(purpose))}
        ${
          services.length > 0
            ? html`
                <details class="small">
                  <summary>${this.counted('services', services.length)}</summary>
                  <ul>
                    ${services.map(({ id: service }) => {
                      const words = texts.services[service]
                      return html`
                        <li>
                          <strong><bdi>${words?.name ?? service}</bdi></strong> · <bdi>${words?.recipient}</bdi><br />
                          <span class="muted">${words?.description}</span>
                          ${this.#cookies(words?.cookies ?? [])}
                        </li>
                      `
                    })}
                  </ul>
                </details>
              `
            : nothing
        }
      </div>
    `
  }

  #purpose(purpose: ManifestPurpose): TemplateResult {
    const { id, basis } = purpose
    const words = this.view!.texts.purposes[id]
    const mayObject = isIn(this.view!.objectable, purpose) || (purpose.open && !this.view!.manifest.regime)
    return html`
      <div class="purpose">
        ${this.#control(purpose, words?.name ?? id)}
        <p id=${'about-' + id} class="small muted">
          ${words?.description}<br />
          ${this.text('basis', { basis: this.text(`basis-${basis}`) })}
          ${words?.interest ? html`<br />${this.text('interest', { interest: words.interest })}` : nothing}
          ${mayObject ? html`<br />${this.text(this.view!.granted().has(id) ? 'mayObject' : 'objected')}` : nothing}
        </p>
        ${this.#details(purpose)}
      </div>
    `
  }

  /** What is used, for how long and by whom, behind a disclosure. */
  #details({ id }: ManifestPurpose): TemplateResult | typeof nothing {
    const { language, purposes } = this.view!.texts
    const { name = id, data = [], recipients = [] } = purposes[id] ?? {}
    if (data.length === 0) return nothing
    const kept = data.filter(({ period }) => period !== undefined)
    const fact = (
      key: 'dataUsed' | 'keptFor' | 'recipients',
      values: readonly string[],
    ): TemplateResult | typeof nothing =>
      values.length === 0
        ? nothing
        : html`
            <dt>${this.text(key)}</dt>
            ${values.map((value) => html`<dd><bdi>${value}</bdi></dd>`)}
          `
    return html`
      <details class="small">
        <summary aria-label=${`${this.text('details')}: ${name}`}>${this.text('details')}</summary>
        <dl>
          ${fact(
            'dataUsed',
            data.map((each) => each.name),
          )}
          ${fact(
            'keptFor',
            kept.map((each) => (data.length > 1 ? `${each.name}: ` : '') + periodText(language, each.period!)),
          )}
          ${fact('recipients', recipients)}
        </dl>
      </details>
    `
  }

  /** What a service keeps in the browser; a pattern is shown by its beginning. */
  #cookies(cookies: readonly ServiceCookie[]): TemplateResult | typeof nothing {
    if (cookies.length === 0) return nothing
    const { language } = this.view!.texts
    const names = cookies.map(({ name, lifetime }) => {
      const shown = name.replace(/^\/\^?([\w-]+).*\/$/, '$1…')
      return `${shown} (${lifetime === 'session' ? this.text('session') : periodText(language, lifetime)})`
    })
    return html`<br />${this.text('stored')}: <bdi>${names.join(', ')}</bdi>`
  }

  /** What a person may do about a purpose: answer with a switch, object by a tick (GDPR Art. 21(1)), or nothing. */
  #control(purpose: ManifestPurpose, name: string): TemplateResult {
    const { id } = purpose
    /* eslint-disable lit-a11y/role-has-required-aria-attrs -- a checkbox tells its own state, also as a switch */
    if (isIn(this.view!.asked, purpose)) {
      return html`
        <label for=${'purpose-' + id}>${name}</label>
        <input
          type="checkbox"
          role="switch"
          part="switch"
          id=${'purpose-' + id}
          aria-describedby=${'about-' + id}
          .checked=${this.#isOn(id)}
          @change=${(event: Event) => this.#move(id, isTicked(event))}
        />
      `
    }
    const title = html`<span class="name" id=${'name-' + id}>${name}</span>`
    if (!isIn(this.view!.objectable, purpose))
      return html`${title}<span class="always">${this.text('alwaysActive')}</span>`
    // No switch: of one that is on nobody could say whether the use is on or the objection.
    return html`
      ${title}
      <label class="object">
        <input
          type="checkbox"
          part="objection"
          id=${'purpose-' + id}
          aria-labelledby=${`object-${id} name-${id}`}
          aria-describedby=${'about-' + id}
          .checked=${!this.#isOn(id)}
          @change=${(event: Event) => this.#move(id, !isTicked(event))}
        />
        <span id=${'object-' + id}>${this.text('object')}</span>
      </label>
    `
  }

  #move(id: string, isAllowed: boolean): void {
    this.#moved.set(id, isAllowed)
    // Rendered, so that forgetting the move later is a change that shows.
    this.requestUpdate()
  }

  #isOn(id: string): boolean {
    return this.#moved.get(id) ?? this.view!.granted().has(id)
  }

  /** Every answer, with the objections that changed; those alone where nothing else was to be said. */
  #choices(): readonly PurposeChoice[] {
    const { asked, objectable } = this.view!
    const now = this.view!.granted()
    const toChoice = ({ id }: ManifestPurpose): PurposeChoice => ({ purpose: id, granted: this.#isOn(id) })
    const isChanged = ({ id }: ManifestPurpose): boolean => this.#isOn(id) !== now.has(id)
    const objections = objectable.filter(isChanged)
    const isObjection = objections.length > 0 && this.view!.decided() && !asked.some(isChanged)
    return [...(isObjection ? [] : asked), ...objections].map(toChoice)
  }

  #decide(method: ConsentMethod, choices: readonly PurposeChoice[]): void {
    this.view!.decide(method, 'preferences', choices)
    this.close()
  }
}

function isTicked(event: Event): boolean {
  return (event.target as HTMLInputElement).checked
}

function isIn(list: readonly ManifestPurpose[], { id }: ManifestPurpose): boolean {
  return list.some((other) => other.id === id)
}
