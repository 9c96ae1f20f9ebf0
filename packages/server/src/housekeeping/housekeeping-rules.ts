import { addDays, startOfUtcDate, type CalendarDate, type Period } from '@assent/shared'
import { expireAudit } from '../audit/expire-audit.ts'
import { countOverEntries } from '../audit/audit.store.ts'
import { expireConsents } from '../consent/expire-consents.ts'
import { countOver, type ExpiryBorder } from '../consent/expiry.store.ts'
import { inSystem } from '../db/scope.ts'
import { choiceDays } from '../policy/manifest.domain.ts'
import { endOfCutoff, type OwnPlace, type OwnRule } from '../retention/own-rules/own-rule.ts'
import { inWords, periodInWords } from '../retention/words.domain.ts'
import {
  CLOSED_TERMINATIONS,
  DOCUMENTS,
  ENDED_REQUESTS,
  ENDED_TASKS,
  EXPIRED_REQUESTS,
  EXPORTS,
  IDLE_ACCOUNTS,
  MAILS,
  PAST_CONTROLLERS,
  PAST_LINKS,
  PAST_SUBJECT_EVENTS,
  PERFORMED_ERASURES,
  RELEASED_HOLDS,
  REVOKED_ACCOUNT_KEYS,
  REVOKED_KEYS,
  RUNS,
  USED_TOKENS,
} from './own-tables.store.ts'
import { DOCUMENT_KEPT } from '../rights-requests/documents/documents.domain.ts'
import { housekeepingPeriod } from './periods.domain.ts'
import {
  allowEnding,
  countOwn,
  deleteIdentifiersOf,
  deleteOwn,
  unneededPeople,
  type OwnTable,
} from './records.store.ts'

/** A rule whose records are rows of one table. */
function tableRule({
  table,
  noun,
  since,
  kept,
  ...rule
}: Pick<OwnRule, 'id' | 'records'> & {
  readonly table: OwnTable
  readonly noun: string
  /** What the period starts at: "sent". */
  readonly since: string
  /** A key of the policy's `housekeeping`, or a period that no policy changes. */
  readonly kept: Parameters<typeof housekeepingPeriod>[1] | Period
}): OwnRule {
  return {
    ...rule,
    action: 'delete',
    period: (policy) => (typeof kept === 'string' ? housekeepingPeriod(policy, kept) : kept),
    count: (trx, place) => countOwn(trx, table, place.organizationId, endOfCutoff(place)),
    // As the owner: the role of features has no right to end evidence.
    end: ({ db }, place, record) =>
      inSystem(db, async (trx) => {
        await allowEnding(trx)
        await record(trx, await deleteOwn(trx, table, place.organizationId, endOfCutoff(place)))
      }),
    explain: explainDeleted(noun, since),
  }
}

function explainDeleted(noun: string, since: string): OwnRule['explain'] {
  return (rows, { cutoff, period }, tense) =>
    rows === 0
      ? `No ${noun} ${since} on ${cutoff} or earlier was kept any more, after ${periodInWords(period)}.`
      : `${inWords(rows, noun)} ${since} on ${cutoff} or earlier ${tense === 'preview' ? 'would be' : rows === 1 ? 'was' : 'were'} deleted after ${periodInWords(period)}.`
}

/** Until when a history must have ended: with a refusal on its own day, with a consent when that has run out. */
function borderOf({ organizationId, cutoff, policy }: OwnPlace): ExpiryBorder {
  const stands = policy === null ? 0 : choiceDays(policy)
  return {
    organizationId,
    refusedBefore: startOf(addDays(cutoff, 1)),
    grantedBefore: startOf(addDays(cutoff, 1 - stands)),
  }
}

function startOf(day: CalendarDate): Date {
  return new Date(startOfUtcDate(day))
}

const consentEvents: OwnRule = {
  id: 'assent:consent-events',
  records: 'consent events of visitors whose last consent has ended',
  action: 'delete',
  period: (policy) => housekeepingPeriod(policy, 'consent_events'),
  count: (trx, place) => countOver(trx, borderOf(place)),
  end: (deps, place, record, signal) => expireConsents(deps, borderOf(place), record, signal),
  explain: explainDeleted('consent event', 'of visitors whose consent ended'),
}

const audit: OwnRule = {
  id: 'assent:audit',
  records: 'entries of the audit trail',
  action: 'delete',
  period: (policy) => housekeepingPeriod(policy, 'audit'),
  count: (trx, place) => countOverEntries(trx, place.organizationId, endOfCutoff(place)),
  end: (deps, place, record) => expireAudit(deps, place.organizationId, endOfCutoff(place), record),
  explain: explainDeleted('audit record', 'written'),
}

