import type { CalendarDate } from '@assent/shared'

/** Who else receives data (GDPR Art. 13(1)(e)). */
export interface PolicyRecipient {
  readonly id: string
  /** Legal name; with `category`, the name of the category. */
  readonly name: string
  readonly function: string
  readonly category?: string
  readonly role?: 'processor' | 'controller' | 'joint-controller' | 'authority'
  /** Countries, EU or EEA. */
  readonly locations: readonly string[]
  /** When which place applies. */
  readonly location_condition?: string
  readonly safeguards?: readonly PolicySafeguard[]
  /** The contract that binds it (Art. 28(3)). */
  readonly agreement?: { readonly reference: string; readonly until?: CalendarDate }
  /** `tenant`: only when a customer switches it on. Absent: always. */
  readonly activation?: 'always' | 'tenant'
  /** Whose credentials it is called with. */
  readonly keys?: 'company' | 'customer'
  /** Who concludes the contract with it. */
  readonly responsible?: 'company' | 'customer'
  /** Recipients with the same word are alternatives. */
  readonly alternative?: string
  readonly sale?: true
  readonly share?: true
}

/** What protects data outside the EEA (Arts. 44 to 49). */
export interface PolicySafeguard {
  readonly kind: 'scc' | 'bcr' | 'adequacy' | 'code-of-conduct' | 'certification' | 'derogation'
  /** Of an adequacy decision or certification, e.g. eu-us-dpf. */
  readonly framework?: string
  /** Of the standard contractual clauses. */
  readonly module?: 1 | 2 | 3 | 4
  readonly version?: string
  readonly from?: CalendarDate
  /** Last day it holds. */
  readonly until?: CalendarDate
  /** Day of the transfer impact assessment. */
  readonly assessed?: CalendarDate
  /** Day of its next review. */
  readonly review?: CalendarDate
  readonly supplementary?: readonly string[]
}

/** A script, frame or cookie that a category releases. */
export interface PolicyService {
  readonly id: string
  readonly name: string
  readonly category: string
  readonly recipient?: string
  readonly cookies?: readonly PolicyCookie[]
  readonly hosts?: readonly string[]
}

export interface PolicyCookie {
  /** A name, or a regular expression between slashes. */
  readonly name: string
  /** A period, or `session`. */
  readonly lifetime: string
  readonly party: 'first' | 'third'
  /** Domain it is set for, with every host below it. Absent: for one host alone. */
  readonly domain?: string
  /** Written only when the visitor acts for it, such as by choosing a language. */
  readonly on_act?: true
  readonly description?: string
}
