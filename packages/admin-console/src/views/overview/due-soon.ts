import { html, type TemplateResult } from 'lit'
import type { DueRequestsQuery } from '../../api/generated.ts'
import { dueRequests } from '../../api/operations.ts'
import type { Desk } from '../../app/desk.ts'
import { href } from '../../app/router.ts'
import { count, formatDay } from '../../parts/format.ts'
import { LightElement } from '../../parts/light-element.ts'
import { answered, ask } from '../../parts/question.ts'
import { empty } from '../../parts/states.ts'
import { KIND_WORDS, STATUS_WORDS } from '../../parts/words.ts'
import { dueMark } from '../requests/due-mark.ts'

const SHOWN = 5

/** The open requests whose answer is due first. */
export class DueSoon extends LightElement {
  static override properties = { desk: { attribute: false } }
  declare desk: Desk
  readonly #requests = ask(this, dueRequests, () => ({ first: SHOWN }))

  protected override render(): TemplateResult {
    return answered(this.#requests, (data) => this.#list(data), { waiting: 'Looking for open requests…' })
  }

  #list({ dueRequests: { open, soonest } }: DueRequestsQuery): TemplateResult {
    if (open === 0) return empty('No open requests', 'Nobody is waiting for an answer.')
    const today = this.desk.today()
    return html`<ul class="due-list">
        ${soonest.map(
          ({ id, reference, kind, status, dueOn }) =>
            html`<li>
              <a href=${href(`requests/${id}`)}>
                <span class="due-name">${KIND_WORDS[kind]}</span>
                <span class="note">${reference}, ${STATUS_WORDS[status].toLowerCase()}</span>
              </a>
              <span class="due-when">${dueMark(dueOn, today)}<span class="note">${formatDay(dueOn)}</span></span>
            </li>`,
        )}
      </ul>
      <p class="note">${count(open, 'open request')}. <a href=${href('requests')}>All requests</a></p>`
  }
}
