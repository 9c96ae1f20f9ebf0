import { defineElement } from '../_shared/define-element.ts'
import { DebugPanel } from './debug-panel.ts'

defineElement('assent-debug', DebugPanel)

declare global {
  interface HTMLElementTagNameMap {
    'assent-debug': DebugPanel
  }
}
