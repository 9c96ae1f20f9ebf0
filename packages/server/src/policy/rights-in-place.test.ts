import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { EEA_COUNTRIES, RIGHTS_REQUEST_KINDS, type RightsRequestKind } from '@assent/shared'
import { loadPolicy } from './load-policy.ts'
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

/** What each place must have, written out by hand. */
function expected(place: string): readonly string[] {
  if (place === 'us-ca') return ['access', 'rectification', 'erasure', 'portability', 'objection']
  if (place === 'us-va') return ['access', 'erasure']
  if (place === 'US' || place.startsWith('us-')) return ['access']
  if (place === 'BR') return ['access', 'rectification', 'erasure']
  return RIGHTS_REQUEST_KINDS
}

describe('the rights of people by where they are', () => {
  it('VP21 follow the place, for every country and every state, and are the widest where it is unknown', () => {
    const places = [...COUNTRIES, ...STATES.map((state) => `us-${state.toLowerCase()}`)]
    expect(places).toHaveLength(676 + 51)
    for (const place of places) {
      const rights = rightsInPlace({ jurisdictions: JURISDICTIONS }, place)
      expect([place, [...rights].sort()]).toEqual([place, [...expected(place)].sort()])
    }
    for (const unknown of [null, '', ' ', 'XX', 'T1', 'nowhere', 'us', 'zz-zz', '-', '__proto__', 'constructor'])
      expect([unknown, rightsInPlace({ jurisdictions: JURISDICTIONS }, unknown)]).toEqual([
        unknown,
        unknown === 'us' ? ['access'] : RIGHTS_REQUEST_KINDS,
      ])
  })

  it('VP21 are never fewer than the law gives, where the GDPR or a law like it holds', () => {
    for (const country of [...EEA_COUNTRIES, 'GB', 'CH']) {
      const jurisdictions = { [country]: ['access'] as const }
      expect([country, rightsInPlace({ jurisdictions }, country)]).toEqual([country, RIGHTS_REQUEST_KINDS])
      expect(rightsInPlace({ jurisdictions }, `${country.toLowerCase()}-x`)).toEqual(RIGHTS_REQUEST_KINDS)
    }
  })

  it('VP21 are offered as the place has them; of a country with parts of their own, what any of them has', () => {
    const offered = (place: string | null) => rightsOffered({ jurisdictions: JURISDICTIONS }, place)
    for (const place of [...COUNTRIES, ...STATES.map((state) => `US-${state}`)]) {
      const wanted =
        place === 'US' ? JURISDICTIONS['us-ca'] : expected(place.replace(/^US-../, (us) => us.toLowerCase()))
      expect([place, [...offered(place)].sort()]).toEqual([place, [...wanted!].sort()])
    }
    expect(offered(null)).toEqual(RIGHTS_REQUEST_KINDS)
    expect(rightsOffered({ jurisdictions: { 'us-ca': ['access'] } }, 'US')).toEqual(RIGHTS_REQUEST_KINDS)
  })

  it.each(readdirSync(EXAMPLES).filter((name) => name.endsWith('.yaml')))(
    'VP21 of %s are what the file says',
    (name) => {
      const loaded = loadPolicy(readFileSync(new URL(name, EXAMPLES), 'utf8'))
      if (!loaded.ok) throw new Error(`${name} does not pass`)
      const { rights } = loaded.policy
      for (const place of [...COUNTRIES, ...STATES.map((state) => `us-${state.toLowerCase()}`)]) {
        const given = rights.jurisdictions?.[place] ?? (place.startsWith('us-') ? rights.jurisdictions?.US : undefined)
        const wanted = given ?? RIGHTS_REQUEST_KINDS
        expect([place, [...rightsInPlace(rights, place)].sort()]).toEqual([place, [...wanted].sort()])
      }
    },
  )
})
