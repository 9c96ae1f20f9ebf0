/** Registers the editors of the appearance page; loaded when it is opened. */
import { LookEditor } from './look-editor.ts'
import { TextEditor } from './text-editor.ts'

if (customElements.get('look-editor') === undefined) customElements.define('look-editor', LookEditor)
if (customElements.get('text-editor') === undefined) customElements.define('text-editor', TextEditor)
