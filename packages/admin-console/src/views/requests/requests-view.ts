import { html, type TemplateResult } from 'lit'
import type { RightsRequestsQuery, RightsRequestStatus } from '../../api/generated.ts'
import { rightsRequests } from '../../api/operations.ts'
import { DeskView } from '../../app/desk-view.ts'
import { href } from '../../app/router.ts'
import { dataTable } from '../../parts/data-table.ts'
import { count, day, time } from '../../parts/format.ts'
import { icon } from '../../parts/icon.ts'
import type { PageEvent } from '../../parts/pager.ts'
import { PAGE_SIZE, readPlace, writePlace } from '../../parts/place.ts'
import { answered, ask } from '../../parts/question.ts'
import { empty, needs } from '../../parts/states.ts'
import { isOpen, KIND_WORDS, STATUS_WORDS } from '../../parts/words.ts'
import { dueMark } from './due-mark.ts'
import { restrictionNote } from './restriction/restriction-note.ts'

type Row = RightsRequestsQuery['rightsRequests']['edges'][number]['node']

const ANY = 'any'
const RESTRICTED = 'restricted'

/** Every request people made, by status, with the day its answer is due. */
export class RequestsView extends DeskView {
  readonly #requests = ask(
    this,
    rightsRequests,
    () =>
      this.desk.viewer.apiKey.scopes.includes('RIGHTS_READ')
        ? { first: PAGE_SIZE, after: readPlace(this.route.query).after, ...this.#chosen() }
        : undefined,
    ({ rightsRequests }) =>
      `${count(rightsRequests.edges.length, 'request')}, page ${readPlace(this.route.query).page}.`,
  )

  /** What the list is narrowed to: one status, or the restrictions in force, which answered requests obtained. */
  #chosen(): { readonly status: RightsRequestStatus | null; readonly restricted: boolean } {
    const given = this.param('status')
    const restricted = this.param('restricted') === 'yes'
    return { status: !restricted && given in STATUS_WORDS ? (given as RightsRequestStatus) : null, restricted }
  }

  /** The address of the list as it is narrowed, at a place of it. */
  #address(place: Readonly<Record<string, string | null>> = {}): string {
    const { status, restricted } = this.#chosen()
    return href('requests', { status, restricted: restricted ? 'yes' : null, ...place })
  }

  protected override render(): TemplateResult {
    const { status, restricted } = this.#chosen()
    return html`<div class="view">
      <div class="view-head">
        <div>
          <h1 tabindex="-1">Requests</h1>
          <p class="quiet">What people asked about their data under the law of their place, newest first.</p>
        </div>
        <form class="filters" @change=${this.#filter} @submit=${(event: Event) => event.preventDefault()}>
          <wa-select name="status" label="Status" size="s" .value=${restricted ? RESTRICTED : (status ?? ANY)}>
            <wa-option value=${ANY}>Any status</wa-option>
            ${Object.entries(STATUS_WORDS).map(
              ([status, words]) => html`<wa-option value=${status}>${words}</wa-option>`,
            )}
            <wa-option value=${RESTRICTED}>Restriction in force</wa-option>
          </wa-select>
        </form>
      </div>
      <p class="audit-note">
        ${icon('shield')} Reading this list, and each request, is written to the audit log with the name of your key.
      </p>
      ${needs(this.desk, ['RIGHTS_READ'], () =>
        answered(this.#requests, (data) => this.#table(data), { waiting: 'Loading requests…' }),
      )}
    </div>`
  }

  #table({ rightsRequests }: RightsRequestsQuery): TemplateResult {
    const { edges, pageInfo } = rightsRequests
    const place = readPlace(this.route.query)
    if (edges.length === 0 && place.after === null) return this.#nothing()
    return html`${dataTable<Row>({
        caption: 'Requests, newest first',
        rows: edges.map(({ node }) => node),
        columns: [
          {
            heading: 'Request',
            kind: 'main',
            cell: ({ id, reference, kind }) =>
              html`<a class="row-link" href=${href(`requests/${id}`)}>${KIND_WORDS[kind]}</a>
                <span class="note">${reference}</span>`,
          },
          { heading: 'Article', kind: 'short', cell: ({ article }) => article ?? '–' },
          {
            heading: 'Status',
            cell: ({ status, restriction }) => html`${STATUS_WORDS[status]}${restrictionNote(restriction)}`,
          },
          { heading: 'Site', cell: ({ siteKey }) => siteKey },
          { heading: 'Received', cell: ({ receivedAt }) => time(receivedAt) },
          {
            heading: 'Due',
            kind: 'wide',
            cell: ({ dueOn, status }) =>
              html`<span class="due-cell"
                >${day(dueOn)} ${isOpen(status) ? dueMark(dueOn, this.desk.today()) : ''}</span
              >`,
          },
        ],
      })}
      <list-pager
        label="requests"
        .place=${place}
        .trail=${this.desk.trails.of(this.#address())}
        .endCursor=${pageInfo.endCursor}
        .hasNext=${pageInfo.hasNextPage}
        @page-change=${(event: PageEvent) => this.desk.go(this.#address(writePlace(event.place)))}
      ></list-pager>`
  }

  #nothing(): TemplateResult {
    const { status, restricted } = this.#chosen()
    if (restricted) {
      return empty(
        'Nobody’s data is restricted',
        'A restriction that you grant (GDPR Art. 18) is listed here until the day it ends.',
      )
    }
    return status === null
      ? empty('No requests yet', 'When someone sends the form of the widget, the request and its due day appear here.')
      : empty('No request has this status', 'Choose another status to see more.')
  }

  #filter(event: Event): void {
    const { value } = event.target as HTMLElement & { value: string }
    this.desk.go(
      value === RESTRICTED
        ? href('requests', { restricted: 'yes' })
        : href('requests', { status: value === ANY ? null : value }),
    )
  }
}
