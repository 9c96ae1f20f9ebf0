import { html, nothing, type TemplateResult } from 'lit'
import type { TenantSettingsQuery } from '../../../api/generated.ts'
import { tenantSettings } from '../../../api/operations.ts'
import type { Desk } from '../../../app/desk.ts'
import { dataTable } from '../../../parts/data-table.ts'
import { day, formatPeriod, time } from '../../../parts/format.ts'
import { icon } from '../../../parts/icon.ts'
import { LightElement } from '../../../parts/light-element.ts'
import { answered, ask } from '../../../parts/question.ts'
import { empty } from '../../../parts/states.ts'
import { actorWords, readable } from '../../../parts/words.ts'
import { ruleName } from '../rule-words.ts'

type TenantPeriod = TenantSettingsQuery['tenantPeriods'][number]
type TenantSwitch = TenantSettingsQuery['tenantSwitches'][number]

/** The periods and switches that tenants chose. */
export class TenantSettings extends LightElement {
  static override properties = { desk: { attribute: false } }
  declare desk: Desk
  readonly #settings = ask(this, tenantSettings, () => ({}))

  protected override render(): TemplateResult {
    const mayWrite = this.desk.viewer.apiKey.scopes.includes('RETENTION_WRITE')
    return html`<section class="panel" aria-labelledby="periods">
        <div class="view-head">
          <h2 id="periods">Periods they chose</h2>
          ${
            mayWrite
              ? html`<wa-button
                  size="s"
                  appearance="outlined"
                  @click=${() => this.querySelector('period-dialog')?.show()}
                >
                  <span slot="start">${icon('plus')}</span>Set a period…
                </wa-button>`
              : nothing
          }
        </div>
        ${answered(this.#settings, ({ tenantPeriods }) => periods(tenantPeriods), { waiting: 'Loading periods…' })}
      </section>
      <section class="panel" aria-labelledby="switches">
        <div class="view-head">
          <h2 id="switches">What is collected for them</h2>
          ${
            mayWrite
              ? html`<wa-button
                  size="s"
                  appearance="outlined"
                  @click=${() => this.querySelector('switch-dialog')?.show()}
                >
                  <span slot="start">${icon('plus')}</span>Set a switch…
                </wa-button>`
              : nothing
          }
        </div>
        ${answered(this.#settings, ({ tenantSwitches }) => switches(tenantSwitches), { waiting: 'Loading switches…' })}
      </section>
      ${
        mayWrite
          ? html`<period-dialog .desk=${this.desk} @act-done=${this.#refresh}></period-dialog>
              <switch-dialog .desk=${this.desk} @act-done=${this.#refresh}></switch-dialog>`
          : nothing
      }`
  }

  #refresh(): void {
    void this.#settings.run()
  }
}

function periods(list: readonly TenantPeriod[]): TemplateResult {
  if (list.length === 0) {
    return empty('No tenant chose a period', 'Every tenant has the period of the policy, where it lets tenants choose.')
  }
  return dataTable<TenantPeriod>({
    caption: 'Periods that tenants chose',
    rows: list,
    columns: [
      { heading: 'Tenant', kind: 'main', cell: ({ tenant }) => tenant },
      { heading: 'Rule', cell: ({ rule }) => ruleName(rule) },
      { heading: 'Period', cell: ({ period }) => formatPeriod(period) },
      {
        heading: 'From',
        cell: ({ from, before }) => html`${day(from)}<span class="note">until then ${formatPeriod(before)}</span>`,
      },
      {
        heading: 'Set',
        cell: ({ setAt, setBy }) => html`${time(setAt)}<span class="note">by ${actorWords(setBy)}</span>`,
      },
    ],
  })
}

function switches(list: readonly TenantSwitch[]): TemplateResult {
  if (list.length === 0) {
    return empty('No switch was set', 'Data that a switch gates is not collected until a tenant turns it on.')
  }
  return dataTable<TenantSwitch>({
    caption: 'Switches of tenants',
    rows: list,
    columns: [
      { heading: 'Tenant', kind: 'main', cell: ({ tenant }) => tenant },
      { heading: 'Switch', cell: ({ name }) => readable(name) },
      { heading: 'Collected', cell: ({ isOn }) => (isOn ? 'Yes' : 'No') },
      {
        heading: 'Set',
        cell: ({ setAt, setBy }) => html`${time(setAt)}<span class="note">by ${actorWords(setBy)}</span>`,
      },
    ],
  })
}
