import { html, nothing, type TemplateResult } from 'lit'
import { legalHolds } from '../../../api/operations.ts'
import type { Desk } from '../../../app/desk.ts'
import { href } from '../../../app/router.ts'
import { dataTable } from '../../../parts/data-table.ts'
import { count, time } from '../../../parts/format.ts'
import { icon } from '../../../parts/icon.ts'
import { LightElement } from '../../../parts/light-element.ts'
import { answered, ask } from '../../../parts/question.ts'
import { empty } from '../../../parts/states.ts'
import { actorWords } from '../../../parts/words.ts'
import { scopeWords, type Hold } from './hold-words.ts'

/** Legal holds, newest first; placing one, and releasing one with a reason. */
export class HoldList extends LightElement {
  static override properties = { desk: { attribute: false }, released: { type: Boolean } }
  declare desk: Desk
  /** Whether released holds are listed too. */
  declare released: boolean
  readonly #holds = ask(
    this,
    legalHolds,
    () => ({ released: this.released }),
    ({ legalHolds }) => `${count(legalHolds.length, 'hold')}.`,
  )

  constructor() {
    super()
    this.released = false
  }

  protected override render(): TemplateResult {
    const mayWrite = this.desk.viewer.apiKey.scopes.includes('RETENTION_WRITE')
    return html`<div class="view-head">
        <p class="presets">
          <a href=${href('retention/holds')} aria-current=${this.released ? nothing : 'true'}>In force</a>
          <a href=${href('retention/holds', { released: 'yes' })} aria-current=${this.released ? 'true' : nothing}
            >With released ones</a
          >
        </p>
        ${
          mayWrite
            ? html`<wa-button variant="brand" size="s" @click=${() => this.querySelector('place-hold-dialog')?.show()}>
                <span slot="start">${icon('plus')}</span>Place a hold…
              </wa-button>`
            : html`<p class="note">Placing and releasing need <code>RETENTION_WRITE</code>.</p>`
        }
      </div>
      ${answered(this.#holds, ({ legalHolds }) => this.#table(legalHolds, mayWrite), { waiting: 'Loading holds…' })}
      ${
        mayWrite
          ? html`<place-hold-dialog .desk=${this.desk} @act-done=${this.#refresh}></place-hold-dialog>
              <release-hold-dialog .desk=${this.desk} @act-done=${this.#refresh}></release-hold-dialog>`
          : nothing
      }`
  }

  #table(holds: readonly Hold[], mayWrite: boolean): TemplateResult {
    if (holds.length === 0) {
      return empty('No holds in force', 'Place one when a case, an order or a dispute needs data beyond its day.')
    }
    return dataTable<Hold>({
      caption: 'Legal holds, newest first',
      rows: holds,
      columns: [
        {
          heading: 'Case',
          kind: 'main',
          cell: ({ reference, reason }) => html`${reference}<span class="note">${reason}</span>`,
        },
        { heading: 'Keeps', kind: 'wide', cell: ({ scope }) => scopeWords(scope) },
        {
          heading: 'Placed',
          cell: ({ placedAt, placedBy }) => html`${time(placedAt)}<span class="note">by ${actorWords(placedBy)}</span>`,
        },
        {
          heading: 'State',
          kind: 'wide',
          cell: (hold) => this.#state(hold, mayWrite),
        },
      ],
    })
  }

  #state(hold: Hold, mayWrite: boolean): TemplateResult {
    const { releasedAt, releasedBy, releaseReason } = hold
    if (releasedAt !== null) {
      return html`Released ${time(releasedAt)}<span class="note"
          >by ${actorWords(releasedBy ?? '')}: ${releaseReason}</span
        >`
    }
    return html`<span class="due-cell">
      <wa-badge variant="warning" appearance="filled-outlined">In force</wa-badge>
      ${
        mayWrite
          ? html`<wa-button size="s" appearance="plain" @click=${() => this.#release(hold)}>
              Release…<span class="visually-hidden"> ${hold.reference}</span>
            </wa-button>`
          : nothing
      }
    </span>`
  }

  #release(hold: Hold): void {
    this.querySelector('release-hold-dialog')?.showFor(hold)
  }

  #refresh(): void {
    void this.#holds.run()
  }
}
