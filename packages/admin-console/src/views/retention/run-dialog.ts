import { Task, TaskStatus } from '@lit/task'
import { html, type TemplateResult } from 'lit'
import type { Outcome } from '../../api/client.ts'
import type { RunRetentionMutation } from '../../api/generated.ts'
import { runRetention } from '../../api/operations.ts'
import type { Desk } from '../../app/desk.ts'
import { count, formatDay } from '../../parts/format.ts'
import { LightElement } from '../../parts/light-element.ts'
import { answered } from '../../parts/question.ts'
import { problem } from '../../parts/states.ts'
import { countsTable, runSentence, totals } from './run-summary.ts'

type Result = RunRetentionMutation['runRetention']
type Act = Task<readonly [boolean], Outcome<RunRetentionMutation>>

/**
 * Runs retention in two steps: a dry run says what would go, and only then a second press does it.
 *
 * @fires run-done - after a run that changed data, or tried to.
 */
export class RunDialog extends LightElement {
  static override properties = { desk: { attribute: false }, day: { attribute: false }, open: { state: true } }
  declare desk: Desk
  /** Day to run for; null is today, which is all that a server outside demo and test allows. */
  declare day: string | null
  declare private open: boolean

  constructor() {
    super()
    this.open = false
  }

  readonly #dryRun = this.#act()
  readonly #run = this.#act()
  /** Which of the two is on screen. */
  #step: 'look' | 'done' = 'look'

  #act(): Act {
    return new Task(this, {
      autoRun: false,
      task: ([dryRun], { signal }) => this.desk.api.run(runRetention, { asOf: this.day, dryRun }, { signal }),
    })
  }

  /** Opens the dialog and starts the dry run. */
  show(): void {
    this.#step = 'look'
    this.open = true
    void this.#dryRun.run([true])
  }

  protected override render(): TemplateResult {
    const done = this.#step === 'done'
    return html`<wa-dialog
      label=${done ? 'Retention run' : 'Run retention now?'}
      ?open=${this.open}
      @wa-hide=${this.#hiding}
      @wa-after-hide=${this.#hidden}
    >
      ${answered(
        done ? this.#run : this.#dryRun,
        ({ runRetention: result }) => (done ? after(result) : before(result)),
        {
          waiting: done ? 'Running…' : 'Looking for what is due…',
        },
      )}
      <wa-button slot="footer" appearance="outlined" ?disabled=${this.#running()} @click=${() => (this.open = false)}>
        ${done ? 'Close' : 'Cancel'}
      </wa-button>
      ${done ? '' : this.#confirm()}
    </wa-dialog>`
  }

  #confirm(): TemplateResult {
    const outcome = this.#dryRun.status === TaskStatus.PENDING ? undefined : this.#dryRun.value
    const plan = outcome?.ok === true ? outcome.data.runRetention : undefined
    const ready = plan?.__typename === 'RetentionPreview'
    return html`<wa-button slot="footer" variant="danger" ?disabled=${!ready} @click=${() => void this.#doIt()}>
      Run now
    </wa-button>`
  }

  async #doIt(): Promise<void> {
    this.#step = 'done'
    await this.#run.run([false])
    const outcome = this.#run.value
    if (outcome?.ok === true) this.desk.announce(spoken(outcome.data.runRetention))
    this.dispatchEvent(new Event('run-done'))
  }

  #running(): boolean {
    return this.#step === 'done' && this.#run.status === TaskStatus.PENDING
  }

  #hiding(event: Event): void {
    // A run that has begun cannot be called back, so its answer is waited for.
    if (this.#running()) event.preventDefault()
  }

  #hidden(event: Event): void {
    // Parts inside the dialog that fold away raise the same event.
    if (event.target === event.currentTarget) this.open = false
  }
}

function before(result: Result): TemplateResult {
  if (result.__typename !== 'RetentionPreview') return refusal(result)
  const { anonymised, deleted } = totals(result.counts, 'due')
  return html`<p>
      ${
        anonymised + deleted === 0
          ? html`Nothing is due for ${formatDay(result.asOf)}. A run would only be recorded.`
          : html`For ${formatDay(result.asOf)} this will anonymise <strong>${count(anonymised, 'row')}</strong> and
              delete <strong>${count(deleted, 'row')}</strong>. It cannot be undone.`
      }
    </p>
    ${countsTable(result.counts, 'What the run would do, by rule and stage', true)}`
}

function after(result: Result): TemplateResult {
  if (result.__typename !== 'RetentionRun') return refusal(result)
  return result.failure === null
    ? html`<p><strong>${runSentence(result)}</strong> The run for ${formatDay(result.asOf)} is recorded below.</p>
        ${countsTable(result.counts, 'What the run did, by rule and stage')}`
    : problem({ code: 'RUN_FAILED', message: result.failure })
}

function refusal(result: Result): TemplateResult {
  return result.__typename === 'RetentionRefused'
    ? problem(result)
    : problem({ code: 'UNEXPECTED', message: `The server answered with ${result.__typename}.` })
}

function spoken(result: Result): string {
  if (result.__typename === 'RetentionRun') return result.failure ?? runSentence(result)
  return result.__typename === 'RetentionRefused' ? result.message : ''
}
