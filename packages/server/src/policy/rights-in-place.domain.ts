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
