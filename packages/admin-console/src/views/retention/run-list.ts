import { html, type TemplateResult } from 'lit'
import type { RetentionRunsQuery } from '../../api/generated.ts'
import { retentionRuns } from '../../api/operations.ts'
import type { Desk } from '../../app/desk.ts'
import { dataTable } from '../../parts/data-table.ts'
import { count, day, formatMilliseconds, time } from '../../parts/format.ts'
import { LightElement } from '../../parts/light-element.ts'
import type { PageEvent } from '../../parts/pager.ts'
import { FIRST_PLACE, PAGE_SIZE, type Place } from '../../parts/place.ts'
import { answered, ask } from '../../parts/question.ts'
import { empty } from '../../parts/states.ts'
import { reasons, runSentence, startedBy, statusMark, type Run } from './run-summary.ts'

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
          { heading: 'Acted for', kind: 'main', cell: ({ asOf }) => day(asOf) },
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
        ],
      })}
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

function result(run: Run): TemplateResult {
  if (run.failure !== null) return html`<span class="explanation">${run.failure}</span>`
  if (run.counts.length === 0) return html`${runSentence(run)}`
  return html`<details class="disclosure">
    <summary>${runSentence(run)}</summary>
    ${reasons(run.counts)}
  </details>`
}
