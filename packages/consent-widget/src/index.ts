import type { Manifest } from '@assent/shared'
import { closedAssent } from './core/closed-assent.ts'
import { createAssentWith, type Assent } from './core/create-assent.ts'
import { fetchManifest } from './core/fetch-manifest.ts'
import { loadTexts } from './core/texts.ts'

export interface AssentOptions {
  /** `organization/site`, as the policy names it. */
  readonly siteKey?: string
  /** Origin of the Assent server, e.g. `https://consent.example.com`. */
  readonly endpoint?: string
  /** The manifest, or how it is had; left out, it is fetched from `ENDPOINT/s/SITE_KEY.json`. */
  readonly manifest?: Manifest | (() => Promise<Manifest>) | undefined
  /** `false` when the page always has a control of its own (`data-assent-open`); default `true`. */
  readonly control?: boolean
}

/** Those of this page by endpoint and site: two would ask twice, and know nothing of each other's answers. */
const ofPage = new Map<string, Assent>()

/**
 * Makes Assent for a site that bundles it, once for a page: whoever asks again for the same site gets the same one, as a
 * module does that a development server runs anew. Importing and calling are safe on a server: there the object is closed and
 * does nothing. Elements and analytics are split off and loaded when they are needed; `@assent/consent-widget/define`
 * registers all elements at once for those who place them themselves.
 *
 * @example
 * const assent = createAssent({ siteKey: 'acme/www', endpoint: 'https://consent.acme.example' })
 * if (assent.consent.has('analytics')) startMyAnalytics()
 */
export function createAssent(options: AssentOptions): Assent {
  const page = globalThis.document as Document | undefined
  if (!page) return closedAssent
  const { siteKey, endpoint } = options
  const key = `${endpoint} ${siteKey}`
  const assent = ofPage.get(key) ?? makeAssent(page, options)
  // A manifest alone names no site before it is there.
  if (siteKey) ofPage.set(key, assent)
  return assent
}

function makeAssent(page: Document, { siteKey = '', endpoint = '', manifest, control = true }: AssentOptions): Assent {
  return createAssentWith(
    page,
    {
      ask(manifest, language, covers) {
        // Asked for together, so that the banner waits for the slowest and not for one after the other.
        void Promise.allSettled([
          import('./late/start.ts'),
          import('./elements/consent-banner/define.ts'),
          ...(covers ? [import('./kinds/start.ts'), import('./placeholders/start.ts')] : []),
        ])
        return loadTexts(manifest, language, '.brief')
      },
      late: () => import('./late/start.ts'),
      desk: () => import('./desk/start.ts'),
      banner: () => import('./elements/consent-banner/define.ts'),
      preferences: () => import('./elements/consent-preferences/define.ts'),
      receipt: () => import('./elements/consent-receipt/define.ts'),
      rightsRequestForm: () => import('./elements/rights-request-form/define.ts'),
      debug: () => import('./debug/start.ts'),
      kinds: () => import('./kinds/start.ts'),
      translate: () => import('./kinds/translate.ts'),
      reloadNotice: () => import('./elements/reload-notice/define.ts'),
      placeholders: () => import('./placeholders/start.ts'),
      settle: () => import('./settle/start.ts'),
      account: () => import('./account/start.ts'),
      analytics: () => import('./analytics/start.ts'),
      'google-consent-mode': () => import('./platforms/google-consent-mode.ts'),
      'microsoft-uet': () => import('./platforms/microsoft-uet.ts'),
      'microsoft-clarity': () => import('./platforms/microsoft-clarity.ts'),
      meta: () => import('./platforms/meta.ts'),
      tiktok: () => import('./platforms/tiktok.ts'),
      'gtm-events': () => import('./platforms/gtm-events.ts'),
    },
    { manifest: manifest ?? (() => fetchManifest(endpoint, siteKey)), control },
  )
}

export type { ConsentSnapshot } from './core/assent.ts'
export type { Assent, AssentConsent } from './core/create-assent.ts'
export type { ConsentView, RightsRequestDraft, RightsRequestOutcome, ViewElement } from './core/view.ts'
