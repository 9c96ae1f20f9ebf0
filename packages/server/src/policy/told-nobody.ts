import { addPeriod, startOfUtcDate, utcDate } from '@assent/shared'
import type { Trx } from '../db/database.ts'
import { housekeepingPeriod } from '../housekeeping/periods.domain.ts'
import { knowsAnyone, type StoredPolicy } from './policy.store.ts'

/** Records that show that somebody was asked or told, and end some day. */
const EVIDENCE = ['consent_events', 'rights_requests', 'mails'] as const

/**
 * Whether nobody was asked or told anything under the organization's versions: there is no consent, no person, no
 * request, no mail and no tenant. Where a version is older than such records are kept, their absence shows nothing.
 */
export async function toldNobody(
  trx: Trx,
  organizationId: string,
  versions: readonly StoredPolicy[],
  now: number,
): Promise<boolean> {
  const isWhole = versions.every(({ appliedAt, content }) =>
    EVIDENCE.every(
      (records) => now < startOfUtcDate(addPeriod(utcDate(appliedAt), housekeepingPeriod(content, records))),
    ),
  )
  return versions.length > 0 && isWhole && !(await knowsAnyone(trx, organizationId))
}
