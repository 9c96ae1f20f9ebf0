import { html, nothing, type TemplateResult } from 'lit'
import type { DatasetsQuery } from '../../api/generated.ts'
import { datasets } from '../../api/operations.ts'
import type { Desk } from '../../app/desk.ts'
import { dataTable } from '../../parts/data-table.ts'
import { LightElement } from '../../parts/light-element.ts'
import { answered, ask } from '../../parts/question.ts'
import { empty } from '../../parts/states.ts'
import { DATASET_KIND_WORDS, readable } from '../../parts/words.ts'

type Dataset = DatasetsQuery['datasets'][number]

/** The company's datasets, each asked now whether it is there and as the policy says. */
export class DatasetList extends LightElement {
  static override properties = { desk: { attribute: false } }
  declare desk: Desk
  readonly #datasets = ask(this, datasets, () => ({}))

  protected override render(): TemplateResult {
    return answered(
      this.#datasets,
      ({ datasets: all }) =>
        all.length === 0
          ? empty('No datasets', 'The policy names no table, endpoint or bucket of the company’s own.')
          : dataTable<Dataset>({
              caption: 'Datasets of the policy in force, asked just now',
              rows: all,
              columns: [
                {
                  heading: 'Dataset',
                  kind: 'main',
                  cell: ({ name, kind }) => html`${name}<span class="note">${DATASET_KIND_WORDS[kind] ?? kind}</span>`,
                },
                { heading: 'State', cell: ({ reachable, findings }) => state(reachable, findings) },
                { heading: 'Data', cell: ({ data }) => data.map(readable).join(', ') },
                { heading: 'Findings', kind: 'wide', cell: ({ findings }) => findingList(findings) },
              ],
            }),
      { waiting: 'Asking each dataset…' },
    )
  }
}

function state(reachable: boolean, findings: Dataset['findings']): TemplateResult {
  const [words, variant] = !reachable
    ? ['Not reached', 'danger']
    : findings.some(({ level }) => level === 'error')
      ? ['Not touched', 'danger']
      : findings.length > 0
        ? ['Works', 'warning']
        : ['Works', 'success']
  return html`<wa-badge variant=${variant} appearance="filled-outlined">${words}</wa-badge>`
}

function findingList(findings: Dataset['findings']): TemplateResult {
  return findings.length === 0
    ? html`<span class="quiet">None</span>`
    : html`<ul class="reasons">
        ${findings.map(
          ({ code, level, path, message, mend }) =>
            html`<li>
              <strong>${level === 'error' ? 'Error' : 'Warning'}</strong> at <code>${path}</code>: ${message}
              ${mend === null ? nothing : html`<span class="note">Mend it: <code>${mend}</code></span>`}
              <span class="note"><code>${code}</code></span>
            </li>`,
        )}
      </ul>`
}
