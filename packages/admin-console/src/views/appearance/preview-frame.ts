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

/**
 * The page with the real elements in a frame of its own. A change of colours or theme reaches it as it stands; any other
 * change loads it anew, because the widget starts once for each page.
 *
 * @fires measured - a `MeasuredEvent` whenever the elements were measured.
 * @fires preview-failed - a `PreviewFailedEvent` when the page could not show what was asked.
 */
export class PreviewFrame extends LightElement {
  static override properties = { order: { attribute: false }, width: { type: Number }, address: { type: String } }
  declare order: PreviewOrder
  /** Width of the page in pixels. */
  declare width: number
  declare address: string
  #time = 0
  #started = ''

  constructor() {
    super()
    this.address = 'preview.html'
  }

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('message', this.#heard)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('message', this.#heard)
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
  }

  protected override render(): TemplateResult {
    return html`<div class="preview-frame">
      ${keyed(
        this.#time,
        html`<iframe title="Preview of the page" src=${this.address} width=${this.width} height="680"></iframe>`,
      )}
    </div>`
  }

  readonly #heard = ({ origin, source, data }: MessageEvent<FromPreview>): void => {
    if (origin !== location.origin || source !== this.#window()) return
    if (data.kind === 'ready') this.#tell({ kind: 'start', ...this.order })
    else if (data.kind === 'measured') this.dispatchEvent(new MeasuredEvent(data))
    else this.dispatchEvent(new PreviewFailedEvent(data.message))
  }

  #window(): Window | null {
    return this.querySelector('iframe')?.contentWindow ?? null
  }

  #tell(message: ToPreview): void {
    this.#window()?.postMessage(message, location.origin)
  }
}

/** What the page must be loaded anew for. */
function startOf({ site, language, state, direction, texts, appearance }: PreviewOrder): string {
  return JSON.stringify([site, language, state, direction, texts, appearance])
}
