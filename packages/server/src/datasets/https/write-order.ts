import { addDays, formatPeriod, type CalendarDate } from '@assent/shared'
import type { DatasetOrder, RegisteredFacts } from '../../retention/dataset-adapter.ts'
import { stageDay } from '../../retention/due-days.domain.ts'
import { latestEvent } from '../../retention/retention.domain.ts'
import {
  finalAction,
  type RecordFacts,
  type RetentionBound,
  type RetentionRule,
  type RetentionStage,
  type StageAction,
  type TenantPeriod,
} from '../../retention/rule.domain.ts'
import { startInWords } from '../../retention/words.domain.ts'
import type { OrderedRule, RetentionDue } from './dataset-protocol.ts'

type OrderedAction = OrderedRule['actions'][number]
type Cutoff = OrderedAction['when'][number]

/** An order as an endpoint gets it: no period is left to count, only days to compare. */
export function writeOrder(
  dataset: string,
  order: DatasetOrder,
  records: readonly RegisteredFacts[],
  { dryRun }: { readonly dryRun: boolean },
): Omit<RetentionDue, 'task'> {
  return {
    assent: 1,
    kind: 'retention.due',
    dataset,
    asOf: order.asOf,
    dryRun,
    rules: order.rules.map((rule) => writeRule(rule, order)),
    holds: order.holds.map(({ reference, tenant, subjects, records: ids, during }) => ({
      reference,
      ...(tenant === undefined ? {} : { tenant }),
      ...(subjects === undefined ? {} : { subjects: [...subjects] }),
      ...(ids === undefined ? {} : { records: [...ids] }),
      ...(during === undefined ? {} : { during: withoutUndefined(during) }),
    })),
    records: records.map(({ id, tenant, events, cleared, pin, erasureGrantedOn }) => ({
      id,
      ...(tenant === undefined ? {} : { tenant }),
      events: Object.fromEntries(
        Object.entries(events).flatMap(([event, on]) => (on === undefined ? [] : [[event, on]])),
      ),
      cleared: [...cleared],
      ...(pin === undefined ? {} : { pinnedTo: pin.date }),
      ...(erasureGrantedOn === undefined ? {} : { erasureGrantedOn }),
    })),
  }
}

/** The actions that a rule orders, the strongest first. */
export function orderedActions(rule: RetentionRule): readonly StageAction[] {
  const final = finalAction(rule)
  const others = (['anonymize', 'block'] as const).filter(
    (action) => action !== final && rule.stages.some((stage) => stage.action === action),
  )
  return [final, ...others]
}

function writeRule(rule: RetentionRule, order: DatasetOrder): OrderedRule {
  const { id, policyVersion, data } = rule
  return {
    rule: id,
    policyVersion,
    data,
    actions: orderedActions(rule).map((action) => writeAction(rule, action, order)),
  }
}

function writeAction(rule: RetentionRule, action: StageAction, order: DatasetOrder): OrderedAction {
  const { asOf } = order
  const isFinal = action === finalAction(rule)
  const bound = (each: RetentionBound): Cutoff => ({ event: each.after, onOrBefore: latestEvent(each, asOf) })
  const maximum = rule.maxima.map(bound)
  const when = (tenantPeriod?: TenantPeriod): Cutoff[] => [
    ...rule.stages
      .filter((stage) => stage.action === action)
      .flatMap((stage) => {
        const onOrBefore = latestStaged(rule, stage, tenantPeriod, asOf)
        return onOrBefore === null ? [] : [{ event: stage.after, onOrBefore }]
      }),
    ...(isFinal ? maximum : []),
  ]
  const ordinary = when()
  return {
    action,
    words: inWords(rule, action, ordinary),
    when: ordinary,
    // A block keeps what is there, so no floor forbids it.
    notBefore:
      action === 'block' && !isFinal
        ? []
        : rule.floors.map((floor) => ({ ...bound(floor), statutory: floor.statute !== null })),
    maximum,
    tenants: isFinal
      ? order.tenantPeriods
          .filter(({ rule: id }) => id === rule.id)
          .map((period) => ({ tenant: period.tenant, when: when(period) }))
      : [],
  }
}

/** Days that a period may at most reach back, with room for a tenant's ten years. */
const FARTHEST_DAYS = 366 * 120

/**
 * The last day of an event whose stage is due on a day. Found by asking for the day of the stage itself, which grows
 * with the day of the event; so nothing is computed in two ways. Null: none that far back.
 */
function latestStaged(
  rule: RetentionRule,
  stage: RetentionStage,
  tenantPeriod: TenantPeriod | undefined,
  asOf: CalendarDate,
): CalendarDate | null {
  const isDue = (event: CalendarDate): boolean => {
    const facts: RecordFacts = { events: { [stage.after]: event }, tenantPeriod, holds: [], done: [] }
    const due = stageDay(rule, stage, facts)
    return due !== null && due <= asOf
  }
  let [due, open] = [-FARTHEST_DAYS, 1]
  if (!isDue(addDays(asOf, due))) return null
  while (open - due > 1) {
    const middle = Math.floor((due + open) / 2)
    if (isDue(addDays(asOf, middle))) due = middle
    else open = middle
  }
  return addDays(asOf, due)
}

const VERBS = { anonymize: 'Anonymise', block: 'Block', delete: 'Delete' } as const

function inWords(rule: RetentionRule, action: StageAction, when: readonly Cutoff[]): string {
  const days = when.map(({ event, onOrBefore }) => `${event} on or before ${onOrBefore}`).join(', or ')
  const floors = rule.floors.map((floor) => `${formatPeriod(floor.period)} after ${startInWords(floor)}`).join(' and ')
  const kept = floors === '' || action === 'block' ? '' : ` It must be kept for ${floors}.`
  return `${VERBS[action]} ${rule.data} with ${days || 'no day yet'} (rule ${rule.id}, version ${rule.policyVersion}).${kept}`
}

function withoutUndefined<T extends object>(value: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  // The entries that are left are those that are defined.
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>
  }
}
