import { formatPeriod, type CalendarDate } from '@assent/shared'
import { dueDays, finalDay, FOREVER, stageDay, type DueDays, type FinalDay } from './due-days.domain.ts'
import { finalAction, tenantStage, type RecordFacts, type RetentionRule, type StageAction } from './rule.domain.ts'
import { startInWords } from './words.domain.ts'

/** Why a record is kept, or goes on the day it goes. */
export type ReasonCode =
  /** A legal hold covers it. */
  | 'HELD'
  /** A floor has not ended. */
  | 'FLOOR'
  /** A floor counts from an event that has not happened. */
  | 'FLOOR_OPEN'
  /** An erasure was granted; under a floor it waits and is then performed by itself. */
  | 'ERASURE_GRANTED'
  /** The day was frozen at creation. */
  | 'PINNED'
  /** The tenant chose the period. */
  | 'TENANT_PERIOD'
  /** The tenant chose a shorter period, whose notice is not over. */
  | 'TENANT_NOTICE'
  /** Its period is not over. */
  | 'PERIOD'
  /** No event has happened that a period could be counted from. */
  | 'UNDATED'
  /** It is hidden and can be restored. */
  | 'RESTORABLE'
  /** It is blocked: unreadable but to a case. */
  | 'BLOCKED'
  /** Its last stage was carried out, and nothing identified is left. */
  | 'ENDED'

export interface Reason {
  readonly code: ReasonCode
  /** One plain sentence. */
  readonly words: string
}

/** An action and its day. */
export interface NextAction {
  readonly action: StageAction
  readonly dueOn: CalendarDate
}

export type RetentionDecision =
  /** The action is due: `dueOn` is today or past. */
  | ({ readonly kind: 'act'; readonly reasons: readonly Reason[] } & NextAction)
  /** Nothing is due; what comes next, if a day is known, and why not yet. There is always a reason. */
  | { readonly kind: 'keep'; readonly next: NextAction | null; readonly reasons: readonly Reason[] }

/**
 * What happens to a record on a day. Total: every rule, every set of facts and every day has an answer. Days are never
 * moved to a working day. Legal hold > floor > granted erasure > pin > tenant setting > the rule's period.
 */
export function decide(rule: RetentionRule, facts: RecordFacts, on: CalendarDate): RetentionDecision {
  const final = finalDay(rule, facts)
  if (facts.done.includes(final.action)) return { kind: 'keep', next: null, reasons: [ended(final.action)] }
  const days = dueDays(rule, facts)
  const due = dueAction(days, final, facts, on)
  const held = facts.holds.length > 0
  // A hold keeps what is there; a block keeps it too, so it is not stopped.
  if (due !== null && !(held && due.action !== 'block')) {
    return { kind: 'act', ...due, reasons: behind(rule, facts, final, on) }
  }
  const next = due ?? nextAction(days, final, facts, on)
  return { kind: 'keep', next, reasons: keeping(rule, facts, final, next, on) }
}

/** The strongest action that is due and was not carried out; the final one leaves the others nothing to do. */
function dueAction(days: DueDays, final: FinalDay, facts: RecordFacts, on: CalendarDate): NextAction | null {
  const isDue = (action: StageAction): boolean => !facts.done.includes(action) && (days[action] ?? FOREVER) <= on
  const action = [final.action, 'anonymize' as const, 'block' as const].find(isDue)
  const dueOn = action === undefined ? null : days[action]
  return action === undefined || dueOn === null ? null : { action, dueOn }
}

/** The first action to come. */
function nextAction(days: DueDays, final: FinalDay, facts: RecordFacts, on: CalendarDate): NextAction | null {
  let next: NextAction | null = null
  for (const action of [final.action, 'anonymize', 'block'] as const) {
    const dueOn = days[action]
    if (dueOn === null || dueOn <= on || facts.done.includes(action)) continue
    if (next === null || dueOn < next.dueOn) next = { action, dueOn }
  }
  return next
}

