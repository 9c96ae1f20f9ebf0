import type { CalendarDate, LegalBasis } from '@assent/shared'

export interface PolicyData {
  /** Only what was provided is portable (GDPR Art. 20(1)). */
  readonly source: 'provided' | 'observed' | 'derived'
  readonly description?: string
  /** Whose data it is; names of `subjects`. */
  readonly subjects?: readonly string[]
  /** Special category (Art. 9(1)) or convictions (Art. 10). */
  readonly special?:
    | 'racial-or-ethnic-origin'
    | 'political-opinions'
    | 'religious-or-philosophical-beliefs'
    | 'trade-union-membership'
    | 'genetic'
    | 'biometric'
    | 'health'
    | 'sex-life-or-orientation'
    | 'criminal-convictions'
  /** What Californian law calls sensitive and Art. 9(1) does not (Cal. Civ. Code 1798.140(ae)). */
  readonly sensitive?:
    | 'government-id'
    | 'account-access'
    | 'precise-location'
    | 'citizenship-or-immigration'
    | 'message-contents'
    | 'neural'
  /** The ground of Art. 9(2) that permits a special category. */
  readonly condition?: string
  /** Must never be collected: no purpose may use it. */
  readonly forbidden?: true
  /** How intake recognises forbidden data. */
  readonly detect?: 'payment-card-number'
  /** Health data used by or under somebody bound to secrecy: who, and the rule that binds them (Art. 9(3)). */
  readonly secrecy?: string
  /** The only recipient that ever has it, as of an embedded video: it keeps it by its own rules, so none of ours ends it. */
  readonly held_by?: string
  /** It lies in the person's browser alone, whose cookie or entry ends by its lifetime: nothing of ours has to delete it. */
  readonly browser_only?: true
  /** Where it lies; absent: nowhere that Assent reaches. */
  readonly dataset?: string
  /** Name of a customer's switch that must be on before it is collected. */
  readonly collected_when?: string
  /** Used as counts only, never below `aggregates.minimum_cell`. */
  readonly aggregate_only?: true
}

/** What Art. 13 wants said about a legal basis. */
export interface BasisDetails {
  /** The consent must be explicit (Arts. 9(2)(a), 22(2)(c), 49(1)(a)). */
  readonly explicit?: true
  /** `legitimate-interests`: the interest, named (Art. 13(1)(d)). */
  readonly interest?: string
  /** `legitimate-interests`: the balancing test. */
  readonly assessment?: { readonly reference: string; readonly date: CalendarDate }
  /** `legal-obligation`, `public-task`: the law (Art. 6(3)). */
  readonly statute?: PolicyStatute
  /** `contract`: which contract or service. */
  readonly contract?: string
}

export interface PolicyStatute {
  readonly name: string
  /** Country of the law, or EU. */
  readonly country: string
}

/** One legal basis of a purpose and the state of the person it holds in. */
export interface PolicyBasis extends BasisDetails {
  /** A kind of people and a state, e.g. customer.active. Absent: it holds for everyone else. */
  readonly when?: string
  readonly basis: LegalBasis
}

export interface PolicyPurpose extends BasisDetails {
  readonly id: string
  readonly activity: string
  /** One basis, or several that hold by the state of the person; read them with `basesOf`. */
  readonly basis: LegalBasis | readonly PolicyBasis[]
  readonly data: readonly string[]
  /** Category of the banner it is asked or shown in. */
  readonly category?: string
  /** Where consent is asked when that is not the banner; it is recorded as a subject's consent. */
  readonly asked?: 'form' | 'account' | 'paper' | 'in-person'
  readonly recipients?: readonly string[]
  /** Processor: the instruction it follows. */
  readonly instruction?: string
  /**
   * What a law lets run without consent, with information and a way to object, at its own place and under its profile.
   * France, loi 78-17 art. 82: audience measurement, cookie ≤ 13 months, data ≤ 25 months. United Kingdom, PECR 2003,
   * Schedule A1 (Data (Use and Access) Act 2025): statistics about the use of one's own site.
   */
  readonly exemption?: 'fr-audience-measurement' | 'uk-statistics'
  /** Sold, or shared for cross-context behavioural advertising (Cal. Civ. Code 1798.140). */
  readonly sale?: true
  readonly share?: true
  /** Direct marketing: who objects ends it, whatever its basis and whatever grounds there are (Art. 21(2) and (3)). */
  readonly direct_marketing?: true
  /** The use that a restriction leaves (Art. 18(2)), by which the purpose goes on; absent: a restriction stops it. */
  readonly despite_restriction?: 'storage' | 'legal-claims' | 'rights-of-others' | 'public-interest'
  /** Decides with legal or similar effect without a human (Art. 22). */
  readonly automated_decision?: true
}

/** The bases of a purpose in the order they are tried: the first whose `when` holds. */
export function basesOf(purpose: PolicyPurpose): readonly PolicyBasis[] {
  if (typeof purpose.basis !== 'string') return purpose.basis
  const { basis, explicit, interest, assessment, statute, contract } = purpose
  return [
    {
      basis,
      ...(explicit === undefined ? {} : { explicit }),
      ...(interest === undefined ? {} : { interest }),
      ...(assessment === undefined ? {} : { assessment }),
      ...(statute === undefined ? {} : { statute }),
      ...(contract === undefined ? {} : { contract }),
    },
  ]
}

/**
 * The basis that holds for a person in the given states (`customer.active`). Without a state it is the one that holds
 * for everyone, which is what a visitor is told of whom nothing is known.
 */
export function basisFor(purpose: PolicyPurpose, states: ReadonlySet<string> = new Set()): PolicyBasis {
  const bases = basesOf(purpose)
  const found = bases.find(({ when }) => when === undefined || states.has(when))
  // The check of the file refuses a list whose last basis has a condition.
  if (found === undefined) throw new Error(`No basis of the purpose ${purpose.id} holds for everyone.`)
  return found
}
