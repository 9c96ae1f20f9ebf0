import { PrivacyNotice } from './privacy-notice.ts'

// A page may load two copies of the widget; the first one wins and the second must not throw.
if (!customElements.get('privacy-notice')) customElements.define('privacy-notice', PrivacyNotice)

declare global {
  interface HTMLElementTagNameMap {
    'privacy-notice': PrivacyNotice
  }
}
