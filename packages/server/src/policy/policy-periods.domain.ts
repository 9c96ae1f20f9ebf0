import { show } from '@assent/shared'
import { endsLater, isZero, mostDays, mostDaysOf, periodOf, spanOf, writtenSpan } from './period-lengths.domain.ts'
import type { Remark } from './policy-finding.domain.ts'
import { checkBounds } from './policy-retention.domain.ts'
import {
  basesOf,
  WEB_ANALYTICS,
  writtenPeriod,
  type Policy,
  type PolicyRetention,
  type PolicyStage,
} from './policy.types.ts'

/** What is asked of each rule. */
export function checkRules(policy: Policy): Remark[] {
  return policy.retention.flatMap((rule, index): Remark[] => {
    const first = policy.retention.findIndex(({ data }) => data === rule.data)
    const remarks: Remark[] =
      first === index
        ? []
        : [
            {
              code: 'DATA_WITH_TWO_RULES',
              path: ['retention', index, 'data'],
              message: `${show(rule.data)} is already governed by the rule ${show(policy.retention[first]?.id)}; write all its stages there.`,
            },
          ]
    return [
      ...remarks,
      ...checkStages(rule, index),
      ...checkBounds(rule, index),
      ...(rule.data === WEB_ANALYTICS ? checkAnalyticsStages(rule, index) : []),
    ]
  })
}

/** What a later stage may still add to an earlier one. */
const STRENGTH: Readonly<Record<PolicyStage['action'], number>> = { anonymize: 1, block: 2, delete: 3 }

function checkStages(rule: PolicyRetention, index: number): Remark[] {
  const remarks: Remark[] = []
  const previous = new Map<PolicyStage['after'], PolicyStage>()
  rule.stages.forEach((stage, at) => {
    const path = ['retention', index, 'stages', at]
    if ((stage.period === undefined) === (stage.within === undefined)) {
      remarks.push({
        code: 'STAGE_PERIOD',
        path,
        message: `A stage needs either period (kept for so long) or within (gone at the latest then), got ${stage.period === undefined ? 'neither' : 'both'}.`,
      })
      return
    }
    const written = stage.period === undefined ? 'within' : 'period'
    const period = periodOf(writtenPeriod(stage))
    // An event such as a withdrawal or a delivery may end a use at once; what goes when it comes was never kept.
    if (isZero(period) && stage.from === undefined && ['occurred', 'created', 'last-activity'].includes(stage.after)) {
      remarks.push({
        code: 'PERIOD_ZERO',
        path: [...path, written],
        message: `Expected a period longer than nothing, got ${show(writtenPeriod(stage))}; only after an event that ends a use, such as consent-withdrawn, may it be P0D.`,
      })
    }
    const before = previous.get(stage.after)
    previous.set(stage.after, stage)
    if (before === undefined) return
    if (before.action === 'delete') {
      remarks.push({
        code: 'STAGE_ORDER',
        path,
        message: `Nothing can follow delete after ${stage.after}; put anonymize first, and delete once.`,
      })
    } else if (STRENGTH[stage.action] <= STRENGTH[before.action]) {
      remarks.push({
        code: 'STAGE_ORDER',
        path,
        message: `After ${stage.after} ${before.action} was done already; what may follow is ${before.action === 'anonymize' ? 'block or delete' : 'delete'}.`,
      })
    } else if (endsLater(spanOf(before), spanOf(stage))) {
      remarks.push({
        code: 'STAGE_ORDER',
        path: [...path, written],
        message: `Expected a period not shorter than ${writtenSpan(before)} of the stage before, got ${writtenSpan(stage)}.`,
      })
    }
  })
  return remarks
}

/** Our own store knows two days of an event's life: when its identifiers go and when the counted rest goes. */
function checkAnalyticsStages(rule: PolicyRetention, index: number): Remark[] {
  const path = ['retention', index, 'stages']
  const remarks = rule.stages.flatMap((stage, at): Remark[] =>
    stage.after === 'occurred'
      ? []
      : [
          {
            code: 'ANALYTICS_STAGES',
            path: [...path, at, 'after'],
            message: `Events of ${WEB_ANALYTICS} know no other moment than occurred, got ${stage.after}.`,
          },
        ],
  )
  rule.stages.forEach((stage, at) => {
    if (stage.from === undefined) return
    remarks.push({
      code: 'ANALYTICS_STAGES',
      path: [...path, at, 'from'],
      message: `Events of ${WEB_ANALYTICS} count from the day they occurred, each day by itself; leave from out, got ${stage.from}.`,
    })
  })
  const unknown = (['floor', 'maximum', 'pin', 'tenant'] as const).find((field) => rule[field] !== undefined)
  if (unknown !== undefined || rule.stages.some(({ action }) => action === 'block')) {
    remarks.push({
      code: 'ANALYTICS_STAGES',
      path,
      message: `${WEB_ANALYTICS} knows the actions anonymize and delete after occurred and nothing else, got ${unknown ?? 'block'}.`,
    })
  }
  if (!rule.stages.some(({ action, after }) => action === 'delete' && after === 'occurred')) {
    remarks.push({
      code: 'ANALYTICS_STAGES',
      path,
      message: `${WEB_ANALYTICS} needs a stage { after: occurred, action: delete }; one with anonymize may stand before it.`,
    })
  }
  return remarks
}

