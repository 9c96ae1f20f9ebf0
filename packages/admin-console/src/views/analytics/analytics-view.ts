import { html, nothing, type TemplateResult } from 'lit'
import type { AnalyticsReportQuery } from '../../api/generated.ts'
import { analyticsReport } from '../../api/operations.ts'
import { DeskView } from '../../app/desk-view.ts'
import { href } from '../../app/router.ts'
import { ranking, type Ranked } from '../../parts/bars.ts'
import { dayChart } from '../../parts/day-chart.ts'
import { daysOf, lastDays, readSpan, spanProblem, type Span } from '../../parts/days.ts'
import { figure } from '../../parts/facts.ts'
import { count, formatDay, formatNumber, formatSeconds, formatShare } from '../../parts/format.ts'
import { answered, ask } from '../../parts/question.ts'
import { fieldsOf, sitePicker } from '../../parts/site-picker.ts'
import { empty, needs, problem } from '../../parts/states.ts'
import { readable } from '../../parts/words.ts'

type Report = AnalyticsReportQuery['analyticsReport']

/** The longest span the server reports on. */
const MOST_DAYS = 800
const PRESETS = [7, 30, 90] as const

/** What people who agreed to analytics did on one site. */
export class AnalyticsView extends DeskView {
  readonly #report = ask(
    this,
    analyticsReport,
    () => {
      const site = this.#site()
      const span = this.#span()
      return site !== '' &&
        spanProblem(span, MOST_DAYS) === null &&
        this.desk.viewer.apiKey.scopes.includes('ANALYTICS_READ')
        ? { siteKey: site, ...span }
        : undefined
    },
    ({ analyticsReport: { views, visitors } }) =>
      visitors === null ? `${count(views, 'view')}.` : `${count(views, 'view')} by ${count(visitors, 'visitor')}.`,
  )

  #site(): string {
    return this.param('site') || (this.desk.sites?.[0] ?? '')
  }

  #span(): Span {
    return readSpan(this.route.query, lastDays(this.desk.today(), 30))
  }

  protected override render(): TemplateResult {
    const span = this.#span()
    const wrong = spanProblem(span, MOST_DAYS)
    return html`<div class="view">
      <div class="view-head">
        <div>
          <h1 tabindex="-1">Analytics</h1>
          <p class="quiet">Only people who said yes to analytics are counted. Days are UTC.</p>
        </div>
      </div>
      <form class="filters panel" aria-label="Site and days" @submit=${this.#submit}>
        ${sitePicker({ sites: this.desk.sites, value: this.#site() })}
        <wa-input name="from" label="From" type="date" size="s" .value=${span.from}></wa-input>
        <wa-input name="to" label="To" type="date" size="s" .value=${span.to}></wa-input>
        <div class="filter-actions"><wa-button type="submit" size="s" variant="brand">Show</wa-button></div>
        <p class="presets">${PRESETS.map((days) => this.#preset(days, span))}</p>
      </form>
      ${needs(this.desk, ['ANALYTICS_READ'], () =>
        wrong === null
          ? answered(this.#report, ({ analyticsReport }) => this.#show(analyticsReport, span), {
              waiting: 'Adding up…',
              idle: empty('No site chosen', 'Enter the key of a site, such as organization/site.'),
            })
          : problem({ code: 'SPAN_INVALID', message: wrong }),
      )}
    </div>`
  }

  #preset(days: number, chosen: Span): TemplateResult {
    const span = lastDays(this.desk.today(), days)
    const current = span.from === chosen.from && span.to === chosen.to
    return html`<a
      href=${href('analytics', { site: this.param('site'), ...span })}
      aria-current=${current ? 'true' : nothing}
      >Last ${days} days</a
    >`
  }

  #show(report: Report, span: Span): TemplateResult {
    if (report.views === 0) {
      return empty(
        'No views in these days',
        'Nobody who agreed to analytics visited, or the rows have been deleted by retention.',
      )
    }
    const found = new Map(report.byDay.map((day) => [day.day, day]))
    const days = daysOf(span)
    const anonymised = report.byDay.some(({ visitors }) => visitors === null)
    return html`<section class="panel" aria-labelledby="views">
        <h2 id="views">${formatDay(span.from)} to ${formatDay(span.to)}</h2>
        <dl class="figures">
          ${figure('Views', formatNumber(report.views))}
          ${
            report.visitors === null
              ? figure('Visitors', 'Not counted', 'The policy allows counts only')
              : figure('Visitors', formatNumber(report.visitors), anonymised ? 'On days not yet anonymised' : '')
          }
          ${figure('Mean time on page', report.meanSeconds === null ? 'Not measured' : formatSeconds(report.meanSeconds))}
        </dl>
        ${dayChart({
          days,
          series: [{ name: 'Views', tone: 'tone-plain', values: days.map((day) => found.get(day)?.views ?? 0) }],
          label: `Views by day: ${formatNumber(report.views)} in all`,
        })}
        ${
          anonymised
            ? html`<p class="note">
                Anonymised days show no count with fewer than ${formatNumber(report.minimumCell)} visitors behind it.
              </p>`
            : nothing
        }
      </section>
      <div class="columns">
        ${ranked('Top pages', 'pages', report.topPages.map(views), 'No page was viewed.')}
        ${ranked('Referrers', 'referrers', report.referrers.map(views), 'Everyone came directly.')}
        ${ranked(
          'Devices',
          'devices',
          report.devices.map(({ key, views }) => ({
            name: readable(key),
            value: views,
            words: formatShare(views, report.views),
          })),
          'No device was recorded.',
        )}
        ${ranked(
          'Interactions',
          'interactions',
          report.interactions.map(({ name, count: times }) => ({ name, value: times, words: count(times, 'time') })),
          'The site reported no interaction.',
        )}
      </div>`
  }

  #submit(event: SubmitEvent): void {
    const { site, from, to } = fieldsOf(event)
    this.desk.go(href('analytics', { site, from, to }))
  }
}

function views({ key, views }: { readonly key: string; readonly views: number }): Ranked {
  return { name: key, value: views, words: count(views, 'view') }
}

function ranked(heading: string, id: string, rows: readonly Ranked[], none: string): TemplateResult {
  return html`<section class="panel" aria-labelledby=${id}>
    <h2 id=${id}>${heading}</h2>
    ${rows.length === 0 ? html`<p class="quiet">${none}</p>` : ranking(rows)}
  </section>`
}
