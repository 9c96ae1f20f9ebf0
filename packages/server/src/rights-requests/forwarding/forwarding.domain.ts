import {
  rightsSourceOf,
  show,
  type CalendarDate,
  type Problem,
  type RightsLaw,
  type RightsRequestKind,
} from '@assent/shared'
import type { Policy } from '../../policy/policy.types.ts'
import { isAnothers, isForAnother } from '../../subjects/export/export-plan.domain.ts'
import type { ForwardedRecords } from './forwarding.table.ts'

/** Who answers people for a tenant, whose processor we are. */
export interface TenantContact {
  readonly name: string
  readonly email: string
  /** BCP 47; English and Spanish are spoken. */
  readonly language: string
  readonly webhook: { readonly url: string; readonly secret: string } | null
}

const LONGEST_NAME = 200
const LONGEST_EMAIL = 254

/** Everything that is wrong with a contact; the address of its webhook is judged where connections are made. */
export function contactProblems(tenant: string, { name, email }: TenantContact): readonly Omit<Problem, 'code'>[] {
  const problems: Omit<Problem, 'code'>[] = []
  const within = (path: string, text: string, most: number): void => {
    if (text.trim() === '' || text.length > most)
      problems.push({ path, message: `Expected 1 to ${most} characters, got ${text.trim() === '' ? 0 : text.length}.` })
  }
  within('tenant', tenant, LONGEST_NAME)
  within('name', name, LONGEST_NAME)
  if (email.length > LONGEST_EMAIL || !/^[^\s@]+@[^\s@]+$/.test(email))
    problems.push({ path: 'email', message: `Expected an e-mail address, got ${show(email)}.` })
  return problems
}

/**
 * The datasets of a policy by who answers for them: we, or our customers. One may be both: what the law asks of us
 * about a call we answer for, and what a customer had us do with it the customer does.
 */
export function datasetsByRole(policy: Policy): {
  readonly ours: readonly string[]
  readonly tenants: readonly string[]
} {
  const namesOf = (isOne: (data: string) => boolean): readonly string[] => {
    const all = Object.entries(policy.data).flatMap(([name, { dataset }]) =>
      dataset !== undefined && isOne(name) ? [dataset] : [],
    )
    return [...new Set(all)]
  }
  return {
    ours: namesOf((data) => !isAnothers(policy, data)),
    tenants: namesOf((data) => isForAnother(policy, data)),
  }
}

export interface ForwardedRequest {
  readonly id: string
  readonly tenant: string
  readonly processor: string
  readonly reference: string
  readonly kind: RightsRequestKind
  /** The law of the person's place, by which the days below were counted. */
  readonly law: RightsLaw
  /** When the person asked, milliseconds since 1970: the controller's month runs from here. */
  readonly receivedAt: number
  readonly dueOn: CalendarDate
  readonly legalLimitOn: CalendarDate
  readonly language: string
  readonly email: string
  readonly name: string | null
  readonly message: string | null
  readonly datasets: readonly ForwardedRecords[]
}

/** What the tenant's webhook receives. The id is the same each time it is tried. */
export function forwardedMessage(request: ForwardedRequest): string {
  const { id, email, name, receivedAt, kind, law, ...rest } = request
  return JSON.stringify({
    type: 'rights-request.forwarded',
    id,
    ...rest,
    kind,
    law,
    article: rightsSourceOf(kind, law),
    receivedAt: new Date(receivedAt).toISOString(),
    person: { email, name },
  })
}
