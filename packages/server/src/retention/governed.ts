import type { CalendarDate } from '@assent/shared'
import type { Trx } from '../db/database.ts'
import { findPolicyInForce, listVersions, type StoredPolicy } from '../policy/policy.store.ts'
import type { Policy, PolicyData } from '../policy/policy.types.ts'
import { combineRules, readRule, type RetentionRule } from './rule.domain.ts'

/** The parts of a policy that say where data lies and when it may be collected. */
type PolicyWithDatasets = Omit<Policy, 'data'> & {
  readonly data: Readonly<
    Record<
      string,
      PolicyData & { readonly dataset?: string; readonly collected_when?: string; readonly forbidden?: true }
    >
  >
  readonly datasets?: Readonly<Record<string, unknown>>
}

/** What the policy in force says of data that rules govern. */
export interface Governed {
  /** Null before the first policy. */
  readonly version: string | null
  readonly rules: readonly RetentionRule[]
  /** Every category of data. */
  readonly data: readonly string[]
  /** Every dataset. */
  readonly datasets: readonly string[]
  readonly policy: PolicyWithDatasets | null
}

export const NOTHING_GOVERNED: Governed = { version: null, rules: [], data: [], datasets: [], policy: null }

export async function readGoverned(trx: Trx, organizationId: string, today: CalendarDate): Promise<Governed> {
  const stored = await findPolicyInForce(trx, organizationId, today)
  return stored === undefined ? NOTHING_GOVERNED : governedBy(stored)
}

export function governedBy({ content: policy, version }: Pick<StoredPolicy, 'content' | 'version'>): Governed {
  const content: PolicyWithDatasets = policy
  return {
    version,
    rules: content.retention.map((rule) => readRule(rule, version)),
    data: Object.keys(content.data),
    datasets: Object.keys(content.datasets ?? {}),
    policy: content,
  }
}

/** The categories of data that lie in a dataset. */
export function dataIn({ policy }: Governed, dataset: string): readonly string[] {
  return Object.entries(policy?.data ?? {})
    .filter(([, data]) => data.dataset === dataset)
    .map(([name]) => name)
}

/** The rules for a dataset: one for each category of data in it, several for one category combined. */
export function rulesFor(governed: Governed, dataset: string): readonly RetentionRule[] {
  return dataIn(governed, dataset).flatMap((data) => {
    const rules = governed.rules.filter((rule) => rule.data === data)
    return rules.length === 0 ? [] : [combineRules(rules)]
  })
}

/** A rule as a past version had it, for what was pinned under that version; undefined when it had none. */
export async function ruleOfVersion(
  trx: Trx,
  organizationId: string,
  { rule, policyVersion }: { readonly rule: string; readonly policyVersion: string },
): Promise<RetentionRule | undefined> {
  const versions = await listVersions(trx, organizationId)
  const stored = versions.find(({ version }) => version === policyVersion)
  const source = stored?.content.retention.find(({ id }) => id === rule)
  return source === undefined ? undefined : readRule(source, policyVersion)
}
