import { html, nothing, type TemplateResult } from 'lit'
import type { ConsentHistoryQuery } from '../../api/generated.ts'
import { consentHistory } from '../../api/operations.ts'
import { DeskView } from '../../app/desk-view.ts'
import { href } from '../../app/router.ts'
import { dataTable } from '../../parts/data-table.ts'
import { copyable, facts } from '../../parts/facts.ts'
import { count, formatExactInstant, formatInstant, time } from '../../parts/format.ts'
import { icon } from '../../parts/icon.ts'
import { answered, ask } from '../../parts/question.ts'
import { empty, needs } from '../../parts/states.ts'
import { BASIS_WORDS, ELEMENT_WORDS, METHOD_WORDS, readable, STATE_WORDS } from '../../parts/words.ts'

export type ConsentEvent = ConsentHistoryQuery['consents']['edges'][number]['node']

/** The most decisions of one visitor that are read at once; the server's own limit. */
const READ = 200

/** One consent record in full, beside all others of the same visitor. */
export class ConsentView extends DeskView {
  static override properties = {
    ...DeskView.properties,
    visitorId: { attribute: false },
    eventId: { attribute: false },
  }
  declare visitorId: string
  declare eventId: string

  // The history of the visitor contains the record itself, so one question answers both.
  readonly #history = ask(this, consentHistory, () =>
    this.desk.viewer.apiKey.scopes.includes('CONSENTS_READ') ? { visitorId: this.visitorId, first: READ } : undefined,
  )

  protected override render(): TemplateResult {
    const event = this.#event()
    return html`<div class="view">
      <p class="back"><a href=${href('consents')}>${icon('arrowLeft')} All consents</a></p>
      <h1 tabindex="-1">
        ${event === undefined ? 'Consent' : `${METHOD_WORDS[event.method]}, ${formatInstant(event.recordedAt)}`}
      </h1>
      ${needs(this.desk, ['CONSENTS_READ'], () =>
        answered(
          this.#history,
          (data) =>
            event === undefined
              ? empty(
                  'No such consent',
                  `Among the newest ${READ} decisions of this visitor there is none with the id ${this.eventId}.`,
                )
              : html`${this.#record(event)} ${this.#others(data)}`,
          { waiting: 'Loading the record…' },
        ),
      )}
    </div>`
  }

  #event(): ConsentEvent | undefined {
    const outcome = this.#history.value
    if (outcome?.ok !== true) return undefined
    return outcome.data.consents.edges.find(({ node }) => node.id === this.eventId)?.node
  }

  #record(event: ConsentEvent): TemplateResult {
    return html`<section class="panel" aria-labelledby="answers">
        <h2 id="answers">Answers</h2>
        ${dataTable({
          caption: 'Every purpose that was asked, with its answer',
          rows: event.choices,
          columns: [
            { heading: 'Purpose', kind: 'main', cell: ({ purpose }) => readable(purpose) },
            { heading: 'Answer', cell: ({ granted }) => answer(granted) },
            { heading: 'State', cell: ({ state }) => STATE_WORDS[state] },
            { heading: 'Legal basis', cell: ({ basis }) => BASIS_WORDS[basis] },
            { heading: 'Article', cell: ({ article }) => article },
          ],
        })}
      </section>
      <div class="columns">
        <section class="panel" aria-labelledby="how">
          <h2 id="how">How it was given</h2>
          ${facts([
            ['Method', METHOD_WORDS[event.method]],
            ['Element', ELEMENT_WORDS[event.element]],
            ['Recorded', time(event.recordedAt, formatExactInstant), 'The server’s clock'],
            ['Claimed', time(event.decidedAt, formatExactInstant), 'The visitor’s clock'],
            ['Site', event.siteKey],
            ['Language', event.language],
            ['Jurisdiction', event.jurisdiction === 'unknown' ? 'Unknown, so the strictest rules' : event.jurisdiction],
            ['Global Privacy Control', event.gpc ? 'Sent by the browser' : 'Not sent'],
            ['Truncated address', event.truncatedIp ?? 'None'],
          ])}
        </section>
        <section class="panel" aria-labelledby="evidence">
          <h2 id="evidence">Evidence</h2>
          ${facts([
            ['Policy version', event.policyVersion],
            ['Policy hash', copyable(event.policyHash, 'policy hash')],
            ['Hash of the text shown', copyable(event.textHash, 'text hash')],
            ['Visitor', copyable(event.visitorId, 'visitor id')],
            ['Record id', copyable(event.id, 'record id')],
            ['Leaf hash', copyable(event.leafHash, 'leaf hash')],
            ['Sealed batch', copyable(event.sealId, 'batch id')],
          ])}
          <proof-panel .desk=${this.desk} .eventId=${event.id} .visitorId=${event.visitorId}></proof-panel>
        </section>
      </div>`
  }

  #others({ consents: { edges, pageInfo } }: ConsentHistoryQuery): TemplateResult {
    return html`<section class="panel" aria-labelledby="history">
      <h2 id="history">History of this visitor</h2>
      <p class="quiet">
        ${count(edges.length, 'decision')}, newest first.
        ${pageInfo.hasNextPage ? html`Older ones are in the <a href=${href('consents', { visitor: this.visitorId })}>list</a>.` : nothing}
      </p>
      <ol class="history">
        ${edges.map(({ node }) => {
          const current = node.id === this.eventId
          const yes = node.choices.filter(({ granted }) => granted).map(({ purpose }) => readable(purpose))
          return html`<li>
            <a href=${href(`consents/${node.visitorId}/${node.id}`)} aria-current=${current ? 'true' : nothing}>
              ${METHOD_WORDS[node.method]}${current ? ' (shown above)' : ''}
            </a>
            <span class="note"
              >${time(node.recordedAt)}. ${yes.length === 0 ? 'Nothing granted' : `Granted: ${yes.join(', ')}`}</span
            >
          </li>`
        })}
      </ol>
    </section>`
  }
}

function answer(granted: boolean): TemplateResult {
  return granted
    ? html`<span class="answer-mark yes">${icon('check')}Yes</span>`
    : html`<span class="answer-mark no">${icon('cross')}No</span>`
}
