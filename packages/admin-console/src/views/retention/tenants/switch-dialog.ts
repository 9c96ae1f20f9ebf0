import { html, type TemplateResult } from 'lit'
import { setTenantSwitch } from '../../../api/operations.ts'
import { FormDialog, refusedWith, type Fields, type Sent } from '../../../parts/form-dialog.ts'
import { readable } from '../../../parts/words.ts'

/** Turns the collection of some data on or off for a tenant. */
export class SwitchDialog extends FormDialog {
  protected readonly heading = 'Set a tenant’s switch'
  protected readonly verb = 'Set the switch'

  protected override fields(): TemplateResult {
    return html`<wa-input name="tenant" label="Tenant" hint="As the company’s systems name it" required></wa-input>
      <div class="field-pair">
        <wa-input name="name" label="Switch" hint="Its name in the policy, collected_when" required></wa-input>
        <wa-select name="state" label="Data is" value="off">
          <wa-option value="on">Collected</wa-option>
          <wa-option value="off">Not collected</wa-option>
        </wa-select>
      </div>
      <p class="quiet">It holds for what comes in from now on. What is there keeps its day.</p>`
  }

  protected override async send({ tenant = '', name = '', state }: Fields): Promise<Sent> {
    const isOn = state === 'on'
    const outcome = await this.desk.api.run(setTenantSwitch, { tenant, name, isOn })
    if (!outcome.ok) return { ok: false, problems: [outcome.problem] }
    return (
      refusedWith(outcome.data.setTenantSwitch) ?? {
        ok: true,
        said: `${readable(name)} is ${isOn ? 'on' : 'off'} for ${tenant}.`,
      }
    )
  }
}
