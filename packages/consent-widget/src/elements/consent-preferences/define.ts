import { defineElement } from '../_shared/define-element.ts'
import { ConsentPreferences } from './consent-preferences.ts'

defineElement('consent-preferences', ConsentPreferences)

declare global {
  interface HTMLElementTagNameMap {
    'consent-preferences': ConsentPreferences
  }
}
