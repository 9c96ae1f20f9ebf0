import { utcDate, type CalendarDate } from '@assent/shared'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { findPolicyInForce, type StoredPolicy } from '../policy/policy.store.ts'
import { inOrderOfForce, versionInForce } from '../policy/policy-versions.domain.ts'
import { toPolicyInForce } from '../sites/describe-site.ts'
import type { OrganizationRules, RuleVersion } from './retention.domain.ts'

/** The analytics rules of one organization: of all its versions, because rows keep the day their own gave them. */
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
