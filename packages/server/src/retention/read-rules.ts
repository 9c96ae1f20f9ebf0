import { utcDate, type CalendarDate } from '@assent/shared'
import type { Trx } from '../db/database.ts'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { findPolicyInForce, readUnknownVersions, type StoredPolicy } from '../policy/policy.store.ts'
import { inOrderOfForce, versionInForce } from '../policy/policy-versions.domain.ts'
import { toPolicyInForce } from '../sites/register-site.domain.ts'
import type { OrganizationRules, RuleVersion } from './retention.domain.ts'

/** The analytics rules of every organization that has a policy. Belongs inside `inSystem`. */
export async function readAllRules(trx: Trx, today: CalendarDate): Promise<readonly OrganizationRules[]> {
  const byOrganization = new Map<string, StoredPolicy[]>()
  for (const version of await readUnknownVersions(trx, [])) {
    const versions = byOrganization.get(version.organizationId) ?? []
    byOrganization.set(version.organizationId, [...versions, version])
  }
  return [...byOrganization].map(([organizationId, versions]) => organizationRules(organizationId, versions, today))
}

export function organizationRules(
  organizationId: string,
  versions: readonly StoredPolicy[],
  today: CalendarDate,
): OrganizationRules {
  const inForce = versionInForce(versions, today)
  return {
    organizationId,
    versions: inOrderOfForce(versions).flatMap((version) => toRuleVersion(version) ?? []),
    inForce: inForce === undefined ? null : toRuleVersion(inForce),
  }
}

function toRuleVersion({ content, hash, version, effectiveOn, appliedAt }: StoredPolicy): RuleVersion | null {
  const { analyticsRetention } = toPolicyInForce(content, hash)
  if (analyticsRetention === null) return null
  // A version that is dated back rules nothing before it was applied.
  const appliedOn = utcDate(appliedAt)
  return { ...analyticsRetention, policyVersion: version, from: appliedOn > effectiveOn ? appliedOn : effectiveOn }
}

/** The policy in force of an organization, whose rules are shown; undefined before the first. */
export async function readPolicyInForce(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  organizationId: string,
): Promise<StoredPolicy | undefined> {
  return inOrganization(db, organizationId, (trx) => findPolicyInForce(trx, organizationId, utcDate(clock.now())))
}
