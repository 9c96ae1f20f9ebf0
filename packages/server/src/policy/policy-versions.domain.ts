import { show, type CalendarDate } from '@assent/shared'
import type { Remark } from './policy-finding.domain.ts'
import type { Policy } from './policy.types.ts'

/** What of an applied version decides when it is in force. */
export interface VersionPlace {
  readonly hash: string
  readonly version: string
  readonly effectiveOn: CalendarDate
  /** Milliseconds since 1970. */
  readonly appliedAt: number
}

/** The versions in the order they come into force: by their day, and on one day by when they were applied. */
export function inOrderOfForce<V extends VersionPlace>(versions: readonly V[]): readonly V[] {
  return [...versions].sort((a, b) => {
    if (a.effectiveOn !== b.effectiveOn) return a.effectiveOn < b.effectiveOn ? -1 : 1
    return a.appliedAt - b.appliedAt || (a.hash < b.hash ? -1 : 1)
  })
}

/** The version in force on a day: the latest whose own day has come; undefined before the first. */
export function versionInForce<V extends VersionPlace>(versions: readonly V[], today: CalendarDate): V | undefined {
  return inOrderOfForce(versions.filter(({ effectiveOn }) => effectiveOn <= today)).at(-1)
}

/**
 * Whether a new version may stand beside those applied before. A version word names one content for ever, because
 * consent records cite it; and the past is not rewritten: a version dated before the one in force would never hold.
 */
export function judgeVersion(policy: Policy, earlier: readonly VersionPlace[], today: CalendarDate): readonly Remark[] {
  const { version, effective } = policy.policy
  const remarks: Remark[] = []
  if (earlier.some((other) => other.version === version)) {
    remarks.push({
      code: 'VERSION_REUSED',
      path: ['policy', 'version'],
      message: `The version ${show(version)} was applied before with other content, and records cite it; choose another word.`,
    })
  }
  const inForce = versionInForce(earlier, today)
  if (inForce !== undefined && effective < inForce.effectiveOn) {
    remarks.push({
      code: 'EFFECTIVE_TOO_EARLY',
      path: ['policy', 'effective'],
      message: `Expected ${inForce.effectiveOn} or later, the day of the version ${show(inForce.version)} in force, got ${effective}.`,
    })
  }
  return remarks
}
