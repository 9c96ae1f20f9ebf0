import { ConsentPreferences } from './consent-preferences.ts'

// A page may load two copies of the widget; the first one wins and the second must not throw.
if (!customElements.get('consent-preferences')) customElements.define('consent-preferences', ConsentPreferences)

declare global {
  interface HTMLElementTagNameMap {
    'consent-preferences': ConsentPreferences
  }
}
