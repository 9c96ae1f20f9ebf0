import { Task, TaskStatus } from '@lit/task'
import { html, nothing, type TemplateResult } from 'lit'
import type { Outcome } from '../../api/client.ts'
import type { ApplyPolicyMutation } from '../../api/generated.ts'
import { applyPolicy } from '../../api/operations.ts'
import type { Desk } from '../../app/desk.ts'
import { count, formatDay } from '../../parts/format.ts'
import { icon } from '../../parts/icon.ts'
import { LightElement } from '../../parts/light-element.ts'
import { answered } from '../../parts/question.ts'
import { changeList } from './change-list.ts'
import { findingList } from './finding-list.ts'
import type { SourceEditor } from './source-editor.ts'

type Result = ApplyPolicyMutation['applyPolicy']
type Finding = Result['findings'][number]

/**
 * Applies a new version in two steps: the check says what is wrong, what would change and from which day, and only what
 * was checked, unchanged since, can be applied.
 *
 * @fires policy-changed - after a version was applied
 */
export class PolicyApply extends LightElement {
  static override properties = {
    desk: { attribute: false },
    source: { state: true },
    note: { state: true },
    requiredBy: { state: true },
  }
  declare desk: Desk
  declare private source: string
  declare private note: string
  declare private requiredBy: string

  constructor() {
    super()
    this.source = ''
    this.note = ''
    this.requiredBy = ''
  }

  /** What the check on screen was about; anything else has to be checked first. */
  #checked = ''
  #done = false

  readonly #act = new Task<readonly [boolean], Outcome<ApplyPolicyMutation>>(this, {
    autoRun: false,
    task: ([dryRun], { signal }) => this.desk.api.run(applyPolicy, { ...this.#input(), dryRun }, { signal }),
  })

  #input(): { readonly source: string; readonly note: string | null; readonly requiredBy: string | null } {
    const words = (text: string): string | null => (text.trim() === '' ? null : text.trim())
    return { source: this.source, note: words(this.note), requiredBy: words(this.requiredBy) }
  }

  focusEditor(): void {
    const editor = this.#editor()
    editor?.scrollIntoView({ block: 'center' })
    editor?.focus()
  }

  #editor(): SourceEditor | null {
    return this.querySelector('source-editor')
  }

  protected override render(): TemplateResult {
    const result = this.#result()
    const pending = this.#act.status === TaskStatus.PENDING
    const findings = result?.findings ?? []
    return html`<section class="panel" aria-labelledby="apply">
      <h2 id="apply">Apply a new version</h2>
      <p class="quiet">
        Paste the policy file or choose it, then check it. Nothing is changed before you apply what was checked.
      </p>
      <div class="file-line">
        <label class="file-button">
          <input type="file" accept=".yaml,.yml,.json" class="visually-hidden" @change=${this.#readFile} />
          <span>${icon('upload')} Choose a file…</span>
        </label>
      </div>
      <source-editor
        label="Policy file, YAML or JSON"
        .value=${this.source}
        .marked=${new Set(findings.map(({ line }) => line))}
        @input=${this.#edit}
      ></source-editor>
      <div class="filters">
        <wa-input
          label="Note"
          hint="Why, in a sentence. Kept with the version."
          size="s"
          maxlength="1000"
          .value=${this.note}
          @input=${this.#noteChanged}
        ></wa-input>
        <wa-input
          label="Required by"
          hint="Only if a law or order leaves no time for the notice: which."
          size="s"
          maxlength="1000"
          .value=${this.requiredBy}
          @input=${this.#requiredByChanged}
        ></wa-input>
      </div>
      <div class="actions">
        <wa-button
          size="s"
          variant="brand"
          appearance="outlined"
          ?disabled=${this.source.trim() === '' || pending}
          @click=${() => void this.#check()}
        >
          Check
        </wa-button>
        <wa-button size="s" variant="brand" ?disabled=${!this.#ready() || pending} @click=${() => void this.#apply()}>
          Apply
        </wa-button>
      </div>
      <div class="apply-result">
        ${answered(this.#act, ({ applyPolicy: applied }) => this.#outcome(applied), { waiting: 'Checking…' })}
      </div>
    </section>`
  }

  #result(): Result | undefined {
    const outcome = this.#act.value
    return outcome?.ok === true ? outcome.data.applyPolicy : undefined
  }

  #ready(): boolean {
    return this.#result()?.__typename === 'PolicyChecked' && this.#checked === JSON.stringify(this.#input())
  }

  #outcome(result: Result): TemplateResult {
    const findings = result.findings.length === 0 ? nothing : this.#findings(result.findings)
    switch (result.__typename) {
      case 'PolicyApplied': {
        const { version, status, effectiveOn } = result.policyVersion
        return html`<wa-callout variant="success">
            <span slot="icon">${icon('check')}</span>
            <p>
              Version <strong>${version}</strong>
              ${status === 'IN_FORCE' ? 'is in force.' : `takes effect by itself on ${formatDay(effectiveOn)}.`}
            </p>
          </wa-callout>
          ${findings}`
      }
      case 'PolicyChecked':
        return html`<p>
            <strong>Version ${result.version} can be applied, in force from ${formatDay(result.effectiveOn)}.</strong>
            ${this.#ready() ? nothing : html`<span class="note">It was changed since; check it again.</span>`}
          </p>
          ${findings} ${result.changes === null ? html`<p>It is the first version.</p>` : changeList(result.changes)}`
      case 'PolicyRejected':
        return html`<wa-callout variant="danger">
            <span slot="icon">${icon('alert')}</span>
            <p>
              <strong>It cannot be applied as it stands.</strong>
              ${result.earliestOn === null ? nothing : `The earliest day it may take effect is ${formatDay(result.earliestOn)}.`}
            </p>
          </wa-callout>
          ${findings} ${result.changes === null ? nothing : changeList(result.changes)}`
    }
  }

  #findings(findings: readonly Finding[]): TemplateResult {
    return findingList(
      findings,
      'Findings',
      ({ line, column }) =>
        html`<button type="button" class="finding-place" @click=${() => this.#editor()?.goTo(line, column)}>
          Line ${line}
        </button>`,
    )
  }

  async #check(): Promise<void> {
    this.#checked = JSON.stringify(this.#input())
    await this.#act.run([true])
    const result = this.#result()
    if (result !== undefined) this.desk.announce(spoken(result))
  }

  async #apply(): Promise<void> {
    if (this.#done) return
    this.#done = true
    await this.#act.run([false])
    this.#done = false
    const result = this.#result()
    if (result === undefined) return
    this.desk.announce(spoken(result))
    if (result.__typename === 'PolicyApplied') this.dispatchEvent(new Event('policy-changed'))
  }

  #edit(event: Event): void {
    this.source = (event.target as HTMLTextAreaElement).value
  }

  #noteChanged(event: Event): void {
    this.note = (event.target as HTMLInputElement).value
  }

  #requiredByChanged(event: Event): void {
    this.requiredBy = (event.target as HTMLInputElement).value
  }

  async #readFile(event: Event): Promise<void> {
    const input = event.currentTarget as HTMLInputElement
    const file = input.files?.[0]
    if (file === undefined) return
    this.source = await file.text()
    input.value = ''
    await this.#check()
  }
}

function spoken(result: Result): string {
  switch (result.__typename) {
    case 'PolicyApplied':
      return `Version ${result.policyVersion.version} was applied.`
    case 'PolicyChecked':
      return `Version ${result.version} can be applied, in force from ${formatDay(result.effectiveOn)}.`
    case 'PolicyRejected':
      return `It cannot be applied: ${count(result.findings.length, 'finding')}.`
  }
}