/** People of whom nothing is kept any more: their key and what they are looked up by go too. */
const people: OwnRule = {
  id: 'assent:people',
  records: 'keys and look-up hashes of people that nothing refers to any more',
  action: 'delete',
  followsClock: true,
  period: () => ({ months: 0, days: 1 }),
  count: async (trx, place) => countOwn(trx, await unneededPeople(trx), place.organizationId, endOfCutoff(place)),
  end: ({ db }, place, record) =>
    inSystem(db, async (trx) => {
      const unneeded = await unneededPeople(trx)
      await deleteIdentifiersOf(trx, unneeded, place.organizationId, endOfCutoff(place))
      await record(trx, await deleteOwn(trx, unneeded, place.organizationId, endOfCutoff(place)))
    }),
  explain: (rows, _place, tense) =>
    rows === 0
      ? 'Nobody was known of whom nothing else was kept.'
      : `${inWords(rows, 'key')} of people of whom nothing else was kept ${tense === 'preview' ? 'would be' : rows === 1 ? 'was' : 'were'} deleted.`,
}

/** The rules of Assent's own records that end after a period of the policy's `housekeeping` or of this list. */
export const HOUSEKEEPING_RULES: readonly OwnRule[] = [
  consentEvents,
  tableRule({ id: 'assent:mails', records: 'mails', table: MAILS, noun: 'mail', since: 'sent', kept: 'mails' }),
  tableRule({
    id: 'assent:expired-requests',
    records: 'rights requests that nobody confirmed',
    table: EXPIRED_REQUESTS,
    noun: 'rights request',
    since: 'whose link ran out',
    kept: { months: 0, days: 30 },
  }),
  tableRule({
    id: 'assent:rights-requests',
    records: 'rights requests that were answered',
    table: ENDED_REQUESTS,
    noun: 'rights request',
    since: 'to be answered by the law',
    kept: 'rights_requests',
  }),
  tableRule({
    id: 'assent:rights-exports',
    records: 'answers with data that were prepared for people',
    table: EXPORTS,
    noun: 'answer with data',
    since: 'whose link ended',
    kept: { months: 0, days: 7 },
  }),
  tableRule({
    id: 'assent:rights-documents',
    records: 'documents that people were asked for, such as proofs of identity',
    table: DOCUMENTS,
    noun: 'document',
    since: 'judged, or whose request was answered,',
    kept: DOCUMENT_KEPT,
  }),
  tableRule({
    id: 'assent:revoked-keys',
    records: 'API keys that were revoked',
    table: REVOKED_KEYS,
    noun: 'API key',
    since: 'revoked',
    kept: 'sessions',
  }),
  tableRule({
    id: 'assent:revoked-account-keys',
    records: 'keys of account tokens that were revoked',
    table: REVOKED_ACCOUNT_KEYS,
    noun: 'key',
    since: 'revoked',
    kept: 'sessions',
  }),
  tableRule({
    id: 'assent:used-tokens',
    records: 'marks of account tokens that were used',
    table: USED_TOKENS,
    noun: 'mark',
    since: 'of tokens that ended',
    kept: { months: 0, days: 1 },
  }),
  tableRule({
    id: 'assent:accounts',
    records: 'accounts whose consent history has ended',
    table: IDLE_ACCOUNTS,
    noun: 'account',
    since: 'last used',
    kept: { months: 0, days: 30 },
  }),
  tableRule({
    id: 'assent:account-links',
    records: 'links from events of accounts to those of devices that have ended',
    table: PAST_LINKS,
    noun: 'link',
    since: 'made',
    kept: { months: 0, days: 30 },
  }),
  tableRule({
    id: 'assent:dataset-tasks',
    records: 'tasks for the company’s endpoints with their receipts',
    table: ENDED_TASKS,
    noun: 'task',
    since: 'that ended',
    kept: 'dataset_tasks',
  }),
  tableRule({
    id: 'assent:performed-erasures',
    records: 'erasures that were performed',
    table: PERFORMED_ERASURES,
    noun: 'erasure',
    since: 'performed',
    kept: 'audit',
  }),
  tableRule({
    id: 'assent:released-holds',
    records: 'legal holds that were released',
    table: RELEASED_HOLDS,
    noun: 'legal hold',
    since: 'released',
    kept: 'audit',
  }),
  // Before the cases, which say that their tenants have gone.
  tableRule({
    id: 'assent:tenant-controllers',
    records: 'contacts of tenants whose contracts have ended',
    table: PAST_CONTROLLERS,
    noun: 'contact',
    since: 'of a tenant whose case was closed',
    kept: { months: 0, days: 30 },
  }),
  tableRule({
    id: 'assent:closed-terminations',
    records: 'closed cases of tenants whose contracts have ended, with their certificates',
    table: CLOSED_TERMINATIONS,
    noun: 'case',
    since: 'closed',
    kept: 'audit',
  }),
  tableRule({
    id: 'assent:retention-runs',
    records: 'runs of retention with their certificates',
    table: RUNS,
    noun: 'run',
    since: 'begun',
    kept: 'audit',
  }),
  tableRule({
    id: 'assent:subject-history',
    records: 'consents, objections and states of known people that count no more',
    table: PAST_SUBJECT_EVENTS,
    noun: 'statement',
    since: 'that counted no more',
    kept: 'consent_events',
  }),
  people,
  audit,
]
