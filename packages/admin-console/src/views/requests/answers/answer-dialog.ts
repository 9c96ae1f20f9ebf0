import { html, nothing, type TemplateResult } from 'lit'
import type { RightsAnsweringQuery } from '../../../api/generated.ts'
import { answerRightsRequest } from '../../../api/operations.ts'
import { FormDialog, refusedWith, type Fields, type Sent } from '../../../parts/form-dialog.ts'

export type Answering = NonNullable<RightsAnsweringQuery['rightsAnswering']>
type Use = Answering['uses'][number]

/** Names of the fields; what stands after the colon is the purpose. */
const GROUNDS = 'grounds:'

/** Answers an objection use by use, or grants or refuses a limit. It is done once. */
export class AnswerDialog extends FormDialog {
  static override properties = { ...FormDialog.properties, requestId: { attribute: false } }
  declare requestId: string
  protected override isFinal = false
  #uses: readonly Use[] = []
  #refuses = false

  protected get heading(): string {
    return this.#refuses ? 'Refuse this request?' : 'Answer this request'
  }

  protected get verb(): string {
    return this.#refuses ? 'Refuse' : 'Answer'
  }

  showFor(uses: readonly Use[], refuses: boolean): void {
    this.#uses = uses
    this.#refuses = refuses
    this.isFinal = refuses
    this.show()
  }

  protected override fields(): TemplateResult {
    return this.#refuses ? this.#refusal() : html`${this.#grounds()} ${this.#telling()} ${once}`
  }

  #refusal(): TemplateResult {
    return html`<p>Nothing of it is done, and what held meanwhile ends.</p>
      <wa-textarea
        name="refusal"
        label="Reason"
        hint="The person reads it in the mail. Up to 1,000 characters."
        rows="4"
        required
      ></wa-textarea>
      ${once}`
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
    const { refusal, told } = fields
    const kept = this.#uses.flatMap(({ purpose }) => {
      const grounds = fields[GROUNDS + purpose]?.trim() ?? ''
      return grounds === '' ? [] : [{ purpose, grounds }]
    })
    const { requestId } = this
    const outcome = await this.desk.api.run(answerRightsRequest, {
      requestId,
      kept: this.#refuses ? [] : kept,
      refusal: this.#refuses ? (refusal ?? '') : null,
      told: told !== undefined,
    })
    if (!outcome.ok) return { ok: false, problems: [outcome.problem] }
    return refusedWith(outcome.data.answerRightsRequest) ?? { ok: true, said: 'The answer is on its way by mail.' }
  }
}

const once = html`<p>The person gets the answer by mail. It cannot be changed later.</p>`
