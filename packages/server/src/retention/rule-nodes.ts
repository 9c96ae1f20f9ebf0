import { formatPeriod } from '@assent/shared'
import type { RetentionAction, RetentionBound, RetentionRule as RuleNode } from '../graphql/generated/resolvers.ts'
import type { StoredPolicy } from '../policy/policy.store.ts'
import { governedBy } from './governed.ts'
import { OWN_RULES } from './own-rules/own-rules.ts'
import { OWN_VERSION, type RetentionAction as Action } from './retention.domain.ts'
import type { RetentionBound as Bound } from './rule.domain.ts'

export const ACTIONS: Readonly<Record<Action, RetentionAction>> = {
  anonymize: 'ANONYMIZE',
  block: 'BLOCK',
  delete: 'DELETE',
  close: 'CLOSE',
}

/** The rules of the policy in force as the API shows them, and after them those of Assent's own records. */
export function readAllRules(stored: StoredPolicy | undefined): readonly RuleNode[] {
  const governed = stored === undefined ? null : governedBy(stored)
  const policyRules = (governed?.rules ?? []).map((rule): RuleNode => ({
    id: rule.id,
    data: rule.data,
    policyVersion: rule.policyVersion,
    stages: rule.stages.map(({ after, period, fromYearEnd, action, within, restorable }) => ({
      trigger: after,
      period: formatPeriod(period),
      fromYearEnd,
      action: ACTIONS[action],
      within,
      restorable,
    })),
    floors: rule.floors.map(toBound),
    maxima: rule.maxima.map(toBound),
    pinned: rule.pinned,
    tenant:
      rule.tenant === null
        ? null
        : {
            min: formatPeriod(rule.tenant.min),
            max: formatPeriod(rule.tenant.max),
            notice: formatPeriod(rule.tenant.notice),
          },
    dataset: governed?.policy?.data[rule.data]?.dataset ?? null,
    own: false,
  }))
  const ownRules = OWN_RULES.map((rule): RuleNode => {
    const stage = { trigger: 'occurred', period: formatPeriod(rule.period(stored?.content ?? null)) }
    return {
      id: rule.id,
      data: rule.records,
      policyVersion: OWN_VERSION,
      stages: [{ ...stage, action: ACTIONS[rule.action], fromYearEnd: false, within: false, restorable: false }],
      floors: [],
      maxima: [],
      pinned: false,
      tenant: null,
      dataset: null,
      own: true,
    }
  })
  return [...policyRules, ...ownRules]
}

function toBound({ after, period, fromYearEnd, statute }: Bound): RetentionBound {
  return { trigger: after, period: formatPeriod(period), fromYearEnd, statute }
}
