import { html, type TemplateResult } from 'lit'
import type { RightsRequestQuery } from '../../api/generated.ts'
import { rightsRequest } from '../../api/operations.ts'
import { DeskView } from '../../app/desk-view.ts'
import { href } from '../../app/router.ts'
import { copyable, facts } from '../../parts/facts.ts'
import { formatDay, formatExactInstant, time } from '../../parts/format.ts'
import { icon } from '../../parts/icon.ts'
import { answered, ask } from '../../parts/question.ts'
import { empty, needs } from '../../parts/states.ts'
import { holdsAtOnce, isOpen, KIND_WORDS, LIMIT_WORDS, STATUS_WORDS } from '../../parts/words.ts'
import { dueMark } from './due-mark.ts'
import { restrictionNote } from './restriction/restriction-note.ts'

type Request = NonNullable<RightsRequestQuery['rightsRequest']>

/** One request with the personal data of the person who made it. */
export class RequestView extends DeskView {
  static override properties = { ...DeskView.properties, requestId: { attribute: false } }
  declare requestId: string

  readonly #request = ask(this, rightsRequest, () =>
    this.desk.viewer.apiKey.scopes.includes('RIGHTS_READ') ? { id: this.requestId } : undefined,
  )

  protected override render(): TemplateResult {
    const outcome = this.#request.value
    const found = outcome?.ok === true ? outcome.data.rightsRequest : null
    return html`<div class="view">
      <p class="back"><a href=${href('requests')}>${icon('arrowLeft')} All requests</a></p>
      <h1 tabindex="-1">
        ${found === null ? 'Request' : html`${KIND_WORDS[found.kind]}, <span class="reference">${found.reference}</span>`}
      </h1>
      ${needs(this.desk, ['RIGHTS_READ'], () =>
        answered(
          this.#request,
          ({ rightsRequest }) =>
            rightsRequest === null
              ? empty('No such request', `This organization has no request with the id ${this.requestId}.`)
              : this.#details(rightsRequest),
          { waiting: 'Loading the request…' },
        ),
      )}
    </div>`
  }

  #details(request: Request): TemplateResult {
    const none = html`<span class="quiet">Not given</span>`
    return html`<p class="audit-note">${icon('shield')} That you read this person’s data is now in the audit log.</p>
      <div class="columns">
        <section class="panel" aria-labelledby="deadline">
          <h2 id="deadline">Deadline</h2>
          ${facts([
            ['Status', html`${STATUS_WORDS[request.status]}${restrictionNote(request.restriction)}`],
            [
              'Answer due',
              html`${formatDay(request.dueOn)}
              ${isOpen(request.status) ? dueMark(request.dueOn, this.desk.today()) : ''}`,
              'The earlier of the two days below',
            ],
            ['Promised by the policy', formatDay(request.promisedOn)],
            [
              'Last day the law allows',
              formatDay(request.legalLimitOn),
              holdsAtOnce(request)
                ? `15 business days, Cal. Code Regs. tit. 11, § ${request.kind === 'OBJECTION' ? '7026(f)' : '7027(g)'}`
                : LIMIT_WORDS[request.law],
            ],
            ['Received', time(request.receivedAt, formatExactInstant), 'The clock runs from here'],
            [
              'Address confirmed',
              holdsAtOnce(request)
                ? 'Not asked of this kind'
                : request.verifiedAt === null
                  ? 'Not yet'
                  : time(request.verifiedAt, formatExactInstant),
            ],
          ])}
        </section>
        <section class="panel" aria-labelledby="person">
          <h2 id="person">Person and wish</h2>
          ${facts([
            ['Asked for', html`${KIND_WORDS[request.kind]}<span class="note">${request.article ?? ''}</span>`],
            ['E-mail', html`<a href="mailto:${request.email}">${request.email}</a>`],
            ['Name', request.name ?? none],
            ['Message', request.message === null ? none : html`<span class="message">${request.message}</span>`],
            ['Language', request.language],
            ['Site', request.siteKey],
            ['Request id', copyable(request.id, 'request id')],
          ])}
        </section>
      </div>
      <answer-panel .desk=${this.desk} .request=${request} @act-done=${() => void this.#request.run()}></answer-panel>
      <document-panel
        .desk=${this.desk}
        .request=${request}
        @act-done=${() => this.#actDone(request)}
      ></document-panel>`
  }

  #actDone({ status }: Request): void {
    // Asking for a document takes a confirmed request up; the read, which is audited, is spared where nothing changed.
    if (status === 'VERIFIED') void this.#request.run()
  }
}
