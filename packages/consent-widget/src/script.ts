/**
 * The script tag. Served by Assent, the manifest stands before this code in the same file; self-hosted, `data-site` and
 * `data-endpoint` name it:
 *
 *   <script async src="https://HOST/s/acme/www.js"></script>
 *   <script async src="/assent.js" data-site="acme/www" data-endpoint="https://HOST"></script>
 */
import type { Manifest } from '@assent/shared'
import { createAssentWith, type Assent } from './core/create-assent.ts'
import type { Loaders } from './core/loaders.ts'

declare global {
  var __assentManifest: Manifest | undefined
  interface Window {
    assent: Assent
  }
}

/** Written by the build: which files each part consists of. */
declare const ASSENT_FILES: Readonly<Record<keyof Loaders, readonly string[]>>

const manifest = globalThis.__assentManifest
const { site, endpoint = manifest?.endpoint, control } = { ...(document.currentScript as HTMLElement | null)?.dataset }

const load = (part: keyof Loaders) => async (): Promise<never> => {
  // A part and what it shares with others, side by side; the part comes first.
  const [loaded] = await Promise.all(ASSENT_FILES[part].map((file) => import(`${endpoint}/s/_/${file}`)))
  return loaded as never
}

// A page that includes the tag twice gets one Assent: two would ask and release twice.
window.assent ??= createAssentWith(
  {
    late: load('late'),
    desk: load('desk'),
    banner: load('banner'),
    preferences: load('preferences'),
    rightsRequestForm: load('rightsRequestForm'),
    placeholder: load('placeholder'),
    analytics: load('analytics'),
  },
  { manifest, siteKey: site ?? '', endpoint: endpoint ?? '', control: control !== 'none' },
)
