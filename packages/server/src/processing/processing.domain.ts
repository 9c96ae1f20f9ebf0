import { articleOf, startOfUtcDate, addDays, show, utcDate, type CalendarDate, type LegalBasis } from '@assent/shared'
import { basesOf, type Policy, type PolicyBasis, type PolicyPurpose } from '../policy/policy.types.ts'
import { objectionCounts } from './objection.domain.ts'
import { isNeeded, isSensitive } from '../policy/sensitive-uses.domain.ts'
import type { SubjectFacts } from './subject-facts.domain.ts'

/** Why something may not be processed; stable words to switch on. */
export const REFUSAL_CODES = [
  'NO_POLICY',
  'PURPOSE_UNKNOWN',
  'DATA_UNKNOWN',
  'DATA_OUTSIDE_PURPOSE',
  'DATA_FORBIDDEN',
  'AGGREGATES_ONLY',
  'SWITCHED_OFF',
  'NO_INSTRUCTION',
  'INSTRUCTION_NOT_LIVE',
  'OBJECTED',
  'RESTRICTED',
  'LIMITED',
  'WITHDRAWN',
  'NO_CONSENT',
  'CONSENT_OUTDATED',
  'BASIS_ENDED',
  'NO_CONTRACT',
  'CONTRACT_ENDED',
] as const
export type RefusalCode = (typeof REFUSAL_CODES)[number]

export interface Allowed {
  readonly kind: 'allowed'
  /** Null where a processor acts on an instruction: the basis is then the controller's own. */
  readonly basis: LegalBasis | null
  readonly article: string
  readonly reason: string
}

export interface Refused {
  readonly kind: 'refused'
  readonly code: RefusalCode
  /** The rule that refuses it; null where there is only a misspelling. */
  readonly article: string | null
  readonly reason: string
}

export type ProcessingDecision = Allowed | Refused

/** What is to be processed, whoever the person is. */
export interface ProcessingUse {
  readonly purpose: string
  /** Categories of data; null: all that the purpose uses. */
  readonly data: readonly string[] | null
  readonly on: CalendarDate
  /** Switches of the customer that are on. */
  readonly switches: ReadonlySet<string>
  /** Whether the person's records are only counted into totals, which is the one use that data kept as counts has. */
  readonly inTotals?: boolean | undefined
}

/**
 * Whether a policy lets personal data of one person be processed for a purpose on a day. What is not stated is refused:
 * a purpose or data outside the policy's table, a contract nobody reported, a consent nobody recorded. Nothing that a
 * person said against it is ever outweighed by what stands for it, except grounds recorded under Art. 21(1).
 */
export function decideProcessing(policy: Policy, use: ProcessingUse, facts: SubjectFacts): ProcessingDecision {
  const purpose = policy.purposes.find(({ id }) => id === use.purpose)
  if (purpose === undefined) {
    const known = policy.purposes.map(({ id }) => id).join(', ')
    return refuse(
      'PURPOSE_UNKNOWN',
      'Art. 5(1)(b) GDPR',
      `No purpose is called ${show(use.purpose)}; the policy has: ${known}.`,
    )
  }
  return (
    judgeData(policy, purpose, use) ??
    judgeInstruction(policy, purpose, use) ??
    judgePerson(policy, purpose, use, facts)
  )
}

/** A use is judged against the purpose's row of the table: data in it, and nothing else. */
function judgeData(policy: Policy, purpose: PolicyPurpose, use: ProcessingUse): Refused | null {
  const { data, switches, inTotals = false } = use
  for (const name of data === null || data.length === 0 ? purpose.data : data) {
    const category = policy.data[name]
    if (category === undefined) {
      const known = Object.keys(policy.data).join(', ')
      return refuse('DATA_UNKNOWN', null, `No category of data is called ${show(name)}; the policy has: ${known}.`)
    }
    if (category.forbidden === true) {
      return refuse('DATA_FORBIDDEN', 'Art. 5(1)(c) GDPR', `${name} must never be collected, so no purpose may use it.`)
    }
    if (!purpose.data.includes(name)) {
      return refuse(
        'DATA_OUTSIDE_PURPOSE',
        'Art. 5(1)(b) GDPR',
        `The purpose ${purpose.id} does not use ${name}; it uses: ${purpose.data.join(', ')}.`,
      )
    }
    if (category.aggregate_only === true && !inTotals) {
      return refuse(
        'AGGREGATES_ONLY',
        'Art. 5(1)(c) GDPR',
        `${name} is used as counts only, never of one person; ask with inTotals whether a person may be counted.`,
      )
    }
    if (category.collected_when !== undefined && !switches.has(category.collected_when)) {
      return refuse(
        'SWITCHED_OFF',
        'Art. 28(3)(a) GDPR',
        `${name} is processed only for customers who switched ${category.collected_when} on, and this one has not, or none was named.`,
      )
    }
  }
  return null
}

