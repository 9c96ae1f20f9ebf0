import { html, type TemplateResult } from 'lit'
import type { PolicyRecordsQuery, PolicyVersionsQuery } from '../../api/generated.ts'
import { policyDiff, policyRecords } from '../../api/operations.ts'
import type { Desk } from '../../app/desk.ts'
import { href } from '../../app/router.ts'
import { dataTable } from '../../parts/data-table.ts'
import { count, day, formatNumber } from '../../parts/format.ts'
import { LightElement } from '../../parts/light-element.ts'
import { answered, ask } from '../../parts/question.ts'
import { fieldsOf } from '../../parts/site-picker.ts'
import { problem } from '../../parts/states.ts'
import { DIRECTION_WORDS, readable } from '../../parts/words.ts'
import { changeList } from './change-list.ts'

type Version = PolicyVersionsQuery['policyVersions'][number]
type Records = Extract<PolicyRecordsQuery['policyDiff'], { __typename: 'PolicyDiff' }>['records']

/** What changes for people between any two versions, in words. */
export class PolicyCompare extends LightElement {
  static override properties = {
    desk: { attribute: false },
    versions: { attribute: false },
    from: { attribute: false },
    to: { attribute: false },
  }
  declare desk: Desk
  declare versions: readonly Version[]
  /** Words of the versions in the address; empty: the newest change. */
  declare from: string
  declare to: string

  #sides(): { readonly from: string; readonly to: string } {
    const newest = this.versions.find(({ changes }) => changes !== null)
    const to = this.to === '' ? (newest?.version ?? '') : this.to
    const before = this.versions.find(({ version }) => version === to)?.changes?.before
    return { from: this.from === '' ? (before ?? this.versions.at(-1)?.version ?? '') : this.from, to }
  }

  readonly #diff = ask(
    this,
    policyDiff,
    () => this.#sides(),
    ({ policyDiff: diff }) => (diff.__typename === 'PolicyDiff' ? `${count(diff.changes.length, 'change')}.` : ''),
  )
  readonly #records = ask(this, policyRecords, () => this.#sides())

  protected override render(): TemplateResult {
    const { from, to } = this.#sides()
    return html`<section class="panel" aria-labelledby="compare">
      <h2 id="compare">What changed</h2>
      <form class="filters" aria-label="Versions to compare" @submit=${this.#submit}>
        ${this.#picker('from', 'From version', from)} ${this.#picker('to', 'To version', to)}
        <div class="filter-actions"><wa-button type="submit" size="s" appearance="outlined">Compare</wa-button></div>
      </form>
      ${answered(
        this.#diff,
        ({ policyDiff: diff }) =>
          diff.__typename === 'PolicyDiff'
            ? changeList(diff)
            : problem({ code: 'UNEXPECTED', message: 'The server could not compare these versions.' }),
        { waiting: 'Comparing…' },
      )}
      ${answered(
        this.#records,
        ({ policyDiff: diff }) => (diff.__typename === 'PolicyDiff' ? recordsTable(diff.records) : html``),
        { waiting: 'Counting the records that changed periods touch…' },
      )}
    </section>`
  }

  #picker(name: 'from' | 'to', label: string, value: string): TemplateResult {
    return html`<wa-select name=${name} label=${label} size="s" .value=${value}>
      ${this.versions.map(({ version }) => html`<wa-option value=${version}>${version}</wa-option>`)}
    </wa-select>`
  }

  #submit(event: SubmitEvent): void {
    const { from, to } = fieldsOf(event)
    this.desk.go(href('policy', { from, to }))
  }
}

function recordsTable(records: Records): TemplateResult {
  if (records.length === 0) return html``
  const number = (value: number | null): string => (value === null ? '–' : formatNumber(value))
  return html`<h3>Records that changed periods touch</h3>
    ${dataTable<Records[number]>({
      caption: 'Records that changed periods touch',
      rows: records,
      columns: [
        { heading: 'Data', kind: 'main', cell: ({ data }) => readable(data) },
        { heading: 'Period', cell: ({ directions }) => directions.map((one) => DIRECTION_WORDS[one]).join(', ') },
        { heading: 'Records', kind: 'number', cell: ({ records: all }) => number(all) },
        { heading: 'Due before', kind: 'number', cell: ({ dueBefore }) => number(dueBefore) },
        { heading: 'Due after', kind: 'number', cell: ({ dueAfter }) => number(dueAfter) },
        {
          heading: 'Why',
          kind: 'wide',
          cell: ({ explanation, asOf }) =>
            html`<span class="explanation">${explanation} <span class="note">Counted for ${day(asOf)}</span></span>`,
        },
      ],
    })}`
}
