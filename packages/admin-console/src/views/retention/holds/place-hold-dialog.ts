import { html, type TemplateResult } from 'lit'
import { placeLegalHold, retentionRules } from '../../../api/operations.ts'
import { FormDialog, refusedWith, type Fields, type Sent } from '../../../parts/form-dialog.ts'
import { ask } from '../../../parts/question.ts'
import { ALL_SITES as ALL } from '../../../parts/site-picker.ts'
import { readable, triggerWords } from '../../../parts/words.ts'

/** Places a hold for a case. Every condition that is given narrows it; without any it keeps everything. */
export class PlaceHoldDialog extends FormDialog {
  protected readonly heading = 'Place a legal hold'
  protected readonly verb = 'Place the hold'
  readonly #rules = ask(this, retentionRules, () =>
    this.open && this.desk.viewer.apiKey.scopes.includes('POLICY_READ') ? {} : undefined,
  )

  protected override fields(): TemplateResult {
    const outcome = this.#rules.value
    const rules = outcome?.ok === true ? outcome.data.retentionRules.filter(({ own }) => !own) : []
    return html`<wa-input
        size="s"
        name="reference"
        label="Case"
        hint="As whoever leads the case writes it"
        required
      ></wa-input>
      <wa-textarea size="s" name="reason" label="Reason" rows="2" required></wa-textarea>
      <p class="quiet">It keeps whatever fulfils all of these. Left empty, it keeps everything there is.</p>
      <div class="field-pair">
        ${choice('data', 'Category of data', [...new Set(rules.map(({ data }) => data))], readable)}
        ${choice('dataset', 'Dataset', [...new Set(rules.flatMap(({ dataset }) => dataset ?? []))], (name) => name)}
      </div>
      <wa-input size="s" name="tenant" label="Tenant"></wa-input>
      <div class="field-pair">
        <wa-textarea
          size="s"
          name="subjects"
          label="People"
          hint="One id a line, as the company’s systems know them"
          rows="2"
        >
        </wa-textarea>
        <wa-textarea
          size="s"
          name="records"
          label="Records"
          hint="One id a line; an object of a bucket by its whole key, as d1/2026-01-01/a.wav"
          rows="2"
        >
        </wa-textarea>
      </div>
      <div class="field-row">
        ${choice(
          'event',
          'Where',
          [...new Set(rules.flatMap(({ stages }) => stages.map(({ trigger }) => trigger)))],
          triggerWords,
          'it happened',
        )}
        <wa-input size="s" name="from" label="From" type="date"></wa-input>
        <wa-input size="s" name="to" label="To" type="date"></wa-input>
      </div>`
  }

  protected override async send({ reference = '', reason = '', subjects, records, ...others }: Fields): Promise<Sent> {
    const outcome = await this.desk.api.run(placeLegalHold, {
      reference,
      reason,
      ...others,
      subjects: linesOf(subjects),
      records: linesOf(records),
    })
    if (!outcome.ok) return { ok: false, problems: [outcome.problem] }
    return refusedWith(outcome.data.placeLegalHold) ?? { ok: true, said: `The hold for ${reference} is in force.` }
  }
}

function choice(
  name: string,
  label: string,
  values: readonly string[],
  words: (value: string) => string,
  any = 'Any',
): TemplateResult {
  return html`<wa-select size="s" name=${name} label=${label} value=${ALL}>
    <wa-option value=${ALL}>${any}</wa-option>
    ${values
      .filter((value) => words(value) !== any)
      .map((value) => html`<wa-option value=${value}>${words(value)}</wa-option>`)}
  </wa-select>`
}

function linesOf(text: string | undefined): readonly string[] | null {
  const lines = (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.length === 0 ? null : lines
}
