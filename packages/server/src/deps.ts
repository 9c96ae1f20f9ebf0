import type { Backups } from './backup/backups.ts'
import type { Keyring } from './crypto/keyring.ts'
import type { DatasetDesk } from './datasets/open-datasets.ts'
import type { Db } from './db/database.ts'
import type { Partitions } from './db/partitions.ts'
import type { JobQueue } from './jobs/job-queue.ts'
import type { Clock, Ids, Log } from './ports.ts'
import type { DatasetAdapters } from './retention/dataset-adapter.ts'
import type { SiteRegistry } from './sites/registered-site.ts'
import type { WidgetFiles } from './sites/widget-files.ts'
import type { IngestWriter } from './ingest/ingest-writer.ts'

/** Everything an act may need. `app.ts` makes it once; an act takes the part it uses (`Pick<Deps, 'db' | 'clock'>`). */
export interface Deps {
  readonly db: Db
  readonly clock: Clock
  readonly ids: Ids
  readonly keyring: Keyring
  readonly log: Log
  readonly partitions: Partitions
  readonly sites: SiteRegistry
  readonly widget: WidgetFiles
  readonly jobs: JobQueue
  readonly ingest: IngestWriter
  /** The company's own data, as far as its policy names it. */
  readonly datasets: DatasetAdapters
  readonly datasetDesk: DatasetDesk
  readonly backups: Backups
  readonly settings: Settings
  /** Aborted when the server is told to stop: long work ends after the batch it is at. */
  readonly stopping: AbortSignal
}

export interface Settings {
  readonly mode: 'production' | 'demo' | 'test'
  /** Address people reach the server at, without a trailing slash. */
  readonly publicUrl: string
  /** Who hears of failures of the installation; absent: the policy's contact for security, or its controller. */
  readonly alertEmail?: string | undefined
}
