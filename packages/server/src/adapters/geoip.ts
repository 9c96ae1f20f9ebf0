import { open, type Reader, type Response } from 'maxmind'
import { show } from '@assent/shared'
import { ConfigurationError } from '../config/configuration-error.ts'
import type { LocateAddress } from '../http/place.ts'

/** What databases say of an address: those of MaxMind and DB-IP in objects, those of IPinfo in words. */
interface PlaceRecord {
  readonly country?: { readonly iso_code?: string } | string
  readonly country_code?: string
  readonly subdivisions?: readonly { readonly iso_code?: string }[]
  readonly region_code?: string
}

/** Databases of the same format that know no places. */
const NO_PLACES = /asn|isp|domain|anonymous|connection/i

/**
 * Opens a local GeoIP database (`.mmdb`) and reads it again whenever it is replaced. An address is looked up in memory
 * and goes nowhere.
 * @throws ConfigurationError when the file cannot be read or knows no places.
 */
export async function openGeoip(file: string): Promise<LocateAddress> {
  let reader: Reader<Response>
  try {
    reader = await open<Response>(file, { watchForUpdates: true, watchForUpdatesNonPersistent: true })
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string }
    throw new ConfigurationError([
      `ASSENT_GEOIP_FILE: ${show(file)} cannot be read (${code ?? message ?? 'unknown'}); expected a GeoIP database of countries or cities, .mmdb`,
    ])
  }
  const { databaseType } = reader.metadata
  if (NO_PLACES.test(databaseType)) {
    throw new ConfigurationError([
      `ASSENT_GEOIP_FILE: ${show(file)} is ${show(databaseType)}, which knows no places; expected a GeoIP database of countries or cities, .mmdb`,
    ])
  }
  return (address) => {
    // A socket that takes both kinds of address writes IPv4 in the manner of IPv6.
    const found = reader.get(address.replace(/^::ffff:/i, '')) as PlaceRecord | null
    const { country, country_code: code, subdivisions, region_code: region } = found ?? {}
    const iso = code ?? (typeof country === 'string' ? country : country?.iso_code)
    return { country: iso ?? '', region: subdivisions?.[0]?.iso_code ?? region ?? '' }
  }
}
