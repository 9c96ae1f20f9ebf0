import { sql } from 'kysely'
import type { OwnTable } from './records.store.ts'

/** Mails, from the day they were sent, or queued where nobody took them. */
export const MAILS: OwnTable = { table: 'mail', due: (before) => sql`coalesce(sent_at, queued_at) < ${before}` }

/** Requests whose address was never confirmed, from the day their link ran out. */
export const EXPIRED_REQUESTS: OwnTable = {
  table: 'rights_request',
  due: (before) => sql`status = 'expired' and confirm_expires_at < ${before}`,
}

/**
 * Answered requests, from the last day the law allowed for their answer, or the end of the restriction that they obtained:
 * the person is told before it is lifted (GDPR Art. 18(3)). Who was erased cannot be told, so that nothing waits for it.
 */
export const ENDED_REQUESTS: OwnTable = {
  table: 'rights_request',
  due: (before) =>
    sql`status in ('fulfilled', 'refused') and legal_limit_on < (${before}::timestamptz at time zone 'UTC')::date
      and not exists (
        select from suppression s
        join subject p on p.organization_id = rights_request.organization_id and p.id = rights_request.subject_id
        where s.organization_id = rights_request.organization_id and s.request_id = rights_request.id
          and (s.ends_on is null or s.ends_on >= (${before}::timestamptz at time zone 'UTC')::date)
          and p.wrapped_key is not null)`,
}

/** Answers with data, from the day their link ended, or their request came to them where nobody released them. */
export const EXPORTS: OwnTable = {
  table: 'rights_export',
  due: (before) => sql`coalesce(expires_at, requested_at + interval '60 days') < ${before}`,
}

/** Documents people were asked for, from the day they were judged, replaced or their request was answered. */
export const DOCUMENTS: OwnTable = {
  table: 'rights_document',
  due: (before) => sql`coalesce(ended_at, asked_at + interval '90 days') < ${before}`,
}

/** API keys, from the day they were revoked. */
export const REVOKED_KEYS: OwnTable = { table: 'api_key', due: (before) => sql`revoked_at < ${before}` }

/** Tasks for the company's endpoints with their receipts, from the day they ended. */
export const ENDED_TASKS: OwnTable = { table: 'dataset_task', due: (before) => sql`ended_at < ${before}` }

/** What was recorded of people and counts no more: replaced by something later, or over. */
export const PAST_SUBJECT_EVENTS: OwnTable = {
  table: 'subject_event',
  due: (before) => sql`recorded_at < ${before} and (
    kind in ('withdrawal', 'objection-answered', 'objection-withdrawn')
    or to_day < (${before}::timestamptz at time zone 'UTC')::date
    or exists (
      select from subject_event later
      where later.organization_id = subject_event.organization_id and later.subject_hash = subject_event.subject_hash
        and later.recorded_at < ${before} and (later.at, later.number) > (subject_event.at, subject_event.number)
        and coalesce(later.purpose, later.name) = coalesce(subject_event.purpose, subject_event.name)
        and (later.kind = subject_event.kind
          or (subject_event.kind = 'consent' and later.kind = 'withdrawal')
          or (subject_event.kind = 'objection' and later.kind = 'objection-withdrawn'))
    ))`,
}

/** Runs of retention with their certificates, from the day they began. */
export const RUNS: OwnTable = {
  table: 'retention_run',
  due: (before) => sql`status <> 'running' and started_at < ${before}`,
}

/** Performed erasures, which name nobody any more. */
export const PERFORMED_ERASURES: OwnTable = { table: 'granted_erasure', due: (before) => sql`performed_at < ${before}` }

/** Legal holds, from the day they were released. */
export const RELEASED_HOLDS: OwnTable = { table: 'legal_hold', due: (before) => sql`released_at < ${before}` }

/** Keys that sign who is signed in, from the day they were revoked. */
export const REVOKED_ACCOUNT_KEYS: OwnTable = { table: 'account_key', due: (before) => sql`revoked_at < ${before}` }

/** Tokens that said who is signed in, from the day they ended and nobody could use them again anyway. */
export const USED_TOKENS: OwnTable = { table: 'account_token_use', due: (before) => sql`expires_at < ${before}` }

/** Accounts without a history, from the day somebody last signed in to them. */
export const IDLE_ACCOUNTS: OwnTable = {
  table: 'account',
  due: (before) => sql`used_at < ${before} and not exists (
    select from consent_event e
    where e.organization_id = account.organization_id and e.visitor_id = account.visitor_id)`,
}

/** What events of accounts follow from, once those events are gone. */
export const PAST_LINKS: OwnTable = {
  table: 'account_link',
  due: (before) => sql`linked_at < ${before} and not exists (
    select from consent_event e
    where e.organization_id = account_link.organization_id and e.visitor_id = account_link.visitor_id
      and e.decision_id = account_link.decision_id)`,
}

/** Cases of tenants whose contracts ended, with their certificates, from the day they were closed. */
export const CLOSED_TERMINATIONS: OwnTable = { table: 'termination_case', due: (before) => sql`closed_at < ${before}` }

/**
 * Who answers for a tenant, from the day the case of its contract's end was closed. One that was named again since, or
 * that a part of a request still waits for, stays.
 */
export const PAST_CONTROLLERS: OwnTable = {
  table: 'tenant_controller',
  due: (before) => sql`exists (
      select from termination_case c
      where c.organization_id = tenant_controller.organization_id and c.tenant = tenant_controller.tenant
        and c.closed_at < ${before} and c.closed_at >= tenant_controller.set_at)
    and not exists (
      select from rights_forwarding f
      where f.organization_id = tenant_controller.organization_id and f.tenant = tenant_controller.tenant
        and f.answered_at is null)`,
}
