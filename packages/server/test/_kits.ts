import type { StageAction } from '../src/retention/rule.domain.ts'
import type { PEOPLES_TABLES, PolicyName } from './_policies.ts'

/**
 * One promise of a policy about one row of the company, worked out by hand from what the policy promises in words. The
 * rule itself is read from the file, so that a file which no longer keeps its promise is found out.
 */
export interface Kit {
  /** The commitments it proves; `RET` where it keeps a period that is nobody's commitment by itself. */
  readonly ids: string
  readonly policy: PolicyName
  readonly dataset: string
  readonly table: (typeof PEOPLES_TABLES)[number]
  readonly what: string
  /** The event of the rule that ends it; with `maximum` the rule's last resort. */
  readonly by: string
  readonly action: StageAction
  readonly row: Readonly<Record<string, string>>
  /** The day whose night ends it. */
  readonly ends: string
}

const VD = { policy: 'cloudvno-processor', action: 'delete' } as const
const VP = { policy: 'cloudvno', action: 'delete' } as const
const CP = { policy: 'cloudcontactpro', action: 'delete' } as const
const SV = { policy: 'sivo', action: 'delete' } as const
const VA = { policy: 'voipat', action: 'delete' } as const

const MESSAGES = { dataset: 'messages', table: 'messages' } as const
const CODES = { dataset: 'verification_codes', table: 'verification_codes' } as const
const CALLS = { dataset: 'calls', table: 'call_records' } as const
const ACCOUNTS = { dataset: 'accounts', table: 'customers' } as const
const BILLING = { dataset: 'billing', table: 'invoices' } as const
const TICKETS = { dataset: 'tickets', table: 'tickets' } as const
const MARKETING = { dataset: 'marketing', table: 'marketing_contacts' } as const
const API_LOGS = { dataset: 'api_logs', table: 'access_logs' } as const
const SERVER_LOGS = { dataset: 'server_logs', table: 'access_logs' } as const
const INDEX = { dataset: 'recording_index', table: 'recordings' } as const

