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
  return Object.assign({}, (document.currentScript as HTMLElement | null)?.dataset)
}

/** Starts Assent as `window.assent`, with its parts loaded from the server at `endpoint`. */
export function startScript(manifest: Manifest | (() => Promise<Manifest>), endpoint: string): void {
  const load =
    (...parts: readonly (keyof Loaders | 'lit')[]) =>
    async (): Promise<never> => {
      // A part and what it imports, side by side; the part comes first.
      const loading = parts.map((part) => import(`${endpoint}/s/_/${part}.${ASSENT_BUILD}.js`) as Promise<never>)
      const [loaded] = await Promise.all(loading)
      return loaded!
    }
  // A page that includes the tag twice gets one Assent: two would ask and release twice.
  window.assent ??= createAssentWith(
    {
      late: load('late'),
      desk: load('desk'),
      analytics: load('analytics'),
      placeholders: load('placeholders'),
      settle: load('settle'),
      banner: load('banner'),
      preferences: load('preferences', 'lit'),
      rightsRequestForm: load('rightsRequestForm', 'lit'),
    },
    { manifest, control: tagOptions().control !== 'none' },
  )
}
