import { addDays } from '@assent/shared'
import { html, type TemplateResult } from 'lit'
import { liftRestriction } from '../../../api/operations.ts'
import { FormDialog, refusedWith, type Fields, type Sent } from '../../../parts/form-dialog.ts'
import { formatDay } from '../../../parts/format.ts'

/** Days that the person has from the mail on, unless another day is set. */
const USUAL_NOTICE = 7

/** Lets a restriction end on a day to come, and tells the person of it now (GDPR Art. 18(3)). */
export class LiftDialog extends FormDialog {
  static override properties = { ...FormDialog.properties, requestId: { attribute: false } }
  declare requestId: string
  protected readonly heading = 'Lift this restriction?'
  protected readonly verb = 'Lift it'
  protected override readonly isFinal = true

  protected override fields(): TemplateResult {
    const today = this.desk.today()
    return html`<p>
        Who obtained a restriction is told before it is lifted (GDPR Art.&nbsp;18(3)): the person gets a mail now, and
        until the day you set nothing changes.
      </p>
      <wa-input
        name="endsOn"
        label="First day without it"
        hint="Tomorrow or later, in UTC"
        type="date"
        min=${addDays(today, 1)}
        .value=${addDays(today, USUAL_NOTICE)}
        required
      ></wa-input>
      <wa-textarea
        name="reason"
        label="Why it ends"
        hint="The person reads it in the mail. Up to 1,000 characters."
        rows="4"
        required
      ></wa-textarea>`
  }

  protected override async send({ endsOn = '', reason = '' }: Fields): Promise<Sent> {
    const { requestId } = this
    const outcome = await this.desk.api.run(liftRestriction, { requestId, endsOn, reason })
    if (!outcome.ok) return { ok: false, problems: [outcome.problem] }
    const said = `The mail is on its way. The restriction ends on ${formatDay(endsOn)}.`
    return refusedWith(outcome.data.liftRestriction) ?? { ok: true, said }
  }
}
