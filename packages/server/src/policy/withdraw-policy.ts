import { utcDate } from '@assent/shared'
import { appendAudit } from '../audit/append-audit.ts'
import type { Actor } from '../audit/audit.events.ts'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { insertWithdrawal, listVersions, listWithdrawn, lockPolicies, type StoredPolicy } from './policy.store.ts'
import { findVersion, heldUpBy } from './policy-versions.domain.ts'
import { toldNobody } from './told-nobody.ts'

export type WithdrawPolicyOutcome =
  | { readonly kind: 'withdrawn'; readonly version: StoredPolicy }
  | {
      readonly kind: 'refused'
      readonly code: 'UNKNOWN_VERSION' | 'ALREADY_WITHDRAWN' | 'IN_FORCE' | 'LATER_VERSION_NEEDS_IT' | 'REASON_BLANK'
      readonly message: string
    }

/**
 * Takes back a version before its day has come; `named` is its word or hash. What was in force stays for ever: to go
 * back, the old content is applied under a new version word.
 */
export async function withdrawPolicy(
  deps: Pick<Deps, 'db' | 'clock' | 'keyring' | 'sites'>,
  {
    organizationId,
    actor,
    author = actor,
    named,
    reason,
  }: {
    readonly organizationId: string
    readonly actor: Actor
    readonly author?: string
    readonly named: string
    readonly reason: string
  },
): Promise<WithdrawPolicyOutcome> {
  if (reason.trim() === '') return refuse('REASON_BLANK', 'Say in a sentence why the version is withdrawn.')
  const now = deps.clock.now()
  const outcome = await inOrganization(deps.db, organizationId, async (trx): Promise<WithdrawPolicyOutcome> => {
    await lockPolicies(trx, organizationId)
    const versions = await listVersions(trx, organizationId)
    const version = findVersion(versions, named)
    if (version === undefined) {
      const earlier = findVersion(await listWithdrawn(trx, organizationId), named)
      return earlier === undefined
        ? refuse('UNKNOWN_VERSION', unknownVersion(named, versions))
        : refuse('ALREADY_WITHDRAWN', `Version ${earlier.version} was withdrawn on ${utcDate(earlier.withdrawal.at)}.`)
    }
    if (version.effectiveOn <= utcDate(now)) {
      return refuse(
        'IN_FORCE',
        `Version ${version.version} took effect on ${version.effectiveOn} and stays as evidence; to go back, apply the old content under a new version word.`,
      )
    }
    const later = heldUpBy(versions, version, await toldNobody(trx, organizationId, versions, now))
    if (later !== undefined) {
      return refuse(
        'LATER_VERSION_NEEDS_IT',
        `Without it version ${later.version}, of ${later.effectiveOn}, would change more than people were told in time; withdraw that one first.`,
      )
    }
    await insertWithdrawal(trx, version, { at: now, by: author, reason: reason.trim() })
    await appendAudit(
      trx,
      deps.keyring,
      { organizationId, actor, at: now },
      {
        type: 'policy.withdrawn',
        details: {
          version: version.version,
          hash: version.hash,
          effectiveOn: version.effectiveOn,
          author,
          reason: reason.trim(),
        },
      },
    )
    return { kind: 'withdrawn', version }
  })
  if (outcome.kind === 'withdrawn') await deps.sites.refresh()
  return outcome
}

/** What came and what there is. */
export function unknownVersion(named: string, versions: readonly Pick<StoredPolicy, 'version'>[]): string {
  return `There is no version ${JSON.stringify(named)}; known: ${versions.map(({ version }) => version).join(', ') || 'none'}. A version is named by its word, its hash, or eight digits or more that begin the hash.`
}

function refuse(
  code: Extract<WithdrawPolicyOutcome, { kind: 'refused' }>['code'],
  message: string,
): WithdrawPolicyOutcome {
  return { kind: 'refused', code, message }
}
