import type { ConsentView, ViewElement } from '../../core/view.ts'
import type { BriefKey } from '../../locales/brief-keys.ts'
import { wear } from './appearance.ts'
import { baseStyles } from './base.styles.ts'
import { putStyles } from './css.ts'
import { fill } from './fill.ts'

/** On a server there are no elements; the class is only never made there. */
export const Base = globalThis.HTMLElement ?? Object

/**
 * What appears uninvited: plain nodes in a shadow root, written once. These elements have nothing that changes while
 * they are shown, so a rendering library would only be bytes that every first visit waits for.
 */
export abstract class PlainElement extends Base implements ViewElement {
  #view: ConsentView | undefined
  #stopListening: (() => void) | undefined

  constructor(styles: string) {
    super()
    const root = this.attachShadow({ mode: 'open' })
    // Two sheets, so that the common one is parsed once for all elements.
    putStyles(root, baseStyles)
    putStyles(root, styles)
  }

  /** What to show and what the person may do; until it is set, nothing is shown. Set it after the other properties. */
  get view(): ConsentView | undefined {
    return this.#view
  }

  set view(view: ConsentView | undefined) {
    this.#view = view
    // What is not in the page yet is drawn once it is.
    if (this.isConnected) this.#start()
  }

  connectedCallback(): void {
    this.#start()
  }

  disconnectedCallback(): void {
    this.#stopListening?.()
  }

  /** The nodes to show for a view. */
  protected abstract draw(view: ConsentView): Node

  /** Called after each decision and withdrawal, made here or elsewhere. */
  protected choiceChanged(): void {
    // Most elements of this kind are taken away by whoever put them there.
  }

  /** A text of the widget in the language of the view. A key that is missing shows itself instead of an empty button. */
  protected text(key: BriefKey, values: Readonly<Record<string, string>> = {}): string {
    return fill(this.#view?.texts.ui[key] ?? key, values)
  }

  #start(): void {
    const view = this.#view
    if (!view) return
    this.#stopListening?.()
    this.#stopListening = view.onChange(() => this.choiceChanged())
    wear(this, view)
    const root = this.shadowRoot!
    // Styles lie among the nodes where the browser cannot adopt them.
    root.replaceChildren(...root.querySelectorAll('style'), this.draw(view))
  }
}

/** Makes an element with these attributes, around these children. */
export function node<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}

/** Makes a button that does something. */
export function button(
  attributes: Readonly<Record<string, string>>,
  text: string,
  act: (button: HTMLButtonElement) => void,
): HTMLButtonElement {
  const made = node('button', { type: 'button', ...attributes }, text)
  made.onclick = () => act(made)
  return made
}
