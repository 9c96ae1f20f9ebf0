import type { CalendarDate } from '@assent/shared'
import type { Trx } from '../db/database.ts'
import { endRestriction, suppress } from './processing.store.ts'
import { writeEvent, type SubjectDeps, type SubjectPlace } from './record-subject-event.ts'
import { EVERY_PURPOSE } from './subject-facts.domain.ts'

type EventDeps = Omit<SubjectDeps, 'db'>
type Recorded = Awaited<ReturnType<typeof writeEvent>>

/**
 * Restricts the processing of a person's data for every purpose, also of later versions of the policy, but for those that
 * the policy lets go on (GDPR Art. 18(2)). It is known by the request that obtained it.
 */
export async function restrictProcessing(
  trx: Trx,
  deps: EventDeps,
  about: SubjectPlace,
  requestId: string,
): Promise<Recorded> {
  const { organizationId, subjectHash } = about
  const place = { subjectHash, purpose: EVERY_PURPOSE, kind: 'restriction' } as const
  await suppress(trx, organizationId, { ...place, since: deps.clock.now(), requestId })
  const event = { kind: 'restriction', purpose: EVERY_PURPOSE } as const
  return writeEvent(trx, deps, about, event, { type: 'restriction.recorded', details: {} })
}

/**
 * Lets a restriction end on a day, of which the person has to be told before it comes (GDPR Art. 18(3)); null where none
 * stands on `today`.
 */
export async function liftRestriction(
  trx: Trx,
  deps: EventDeps,
  about: SubjectPlace,
  { today, endsOn, reason }: { readonly today: CalendarDate; readonly endsOn: CalendarDate; readonly reason: string },
): Promise<Recorded | null> {
  const { organizationId, subjectHash } = about
  if (!(await endRestriction(trx, organizationId, { subjectHash, today, endsOn }))) return null
  const event = { kind: 'restriction-lifted', purpose: EVERY_PURPOSE, to: endsOn, note: reason } as const
  return writeEvent(trx, deps, about, event, { type: 'restriction.lifted', details: { endsOn } })
}
