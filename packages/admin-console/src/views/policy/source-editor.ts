import { html, type TemplateResult } from 'lit'
import { LightElement } from '../../parts/light-element.ts'

/**
 * A plain text area with line numbers, for a policy file. Nothing is coloured or completed: whoever writes a policy has
 * an editor that knows its schema; here it is pasted, looked at and mended.
 *
 * @fires input - as any text area
 */
export class SourceEditor extends LightElement {
  static override properties = { value: {}, label: {}, marked: { attribute: false } }
  declare value: string
  declare label: string
  /** Lines with a finding, from 1. */
  declare marked: ReadonlySet<number>

  constructor() {
    super()
    this.value = ''
    this.label = ''
    this.marked = new Set()
  }

  override focus(): void {
    this.#area()?.focus()
  }

  /** Puts the caret at a place and brings it into sight. */
  goTo(line: number, column: number): void {
    const area = this.#area()
    if (area === null) return
    const lines = this.value.split('\n')
    const start = lines.slice(0, line - 1).reduce((length, text) => length + text.length + 1, 0)
    const at = Math.min(start + column - 1, this.value.length)
    area.focus()
    area.setSelectionRange(at, start + (lines[line - 1]?.length ?? 0))
    const height = Number.parseFloat(getComputedStyle(area).lineHeight)
    area.scrollTop = Math.max(0, (line - 4) * height)
  }

  #area(): HTMLTextAreaElement | null {
    return this.querySelector('textarea')
  }

  protected override render(): TemplateResult {
    const lines = this.value.split('\n').length
    return html`<label class="source-label" for="policy-source">${this.label}</label>
      <div class="source">
        <div class="source-gutter" aria-hidden="true">
          ${Array.from(
            { length: lines },
            (_, index) => html`<span class=${this.marked.has(index + 1) ? 'marked' : ''}>${index + 1}</span>`,
          )}
        </div>
        <textarea
          id="policy-source"
          spellcheck="false"
          autocapitalize="off"
          autocomplete="off"
          wrap="off"
          rows="16"
          .value=${this.value}
          @input=${this.#input}
          @scroll=${this.#scroll}
        ></textarea>
      </div>`
  }

  #input(event: Event): void {
    this.value = (event.currentTarget as HTMLTextAreaElement).value
  }

  #scroll(event: Event): void {
    const gutter = this.querySelector('.source-gutter')
    if (gutter !== null) gutter.scrollTop = (event.currentTarget as HTMLElement).scrollTop
  }
}
