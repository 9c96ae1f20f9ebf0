import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { EEA_COUNTRIES, GENERAL_KINDS, type RightsRequestKind } from '@assent/shared'
import { loadPolicy } from './load-policy.ts'
import type { Policy, PolicyPurpose } from './policy.types.ts'
import { rightsInPlace, rightsOffered } from './rights-in-place.domain.ts'

const EXAMPLES = new URL('../../../../examples/policies/', import.meta.url)
const LETTERS = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index))
/** Every code a country has or may get (ISO 3166-1 alpha-2). */
const COUNTRIES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
const STATES =
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY'.split(
    ' ',
  )

/** A file that grants other sets in some places: a state, its country, a country alone, and one that may not have fewer. */
const JURISDICTIONS: Readonly<Record<string, readonly RightsRequestKind[]>> = {
  'us-ca': ['access', 'rectification', 'erasure', 'portability', 'objection'],
  'us-va': ['access', 'erasure'],
  US: ['access'],
  BR: ['access', 'rectification', 'erasure'],
  ES: ['access'],
}

const base = loadPolicy(readFileSync(new URL('../../../../vectors/policy/base.yaml', import.meta.url), 'utf8'))
const policyWith = (
  jurisdictions: Readonly<Record<string, readonly RightsRequestKind[]>>,
  change: Partial<Policy> = { data: {}, regions: { default: 'opt-in' } },
): Policy => {
  if (!base.ok) throw new Error('the base of the vectors does not pass')
  return { ...base.policy, ...change, rights: { ...base.policy.rights, jurisdictions } }
}

/** What each place must have, written out by hand. */
function expected(place: string): readonly string[] {
  if (place === 'us-ca') return ['access', 'rectification', 'erasure', 'portability', 'objection']
  if (place === 'us-va') return ['access', 'erasure']
  if (place === 'US' || place.startsWith('us-')) return ['access']
  if (place === 'BR') return ['access', 'rectification', 'erasure']
  return GENERAL_KINDS
}

describe('the rights of people by where they are', () => {
  it('VP21 follow the place, for every country and every state, and are the widest where it is unknown', () => {
    const places = [...COUNTRIES, ...STATES.map((state) => `us-${state.toLowerCase()}`)]
    expect(places).toHaveLength(676 + 51)
    for (const place of places) {
      const rights = rightsInPlace(policyWith(JURISDICTIONS), place)
      expect([place, [...rights].sort()]).toEqual([place, [...expected(place)].sort()])
    }
    for (const unknown of [null, '', ' ', 'XX', 'T1', 'nowhere', 'us', 'zz-zz', '-', '__proto__', 'constructor'])
      expect([unknown, rightsInPlace(policyWith(JURISDICTIONS), unknown)]).toEqual([
        unknown,
        unknown === 'us' ? ['access'] : GENERAL_KINDS,
      ])
  })

  it('VP21 are never fewer than the law gives, where the GDPR or a law like it holds', () => {
    for (const country of [...EEA_COUNTRIES, 'GB', 'CH']) {
      const jurisdictions = { [country]: ['access'] as const }
      expect([country, rightsInPlace(policyWith(jurisdictions), country)]).toEqual([country, GENERAL_KINDS])
      expect(rightsInPlace(policyWith(jurisdictions), `${country.toLowerCase()}-x`)).toEqual(GENERAL_KINDS)
    }
  })

  it('VP21 are offered as the place has them; of a country with parts of their own, what any of them has', () => {
    const offered = (place: string | null) => rightsOffered(policyWith(JURISDICTIONS), place)
    for (const place of [...COUNTRIES, ...STATES.map((state) => `US-${state}`)]) {
      const wanted =
        place === 'US' ? JURISDICTIONS['us-ca'] : expected(place.replace(/^US-../, (us) => us.toLowerCase()))
      expect([place, [...offered(place)].sort()]).toEqual([place, [...wanted!].sort()])
    }
    expect(offered(null)).toEqual(GENERAL_KINDS)
    expect(rightsOffered(policyWith({ 'us-ca': ['access'] }), 'US')).toEqual(GENERAL_KINDS)
  })

  it.each(readdirSync(EXAMPLES).filter((name) => name.endsWith('.yaml')))(
    'VP21 of %s are what the file says',
    (name) => {
      const loaded = loadPolicy(readFileSync(new URL(name, EXAMPLES), 'utf8'))
      if (!loaded.ok) throw new Error(`${name} does not pass`)
      const { policy } = loaded
      const { rights } = policy
      for (const place of [...COUNTRIES, ...STATES.map((state) => `us-${state.toLowerCase()}`)]) {
        const given = rights.jurisdictions?.[place] ?? (place.startsWith('us-') ? rights.jurisdictions?.US : undefined)
        const wanted = given ?? GENERAL_KINDS
        expect([place, [...rightsInPlace(policy, place)].sort()]).toEqual([place, [...wanted].sort()])
      }
    },
  )

  describe('to limit the use of sensitive data', () => {
    const [purpose] = base.ok ? base.policy.purposes.filter(({ data }) => data.includes('allergy')) : []
    const using = (basis: PolicyPurpose['basis'], change: Partial<Policy> = {}): Partial<Policy> => ({
      regions: { default: 'opt-in', profiles: ['us-ca'] },
      purposes: purpose === undefined ? [] : [{ ...purpose, basis }],
      ...change,
    })
    const offeredAt = (policy: Policy) =>
      ['US-CA', 'US', null, 'US-TX', 'ES', 'BR'].filter((place) =>
        rightsOffered(policy, place).includes('limit-sensitive'),
      )

    it('is offered in California, and where the person may be there, beside the general ones', () => {
      const policy = policyWith({}, using('consent'))
      expect(offeredAt(policy)).toEqual(['US-CA', 'US', null])
      expect(rightsInPlace(policy, 'us-ca')).toEqual([...GENERAL_KINDS, 'limit-sensitive'])
      expect(rightsInPlace(policy, 'ES')).toEqual(GENERAL_KINDS)
    })

    it('is offered in another state that the file grants it to, and not by itself where it names no California', () => {
      const regions = { regions: { default: 'opt-in' } } as const
      expect(offeredAt(policyWith({ 'us-tx': ['access', 'limit-sensitive'] }, using('consent', regions)))).toEqual([
        'US',
        null,
        'US-TX',
      ])
      expect(offeredAt(policyWith({}, using('consent', regions)))).toEqual([])
    })

    it.each([
      ['a contract needs it', using('contract')],
      ['a law needs it', using('legal-obligation')],
      ['no purpose uses it', using('consent', { purposes: [] })],
      ['it is no sensitive data by Californian law', using('consent', { data: {} })],
    ])('is not offered where %s', (_, change) => {
      expect(offeredAt(policyWith({}, change))).toEqual([])
    })

    it('is offered where a contract’s data is used for marketing, too', () => {
      const change = using('contract')
      const [used] = change.purposes ?? []
      if (used === undefined) throw new Error('no purpose of the vectors uses sensitive data')
      expect(offeredAt(policyWith({}, { ...change, purposes: [{ ...used, direct_marketing: true }] }))).toEqual([
        'US-CA',
        'US',
        null,
      ])
    })
  })
})
