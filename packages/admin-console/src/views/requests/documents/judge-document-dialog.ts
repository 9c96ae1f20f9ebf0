import { html, type TemplateResult } from 'lit'
import { judgeDocument } from '../../../api/operations.ts'
import { count, formatDay } from '../../../parts/format.ts'
import { FormDialog, refusedWith, type Sent } from '../../../parts/form-dialog.ts'
import type { RightsDocument } from './document-words.ts'

/** Accepts or refuses what a person sent, after a confirmation: it is done once. */
export class JudgeDocumentDialog extends FormDialog {
  protected override isFinal = false
  #document: RightsDocument | null = null
  #accepted = false

  protected get heading(): string {
    return this.#accepted ? 'Accept this document?' : 'Refuse this document?'
  }

  protected get verb(): string {
    return this.#accepted ? 'Accept' : 'Refuse'
  }

  showFor(document: RightsDocument, accepted: boolean): void {
    this.#document = document
    this.#accepted = accepted
    this.isFinal = !accepted
    this.show()
  }

  protected override fields(): TemplateResult {
    const files = this.#document?.files ?? []
    return html`<p>
        ${count(files.length, 'file')}: <bdi>${files.map(({ name }) => name).join(', ')}</bdi>.
        ${
          this.#accepted
            ? 'You say that it ends the doubts about who is asking.'
            : 'You say that it does not end the doubts about who is asking. You may then ask for another one.'
        }
      </p>
      <p>
        The person reads this on their status page. It cannot be changed later, and the files are deleted seven days
        after it.
      </p>`
  }

  protected override async send(): Promise<Sent> {
    if (this.#document === null) return { ok: false, problems: [] }
    const outcome = await this.desk.api.run(judgeDocument, { documentId: this.#document.id, accepted: this.#accepted })
    if (!outcome.ok) return { ok: false, problems: [outcome.problem] }
    const { judgeDocument: answer } = outcome.data
    const refused = refusedWith(answer)
    if (refused !== undefined || answer.__typename !== 'RightsDocument') return refused ?? { ok: false, problems: [] }
    const gone = answer.deletedOn === null ? '' : ` Its files are deleted on ${formatDay(answer.deletedOn)}.`
    return { ok: true, said: `The document is ${this.#accepted ? 'accepted' : 'refused'}.${gone}` }
  }
}
