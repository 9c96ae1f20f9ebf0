import { ConsentBanner } from './consent-banner.ts'

// A page may load two copies of the widget; the first one wins and the second must not throw.
if (!customElements.get('consent-banner')) customElements.define('consent-banner', ConsentBanner)

declare global {
  interface HTMLElementTagNameMap {
    'consent-banner': ConsentBanner
  }
}
