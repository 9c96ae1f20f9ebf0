import { utcDate, type CalendarDate } from '@assent/shared'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { findVersion, inOrderOfForce, lastDayOf, versionBefore, versionInForce } from './policy-versions.domain.ts'
import { listVersions, listWithdrawn, type StoredPolicy, type Withdrawal } from './policy.store.ts'

/** `in-force` today, `scheduled` for a day to come, `past` for one that another took over from, `withdrawn`. */
export type VersionStatus = 'in-force' | 'scheduled' | 'past' | 'withdrawn'

/** A version with its place among the others. */
export interface PlacedVersion extends StoredPolicy {
  readonly status: VersionStatus
  /** Last day before another takes over; null while none does, and for what was withdrawn. */
  readonly lastDay: CalendarDate | null
  /** The version it took over from, whose difference to it is what changed for people; null for the first. */
  readonly follows: StoredPolicy | null
  readonly withdrawal: Withdrawal | null
}

/** All versions of an organization, newest application first, withdrawn ones too. */
export async function readPolicyVersions(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  organizationId: string,
): Promise<readonly PlacedVersion[]> {
  const today = utcDate(clock.now())
  const { versions, withdrawn } = await inOrganization(db, organizationId, async (trx) => ({
    versions: await listVersions(trx, organizationId),
    withdrawn: await listWithdrawn(trx, organizationId),
  }))
  const inForce = versionInForce(versions, today)
  const statusOf = ({ hash, effectiveOn }: StoredPolicy): VersionStatus =>
    hash === inForce?.hash ? 'in-force' : effectiveOn > today ? 'scheduled' : 'past'
  const standing = versions.map((version): PlacedVersion => ({
    ...version,
    status: statusOf(version),
    lastDay: lastDayOf(versions, version),
    follows: versionBefore(versions, version) ?? null,
    withdrawal: null,
  }))
  const takenBack = withdrawn.map((version): PlacedVersion => ({
    ...version,
    status: 'withdrawn',
    lastDay: null,
    follows: versionBefore(versions, version) ?? null,
  }))
  return [...standing, ...takenBack].sort((a, b) => b.appliedAt - a.appliedAt)
}

/** One version: the one named (by word or hash), or the one in force on a day, today when neither is given. */
export async function readPolicyVersion(
  deps: Pick<Deps, 'db' | 'clock'>,
  organizationId: string,
  wanted: { readonly named?: string | null | undefined; readonly on?: CalendarDate | null | undefined },
): Promise<PlacedVersion | undefined> {
  const versions = await readPolicyVersions(deps, organizationId)
  if (wanted.named !== undefined && wanted.named !== null) return findVersion(versions, wanted.named)
  const standing = inOrderOfForce(versions.filter(({ status }) => status !== 'withdrawn'))
  return versionInForce(standing, wanted.on ?? utcDate(deps.clock.now()))
}
