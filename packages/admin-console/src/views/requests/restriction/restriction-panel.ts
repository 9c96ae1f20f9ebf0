import { html, nothing, type TemplateResult } from 'lit'
import type { RightsRequestQuery, SparingReason } from '../../../api/generated.ts'
import type { Desk } from '../../../app/desk.ts'
import { facts } from '../../../parts/facts.ts'
import { day, formatExactInstant, time } from '../../../parts/format.ts'
import { LightElement } from '../../../parts/light-element.ts'
import type { Answering } from '../answers/answer-dialog.ts'

export type Restriction = NonNullable<NonNullable<RightsRequestQuery['rightsRequest']>['restriction']>

const REASON_WORDS: Readonly<Record<SparingReason, string>> = {
  STORAGE: 'it only stores',
  LEGAL_CLAIMS: 'for legal claims',
  RIGHTS_OF_OTHERS: 'for the rights of somebody else',
  PUBLIC_INTEREST: 'for an important public interest',
}

/** What goes on under a restriction, one line each with why (GDPR Art. 18(2)). */
export function sparedUses(spared: Answering['spared']): TemplateResult {
  return html`<ul class="stages">
    ${spared.map(({ name, reason }) => html`<li>${name} <span class="quiet">(${REASON_WORDS[reason]})</span></li>`)}
    <li>What the person consents to later</li>
  </ul>`
}

/** The restriction that a request obtained: since when, of what, until when; and the way to lift it. */
export class RestrictionPanel extends LightElement {
  static override properties = {
    desk: { attribute: false },
    requestId: { attribute: false },
    restriction: { attribute: false },
    spared: { attribute: false },
  }
  declare desk: Desk
  declare requestId: string
  declare restriction: Restriction
  declare spared: Answering['spared']

  protected override render(): TemplateResult {
    const { since, endsOn, stands } = this.restriction
    return html`<section class="panel" aria-labelledby="restriction">
        <h2 id="restriction" tabindex="-1">Restriction</h2>
        ${facts([
          [stands ? 'In force since' : 'Was in force since', time(since, formatExactInstant)],
          ['Stops', 'Every use of this person’s data, also under later versions of the policy', 'Art. 18 GDPR'],
          ['Goes on', sparedUses(this.spared), 'Art. 18(2) GDPR'],
          endsOn === null
            ? ['Ends', 'No day is set']
            : [stands ? 'Ends' : 'Ended', day(endsOn), 'The first day without it; the person was told before'],
        ])}
        ${stands ? this.#act(endsOn) : nothing}
      </section>
      <lift-dialog .desk=${this.desk} .requestId=${this.requestId} @act-done=${this.#acted}></lift-dialog>`
  }

  #act(endsOn: string | null): TemplateResult {
    if (!this.desk.viewer.apiKey.scopes.includes('RIGHTS_WRITE'))
      return html`<p class="note">Lifting it needs <code>RIGHTS_WRITE</code>.</p>`
    return html`<div class="actions">
      <wa-button size="s" appearance="outlined" @click=${() => this.querySelector('lift-dialog')?.show()}>
        ${endsOn === null ? 'Lift the restriction…' : 'Set another day…'}
      </wa-button>
    </div>`
  }

  /** The request is read again by the view, which is told of the act by its event. */
  #acted({ target }: Event): void {
    target?.addEventListener('wa-after-hide', () => this.querySelector<HTMLElement>('#restriction')?.focus(), {
      once: true,
    })
  }
}
