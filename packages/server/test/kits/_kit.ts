import type { StageAction } from '../../src/retention/rule.domain.ts'
import type { PEOPLES_TABLES, PolicyName } from '../_policies.ts'

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

/** Where the companies' data lies: dataset of the policy and table of the company. */
export const MESSAGES = { dataset: 'messages', table: 'messages' } as const
export const CODES = { dataset: 'verification_codes', table: 'verification_codes' } as const
export const CALLS = { dataset: 'calls', table: 'call_records' } as const
export const ACCOUNTS = { dataset: 'accounts', table: 'customers' } as const
export const BILLING = { dataset: 'billing', table: 'invoices' } as const
export const TICKETS = { dataset: 'tickets', table: 'tickets' } as const
export const MARKETING = { dataset: 'marketing', table: 'marketing_contacts' } as const
export const API_LOGS = { dataset: 'api_logs', table: 'access_logs' } as const
export const SERVER_LOGS = { dataset: 'server_logs', table: 'access_logs' } as const
export const INDEX = { dataset: 'recording_index', table: 'recordings' } as const
