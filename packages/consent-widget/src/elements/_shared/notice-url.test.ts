import { expect, test } from 'vitest'
import type { ConsentView } from '../../core/view.ts'
import { noticeUrl } from './notice-url.ts'

test.each([
  ['https://www.acme.example/privacy', 'https://www.acme.example/privacy'],
  [null, 'https://consent.acme.example/legal/acme/www/es/privacy'],
])('people are led to the address of the policy, else to the page of the server: %s', (privacyUrl, expected) => {
  const view = {
    manifest: { endpoint: 'https://consent.acme.example', siteKey: 'acme/www' },
    texts: { language: 'es', controller: { name: 'Acme', privacyUrl } },
  } as unknown as ConsentView
  expect(noticeUrl(view)).toBe(expected)
})
