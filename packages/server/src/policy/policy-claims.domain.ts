import { addPeriod, show, type CalendarDate } from '@assent/shared'
import { periodOf } from './period-lengths.domain.ts'
import type { PathStep, Remark } from './policy-finding.domain.ts'
import type { Policy, PolicyCertification, PolicyMeasure } from './policy.types.ts'

/** Whether the configuration bears out what the notice claims. */
export function checkClaims(policy: Policy, day: CalendarDate): Remark[] {
  const { measures = [], certifications = [] } = policy.security ?? {}
  return [
    ...checkNoSale(policy),
    ...certifications.flatMap((certification, index) =>
      checkCertification(certification, ['security', 'certifications', index], day),
    ),
    ...measures.flatMap((measure, index) => checkMeasure(measure, ['security', 'measures', index], day)),
    ...checkCopyright(policy, day),
  ]
}

function checkNoSale(policy: Policy): Remark[] {
  if (policy.claims?.no_sale !== true) return []
  return (['purposes', 'recipients'] as const).flatMap((section) =>
    (policy[section] ?? []).flatMap((entry, index): Remark[] => {
      const flag = entry.sale === true ? 'sale' : entry.share === true ? 'share' : null
      if (flag === null) return []
      return [
        {
          code: 'SALE_DESPITE_CLAIM',
          path: [section, index, flag],
          message: `claims.no_sale says that nothing is sold or shared, and ${show(entry.id)} is flagged ${flag}.`,
        },
      ]
    }),
  )
}

const CLAIM = /certif|complian|accredit|attest|audited|conform|acredit|cumpl/i
const NOT_YET =
  /\b(?:plan(?:ned|ning)?|target(?:ed|ing)?|roadmap|aim(?:s|ing)?|goal|work(?:ing)? towards?|prepar\w+|will be|by \d{4}|lapsed|expired|no longer|ended|until|was|previst[oa]|objetivo|en curso|caducad[oa]|hasta)\b/i

function checkCertification(
  certification: PolicyCertification,
  path: readonly PathStep[],
  day: CalendarDate,
): Remark[] {
  const { status, statement, name, scope, planned, from, to } = certification
  const remarks: Remark[] = []
  if (status === 'held') {
    if (from === undefined) {
      remarks.push({
        code: 'CERTIFICATION_DATES',
        path: [...path, 'from'],
        message: `${name} is held, but not since when.`,
      })
    } else if (to !== undefined && to < from) {
      remarks.push({ code: 'IMPOSSIBLE_DATES', path: [...path, 'to'], message: `${to} is before from: ${from}.` })
    } else if (day < from || (to !== undefined && to < day)) {
      remarks.push({
        code: 'CERTIFICATION_NOT_HELD',
        path: [...path, day < from ? 'from' : 'to'],
        because: [['policy', 'effective']],
        message:
          day < from ? `${name} is held from ${from}, after ${day}.` : `${name} ended on ${to ?? ''}, before ${day}.`,
      })
    }
    if (statement !== undefined && !statement.toLowerCase().includes(scope.toLowerCase())) {
      remarks.push({
        code: 'CERTIFICATION_SCOPE',
        path: [...path, 'statement'],
        message: `${show(statement)} does not say that ${name} covers ${show(scope)}.`,
      })
    }
    return remarks
  }
  if (statement !== undefined && CLAIM.test(statement) && !NOT_YET.test(statement)) {
    remarks.push({
      code: 'CERTIFICATION_CLAIMED',
      path: [...path, 'statement'],
      message: `${show(statement)} reads as if ${name} were held, and it is ${status}.`,
    })
  }
  if (status === 'planned' && planned === undefined) {
    remarks.push({
      level: 'warning',
      code: 'CERTIFICATION_DATES',
      path: [...path, 'planned'],
      message: `${name} is planned, but not for when.`,
    })
  }
  if (status === 'planned' && planned !== undefined && planned < day) {
    remarks.push({
      code: 'CERTIFICATION_OVERDUE',
      path: [...path, 'planned'],
      because: [['policy', 'effective']],
      message: `${name} was planned for ${planned}, before ${day}.`,
    })
  }
  return remarks
}

function checkMeasure(
  { name, evidence, reviewed, cadence }: PolicyMeasure,
  path: readonly PathStep[],
  day: CalendarDate,
): Remark[] {
  const remarks: Remark[] = []
  if (evidence === undefined) {
    remarks.push({
      code: 'MEASURE_WITHOUT_EVIDENCE',
      path: [...path, 'evidence'],
      message: `Nothing shows that ${show(name)} is so.`,
    })
  }
  if (cadence !== undefined && reviewed !== undefined) {
    const due = addPeriod(reviewed, periodOf(cadence))
    if (due < day) {
      remarks.push({
        code: 'MEASURE_OVERDUE',
        path: [...path, 'reviewed'],
        because: [['policy', 'effective']],
        message: `Reviewed on ${reviewed}, every ${cadence}: the next review was due on ${due}, before ${day}.`,
      })
    }
  }
  return remarks
}

function checkCopyright({ policy }: Policy, day: CalendarDate): Remark[] {
  const year = Number(day.slice(0, 4))
  if (policy.copyright_year === undefined || policy.copyright_year >= year) return []
  return [
    {
      code: 'COPYRIGHT_STALE',
      path: ['policy', 'copyright_year'],
      because: [['policy', 'effective']],
      message: `The footer says ${policy.copyright_year}, and it is ${year}.`,
    },
  ]
}
