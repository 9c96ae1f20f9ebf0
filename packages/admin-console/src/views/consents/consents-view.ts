import { html, type TemplateResult } from 'lit'
import { parseVisitorId } from '@assent/shared'
import type { ConsentFilter, ConsentsQuery } from '../../api/generated.ts'
import { consents } from '../../api/operations.ts'
import { DeskView } from '../../app/desk-view.ts'
import { href } from '../../app/router.ts'
import { dataTable } from '../../parts/data-table.ts'
import { count, shorten, time } from '../../parts/format.ts'
import type { PageEvent } from '../../parts/pager.ts'
import { PAGE_SIZE, readPlace, writePlace } from '../../parts/place.ts'
import { answered, ask } from '../../parts/question.ts'
import { fieldsOf, sitePicker } from '../../parts/site-picker.ts'
import { empty, needs, problem } from '../../parts/states.ts'
import { ELEMENT_WORDS, METHOD_WORDS } from '../../parts/words.ts'

type Row = ConsentsQuery['consents']['edges'][number]['node']

/** Every recorded decision, newest first. */
export class ConsentsView extends DeskView {
  readonly #consents = ask(
    this,
    consents,
    () =>
      this.desk.viewer.apiKey.scopes.includes('CONSENTS_READ') && this.#filterProblem() === null
        ? { first: PAGE_SIZE, after: readPlace(this.route.query).after, filter: this.#filter() }
        : undefined,
    ({ consents }) => `${count(consents.edges.length, 'consent')}, page ${readPlace(this.route.query).page}.`,
  )

  #filter(): ConsentFilter {
    const orNull = (name: string): string | null => this.param(name) || null
    return { siteKey: orNull('site'), visitorId: orNull('visitor'), from: orNull('from'), to: orNull('to') }
  }

  /** What is wrong with the filter, found before the server must say it; null when nothing is. */
  #filterProblem(): string | null {
    const visitor = this.param('visitor')
    if (visitor !== '' && !parseVisitorId(visitor).ok) {
      return `A visitor id looks like 0198c2f4-5b6a-7c3d-9e1f-2a4b6c8d0e1f; “${shorten(visitor, 20)}” does not.`
    }
    const [from, to] = [this.param('from'), this.param('to')]
    return from !== '' && to !== '' && from > to ? `The first day, ${from}, lies after the last, ${to}.` : null
  }

  protected override render(): TemplateResult {
    return html`<div class="view">
      <div class="view-head">
        <div>
          <h1 tabindex="-1">Consents</h1>
          <p class="quiet">
            Every decision as it was recorded, newest first. Records are never changed; a withdrawal is a new one.
          </p>
        </div>
      </div>
      <form class="filters panel" aria-label="Filter consents" @submit=${this.#submit}>
        ${sitePicker({ sites: this.desk.sites, value: this.param('site'), all: true })}
        <wa-input
          name="visitor"
          label="Visitor id"
          size="s"
          autocomplete="off"
          placeholder="0198c2f4-…"
          .value=${this.param('visitor')}
        ></wa-input>
        <wa-input name="from" label="Recorded from" type="date" size="s" .value=${this.param('from')}></wa-input>
        <wa-input name="to" label="Recorded to" type="date" size="s" .value=${this.param('to')}></wa-input>
        <div class="filter-actions">
          <wa-button type="submit" size="s" variant="brand">Filter</wa-button>
          ${this.#filtered() ? html`<wa-button size="s" appearance="plain" href=${href('consents')}>Clear</wa-button>` : ''}
        </div>
      </form>
      ${needs(this.desk, ['CONSENTS_READ'], () => {
        const wrong = this.#filterProblem()
        return wrong === null
          ? answered(this.#consents, (data) => this.#table(data), { waiting: 'Loading consents…' })
          : problem({ code: 'FILTER_INVALID', message: wrong })
      })}
    </div>`
  }

  #table({ consents: { edges, pageInfo } }: ConsentsQuery): TemplateResult {
    const place = readPlace(this.route.query)
    if (edges.length === 0 && place.after === null) {
      return this.#filtered()
        ? empty('No consent matches', 'Widen the days, or clear the filter to see every record.')
        : empty('No consents yet', 'As soon as a visitor answers the banner, the record appears here.')
    }
    return html`${dataTable<Row>({
        caption: 'Consent records, newest first',
        rows: edges.map(({ node }) => node),
        columns: [
          {
            heading: 'Recorded',
            kind: 'main',
            cell: ({ id, visitorId, recordedAt }) =>
              html`<a class="row-link" href=${href(`consents/${visitorId}/${id}`)}>${time(recordedAt)}</a>`,
          },
          { heading: 'Decision', cell: ({ method }) => METHOD_WORDS[method] },
          { heading: 'Purposes', kind: 'short', cell: ({ choices }) => granted(choices) },
          { heading: 'Where', cell: ({ element }) => ELEMENT_WORDS[element] },
          { heading: 'Site', cell: ({ siteKey }) => siteKey },
          {
            heading: 'Visitor',
            kind: 'short',
            cell: ({ visitorId }) => html`<code title=${visitorId}>…${visitorId.slice(-8)}</code>`,
          },
          {
            heading: 'Rules of',
            cell: ({ jurisdiction }) => (jurisdiction === 'unknown' ? 'Strictest' : jurisdiction),
          },
          { heading: 'Policy', kind: 'short', cell: ({ policyVersion }) => policyVersion },
        ],
      })}
      <list-pager
        label="consents"
        .place=${place}
        .trail=${this.desk.trails.of(this.#address({}))}
        .endCursor=${pageInfo.endCursor}
        .hasNext=${pageInfo.hasNextPage}
        @page-change=${(event: PageEvent) => this.desk.go(this.#address(writePlace(event.place)))}
      ></list-pager>`
  }

  #filtered(): boolean {
    return ['site', 'visitor', 'from', 'to'].some((name) => this.param(name) !== '')
  }

  #address(place: Record<string, string | null>): string {
    const kept = ['site', 'visitor', 'from', 'to'].map((name) => [name, this.param(name)] as const)
    return href('consents', { ...Object.fromEntries(kept), ...place })
  }

  #submit(event: SubmitEvent): void {
    const { site, visitor, from, to } = fieldsOf(event)
    this.desk.go(href('consents', { site, visitor: visitor?.toLowerCase(), from, to }))
  }
}

function granted(choices: Row['choices']): string {
  const yes = choices.filter(({ granted }) => granted).length
  return `${yes} of ${choices.length} yes`
}
