import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseSiteKey } from '@assent/shared'
import { contentHash } from './content-hash.ts'
import { loadPolicy } from './load-policy.ts'
import { deriveManifest } from './manifest.domain.ts'
import type { Policy, PolicyRegions, Regime } from './policy.types.ts'
import { placeRules } from './place-rules.domain.ts'
import { profileAt } from './profiles.domain.ts'
import { dependsOnPlace, regimeAt } from './regimes.domain.ts'

const regions: PolicyRegions = { default: 'notice', 'us-ca': 'opt-out', us: 'none', ca: 'opt-in', profiles: ['us-ca'] }

describe('what holds before a choice', () => {
  it.each([
    ['US-CA', 'opt-out'],
    ['US-TX', 'none'],
    ['US', 'none'],
    ['CA', 'opt-in'],
    ['CA-QC', 'opt-in'],
    ['BR', 'notice'],
    ['CH', 'notice'],
  ])('at %s is %s: the part before the country before the default', (place, regime) => {
    expect(regimeAt(regions, place)).toBe(regime)
  })

  it.each(['ES', 'FR', 'FR-IDF', 'IS', 'NO', 'LI', 'GB', 'GB-SCT', null])(
    'at %s is opt-in whatever the file says: consent is the law there, or nobody knows where it is',
    (place) => {
      expect(regimeAt({ ...regions, es: 'none', gb: 'opt-out' }, place)).toBe('opt-in')
    },
  )

  it('takes no name of the file or of the language for a place', () => {
    expect(regimeAt(regions, 'PR-OFILES')).toBe('notice')
    expect(dependsOnPlace({ default: 'opt-in', us: 'opt-in' })).toBe(false)
    expect(dependsOnPlace({ default: 'opt-in', profiles: ['fr'] })).toBe(true)
    expect(dependsOnPlace(regions)).toBe(true)
  })
})

describe('the manifest of a place with freer rules', () => {
  const loaded = loadPolicy(
    readFileSync(new URL('../../../../examples/policies/cloudcontactpro.yaml', import.meta.url), 'utf8'),
  )
  const key = parseSiteKey('demo/www')
  if (!loaded.ok || !key.ok) throw new Error('the example does not pass')
  const manifestAt = (regime: Regime | undefined, policy: Policy = loaded.policy) => {
    const rules = placeRules(policy, null)
    const at = regime === undefined ? [] : [{ ...rules, regime }]
    return deriveManifest(policy, key.value, 'https://consent.example', {}, 'hash', contentHash, ...at)
  }
  const openAt = (...given: Parameters<typeof manifestAt>): readonly string[] =>
    manifestAt(...given).purposes.flatMap(({ id, open }) => (open ? [id] : []))

  it('opens what is asked, and nothing else; the strictest one says nothing of it', () => {
    expect(openAt('opt-out')).toEqual(['preferences', 'analytics', 'advertising', 'newsletter'])
    expect([openAt('opt-in'), manifestAt('opt-in')]).toEqual([[], manifestAt(undefined)])
    expect(manifestAt('opt-in')).not.toHaveProperty('regime')
    expect(manifestAt('notice').regime).toBe('notice')
  })

  it('never opens what needs an explicit yes or uses data of a special category', () => {
    const { policy } = loaded
    const changed = (id: string, more: object): Policy['purposes'] =>
      policy.purposes.map((purpose) => (purpose.id === id ? { ...purpose, ...more } : purpose))
    expect(openAt('none', { ...policy, purposes: changed('analytics', { explicit: true }) })).not.toContain('analytics')
    const data: Policy['data'] = {
      ...policy.data,
      ad_interaction: { source: 'observed', description: 'x', special: 'health' },
    }
    expect(openAt('none', { ...policy, data })).not.toContain('advertising')
  })

  it('asks nobody again within twelve months, and keeps a longer period of the policy', () => {
    expect(manifestAt('opt-out').choiceDays).toBe(395)
    expect(manifestAt('opt-out', { ...loaded.policy, choice: { keep: 'P18M' } }).choiceDays).toBeGreaterThan(395)
    expect(manifestAt('opt-in').choiceDays).toBeLessThan(200)
  })
})

describe('a profile', () => {
  const loaded = loadPolicy(
    readFileSync(new URL('../../../../examples/policies/cloudcontactpro.yaml', import.meta.url), 'utf8'),
  )
  const key = parseSiteKey('demo/www')
  if (!loaded.ok || !key.ok) throw new Error('the example does not pass')
  const all: PolicyRegions = { default: 'opt-in', profiles: ['fr', 'es', 'uk', 'us-ca'] }
  const measuring = (exemption: 'fr-audience-measurement' | 'uk-statistics', keep = 'P6M'): Policy => ({
    ...loaded.policy,
    regions: all,
    choice: { keep },
    purposes: loaded.policy.purposes.map((each) => (each.id === 'analytics' ? { ...each, exemption } : each)),
  })
  const manifestAt = (policy: Policy, place: string | null) => {
    return deriveManifest(
      policy,
      key.value,
      'https://consent.example',
      {},
      'hash',
      contentHash,
      placeRules(policy, place),
    )
  }
  const openAt = (policy: Policy, place: string | null): readonly string[] =>
    manifestAt(policy, place).purposes.flatMap(({ id, open }) => (open ? [id] : []))

  it.each([
    ['FR', 'fr'],
    ['FR-IDF', 'fr'],
    ['ES-MD', 'es'],
    ['GB-SCT', 'uk'],
    ['US-CA', 'us-ca'],
    ['US', null],
    ['DE', null],
    [null, null],
  ] as const)('holds at %s as %s, and only where the policy names it', (place, profile) => {
    expect(profileAt(all, place)).toBe(profile)
    expect(profileAt({ default: 'opt-in' }, place)).toBeNull()
  })

  it.each([
    ['fr-audience-measurement', 'FR', 'GB'],
    ['uk-statistics', 'GB', 'FR'],
  ] as const)(
    'VA28 %s runs without consent at %s until refused, and not at %s or where the place is unknown',
    (exemption, at, not) => {
      const policy = measuring(exemption)
      expect([openAt(policy, at), openAt(policy, not), openAt(policy, null)]).toEqual([['analytics'], [], []])
      // Consent is asked there for everything else.
      expect(manifestAt(policy, at)).not.toHaveProperty('regime')
      expect(openAt({ ...policy, regions: { default: 'opt-in' } }, at)).toEqual([])
    },
  )

  it('us-ca makes California opt-out without being named beside it, for thirteen months', () => {
    const policy = measuring('uk-statistics')
    expect([regimeAt(all, 'US-CA'), regimeAt(all, 'US-TX')]).toEqual(['opt-out', 'opt-in'])
    expect(regimeAt({ ...all, 'us-ca': 'notice' }, 'US-CA')).toBe('notice')
    expect(manifestAt(policy, 'US-CA').choiceDays).toBe(395)
  })

  it('es ends a choice after 24 months, and leaves a shorter one', () => {
    expect(manifestAt(measuring('uk-statistics', 'P3Y'), 'ES').choiceDays).toBe(731)
    expect(manifestAt(measuring('uk-statistics', 'P3Y'), 'DE').choiceDays).toBe(1096)
    expect(manifestAt(measuring('uk-statistics'), 'ES').choiceDays).toBe(184)
  })
})
