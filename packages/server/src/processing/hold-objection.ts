import type { Trx } from '../db/database.ts'
import { liftSuppression, saveGrounds, suppress } from './processing.store.ts'
import { writeEvent, type SubjectDeps, type SubjectPlace } from './record-subject-event.ts'

type EventDeps = Omit<SubjectDeps, 'db'>
type Recorded = Awaited<ReturnType<typeof writeEvent>>

/** Writes down that a person objects to a purpose; it stops at once (GDPR Art. 21; until grounds are heard, Art. 18(1)(d)). */
export async function holdObjection(
  trx: Trx,
  deps: EventDeps,
  objector: SubjectPlace,
  purpose: string,
): Promise<Recorded> {
  const { organizationId, subjectHash } = objector
  await suppress(trx, organizationId, { subjectHash, purpose, kind: 'objection', since: deps.clock.now() })
  return writeEvent(
    trx,
    deps,
    objector,
    { kind: 'objection', purpose },
    { type: 'objection.recorded', details: { purpose } },
  )
}

/** Writes compelling grounds against an objection; null where none stands. */
export async function outweighObjection(
  trx: Trx,
  deps: EventDeps,
  objector: SubjectPlace,
  { purpose, grounds }: { readonly purpose: string; readonly grounds: string },
): Promise<Recorded | null> {
  const { organizationId, subjectHash } = objector
  if (!(await saveGrounds(trx, deps.keyring, organizationId, { subjectHash, purpose }, grounds))) return null
  const event = { kind: 'objection-answered', purpose, note: grounds } as const
  return writeEvent(trx, deps, objector, event, { type: 'objection.answered', details: { purpose } })
}

/** Writes down that a person took an objection back; null where none stands. */
export async function liftObjection(
  trx: Trx,
  deps: EventDeps,
  objector: SubjectPlace,
  purpose: string,
): Promise<Recorded | null> {
  const { organizationId, subjectHash } = objector
  if (!(await liftSuppression(trx, organizationId, { subjectHash, purpose, kind: 'objection' }))) return null
  const event = { kind: 'objection-withdrawn', purpose } as const
  return writeEvent(trx, deps, objector, event, { type: 'objection.withdrawn', details: { purpose } })
}
