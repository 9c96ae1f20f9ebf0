import type { Manifest } from '@assent/shared'
import { createAssentWith, type Assent } from './create-assent.ts'
import type { Loaders } from './loaders.ts'

declare global {
  interface Window {
    assent: Assent
  }
}

/** Written by the build: the hash of all parts, which stands in their names. */
declare const ASSENT_BUILD: string

/** Attributes of the script tag; none when the tag was written by another script that took it out again. */
export function tagOptions(): DOMStringMap {
  return (document.currentScript as HTMLElement | null)?.dataset ?? {}
}

/** Starts Assent as `window.assent`, with its parts loaded from the server at `endpoint`. */
export function startScript(manifest: Manifest | (() => Promise<Manifest>), endpoint: string): void {
  const load = (file: string): Promise<unknown> => import(`${endpoint}/s/_/${file}.${ASSENT_BUILD}.js`)
  // Each part's file has the part's name, so that no list of them is on every page.
  const loaders = new Proxy({} as Loaders, {
    get: (_, part: string) => () => {
      // What the dialogs import is asked for beside them; that it fails is told by the dialog.
      if (/^(pref|rig|rec)/.test(part)) load('lit').catch(() => {})
      return load(part)
    },
  })
  // A page that includes the tag twice gets one Assent: two would ask and release twice.
  window.assent ??= createAssentWith(loaders, { manifest, control: tagOptions().control !== 'none' })
}
