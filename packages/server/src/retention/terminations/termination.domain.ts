import type { CalendarDate } from '@assent/shared'
import { decide, type RetentionDecision } from '../decide.domain.ts'
import { boundDay, dueDays } from '../due-days.domain.ts'
import { finalAction, type RecordFacts, type RetentionRule } from '../rule.domain.ts'

/** What the controller chose to be done with its data (GDPR Art. 28(3)(g)). Either way the copies here are deleted. */
export type TerminationChoice = 'return' | 'delete' | 'both'
export const CHOICES: readonly TerminationChoice[] = ['return', 'delete', 'both']

/** What was handed over. */
export interface ReturnedExport {
  /** Milliseconds since 1970. */
  readonly at: number
  /** SHA-256 over every byte that was sent, hex. */
  readonly sha256: string
  readonly records: number
  readonly datasets: readonly { readonly dataset: string; readonly records: number; readonly sha256: string }[]
  /** Datasets it has nothing of, because nothing there says which records are the tenant's. */
  readonly without?: readonly string[]
}

/** What became of the tenant's records in one dataset. */
export interface TerminatedDataset {
  readonly dataset: string
  readonly deleted: number
  /** Records that stay, by what keeps them. */
  readonly kept: readonly KeptRecords[]
  /** True: nothing there says which records are the tenant's, so nothing was deleted or handed over by us. */
  readonly unreached?: boolean
  /** Whose word it is that the tenant's records there were dealt with; milliseconds since 1970. */
  readonly attested?: { readonly at: number; readonly by: string; readonly statement: string }
}

/** A statute with the day it ends, or a legal hold, whose end nobody knows. */
export interface KeptRecords {
  readonly rule: string
  readonly statute: string | null
  readonly country: string | null
  readonly hold: string | null
  /** Day the last of them goes; null while a hold keeps them, or an event has not happened. */
  readonly until: CalendarDate | null
  readonly records: number
}

/** The end of a tenant's contract. Instants are milliseconds since 1970. */
export interface TerminationCase {
  readonly id: string
  readonly tenant: string
  readonly reference: string
  readonly terminatedOn: CalendarDate
  /** Last day on which anything may be there; the night of that day deletes. */
  readonly deadline: CalendarDate
  readonly openedAt: number
  readonly openedBy: string
  readonly choice: TerminationChoice | null
  readonly returned: ReturnedExport | null
  readonly datasets: readonly TerminatedDataset[]
  readonly closedAt: number | null
  readonly certificate: string | null
}

/**
 * The last day on which records of a tenant may be there, by the first rule that counts from `terminated`; null when
 * none does. "Within 30 days" ends on the day before the thirtieth is over, so that nothing is left when it is.
 */
export function deadlineOf(rules: readonly RetentionRule[], terminatedOn: CalendarDate): CalendarDate | null {
  const days = rules.flatMap((rule) => {
    if (!rule.stages.some(({ after }) => after === 'terminated')) return []
    const bare = { ...rule, stages: rule.stages.filter(({ after }) => after === 'terminated'), floors: [], maxima: [] }
    return dueDays(bare, { events: { terminated: terminatedOn }, holds: [], done: [] })[finalAction(bare)] ?? []
  })
  return days.reduce<CalendarDate | null>((first, day) => (first === null || day < first ? day : first), null)
}

/**
 * The day from which the tenant's records go: at once when they are only to be deleted, or were handed over; otherwise
 * on the last day, whatever was chosen or not.
 */
export function deletesFrom({
  choice,
  returned,
  terminatedOn,
  deadline,
}: Pick<TerminationCase, 'choice' | 'returned' | 'terminatedOn' | 'deadline'>): CalendarDate {
  const isHandedOver = choice !== null && choice !== 'delete' && returned !== null
  return choice === 'delete' || isHandedOver ? terminatedOn : deadline
}

/**
 * Decides about one record of a tenant whose contract has ended. Only a law or a legal hold keeps it: what the
 * organization itself promised to keep longer is no reason against the controller's instruction.
 */
