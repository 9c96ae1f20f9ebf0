import { html, type PropertyValues, type TemplateResult } from 'lit'
import type { BarChart } from './bar-chart.ts'
import { LightElement } from './light-element.ts'

export interface Bar {
  /** Below or beside the bar. */
  readonly label: string
  /** Above its figures when it is pointed at. */
  readonly title: string
}

export interface Series {
  readonly name: string
  /** Name of a colour in `tokens.css`, without its dashes. */
  readonly tone: string
  /** One value for each bar. */
  readonly values: readonly number[]
}

/**
 * Stacked bars with their legend. Whoever shows them shows the same figures as a table beside them. The drawing library
 * is loaded when a chart is first shown.
 */
export class StackChart extends LightElement {
  static override properties = {
    bars: { attribute: false },
    series: { attribute: false },
    label: { type: String },
    lying: { type: Boolean },
  }
  declare bars: readonly Bar[]
  declare series: readonly Series[]
  /** One sentence that names what is drawn, with its figures. */
  declare label: string
  /** Whether the bars run from left to right. */
  declare lying: boolean
  #chart: BarChart | undefined
  #media = matchMedia('(prefers-color-scheme: dark)')
  readonly #redraw = (): void => void this.#draw()

  constructor() {
    super()
    this.lying = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#media.addEventListener('change', this.#redraw)
    if (this.hasUpdated) void this.#draw()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#media.removeEventListener('change', this.#redraw)
    this.#chart?.destroy()
    this.#chart = undefined
  }

  protected override updated(_changed: PropertyValues<this>): void {
    void this.#draw()
  }

  protected override render(): TemplateResult {
    return html`<ul class="legend" aria-hidden="true">
        ${this.series.map(({ name, tone }) => html`<li><span class="swatch ${tone}"></span>${name}</li>`)}
      </ul>
      <div class="chart-frame"><canvas role="img" aria-label=${this.label}></canvas></div>`
  }

  async #draw(): Promise<void> {
    const { BarChart } = await import('./bar-chart.ts')
    const canvas = this.querySelector('canvas')
    if (canvas === null || !this.isConnected) return
    this.#chart ??= new BarChart(canvas, this.lying)
    this.#chart.show(this.bars, this.series)
  }
}
