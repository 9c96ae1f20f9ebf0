import { parseCalendarDate } from '@assent/shared'
import { html, nothing, type TemplateResult } from 'lit'
import type { Scope } from '../../api/generated.ts'
import { DeskView } from '../../app/desk-view.ts'
import { RETENTION_TITLES } from '../../app/places.ts'
import { href, RETENTION_PARTS, type RetentionPart, type Route } from '../../app/router.ts'
import { icon } from '../../parts/icon.ts'
import { needs } from '../../parts/states.ts'

const PART_NAMES: Readonly<Record<RetentionPart, string>> = {
  outlook: 'Outlook',
  rules: 'Rules',
  runs: 'Runs',
  holds: 'Legal holds',
  tenants: 'Tenants',
}

const LEADS: Readonly<Record<RetentionPart, string>> = {
  outlook: 'Every period of the policy is kept to the day. Retention runs by itself every night.',
  rules: 'What is kept for how long, from which event, and what happens then.',
  runs: 'What went, when and why, each run with a certificate that verifies without this server.',
  holds: 'A hold keeps what a case needs, whatever its day. Released holds stay on record.',
  tenants: 'What the organization’s own customers chose within the policy’s bounds, and those who have left.',
}

/** What is kept for how long, what will go, what went, what is held, and what tenants chose. */
export class RetentionView extends DeskView {
  declare route: Extract<Route, { readonly view: 'retention' }>

  #may(scope: Scope): boolean {
    return this.desk.viewer.apiKey.scopes.includes(scope)
  }

  #day(): string {
    const day = parseCalendarDate(this.param('day'))
    return day.ok ? day.value : this.desk.today()
  }

  protected override render(): TemplateResult {
    const { part } = this.route
    const runs = this.#may('RETENTION_RUN') && (part === 'outlook' || part === 'runs')
    return html`<div class="view">
      <div class="view-head">
        <div>
          <h1 tabindex="-1">${RETENTION_TITLES[part]}</h1>
          <p class="quiet">${LEADS[part]}</p>
        </div>
        ${
          runs
            ? html`<wa-button variant="brand" size="s" @click=${this.#open}>
                <span slot="start">${icon('play')}</span>Run now…
              </wa-button>`
            : nothing
        }
      </div>
      <nav class="parts" aria-label="Retention">
        <ul>
          ${RETENTION_PARTS.map(
            (each) =>
              html`<li>
                <a
                  href=${href(each === 'outlook' ? 'retention' : `retention/${each}`)}
                  aria-current=${each === part ? 'page' : nothing}
                  >${PART_NAMES[each]}</a
                >
              </li>`,
          )}
        </ul>
      </nav>
      ${this.#part(part)}
      ${
        runs
          ? html`<run-dialog .desk=${this.desk} .day=${this.#runDay()} @run-done=${this.#refresh}></run-dialog>`
          : nothing
      }
    </div>`
  }

  #part(part: RetentionPart): TemplateResult {
    const { desk } = this
    switch (part) {
      case 'outlook':
        return needs(
          desk,
          ['RETENTION_READ'],
          () =>
            html`${panel('forecast', 'What will go', html`<forecast-panel .desk=${desk}></forecast-panel>`)}
            ${panel('preview', 'On one day', html`<preview-panel .desk=${desk} .day=${this.#day()}></preview-panel>`)}
            ${panel('datasets', 'Datasets', html`<dataset-list .desk=${desk}></dataset-list>`)}`,
        )
      case 'rules':
        return needs(desk, ['POLICY_READ'], () => html`<rule-list class="view" .desk=${desk}></rule-list>`)
      case 'runs':
        return needs(desk, ['RETENTION_READ'], () => html`<run-list class="view" .desk=${desk}></run-list>`)
      case 'holds':
        return needs(
          desk,
          ['RETENTION_READ'],
          () => html`<hold-list class="view" .desk=${desk} ?released=${this.param('released') === 'yes'}></hold-list>`,
        )
      case 'tenants':
        return needs(
          desk,
          ['RETENTION_READ'],
          () =>
            html`<tenant-settings class="view" .desk=${desk}></tenant-settings>
              <termination-list
                class="view"
                .desk=${desk}
                ?closed=${this.param('closed') === 'yes'}
              ></termination-list>`,
        )
    }
  }

  /** A demo server may run for the day that is previewed; every other server runs for today. */
  #runDay(): string | null {
    return this.desk.viewer.demo && this.param('day') !== '' ? this.#day() : null
  }

  #open(): void {
    this.querySelector('run-dialog')?.show()
  }

  #refresh(): void {
    this.querySelector('run-list')?.refresh()
    this.querySelector('forecast-panel')?.refresh()
    this.querySelector('preview-panel')?.refresh()
  }
}

function panel(id: string, heading: string, content: TemplateResult): TemplateResult {
  return html`<section class="panel" aria-labelledby=${id}>
    <h2 id=${id}>${heading}</h2>
    ${content}
  </section>`
}
