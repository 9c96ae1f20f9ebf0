import { DebugPanel } from './debug-panel.ts'

// A page may load two copies of the widget; the first one wins and the second must not throw.
if (!customElements.get('assent-debug')) customElements.define('assent-debug', DebugPanel)

declare global {
  interface HTMLElementTagNameMap {
    'assent-debug': DebugPanel
  }
}
