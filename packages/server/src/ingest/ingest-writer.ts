import type { EventBatch, EventOutcome } from '../analytics/write-events.ts'
import type { WriteOutcome } from '../consent/write-consents.ts'
import type { ConsentRecord } from '../consent/seal.domain.ts'
import type { GroupCommit } from './group-commit.ts'

/** The two high-volume write paths; each collects what comes together and commits it together. */
export interface IngestWriter {
  readonly consents: GroupCommit<ConsentRecord, WriteOutcome>
  readonly events: GroupCommit<EventBatch, EventOutcome>
}
