import { ReloadNotice } from './reload-notice.ts'

// A page may load two copies of the widget; the first one wins and the second must not throw.
if (!customElements.get('reload-notice')) customElements.define('reload-notice', ReloadNotice)

declare global {
  interface HTMLElementTagNameMap {
    'reload-notice': ReloadNotice
  }
}
