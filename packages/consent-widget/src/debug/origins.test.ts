import type { SiteFacts } from '@assent/shared'
import { expect, test } from 'vitest'
import { whyLanguage, whyRegime } from './origins.ts'

test.each([
  ['es', 'es-MX', [], 'the page says lang="es-MX"'],
  ['es', '', ['fr', 'es'], 'the page says no lang; the browser wishes es'],
  ['es', 'de', ['es'], 'the policy has no de, which the page says; the browser wishes es'],
  ['en', '', ['de'], 'the page says no lang; none that the browser wishes, so the policy’s first'],
])('%s on a page in “%s”', (shown, page, browser, why) => {
  expect(whyLanguage(shown, page, browser)).toBe(why)
})

const facts: SiteFacts = {
  policyVersion: '1',
  policyHash: 'a'.repeat(64),
  isKnownOrigin: true,
  place: 'US-CA',
  isPlaceSought: true,
  regime: 'opt-out',
  profile: 'us-ca',
  hosts: {},
}

test.each([
  ['opt-out', facts, 'the server sees a visitor in US-CA with the profile us-ca'],
  [
    'opt-in',
    { ...facts, place: null, regime: 'opt-in', profile: null },
    'the server does not know where the visitor is, so it gives what holds where nothing is known',
  ],
  [
    'opt-in',
    { ...facts, place: null, isPlaceSought: false, regime: 'opt-in', profile: null },
    'the server is told about no places, so it gives what holds where nothing is known',
  ],
  [
    'opt-in',
    facts,
    'the server sees a visitor in US-CA with the profile us-ca; now it would give opt-out, so a cache gave this page another place’s',
  ],
  ['opt-in', undefined, 'by the manifest; the server could not be asked why'],
] as const)('%s: %#', (regime, told, why) => {
  expect(whyRegime(regime, told)).toBe(why)
})
