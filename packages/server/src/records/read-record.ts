import { utcDate, type CalendarDate } from '@assent/shared'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { findPolicyInForce } from '../policy/policy.store.ts'
import { recordOfProcessing, type RecordOfProcessing } from './record-of-processing.domain.ts'

/** The record of a day, today when none is given, from the version in force on it; null where none is. */
export async function readRecord(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  organizationId: string,
  on?: CalendarDate,
): Promise<RecordOfProcessing | null> {
  const day = on ?? utcDate(clock.now())
  const version = await inOrganization(db, organizationId, (trx) => findPolicyInForce(trx, organizationId, day))
  return version === undefined ? null : recordOfProcessing(version, day)
}
