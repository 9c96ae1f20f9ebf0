import { html, nothing, type TemplateResult } from 'lit'
import type { RightsAnsweringQuery, RightsRequestKind } from '../../../api/generated.ts'
import { answerRightsRequest } from '../../../api/operations.ts'
import { FormDialog, refusedWith, type Fields, type Sent } from '../../../parts/form-dialog.ts'

export type Answering = NonNullable<RightsAnsweringQuery['rightsAnswering']>
type Use = Answering['uses'][number]

/** Names of the fields; what stands after the colon is the purpose or the recipient. */
const GROUNDS = 'grounds:'
const TOLD = 'told:'

/** How a request is answered: by its uses, in words about what was done, or not at all. */
export type AnswerWay = 'uses' | 'words' | 'refusal'

/** Answers an objection use by use, grants a limit, says what became of any other request, or refuses it. It is done once. */
export class AnswerDialog extends FormDialog {
  static override properties = { ...FormDialog.properties, requestId: { attribute: false } }
  declare requestId: string
  protected override isFinal = false
  #uses: readonly Use[] = []
  #recipients: Answering['recipients'] = []
  #kind: RightsRequestKind = 'ACCESS'
  #way: AnswerWay = 'uses'

  protected get heading(): string {
    return this.#way === 'refusal' ? 'Refuse this request?' : 'Answer this request'
  }

  protected get verb(): string {
    return this.#way === 'refusal' ? 'Refuse' : 'Answer'
  }

  showFor(kind: RightsRequestKind, { uses, recipients }: Answering, way: AnswerWay): void {
    this.#kind = kind
    this.#uses = uses
    this.#recipients = recipients
    this.#way = way
    this.isFinal = way === 'refusal'
    this.show()
  }

  protected override fields(): TemplateResult {
    if (this.#way === 'refusal') return this.#refusal()
    if (this.#way === 'words') return html`${this.#words()} ${this.#toldRecipients()} ${once}`
    return html`${this.#grounds()} ${this.#telling()} ${once}`
  }

  #refusal(): TemplateResult {
    return html`<p>
        ${this.#uses.length === 0 ? 'Nothing of it is done.' : 'Nothing of it is done, and what held meanwhile ends.'}
      </p>
      <wa-textarea
        name="refusal"
        label="Reason"
        hint="The person reads it in the mail. Up to 1,000 characters."
        rows="4"
        required
      ></wa-textarea>
      ${once}`
  }

  /** What was done and what was not (GDPR Art. 12(3), (4)). */
  #words(): TemplateResult {
    const isReview = this.#kind === 'AUTOMATED_DECISION'
    return html`<wa-textarea
        name="note"
        label=${isReview ? 'What came of the review' : 'What was done (optional)'}
        hint="The person reads it in the mail. Up to 1,000 characters."
        rows="4"
        ?required=${isReview}
      ></wa-textarea>
      ${
        // A consent is withdrawn as a whole, whatever the reasons against it (GDPR Art. 7(3)).
        this.#kind === 'WITHDRAWAL'
          ? nothing
          : html`<wa-textarea
              name="remains"
              label="What was not done, and why (optional)"
              hint="Empty: all was done. The person reads it. Up to 1,000 characters."
              rows="4"
            ></wa-textarea>`
      }`
  }

  /** Those who have the data from us are told, unless that is impossible or too much (GDPR Art. 19). */
  #toldRecipients(): TemplateResult | typeof nothing {
    if (this.#recipients.length === 0) return nothing
    return html`<fieldset class="texts">
      <legend>Told of it (GDPR Art. 19)</legend>
      ${this.#recipients.map(({ id, name }) => html`<wa-checkbox name=${TOLD + id}>${name}</wa-checkbox>`)}
    </fieldset>`
  }

  #grounds(): TemplateResult {
    const open = this.#uses.filter(({ absolute }) => !absolute)
    const ended = this.#uses.filter(({ absolute }) => absolute)
    return html`${
      ended.length === 0
        ? nothing
        : html`<p>Ends, whatever grounds there are: ${ended.map(({ name }) => name).join(', ')}.</p>`
    }
    ${
      open.length === 0
        ? nothing
        : html`<p>
            These end too, unless you show compelling legitimate grounds (GDPR Art.&nbsp;21(1)). The person reads them
            in the mail.
          </p>`
    }
    ${open.map(
      ({ purpose, name }) =>
        html`<wa-textarea
          name=${GROUNDS + purpose}
          label=${`Grounds for ${name}`}
          hint="Empty: it ends. Up to 1,000 characters."
          rows="3"
        ></wa-textarea>`,
    )}`
  }

  #telling(): TemplateResult | typeof nothing {
    const names = [...new Set(this.#uses.flatMap(({ recipients }) => recipients))]
    if (names.length === 0) return nothing
    return html`<wa-checkbox name="told">
      Those who have the data for what ends were told: ${names.join(', ')}
    </wa-checkbox>`
  }

  protected override async send(fields: Fields): Promise<Sent> {
    const { refusal, told, note, remains } = fields
    const refuses = this.#way === 'refusal'
    const kept = this.#uses.flatMap(({ purpose }) => {
      const grounds = fields[GROUNDS + purpose]?.trim() ?? ''
      return grounds === '' ? [] : [{ purpose, grounds }]
    })
    const { requestId } = this
    const outcome = await this.desk.api.run(answerRightsRequest, {
      requestId,
      kept: refuses ? [] : kept,
      refusal: refuses ? (refusal ?? '') : null,
      told: told !== undefined,
      note: note?.trim() || null,
      remains: remains?.trim() || null,
      toldRecipients: this.#recipients.map(({ id }) => id).filter((id) => fields[TOLD + id] !== undefined),
    })
    if (!outcome.ok) return { ok: false, problems: [outcome.problem] }
    return refusedWith(outcome.data.answerRightsRequest) ?? { ok: true, said: 'The answer is on its way by mail.' }
  }
}

const once = html`<p>The person gets the answer by mail. It cannot be changed later.</p>`
