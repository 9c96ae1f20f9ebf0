import { EEA_COUNTRIES, EU_COUNTRIES, type CalendarDate } from '@assent/shared'
import type { PolicySafeguard } from './policy.types.ts'

export interface AdequacyDecision {
  readonly country: string
  readonly decision: string
  /** Covers only firms certified under this framework. */
  readonly framework?: string
  /** First day, where it is a recent one. */
  readonly from?: CalendarDate
  /** Last day, where the decision ends by itself. */
  readonly until?: CalendarDate
}

/** Decisions of the European Commission under GDPR Art. 45(3) and Directive 95/46/EC Art. 25(6). */
export const ADEQUACY_DECISIONS: readonly AdequacyDecision[] = [
  { country: 'AD', decision: '2010/625/EU' },
  { country: 'AR', decision: '2003/490/EC' },
  { country: 'BR', decision: '(EU) 2026/179', from: '2026-01-26' as CalendarDate },
  { country: 'CA', decision: '2002/2/EC' },
  { country: 'CH', decision: '2000/518/EC' },
  { country: 'FO', decision: '2010/146/EU' },
  { country: 'GB', decision: '(EU) 2021/1772', until: '2031-12-27' as CalendarDate },
  { country: 'GG', decision: '2003/821/EC' },
  { country: 'IL', decision: '2011/61/EU' },
  { country: 'IM', decision: '2004/411/EC' },
  { country: 'JE', decision: '2008/393/EC' },
  { country: 'JP', decision: '(EU) 2019/419' },
  { country: 'KR', decision: '(EU) 2022/254' },
  { country: 'NZ', decision: '2013/65/EU' },
  { country: 'US', decision: '(EU) 2023/1795', framework: 'eu-us-dpf' },
  { country: 'UY', decision: '2012/484/EU' },
]

/** The decision on a country that holds on a day; undefined where there is none. */
export function adequacyOf(country: string, day: CalendarDate): AdequacyDecision | undefined {
  return ADEQUACY_DECISIONS.find(
    (decision) =>
      decision.country === country &&
      (decision.from === undefined || decision.from <= day) &&
      (decision.until === undefined || day <= decision.until),
  )
}

/** Whether a place of a policy file lies in the European Economic Area; EU and EEA are places too. */
export function isInEea(place: string): boolean {
  return place === 'EU' || place === 'EEA' || EEA_COUNTRIES.includes(place)
}

/** The member states a list of places stands for. */
export function eeaCountriesOf(places: readonly string[]): readonly string[] {
  if (places.includes('EEA')) return EEA_COUNTRIES
  return [...new Set(places.flatMap((place) => (place === 'EU' ? EU_COUNTRIES : [place])))].filter((country) =>
    EEA_COUNTRIES.includes(country),
  )
}

/** Whether a day lies within the days a safeguard is said to hold. */
export function holdsOn({ from, until }: PolicySafeguard, day: CalendarDate): boolean {
  return (from === undefined || from <= day) && (until === undefined || day <= until)
}

/** Whether a safeguard protects data in these countries on a day; an adequacy decision has to stand as well. */
export function standsOn(safeguard: PolicySafeguard, countries: readonly string[], day: CalendarDate): boolean {
  if (!holdsOn(safeguard, day)) return false
  return safeguard.kind !== 'adequacy' || countries.some((country) => adequacyOf(country, day) !== undefined)
}
