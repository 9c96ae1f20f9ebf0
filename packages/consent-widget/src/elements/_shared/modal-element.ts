import { hearEvents } from './hear-events.ts'
import { html, nothing, svg, type TemplateResult } from './lit.ts'
import { ConsentViewElement } from './view-element.ts'

const cross = svg`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
  <path d="m3 3 10 10M13 3 3 13" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" />
</svg>`

/**
 * A modal dialog that opens when it is put into the page and leaves the page when it is closed.
 * The browser's own `dialog` makes the rest inert and answers Esc; here are only the turn of Tab at the ends, which
 * browsers would leave to their toolbar, and the way back to the opener. The page behind is never locked; a dialog of its
 * own, whatever holds the focus in it, stays as it was.
 */
export abstract class ModalElement extends ConsentViewElement {
  /** Gets the focus back when the dialog closes; without it, what had the focus before. */
  opener: HTMLElement | undefined

  /** The element that the opener is a part of: the banner goes with the choice and knows where the focus was before it. */
  #behind: (Element & { readonly back?: HTMLElement | null | undefined }) | undefined

  /** Opened once for each time it is put into the page; an update while it is closing must not open it again. */
  #isToOpen = false

  #stopHearing: (() => void) | undefined

  /** Closes without recording anything; the `close` event follows, and the element leaves the page. */
  close(): void {
    this.dialog?.close()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#stopHearing?.()
    this.dialog?.close()
    if (!this.opener) return
    for (const back of [this.opener, this.#behind?.back, invokerOf(this.opener)]) {
      back?.focus({ preventScroll: back !== this.opener })
      // What was taken out or is hidden takes no focus.
      if (back?.matches(':focus-within')) return
    }
    startOver()
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#behind = (this.opener?.getRootNode() as Partial<ShadowRoot> | undefined)?.host
    this.#isToOpen = true
    this.requestUpdate()
  }

  protected override updated(): void {
    const { dialog } = this
    if (!dialog || !this.#isToOpen || !this.isConnected) return
    this.#isToOpen = false
    this.#stopHearing = hearEvents(this)
    dialog.showModal()
    this.focusHeading()
  }

  /** A screen reader starts to read at the heading, and Tab goes on from there. */
  protected focusHeading(): void {
    this.dialog?.querySelector('h2')?.focus()
  }

  protected get dialog(): HTMLDialogElement | null {
    return this.renderRoot?.querySelector('dialog') ?? null
  }

  protected abstract get heading(): string

  protected abstract renderContent(): TemplateResult

  protected override render(): TemplateResult | typeof nothing {
    const { view } = this
    if (!view) return nothing
    const { language, direction } = view.texts
    return html`
      <dialog
        part="dialog"
        aria-labelledby="title"
        lang=${language}
        dir=${direction}
        @close=${this.#leave}
        @keydown=${this.#onKey}
      >
        <div class="head" part="header">
          <h2 id="title" part="title" tabindex="-1">${this.heading}</h2>
          <button type="button" class="close" part="close" aria-label=${this.text('close')} @click=${this.close}>
            ${cross}
          </button>
        </div>
        ${this.renderContent()}
      </dialog>
    `
  }

  #leave = (): void => {
    // Taken out and put back within one turn, the dialog is open again when the event of the first closing arrives.
    if (this.dialog?.open) return
    this.remove()
    this.dispatchEvent(new Event('close'))
  }

  #onKey = (event: KeyboardEvent): void => {
    const { key } = event
    if (key === 'Escape' && wasTaken(event)) this.close()
    if (key === 'Tab') this.#turnAround(event)
  }

  /** Moves the focus where the browser would leave the dialog, or was not let move it. */
  #turnAround(event: KeyboardEvent): void {
    const all = [...this.dialog!.querySelectorAll<HTMLElement>('a[href],button,input,textarea,summary')]
    // What a closed part holds has no place to be seen in.
    const stops = all.filter((stop) => stop.getClientRects().length > 0)
    const active = (this.renderRoot as ShadowRoot).activeElement as HTMLElement
    const at = stops.indexOf(active)
    const isAtEnd = event.shiftKey ? at === 0 || active?.id === 'title' : at === stops.length - 1
    if (!isAtEnd && !wasTaken(event)) return
    event.preventDefault()
    // Before the first is the last, at -1; behind the last, the first. The title is before all of them.
    stops.at(event.shiftKey ? Math.max(at, 0) - 1 : (at + 1) % stops.length)?.focus()
  }
}

/** Whether the page kept the browser from acting on a key; one it stopped is told again by a script. */
const wasTaken = ({ defaultPrevented, isTrusted }: Event): boolean => defaultPrevented || !isTrusted

/** What shows the popover that an element is in: the browser hid it as our dialog opened, and the element with it. */
function invokerOf(element: Element): HTMLElement | null {
  const popover = element.closest('[popover]')
  if (!popover?.id) return null
  const id = CSS.escape(popover.id)
  return document.querySelector(`[popovertarget="${id}"],[commandfor="${id}"]`)
}

/** Lets Tab begin at the start of the page, where the banner was; without that it would go on where the dialog was, at the end. */
function startOver(): void {
  const { body } = document
  const had = body.getAttribute('tabindex')
  body.tabIndex = -1
  body.focus({ preventScroll: true })
  if (had === null) body.removeAttribute('tabindex')
  else body.setAttribute('tabindex', had)
}
