import { utcDate, type CalendarDate } from '@assent/shared'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { loadPolicy } from './load-policy.ts'
import type { PolicyFinding } from './policy-finding.domain.ts'
import { findPolicyInForce } from './policy.store.ts'
import { writePolicy } from './write-policy.ts'

/**
 * What the checker says on a day, today when none is given, of the version in force on it. Lines are those of the version
 * as YAML (`PolicyVersion.yaml`). Empty where no version is in force.
 */
export async function readPolicyFindings(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  organizationId: string,
  on?: CalendarDate,
): Promise<readonly PolicyFinding[]> {
  const day = on ?? utcDate(clock.now())
  const version = await inOrganization(db, organizationId, (trx) => findPolicyInForce(trx, organizationId, day))
  return version === undefined ? [] : loadPolicy(writePolicy(version), { today: day }).findings
}
