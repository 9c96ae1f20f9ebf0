import { show, type Period } from '@assent/shared'
import type { PathStep, Remark } from './policy-finding.domain.ts'
import { endsLater, isZero, outlasts, periodOf, spanOf, writtenSpan, type Span } from './period-lengths.domain.ts'
import { COMMON_TRIGGERS, writtenPeriod, type PolicyRetention, type PolicyStage } from './policy.types.ts'

/** Whether what a rule asks can all be kept: floors, maxima, bounds of customers, pins, grace. */
export function checkBounds(rule: PolicyRetention, index: number): Remark[] {
  const path = ['retention', index]
  // While one part of a rule cannot be read, nothing is said of how its parts fit.
  const because = [path]
  return [
    ...checkEnd(rule, path),
    ...checkFloor(rule, path),
    ...checkMaximum(rule, path),
    ...checkTenant(rule, path),
    ...checkPin(rule, path),
    ...checkRestorable(rule, path),
    ...checkYearEnd(rule, path),
  ].map((remark) => ({ ...remark, because }))
}

function isFinal({ action }: PolicyStage): boolean {
  return action !== 'block'
}

function periodPath(path: readonly PathStep[], at: number, stage: PolicyStage): readonly PathStep[] {
  return [...path, 'stages', at, stage.period === undefined ? 'within' : 'period']
}

const SURE: ReadonlySet<string> = new Set(['occurred', 'created', 'last-activity'])
const COMMON: ReadonlySet<string> = new Set(COMMON_TRIGGERS)

function checkEnd(rule: PolicyRetention, path: readonly PathStep[]): Remark[] {
  if (rule.maximum !== undefined) return []
  const final = rule.stages.filter(isFinal)
  if (final.length === 0) {
    return [
      {
        code: 'RETENTION_WITHOUT_MAXIMUM',
        path: [...path, 'stages'],
        message: `The rule ${show(rule.id)} never deletes or anonymizes and has no maximum.`,
      },
    ]
  }
  if (final.some(({ after }) => SURE.has(after))) return []
  // At a relationship's end or a withdrawal people decide; an event of a system may simply fail to come.
  const isOfSystem = ({ after }: PolicyStage): boolean => after === 'resolved' || !COMMON.has(after)
  const waiting = rule.stages.findIndex((stage) => isFinal(stage) && isOfSystem(stage))
  const stage = rule.stages[waiting]
  if (stage !== undefined) {
    const atOnce = !COMMON.has(stage.after) && isZero(periodOf(writtenPeriod(stage)))
    return [
      {
        // What goes at the event itself has no period at all without it; a period behind the event is a promise half kept.
        level: atOnce ? 'error' : 'warning',
        code: 'EVENT_MAY_NEVER_COME',
        path: [...path, 'stages', waiting, 'after'],
        message: `${show(rule.id)} goes ${atOnce ? 'at' : `${writtenPeriod(stage)} after`} ${show(stage.after)}, and stays for ever where that never comes.`,
      },
    ]
  }
  const last = rule.stages.findIndex(isFinal)
  return [
    {
      code: 'END_MAY_BE_FORGOTTEN',
      path: [...path, 'stages', last, 'after'],
      message: `${show(rule.id)} goes after ${[...new Set(final.map(({ after }) => after))].join(' or ')} only; whom everybody forgot stays for ever.`,
    },
  ]
}

function checkFloor({ floor, maximum, stages }: PolicyRetention, path: readonly PathStep[]): Remark[] {
  if (floor === undefined) return []
  const least = spanOf(floor)
  const remarks: Remark[] = []
  if (maximum?.after === floor.after && endsLater(least, spanOf(maximum))) {
    remarks.push({
      code: 'FLOOR_ABOVE_MAXIMUM',
      path: [...path, 'floor', 'period'],
      message: `Not before ${writtenSpan(floor)} and not later than ${writtenSpan(maximum)} after ${floor.after} cannot both be kept.`,
    })
  }
  stages.forEach((stage, at) => {
    // Something else may come first, and only what deletes is held back.
    if (stage.action !== 'delete' || stage.after !== floor.after || !endsLater(least, spanOf(stage))) return
    remarks.push({
      code: 'FLOOR_ABOVE_MAXIMUM',
      path: periodPath(path, at, stage),
      message: `Deleted ${writtenSpan(stage)} after ${stage.after}, and the floor forbids it before ${writtenSpan(floor)}.`,
    })
  })
  return remarks
}

