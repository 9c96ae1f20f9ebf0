import { html, nothing, type TemplateResult } from 'lit'
import type { RetentionRunsQuery } from '../../api/generated.ts'
import { retentionRuns } from '../../api/operations.ts'
import type { Desk } from '../../app/desk.ts'
import { dataTable } from '../../parts/data-table.ts'
import { icon } from '../../parts/icon.ts'
import { count, day, formatMilliseconds, time } from '../../parts/format.ts'
import { LightElement } from '../../parts/light-element.ts'
import type { PageEvent } from '../../parts/pager.ts'
import { FIRST_PLACE, PAGE_SIZE, type Place } from '../../parts/place.ts'
import { answered, ask } from '../../parts/question.ts'
import { saveFile } from '../../parts/save.ts'
import { empty } from '../../parts/states.ts'
import { ruleName } from './rule-words.ts'
import { countsTable, runFailure, runSentence, startedBy, statusMark, type Run } from './run-summary.ts'

/** Every run of retention, newest first, each with its counts under a disclosure. */
export class RunList extends LightElement {
  static override properties = {
    desk: { attribute: false },
    place: { state: true },
  }
  declare desk: Desk
  declare private place: Place

  constructor() {
    super()
    this.place = FIRST_PLACE
  }

  /** Asks again, after a run that this page started. */
  refresh(): void {
    this.place = FIRST_PLACE
    void this.#runs.run([{ first: PAGE_SIZE, after: null }])
  }

  readonly #runs = ask(
    this,
    retentionRuns,
    () => ({ first: PAGE_SIZE, after: this.place.after }),
    ({ retentionRuns }) => `${count(retentionRuns.edges.length, 'run')}, page ${this.place.page}.`,
  )

  protected override render(): TemplateResult {
    return answered(this.#runs, (data) => this.#table(data), { waiting: 'Loading runs…' })
  }

  #table({ retentionRuns: { edges, pageInfo } }: RetentionRunsQuery): TemplateResult {
    if (edges.length === 0 && this.place.after === null) {
      return empty('Retention has not run yet', 'It runs by itself every night while the server is up.')
    }
    return html`${dataTable<Run>({
        caption: 'Runs of retention, newest first',
        rows: edges.map(({ node }) => node),
        columns: [
          {
            heading: 'Acted for',
            kind: 'main',
            cell: ({ asOf, rule, dataset }) => html`${day(asOf)}${scope(rule, dataset)}`,
          },
          { heading: 'Status', cell: ({ status }) => statusMark(status) },
          {
            heading: 'Started',
            cell: ({ startedAt, startedBy: by }) =>
              html`${time(startedAt)}<span class="note">by ${startedBy(by)}</span>`,
          },
          {
            heading: 'Took',
            kind: 'number',
            cell: ({ durationMs }) => (durationMs === null ? '–' : formatMilliseconds(durationMs)),
          },
          { heading: 'Result', kind: 'wide', cell: (run) => result(run) },
          { heading: 'Certificate', cell: (run) => certificate(run) },
        ],
      })}
      <p class="note">
        A certificate names rules, versions and counts and nobody’s data. Anyone can check it without this server:
        <code>assent certificate verify FILE</code>
      </p>
      <list-pager
        label="runs"
        .place=${this.place}
        .trail=${this.desk.trails.of('runs')}
        .endCursor=${pageInfo.endCursor}
        .hasNext=${pageInfo.hasNextPage}
        @page-change=${(event: PageEvent) => {
          this.place = event.place
        }}
      ></list-pager>`
  }
}

/** What a run was narrowed to; nothing where it was everything. */
function scope(rule: string | null, dataset: string | null): TemplateResult | typeof nothing {
  const words = [
    ...(rule === null ? [] : [`Only ${ruleName(rule)}`]),
    ...(dataset === null ? [] : [`Only dataset ${dataset}`]),
  ]
  return words.length === 0 ? nothing : html`<span class="note">${words.join(', ')}</span>`
}

function result(run: Run): TemplateResult {
  const counts = countsTable(run.counts, `What the run for ${run.asOf} did, by rule and stage`)
  const sentence = run.failure !== null && run.counts.length === 0 ? 'Nothing was done.' : runSentence(run)
  return html`${
    counts === nothing && run.datasets.length === 0
      ? sentence
      : html`<details class="disclosure">
          <summary>${sentence}</summary>
          ${counts} ${run.datasets.length === 0 ? nothing : fared(run.datasets)}
        </details>`
  }
  ${runFailure(run)}`
}

/** How each dataset fared, those that fared well too. */
function fared(datasets: Run['datasets']): TemplateResult {
  return html`<ul class="stages">
    ${datasets.map(
      ({ dataset, status, durationMs }) =>
        html`<li>
          ${statusMark(status)} ${dataset}${durationMs === null ? nothing : `, ${formatMilliseconds(durationMs)}`}
        </li>`,
    )}
  </ul>`
}

/** The proof that stands alone: a file that `assent certificate verify` checks with the public key. */
function certificate({ id, asOf, certificate: jws }: Run): TemplateResult {
  if (jws === null) return html`<span class="quiet">None</span>`
  return html`<wa-button
    size="s"
    appearance="plain"
    @click=${() => saveFile(`retention-${asOf}-${id}.jws`, jws, 'application/jose')}
  >
    <span slot="start">${icon('download')}</span>Save<span class="visually-hidden"> the certificate for ${asOf}</span>
  </wa-button>`
}
