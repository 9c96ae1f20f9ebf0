import { html, type TemplateResult } from 'lit'
import { askForDocument } from '../../../api/operations.ts'
import { FormDialog, refusedWith, type Fields, type Sent } from '../../../parts/form-dialog.ts'

/** Asks the person behind a request for a document, with the reason they will read. */
export class AskDocumentDialog extends FormDialog {
  static override properties = { ...FormDialog.properties, requestId: { attribute: false } }
  declare requestId: string
  protected readonly heading = 'Ask for a document'
  protected readonly verb = 'Ask'

  protected override fields(): TemplateResult {
    return html`<p>
        The law allows this only where you have reasonable doubts about who is asking (GDPR Art.&nbsp;12(6)), and only
        for what ends them. A confirmed address is enough otherwise. The day the answer is due does not move.
      </p>
      <wa-textarea
        name="reason"
        label="Reason"
        hint="What the doubts are, and which document would end them. The person reads it in a mail and on their status page. Up to 1,000 characters."
        rows="4"
        required
      ></wa-textarea>
      <wa-input size="s" name="article" label="Rests on" value="Art. 12(6) GDPR" required></wa-input>`
  }

  protected override async send({ reason = '', article = '' }: Fields): Promise<Sent> {
    const outcome = await this.desk.api.run(askForDocument, { requestId: this.requestId, reason, article })
    if (!outcome.ok) return { ok: false, problems: [outcome.problem] }
    return refusedWith(outcome.data.askForDocument) ?? { ok: true, said: 'The person is asked for a document by mail.' }
  }
}
