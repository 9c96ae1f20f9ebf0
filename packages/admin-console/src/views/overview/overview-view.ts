import { html, type TemplateResult } from 'lit'
import { DeskView } from '../../app/desk-view.ts'
import { href } from '../../app/router.ts'
import type { ConsentStatisticsQuery } from '../../api/generated.ts'
import { consentStatistics } from '../../api/operations.ts'
import { shareBar } from '../../parts/bars.ts'
import { dayChart } from '../../parts/day-chart.ts'
import { daysOf, lastDays, type Span } from '../../parts/days.ts'
import { figure } from '../../parts/facts.ts'
import { count, formatDay, formatNumber, formatShare } from '../../parts/format.ts'
import { answered, ask } from '../../parts/question.ts'
import { sitePicker } from '../../parts/site-picker.ts'
import { empty, needs } from '../../parts/states.ts'
import { readable } from '../../parts/words.ts'

type Statistics = ConsentStatisticsQuery['consentStatistics']

const DAYS = 30

/** The last 30 days at a glance, and what needs attention. */
export class OverviewView extends DeskView {
  readonly #statistics = ask(this, consentStatistics, () => {
    const site = this.#site()
    return site === '' || !this.desk.viewer.apiKey.scopes.includes('CONSENTS_READ')
      ? undefined
      : { siteKey: site, ...this.#span() }
  })

  #site(): string {
    return this.param('site') || (this.desk.sites?.[0] ?? '')
  }

  #span(): Span {
    return lastDays(this.desk.today(), DAYS)
  }

  protected override render(): TemplateResult {
    const { from, to } = this.#span()
    return html`<div class="view">
      <div class="view-head">
        <div>
          <h1 tabindex="-1">Overview</h1>
          <p class="quiet">${this.desk.viewer.organizationName}, ${formatDay(from)} to ${formatDay(to)} (UTC)</p>
        </div>
        <form class="filters" @change=${this.#siteChosen} @submit=${(event: Event) => event.preventDefault()}>
          ${sitePicker({ sites: this.desk.sites, value: this.#site() })}
        </form>
      </div>
      <div class="overview-grid">
        <div class="stack">
          <section class="panel" aria-labelledby="decisions">
            <h2 id="decisions">Decisions</h2>
            ${this.#counted((statistics) => this.#decisions(statistics))}
          </section>
          <section class="panel" aria-labelledby="purposes">
            <h2 id="purposes">Yes and no by purpose</h2>
            ${this.#counted(purposes)}
          </section>
        </div>
        <div class="stack">
          <section class="panel" aria-labelledby="due">
            <h2 id="due">Requests due soonest</h2>
            ${needs(this.desk, ['RIGHTS_READ'], () => html`<due-soon .desk=${this.desk}></due-soon>`)}
          </section>
          <section class="panel" aria-labelledby="retention">
            <h2 id="retention">Last retention run</h2>
            ${needs(this.desk, ['RETENTION_READ'], () => html`<last-run .desk=${this.desk}></last-run>`)}
          </section>
        </div>
      </div>
    </div>`
  }

  #counted(show: (statistics: Statistics) => TemplateResult): TemplateResult {
    return needs(this.desk, ['CONSENTS_READ'], () =>
      answered(this.#statistics, ({ consentStatistics }) => show(consentStatistics), {
        waiting: 'Counting decisions…',
        idle: empty('No site chosen', 'Enter the key of a site above, such as organization/site.'),
      }),
    )
  }

  #decisions({ byDay }: Statistics): TemplateResult {
    const total = sum(byDay.map(({ decisions }) => decisions))
    if (total === 0) {
      return empty(
        'No decisions in these 30 days',
        'As soon as a visitor answers the banner, the answer is counted here.',
      )
    }
    const found = new Map(byDay.map((day) => [day.day, day]))
    const days = daysOf(this.#span())
    const values = (name: 'acceptedAll' | 'chosen' | 'rejectedAll'): number[] =>
      days.map((day) => found.get(day)?.[name] ?? 0)
    const series = [
      { name: 'Accepted all', tone: 'tone-yes', values: values('acceptedAll') },
      { name: 'Chosen by purpose', tone: 'tone-some', values: values('chosen') },
      { name: 'Rejected all', tone: 'tone-no', values: values('rejectedAll') },
    ]
    return html`<dl class="figures">
        ${figure('Decisions', formatNumber(total))}
        ${series.map(({ name, values }) => figure(name, formatShare(sum(values), total), formatNumber(sum(values))))}
      </dl>
      ${dayChart({
        days,
        series,
        label: `Decisions by day over the last 30 days: ${series
          .map(({ name, values }) => `${name.toLowerCase()} ${formatNumber(sum(values))}`)
          .join(', ')}`,
      })}`
  }

  #siteChosen(event: Event): void {
    const { value } = event.target as HTMLElement & { value: string }
    this.desk.go(href('', { site: value }))
  }
}

function purposes({ byPurpose }: Statistics): TemplateResult {
  if (byPurpose.length === 0)
    return empty('Nothing asked yet', 'Every purpose that was asked appears here with its answers.')
  return html`<ul class="ranking">
    ${byPurpose.map(({ purpose, granted, refused }) => {
      const asked = granted + refused
      return html`<li>
        <span class="ranking-name">${readable(purpose)}</span>
        <span class="ranking-value">${formatShare(granted, asked)} yes</span>
        ${shareBar([{ share: asked === 0 ? 0 : granted / asked, tone: 'tone-yes' }])}
        <span class="note"
          >${formatNumber(granted)} yes, ${formatNumber(refused)} no, of ${count(asked, 'answer')}</span
        >
      </li>`
    })}
  </ul>`
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
