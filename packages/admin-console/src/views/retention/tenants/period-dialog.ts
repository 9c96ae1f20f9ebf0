import { html, nothing, type TemplateResult } from 'lit'
import type { TenantPeriodPreviewQuery } from '../../../api/generated.ts'
import { retentionRules, setTenantPeriod, tenantPeriodPreview } from '../../../api/operations.ts'
import { FormDialog, refusedWith, type Fields, type Sent } from '../../../parts/form-dialog.ts'
import { count, formatDay, formatPeriod } from '../../../parts/format.ts'
import { ask } from '../../../parts/question.ts'
import { ruleName } from '../rule-words.ts'

type Preview = Extract<TenantPeriodPreviewQuery['tenantPeriodPreview'], { readonly __typename: 'TenantPeriodPreview' }>

/** Sets a tenant's period in two steps: first what it would do, and only a second press sets what was looked at. */
export class PeriodDialog extends FormDialog {
  protected readonly heading = 'Set a tenant’s period'
  /** What was looked at; null until then, and again once a field changes. */
  #preview: Preview | null = null
  readonly #rules = ask(this, retentionRules, () =>
    this.open && this.desk.viewer.apiKey.scopes.includes('POLICY_READ') ? {} : undefined,
  )

  protected get verb(): string {
    return this.#preview === null ? 'See what it does' : 'Set this period'
  }

  override show(): void {
    this.#preview = null
    super.show()
  }

  protected override readonly changed = (): void => {
    if (this.#preview === null) return
    this.#preview = null
    this.requestUpdate()
  }

  protected override fields(): TemplateResult {
    const outcome = this.#rules.value
    const rules = outcome?.ok === true ? outcome.data.retentionRules.filter(({ tenant }) => tenant !== null) : null
    return html`<wa-input name="tenant" label="Tenant" hint="As the company’s systems name it" required></wa-input>
      ${
        rules === null
          ? html`<wa-input name="rule" label="Rule" required></wa-input>`
          : rules.length === 0
            ? html`<p>No rule of the policy in force lets tenants choose.</p>`
            : html`<wa-select name="rule" label="Rule" value=${rules[0]?.id ?? ''} @change=${this.changed}>
                ${rules.map(
                  ({ id, tenant }) =>
                    html`<wa-option value=${id}
                      >${ruleName(id)}${
                        tenant === null ? '' : `, ${formatPeriod(tenant.min)} to ${formatPeriod(tenant.max)}`
                      }</wa-option
                    >`,
                )}
              </wa-select>`
      }
      <div class="field-pair">
        <wa-input name="number" label="Period" type="number" min="1" required></wa-input>
        <wa-select name="unit" label="Unit" value="M" @change=${this.changed}>
          <wa-option value="D">Days</wa-option>
          <wa-option value="M">Months</wa-option>
          <wa-option value="Y">Years</wa-option>
        </wa-select>
      </div>
      <div role="status">${this.#preview === null ? nothing : effect(this.#preview)}</div>`
  }

  protected override async send({ tenant = '', rule = '', number = '', unit = 'M' }: Fields): Promise<Sent> {
    const wish = { tenant, rule, period: `P${number}${unit}` }
    if (this.#preview !== null) {
      const outcome = await this.desk.api.run(setTenantPeriod, wish)
      if (!outcome.ok) return { ok: false, problems: [outcome.problem] }
      const refused = refusedWith(outcome.data.setTenantPeriod)
      const from = formatDay(this.#preview.from)
      return refused ?? { ok: true, said: `${formatPeriod(wish.period)} for ${tenant} from ${from}.` }
    }
    const outcome = await this.desk.api.run(tenantPeriodPreview, wish)
    if (!outcome.ok) return { ok: false, problems: [outcome.problem] }
    const preview = outcome.data.tenantPeriodPreview
    if (preview.__typename === 'TenantPeriodPreview') this.#preview = preview
    return refusedWith(preview) ?? { ok: true, said: '' }
  }
}

function effect({ tenant, before, period, from, records }: Preview): TemplateResult {
  return html`<p>
      <strong>${formatPeriod(period)}</strong> instead of ${formatPeriod(before)} for ${tenant}, from
      <strong>${formatDay(from)}</strong>.
    </p>
    ${
      records.length === 0
        ? html`<p>No dataset could be asked how many records that concerns.</p>`
        : html`<ul class="stages">
            ${records.map(({ dataset, due }) => html`<li>${dataset}: ${dueWords(due)}</li>`)}
          </ul>`
    }`
}

function dueWords(due: number): string {
  if (due === 0) return 'the same records are due on that day'
  return `${count(Math.abs(due), 'record')} ${due > 0 ? 'more' : 'fewer'} due on that day`
}
