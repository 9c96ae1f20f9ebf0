import { LitElement, type PropertyDeclarations, type PropertyValues } from './lit.ts'
import type { DialogView, ViewElement } from '../../core/view.ts'
import type { CountedKey, UiTexts } from '../../locales/ui-texts.ts'
import { wear } from './appearance.ts'
import { canAdopt, pageNonce } from './css.ts'
import { fill } from './fill.ts'

/** What all dialogs have in common: the view, its words, and rendering again when a choice changes. */
export class ConsentViewElement extends LitElement implements ViewElement<DialogView> {
  static override properties: PropertyDeclarations = { view: { attribute: false } }

  /** What to show and what the person may do; until it is set, nothing is rendered. */
  declare view: DialogView | undefined

  #stopListening: (() => void) | undefined

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // Where sheets cannot be adopted Lit makes `style` elements, with this nonce.
    if (!canAdopt(document)) (globalThis as { litNonce?: string }).litNonce ??= pageNonce()
    return super.createRenderRoot()
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#listen()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#stopListening?.()
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('view')) this.#listen()
  }

  /** Called after each decision and withdrawal, made here or elsewhere. */
  protected choiceChanged(): void {
    this.requestUpdate()
  }

  /** A text of the widget in the language of the view. A key that is missing shows itself instead of an empty button. */
  protected text(key: keyof UiTexts, values: Readonly<Record<string, string | number>> = {}): string {
    return fill(this.view?.texts.ui[key] ?? key, values)
  }

  /** The form of a text that goes with a number; the number is written as the language writes it. */
  protected counted(key: CountedKey, count: number): string {
    const { language, ui } = this.view!.texts
    const form = `${key}.${new Intl.PluralRules(language).select(count)}` as const
    return this.text(ui[form] === undefined ? `${key}.other` : form, {
      count: new Intl.NumberFormat(language).format(count),
    })
  }

  #listen(): void {
    if (this.isConnected && this.view) wear(this, this.view)
    this.#stopListening?.()
    // A view set before the element is connected is listened to once it is, so that nothing leaks.
    this.#stopListening = this.isConnected ? this.view?.onChange(() => this.choiceChanged()) : undefined
  }
}
