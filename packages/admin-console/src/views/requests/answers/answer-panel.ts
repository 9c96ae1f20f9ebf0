import { html, nothing, type TemplateResult } from 'lit'
import type { RightsAnswerOutcome, RightsLaw, RightsRequestKind, RightsRequestStatus } from '../../../api/generated.ts'
import { rightsAnswering } from '../../../api/operations.ts'
import type { Desk } from '../../../app/desk.ts'
import { facts } from '../../../parts/facts.ts'
import { time } from '../../../parts/format.ts'
import { LightElement } from '../../../parts/light-element.ts'
import { answered, ask } from '../../../parts/question.ts'
import { empty } from '../../../parts/states.ts'
import { actorWords, holdsAtOnce, isOpen } from '../../../parts/words.ts'
import { sparedUses, type Restriction } from '../restriction/restriction-panel.ts'
import type { Answering, AnswerWay } from './answer-dialog.ts'

const OUTCOME_WORDS: Readonly<Record<RightsAnswerOutcome, string>> = {
  GRANTED: 'Granted',
  PARTLY: 'Granted in part',
  REFUSED: 'Refused',
}

/** What an answer to a request decides on, and the answer or the way to give it. */
export class AnswerPanel extends LightElement {
  static override properties = { desk: { attribute: false }, request: { attribute: false } }
  declare desk: Desk
  declare request: {
    readonly id: string
    readonly kind: RightsRequestKind
    readonly law: RightsLaw
    readonly status: RightsRequestStatus
    readonly restriction: Restriction | null
  }
  readonly #answering = ask(this, rightsAnswering, () => ({ requestId: this.request.id }))

  protected override render(): TemplateResult {
    return html`<section class="panel" aria-labelledby="answer">
        <h2 id="answer" tabindex="-1">Answer</h2>
        ${answered(
          this.#answering,
          ({ rightsAnswering: found }) =>
            found === null
              ? empty('Nothing to show', 'The person was erased; nobody can open the request any more.')
              : found.answer === null
                ? this.#open(found)
                : this.#given(found.answer),
          { waiting: 'Loading the answer…' },
        )}
      </section>
      ${this.#restriction()}
      <answer-dialog .desk=${this.desk} .requestId=${this.request.id} @act-done=${this.#acted}></answer-dialog>`
  }

  #restriction(): TemplateResult | typeof nothing {
    const { id, restriction } = this.request
    const outcome = this.#answering.value
    const found = outcome?.ok === true ? outcome.data.rightsAnswering : null
    if (restriction === null || found === null) return nothing
    return html`<restriction-panel
      .desk=${this.desk}
      .requestId=${id}
      .restriction=${restriction}
      .spared=${found.spared}
    ></restriction-panel>`
  }

  #given(answer: NonNullable<Answering['answer']>): TemplateResult {
    const { outcome, reason, note, kept, told, answeredAt, answeredBy } = answer
    const by = answeredBy === 'system' ? 'by itself: it held wholly and at once' : `by ${actorWords(answeredBy)}`
    return facts([
      [OUTCOME_WORDS[outcome], time(answeredAt), by],
      ...(note === null ? [] : [['What was done', html`<span class="message">${note}</span>`] as const]),
      ...(reason === null
        ? []
        : [
            [
              outcome === 'PARTLY' ? 'Not done, because' : 'Reason',
              html`<span class="message">${reason}</span>`,
            ] as const,
          ]),
      ...kept.map(({ name, grounds }) => [`Goes on: ${name}`, html`<span class="message">${grounds}</span>`] as const),
      ...(told.length === 0 ? [] : [['Told', told.join(', ')] as const]),
    ])
  }

  #open(found: Answering): TemplateResult {
    const { kind, status } = this.request
    if (status === 'AWAITING_VERIFICATION')
      return empty(
        'Not confirmed',
        kind === 'OBJECTION'
          ? 'An objection holds once the person has confirmed the address.'
          : 'It can be answered once the person has confirmed the address.',
      )
    const isData = isAnsweredWithData(kind)
    if (!isOpen(status))
      return isData
        ? empty('Answered with data', 'The person got the data by a link in a mail.')
        : empty('No answer', 'The request was closed without one.')
    if (isAnsweredByUses(kind)) return html`${this.#reached(found.uses)} ${this.#acts(found, 'uses')}`
    return html`<p class="note">
        ${
          isData
            ? 'It is granted by the release of the data. Where it may be refused, say why.'
            : 'Answer it once it is carried out, or say why it is not. The person reads it in the mail.'
        }
      </p>
      ${kind === 'RESTRICTION' ? facts([['Goes on once you grant it', sparedUses(found.spared)]]) : nothing}
      ${this.#acts(found, 'words')}`
  }

  #reached(uses: Answering['uses']): TemplateResult {
    if (uses.length === 0) return html`<p class="note">It reaches nothing that the policy in force does.</p>`
    return html`<p class="note">
        It holds already; answer it once it is weighed and those who have the data were told.
      </p>
      ${facts(
        uses.map(({ name, absolute, recipients }) => [
          name,
          absolute ? 'Ends, whatever grounds there are' : 'Ends, unless compelling grounds are shown',
          recipients.length === 0 ? 'Nobody else has the data' : `To be told: ${recipients.join(', ')}`,
        ]),
      )}`
  }

  #acts(found: Answering, answers: AnswerWay): TemplateResult {
    if (!this.desk.viewer.apiKey.scopes.includes('RIGHTS_WRITE'))
      return html`<p class="note">Answering needs <code>RIGHTS_WRITE</code>.</p>`
    const { kind } = this.request
    const act = (way: AnswerWay, words: string): TemplateResult =>
      html`<wa-button
        size="s"
        appearance="outlined"
        @click=${() => this.querySelector('answer-dialog')?.showFor(kind, found, way)}
      >
        ${words}
      </wa-button>`
    return html`<div class="actions">
      ${isAnsweredWithData(kind) ? nothing : act(answers, 'Answer…')}
      ${this.#mayRefuse(found) ? act('refusal', 'Refuse the request…') : nothing}
    </div>`
  }

  #mayRefuse({ uses }: Answering): boolean {
    const { kind } = this.request
    // An objection that reaches something is refused by the grounds of each use, in the answer.
    if (isAnsweredByUses(kind)) return holdsAtOnce(this.request) || uses.length === 0
    return kind !== 'WITHDRAWAL'
  }

  /** The request is read again by the view, which is told of the act by its event. */
  async #acted({ target }: Event): Promise<void> {
    const hidden = new Promise((done) => target?.addEventListener('wa-after-hide', done, { once: true }))
    await Promise.all([hidden, this.#answering.run()])
    await this.updateComplete
    this.querySelector<HTMLElement>('#answer')?.focus()
  }
}

function isAnsweredByUses(kind: RightsRequestKind): boolean {
  return kind === 'OBJECTION' || kind === 'LIMIT_SENSITIVE'
}

function isAnsweredWithData(kind: RightsRequestKind): boolean {
  return kind === 'ACCESS' || kind === 'PORTABILITY'
}