function checkMaximum({ maximum, stages }: PolicyRetention, path: readonly PathStep[]): Remark[] {
  if (maximum === undefined) return []
  return stages.flatMap((stage, at): Remark[] =>
    stage.after === maximum.after && endsLater(spanOf(stage), spanOf(maximum))
      ? [
          {
            code: 'STAGE_ABOVE_MAXIMUM',
            path: periodPath(path, at, stage),
            message: `${stage.action} ${writtenSpan(stage)} after ${stage.after} lies beyond the maximum of ${writtenSpan(maximum)}.`,
          },
        ]
      : [],
  )
}

function checkTenant({ tenant, stages, floor, maximum }: PolicyRetention, path: readonly PathStep[]): Remark[] {
  if (tenant === undefined) return []
  const [min, max] = [periodOf(tenant.min), periodOf(tenant.max)]
  const last = stages.at(-1)
  const fault = (field: 'min' | 'max', message: string): Remark => ({
    code: 'TENANT_BOUNDS',
    path: [...path, 'tenant', field],
    message,
  })
  if (outlasts(min, max)) return [fault('min', `min ${tenant.min} is above max ${tenant.max}.`)]
  const remarks: Remark[] = []
  if (last !== undefined) {
    const standard = periodOf(writtenPeriod(last))
    if (outlasts(min, standard)) {
      remarks.push(fault('min', `The default ${writtenPeriod(last)} lies below min ${tenant.min}.`))
    }
    if (outlasts(standard, max)) {
      remarks.push(fault('max', `The default ${writtenPeriod(last)} lies above max ${tenant.max}.`))
    }
    const chosen = (period: Period): Span => ({ ...spanOf(last), period })
    if (floor?.after === last.after && endsLater(spanOf(floor), chosen(min))) {
      remarks.push(fault('min', `Customers could choose ${tenant.min}, below the floor of ${writtenSpan(floor)}.`))
    }
    if (maximum?.after === last.after && endsLater(chosen(max), spanOf(maximum))) {
      remarks.push(fault('max', `Customers could choose ${tenant.max}, above the maximum of ${writtenSpan(maximum)}.`))
    }
  }
  return remarks
}

/** Events that come later than the record they end. */
const LATER: ReadonlySet<string> = new Set(
  COMMON_TRIGGERS.filter((event) => event !== 'occurred' && event !== 'created'),
)

function checkPin({ pin, stages }: PolicyRetention, path: readonly PathStep[]): Remark[] {
  if (pin !== true) return []
  return stages.flatMap((stage, at): Remark[] =>
    LATER.has(stage.after)
      ? [
          {
            code: 'PIN_TRIGGER',
            path: [...path, 'stages', at, 'after'],
            message: `The day of ${show(stage.after)} is not known when a record is created, so it cannot be pinned.`,
          },
        ]
      : [],
  )
}

function checkRestorable({ stages }: PolicyRetention, path: readonly PathStep[]): Remark[] {
  return stages.flatMap((stage, at): Remark[] =>
    stage.restorable === true && isZero(periodOf(writtenPeriod(stage)))
      ? [
          {
            code: 'RESTORABLE_ZERO',
            path: [...path, 'stages', at, 'restorable'],
            message: `The data is gone ${writtenPeriod(stage)} after ${stage.after}, so nothing can be restored.`,
          },
        ]
      : [],
  )
}

/** What ends with the year itself was kept for a time that nobody is told. */
function checkYearEnd({ stages, floor, maximum }: PolicyRetention, path: readonly PathStep[]): Remark[] {
  const places = [
    ...stages.map((stage, at) => ({ written: stage, path: periodPath(path, at, stage) })),
    ...(floor === undefined ? [] : [{ written: floor, path: [...path, 'floor', 'period'] }]),
    ...(maximum === undefined ? [] : [{ written: maximum, path: [...path, 'maximum', 'period'] }]),
  ]
  return places.flatMap(({ written, path: place }): Remark[] =>
    written.from !== undefined && isZero(spanOf(written).period)
      ? [
          {
            code: 'PERIOD_ZERO',
            path: place,
            message: `From the end of a year a period longer than nothing is counted, got ${writtenSpan(written)}.`,
          },
        ]
      : [],
  )
}
