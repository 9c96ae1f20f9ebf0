import { Task, TaskStatus } from '@lit/task'
import { html, type TemplateResult } from 'lit'
import type { Outcome } from '../../api/client.ts'
import type { RunRetentionMutation } from '../../api/generated.ts'
import { retentionRules, runRetention } from '../../api/operations.ts'
import type { Desk } from '../../app/desk.ts'
import { formatDay } from '../../parts/format.ts'
import { LightElement } from '../../parts/light-element.ts'
import { answered, ask } from '../../parts/question.ts'
import { problem } from '../../parts/states.ts'
import { ruleName } from './rule-words.ts'
import { countsTable, heldWords, runFailure, runSentence, totalWords, troubles } from './run-summary.ts'

const ALL = '*'

type Result = RunRetentionMutation['runRetention']
type Act = Task<readonly [dryRun: boolean], Outcome<RunRetentionMutation>>

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

  /** The one rule or dataset to run; all where absent. */
  #scope: { readonly rule?: string; readonly dataset?: string } = {}
  /** What a run can be narrowed to; a key that may not read rules runs all. */
  readonly #rules = ask(this, retentionRules, () =>
    this.open && this.desk.viewer.apiKey.scopes.includes('POLICY_READ') ? {} : undefined,
  )
  readonly #dryRun = this.#act()
  readonly #run = this.#act()
  /** Which of the two is on screen. */
  #step: 'look' | 'done' = 'look'

  #act(): Act {
    return new Task(this, {
      autoRun: false,
      task: ([dryRun], { signal }) =>
        this.desk.api.run(runRetention, { asOf: this.day, dryRun, ...this.#scope }, { signal }),
    })
  }

  /** Opens the dialog and starts the dry run. */
  show(): void {
    this.#step = 'look'
    this.#scope = {}
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
      ${done ? '' : this.#narrow()}
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

  #narrow(): TemplateResult | '' {
    const outcome = this.#rules.value
    if (outcome?.ok !== true || outcome.data.retentionRules.length < 2) return ''
    const { retentionRules: rules } = outcome.data
    const places = [...new Set(rules.flatMap(({ dataset }) => dataset ?? []))]
    return html`<div class="filters" @change=${this.#narrowed}>
      <wa-select name="rule" label="Rule" size="s" value=${ALL}>
        <wa-option value=${ALL}>All rules</wa-option>
        ${rules.map(({ id }) => html`<wa-option value=${id}>${ruleName(id)}</wa-option>`)}
      </wa-select>
      ${
        places.length === 0
          ? ''
          : html`<wa-select name="dataset" label="Where" size="s" value=${ALL}>
              <wa-option value=${ALL}>Everywhere</wa-option>
              ${places.map((place) => html`<wa-option value=${place}>Dataset ${place}</wa-option>`)}
            </wa-select>`
      }
    </div>`
  }

  #narrowed(event: Event): void {
    const { name, value } = event.target as HTMLElement & { readonly name: 'rule' | 'dataset'; readonly value: string }
    const { [name]: _before, ...others } = this.#scope
    this.#scope = value === ALL ? others : { ...others, [name]: value }
    void this.#dryRun.run([true])
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
  const due = totalWords(result.counts, 'due')
  return html`<p>
      ${
        due === ''
          ? html`Nothing is due for ${formatDay(result.asOf)}. A run would only be recorded.`
          : html`For ${formatDay(result.asOf)}: <strong>${due}</strong>. It cannot be undone.`
      }
      ${heldWords(result.counts)}
    </p>
    ${countsTable(result.counts, 'What the run would do, by rule and stage', true)}
    ${troubles(result.datasets, 'could not be asked')}`
}

function after(result: Result): TemplateResult {
  if (result.__typename !== 'RetentionRun') return refusal(result)
  return html`<p>
      <strong>${runSentence(result)}</strong> The run for ${formatDay(result.asOf)} is recorded, with its certificate,
      among the runs.
    </p>
    ${runFailure(result)} ${countsTable(result.counts, 'What the run did, by rule and stage')}`
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
