import { sql } from 'kysely'
import type { OwnTable } from './records.store.ts'

/** Mails, from the day they were sent, or queued where nobody took them. */
export const MAILS: OwnTable = { table: 'mail', due: (before) => sql`coalesce(sent_at, queued_at) < ${before}` }

/** Requests whose address was never confirmed, from the day their link ran out. */
export const EXPIRED_REQUESTS: OwnTable = {
  table: 'rights_request',
  due: (before) => sql`status = 'expired' and confirm_expires_at < ${before}`,
}

/** Answered requests, from the last day the law allowed for their answer. */
export const ENDED_REQUESTS: OwnTable = {
  table: 'rights_request',
  due: (before) =>
    sql`status in ('fulfilled', 'refused') and legal_limit_on < (${before}::timestamptz at time zone 'UTC')::date`,
}

/** API keys, from the day they were revoked. */
export const REVOKED_KEYS: OwnTable = { table: 'api_key', due: (before) => sql`revoked_at < ${before}` }

/** Tasks for the company's endpoints with their receipts, from the day they ended. */
export const ENDED_TASKS: OwnTable = { table: 'dataset_task', due: (before) => sql`ended_at < ${before}` }

/** Runs of retention with their certificates, from the day they began. */
export const RUNS: OwnTable = {
  table: 'retention_run',
  due: (before) => sql`status <> 'running' and started_at < ${before}`,
}

/** Performed erasures, which name nobody any more. */
export const PERFORMED_ERASURES: OwnTable = { table: 'granted_erasure', due: (before) => sql`performed_at < ${before}` }

/** Legal holds, from the day they were released. */
export const RELEASED_HOLDS: OwnTable = { table: 'legal_hold', due: (before) => sql`released_at < ${before}` }
