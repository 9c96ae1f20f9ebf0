import { html, type TemplateResult } from '../_shared/lit.ts'
import { holdsAtOnce } from '@assent/shared'
import { longDay } from '../_shared/fill.ts'
import type { FormParts, Step } from './form-step.ts'

/** What to quote, and by when an answer comes. */
export function sentStep(
  { text, view }: FormParts,
  { draft, answer }: Extract<Step, { name: 'sent' }>,
): TemplateResult {
  return html`
    <p>${text(holdsAtOnce(draft.kind, view.manifest.law ?? 'gdpr') ? 'sentHeld' : 'sent', { email: draft.email })}</p>
    <dl>
      <div>
        <dt>${text('reference')}</dt>
        <dd class="reference"><bdi>${answer.reference}</bdi></dd>
      </div>
      <div>
        <dt>${text('due')}</dt>
        <dd>${longDay(view.texts.language, answer.dueOn)}</dd>
      </div>
    </dl>
  `
}
