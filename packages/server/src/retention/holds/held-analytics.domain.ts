import type { CalendarDate } from '@assent/shared'
import { WEB_ANALYTICS } from '../../policy/policy.types.ts'
import type { DatasetHold } from '../dataset-adapter.ts'
import type { AnalyticsLife, DueGroup } from '../retention.domain.ts'
import { holdsOn, holdsOver, type LegalHold } from './legal-hold.domain.ts'

/** Rows of one day that a hold keeps past the day they were due on. */
export interface HeldGroup extends Omit<DueGroup, 'held'> {
  readonly reference: string
}

/**
 * The holds that may cover own analytics. Those of a dataset, a tenant or named records never do: analytics lie in no
 * dataset, are of no tenant, and nobody outside knows their rows by an id.
 */
export function holdsOnAnalytics(holds: readonly LegalHold[]): readonly DatasetHold[] {
  return holdsOn(holds, { data: [WEB_ANALYTICS], dataset: '' }).filter(
    ({ tenant, records }) => tenant === undefined && records === undefined,
  )
}

/** Of these holds those that may cover a life: an anonymous count is of nobody, so a hold of people leaves it alone. */
export function holdsOnLife(holds: readonly DatasetHold[], life: AnalyticsLife): readonly DatasetHold[] {
  return life === 'hits' ? holds : holds.filter(({ subjects }) => subjects === undefined)
}

/** The case that keeps a row; undefined when none does. Of several the first, so that no row is counted twice. */
export function keeperOf(
  holds: readonly DatasetHold[],
  {
    life,
    occurredOn,
    visitorId,
  }: { readonly life: AnalyticsLife; readonly occurredOn: CalendarDate; readonly visitorId: string | null },
): string | undefined {
  const subjects = visitorId === null ? [] : [visitorId]
  return holdsOver(holdsOnLife(holds, life), { id: '', subjects, events: { occurred: occurredOn } })[0]
}

/** What is due with what is held of it taken out, and named by its case. */
export function withoutHeld(due: readonly DueGroup[], held: readonly HeldGroup[]): readonly DueGroup[] {
  return due.map((group) => {
    const own = held.filter(
      ({ organizationId, life, occurredOn, dueOn }) =>
        organizationId === group.organizationId &&
        life === group.life &&
        occurredOn === group.occurredOn &&
        dueOn === group.dueOn,
    )
    const sum = (of: 'rows' | 'events'): number => own.reduce((all, each) => all + each[of], 0)
    return {
      ...group,
      rows: group.rows - sum('rows'),
      events: group.events - sum('events'),
      held: own.map(({ reference, rows }) => ({ reference, rows })),
    }
  })
}

/** Adds rows up by what a count tells apart. */
export function groupHeld(rows: readonly Omit<HeldGroup, 'rows'>[]): readonly HeldGroup[] {
  const groups = Map.groupBy(rows, ({ organizationId, life, occurredOn, dueOn, reference }) =>
    [organizationId, life, occurredOn, dueOn, reference].join(' '),
  )
  return [...groups.values()].flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const { organizationId, life, occurredOn, dueOn, reference } = first
    const events = same.reduce((sum, each) => sum + each.events, 0)
    return [{ organizationId, life, occurredOn, dueOn, reference, rows: same.length, events }]
  })
}
