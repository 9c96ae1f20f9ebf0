import type { PolicyName } from './_policies.ts'

/** What a policy lets its tenants set, by hand from its words. */
export interface TenantKit {
  readonly ids: string
  readonly policy: PolicyName
  readonly rule: string
  readonly dataset: string
  readonly min: string
  readonly max: string
  /** How long a shorter one waits. */
  readonly notice: string
}

const BY_CLOUDVNO = { ids: 'VP18', policy: 'cloudvno', min: 'P30D', max: 'P1Y', notice: 'P14D' } as const
const BY_SIVO = { ids: 'SV14', policy: 'sivo', min: 'P30D', max: 'P7Y', notice: 'P14D' } as const

export const TENANT_KITS: readonly TenantKit[] = [
  { ...BY_CLOUDVNO, rule: 'account', dataset: 'accounts' },
  { ...BY_CLOUDVNO, rule: 'api-usage', dataset: 'calls' },
  { ...BY_CLOUDVNO, rule: 'usage', dataset: 'api_logs' },
  { ...BY_SIVO, rule: 'calls', dataset: 'calls' },
  { ...BY_SIVO, rule: 'recording-entries', dataset: 'recording_index' },
  { ...BY_SIVO, rule: 'transcripts', dataset: 'transcripts' },
  { ids: 'VA21', policy: 'voipat', rule: 'calls', dataset: 'calls', min: 'P30D', max: 'P3Y', notice: 'P7D' },
]

export const CALL_TENANT_KITS: readonly TenantKit[] = TENANT_KITS.filter(({ dataset }) => dataset === 'calls')

/** What a notice says of such a rule, in English. */
export const SHOWN_PERIODS = [
  { ids: 'VP18', policy: 'cloudvno', rule: 'api-usage', kept: '90 days', bounds: 'from 30 days to 1 year' },
  { ids: 'SV14', policy: 'sivo', rule: 'calls', kept: '1 year', bounds: 'from 30 days to 7 years' },
  { ids: 'VA21', policy: 'voipat', rule: 'calls', kept: '12 months', bounds: 'from 30 days to 3 years' },
] as const
