import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js'
import type { DaySeries } from './day-chart.ts'
import { formatDay, formatNumber, formatShortDay } from './format.ts'

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip)

/** The chart library behind one canvas: stacked bars by day in the colours of the page. */
export class BarChart {
  readonly #canvas: HTMLCanvasElement
  readonly #chart: Chart<'bar', number[], string>

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas
    this.#chart = new Chart(canvas, {
      type: 'bar',
      data: { labels: [], datasets: [] },
      options: {
        animation: false,
        maintainAspectRatio: false,
        interaction: { mode: 'index', intersect: false },
        scales: {
          x: { stacked: true, grid: { display: false }, ticks: { maxRotation: 0, autoSkipPadding: 16 } },
          y: {
            stacked: true,
            beginAtZero: true,
            border: { display: false },
            ticks: { precision: 0, maxTicksLimit: 5 },
          },
        },
        plugins: {
          tooltip: {
            padding: 10,
            boxPadding: 4,
            callbacks: {
              title: ([item]) => (item === undefined ? '' : formatDay(this.#days[item.dataIndex] ?? '')),
              label: ({ dataset, parsed }) => `${dataset.label ?? ''}: ${formatNumber(parsed.y ?? 0)}`,
            },
          },
        },
      },
    })
  }

  #days: readonly string[] = []

  /** Draws these days; colours are read anew, so that a change of theme is a call away. */
  show(days: readonly string[], series: readonly DaySeries[]): void {
    const styles = getComputedStyle(this.#canvas)
    const colour = (name: string): string => styles.getPropertyValue(`--${name}`).trim()
    this.#days = days
    this.#chart.data = {
      labels: days.map(formatShortDay),
      datasets: series.map(({ name, tone, values }) => ({
        label: name,
        data: [...values],
        backgroundColor: colour(tone),
        borderRadius: 2,
        maxBarThickness: 28,
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
