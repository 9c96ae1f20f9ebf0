import { html, nothing, type TemplateResult } from 'lit'
import { retentionRules } from '../../api/operations.ts'
import type { Desk } from '../../app/desk.ts'
import { dataTable } from '../../parts/data-table.ts'
import { LightElement } from '../../parts/light-element.ts'
import { answered, ask } from '../../parts/question.ts'
import { empty } from '../../parts/states.ts'
import { readable } from '../../parts/words.ts'
import { limitWords, placeWords, ruleName, stageWords, type Rule } from './rule-words.ts'

/** The rules of the policy in force in plain words, and apart from them those of Assent's own records. */
export class RuleList extends LightElement {
  static override properties = { desk: { attribute: false } }
  declare desk: Desk
  readonly #rules = ask(this, retentionRules, () => ({}))

  protected override render(): TemplateResult {
    return answered(
      this.#rules,
      ({ retentionRules: all }) => {
        const [policy, own] = [all.filter((rule) => !rule.own), all.filter((rule) => rule.own)]
        const version = policy[0]?.policyVersion
        return html`<section class="panel" aria-labelledby="policy-rules">
            <h2 id="policy-rules">Of the policy${version === undefined ? nothing : `, version ${version}`}</h2>
            ${
              policy.length === 0
                ? empty('No rules in force', 'The policy names no retention period.')
                : table(policy, 'Retention rules of the policy in force')
            }
          </section>
          ${
            own.length === 0
              ? nothing
              : html`<section class="panel" aria-labelledby="own-rules">
                  <h2 id="own-rules">Of Assent’s own records</h2>
                  <p class="quiet">
                    What Assent itself must keep to do its work goes too. These rules stand in no policy and are kept in
                    every one.
                  </p>
                  ${table(own, 'Retention rules of Assent’s own records')}
                </section>`
          }`
      },
      { waiting: 'Loading the rules…' },
    )
  }
}

function table(rules: readonly Rule[], caption: string): TemplateResult {
  return dataTable<Rule>({
    caption,
    rows: rules,
    columns: [
      {
        heading: 'Rule',
        kind: 'main',
        cell: (rule) => html`${ruleName(rule.id)}<span class="note">${readable(rule.data)}</span>`,
      },
      { heading: 'Where', cell: placeWords },
      { heading: 'What happens', kind: 'wide', cell: (rule) => sentences(rule.stages.map(stageWords)) },
      { heading: 'Limits', kind: 'wide', cell: (rule) => sentences(limitWords(rule)) },
    ],
  })
}

function sentences(list: readonly string[]): TemplateResult {
  return list.length === 0
    ? html`<span class="quiet">None</span>`
    : html`<ul class="stages">
        ${list.map((sentence) => html`<li>${sentence}</li>`)}
      </ul>`
}