/** A processor acts on a live instruction or not at all; whose basis it serves is the controller's matter. */
function judgeInstruction(policy: Policy, purpose: PolicyPurpose, { on }: ProcessingUse): ProcessingDecision | null {
  const activity = policy.activities[purpose.activity]
  if (activity?.role !== 'processor') return null
  const article = 'Art. 28(3)(a) GDPR'
  const instruction = activity.instructions?.find(({ id }) => id === purpose.instruction)
  if (instruction === undefined) {
    return refuse(
      'NO_INSTRUCTION',
      article,
      `${purpose.id} is done for ${activity.controller ?? 'a controller'}, and no instruction of theirs stands behind it.`,
    )
  }
  const { id, version, from } = instruction
  if (from > on) {
    return refuse(
      'INSTRUCTION_NOT_LIVE',
      article,
      `The instruction ${id} (version ${version}) holds from ${from}; asked for ${on}.`,
    )
  }
  return {
    kind: 'allowed',
    basis: null,
    article,
    reason: `Instruction ${id}, version ${version}, in force since ${from}.`,
  }
}

function judgePerson(
  policy: Policy,
  purpose: PolicyPurpose,
  use: ProcessingUse,
  facts: SubjectFacts,
): ProcessingDecision {
  const { on } = use
  const bases = basesOf(purpose)
  const basis = bases.find(({ when }) => when === undefined || holds(facts.states, when, on))
  // The check of the file refuses a list whose last basis has a condition.
  if (basis === undefined) throw new Error(`No basis of the purpose ${purpose.id} holds for everyone.`)
  const objection = facts.objections.find((each) => each.purpose === purpose.id)
  if (objection !== undefined && objectionCounts(policy, purpose, basis, objection)) {
    const article = purpose.direct_marketing === true ? 'Art. 21(3) GDPR' : 'Art. 21(1) GDPR'
    return refuse('OBJECTED', article, `The person objected to ${purpose.id} on ${utcDate(objection.since)}.`)
  }
  return (
    judgeRestriction(purpose, basis, facts) ??
    judgeLimit(policy, purpose, basis, use, facts) ??
    judgeWithdrawal(purpose, basis, facts) ??
    judgeBasis(purpose, basis, use, facts)
  )
}

/**
 * What is restricted is stored, and else used only by a consent that came later, or for what the policy declares a use that
 * a restriction leaves (GDPR Art. 18(2)).
 */
function judgeRestriction(
  purpose: PolicyPurpose,
  { basis }: PolicyBasis,
  { restrictedSince, consents }: SubjectFacts,
): Refused | null {
  if (restrictedSince === undefined || purpose.despite_restriction !== undefined) return null
  const consent = consents.find((each) => each.purpose === purpose.id)
  if (basis === 'consent' && consent !== undefined && consent.givenAt > restrictedSince) return null
  return refuse(
    'RESTRICTED',
    'Art. 18(2) GDPR',
    `Processing of the person's data is restricted since ${utcDate(restrictedSince)}, and ${purpose.id} is no use that a restriction leaves.`,
  )
}

/**
 * Who limits the use of sensitive data has it used for what is necessary alone, until a consent that came later
 * (Cal. Civ. Code 1798.121(b)). Other data of the purpose stays free: the caller may ask for it by name.
 */
function judgeLimit(
  policy: Policy,
  purpose: PolicyPurpose,
  { basis }: PolicyBasis,
  { data }: ProcessingUse,
  { limitedSince, consents }: SubjectFacts,
): Refused | null {
  if (limitedSince === undefined || isNeeded(policy, purpose, basis)) return null
  const sensitive = (data === null || data.length === 0 ? purpose.data : data).filter((id) => isSensitive(policy, id))
  const consent = consents.find((each) => each.purpose === purpose.id)
  if (sensitive.length === 0 || (basis === 'consent' && consent !== undefined && consent.givenAt > limitedSince))
    return null
  return refuse(
    'LIMITED',
    'Cal. Civ. Code § 1798.121(b)',
    `The person limited the use of sensitive data on ${utcDate(limitedSince)}, and ${purpose.id} would use ${sensitive.join(', ')} beyond what is necessary.`,
  )
}

