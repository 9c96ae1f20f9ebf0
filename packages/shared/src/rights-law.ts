import type { GeneralKind, RightsRequestKind } from './rights-request.ts'

/**
 * The laws that a person's rights are cited from and answers are timed by: the GDPR, the UK GDPR, the California Consumer
 * Privacy Act (Cal. Civ. Code 1798.100 to 1798.199.100), or one that we cite nothing of.
 */
export const RIGHTS_LAWS = ['gdpr', 'uk-gdpr', 'us-ca', 'other'] as const
export type RightsLaw = (typeof RIGHTS_LAWS)[number]

const ARTICLES: Readonly<Record<GeneralKind, string>> = {
  access: '15',
  rectification: '16',
  erasure: '17',
  restriction: '18',
  portability: '20',
  objection: '21',
  withdrawal: '7(3)',
  'automated-decision': '22',
}

/** A right that is not in this table is none of Californian law. */
const SECTIONS: Readonly<Partial<Record<RightsRequestKind, string>>> = {
  access: '110',
  rectification: '106',
  erasure: '105',
  portability: '130',
  objection: '120',
  'limit-sensitive': '121',
}

/** Where the GDPR has a right, e.g. `Art. 15 GDPR`. */
export function rightsArticleOf(kind: GeneralKind): string {
  return `Art. ${ARTICLES[kind]} GDPR`
}

/**
 * Where a law has a right, e.g. `Cal. Civ. Code § 1798.110`; null where it has no such right, or nothing is cited. The right
 * to limit is California's wherever it is granted.
 */
export function rightsSourceOf(kind: RightsRequestKind, law: RightsLaw): string | null {
  if (kind === 'limit-sensitive' || law === 'us-ca') {
    return SECTIONS[kind] === undefined ? null : `Cal.\u00a0Civ.\u00a0Code §\u00a01798.${SECTIONS[kind]}`
  }
  if (law === 'other') return null
  return law === 'gdpr' ? rightsArticleOf(kind) : `Art.\u00a0${ARTICLES[kind]}\u00a0UK\u00a0GDPR`
}

/** Where Californian law says how far a right reaches that the GDPR draws otherwise. */
export const CALIFORNIAN_REACH = {
  portability: 'Cal.\u00a0Civ.\u00a0Code §\u00a01798.130(a)(3)(B)(iii)',
  objection: 'Cal.\u00a0Civ.\u00a0Code §§\u00a01798.120, 1798.135',
} as const

/** Where Californian law says by when what holds at once has to be acted upon: a limit, or else an opt-out. */
export function heldSourceOf(kind: RightsRequestKind): string {
  return `Cal.\u00a0Code Regs. tit.\u00a011, §\u00a0${kind === 'limit-sensitive' ? '7027(g)' : '7026(f)'}`
}

/** Where a law says by when a request is answered; null where nothing is cited. */
export function answerSourceOf(law: RightsLaw): string | null {
  return {
    gdpr: 'Art. 12(3) GDPR',
    'uk-gdpr': 'Art.\u00a012(3)\u00a0UK\u00a0GDPR',
    'us-ca': 'Cal.\u00a0Civ.\u00a0Code §\u00a01798.130(a)(2)',
    other: null,
  }[law]
}
