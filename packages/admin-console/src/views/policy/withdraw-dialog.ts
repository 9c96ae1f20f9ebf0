import { Task, TaskStatus } from '@lit/task'
import { html, nothing, type TemplateResult } from 'lit'
import type { Outcome } from '../../api/client.ts'
import type { WithdrawPolicyVersionMutation } from '../../api/generated.ts'
import { withdrawPolicyVersion } from '../../api/operations.ts'
import type { Desk } from '../../app/desk.ts'
import { LightElement } from '../../parts/light-element.ts'
import { problem } from '../../parts/states.ts'

/**
 * Takes back a scheduled version, with a reason.
 *
 * @fires policy-changed - after it was withdrawn
 */
export class WithdrawDialog extends LightElement {
  static override properties = {
    desk: { attribute: false },
    open: { state: true },
    named: { state: true },
    reason: { state: true },
  }
  declare desk: Desk
  declare private open: boolean
  declare private named: string
  declare private reason: string

  constructor() {
    super()
    this.open = false
    this.named = ''
    this.reason = ''
  }

  readonly #act = new Task<readonly [], Outcome<WithdrawPolicyVersionMutation>>(this, {
    autoRun: false,
    task: (_args, { signal }) =>
      this.desk.api.run(withdrawPolicyVersion, { version: this.named, reason: this.reason }, { signal }),
  })
  #asked = false

  show(version: string): void {
    this.named = version
    this.reason = ''
    this.#asked = false
    this.open = true
  }

  protected override render(): TemplateResult {
    const pending = this.#act.status === TaskStatus.PENDING
    return html`<wa-dialog label="Withdraw version ${this.named}?" ?open=${this.open} @wa-after-hide=${this.#hidden}>
      <p>It will not come into force. Its version word stays taken, because people may have been told of it.</p>
      <wa-input
        label="Reason"
        hint="Kept and audited."
        maxlength="1000"
        .value=${this.reason}
        @input=${this.#edit}
      ></wa-input>
      ${this.#asked ? this.#answer() : nothing}
      <wa-button slot="footer" appearance="outlined" @click=${() => (this.open = false)}>Cancel</wa-button>
      <wa-button
        slot="footer"
        variant="danger"
        ?disabled=${this.reason.trim() === '' || pending}
        @click=${() => void this.#withdraw()}
      >
        Withdraw
      </wa-button>
    </wa-dialog>`
  }

  #answer(): TemplateResult | typeof nothing {
    const outcome = this.#act.value
    if (outcome === undefined) return nothing
    if (!outcome.ok) return problem(outcome.problem)
    const { withdrawPolicyVersion: result } = outcome.data
    return result.__typename === 'PolicyWithdrawalRefused' ? problem(result) : nothing
  }

  async #withdraw(): Promise<void> {
    this.#asked = true
    await this.#act.run([])
    const outcome = this.#act.value
    if (outcome?.ok !== true || outcome.data.withdrawPolicyVersion.__typename !== 'PolicyWithdrawn') return
    this.desk.announce(`Version ${this.named} was withdrawn.`)
    this.open = false
    this.dispatchEvent(new Event('policy-changed'))
  }

  #edit(event: Event): void {
    this.reason = (event.target as HTMLInputElement).value
  }

  #hidden(event: Event): void {
    // Parts inside the dialog that fold away raise the same event.
    if (event.target === event.currentTarget) this.open = false
  }
}
