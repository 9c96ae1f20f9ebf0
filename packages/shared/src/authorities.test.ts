import { describe, expect, it } from 'vitest'
import { EEA_COUNTRIES, EU_COUNTRIES, SUPERVISORY_AUTHORITIES, supervisoryAuthority } from './authorities.ts'

describe('the table of supervisory authorities', () => {
  it('has one authority for each of the 30 states of the EEA, the United Kingdom and Switzerland, and no other', () => {
    expect(EU_COUNTRIES).toHaveLength(27)
    expect(new Set(EEA_COUNTRIES).size).toBe(30)
    expect(SUPERVISORY_AUTHORITIES.map(({ country }) => country).sort()).toEqual([...EEA_COUNTRIES, 'CH', 'GB'].sort())
  })

  it('gives each a name and an address that people can open', () => {
    for (const { name, url } of SUPERVISORY_AUTHORITIES) {
      expect(name.trim()).toBe(name)
      expect(name).not.toBe('')
      expect(new URL(url).protocol).toBe('https:')
    }
    expect(new Set(SUPERVISORY_AUTHORITIES.map(({ url }) => url)).size).toBe(32)
  })

  it('names nobody for a country it does not know', () => {
    expect(supervisoryAuthority('ES')?.url).toBe('https://www.aepd.es')
    expect(supervisoryAuthority('AE')).toBeUndefined()
  })
})