/**
 * Who said no to a purpose that can be consented to is not asked again by another door: a withdrawal also ends what
 * would otherwise rest on legitimate interests. Duties of law and contracts are no matter of choice.
 */
function judgeWithdrawal(purpose: PolicyPurpose, { basis }: PolicyBasis, facts: SubjectFacts): Refused | null {
  if (basis !== 'consent' && basis !== 'legitimate-interests') return null
  const withdrawal = facts.withdrawals.find((each) => each.purpose === purpose.id)
  const consent = facts.consents.find((each) => each.purpose === purpose.id)
  // A list that is imported again brings old consents; only one given after the withdrawal is a new one.
  if (withdrawal === undefined || (consent !== undefined && consent.givenAt > withdrawal.since)) return null
  return refuse(
    'WITHDRAWN',
    'Art. 7(3) GDPR',
    `The person withdrew from ${purpose.id} on ${utcDate(withdrawal.since)}.`,
  )
}

function judgeBasis(
  purpose: PolicyPurpose,
  stated: PolicyBasis,
  use: ProcessingUse,
  facts: SubjectFacts,
): ProcessingDecision {
  const { basis } = stated
  switch (basis) {
    case 'consent':
      return judgeConsent(purpose, use, facts)
    case 'contract':
      return judgeContract(stated, use, facts)
    case 'legitimate-interests':
      return allow(
        basis,
        `${stated.interest ?? purpose.id}${stated.when === undefined ? '' : `, while ${stated.when}`}.`,
      )
    case 'legal-obligation':
    case 'public-task':
    case 'vital-interests':
      return allow(basis, `${stated.statute?.name ?? purpose.id}.`)
  }
}

function judgeConsent(purpose: PolicyPurpose, { on }: ProcessingUse, facts: SubjectFacts): ProcessingDecision {
  const article = articleOf('consent')
  const consent = facts.consents.find((each) => each.purpose === purpose.id)
  if (consent === undefined || consent.givenAt >= startOfUtcDate(addDays(on, 1))) {
    const ended = basesOf(purpose).find(({ when }) => when !== undefined && hasEnded(facts.states, when, on))
    return ended === undefined
      ? refuse('NO_CONSENT', article, `No consent of this person to ${purpose.id} is recorded.`)
      : refuse(
          'BASIS_ENDED',
          article,
          `${articleOf(ended.basis)} held while ${ended.when}, which is over, and no consent to ${purpose.id} is recorded.`,
        )
  }
  if (consent.changed.length > 0) {
    return refuse(
      'CONSENT_OUTDATED',
      'Art. 4(11) GDPR',
      `The consent of ${utcDate(consent.givenAt)} was to ${purpose.id} as it was; since then changed: ${consent.changed.join(', ')}.`,
    )
  }
  return allow('consent', `Consent of ${utcDate(consent.givenAt)}.`)
}

function judgeContract({ contract }: PolicyBasis, { on }: ProcessingUse, facts: SubjectFacts): ProcessingDecision {
  const article = articleOf('contract')
  if (contract === undefined) {
    return refuse('NO_CONTRACT', article, 'The policy rests this purpose on a contract and names none.')
  }
  if (holds(facts.contracts, contract, on)) return allow('contract', `${contract}.`)
  return hasEnded(facts.contracts, contract, on)
    ? refuse(
        'CONTRACT_ENDED',
        article,
        `The contract ${show(contract)} with this person has ended, and the purpose with it.`,
      )
    : refuse('NO_CONTRACT', article, `No contract ${show(contract)} with this person is reported for ${on}.`)
}

type Spans = SubjectFacts['states']

function holds(spans: Spans, name: string, on: CalendarDate): boolean {
  return spans.some((span) => span.name === name && span.from <= on && (span.to === null || on <= span.to))
}

function hasEnded(spans: Spans, name: string, on: CalendarDate): boolean {
  return spans.some((span) => span.name === name && span.to !== null && span.to < on)
}

function allow(basis: LegalBasis, reason: string): Allowed {
  return { kind: 'allowed', basis, article: articleOf(basis), reason }
}

function refuse(code: RefusalCode, article: string | null, reason: string): Refused {
  return { kind: 'refused', code, article, reason }
}
