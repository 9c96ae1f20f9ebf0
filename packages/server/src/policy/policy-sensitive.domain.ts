import { show } from '@assent/shared'
import type { Remark } from './policy-finding.domain.ts'
import { basesOf, type Policy } from './policy.types.ts'

/** What is asked of data that may not be used freely: forbidden, special, and decisions without a human. */
export function checkSensitive(policy: Policy): Remark[] {
  return [
    ...checkConditions(policy),
    ...checkForbidden(policy),
    ...checkExplicitConsent(policy),
    ...checkDecisions(policy),
  ]
}

/** As people write it: Art. 9(2)(h), 9.2.h, § 9 (2) h. */
const GROUND = /\b9\s*(?:\(2\)|\.\s*2\.?|\(2\)\.?)\s*\(?[a-j]\b/i

function checkConditions(policy: Policy): Remark[] {
  return Object.entries(policy.data).flatMap(([name, { special, condition, forbidden }]): Remark[] => {
    if (special === undefined || forbidden === true) return []
    const path = ['data', name, 'condition']
    if (condition === undefined) {
      const message = `${show(name)} is of the category ${special}, and no ground permits it.`
      return [{ code: 'SPECIAL_WITHOUT_CONDITION', path, message }]
    }
    // Convictions need a law, and laws have many names.
    if (special === 'criminal-convictions') return []
    if (GROUND.test(condition)) return checkSecrecy(name, policy.data[name]?.secrecy, condition)
    const message = `${show(condition)} is none of the grounds of Art. 9(2)(a) to (j) that permit the category ${special}.`
    return [{ code: 'SPECIAL_WITHOUT_CONDITION', path, message }]
  })
}

const HEALTH_CARE = /\b9\s*(?:\(2\)|\.\s*2\.?)\s*\(?h\b/i

/** Health care is a ground only for those who are bound to secrecy (Art. 9(3)). */
function checkSecrecy(name: string, secrecy: string | undefined, condition: string): Remark[] {
  if (secrecy !== undefined || !HEALTH_CARE.test(condition)) return []
  const message = `${show(name)} rests on ${show(condition)}, and secrecy does not say who is bound to it.`
  return [{ code: 'SECRECY_UNDECLARED', path: ['data', name, 'condition'], message }]
}

function checkForbidden(policy: Policy): Remark[] {
  return policy.purposes.flatMap((purpose, index) =>
    purpose.data.flatMap((name, at): Remark[] =>
      Object.hasOwn(policy.data, name) && policy.data[name]?.forbidden === true
        ? [
            {
              code: 'FORBIDDEN_DATA_USED',
              path: ['purposes', index, 'data', at],
              message: `${show(name)} must never be collected, and ${show(purpose.id)} uses it.`,
            },
          ]
        : [],
    ),
  )
}

const EXPLICIT_CONSENT = /9\s*\(2\)\s*\(a\)|explicit consent|consentimiento expl[ií]cito/i

/** Whether a ground is that of Art. 9(2)(a). */
export function isExplicitConsent(condition: string): boolean {
  return EXPLICIT_CONSENT.test(condition)
}

function checkExplicitConsent(policy: Policy): Remark[] {
  return policy.purposes.flatMap((purpose, index) =>
    purpose.data.flatMap((name, at): Remark[] => {
      const data = Object.hasOwn(policy.data, name) ? policy.data[name] : undefined
      if (data?.special === undefined || !isExplicitConsent(data.condition ?? '')) return []
      if (basesOf(purpose).every(({ basis, explicit }) => basis === 'consent' && explicit === true)) return []
      return [
        {
          code: 'EXPLICIT_CONSENT_MISSING',
          path: ['purposes', index, 'data', at],
          because: [['purposes', index, 'basis']],
          message: `${show(name)} may be used with explicit consent only (${data.condition ?? ''}), and ${show(purpose.id)} does not ask for it.`,
        },
      ]
    }),
  )
}

function checkDecisions(policy: Policy): Remark[] {
  return policy.purposes.flatMap((purpose, index): Remark[] => {
    if (purpose.automated_decision !== true) return []
    const carried = basesOf(purpose).every(
      ({ basis, explicit }) =>
        basis === 'contract' || basis === 'legal-obligation' || (basis === 'consent' && explicit === true),
    )
    if (carried) return []
    return [
      {
        code: 'AUTOMATED_WITHOUT_GROUND',
        path: ['purposes', index, 'automated_decision'],
        because: [['purposes', index, 'basis']],
        message: `${show(purpose.id)} decides without a human on ${basesOf(purpose)
          .map(({ basis }) => basis)
          .join(', ')}.`,
      },
    ]
  })
}
