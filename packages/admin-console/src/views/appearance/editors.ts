/** Registers the editors of the appearance page; loaded when it is opened. */
import { LookEditor } from './look-editor.ts'
import { PolicyPart } from './policy-part.ts'
import { TextEditor } from './text-editor.ts'

const EDITORS = { 'look-editor': LookEditor, 'policy-part': PolicyPart, 'text-editor': TextEditor }

for (const [name, element] of Object.entries(EDITORS)) {
  if (customElements.get(name) === undefined) customElements.define(name, element)
}
