import { RightsRequestForm } from './rights-request-form.ts'

// A page may load two copies of the widget; the first one wins and the second must not throw.
if (!customElements.get('rights-request-form')) customElements.define('rights-request-form', RightsRequestForm)

declare global {
  interface HTMLElementTagNameMap {
    'rights-request-form': RightsRequestForm
  }
}
