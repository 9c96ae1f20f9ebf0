import { defineElement } from '../_shared/define-element.ts'
import { ReloadNotice } from './reload-notice.ts'

defineElement('reload-notice', ReloadNotice)

declare global {
  interface HTMLElementTagNameMap {
    'reload-notice': ReloadNotice
  }
}
