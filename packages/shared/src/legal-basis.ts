import { oneOf } from './parse.ts'

/** The six bases of GDPR Art. 6(1); no other exists. */
export const LEGAL_BASES = [
  'consent',
  'contract',
  'legal-obligation',
  'vital-interests',
  'public-task',
  'legitimate-interests',
] as const
export type LegalBasis = (typeof LEGAL_BASES)[number]

const ARTICLES: Readonly<Record<LegalBasis, string>> = {
  consent: 'Art. 6(1)(a) GDPR',
  contract: 'Art. 6(1)(b) GDPR',
  'legal-obligation': 'Art. 6(1)(c) GDPR',
  'vital-interests': 'Art. 6(1)(d) GDPR',
  'public-task': 'Art. 6(1)(e) GDPR',
  'legitimate-interests': 'Art. 6(1)(f) GDPR',
}

export const parseLegalBasis = oneOf(LEGAL_BASES)

/** Whether people may object to what rests on it (GDPR Art. 21(1)): their situation is weighed against it. */
export function isWeighed(basis: LegalBasis): boolean {
  return basis === 'legitimate-interests' || basis === 'public-task'
}

/** The article that is the basis, as it is shown and recorded. */
export function articleOf(basis: LegalBasis): string {
  return ARTICLES[basis]
}
