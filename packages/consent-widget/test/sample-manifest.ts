import type { Manifest, PurposeId, SiteKey } from '@assent/shared'

const purpose = (id: string, category: string): Manifest['purposes'][number] => ({
  id: id as PurposeId,
  category,
  basis: id === 'operation' ? 'legitimate-interests' : 'consent',
  tag: id.padEnd(6, '0').slice(0, 6),
})

/** A site with one locked category, one of a single purpose and one of two. */
export const manifest = {
  siteKey: 'acme/www' as SiteKey,
  endpoint: 'https://consent.example',
  policyHash: 'a'.repeat(64),
  texts: { en: 'e'.repeat(64), es: 'f'.repeat(64) },
  categories: [
    { id: 'necessary', locked: true },
    { id: 'analytics', locked: false },
    { id: 'marketing', locked: false },
  ],
  purposes: [
    purpose('operation', 'necessary'),
    purpose('analytics', 'analytics'),
    purpose('ads', 'marketing'),
    purpose('video', 'marketing'),
  ],
  services: [
    { id: 'ga4', category: 'analytics' },
    { id: 'tube', category: 'marketing' },
  ],
  choiceDays: 180,
  analyticsPurpose: 'analytics' as PurposeId,
} as const satisfies Manifest
