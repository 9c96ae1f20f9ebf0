import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeMmdb } from '../../test/_mmdb.ts'
import { openGeoip } from './geoip.ts'

let directory = ''
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'assent-geoip-'))
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

function file(name: string, content: Buffer | string): string {
  const path = join(directory, name)
  writeFileSync(path, content)
  return path
}

describe('a GeoIP database', () => {
  it('tells country and part of an address, as several makers write them down', async () => {
    const locate = await openGeoip(
      file(
        'city.mmdb',
        writeMmdb('GeoLite2-City', {
          '192.0.2.0/24': { country: { iso_code: 'US' }, subdivisions: [{ iso_code: 'CA' }] },
          '198.51.100.0/24': { country: { iso_code: 'ES' } },
          '203.0.113.0/25': { country_code: 'US', region_code: 'TX' },
          '203.0.113.128/25': { country: 'FR' },
        }),
      ),
    )
    expect(locate('192.0.2.77')).toEqual({ country: 'US', region: 'CA' })
    expect(locate('::ffff:192.0.2.77')).toEqual({ country: 'US', region: 'CA' })
    expect(locate('198.51.100.1')).toEqual({ country: 'ES', region: '' })
    expect(locate('203.0.113.1')).toEqual({ country: 'US', region: 'TX' })
    expect(locate('203.0.113.200')).toEqual({ country: 'FR', region: '' })
    expect([locate('127.0.0.1'), locate('2001:db8::1')]).toEqual([
      { country: '', region: '' },
      { country: '', region: '' },
    ])
  })

  it.each([
    [
      'that is not there',
      () => join(directory, 'absent.mmdb'),
      /ASSENT_GEOIP_FILE: ".*absent\.mmdb" cannot be read \(ENOENT\)/,
    ],
    [
      'that is something else',
      () => file('text.mmdb', 'country,code'),
      /ASSENT_GEOIP_FILE: ".*text\.mmdb" cannot be read/,
    ],
    [
      'that knows no places',
      () => file('asn.mmdb', writeMmdb('GeoLite2-ASN', { '192.0.2.0/24': { autonomous_system_number: 64_496 } })),
      /"GeoLite2-ASN", which knows no places/,
    ],
  ])('%s stops the start and says what was expected', async (_what, path, message) => {
    await expect(openGeoip(path())).rejects.toThrow(message)
    await expect(openGeoip(path())).rejects.toThrow('expected a GeoIP database of countries or cities, .mmdb')
  })
})
