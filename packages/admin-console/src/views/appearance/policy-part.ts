import { html, nothing, type TemplateResult } from 'lit'
import type { PolicyDiffFieldsFragment, WidgetPreviewQuery } from '../../api/generated.ts'
import { href } from '../../app/router.ts'
import { count } from '../../parts/format.ts'
import { icon } from '../../parts/icon.ts'
import { LightElement } from '../../parts/light-element.ts'
import { changeList } from '../policy/change-list.ts'
import { findingList } from '../policy/finding-list.ts'
import type { SourceEditor } from '../policy/source-editor.ts'
import { lineDiff } from './line-diff.ts'
import { paste } from './look-editor.ts'

export type Finding = WidgetPreviewQuery['widgetPreview']['findings'][number]

/** Milliseconds without a key after which what was typed is tried. */
const REST = 500

/**
 * What was tried, as the policy has it: the part to paste, what it changes against the version in force, what the checker
 * says of the whole file and where, and the file itself.
 *
 * @fires source-change - a `CustomEvent` with the text of the file that is begun with from now on; null for the version in force.
 */
export class PolicyPart extends LightElement {
  static override properties = {
    excerpt: { attribute: false },
    source: { attribute: false },
    running: { attribute: false },
    yaml: { attribute: false },
    findings: { attribute: false },
    changes: { attribute: false },
    isOwn: { attribute: false },
  }
  /** What differs by the fields of this page; empty when nothing does. */
  declare excerpt: string
  /** The whole file with it. */
  declare source: string
  /** The version in force and the file that is tried, both as the server writes them. */
  declare running: string
  declare yaml: string
  declare findings: readonly Finding[]
  declare changes: PolicyDiffFieldsFragment | null
  /** Whether it was begun with a file of the person's. */
  declare isOwn: boolean
  #typing: ReturnType<typeof setTimeout> | undefined

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#typing)
  }

  protected override render(): TemplateResult {
    return html`<section class="panel" aria-labelledby="part">
      <div class="view-head">
        <h2 id="part">For the policy file</h2>
        <div class="actions">
          <label class="file-button">
            <input type="file" accept=".yaml,.yml,.json" class="visually-hidden" @change=${this.#readFile} />
            <span>${icon('upload')} Begin with a file of yours…</span>
          </label>
          ${
            this.isOwn
              ? html`<wa-button size="s" appearance="plain" @click=${() => this.#begin(null)}
                  >Back to the version in force</wa-button
                >`
              : nothing
          }
        </div>
      </div>
      ${paste(this.excerpt, 'part of the policy file', this.isOwn ? 'Nothing is changed by the fields above.' : 'Nothing is changed yet.')}
      ${this.#verdict()} ${this.#difference()}
      <details class="disclosure" id="whole-file">
        <summary>The whole file</summary>
        <div class="actions">
          <wa-copy-button
            .value=${this.source}
            copy-label="Copy the whole file"
            success-label="Copied"
          ></wa-copy-button>
          <span class="quiet">Apply it under <a href=${href('policy')}>Policy</a>.</span>
        </div>
        <source-editor
          label="Policy file with the changes"
          .value=${this.source}
          .marked=${new Set(this.findings.filter(({ level }) => level !== 'note').map(({ line }) => line))}
          @input=${this.#typed}
        ></source-editor>
      </details>
    </section>`
  }

  /** What the checker says, the worst first, each with the line it is about. */
  #verdict(): TemplateResult | typeof nothing {
    const of = (level: string): readonly Finding[] => this.findings.filter((finding) => finding.level === level)
    const [errors, warnings, notes] = [of('error'), of('warning'), of('note')]
    const lines = this.source.split('\n')
    const list = (findings: readonly Finding[], name: string): TemplateResult =>
      findingList(
        findings,
        name,
        ({ line, column }) =>
          html`<button type="button" class="finding-place" @click=${() => this.#goTo(line, column)}>
            Line ${line}<span class="visually-hidden">: ${lines[line - 1]?.trim()}</span>
          </button>`,
      )
    return html`<h3>What the policy check says of the whole file</h3>
      <p role="status">
        <strong>
          ${
            errors.length > 0
              ? `${count(errors.length, 'error')}: it cannot be applied, and the preview stays as it was.`
              : `No errors; ${count(warnings.length, 'warning')}, ${count(notes.length, 'note')}.`
          }
        </strong>
      </p>
      ${errors.length === 0 ? nothing : list(errors, 'Errors')}
      ${
        warnings.length === 0
          ? nothing
          : html`<details class="disclosure">
              <summary>${count(warnings.length, 'warning')}</summary>
              ${list(warnings, 'Warnings')}
            </details>`
      }
      ${
        notes.length === 0
          ? nothing
          : html`<details class="disclosure">
              <summary>${count(notes.length, 'note')}</summary>
              ${list(notes, 'Notes')}
            </details>`
      }`
  }

  #difference(): TemplateResult {
    if (bodyOf(this.running) === bodyOf(this.yaml)) {
      return html`<h3>Against the version in force</h3>
        <p class="quiet">No difference.</p>`
    }
    return html`<h3>Against the version in force</h3>
      ${this.changes === null ? nothing : changeList(this.changes)}
      ${lineDiff(bodyOf(this.running), bodyOf(this.yaml), 'Lines that differ from the version in force')}`
  }

  #goTo(line: number, column: number): void {
    const whole = this.querySelector<HTMLDetailsElement>('#whole-file')
    if (whole !== null) whole.open = true
    const editor = this.querySelector<SourceEditor>('source-editor')
    editor?.scrollIntoView({ block: 'center' })
    editor?.goTo(line, column)
  }

  #begin(source: string | null): void {
    clearTimeout(this.#typing)
    this.dispatchEvent(new CustomEvent<string | null>('source-change', { detail: source }))
  }

  #typed(event: Event): void {
    const { value } = event.target as HTMLTextAreaElement
    clearTimeout(this.#typing)
    this.#typing = setTimeout(() => this.#begin(value), REST)
  }

  async #readFile(event: Event): Promise<void> {
    const input = event.currentTarget as HTMLInputElement
    const file = input.files?.[0]
    if (file === undefined) return
    this.#begin(await file.text())
    input.value = ''
  }
}

/** A file without its first line, which names version and hash. */
function bodyOf(yaml: string): string {
  return yaml.replace(/^# Version .*\n/, '')
}
