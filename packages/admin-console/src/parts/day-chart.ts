import { html, type PropertyValues, type TemplateResult } from 'lit'
import type { BarChart } from './bar-chart.ts'
import { dataTable } from './data-table.ts'
import { formatDay, formatNumber } from './format.ts'
import { LightElement } from './light-element.ts'

export interface DaySeries {
  readonly name: string
  /** Name of a colour in `tokens.css`, without its dashes. */
  readonly tone: string
  /** One value for each day. */
  readonly values: readonly number[]
}

/**
 * Counts by day as stacked bars, with the same figures as a table under a disclosure. The drawing library is loaded
 * when a chart is first shown.
 */
export class DayChart extends LightElement {
  static override properties = { days: { attribute: false }, series: { attribute: false }, label: { type: String } }
  /** Days as `YYYY-MM-DD`, oldest first. */
  declare days: readonly string[]
  declare series: readonly DaySeries[]
  /** One sentence that names what is drawn. */
  declare label: string
  #chart: BarChart | undefined
  #media = matchMedia('(prefers-color-scheme: dark)')
  readonly #redraw = (): void => void this.#draw()

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
    const rows = this.days.map((day, index) => ({ day, index }))
    return html`<ul class="legend" aria-hidden="true">
        ${this.series.map(({ name, tone }) => html`<li><span class="swatch ${tone}"></span>${name}</li>`)}
      </ul>
      <div class="chart-frame"><canvas role="img" aria-label=${this.label}></canvas></div>
      <details class="disclosure">
        <summary>The same figures as a table</summary>
        <div class="scroll" role="region" aria-label="Figures by day" tabindex="0">
          ${dataTable({
            caption: this.label,
            rows: rows.toReversed(),
            columns: [
              { heading: 'Day', kind: 'main', cell: ({ day }) => formatDay(day) },
              ...this.series.map(({ name, values }) => ({
                heading: name,
                kind: 'number' as const,
                cell: ({ index }: { index: number }) => formatNumber(values[index] ?? 0),
              })),
            ],
          })}
        </div>
      </details>`
  }

  async #draw(): Promise<void> {
    const { BarChart } = await import('./bar-chart.ts')
    const canvas = this.querySelector('canvas')
    if (canvas === null || !this.isConnected) return
    this.#chart ??= new BarChart(canvas)
    this.#chart.show(this.days, this.series)
  }
}
