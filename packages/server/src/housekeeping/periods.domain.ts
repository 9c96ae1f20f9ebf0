import type { Period } from '@assent/shared'
import { periodOf } from '../policy/period-lengths.domain.ts'
import type { PolicyHousekeeping } from '../policy/policy-retention.types.ts'

/** How long Assent keeps its own records where the policy says nothing; the guide and the policy's schema state them. */
const DEFAULTS = {
  // Proof of consent (GDPR Art. 7(1)) for as long as claims about it are usual.
  consent_events: 'P3Y',
  rights_requests: 'P3Y',
  mails: 'P90D',
  sessions: 'P90D',
  dataset_tasks: 'P90D',
  audit: 'P6Y',
} as const satisfies PolicyHousekeeping

/** The period of one kind of Assent's own records under a policy. */
export function housekeepingPeriod(
  policy: { readonly housekeeping?: PolicyHousekeeping } | null,
  records: keyof typeof DEFAULTS,
): Period {
  return periodOf(writtenHousekeepingPeriod(policy, records))
}

/** The same as it is written. */
export function writtenHousekeepingPeriod(
  policy: { readonly housekeeping?: PolicyHousekeeping } | null,
  records: keyof typeof DEFAULTS,
): string {
  return policy?.housekeeping?.[records] ?? DEFAULTS[records]
}
