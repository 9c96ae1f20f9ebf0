import { defineElement } from '../_shared/define-element.ts'
import { ConsentPlaceholder } from './consent-placeholder.ts'

defineElement('consent-placeholder', ConsentPlaceholder)

declare global {
  interface HTMLElementTagNameMap {
    'consent-placeholder': ConsentPlaceholder
  }
}
