/** Registers the parts of the component kit that the console uses, and draws their icons from our own files. */
import '@awesome.me/webawesome/dist/components/badge/badge.js'
import '@awesome.me/webawesome/dist/components/button/button.js'
import '@awesome.me/webawesome/dist/components/callout/callout.js'
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js'
import '@awesome.me/webawesome/dist/components/copy-button/copy-button.js'
import '@awesome.me/webawesome/dist/components/dialog/dialog.js'
import '@awesome.me/webawesome/dist/components/input/input.js'
import '@awesome.me/webawesome/dist/components/option/option.js'
import '@awesome.me/webawesome/dist/components/select/select.js'
import '@awesome.me/webawesome/dist/components/spinner/spinner.js'
import '@awesome.me/webawesome/dist/components/textarea/textarea.js'
import { registerIconLibrary } from '@awesome.me/webawesome/dist/components/icon/library.js'
import check from 'lucide-static/icons/check.svg?url'
import chevron from 'lucide-static/icons/chevron-down.svg?url'
import copy from 'lucide-static/icons/copy.svg?url'
import eye from 'lucide-static/icons/eye.svg?url'
import eyeSlash from 'lucide-static/icons/eye-off.svg?url'
import cross from 'lucide-static/icons/x.svg?url'

/** The kit's own names for the icons inside its components. */
const SYSTEM_ICONS: Readonly<Record<string, string>> = {
  check,
  'chevron-down': chevron,
  copy,
  eye,
  'eye-slash': eyeSlash,
  'circle-xmark': cross,
  xmark: cross,
}

// Both libraries are replaced: `default` would ask a public network, `system` uses `data:` addresses.
for (const library of ['system', 'default']) {
  registerIconLibrary(library, { resolver: (name) => SYSTEM_ICONS[name] ?? '' })
}
