import type { LegalBasis } from '@assent/shared'
import { isSold } from './open-purposes.domain.ts'
import { basesOf, type Policy, type PolicyData, type PolicyPurpose } from './policy.types.ts'

/**
 * Special categories that Californian law calls sensitive too (Cal. Civ. Code 1798.140(ae)): all of Art. 9(1) GDPR but
 * political opinions, and no convictions.
 */
const SENSITIVE: readonly PolicyData['special'][] = [
  'racial-or-ethnic-origin',
  'religious-or-philosophical-beliefs',
  'trade-union-membership',
  'genetic',
  'biometric',
  'health',
  'sex-life-or-orientation',
]

/** Whether a category of data is sensitive by Californian law. */
export function isSensitive(policy: Pick<Policy, 'data'>, data: string): boolean {
  const { special, sensitive } = policy.data[data] ?? {}
  return sensitive !== undefined || (special !== undefined && SENSITIVE.includes(special))
}

/**
 * Whether a use stays however much the person limits it: what a contract, a law, somebody's life or a public task needs
 * (Cal. Civ. Code 1798.121(a); Cal. Code Regs. tit. 11, § 7027(m)). Selling, sharing and marketing are never needed.
 */
export function isNeeded(policy: Policy, purpose: PolicyPurpose, basis: LegalBasis): boolean {
  if (basis === 'consent' || basis === 'legitimate-interests') return false
  return purpose.direct_marketing !== true && !isSold(policy, purpose)
}

/** A kind of sensitive data, as a policy names it. */
type SensitiveKind = NonNullable<PolicyData['special']> | NonNullable<PolicyData['sensitive']>

/** Whether a policy uses sensitive data of its own people beyond what is necessary, so that there is something to limit. */
export function usesBeyondNeed(policy: Policy): boolean {
  return policy.purposes.some((purpose) => isOwnBeyondNeed(policy, purpose))
}

/** The kinds of sensitive data of its own people that a policy uses beyond what is necessary, each once, in its order. */
export function kindsBeyondNeed(policy: Policy): readonly SensitiveKind[] {
  const used = new Set(
    policy.purposes.filter((purpose) => isOwnBeyondNeed(policy, purpose)).flatMap(({ data }) => data),
  )
  const kinds = Object.entries(policy.data).flatMap(([id, { special, sensitive }]): (SensitiveKind | undefined)[] =>
    used.has(id) && isSensitive(policy, id) ? [SENSITIVE.includes(special) ? special : undefined, sensitive] : [],
  )
  return [...new Set(kinds.filter((kind) => kind !== undefined))]
}

function isOwnBeyondNeed(policy: Policy, purpose: PolicyPurpose): boolean {
  return policy.activities[purpose.activity]?.role !== 'processor' && goesBeyondNeed(policy, purpose)
}

/** Whether a purpose uses sensitive data for more than is necessary. */
export function goesBeyondNeed(policy: Policy, purpose: PolicyPurpose): boolean {
  return (
    purpose.data.some((data) => isSensitive(policy, data)) &&
    basesOf(purpose).some(({ basis }) => !isNeeded(policy, purpose, basis))
  )
}
