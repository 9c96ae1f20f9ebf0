import { defineElement } from '../_shared/define-element.ts'
import { ConsentBanner } from './consent-banner.ts'

defineElement('consent-banner', ConsentBanner)

declare global {
  interface HTMLElementTagNameMap {
    'consent-banner': ConsentBanner
  }
}
