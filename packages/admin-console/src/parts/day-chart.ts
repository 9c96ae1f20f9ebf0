import { html, type TemplateResult } from 'lit'
import { dataTable } from './data-table.ts'
import { formatDay, formatNumber, formatShortDay } from './format.ts'
import type { Series } from './stack-chart.ts'

export interface DayChartParts {
  /** Days as `YYYY-MM-DD`, oldest first. */
  readonly days: readonly string[]
  readonly series: readonly Series[]
  /** One sentence that names what is drawn. */
  readonly label: string
}

/** Counts by day as stacked bars, with the same figures as a table under a disclosure. */
export function dayChart({ days, series, label }: DayChartParts): TemplateResult {
  const rows = days.map((day, index) => ({ day, index }))
  return html`<stack-chart
      .bars=${days.map((day) => ({ label: formatShortDay(day), title: formatDay(day) }))}
      .series=${series}
      label=${label}
    ></stack-chart>
    <details class="disclosure">
      <summary>The same figures as a table</summary>
      <div class="scroll" role="region" aria-label="Figures by day" tabindex="0">
        ${dataTable({
          caption: label,
          rows: rows.toReversed(),
          columns: [
            { heading: 'Day', kind: 'main', cell: ({ day }) => formatDay(day) },
            ...series.map(({ name, values }) => ({
              heading: name,
              kind: 'number' as const,
              cell: ({ index }: { index: number }) => formatNumber(values[index] ?? 0),
            })),
          ],
        })}
      </div>
    </details>`
}