export function decideTerminated(
  rule: RetentionRule,
  facts: RecordFacts,
  terminatedOn: CalendarDate,
  on: CalendarDate,
): RetentionDecision {
  const lawful = { ...rule, floors: rule.floors.filter(({ statute }) => statute !== null) }
  // Whatever the rule's own last action is: of a tenant that left nothing stays, not even anonymous.
  const deleting = finalAction(lawful) === 'delete' ? lawful : { ...lawful, stages: [...lawful.stages, ENDING] }
  return decide(deleting, { ...facts, done: [], erasureGrantedOn: terminatedOn }, on)
}

const ENDING = {
  after: 'terminated',
  period: { months: 0, days: 0 },
  fromYearEnd: false,
  within: false,
  action: 'delete',
  restorable: false,
} as const

/** What keeps a record that is not deleted: a legal hold before a law, and of several laws the one that ends last. */
export function keptBecause(
  rule: RetentionRule,
  { events, holds }: Pick<RecordFacts, 'events' | 'holds'>,
): Omit<KeptRecords, 'records'> {
  const [hold] = holds
  if (hold !== undefined) return { rule: rule.id, statute: null, country: null, hold, until: null }
  const days = rule.floors.flatMap((floor) =>
    floor.statute === null ? [] : [{ statute: floor.statute, on: boundDay(floor, { events }) }],
  )
  const open = days.find(({ on }) => on === null)
  const last =
    open ?? days.reduce((a, b) => ((b.on ?? '') > (a.on ?? '') ? b : a), days[0] ?? { statute: null, on: null })
  const { statute, on } = last
  return { rule: rule.id, statute: statute?.name ?? null, country: statute?.country ?? null, hold: null, until: on }
}

/** Adds one record to those that are kept for the same reason; the day of the last one stands. */
export function addKept(kept: readonly KeptRecords[], one: Omit<KeptRecords, 'records'>): readonly KeptRecords[] {
  const same = kept.find(
    (each) =>
      each.rule === one.rule &&
      each.statute === one.statute &&
      each.hold === one.hold &&
      (each.until === null) === (one.until === null),
  )
  if (same === undefined) return [...kept, { ...one, records: 1 }]
  const until = same.until !== null && one.until !== null && one.until > same.until ? one.until : same.until
  return kept.map((each) => (each === same ? { ...same, until, records: same.records + 1 } : each))
}

/** Why a case cannot be closed yet; null when it can. */
export function whyOpen(
  { choice, returned, datasets }: Pick<TerminationCase, 'choice' | 'returned' | 'datasets'>,
  expected: readonly string[],
): {
  readonly code: 'CHOICE_MISSING' | 'EXPORT_MISSING' | 'NOT_DELETED' | 'NOT_REACHED'
  readonly message: string
} | null {
  if (choice === null) {
    return {
      code: 'CHOICE_MISSING',
      message: `Expected the controller's choice first, one of ${CHOICES.join(', ')} (GDPR Art. 28(3)(g)).`,
    }
  }
  if (choice !== 'delete' && returned === null) {
    return { code: 'EXPORT_MISSING', message: 'The data was to be returned and its export was not fetched yet.' }
  }
  const missing = expected.filter((name) => !datasets.some(({ dataset }) => dataset === name))
  if (missing.length > 0) {
    return { code: 'NOT_DELETED', message: `Not yet deleted in: ${missing.join(', ')}; the next run does it.` }
  }
  const unreached = datasets.filter(({ unreached: isOut, attested }) => isOut === true && attested === undefined)
  return unreached.length === 0
    ? null
    : {
        code: 'NOT_REACHED',
        message: `Nothing says which records are the tenant's in: ${unreached
          .map(({ dataset }) => dataset)
          .sort()
          .join(
            ', ',
          )}. Delete them there, hand them over where that was chosen, and attest it (\`attestTermination\`).`,
      }
}
