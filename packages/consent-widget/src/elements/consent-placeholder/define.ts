import { ConsentPlaceholder } from './consent-placeholder.ts'

// A page may load two copies of the widget; the first one wins and the second must not throw.
if (!customElements.get('consent-placeholder')) customElements.define('consent-placeholder', ConsentPlaceholder)

declare global {
  interface HTMLElementTagNameMap {
    'consent-placeholder': ConsentPlaceholder
  }
}