/** Why the final day is that one: the strongest reason first. */
function behind(rule: RetentionRule, facts: RecordFacts, final: FinalDay, on: CalendarDate): readonly Reason[] {
  const reasons: Reason[] = []
  const { floor, dueOn, scheduledOn } = final
  if (floor !== null && floor.on > on) reasons.push(floorReason(floor))
  if (facts.erasureGrantedOn !== undefined) {
    const waits = floor !== null && floor.on > on && floor.on !== FOREVER
    reasons.push({
      code: 'ERASURE_GRANTED',
      words: `An erasure was granted on ${facts.erasureGrantedOn}${waits ? `; it is performed by itself on ${floor.on}` : ''}.`,
    })
  }
  if (facts.pin !== undefined) {
    const { rule: id, policyVersion, date } = facts.pin
    reasons.push({
      code: 'PINNED',
      words: `Its day, ${date}, was fixed at creation by rule ${id} of version ${policyVersion}.`,
    })
  } else if (facts.tenantPeriod !== undefined && rule.tenant !== null && isTenantsDay(rule, facts, final)) {
    reasons.push(tenantReason(facts.tenantPeriod, on))
  }
  if (dueOn === null && scheduledOn === null && facts.erasureGrantedOn === undefined) {
    const words = rule.stages.map(({ after }) => after).join(', ')
    reasons.push({ code: 'UNDATED', words: `No event has happened that its period counts from: ${words}.` })
  }
  return reasons.length > 0 ? reasons : [periodReason(final)]
}

function keeping(
  rule: RetentionRule,
  facts: RecordFacts,
  final: FinalDay,
  next: NextAction | null,
  on: CalendarDate,
): readonly Reason[] {
  const reasons: Reason[] = facts.holds.map((reference) => ({
    code: 'HELD',
    words: `A legal hold of case ${reference} keeps it until the hold is released.`,
  }))
  const restorable = rule.stages.find((stage) => stage.restorable && facts.events[stage.after] !== undefined)
  if (restorable !== undefined && next !== null && next.dueOn > on) {
    const until = stageDay(rule, restorable, facts) ?? next.dueOn
    reasons.push({ code: 'RESTORABLE', words: `It is hidden and can be restored until ${until}.` })
  }
  if (facts.done.includes('block')) {
    reasons.push({ code: 'BLOCKED', words: 'It is blocked: nobody can read it but for a case.' })
  }
  const others = behind(rule, facts, final, on).filter(({ code }) => code !== 'PERIOD' || reasons.length === 0)
  return [...reasons, ...others]
}

/** Whether the tenant's period decides, or nothing has begun that another could be counted from. */
function isTenantsDay(rule: RetentionRule, facts: RecordFacts, { scheduledOn }: FinalDay): boolean {
  const stage = tenantStage(rule)
  return scheduledOn === null || (stage !== undefined && stageDay(rule, stage, facts) === scheduledOn)
}

function floorReason({ on, bound }: NonNullable<FinalDay['floor']>): Reason {
  const law = bound.statute === null ? '' : ` (${bound.statute.name}, ${bound.statute.country})`
  return on === FOREVER
    ? {
        code: 'FLOOR_OPEN',
        words: `It must be kept for ${formatPeriod(bound.period)} after ${startInWords(bound)}, which has not happened${law}.`,
      }
    : {
        code: 'FLOOR',
        words: `It must be kept until ${on}: ${formatPeriod(bound.period)} after ${startInWords(bound)}${law}.`,
      }
}

function tenantReason({ before, now, from }: NonNullable<RecordFacts['tenantPeriod']>, on: CalendarDate): Reason {
  return on < from
    ? {
        code: 'TENANT_NOTICE',
        words: `The tenant changes its period from ${formatPeriod(before)} to ${formatPeriod(now)} on ${from}.`,
      }
    : { code: 'TENANT_PERIOD', words: `The tenant keeps it for ${formatPeriod(now)}.` }
}

function periodReason({ action, dueOn }: FinalDay): Reason {
  return { code: 'PERIOD', words: `Its period ends on ${dueOn ?? 'no day yet'} (${PAST[action]}).` }
}

function ended(action: StageAction): Reason {
  return { code: 'ENDED', words: `It was ${PAST[action]}; no further action is left.` }
}

const PAST = { anonymize: 'anonymised', block: 'blocked', delete: 'deleted' } as const satisfies Record<
  StageAction,
  string
>

/** Whether a record must be hidden on a day because it can be restored or is blocked. */
export function isHidden(rule: RetentionRule, facts: RecordFacts, on: CalendarDate): boolean {
  if (facts.done.includes('block')) return true
  return rule.stages.some((stage) => {
    const event = facts.events[stage.after]
    return stage.restorable && event !== undefined && event <= on && stage.action === finalAction(rule)
  })
}
