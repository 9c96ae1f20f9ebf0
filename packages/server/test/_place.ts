import type { Browser, BrowserContext } from 'playwright-core'
import { EXAMPLE_ORIGIN, EXAMPLE_POLICY } from './_server.ts'

/** The policy of the examples with a rule for every regime: opt-in, opt-out, notice, none, and an exemption. */
export function policyOfPlaces(origin: string): string {
  return EXAMPLE_POLICY.replaceAll(EXAMPLE_ORIGIN, origin)
    .replace(
      'data: [ad_interaction], category: marketing }',
      'data: [ad_interaction], category: marketing, share: true }',
    )
    .replace('profiles: [es], us-ca: opt-out }', 'profiles: [es, uk], us-ca: opt-out, us: notice, nz: none }')
    .replace('id: analytics, activity: website,', 'id: analytics, exemption: uk-statistics, activity: website,')
}

/** The browser of a visitor whose requests to a server come by a trusted edge that says where they are. */
export async function browserAt(
  place: string,
  {
    browser,
    server,
    gpc = false,
    language,
  }: {
    readonly browser: Browser
    readonly server: { readonly url: string }
    readonly gpc?: boolean
    readonly language?: string
  },
): Promise<BrowserContext> {
  const context = await browser.newContext(language === undefined ? {} : { locale: language })
  const [country = '', region = ''] = place.split('-')
  // The edge stands before the server alone: only there its headers are added.
  await context.route(`${server.url}/**`, (route) =>
    route.continue({ headers: { ...route.request().headers(), 'cf-ipcountry': country, 'cf-region-code': region } }),
  )
  if (gpc) await context.addInitScript(() => Object.assign(navigator, { globalPrivacyControl: true }))
  return context
}
