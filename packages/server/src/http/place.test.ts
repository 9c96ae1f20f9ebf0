import { describe, expect, it } from 'vitest'
import { EDGES, readPlace, type LocateAddress, type PlaceHeaders } from './place.ts'

const placeOf = (headers: Readonly<Record<string, string>>, trusted: PlaceHeaders | null, locate?: LocateAddress) =>
  readPlace({ headers, ip: '203.0.113.7' }, { headers: trusted, locate: locate ?? null })

describe('the place of a request', () => {
  it.each(Object.entries(EDGES))('is read as %s says it', (_edge, names) => {
    expect(placeOf({ [names.country]: 'US', [names.region]: 'CA' }, names)).toBe('US-CA')
    expect(placeOf({ [names.country]: 'es' }, names)).toBe('ES')
  })

  it.each([
    [{ 'x-country': 'US', 'x-region': 'US-CA' }, 'US-CA'],
    [{ 'x-country': 'us-ca' }, 'US-CA'],
    [{ 'x-country': 'US', 'x-region': 'California' }, 'US'],
    [{ 'x-country': ' FR ', 'x-region': '' }, 'FR'],
    [{ 'x-country': 'XX' }, null],
    [{ 'x-country': 'T1' }, null],
    [{ 'x-country': 'US, ES' }, null],
    [{ 'x-country': 'United States' }, null],
    [{ 'x-country': '' }, null],
    [{ 'x-region': 'CA' }, null],
    [{}, null],
  ])('of %j is %s', (headers, place) => {
    expect(placeOf(headers, { country: 'x-country', region: 'x-region' })).toBe(place)
  })

  it('is unknown without a trusted edge, whatever the headers say, and another edge is not believed', () => {
    expect(placeOf({ 'cf-ipcountry': 'US', 'cf-region-code': 'CA' }, null)).toBeNull()
    expect(placeOf({ 'cf-ipcountry': 'US', 'cf-region-code': 'CA' }, EDGES.vercel)).toBeNull()
  })

  it('is what a database says of the address where no trusted header tells, and only there', () => {
    const asked: string[] = []
    const locate: LocateAddress = (address) => {
      asked.push(address)
      return { country: 'US', region: 'CA' }
    }
    expect(placeOf({}, null, locate)).toBe('US-CA')
    expect(placeOf({ 'cf-ipcountry': 'XX' }, EDGES.cloudflare, locate)).toBe('US-CA')
    expect(asked).toEqual(['203.0.113.7', '203.0.113.7'])
    expect(placeOf({ 'cf-ipcountry': 'ES' }, EDGES.cloudflare, locate)).toBe('ES')
    expect(asked).toHaveLength(2)
    expect(placeOf({}, null, () => ({ country: '', region: '' }))).toBeNull()
  })
})
