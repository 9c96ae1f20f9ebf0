import type { CalendarDate } from '@assent/shared'
import { askedAgain, isAsked } from '../policy/material-parts.domain.ts'
import type { Policy } from '../policy/policy.types.ts'

/** A state (`customer.active`) or a contract, and the days it holds; both ends included, `to` null while it lasts. */
export interface Span {
  readonly name: string
  readonly from: CalendarDate
  readonly to: CalendarDate | null
}

/** The last consent of a person to a purpose. */
export interface SubjectConsent {
  readonly purpose: string
  /** Milliseconds since 1970. */
  readonly givenAt: number
  /** What of the purpose is another thing now than what was consented to; empty while the consent covers it. */
  readonly changed: readonly string[]
}

/** That a person withdrew from a purpose. It stands until a consent that is younger. */
export interface SubjectWithdrawal {
  readonly purpose: string
  readonly since: number
}

/** That a person objected to a purpose. It stands until the person takes it back. */
export interface SubjectObjection {
  readonly purpose: string
  readonly since: number
  /** Compelling grounds of the controller (Art. 21(1)), recorded against it; never for direct marketing. */
  readonly grounds: string | null
}

/** In the place of a purpose where something reaches every one; no id of a purpose is written so. */
export const EVERY_PURPOSE = '*'

/** All that decides about one person, beside the policy. */
export interface SubjectFacts {
  readonly consents: readonly SubjectConsent[]
  readonly withdrawals: readonly SubjectWithdrawal[]
  readonly objections: readonly SubjectObjection[]
  /** Since when the person limits the use of sensitive data, milliseconds since 1970; absent while they do not. */
  readonly limitedSince?: number | undefined
  /** Since when the processing of the person's data is restricted, milliseconds since 1970; absent while it is not. */
  readonly restrictedSince?: number | undefined
  readonly states: readonly Span[]
  readonly contracts: readonly Span[]
}

/** Of whom nothing is known. */
export const NOTHING_KNOWN: SubjectFacts = { consents: [], withdrawals: [], objections: [], states: [], contracts: [] }

/** What a policy lets a company report of people. */
export interface Reportable {
  readonly states: readonly string[]
  readonly contracts: readonly string[]
}

export function reportableOf(policy: Policy): Reportable {
  const contracts = policy.purposes.flatMap((purpose) =>
    typeof purpose.basis === 'string' ? [purpose.contract] : purpose.basis.map(({ contract }) => contract),
  )
  return {
    states: Object.entries(policy.subjects ?? {}).flatMap(([subject, { states }]) =>
      (states ?? []).map((state) => `${subject}.${state}`),
    ),
    contracts: [...new Set(contracts.filter((contract) => contract !== undefined))],
  }
}

/** What of a purpose changed since the version that a consent was given under; empty while the consent covers it. */
export function changedSince(before: Policy | undefined, now: Policy, purpose: string): readonly string[] {
  if (before === undefined) return ['the version is unknown']
  const asked = before.purposes.find(({ id }) => id === purpose)
  if (asked === undefined || !isAsked(before, asked)) return ['it was not asked then']
  return askedAgain(before, now).find((again) => again.purpose === purpose)?.because ?? []
}
