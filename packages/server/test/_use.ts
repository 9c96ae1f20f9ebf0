import type { PolicyName } from './_policies.ts'

interface OfPolicy {
  readonly ids: string
  readonly policy: PolicyName
}

/** What the companies count in total, to improve what they do. */
export const TOTALS: readonly (OfPolicy & { readonly data: string })[] = [
  { ids: 'SV10', policy: 'sivo', data: 'product_metrics' },
  { ids: 'VA8', policy: 'voipat', data: 'usage' },
]

/** What is collected only for customers who switched it on. */
export const SWITCHED: readonly (OfPolicy & {
  readonly name: string
  readonly dataset: string
  /** The day frozen into a record of 24 November 2026; null: none is. */
  readonly pin: string | null
})[] = [
  { ids: 'SV6', policy: 'sivo', name: 'recording-policy', dataset: 'transcripts', pin: '2027-11-24' },
  { ids: 'VA5', policy: 'voipat', name: 'call-recording', dataset: 'recording_index', pin: null },
]
