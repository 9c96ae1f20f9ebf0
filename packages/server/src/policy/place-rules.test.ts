import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseSiteKey } from '@assent/shared'
import { contentHash } from './content-hash.ts'
import { loadPolicy } from './load-policy.ts'
import { deriveManifest } from './manifest.domain.ts'
import { areSafeEverywhere, placeRules, rightsLawAt } from './place-rules.domain.ts'
import type { Policy } from './policy.types.ts'

const loaded = loadPolicy(
  readFileSync(new URL('../../../../examples/policies/cloudcontactpro.yaml', import.meta.url), 'utf8'),
)
if (!loaded.ok) throw new Error('the example does not pass')
const spanish = (change: Partial<Policy>): Policy => ({ ...loaded.policy, ...change })
const from = (country: string, change: Partial<Policy>): Policy =>
  spanish({ controller: { ...loaded.policy.controller, country }, ...change })
const REGIONS = { default: 'opt-in', profiles: ['uk', 'us-ca'] } as const
const RIGHTS = loaded.policy.rights

describe('the law that rights are cited from', () => {
  it.each([
    ['US-CA', 'us-ca'],
    ['GB', 'uk-gdpr'],
    ['GB-SCT', 'uk-gdpr'],
    ['ES', 'gdpr'],
    ['IS', 'gdpr'],
    // A controller in the Union answers everybody by the GDPR (Art. 3(1)).
    ['BR', 'gdpr'],
    ['US-TX', 'gdpr'],
    ['US', 'gdpr'],
    ['CH', 'gdpr'],
    [null, 'gdpr'],
  ] as const)('is at %s %s, for a controller in Spain', (place, law) => {
    expect(rightsLawAt(spanish({ regions: REGIONS }), place)).toBe(law)
  })

  it.each([
    ['US-TX', 'other'],
    ['BR', 'other'],
    ['US-CA', 'us-ca'],
    ['FR', 'gdpr'],
    [null, 'gdpr'],
  ] as const)('is at %s %s, for a controller in America', (place, law) => {
    expect(rightsLawAt(from('US', { regions: REGIONS }), place)).toBe(law)
  })

  it('is that of California where the file says anything of it, and of nowhere else where it names no place', () => {
    const unnamed = { default: 'opt-in', profiles: ['es'] } as const
    const granted = { ...RIGHTS, jurisdictions: { 'us-ca': ['access'] } } as const
    expect(rightsLawAt(spanish({ regions: unnamed }), 'US-CA')).toBe('gdpr')
    expect(rightsLawAt(spanish({ regions: unnamed, rights: granted }), 'US-CA')).toBe('us-ca')
    expect(rightsLawAt(spanish({ regions: { default: 'opt-in', 'us-ca': 'notice' } }), 'US-CA')).toBe('us-ca')
    const silent = { regions: { default: 'opt-in' } } as const
    expect(rightsLawAt(from('GB', { regions: unnamed }), 'GB')).toBe('uk-gdpr')
    for (const place of ['US-CA', 'GB', 'BR']) expect(rightsLawAt(from('US', silent), place)).toBe('gdpr')
  })

  it('reaches the form by the manifest, and no other place by a cache', () => {
    const key = parseSiteKey('demo/www')
    if (!key.ok) throw new Error('no key')
    const policy = spanish({ regions: REGIONS })
    const at = (place: string | null) => {
      const rules = placeRules(policy, place)
      const manifest = deriveManifest(policy, key.value, 'https://consent.example', {}, 'hash', contentHash, rules)
      return [manifest.law, areSafeEverywhere(policy, rules)]
    }
    expect([at('US-CA'), at('GB'), at('ES'), at(null)]).toEqual([
      ['us-ca', false],
      ['uk-gdpr', false],
      [undefined, true],
      [undefined, true],
    ])
  })
})
