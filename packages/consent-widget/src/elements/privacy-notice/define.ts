import { defineElement } from '../_shared/define-element.ts'
import { PrivacyNotice } from './privacy-notice.ts'

defineElement('privacy-notice', PrivacyNotice)

declare global {
  interface HTMLElementTagNameMap {
    'privacy-notice': PrivacyNotice
  }
}
