import { ConsentReceipt } from './consent-receipt.ts'

// A page may load two copies of the widget; the first one wins and the second must not throw.
if (!customElements.get('consent-receipt')) customElements.define('consent-receipt', ConsentReceipt)

declare global {
  interface HTMLElementTagNameMap {
    'consent-receipt': ConsentReceipt
  }
}
