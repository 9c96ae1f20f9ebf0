import { html, nothing, type TemplateResult } from 'lit'
import { day } from '../../../parts/format.ts'

/** Below the status of an answered request: that the restriction which it obtained is in force, and until when. */
export function restrictionNote(
  restriction: { readonly endsOn: string | null; readonly stands: boolean } | null,
): TemplateResult | typeof nothing {
  if (restriction?.stands !== true) return nothing
  const { endsOn } = restriction
  return html`<span class="note"
    >${endsOn === null ? 'Restriction in force' : html`Restriction in force until ${day(endsOn)}`}</span
  >`
}
