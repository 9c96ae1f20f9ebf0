import { addPeriod } from '@assent/shared'
import { html, type TemplateResult } from 'lit'
import type { PolicyFindingsQuery } from '../../api/generated.ts'
import { policyFindings } from '../../api/operations.ts'
import type { Desk } from '../../app/desk.ts'
import { formatDay } from '../../parts/format.ts'
import { LightElement } from '../../parts/light-element.ts'
import { answered, ask } from '../../parts/question.ts'
import { empty } from '../../parts/states.ts'
import { findingList } from './finding-list.ts'

type Finding = PolicyFindingsQuery['now'][number]

/** How far ahead it is looked: contracts and assessments need a while to be renewed. */
const AHEAD = { months: 12, days: 0 }

/** What the checker says of the version in force today, and what it will say besides within a year if nobody acts. */
export class PolicyFindings extends LightElement {
  static override properties = { desk: { attribute: false } }
  declare desk: Desk

  #days(): { readonly today: string; readonly later: string } {
    const today = this.desk.today()
    return { today, later: addPeriod(today, AHEAD) }
  }

  readonly #findings = ask(this, policyFindings, () => this.#days())

  protected override render(): TemplateResult {
    return html`<section class="panel" aria-labelledby="findings">
      <h2 id="findings">What the checker says</h2>
      <p class="quiet">
        Safeguards, certifications, contracts and reviews end, so an unchanged file may be wrong one day.
      </p>
      ${answered(this.#findings, ({ now, later }) => this.#lists(now, later), { waiting: 'Checking…' })}
    </section>`
  }

  #lists(now: readonly Finding[], later: readonly Finding[]): TemplateResult {
    const known = new Set(now.map(keyOf))
    const coming = later.filter((finding) => !known.has(keyOf(finding)))
    return html`${
      now.length === 0 ? empty('Nothing today', 'The version in force has no finding.') : list(now, 'Findings of today')
    }
    ${
      coming.length === 0
        ? html`<p class="quiet">Nothing more until ${formatDay(this.#days().later)}.</p>`
        : html`<h3 class="coming">Within a year, if nothing is done</h3>
            ${list(coming, 'Findings within a year')}`
    }`
  }
}

const keyOf = ({ code, path }: Finding): string => `${code} ${path}`

const list = (findings: readonly Finding[], name: string): TemplateResult =>
  findingList(findings, name, ({ line }) => html`<span class="quiet">Line ${line}</span>`)
