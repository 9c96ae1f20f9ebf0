import { html, nothing, type TemplateResult } from '../_shared/lit.ts'
import { holdsAtOnce } from '@assent/shared'
import { isOptOut } from '../_shared/opt-out.ts'
import { labelOf, placeOf, type FormParts, type TextField } from './form-step.ts'
import { aboutWords, answerWords, kindWords, limitsWords } from './law-words.ts'
import { emailFault, kindsOffered, LIMITS, type Field } from './request-content.ts'

/** The fields, with what is wrong with them above and beside them. */
export function fillStep(form: FormParts): TemplateResult {
  const { view, text, kind: chosen, typed, wrong } = form
  const keep = ({ target }: Event): void => {
    const { id, value } = target as HTMLInputElement
    form.type(id as TextField, value)
  }
  return html`
    <div role="alert" part="problems">${problems(form)}</div>
    <p>${text('rightsIntro', { controller: view.texts.controller.name })}</p>
    ${optOut(form)}
    <fieldset aria-describedby="kind-error">
      <legend>${text('kind')}</legend>
      ${error(form, 'kind')}
      <div class="kinds">
        ${kindsOffered(view.manifest).map(
          (kind, at) => html`
            <label class="kind" part="kind">
              <input
                id=${at === 0 ? 'kind' : nothing}
                type="radio"
                name="kind"
                value=${kind}
                required
                .checked=${chosen === kind}
                @change=${() => form.choose(kind)}
              />
              <span>
                <b>${kindWords(form, kind)}</b>
                <span class="small muted">${aboutWords(form, kind)}</span>
                ${
                  kind === 'limit-sensitive' && view.texts.limited
                    ? html`<span class="small">${view.texts.limited}</span>`
                    : nothing
                }
                ${chosen === kind ? html`<span class="small">${limitsWords(form, kind)}</span>` : nothing}
              </span>
            </label>
          `,
        )}
      </div>
      <p class="small muted">${answerWords(form, chosen)}</p>
    </fieldset>
    ${field(
      form,
      'email',
      html`<input
        id="email"
        part="field"
        type="email"
        dir="ltr"
        autocomplete="email"
        inputmode="email"
        autocapitalize="none"
        spellcheck="false"
        required
        aria-describedby="email-hint email-error"
        aria-invalid=${wrong.includes('email')}
        .value=${typed.email}
        @input=${keep}
      />`,
      // Nothing is confirmed of what holds at once.
      chosen && holdsAtOnce(chosen, view.manifest.law ?? 'gdpr') ? undefined : 'emailHint',
    )}
    ${field(
      form,
      'name',
      html`<input
        id="name"
        dir="auto"
        part="field"
        autocomplete="name"
        aria-describedby="name-error"
        aria-invalid=${wrong.includes('name')}
        .value=${typed.name}
        @input=${keep}
      />`,
    )}
    ${field(
      form,
      'message',
      html`<textarea
        id="message"
        dir="auto"
        part="field"
        aria-describedby="message-hint message-error"
        aria-invalid=${wrong.includes('message')}
        .value=${typed.message}
        @input=${keep}
      ></textarea>`,
      'messageHint',
    )}
  `
}

function field(
  form: FormParts,
  name: TextField,
  input: TemplateResult,
  hint?: 'emailHint' | 'messageHint',
): TemplateResult {
  const { text } = form
  const isNeeded = name === 'email'
  return html`
    <div class="field">
      <label for=${name}>${isNeeded ? text(name) : text('optional', { field: text(name) })}</label>
      ${hint ? html`<p id=${name + '-hint'} class="small muted">${text(hint)}</p>` : nothing} ${input}
      ${error(form, name)}
    </div>
  `
}

function error(form: FormParts, field: Field): TemplateResult {
  return html`<p id=${field + '-error'} class="small error" part="error">
    ${form.wrong.includes(field) ? problem(form, field) : nothing}
  </p>`
}

/** What came and what is wanted. */
function problem({ text, typed, view }: FormParts, field: Field): string {
  const wanted = text(`error-${field}`)
  if (field === 'kind') return wanted
  const value = typed[field].trim()
  if (field === 'email') {
    const fault = emailFault(value)
    return fault ? `${text(fault, { value: value.length > 60 ? value.slice(0, 60) + '…' : value })} ${wanted}` : wanted
  }
  const { format } = new Intl.NumberFormat(view.texts.language)
  return `${wanted} (${format(value.length)} / ${format(LIMITS[field])})`
}

function problems(form: FormParts): TemplateResult | typeof nothing {
  if (form.wrong.length === 0) return nothing
  return html`
    <p>${form.text('problems')}</p>
    <ul>
      ${form.wrong.map(
        (field) =>
          html`<li>
            <a
              href=${'#' + field}
              @click=${(event: Event) => {
                event.preventDefault()
                form.focus(placeOf(field))
              }}
              >${labelOf(form, field)} – ${problem(form, field)}</a
            >
          </li>`,
      )}
    </ul>
  `
}

/** Where sale and sharing run until they are refused, refusing takes no request and no confirmation: it holds at once. */
function optOut({ view, text, refuseSale }: FormParts): TemplateResult | typeof nothing {
  if (!isOptOut(view.manifest)) return nothing
  return html`<button type="button" class="choice quiet" part="more" @click=${refuseSale}>${text('optOut')}</button>`
}
