import { addDays, addPeriod, show, utcDate, type CalendarDate } from '@assent/shared'
import { comparePolicies, type ComparedPolicies } from './diff/diff-policies.domain.ts'
import type { Remark } from './policy-finding.domain.ts'
import { periodOf } from './period-lengths.domain.ts'
import type { Policy } from './policy.types.ts'

/** What of an applied version decides when it is in force. */
export interface VersionPlace {
  readonly hash: string
  readonly version: string
  readonly effectiveOn: CalendarDate
  /** Milliseconds since 1970. */
  readonly appliedAt: number
}

/** What orders versions. */
type ForceOrder = Omit<VersionPlace, 'version'>

/** The versions in the order they come into force: by their day, and on one day by when they were applied. */
export function inOrderOfForce<V extends ForceOrder>(versions: readonly V[]): readonly V[] {
  return [...versions].sort((a, b) => {
    if (a.effectiveOn !== b.effectiveOn) return a.effectiveOn < b.effectiveOn ? -1 : 1
    return a.appliedAt - b.appliedAt || (a.hash < b.hash ? -1 : 1)
  })
}

/** The version in force on a day: the latest whose own day has come; undefined before the first. */
export function versionInForce<V extends VersionPlace>(versions: readonly V[], today: CalendarDate): V | undefined {
  return inOrderOfForce(versions.filter(({ effectiveOn }) => effectiveOn <= today)).at(-1)
}

/** The version in force on the day before another takes over from it; undefined for the first. */
export function versionBefore<V extends VersionPlace>(versions: readonly V[], place: ForceOrder): V | undefined {
  const others = versions.filter(({ hash }) => hash !== place.hash)
  const ordered = inOrderOfForce<ForceOrder>([...others, place])
  return others.find((version) => version === ordered[ordered.indexOf(place) - 1])
}

/** The last day of a version that another takes over from; null while none does. */
export function lastDayOf(versions: readonly VersionPlace[], version: VersionPlace): CalendarDate | null {
  const ordered = inOrderOfForce(versions)
  const next = ordered[ordered.findIndex(({ hash }) => hash === version.hash) + 1]
  return next === undefined ? null : addDays(next.effectiveOn, -1)
}

/** What a new version has to keep to, with what it changes. */
export interface VersionPlan {
  /** What changes for people against the version it follows; null for the first. */
  readonly compared: ComparedPolicies | null
  /** The first day it may take effect; null for the first version, which may be of any day. */
  readonly earliestOn: CalendarDate | null
  /** Whether the notice is not needed because nobody was asked or told under any version before. */
  readonly toldNobody: boolean
}

type PlannedVersion = VersionPlace & { readonly content: Policy }

/**
 * When a new version may take effect. It holds no day before it was applied, because nobody could have read it. A
 * material change waits for the notice that people were promised (`notices.policy_change`), counted from the day it is
 * applied, in the version it follows or the one in force, whichever is longer; `requiredBy`, a law or an order that
 * leaves no time, takes the wait away and nothing else. So does `toldNobody`: a promise of notice protects those who were
 * asked or told something, and binds nobody before there is one.
 */
export function planVersion(
  policy: Policy,
  earlier: readonly PlannedVersion[],
  {
    now,
    hash,
    requiredBy,
    toldNobody,
  }: {
    readonly now: number
    readonly hash: string
    readonly requiredBy: string | null
    readonly toldNobody: boolean
  },
): VersionPlan {
  const today = utcDate(now)
  const follows = versionBefore(earlier, { effectiveOn: policy.policy.effective, appliedAt: now, hash })
  // A day before all others has no version before it; people are under the one in force all the same.
  const reference = follows ?? versionInForce(earlier, today)
  if (reference === undefined) return { compared: null, earliestOn: null, toldNobody: false }
  const compared = comparePolicies(reference, { version: policy.policy.version, content: policy })
  const promises = [reference.content, versionInForce(earlier, today)?.content]
  const waits = compared.diff.kind === 'material' && requiredBy === null
  return {
    compared,
    earliestOn: waits && !toldNobody ? afterNotice(today, promises) : today,
    toldNobody: waits && toldNobody,
  }
}

/** The day the longest of the promised notices is over, counted from the day of the announcement. */
function afterNotice(announcedOn: CalendarDate, policies: readonly (Policy | undefined)[]): CalendarDate {
  const days = policies.map((policy) => addPeriod(announcedOn, periodOf(policy?.notices?.policy_change ?? 'P0D')))
  return days.reduce((latest, day) => (day > latest ? day : latest), announcedOn)
}

/**
 * Whether a new version may stand beside those applied before. A version word names one content for ever, because
 * consent records and announcements cite it; and the past is not rewritten. `withdrawn`: never in force, still taken.
 */
export function judgeVersion(
  policy: Policy,
  earlier: readonly VersionPlace[],
  withdrawn: readonly VersionPlace[],
  { compared, earliestOn }: VersionPlan,
  today: CalendarDate,
): readonly Remark[] {
  const { version, effective } = policy.policy
  const remarks: Remark[] = []
  if ([...earlier, ...withdrawn].some((other) => other.version === version)) {
    remarks.push({
      code: 'VERSION_REUSED',
      path: ['policy', 'version'],
      message: `The version ${show(version)} was applied before with other content, and records cite it; choose another word.`,
    })
  }
  if (earliestOn === null || effective >= earliestOn) return remarks
  if (effective < today) {
    remarks.push({
      code: 'EFFECTIVE_TOO_EARLY',
      path: ['policy', 'effective'],
      message: `Expected ${earliestOn} or later, got ${effective}: a version holds no day before it can be read.`,
    })
  } else {
    const [first] = compared?.diff.changes.filter(({ kind }) => kind === 'material') ?? []
    remarks.push({
      code: 'NOTICE_TOO_SHORT',
      path: ['policy', 'effective'],
      message: `Expected ${earliestOn} or later, got ${effective}: the version ${show(compared?.before.version)} promises notice before a material change, such as: ${first?.sentence ?? ''}`,
    })
  }
  return remarks
}

/**
 * The version that could no longer stand if a scheduled one were withdrawn: it would then change materially what holds,
 * on a day that nobody was told of in time. Undefined when there is none.
 */
export function heldUpBy(
  versions: readonly (PlannedVersion & { readonly requiredBy: string | null })[],
  withdrawn: PlannedVersion,
  toldNobody: boolean,
): PlannedVersion | undefined {
  const rest = versions.filter(({ hash }) => hash !== withdrawn.hash)
  const next = rest.find((version) => versionBefore(versions, version)?.hash === withdrawn.hash)
  if (next === undefined) return undefined
  const earlier = rest.filter(({ hash, appliedAt }) => hash !== next.hash && appliedAt < next.appliedAt)
  const { earliestOn } = planVersion(next.content, earlier, {
    now: next.appliedAt,
    hash: next.hash,
    requiredBy: next.requiredBy,
    toldNobody,
  })
  return earliestOn !== null && next.effectiveOn < earliestOn ? next : undefined
}

/** A version by its word, its hash, or at least eight digits that begin the hash. */
export function findVersion<V extends VersionPlace>(versions: readonly V[], named: string): V | undefined {
  const byHash = /^[0-9a-f]{8,64}$/.test(named) ? versions.filter(({ hash }) => hash.startsWith(named)) : []
  return versions.find(({ version }) => version === named) ?? (byHash.length === 1 ? byHash[0] : undefined)
}
