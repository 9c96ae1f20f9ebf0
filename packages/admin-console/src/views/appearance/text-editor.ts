import { html, nothing, type TemplateResult } from 'lit'
import { empty } from '../../parts/states.ts'
import { LightElement } from '../../parts/light-element.ts'
import { readable } from '../../parts/words.ts'
import { textsOf, TEXT_SECTIONS, type TextEdits, type TextSection, type Words } from './policy-texts.ts'

const SECTION_WORDS: Readonly<Record<TextSection, string>> = {
  purposes: 'Purposes',
  categories: 'Categories',
  services: 'Services',
}

/**
 * The policy's own texts in one language, to be tried in the preview.
 *
 * @fires texts-change - a `CustomEvent` with the new `TextEdits`.
 */
export class TextEditor extends LightElement {
  static override properties = {
    source: { attribute: false },
    language: { attribute: false },
    edits: { attribute: false },
  }
  /** The file that was begun with, without the changes. */
  declare source: string
  declare language: string
  declare edits: TextEdits

  protected override render(): TemplateResult {
    const texts = textsOf(this.source)[this.language]
    return html`<section class="panel" aria-labelledby="texts">
      <h2 id="texts">Texts of the policy, ${this.language}</h2>
      ${
        texts === undefined
          ? empty('Not a language of the policy', 'Choose one of the policy’s languages to change its words.')
          : TEXT_SECTIONS.map((section) => this.#section(section, texts[section] ?? {}))
      }
    </section>`
  }

  #section(section: TextSection, texts: Readonly<Record<string, Words>>): TemplateResult | typeof nothing {
    const words = Object.entries(texts)
    if (words.length === 0) return nothing
    return html`<details class="disclosure">
      <summary>${SECTION_WORDS[section]}</summary>
      ${words.map(([id, each]) => this.#words(section, id, each))}
    </details>`
  }

  #words(section: TextSection, id: string, words: Words): TemplateResult {
    const edit = this.edits[section][id] ?? {}
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

  #edit(section: TextSection, id: string, words: Words, key: 'name' | 'description', event: Event): void {
    const { value } = event.target as HTMLElement & { readonly value: string }
    const { [key]: _before, ...rest } = this.edits[section][id] ?? {}
    const edit = value === words[key] ? rest : { ...rest, [key]: value }
    const { [id]: _own, ...others } = this.edits[section]
    const changed = Object.keys(edit).length === 0 ? others : { ...others, [id]: edit }
    this.dispatchEvent(new CustomEvent<TextEdits>('texts-change', { detail: { ...this.edits, [section]: changed } }))
  }
}
