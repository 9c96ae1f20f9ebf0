/** A manifest of ordinary size: four categories, five purposes, four services, two languages. */
export const sampleManifest = {
  siteKey: 'acme/www',
  endpoint: 'https://consent.acme.example',
  policyHash: '9f2c1e5b7a3d48f6c0e1b2a394857f6d5c4b3a29181716f5e4d3c2b1a0f9e8d7',
  policyVersion: '2026-03-15',
  texts: {
    en: '3b1f8a7c6d5e4f30219a8b7c6d5e4f3021a9b8c7d6e5f403a2b1c0d9e8f7a6b5',
    es: 'c5d4e3f2a1b09f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c5b4a39281700',
  },
  categories: [
    { id: 'necessary', locked: true },
    { id: 'analytics', locked: false },
    { id: 'marketing', locked: false },
    { id: 'media', locked: false },
  ],
  purposes: [
    { id: 'operation', category: 'necessary', basis: 'contract', revision: '1f0c2b9a' },
    { id: 'analytics', category: 'analytics', basis: 'consent', revision: '7d1e0a3c' },
    { id: 'marketing', category: 'marketing', basis: 'consent', revision: 'b8c20f4e' },
    { id: 'retargeting', category: 'marketing', basis: 'consent', revision: '2a9d7c10' },
    { id: 'media', category: 'media', basis: 'consent', revision: '55e3f1b0' },
  ],
  services: [
    { id: 'ga4', category: 'analytics', cookies: ['/^_ga/', '_gid'], hosts: ['www.googletagmanager.com'] },
    { id: 'meta', category: 'marketing', cookies: ['_fbp', '_fbc'], hosts: ['connect.facebook.net'] },
    { id: 'hubspot', category: 'marketing', cookies: ['/^__hs/', 'hubspotutk'], hosts: ['js.hs-scripts.com'] },
    { id: 'youtube', category: 'media', cookies: [], hosts: ['www.youtube-nocookie.com'] },
  ],
  choiceDays: 180,
  analyticsPurpose: 'analytics',
}
