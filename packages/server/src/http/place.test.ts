import { describe, expect, it } from 'vitest'
import { EDGES, readPlace } from './place.ts'

describe('the place of a request', () => {
  it.each(Object.entries(EDGES))('is read as %s says it', (_edge, names) => {
    expect(readPlace({ [names.country]: 'US', [names.region]: 'CA' }, names)).toBe('US-CA')
    expect(readPlace({ [names.country]: 'es' }, names)).toBe('ES')
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
    expect(readPlace(headers, { country: 'x-country', region: 'x-region' })).toBe(place)
  })

  it('is unknown without a trusted edge, whatever the headers say, and another edge is not believed', () => {
    expect(readPlace({ 'cf-ipcountry': 'US', 'cf-region-code': 'CA' }, null)).toBeNull()
    expect(readPlace({ 'cf-ipcountry': 'US', 'cf-region-code': 'CA' }, EDGES.vercel)).toBeNull()
  })
})
