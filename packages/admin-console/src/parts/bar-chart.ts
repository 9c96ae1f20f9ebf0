import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js'
import { formatNumber } from './format.ts'
import type { Bar, Series } from './stack-chart.ts'

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip)

/** The chart library behind one canvas: stacked bars in the colours of the page. */
export class BarChart {
  readonly #canvas: HTMLCanvasElement
  readonly #chart: Chart<'bar', number[], string>
  readonly #lying: boolean
  #bars: readonly Bar[] = []

  /** @param lying whether the bars run from left to right, for names that are long and bars that are few */
  constructor(canvas: HTMLCanvasElement, lying: boolean) {
    this.#canvas = canvas
    this.#lying = lying
    const names = { stacked: true, grid: { display: false }, ticks: { maxRotation: 0, autoSkipPadding: 16 } }
    const values = {
      stacked: true,
      beginAtZero: true,
      border: { display: false },
      ticks: { precision: 0, maxTicksLimit: 5 },
    }
    this.#chart = new Chart(canvas, {
      type: 'bar',
      data: { labels: [], datasets: [] },
      options: {
        animation: false,
        maintainAspectRatio: false,
        indexAxis: lying ? 'y' : 'x',
        interaction: { mode: 'index', intersect: false, axis: lying ? 'y' : 'x' },
        scales: lying ? { x: values, y: names } : { x: names, y: values },
        plugins: {
          tooltip: {
            padding: 10,
            boxPadding: 4,
            // Of what has no share of this bar nothing is said.
            filter: ({ raw }) => !lying || raw !== 0,
            callbacks: {
              title: ([item]) => (item === undefined ? '' : (this.#bars[item.dataIndex]?.title ?? '')),
              label: ({ dataset, raw }) => `${dataset.label ?? ''}: ${formatNumber(Number(raw))}`,
            },
          },
        },
      },
    })
  }

  /** Draws these bars; colours are read anew, so that a change of theme is a call away. */
  show(bars: readonly Bar[], series: readonly Series[]): void {
    const styles = getComputedStyle(this.#canvas)
    const colour = (name: string): string => styles.getPropertyValue(`--${name}`).trim()
    this.#bars = bars
    this.#chart.data = {
      labels: bars.map(({ label }) => label),
      datasets: series.map(({ name, tone, values }) => ({
        label: name,
        data: [...values],
        backgroundColor: colour(tone),
        borderRadius: 2,
        // A hair of the ground keeps neighbours apart for those who cannot tell their colours.
        borderWidth: this.#lying ? 1 : 0,
        borderSkipped: this.#lying ? false : 'start',
        borderColor: colour('panel'),
        maxBarThickness: this.#lying ? 44 : 28,
        categoryPercentage: 0.8,
        barPercentage: 0.95,
      })),
    }
    const { x, y } = this.#chart.options.scales ?? {}
    for (const axis of [x, y]) {
      if (axis?.ticks) axis.ticks.color = colour('wa-color-text-quiet')
      if (axis?.grid) axis.grid.color = colour('wa-color-surface-border')
      if (axis?.border) axis.border.color = colour('wa-color-surface-border')
    }
    this.#chart.update()
  }

  destroy(): void {
    this.#chart.destroy()
  }
}
