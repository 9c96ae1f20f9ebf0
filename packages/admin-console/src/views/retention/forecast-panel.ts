import { html, nothing, type TemplateResult } from 'lit'
import type { RetentionForecastQuery } from '../../api/generated.ts'
import { retentionForecast } from '../../api/operations.ts'
import type { Desk } from '../../app/desk.ts'
import { dataTable } from '../../parts/data-table.ts'
import { figure } from '../../parts/facts.ts'
import { count, formatDay, formatNumber } from '../../parts/format.ts'
import { LightElement } from '../../parts/light-element.ts'
import { answered, ask } from '../../parts/question.ts'
import { empty } from '../../parts/states.ts'
import type { Series } from '../../parts/stack-chart.ts'
import { ACTION_WORDS } from '../../parts/words.ts'
import { ruleName } from './rule-words.ts'
import { troubles, type Count } from './run-summary.ts'

type Forecast = RetentionForecastQuery['retentionForecast'][number]

/** Tomorrow, in 30 days, in a year. */
const HORIZONS = [1, 30, 365] as const
const HORIZON_WORDS: Readonly<Record<number, string>> = { 1: 'Tomorrow', 30: 'In 30 days', 365: 'In a year' }

/** Colours there are; what has less to go than these is drawn as one. */
const TONES = ['tone-1', 'tone-2', 'tone-3', 'tone-4', 'tone-5', 'tone-6', 'tone-7'] as const

/** One stage of one rule in one place, over all horizons. */
interface Line {
  readonly one: Count
  readonly due: readonly number[]
  readonly held: number
}

/** What will have gone by tomorrow, in 30 days and in a year, as a picture and as a table. */
export class ForecastPanel extends LightElement {
  static override properties = { desk: { attribute: false } }
  declare desk: Desk
  readonly #forecast = ask(this, retentionForecast, () => ({ horizons: HORIZONS }))

  /** Asks again, after a run that this page started. */
  refresh(): void {
    void this.#forecast.run()
  }

  protected override render(): TemplateResult {
    return answered(this.#forecast, ({ retentionForecast }) => show(retentionForecast), {
      waiting: 'Looking ahead a year…',
    })
  }
}

function show(forecasts: readonly Forecast[]): TemplateResult {
  const lines = linesOf(forecasts)
  const farthest = forecasts.at(-1)
  return html`<dl class="figures">
      ${forecasts.map(({ days, asOf, counts }) => figure(horizonWords(days), totalWords(counts), `By ${formatDay(asOf)}`))}
    </dl>
    ${
      lines.length === 0
        ? empty('Nothing will go within a year', 'No period of what is stored today ends by then.')
        : html`<stack-chart
              class="tall"
              lying
              .bars=${forecasts.map(({ days, asOf }) => ({ label: horizonWords(days), title: `By ${formatDay(asOf)}` }))}
              .series=${seriesOf(lines, forecasts.length)}
              label="Rows that will have gone: ${forecasts
                .map(({ days, counts }) => `${horizonWords(days).toLowerCase()} ${totalWords(counts)}`)
                .join(', ')}"
            ></stack-chart>
            <details class="disclosure">
              <summary>The same figures as a table</summary>
              ${table(lines, forecasts)}
            </details>`
    }
    ${farthest === undefined ? nothing : troubles(farthest.datasets, 'is not in these figures')}
    <p class="note">
      What is stored today, under today’s rules, periods and holds; each figure includes the ones before it. What comes
      in meanwhile is not counted.
    </p>`
}

function table(lines: readonly Line[], forecasts: readonly Forecast[]): TemplateResult {
  return dataTable<Line>({
    caption: 'Rows that will have gone, by rule, action and dataset',
    rows: lines,
    columns: [
      { heading: 'Rule', kind: 'main', cell: ({ one }) => ruleName(one.rule) },
      { heading: 'Action', cell: ({ one }) => ACTION_WORDS[one.action] },
      { heading: 'Where', cell: ({ one }) => one.dataset ?? 'Assent' },
      ...forecasts.map(({ days }, index) => ({
        heading: horizonWords(days),
        kind: 'number' as const,
        cell: ({ due }: Line) => formatNumber(due[index] ?? 0),
      })),
      { heading: 'Held then', kind: 'number', cell: ({ held }) => formatNumber(held) },
    ],
  })
}

/** Every stage of which something goes, the one with the most first. */
function linesOf(forecasts: readonly Forecast[]): readonly Line[] {
  const names = new Map<string, Count>()
  for (const { counts } of forecasts) for (const one of counts) names.set(nameOf(one), one)
  return [...names]
    .map(([name, one]) => {
      const same = forecasts.map(({ counts }) => counts.filter((each) => nameOf(each) === name))
      return {
        one,
        due: same.map((counts) => counts.reduce((sum, { due }) => sum + due, 0)),
        held: (same.at(-1) ?? []).reduce((sum, { held }) => sum + held, 0),
      }
    })
    .filter(({ due, held }) => held > 0 || due.some((each) => each > 0))
    .toSorted((a, b) => (b.due.at(-1) ?? 0) - (a.due.at(-1) ?? 0))
}

function seriesOf(lines: readonly Line[], bars: number): readonly Series[] {
  const shown = lines.filter(({ due }) => due.some((each) => each > 0))
  // One more than there are colours would make a rest of one, which has a colour just as well.
  const own = shown.length <= TONES.length + 1 ? shown.length : TONES.length
  const rest = shown.slice(own)
  return [
    ...shown.slice(0, own).map(({ one, due }, index) => ({
      name: `${ruleName(one.rule)}${one.dataset === null ? '' : ` in ${one.dataset}`}, ${ACTION_WORDS[one.action].toLowerCase()}`,
      tone: TONES[index] ?? 'tone-no',
      values: due,
    })),
    ...(rest.length === 0
      ? []
      : [
          {
            name: count(rest.length, 'other'),
            tone: 'tone-no',
            values: Array.from({ length: bars }, (_, index) =>
              rest.reduce((sum, { due }) => sum + (due[index] ?? 0), 0),
            ),
          },
        ]),
  ]
}

function nameOf({ rule, dataset, action }: Count): string {
  return JSON.stringify([rule, dataset, action])
}

function totalWords(counts: readonly Count[]): string {
  return formatNumber(counts.reduce((sum, { due }) => sum + due, 0))
}

function horizonWords(days: number): string {
  return HORIZON_WORDS[days] ?? `In ${count(days, 'day')}`
}
