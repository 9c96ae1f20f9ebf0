import { html, type TemplateResult } from 'lit'
import { releaseLegalHold } from '../../../api/operations.ts'
import { FormDialog, refusedWith, type Fields, type Sent } from '../../../parts/form-dialog.ts'
import { scopeWords, type Hold } from './hold-words.ts'

/** Releases a hold, with the reason. */
export class ReleaseHoldDialog extends FormDialog {
  protected readonly heading = 'Release this hold?'
  protected readonly verb = 'Release'
  protected override readonly isFinal = true
  #hold: Hold | null = null

  showFor(hold: Hold): void {
    this.#hold = hold
    this.show()
  }

  protected override fields(): TemplateResult {
    return html`<p>
        <strong>${this.#hold?.reference}</strong>: ${this.#hold === null ? '' : scopeWords(this.#hold.scope)}. What no
        other hold keeps and whose day has come goes with the next run. Who released it, when and why stays on record.
      </p>
      <wa-textarea name="reason" label="Reason" rows="2" required></wa-textarea>`
  }

  protected override async send({ reason = '' }: Fields): Promise<Sent> {
    if (this.#hold === null) return { ok: false, problems: [] }
    const { id, reference } = this.#hold
    const outcome = await this.desk.api.run(releaseLegalHold, { id, reason })
    if (!outcome.ok) return { ok: false, problems: [outcome.problem] }
    return refusedWith(outcome.data.releaseLegalHold) ?? { ok: true, said: `The hold for ${reference} is released.` }
  }
}
