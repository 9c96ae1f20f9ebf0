import { html, nothing, type TemplateResult } from '../_shared/lit.ts'
import { labelOf, placeOf, type FormParts, type Step } from './form-step.ts'
import { aboutWords, answerWords, kindWords, limitsWords } from './law-words.ts'
import type { Field } from './request-content.ts'

/** The request once more, line by line, each with a way back to its field. */
export function reviewStep(form: FormParts, { draft }: Extract<Step, { name: 'review' }>): TemplateResult {
  const { text, view } = form
  const { kind, email, name, message } = draft
  const rows: readonly (readonly [field: Field, value: string | undefined])[] = [
    ['kind', [kindWords(form, kind), aboutWords(form, kind), limitsWords(form, kind)].join('\n')],
    ['email', email],
    ['name', name],
    ['message', message],
  ]
  return html`
    <p>${text('reviewIntro', { controller: view.texts.controller.name })}</p>
    <dl>
      ${rows.map(([field, value]) =>
        value === undefined
          ? nothing
          : html`<div>
              <dt id=${field + '-term'}>${labelOf(form, field)}</dt>
              <dd><bdi>${value}</bdi></dd>
              <dd>
                <button
                  type="button"
                  id=${field + '-edit'}
                  class="edit"
                  part="edit"
                  aria-labelledby=${`${field}-edit ${field}-term`}
                  @click=${() => form.edit(placeOf(field))}
                >
                  ${text('edit')}
                </button>
              </dd>
            </div>`,
      )}
    </dl>
    <p class="small muted">${answerWords(form, kind)}</p>
  `
}
