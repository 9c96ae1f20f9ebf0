import type { BriefTexts, Manifest } from '@assent/shared'
import { createAssentWith, type Assent } from './create-assent.ts'
import type { Loaders } from './loaders.ts'
import { loadTexts } from './texts.ts'

declare global {
  interface Window {
    assent: Assent
  }
}

/** Written by the build: the hash of all parts, which stands in their names. */
declare const ASSENT_BUILD: string

/** What the server puts before the code of the file that asks. */
interface AskingFile {
  readonly brief: BriefTexts
}

/**
 * Starts Assent as `window.assent`, with its parts loaded from the server at `endpoint`.
 * @param hasWords whether the words may come as code in the file that asks. A page that pins every byte of code gets
 *   them as data beside it.
 */
export function startScript(manifest: Manifest | (() => Promise<Manifest>), endpoint: string, hasWords: boolean): void {
  const load = (file: string): Promise<unknown> => import(`${endpoint}/s/${file}.${ASSENT_BUILD}.js`)
  const ask: Loaders['ask'] = (manifest, language, covers) => {
    // Named by the parts it holds.
    const file = 'late-banner' + (covers ? '-kinds-placeholders' : '')
    const { siteKey, texts } = manifest
    const all = load(hasWords ? `${siteKey}/${language}.${texts[language]}/${file}` : '_/' + file)
    for (const part of file.split('-')) together[part] = () => all
    // The next need asks for each part by itself.
    all.catch(() => (together = { ask }))
    return hasWords ? all.then((it) => (it as AskingFile).brief) : loadTexts(manifest, language, '.brief')
  }
  /** What is loaded in another way than by a file of its name. */
  let together: Record<string, unknown> = { ask }
  // Each other part's file has the part's name, so that no list of them is on every page.
  const loaders = new Proxy({} as Loaders, {
    get: (_, part: string) =>
      together[part] ??
      (() => {
        // What the dialogs import is asked for beside them; that it fails is told by the dialog.
        if (/^(pref|rig|rec)/.test(part)) load('_/lit').catch(() => {})
        return load('_/' + part)
      }),
  })
  // Here, because whoever wrote the tag may take it out again; that of a module is looked for when the control is due.
  const control = (document.currentScript as HTMLElement | null)?.dataset.control !== 'none'
  // A page that includes the tag twice gets one Assent: two would ask and release twice. An element of that id is none.
  if (!(window.assent as Assent | undefined)?.ready)
    window.assent = createAssentWith(document, loaders, { manifest, control })
}
