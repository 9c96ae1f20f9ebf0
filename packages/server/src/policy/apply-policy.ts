import { utcDate } from '@assent/shared'
import { appendAudit } from '../audit/append-audit.ts'
import type { Actor } from '../audit/audit.events.ts'
import type { Trx } from '../db/database.ts'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { findOrganization, upsertSite } from '../sites/sites.store.ts'
import { composeBundles, judgeLanguages } from './compose-bundles.ts'
import { canonicalJson, contentHash } from './content-hash.ts'
import { loadPolicy } from './load-policy.ts'
import type { PolicyFinding, Remark } from './policy-finding.domain.ts'
import type { Policy } from './policy.types.ts'
import {
  insertTexts,
  insertVersion,
  listVersions,
  listWithdrawn,
  lockPolicies,
  type StoredPolicy,
} from './policy.store.ts'
import { toldNobody } from './told-nobody.ts'
import { judgeVersion, planVersion, versionInForce, type VersionPlan } from './policy-versions.domain.ts'

export interface PolicyApplication {
  readonly organizationId: string
  readonly actor: Actor
  /** The file's text, YAML or JSON. */
  readonly source: string
  /** Who is named as its author; absent: the actor. */
  readonly author?: string | undefined
  /** Why this version, in a sentence of the author's. */
  readonly note?: string | null | undefined
  /** Law or order that leaves no time for the notice of a material change; recorded and audited. */
  readonly requiredBy?: string | null | undefined
  /** Only say what would happen. */
  readonly dryRun?: boolean | undefined
}

export type ApplyPolicyOutcome =
  | {
      readonly kind: 'applied'
      readonly version: StoredPolicy
      readonly inForce: boolean
      readonly findings: readonly PolicyFinding[]
      /** What it changes; null for content that was applied before. */
      readonly plan: VersionPlan | null
    }
  /** A dry run of what would be applied. */
  | {
      readonly kind: 'checked'
      readonly version: Pick<StoredPolicy, 'hash' | 'version' | 'effectiveOn' | 'content'>
      readonly findings: readonly PolicyFinding[]
      readonly plan: VersionPlan
    }
  /** Nothing was changed. The plan says the earliest day; null where the file could not be read as a policy. */
  | { readonly kind: 'rejected'; readonly findings: readonly PolicyFinding[]; readonly plan: VersionPlan | null }

type ApplyDeps = Pick<Deps, 'db' | 'clock' | 'ids' | 'keyring' | 'sites' | 'widget'>

/**
 * Checks a policy file and makes it the organization's newest version, with its sites and text bundles. Applying the
 * same content again changes nothing and gives the version made the first time. A material change takes effect no
 * sooner than the notice that people were promised.
 */
export async function applyPolicy(deps: ApplyDeps, application: PolicyApplication): Promise<ApplyPolicyOutcome> {
  const { organizationId, source, dryRun = false } = application
  const now = deps.clock.now()
  const today = utcDate(now)
  const loaded = loadPolicy(source, { today })
  if (!loaded.ok) {
    const same = loaded.refused === null ? null : await findSame(deps, organizationId, loaded.refused)
    if (same === null) return { kind: 'rejected', findings: loaded.findings, plan: null }
    // It was accepted once; what time has ended in it since is told, and does not undo it.
    const findings = loaded.findings.map((finding) =>
      finding.level === 'error' ? { ...finding, level: 'warning' as const } : finding,
    )
    return { kind: 'applied', ...same, findings, plan: null }
  }
  const { policy, place } = loaded
  const hash = contentHash(policy)
  const outcome = await inOrganization(deps.db, organizationId, async (trx): Promise<ApplyPolicyOutcome> => {
    await lockPolicies(trx, organizationId)
    const earlier = await listVersions(trx, organizationId)
    const withdrawn = await listWithdrawn(trx, organizationId)
    const reject = (remarks: readonly Remark[], plan: VersionPlan | null): ApplyPolicyOutcome => ({
      kind: 'rejected',
      findings: [...loaded.findings, ...place(remarks)],
      plan,
    })
    const same = earlier.find((version) => version.hash === hash)
    const isInForce = (versions: readonly StoredPolicy[]): boolean => versionInForce(versions, today)?.hash === hash
    if (same !== undefined) {
      return { kind: 'applied', version: same, inForce: isInForce(earlier), findings: loaded.findings, plan: null }
    }
    const takenBack = withdrawn.find((version) => version.hash === hash)
    if (takenBack !== undefined) {
      const day = utcDate(takenBack.withdrawal.at)
      const message = `This version was withdrawn on ${day}, and people may know that; apply it under another version word.`
      return reject([{ code: 'VERSION_WITHDRAWN', path: ['policy', 'version'], message }], null)
    }
    const plan = planVersion(policy, earlier, {
      now,
      hash,
      requiredBy: application.requiredBy ?? null,
      toldNobody: await toldNobody(trx, organizationId, earlier, now),
    })
    const objections = [
      ...judgeLanguages(policy, deps.widget),
      ...judgeVersion(policy, earlier, withdrawn, plan, today),
    ]
    if (objections.length > 0) return reject(objections, plan)
    const { version: word, effective: effectiveOn } = policy.policy
    if (dryRun) {
      const version = { hash, version: word, effectiveOn, content: policy }
      return { kind: 'checked', version, findings: loaded.findings, plan }
    }
    const version: StoredPolicy = {
      organizationId,
      hash,
      policyId: policy.policy.id,
      version: word,
      effectiveOn,
      // Later than every version before, also when the clock stood still or went back, so that their order is never in doubt.
      appliedAt: Math.max(now, ...[...earlier, ...withdrawn].map(({ appliedAt }) => appliedAt + 1)),
      content: policy,
      author: application.author ?? application.actor,
      note: application.note ?? null,
      requiredBy: application.requiredBy ?? null,
    }
    await storeVersion(trx, deps, version, { actor: application.actor, plan, now })
    return { kind: 'applied', version, inForce: isInForce([...earlier, version]), findings: loaded.findings, plan }
  })
  // After the commit: until then nobody may act by the new version.
  if (outcome.kind === 'applied') await deps.sites.refresh()
  return outcome
}

/** The version with exactly this content, if there is one that stands. */
async function findSame(
  { db, clock }: ApplyDeps,
  organizationId: string,
  policy: Policy,
): Promise<{ readonly version: StoredPolicy; readonly inForce: boolean } | null> {
  const hash = contentHash(policy)
  const versions = await inOrganization(db, organizationId, (trx) => listVersions(trx, organizationId))
  const version = versions.find((each) => each.hash === hash)
  const inForce = versionInForce(versions, utcDate(clock.now()))?.hash === hash
  return version === undefined ? null : { version, inForce }
}

/** Writes a version with all that follows from it, and that it was applied. */
async function storeVersion(
  trx: Trx,
  deps: ApplyDeps,
  version: StoredPolicy,
  { actor, plan, now }: { readonly actor: Actor; readonly plan: VersionPlan; readonly now: number },
): Promise<void> {
  const { organizationId, content: policy, hash } = version
  const organization = await findOrganization(trx, organizationId)
  if (organization === undefined) throw new Error(`There is no organization ${organizationId}.`)
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
      details: {
        policy: version.policyId,
        version: version.version,
        hash,
        sites: siteKeys,
        effectiveOn: version.effectiveOn,
        author: version.author,
        change: plan.compared?.diff.kind ?? 'first',
        requiredBy: version.requiredBy,
        toldNobody: plan.toldNobody,
      },
    },
  )
}