export const KITS: readonly Kit[] = [
  {
    ids: 'VD19',
    ...VD,
    ...MESSAGES,
    what: 'a message goes with its delivery',
    by: 'delivered',
    row: { created_at: '2026-03-08 10:00Z', delivered_at: '2026-03-10 09:00Z' },
    ends: '2026-03-10',
  },
  {
    ids: 'VD19',
    ...VD,
    ...MESSAGES,
    what: 'a message that is never delivered goes after a week',
    by: 'maximum',
    row: { created_at: '2026-03-10 23:59:59Z' },
    ends: '2026-03-17',
  },
  {
    ids: 'VD19',
    ...VD,
    ...CODES,
    what: 'a code goes when it was used',
    by: 'used',
    row: { created_at: '2026-03-10 09:00Z', used_at: '2026-03-10 09:01Z' },
    ends: '2026-03-10',
  },
  {
    ids: 'VD19',
    ...VD,
    ...CODES,
    what: 'a code that is never used goes after a day',
    by: 'maximum',
    row: { created_at: '2026-02-28 23:00Z' },
    ends: '2026-03-01',
  },
  {
    ids: 'VD20',
    ...VD,
    ...API_LOGS,
    what: 'a log line of the interface is kept for 90 days',
    by: 'occurred',
    row: { kind: 'api', logged_at: '2026-01-31 23:59:59' },
    ends: '2026-05-01',
  },
  {
    ids: 'VD20',
    ...VD,
    ...API_LOGS,
    what: 'a log line of the hour that summer time skips is kept for 90 days',
    by: 'occurred',
    row: { kind: 'api', logged_at: '2026-03-29 02:30' },
    ends: '2026-06-27',
  },
  {
    ids: 'VD7',
    ...VD,
    ...API_LOGS,
    what: 'a log line of a customer who left is gone when 30 days are over',
    by: 'terminated',
    row: { kind: 'api', logged_at: '2026-02-20 12:00', account_ended_on: '2026-03-01' },
    ends: '2026-03-30',
  },
  {
    ids: 'VD20',
    ...VD,
    ...CALLS,
    what: 'the metadata of a call is kept for 90 days',
    by: 'occurred',
    row: { started_at: '2026-01-31 23:30Z' },
    ends: '2026-05-01',
  },
  {
    ids: 'VD7',
    ...VD,
    ...CALLS,
    what: 'the metadata of a customer who left is gone when 30 days are over',
    by: 'terminated',
    row: { started_at: '2026-01-30', account_ended_on: '2026-01-31' },
    ends: '2026-03-01',
  },
  {
    ids: 'VD7',
    ...VD,
    ...ACCOUNTS,
    what: 'the numbers of a customer who left are gone when 30 days are over, in a leap year too',
    by: 'terminated',
    row: { signed_up_at: '2020-01-01', contract_ended_on: '2024-01-31' },
    ends: '2024-02-29',
  },
  {
    ids: 'VP17 VP18',
    ...VP,
    ...ACCOUNTS,
    what: 'an account goes 90 days after it was closed',
    by: 'relationship-ended',
    row: { signed_up_at: '2020-01-01', relationship_ended_on: '2026-01-31' },
    ends: '2026-05-01',
  },
  {
    ids: 'VP18',
    ...VP,
    ...CALLS,
    what: 'the use of the interface is kept for 90 days',
    by: 'occurred',
    row: { started_at: '2026-01-31 00:00Z' },
    ends: '2026-05-01',
  },
  {
    ids: 'VP18',
    ...VP,
    ...API_LOGS,
    what: 'a request is kept for 90 days',
    by: 'occurred',
    row: { kind: 'api', logged_at: '2025-12-01 00:00' },
    ends: '2026-03-01',
  },
  {
    ids: 'VP18',
    ...VP,
    ...SERVER_LOGS,
    what: 'a line of the server log is kept for 90 days',
    by: 'occurred',
    row: { logged_at: '2025-12-01 23:59:59' },
    ends: '2026-03-01',
  },
  {
    ids: 'VP17',
    ...VP,
    ...BILLING,
    what: 'an invoice is kept for ten years after its year',
    by: 'occurred',
    row: { issued_on: '2024-02-29' },
    ends: '2035-02-28',
  },
  {
    ids: 'VP17',
    ...VP,
    ...TICKETS,
    what: 'a question goes 90 days after it was answered',
    by: 'resolved',
    row: { opened_at: '2026-01-01', resolved_at: '2026-01-31 12:00Z' },
    ends: '2026-05-01',
  },
  {
    ids: 'VP17',
    ...VP,
    ...TICKETS,
    what: 'a question that is never answered goes after a year',
    by: 'maximum',
    row: { opened_at: '2024-02-29 12:00Z' },
    ends: '2025-02-28',
  },
  {
    ids: 'CP14',
    ...CP,
    ...ACCOUNTS,
    what: 'an account is kept for seven years after the relationship',
    by: 'relationship-ended',
    row: { signed_up_at: '2018-01-01', relationship_ended_on: '2020-02-29' },
    ends: '2027-02-28',
  },
  {
    ids: 'CP15',
    ...CP,
    ...CALLS,
    what: 'a call is kept for eighteen months at least and goes after two years',
    by: 'occurred',
    row: { started_at: '2024-08-31 23:59:59Z' },
    ends: '2026-08-31',
  },
  {
    ids: 'CP16',
    ...CP,
    ...TICKETS,
    what: 'a ticket is kept for three years after it was resolved',
    by: 'resolved',
    row: { opened_at: '2020-01-01', resolved_at: '2024-02-29 12:00Z' },
    ends: '2027-02-28',
  },
  {
    ids: 'CP17',
    ...CP,
    ...MARKETING,
    what: 'an address goes after three years without an act of the person, although a mail was opened since',
    by: 'last-activity',
    row: { last_own_act_at: '2023-06-30 12:00Z', last_opened_at: '2026-06-29 12:00Z' },
    ends: '2026-06-30',
  },
  {
    ids: 'CP17',
    ...CP,
    ...MARKETING,
    what: 'an address goes with the withdrawal',
    by: 'consent-withdrawn',
    row: { last_own_act_at: '2026-10-01 12:00Z', consent_withdrawn_at: '2026-10-02 12:00Z' },
    ends: '2026-10-02',
  },
  {
    ids: 'SV12',
    ...SV,
    ...SERVER_LOGS,
    what: 'a line of the server log is kept for 30 days',
    by: 'occurred',
    row: { logged_at: '2026-02-28 00:00' },
    ends: '2026-03-30',
  },
  {
    ids: 'SV12',
    ...SV,
    ...SERVER_LOGS,
    what: 'a line of the hour that comes twice in autumn is kept for 30 days',
    by: 'occurred',
    row: { logged_at: '2026-10-25 02:30' },
    ends: '2026-11-24',
  },
  {
    ids: 'SV4',
    ...SV,
    dataset: 'enquiries',
    table: 'enquiries',
    what: 'an enquiry goes a year after the last word of the person',
    by: 'last-activity',
    row: { asked_at: '2023-12-01', last_own_act_at: '2024-02-29 12:00Z' },
    ends: '2025-02-28',
  },
  {
    ids: 'SV16',
    ...SV,
    ...MARKETING,
    what: 'an address goes with the withdrawal',
    by: 'consent-withdrawn',
    row: { last_own_act_at: '2026-09-01', consent_withdrawn_at: '2026-10-02 21:59:59Z' },
    ends: '2026-10-02',
  },
  ...([ACCOUNTS, BILLING] as const).flatMap((place): readonly Kit[] => [
    {
      ids: 'SV13',
      ...SV,
      ...place,
      what: `a row of ${place.dataset} is blocked when the contract ends`,
      by: 'contract-ended',
      action: 'block',
      row: { contract_ended_on: '2020-02-29' },
      ends: '2020-02-29',
    },
    {
      ids: 'SV13',
      ...SV,
      ...place,
      what: `a row of ${place.dataset} goes six years after the contract`,
      by: 'contract-ended',
      row: { contract_ended_on: '2020-02-29' },
      ends: '2026-02-28',
    },
  ]),
  {
    ids: 'SV14',
    ...SV,
    ...CALLS,
    what: 'a call of a customer who set nothing is kept for a year',
    by: 'occurred',
    row: { started_at: '2025-03-31 12:00Z' },
    ends: '2026-03-31',
  },
  {
    ids: 'SV14',
    ...SV,
    ...INDEX,
    what: 'the entry of a recording is kept for a year',
    by: 'occurred',
    row: { recorded_at: '2024-02-29 12:00Z' },
    ends: '2025-02-28',
  },
  {
    ids: 'SV15',
    ...SV,
    dataset: 'transcripts',
    table: 'transcripts',
    what: 'a transcript goes on the day that was written into it, whatever the rule says',
    by: 'created',
    row: {
      created_at: '2024-05-31',
      retention_rule: 'transcripts',
      retention_version: '2024-01-01',
      delete_on: '2026-05-31',
    },
    ends: '2026-05-31',
  },
  {
    ids: 'VA13',
    ...VA,
    ...ACCOUNTS,
    what: 'a cancelled account is kept for 30 days',
    by: 'cancelled',
    row: { signed_up_at: '2018-01-01', cancelled_at: '2026-01-30 12:00Z' },
    ends: '2026-03-01',
  },
  {
    ids: 'VA22',
    ...VA,
    ...BILLING,
    what: 'an invoice is emptied of the person when the account can no longer be restored',
    by: 'contract-ended',
    action: 'block',
    row: { issued_on: '2025-12-31', contract_ended_on: '2026-01-30' },
    ends: '2026-03-01',
  },
  {
    ids: 'VA22',
    ...VA,
    ...BILLING,
    what: 'an invoice is kept for seven years',
    by: 'occurred',
    row: { issued_on: '2020-02-29' },
    ends: '2027-02-28',
  },
  {
    ids: 'VA21',
    ...VA,
    ...CALLS,
    what: 'a call is kept for twelve months',
    by: 'occurred',
    row: { started_at: '2024-02-29 23:59:59Z' },
    ends: '2025-02-28',
  },
  {
    ids: 'VA13',
    ...VA,
    ...CALLS,
    what: 'a call of a cancelled account is kept for 30 days',
    by: 'cancelled',
    row: { started_at: '2026-01-15', account_ended_on: '2026-01-30' },
    ends: '2026-03-01',
  },
  {
    ids: 'VA13',
    ...VA,
    ...INDEX,
    what: 'the entry of a recording of a cancelled account is kept for 30 days',
    by: 'cancelled',
    row: { recorded_at: '2026-01-15', account_ended_on: '2026-01-30' },
    ends: '2026-03-01',
  },
  {
    ids: 'RET',
    ...VA,
    ...INDEX,
    what: 'the entry of a recording goes after three years, cancelled or not',
    by: 'maximum',
    row: { recorded_at: '2024-02-29 12:00Z' },
    ends: '2027-02-28',
  },
  {
    ids: 'VA13',
    ...VA,
    dataset: 'voicemails',
    table: 'voicemails',
    what: 'a voicemail of a cancelled account is kept for 30 days',
    by: 'cancelled',
    row: { left_at: '2026-01-15', account_ended_on: '2026-01-30' },
    ends: '2026-03-01',
  },
  {
    ids: 'VA13',
    ...VA,
    dataset: 'domains',
    table: 'domains',
    what: 'the domain of a cancelled account is kept for 30 days',
    by: 'cancelled',
    row: { registered_at: '2020-01-15', account_ended_on: '2026-01-30' },
    ends: '2026-03-01',
  },
  {
    ids: 'VA13',
    ...VA,
    dataset: 'extensions',
    table: 'extensions',
    what: 'the settings of the exchange of a cancelled account are kept for 30 days',
    by: 'cancelled',
    row: { made_at: '2020-01-15', account_ended_on: '2026-01-30' },
    ends: '2026-03-01',
  },
  {
    ids: 'RET',
    ...VA,
    dataset: 'voicemails',
    table: 'voicemails',
    what: 'a voicemail goes after a year',
    by: 'maximum',
    row: { left_at: '2024-02-29 12:00Z' },
    ends: '2025-02-28',
  },
  {
    ids: 'VA23',
    ...VA,
    ...SERVER_LOGS,
    what: 'a line of the server log is kept for 90 days',
    by: 'occurred',
    row: { logged_at: '2026-08-26 23:59:59.999' },
    ends: '2026-11-24',
  },
]

/** Those that end with the row gone. */
export const DELETING_KITS: readonly Kit[] = KITS.filter(({ action }) => action === 'delete')
