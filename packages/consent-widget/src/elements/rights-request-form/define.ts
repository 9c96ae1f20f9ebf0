import { defineElement } from '../_shared/define-element.ts'
import { RightsRequestForm } from './rights-request-form.ts'

defineElement('rights-request-form', RightsRequestForm)

declare global {
  interface HTMLElementTagNameMap {
    'rights-request-form': RightsRequestForm
  }
}
