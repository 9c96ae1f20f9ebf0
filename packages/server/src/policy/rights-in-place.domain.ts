import { GENERAL_KINDS, type RightsRequestKind } from '@assent/shared'
import { AUTHORITY_COUNTRIES } from './policy-people.domain.ts'
import type { Policy, PolicyRights } from './policy.types.ts'
import { usesBeyondNeed } from './sensitive-uses.domain.ts'

/**
 * The rights of a person in a place: a country (`ES`), a part of one (`us-ca`, `ES-MD`), or null where nobody knows.
 * Where the GDPR, the UK GDPR or the Swiss law holds it is all of the general ones, whatever the file says. Elsewhere it is
 * what the file grants in the part, else in the country. Whoever is somewhere that is unknown or not named has the widest
 * set, so that nobody loses a right because a place was guessed wrong or left out. Limiting the use of sensitive data is a
 * right in California and where the file grants it, as long as the file uses such data beyond what is necessary.
 */
export function rightsInPlace(policy: Policy, place: string | null): readonly RightsRequestKind[] {
  const [country = '', part] = (place ?? '').trim().toUpperCase().split('-')
  if (AUTHORITY_COUNTRIES.includes(country)) return GENERAL_KINDS
  const granted = setsOf(policy.rights)
  const found = (part === undefined ? undefined : granted.get(`${country}-${part}`)) ?? granted.get(country)
  const general = found === undefined ? GENERAL_KINDS : GENERAL_KINDS.filter((kind) => found.includes(kind))
  return hasLimit(policy, country === '' ? null : part === undefined ? country : `${country}-${part}`, found)
    ? [...general, 'limit-sensitive']
    : general
}

function hasLimit(policy: Policy, place: string | null, found: readonly RightsRequestKind[] | undefined): boolean {
  const isCalifornian = namesCalifornia(policy)
  const isSomewhere =
    isCalifornian || [...setsOf(policy.rights).values()].some((set) => set.includes('limit-sensitive'))
  if (!isSomewhere || !usesBeyondNeed(policy)) return false
  return place === null || found?.includes('limit-sensitive') === true || (isCalifornian && place === 'US-CA')
}

/** Whether a policy says anything of California, as one does whose company the law there reaches. */
export function namesCalifornia({ regions, rights }: Policy): boolean {
  const named = [...Object.keys(regions), ...(regions.profiles ?? []), ...setsOf(rights).keys()]
  return named.some((place) => place.toUpperCase() === 'US-CA')
}

function setsOf({ jurisdictions = {} }: Pick<PolicyRights, 'jurisdictions'>) {
  return new Map(Object.entries(jurisdictions).map(([name, kinds]) => [name.toUpperCase(), kinds]))
}

/**
 * The kinds of request that the form offers to whom the server finds at a place. Where it knows the country alone, and the
 * file grants parts of it sets of their own, the person may be in any of them, so every kind that one of them has is
 * offered. The server itself takes every kind from everybody: a place is a guess, and what was offered a moment ago must
 * not be refused because the next guess is another.
 */
export function rightsOffered(policy: Policy, place: string | null): readonly RightsRequestKind[] {
  const part = `${(place ?? '').toUpperCase()}-`
  const named = [...setsOf(policy.rights).keys(), ...(namesCalifornia(policy) ? ['US-CA'] : [])]
  const sets = [place, ...named.filter((name) => name.startsWith(part))].map((each) => rightsInPlace(policy, each))
  const all: readonly RightsRequestKind[] = [...GENERAL_KINDS, 'limit-sensitive']
  return all.filter((kind) => sets.some((set) => set.includes(kind)))
}
