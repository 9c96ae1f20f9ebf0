/** A manifest of ordinary size: four categories, five purposes, four services, two languages. */
export const sampleManifest = {
  siteKey: 'acme/www',
  endpoint: 'https://consent.acme.example',
  policyHash: '9f2c1e5b7a3d48f6c0e1b2a394857f6d5c4b3a29181716f5e4d3c2b1a0f9e8d7',
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
    { id: 'operation', category: 'necessary', basis: 'contract', tag: '0x3k9a' },
    { id: 'analytics', category: 'analytics', basis: 'consent', tag: 'fq71zc' },
    { id: 'marketing', category: 'marketing', basis: 'consent', tag: 'b8w20f' },
    { id: 'retargeting', category: 'marketing', basis: 'consent', tag: '2aj97c' },
    { id: 'media', category: 'media', basis: 'consent', tag: 'q55e3f' },
  ],
  services: [
    { id: 'ga4', category: 'analytics' },
    { id: 'meta', category: 'marketing' },
    { id: 'hubspot', category: 'marketing' },
    { id: 'youtube', category: 'media' },
  ],
  choiceDays: 180,
  analyticsPurpose: 'analytics',
}
