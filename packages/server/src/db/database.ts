import type { Kysely, Transaction } from 'kysely'
import type { AccountsTables } from '../accounts/accounts.table.ts'
import type { AnalyticsTables } from '../analytics/analytics.table.ts'
import type { AuditTables } from '../audit/audit.table.ts'
import type { ConsentTables } from '../consent/consent.table.ts'
import type { DatasetsTables } from '../datasets/datasets.table.ts'
import type { IdentityTables } from '../identity/identity.table.ts'
import type { NotificationsTables } from '../notifications/notifications.table.ts'
import type { PolicyTables } from '../policy/policy.table.ts'
import type { ProcessingTables } from '../processing/processing.table.ts'
import type { RetentionTables } from '../retention/retention.table.ts'
import type { RightsRequestsTables } from '../rights-requests/rights-requests.table.ts'
import type { SitesTables } from '../sites/sites.table.ts'
import type { SubjectsTables } from '../subjects/subjects.table.ts'

/** Every table of Assent, each described by its own feature. */
export type Schema = AccountsTables &
  AnalyticsTables &
  AuditTables &
  ConsentTables &
  DatasetsTables &
  IdentityTables &
  NotificationsTables &
  PolicyTables &
  ProcessingTables &
  RetentionTables &
  RightsRequestsTables &
  SitesTables &
  SubjectsTables

/** A database outside a transaction. Features reach it through `inOrganization`, never directly. */
export type Db = Kysely<Schema>

/** A transaction. A function that asks for one needs atomicity or the tenant scope. */
export type Trx = Transaction<Schema>
