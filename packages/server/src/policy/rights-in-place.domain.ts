import { RIGHTS_REQUEST_KINDS, type RightsRequestKind } from '@assent/shared'
import { AUTHORITY_COUNTRIES } from './policy-people.domain.ts'
import type { PolicyRights } from './policy.types.ts'

/**
 * The rights of a person in a place: a country (`ES`), a part of one (`us-ca`, `ES-MD`), or null where nobody knows.
 * Where the GDPR, the UK GDPR or the Swiss law holds it is all of them, whatever the file says. Elsewhere it is what the
 * file grants in the part, else in the country. Whoever is somewhere that is unknown or not named has the widest set, so
 * that nobody loses a right because a place was guessed wrong or left out.
 */
export function rightsInPlace(
  { jurisdictions = {} }: Pick<PolicyRights, 'jurisdictions'>,
  place: string | null,
): readonly RightsRequestKind[] {
  const [country = '', part] = (place ?? '').trim().toUpperCase().split('-')
  if (AUTHORITY_COUNTRIES.includes(country)) return RIGHTS_REQUEST_KINDS
  const named = new Map(Object.entries(jurisdictions).map(([name, kinds]) => [name.toUpperCase(), kinds]))
  const granted = (part === undefined ? undefined : named.get(`${country}-${part}`)) ?? named.get(country)
  if (granted === undefined) return RIGHTS_REQUEST_KINDS
  return RIGHTS_REQUEST_KINDS.filter((kind) => granted.includes(kind))
}

/**
 * The kinds of request that the form offers to whom the server finds at a place. Where it knows the country alone, and the
 * file grants parts of it sets of their own, the person may be in any of them, so every kind that one of them has is
 * offered. The server itself takes every kind from everybody: a place is a guess, and what was offered a moment ago must
 * not be refused because the next guess is another.
 */
export function rightsOffered(
  rights: Pick<PolicyRights, 'jurisdictions'>,
  place: string | null,
): readonly RightsRequestKind[] {
  const part = `${(place ?? '').toUpperCase()}-`
  const places = Object.keys(rights.jurisdictions ?? {}).filter((name) => name.toUpperCase().startsWith(part))
  const sets = [place, ...places].map((each) => rightsInPlace(rights, each))
  return RIGHTS_REQUEST_KINDS.filter((kind) => sets.some((set) => set.includes(kind)))
}
