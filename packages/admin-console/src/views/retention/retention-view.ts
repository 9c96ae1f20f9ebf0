import { parseCalendarDate } from '@assent/shared'
import { html, type TemplateResult } from 'lit'
import type { RetentionPreviewQuery, RetentionRulesQuery } from '../../api/generated.ts'
import { retentionPreview, retentionRules } from '../../api/operations.ts'
import { DeskView } from '../../app/desk-view.ts'
import { href } from '../../app/router.ts'
import { dataTable } from '../../parts/data-table.ts'
import { count, formatDay, formatPeriod } from '../../parts/format.ts'
import { icon } from '../../parts/icon.ts'
import { answered, ask } from '../../parts/question.ts'
import { fieldsOf } from '../../parts/site-picker.ts'
import { empty, needs } from '../../parts/states.ts'
import { ACTION_WORDS, readable, triggerWords } from '../../parts/words.ts'
import { countsTable, totals } from './run-summary.ts'

type Rule = RetentionRulesQuery['retentionRules'][number]

/** What is kept for how long, what would go on a day, and what went. */
export class RetentionView extends DeskView {
  readonly #rules = ask(this, retentionRules, () => (this.#may('POLICY_READ') ? {} : undefined))
  readonly #preview = ask(
    this,
    retentionPreview,
    () => (this.#may('RETENTION_READ') ? { asOf: this.#day() } : undefined),
    ({ retentionPreview }) => previewSentence(retentionPreview),
  )

  #may(scope: 'POLICY_READ' | 'RETENTION_READ' | 'RETENTION_RUN'): boolean {
    return this.desk.viewer.apiKey.scopes.includes(scope)
  }

  #day(): string {
    const day = parseCalendarDate(this.param('day'))
    return day.ok ? day.value : this.desk.today()
  }

  protected override render(): TemplateResult {
    return html`<div class="view">
      <div class="view-head">
        <div>
          <h1 tabindex="-1">Retention</h1>
          <p class="quiet">Every period of the policy is kept to the day. Retention runs by itself every night.</p>
        </div>
        ${
          this.#may('RETENTION_RUN')
            ? html`<wa-button variant="brand" size="s" @click=${this.#open}>
                <span slot="start">${icon('play')}</span>Run now…
              </wa-button>`
            : ''
        }
      </div>
      <section class="panel" aria-labelledby="rules">
        <h2 id="rules">Rules in force</h2>
        ${needs(this.desk, ['POLICY_READ'], () =>
          answered(this.#rules, ({ retentionRules }) => rules(retentionRules), { waiting: 'Loading the rules…' }),
        )}
      </section>
      <section class="panel" aria-labelledby="preview">
        <h2 id="preview">What would go</h2>
        ${needs(this.desk, ['RETENTION_READ'], () => this.#previewOf())}
      </section>
      <section class="panel" aria-labelledby="runs">
        <h2 id="runs">Runs</h2>
        ${needs(this.desk, ['RETENTION_READ'], () => html`<run-list .desk=${this.desk}></run-list>`)}
      </section>
      ${
        this.#may('RETENTION_RUN')
          ? html`<run-dialog .desk=${this.desk} .day=${this.#runDay()} @run-done=${this.#refresh}></run-dialog>`
          : ''
      }
    </div>`
  }

  #previewOf(): TemplateResult {
    return html`<form class="filters" aria-label="Day of the preview" @submit=${this.#submit}>
        <wa-input name="day" label="On the day" type="date" size="s" .value=${this.#day()}></wa-input>
        <div class="filter-actions"><wa-button type="submit" size="s" appearance="outlined">Preview</wa-button></div>
      </form>
      ${answered(
        this.#preview,
        ({ retentionPreview }) =>
          html`<p><strong>${previewSentence(retentionPreview)}</strong></p>
            ${countsTable(retentionPreview.counts, 'What a run would do, by rule and stage', true)}`,
        { waiting: 'Looking for what would be due…' },
      )}`
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
    void this.#preview.run()
  }

  #submit(event: SubmitEvent): void {
    this.desk.go(href('retention', { day: fieldsOf(event).day }))
  }
}

function previewSentence({ asOf, counts }: RetentionPreviewQuery['retentionPreview']): string {
  const { anonymised, deleted } = totals(counts, 'due')
  return anonymised + deleted === 0
    ? `On ${formatDay(asOf)} nothing would be due.`
    : `On ${formatDay(asOf)}, ${count(anonymised, 'row')} would be anonymised and ${count(deleted, 'row')} deleted.`
}

function rules(list: readonly Rule[]): TemplateResult {
  if (list.length === 0) return empty('No rules in force', 'The policy names no retention period.')
  return dataTable<Rule>({
    caption: 'Retention rules of the policy in force',
    rows: list,
    columns: [
      { heading: 'Rule', kind: 'main', cell: ({ id }) => readable(id) },
      { heading: 'Data', cell: ({ data }) => readable(data) },
      {
        heading: 'Stages',
        kind: 'wide',
        cell: ({ stages }) =>
          html`<ul class="stages">
            ${stages.map(
              ({ action, period, trigger }) =>
                html`<li>
                  ${ACTION_WORDS[action]} <strong>${formatPeriod(period)}</strong> after ${triggerWords(trigger)}
                </li>`,
            )}
          </ul>`,
      },
      { heading: 'Policy', cell: ({ policyVersion }) => policyVersion },
    ],
  })
}
