import { html, type PropertyValues, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { LightElement } from '../../parts/light-element.ts'
import type { FromPreview, Measured, PreviewOrder, ToPreview } from '../../preview/protocol.ts'

/** Tells what the elements in the frame really have. */
export class MeasuredEvent extends Event {
  readonly measured: Measured
  constructor(measured: Measured) {
    super('measured')
    this.measured = measured
  }
}

/** Tells why the frame shows nothing. */
export class PreviewFailedEvent extends Event {
  readonly reason: string
  constructor(reason: string) {
    super('preview-failed')
    this.reason = reason
  }
}

const HEIGHT = 680

/**
 * The page with the real elements in a frame of its own, made smaller where it is wider than its place. A change of
 * colours or theme reaches it as it stands; any other change loads it anew, because the widget starts once for each page.
 *
 * @fires measured - a `MeasuredEvent` whenever the elements were measured.
 * @fires reached - when the state that was asked for is on screen.
 * @fires preview-failed - a `PreviewFailedEvent` when the page could not show what was asked.
 */
export class PreviewFrame extends LightElement {
  static override properties = {
    order: { attribute: false },
    width: { type: Number },
    address: { type: String },
    isSettled: { state: true },
  }
  declare order: PreviewOrder
  /** Width of the page in pixels. */
  declare width: number
  declare address: string
  /** Whether the state that was asked for is on screen, or it is known that it cannot be. */
  declare private isSettled: boolean
  #time = 0
  #started = ''
  /** What had the focus when the state was chosen: a dialog in the frame takes it, and gives it back. */
  #focused: Element | null = null
  readonly #resize = new ResizeObserver(() => this.#fit())

  constructor() {
    super()
    this.address = 'preview.html'
    this.isSettled = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('message', this.#heard)
    this.#resize.observe(this)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('message', this.#heard)
    this.#resize.disconnect()
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('order')) return
    const started = startOf(this.order)
    if (started === this.#started) {
      const { theme, isForced, look } = this.order
      this.#tell({ kind: 'look', theme, isForced, look })
      return
    }
    this.#started = started
    this.#time++
    this.isSettled = false
    this.#focused = document.activeElement
  }

  protected override render(): TemplateResult {
    return html`<div class="preview-frame" aria-busy=${this.isSettled ? 'false' : 'true'}>
      ${keyed(
        this.#time,
        html`<iframe title="Preview of the page" src=${this.address} width=${this.width} height=${HEIGHT}></iframe>`,
      )}
    </div>`
  }

  protected override updated(): void {
    this.#fit()
  }

  /** Makes the page as small as its place needs; a page of a phone's width keeps its size wherever it fits. */
  #fit(): void {
    const frame = this.querySelector('iframe')
    const box = frame?.parentElement
    if (!frame || !box) return
    const scale = Math.min(1, box.clientWidth / this.width)
    frame.style.transform = scale === 1 ? '' : `scale(${scale})`
    frame.style.insetInlineStart = `${Math.max(0, (box.clientWidth - this.width) / 2)}px`
    box.style.height = `${Math.round(HEIGHT * scale)}px`
  }

  readonly #heard = ({ origin, source, data }: MessageEvent<FromPreview>): void => {
    if (origin !== location.origin || source !== this.#window()) return
    switch (data.kind) {
      case 'ready':
        this.#tell({ kind: 'start', ...this.order })
        break
      case 'reached':
        this.isSettled = true
        if (document.activeElement === this.querySelector('iframe') && this.#focused instanceof HTMLElement)
          this.#focused.focus({ preventScroll: true })
        this.dispatchEvent(new Event('reached'))
        break
      case 'measured':
        this.dispatchEvent(new MeasuredEvent(data))
        break
      case 'failed':
        this.isSettled = true
        this.dispatchEvent(new PreviewFailedEvent(data.message))
    }
  }

  #window(): Window | null {
    return this.querySelector('iframe')?.contentWindow ?? null
  }

  #tell(message: ToPreview): void {
    this.#window()?.postMessage(message, location.origin)
  }
}

/** What the page must be loaded anew for. */
function startOf({ site, language, state, direction, manifest, texts }: PreviewOrder): string {
  return JSON.stringify([site, language, state, direction, manifest, texts])
}