/** Whether everything that is used ends some day, and what rests on consent with the consent. */
export function checkEnds(policy: Policy): Remark[] {
  return [...checkUnruledData(policy), ...checkHeldElsewhere(policy), ...checkWithdrawal(policy)]
}

/** Of data that only somebody else has there is nothing to end. */
function checkHeldElsewhere({ retention, data }: Policy): Remark[] {
  return retention.flatMap((rule, index): Remark[] =>
    !Object.hasOwn(data, rule.data) || data[rule.data]?.held_by === undefined
      ? []
      : [
          {
            code: 'HELD_ELSEWHERE',
            path: ['retention', index, 'data'],
            because: [['data', rule.data]],
            message: `${show(rule.data)} is held by ${show(data[rule.data]?.held_by)} alone, and the rule ${show(rule.id)} would end it here.`,
          },
        ],
  )
}

/** Data that consent alone carries goes when it is withdrawn; what is gone within a month anyway is soon enough. */
function checkWithdrawal({ retention, purposes }: Policy): Remark[] {
  return retention.flatMap((rule, index): Remark[] => {
    // Own events are pseudonymous, end by the day alone, and are collected no more once consent is gone.
    if (rule.data === WEB_ANALYTICS) return []
    const users = purposes.filter(({ data }) => data.includes(rule.data))
    if (users.length === 0 || !users.every((purpose) => basesOf(purpose).every(({ basis }) => basis === 'consent')))
      return []
    const ends = rule.stages.filter(({ action }) => action !== 'block')
    const isSoon = (stage: PolicyStage): boolean =>
      stage.after === 'consent-withdrawn' ||
      (['occurred', 'created'].includes(stage.after) && mostDaysOf(spanOf(stage)) <= MONTH)
    if (ends.some(isSoon)) return []
    return [
      {
        code: 'CONSENT_DATA_STAYS',
        path: ['retention', index, 'stages'],
        because: [['purposes'], ['retention', index]],
        message: `Only consent carries ${show(rule.data)} (${users.map(({ id }) => id).join(', ')}), and no stage ends it after consent-withdrawn.`,
      },
    ]
  })
}

/** Data that a purpose uses and no rule ends. */
function checkUnruledData(policy: Policy): Remark[] {
  const ruled = new Set(policy.retention.map(({ data }) => data))
  const known = new Set(Object.keys(policy.data))
  return policy.purposes.flatMap((purpose, index) =>
    purpose.data.flatMap((name, at): Remark[] =>
      ruled.has(name) || !known.has(name) || policy.data[name]?.held_by !== undefined
        ? []
        : [
            {
              code: 'DATA_WITHOUT_RETENTION',
              path: ['purposes', index, 'data', at],
              message: `${show(name)} has no rule under retention, and "as long as needed" is none (Art. 5(1)(e)); add one with a period.`,
            },
          ],
    ),
  )
}

// In days at most: a promise of P30D is no longer than the month, although February is shorter.
const MONTH = 31
const TWO_MONTHS = 62
const COOKIE_CAP = mostDays({ months: 13, days: 0 })

/** What is asked of the periods that are no rule's. */
export function checkLimits(policy: Policy): Remark[] {
  const remarks: Remark[] = []
  const { promise, extension } = policy.rights
  if (promise !== undefined && mostDays(periodOf(promise)) > MONTH) {
    remarks.push({
      code: 'PROMISE_TOO_LONG',
      path: ['rights', 'promise'],
      message: `Expected at most P1M (Art. 12(3)), got ${promise}; a longer answer needs an extension, case by case.`,
    })
  }
  if (extension !== undefined && mostDays(periodOf(extension)) > TWO_MONTHS) {
    remarks.push({
      code: 'EXTENSION_TOO_LONG',
      path: ['rights', 'extension'],
      message: `Expected at most P2M (Art. 12(3)), got ${extension}.`,
    })
  }
  for (const [field, period] of [
    ['promise', promise],
    ['extension', extension],
  ] as const) {
    if (period !== undefined && isZero(periodOf(period))) {
      remarks.push({
        code: 'PERIOD_ZERO',
        path: ['rights', field],
        message: `Expected a period longer than nothing, got ${period}.`,
      })
    }
  }
  const keep = periodOf(policy.choice.keep)
  if (isZero(keep)) {
    remarks.push({
      code: 'PERIOD_ZERO',
      path: ['choice', 'keep'],
      message: `Expected a period longer than nothing, got ${policy.choice.keep}; visitors would be asked on every page.`,
    })
  } else if (mostDays(keep) > COOKIE_CAP) {
    remarks.push({
      code: 'CHOICE_KEEP',
      path: ['choice', 'keep'],
      message: `${policy.choice.keep} is long: authorities recommend about P6M, and browsers forget after 400 days; at most P13M is advised.`,
    })
  }
  return [...remarks, ...checkCookieLifetimes(policy)]
}

function checkCookieLifetimes(policy: Policy): Remark[] {
  return (policy.services ?? []).flatMap((service, index) =>
    (service.cookies ?? []).flatMap((cookie, at): Remark[] =>
      cookie.lifetime !== 'session' && mostDays(periodOf(cookie.lifetime)) > COOKIE_CAP
        ? [
            {
              code: 'COOKIE_LIFETIME',
              path: ['services', index, 'cookies', at, 'lifetime'],
              message: `${cookie.lifetime} is longer than the 13 months that authorities accept for a cookie; shorten it at the service.`,
            },
          ]
        : [],
    ),
  )
}
