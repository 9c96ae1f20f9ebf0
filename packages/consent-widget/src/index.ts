import { createAssentWith, type Assent, type AssentOptions } from './core/create-assent.ts'

/**
 * Makes Assent for a site that bundles it. Importing and calling are safe on a server: there the object is closed and
 * does nothing. Elements and analytics are split off and loaded when they are needed; `@assent/consent-widget/define`
 * registers all elements at once for those who place them themselves.
 *
 * @example
 * const assent = createAssent({ siteKey: 'acme/www', endpoint: 'https://consent.acme.example' })
 * if (assent.consent.has('analytics')) startMyAnalytics()
 */
export function createAssent(options: AssentOptions): Assent {
  return createAssentWith(
    {
      late: () => import('./late/start.ts'),
      desk: () => import('./desk/start.ts'),
      banner: () => import('./elements/consent-banner/define.ts'),
      preferences: () => import('./elements/consent-preferences/define.ts'),
      rightsRequestForm: () => import('./elements/rights-request-form/define.ts'),
      placeholder: () => import('./elements/consent-placeholder/define.ts'),
      analytics: () => import('./analytics/start.ts'),
    },
    options,
  )
}

export type { ConsentSnapshot } from './core/assent.ts'
export type { Assent, AssentConsent, AssentOptions } from './core/create-assent.ts'
export type { ConsentView, RightsRequestDraft, RightsRequestOutcome, ViewElement } from './core/view.ts'
