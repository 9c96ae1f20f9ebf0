import { utcDate } from '@assent/shared'
import { appendAudit } from '../audit/append-audit.ts'
import type { Actor } from '../audit/audit.events.ts'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { findOrganization, upsertSite } from '../sites/sites.store.ts'
import { composeBundles, judgeLanguages } from './compose-bundles.ts'
import { canonicalJson, contentHash } from './content-hash.ts'
import { loadPolicy } from './load-policy.ts'
import type { PolicyFinding } from './policy-finding.domain.ts'
import { insertTexts, insertVersion, listVersions, lockPolicies, type StoredPolicy } from './policy.store.ts'
import { judgeVersion, versionInForce } from './policy-versions.domain.ts'

export type ApplyPolicyOutcome =
  | {
      readonly kind: 'applied'
      readonly version: StoredPolicy
      readonly inForce: boolean
      readonly findings: readonly PolicyFinding[]
    }
  /** Nothing was changed. */
  | { readonly kind: 'rejected'; readonly findings: readonly PolicyFinding[] }

/**
 * Checks a policy file and makes it the organization's newest version, with its sites and text bundles.
 * Applying the same content again changes nothing and gives the version made the first time.
 */
export async function applyPolicy(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'keyring' | 'sites' | 'widget'>,
  {
    organizationId,
    actor,
    source,
  }: { readonly organizationId: string; readonly actor: Actor; readonly source: string },
): Promise<ApplyPolicyOutcome> {
  const loaded = loadPolicy(source)
  if (!loaded.ok) return { kind: 'rejected', findings: loaded.findings }
  const { policy, place } = loaded
  const now = deps.clock.now()
  const hash = contentHash(policy)
  const outcome = await inOrganization(deps.db, organizationId, async (trx): Promise<ApplyPolicyOutcome> => {
    await lockPolicies(trx, organizationId)
    const earlier = await listVersions(trx, organizationId)
    const same = earlier.find((version) => version.hash === hash)
    if (same !== undefined) {
      return {
        kind: 'applied',
        version: same,
        inForce: versionInForce(earlier, utcDate(now))?.hash === hash,
        findings: loaded.findings,
      }
    }
    const objections = [...judgeLanguages(policy, deps.widget), ...judgeVersion(policy, earlier, utcDate(now))]
    if (objections.length > 0) return { kind: 'rejected', findings: [...loaded.findings, ...place(objections)] }
    const organization = await findOrganization(trx, organizationId)
    if (organization === undefined) throw new Error(`There is no organization ${organizationId}.`)
    const version: StoredPolicy = {
      organizationId,
      hash,
      policyId: policy.policy.id,
      version: policy.policy.version,
      effectiveOn: policy.policy.effective,
      // Later than every version before, also when the clock stood still or went back, so that their order is never in doubt.
      appliedAt: Math.max(now, ...earlier.map(({ appliedAt }) => appliedAt + 1)),
      content: policy,
    }
    await insertVersion(trx, version, canonicalJson(policy))
    await insertTexts(trx, organizationId, composeBundles(policy, deps.widget), now)
    const siteKeys = Object.keys(policy.sites).map((site) => `${organization.slug}/${site}`)
    for (const [index, { origins }] of Object.values(policy.sites).entries()) {
      await upsertSite(trx, {
        organization_id: organizationId,
        id: deps.ids.uuid(),
        key: siteKeys[index] ?? '',
        origins: [...origins],
        policy_hash: hash,
        updated_at: new Date(now),
      })
    }
    await appendAudit(
      trx,
      deps.keyring,
      { organizationId, actor, at: now },
      {
        type: 'policy.applied',
        details: { policy: version.policyId, version: version.version, hash, sites: siteKeys },
      },
    )
    return {
      kind: 'applied',
      version,
      inForce: versionInForce([...earlier, version], utcDate(now))?.hash === hash,
      findings: loaded.findings,
    }
  })
  // After the commit: until then nobody may act by the new version.
  if (outcome.kind === 'applied') await deps.sites.refresh()
  return outcome
}
