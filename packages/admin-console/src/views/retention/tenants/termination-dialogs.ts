import { html, type TemplateResult } from 'lit'
import { chooseTermination, closeTermination, openTermination } from '../../../api/operations.ts'
import type { TerminationChoice } from '../../../api/generated.ts'
import { FormDialog, refusedWith, type Fields, type Sent } from '../../../parts/form-dialog.ts'
import { TERMINATION_CHOICE_WORDS } from '../../../parts/words.ts'
import type { Case } from './termination-list.ts'

/** Opens the case of a tenant whose contract has ended. */
export class OpenTerminationDialog extends FormDialog {
  protected readonly heading = 'Open the case of a tenant who leaves'
  protected readonly verb = 'Open the case'

  protected override fields(): TemplateResult {
    return html`<wa-input name="tenant" label="Tenant" hint="As the company’s systems name it" required></wa-input>
      <wa-input name="reference" label="Contract or letter it rests on" required></wa-input>
      <wa-input name="terminatedOn" label="Day the service ended" type="date" .value=${this.desk.today()}></wa-input>`
  }

  protected override async send({ tenant = '', reference = '', terminatedOn }: Fields): Promise<Sent> {
    const outcome = await this.desk.api.run(openTermination, { tenant, reference, terminatedOn: terminatedOn ?? null })
    if (!outcome.ok) return { ok: false, problems: [outcome.problem] }
    return refusedWith(outcome.data.openTermination) ?? { ok: true, said: `The case of ${tenant} is open.` }
  }
}

/** A dialog about one case. */
abstract class CaseDialog extends FormDialog {
  protected case: Case | null = null

  showFor(one: Case): void {
    this.case = one
    this.show()
  }
}

/** Writes down what the controller chose. */
export class ChooseTerminationDialog extends CaseDialog {
  protected readonly heading = 'What did the controller choose?'
  protected readonly verb = 'Write it down'

  protected override fields(): TemplateResult {
    return html`<p>GDPR Art.&nbsp;28(3)(g): the controller chooses. Either way the copies here are deleted.</p>
      <wa-select name="choice" label="Choice" value=${this.case?.choice ?? 'DELETE'}>
        ${Object.entries(TERMINATION_CHOICE_WORDS).map(
          ([choice, words]) => html`<wa-option value=${choice}>${words}</wa-option>`,
        )}
      </wa-select>`
  }

  protected override async send({ choice }: Fields): Promise<Sent> {
    if (this.case === null) return { ok: false, problems: [] }
    const { id, tenant } = this.case
    const outcome = await this.desk.api.run(chooseTermination, { id, choice: choice as TerminationChoice })
    if (!outcome.ok) return { ok: false, problems: [outcome.problem] }
    return refusedWith(outcome.data.chooseTermination) ?? { ok: true, said: `The choice of ${tenant} is written down.` }
  }
}

/** Closes a case and signs its certificate. */
export class CloseTerminationDialog extends CaseDialog {
  protected readonly heading = 'Close this case?'
  protected readonly verb = 'Close and certify'
  protected override readonly isFinal = true

  protected override fields(): TemplateResult {
    return html`<p>
      The certificate for <strong>${this.case?.tenant}</strong> says what was deleted and what a law or a hold still
      keeps. The server refuses while anything else is left.
    </p>`
  }

  protected override async send(): Promise<Sent> {
    if (this.case === null) return { ok: false, problems: [] }
    const { id, tenant } = this.case
    const outcome = await this.desk.api.run(closeTermination, { id })
    if (!outcome.ok) return { ok: false, problems: [outcome.problem] }
    return refusedWith(outcome.data.closeTermination) ?? { ok: true, said: `The case of ${tenant} is closed.` }
  }
}
