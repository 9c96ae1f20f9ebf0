import { defineElement } from '../_shared/define-element.ts'
import { ConsentReceipt } from './consent-receipt.ts'

defineElement('consent-receipt', ConsentReceipt)

declare global {
  interface HTMLElementTagNameMap {
    'consent-receipt': ConsentReceipt
  }
}
