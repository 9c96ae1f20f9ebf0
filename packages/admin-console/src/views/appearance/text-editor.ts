import { Task, TaskStatus } from '@lit/task'
import { html, nothing, type TemplateResult } from 'lit'
import type { Outcome } from '../../api/client.ts'
import type { ApplyPolicyMutation } from '../../api/generated.ts'
import { applyPolicy, policySource } from '../../api/operations.ts'
import type { Desk } from '../../app/desk.ts'
import { href } from '../../app/router.ts'
import { count } from '../../parts/format.ts'
import { LightElement } from '../../parts/light-element.ts'
import { answered, ask } from '../../parts/question.ts'
import { empty } from '../../parts/states.ts'
import { readable } from '../../parts/words.ts'
import type { TextEdits, TextSection } from '../../preview/protocol.ts'
import { paste } from './look-editor.ts'
import { mergedSource, partOf, textsOf, TEXT_SECTIONS, type PolicyEdits, type Words } from './policy-texts.ts'

const SECTION_WORDS: Readonly<Record<TextSection, string>> = {
  purposes: 'Purposes',
  categories: 'Categories',
  services: 'Services',
}

/**
 * The policy's own texts in one language, to be tried in the preview; below them the part of the file to paste, with what
 * was chosen for the banner, and what the policy check says of the file with it.
 *
 * @fires texts-change - a `CustomEvent` with the new `TextEdits`.
 */
export class TextEditor extends LightElement {
  static override properties = { desk: { attribute: false }, edits: { attribute: false } }
  declare desk: Desk
  declare edits: PolicyEdits
  readonly #source = ask(this, policySource, () => ({}))
  readonly #check = new Task<readonly [string], Outcome<ApplyPolicyMutation>>(this, {
    autoRun: false,
    task: ([source], { signal }) =>
      this.desk.api.run(applyPolicy, { source, note: null, requiredBy: null, dryRun: true }, { signal }),
  })
  /** What the check on screen was about. */
  #checked: PolicyEdits | undefined

  protected override render(): TemplateResult {
    return html`<section class="panel" aria-labelledby="texts">
      <h2 id="texts">Texts of the policy, ${this.edits.language}</h2>
      ${answered(
        this.#source,
        ({ policyVersion }) =>
          policyVersion === null
            ? empty('No policy in force', 'Apply one under Policy first.')
            : this.#texts(policyVersion.yaml),
        { waiting: 'Loading the policy…' },
      )}
    </section>`
  }

  #texts(source: string): TemplateResult {
    const texts = textsOf(source)[this.edits.language] ?? {}
    const part = partOf(this.edits)
    return html`${TEXT_SECTIONS.map((section) => {
        const words = Object.entries(texts[section] ?? {})
        return words.length === 0
          ? nothing
          : html`<details class="disclosure">
              <summary>${SECTION_WORDS[section]}</summary>
              ${words.map(([id, each]) => this.#words(section, id, each))}
            </details>`
      })}
      <h3>For the policy file</h3>
      ${paste(part, 'part of the policy file', 'Nothing is changed yet.')}
      ${part === '' ? nothing : this.#findings(source)}`
  }

  #words(section: TextSection, id: string, words: Words): TemplateResult {
    const edit = this.edits.texts[section][id] ?? {}
    return html`<fieldset class="texts">
      <legend>${readable(id)}</legend>
      <wa-input
        label="Name"
        size="s"
        .value=${edit.name ?? words.name}
        @change=${(event: Event) => this.#edit(section, id, words, 'name', event)}
      ></wa-input>
      <wa-textarea
        label="Description"
        size="s"
        rows="2"
        .value=${edit.description ?? words.description}
        @change=${(event: Event) => this.#edit(section, id, words, 'description', event)}
      ></wa-textarea>
    </fieldset>`
  }

  #findings(source: string): TemplateResult {
    if (!this.desk.viewer.apiKey.scopes.includes('POLICY_WRITE')) {
      return html`<p class="note">Checking the file with it needs a key with <code>POLICY_WRITE</code>.</p>`
    }
    const pending = this.#check.status === TaskStatus.PENDING
    return html`<div class="actions">
        <wa-button
          size="s"
          variant="brand"
          appearance="outlined"
          ?disabled=${pending}
          @click=${() => {
            this.#checked = this.edits
            void this.#check.run([mergedSource(source, this.edits)])
          }}
        >
          Check the file with it
        </wa-button>
      </div>
      ${
        this.#checked === this.edits
          ? answered(this.#check, ({ applyPolicy: result }) => verdict(result), { waiting: 'Checking…' })
          : nothing
      }`
  }

  #edit(section: TextSection, id: string, words: Words, key: 'name' | 'description', event: Event): void {
    const { value } = event.target as HTMLElement & { readonly value: string }
    const { texts } = this.edits
    const { [key]: _before, ...rest } = texts[section][id] ?? {}
    const edit = value === words[key] ? rest : { ...rest, [key]: value }
    const { [id]: _own, ...others } = texts[section]
    const changed = Object.keys(edit).length === 0 ? others : { ...others, [id]: edit }
    this.dispatchEvent(new CustomEvent<TextEdits>('texts-change', { detail: { ...texts, [section]: changed } }))
  }
}

function verdict(result: ApplyPolicyMutation['applyPolicy']): TemplateResult {
  const { findings } = result
  const errors = findings.filter(({ level }) => level === 'error').length
  return html`<p role="status">
      <strong
        >${errors === 0 ? 'The file with it can be applied.' : `${count(errors, 'error')}; it cannot be applied.`}</strong
      >
      ${errors === 0 ? html`Paste it into the file and apply that under <a href=${href('policy')}>Policy</a>.` : nothing}
    </p>
    ${
      findings.length === 0
        ? nothing
        : html`<ul class="reasons">
            ${findings.map(
              ({ level, code, line, message }) =>
                html`<li><strong>${readable(level)}</strong> in line ${line}: ${message} <code>${code}</code></li>`,
            )}
          </ul>`
    }`
}
