import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { icon } from '../parts/icon.ts'
import { LightElement } from '../parts/light-element.ts'
import type { Session } from './session.ts'

/** The page before the desk: one field for an API key. */
export class SignIn extends LightElement {
  static override properties = { session: { attribute: false } }
  declare session: Session
  #stop: (() => void) | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    this.#stop = this.session.onChange(() => this.requestUpdate())
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#stop?.()
  }

  protected override updated(changed: PropertyValues<this>): void {
    // After a refusal the field takes the focus, so that the next key can be typed at once.
    const { state } = this.session
    if (!changed.has('session') && state.kind === 'signed-out' && state.problem !== null) {
      this.querySelector('wa-input')?.focus()
    }
  }

  protected override render(): TemplateResult {
    const { state } = this.session
    const checking = state.kind === 'checking'
    const problem = state.kind === 'signed-out' ? state.problem : null
    return html`<main class="sign-in">
      <div class="sign-in-card">
        <p class="brand">${brandMark()}<span>Assent</span></p>
        <h1 tabindex="-1">Sign in</h1>
        <p class="quiet">The privacy desk: consents, requests and retention, with the evidence behind each.</p>
        <form @submit=${this.#submit} novalidate>
          <wa-input
            name="key"
            type="password"
            label="API key"
            hint="Starts with assent_. Kept in this tab only, and forgotten when it closes."
            placeholder="assent_…"
            autocomplete="off"
            autocapitalize="off"
            password-toggle
            aria-describedby="sign-in-problem"
          ></wa-input>
          <div id="sign-in-problem" role="alert">
            ${
              problem === null
                ? nothing
                : html`<wa-callout variant="danger" size="s">
                    <span slot="icon">${icon('alert')}</span>
                    <p class="problem-message">${problem.message}</p>
                    <p class="problem-code">Code <code>${problem.code}</code></p>
                  </wa-callout>`
            }
          </div>
          <div class="actions">
            <wa-button type="submit" variant="brand" ?loading=${checking}>Sign in</wa-button>
            ${
              state.kind === 'signed-out' && state.canRetry
                ? html`<wa-button appearance="outlined" @click=${() => void this.session.retry()}>Try again</wa-button>`
                : nothing
            }
          </div>
        </form>
      </div>
      <p class="quiet sign-in-foot">
        Make a key with <code>assent key add</code>. A key shows only what its scopes allow.
      </p>
    </main>`
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault()
    const key = new FormData(event.currentTarget as HTMLFormElement).get('key')
    void this.session.signIn(typeof key === 'string' ? key : '')
  }
}

/** The sign of the product. */
export function brandMark(): TemplateResult {
  return html`<svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect width="32" height="32" rx="8"></rect>
    <path d="M8.5 17.2 13.6 22 23.5 10.5" fill="none"></path>
  </svg>`
}
