import { html, nothing, type TemplateResult } from 'lit'
import type { TerminationChoice, TerminationsQuery } from '../../../api/generated.ts'
import { terminations } from '../../../api/operations.ts'
import type { Desk } from '../../../app/desk.ts'
import { href } from '../../../app/router.ts'
import { facts } from '../../../parts/facts.ts'
import { count, day, formatDay, formatNumber, time } from '../../../parts/format.ts'
import { icon } from '../../../parts/icon.ts'
import { LightElement } from '../../../parts/light-element.ts'
import { answered, ask } from '../../../parts/question.ts'
import { saveFile } from '../../../parts/save.ts'
import { empty } from '../../../parts/states.ts'
import { actorWords, TERMINATION_CHOICE_WORDS } from '../../../parts/words.ts'
import { ruleName } from '../rule-words.ts'

export type Case = TerminationsQuery['terminations'][number]

/** Tenants whose contracts have ended: what they chose, what was handed over, what is left, and the certificate. */
export class TerminationList extends LightElement {
  static override properties = { desk: { attribute: false }, closed: { type: Boolean } }
  declare desk: Desk
  /** Whether closed cases are listed too. */
  declare closed: boolean
  readonly #cases = ask(this, terminations, () => ({ closed: this.closed }))

  constructor() {
    super()
    this.closed = false
  }

  protected override render(): TemplateResult {
    const mayWrite = this.desk.viewer.apiKey.scopes.includes('RETENTION_WRITE')
    return html`<section class="panel" aria-labelledby="terminations">
        <div class="view-head">
          <h2 id="terminations">Contracts that ended</h2>
          ${
            mayWrite
              ? html`<wa-button
                  size="s"
                  appearance="outlined"
                  @click=${() => this.querySelector('open-termination-dialog')?.show()}
                >
                  <span slot="start">${icon('plus')}</span>Open a case…
                </wa-button>`
              : nothing
          }
        </div>
        <p class="presets">
          <a href=${href('retention/tenants')} aria-current=${this.closed ? nothing : 'true'}>Open</a>
          <a href=${href('retention/tenants', { closed: 'yes' })} aria-current=${this.closed ? 'true' : nothing}
            >With closed ones</a
          >
        </p>
        ${answered(
          this.#cases,
          ({ terminations: cases }) =>
            cases.length === 0
              ? empty(
                  'No case is open',
                  'Open one when a customer whose data you process leaves (GDPR Art.\u00A028(3)(g)).',
                )
              : html`${cases.map((one) => this.#case(one, mayWrite))}`,
          { waiting: 'Loading cases…' },
        )}
      </section>
      ${
        mayWrite
          ? html`<open-termination-dialog .desk=${this.desk} @act-done=${this.#refresh}></open-termination-dialog>
              <choose-termination-dialog .desk=${this.desk} @act-done=${this.#refresh}></choose-termination-dialog>
              <close-termination-dialog .desk=${this.desk} @act-done=${this.#refresh}></close-termination-dialog>`
          : nothing
      }`
  }

  #case(one: Case, mayWrite: boolean): TemplateResult {
    const { id, tenant, reference, terminatedOn, deadline, choice, closedAt, certificate } = one
    return html`<article class="case" aria-labelledby="case-${id}">
      <h3 id="case-${id}">${tenant}</h3>
      ${facts([
        ['Rests on', reference],
        [
          'Ended',
          html`${day(terminatedOn)}`,
          `Opened ${formatDay(one.openedAt.slice(0, 10))} by ${actorWords(one.openedBy)}`,
        ],
        [
          'Everything gone by',
          html`${day(deadline)}`,
          'The run of that day deletes whatever was chosen, but for what a law or a hold keeps',
        ],
        ['Chosen', choice === null ? 'Nothing yet' : TERMINATION_CHOICE_WORDS[choice]],
        ['Handed over', handedOver(one)],
        ['What became of it', became(one)],
        ['Closed', closedAt === null ? 'Not yet' : time(closedAt)],
      ])}
      <div class="actions">
        ${mayWrite && closedAt === null ? this.#actions(one) : nothing}
        ${
          certificate === null
            ? nothing
            : html`<wa-button
                size="s"
                appearance="outlined"
                @click=${() => saveFile(`termination-${id}.jws`, certificate, 'application/jose')}
              >
                <span slot="start">${icon('download')}</span>Save the certificate
              </wa-button>`
        }
      </div>
    </article>`
  }

  #actions(one: Case): TemplateResult {
    return html`<wa-button
        size="s"
        appearance="outlined"
        @click=${() => this.querySelector('choose-termination-dialog')?.showFor(one)}
      >
        Write down the choice…<span class="visually-hidden"> of ${one.tenant}</span>
      </wa-button>
      <wa-button
        size="s"
        appearance="outlined"
        @click=${() => this.querySelector('close-termination-dialog')?.showFor(one)}
      >
        Close the case…<span class="visually-hidden"> of ${one.tenant}</span>
      </wa-button>`
  }

  #refresh(): void {
    void this.#cases.run()
  }
}

/** Whether a choice means that the data is handed over. */
function isHandedOver(choice: TerminationChoice | null): boolean {
  return choice === 'RETURN' || choice === 'BOTH'
}

function handedOver({ id, choice, export: handed }: Case): TemplateResult | string {
  if (handed !== null) {
    return html`${count(handed.records, 'record')}, ${time(handed.at)}
      <span class="note">SHA-256 <code>${handed.sha256}</code></span>`
  }
  return isHandedOver(choice)
    ? html`Not yet. Fetch it with a key that has <code>RETENTION_WRITE</code>:
        <code>curl -fOJ -H "Authorization: Bearer KEY" ${location.origin}/v1/terminations/${id}/export</code>`
    : 'Not asked for'
}

function became({ datasets }: Case): TemplateResult | string {
  if (datasets.length === 0) return 'Nothing yet'
  return html`<ul class="stages">
    ${datasets.map(
      ({ dataset, deleted, kept }) =>
        html`<li>
          ${dataset}: ${count(deleted, 'record')}
          deleted${kept.map(
            ({ rule, statute, country, hold, records, until }) =>
              `; ${formatNumber(records)} kept by ${
                hold === null
                  ? `${statute ?? ruleName(rule)}${country === null ? '' : ` (${country})`}`
                  : `the hold for ${hold}`
              }${until === null ? '' : ` until ${formatDay(until)}`}`,
          )}
        </li>`,
    )}
  </ul>`
}
