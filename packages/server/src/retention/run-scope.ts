import { show, type CalendarDate } from '@assent/shared'
import type { Trx } from '../db/database.ts'
import type { StoredPolicy } from '../policy/policy.store.ts'
import { readUnknownVersions } from '../policy/policy.store.ts'
import { versionInForce } from '../policy/policy-versions.domain.ts'
import { WEB_ANALYTICS, type Policy } from '../policy/policy.types.ts'
import { dataIn, governedBy, NOTHING_GOVERNED, type Governed } from './governed.ts'
import { OWN_RULES } from './own-rules/own-rules.ts'
import type { OwnRule } from './own-rules/own-rule.ts'
import { organizationRules } from './read-rules.ts'
import type { OrganizationRules } from './retention.domain.ts'

/** What a run, or a preview, is limited to; without anything it is about everything of everyone. */
export interface RunFilter {
  readonly organizationId?: string | undefined
  /** One rule of the policy, or one of Assent's own. */
  readonly rule?: string | undefined
  readonly dataset?: string | undefined
}

/** One organization and what of it is worked on. */
export interface ScopedOrganization {
  readonly organizationId: string
  readonly rules: OrganizationRules
  readonly governed: Governed
  /** The policy in force; null when only later versions are there. */
  readonly policy: Policy | null
  /** The filter as it is written down with the run. */
  readonly rule: string | null
  readonly dataset: string | null
  readonly analytics: boolean
  readonly own: readonly OwnRule[]
  readonly datasets: readonly string[]
}

export type ScopeOutcome =
  | { readonly kind: 'found'; readonly organizations: readonly ScopedOrganization[] }
  | { readonly kind: 'refused'; readonly code: 'UNKNOWN_RULE' | 'UNKNOWN_DATASET'; readonly message: string }

/** What a filter is about, among all organizations that have a policy. Belongs inside `inSystem`. */
export async function readScope(trx: Trx, filter: RunFilter, today: CalendarDate): Promise<ScopeOutcome> {
  return scopeOf(await readUnknownVersions(trx, []), filter, today)
}

export function scopeOf(versions: readonly StoredPolicy[], filter: RunFilter, today: CalendarDate): ScopeOutcome {
  const byOrganization = Map.groupBy(versions, ({ organizationId }) => organizationId)
  const all = [...byOrganization]
    .filter(([id]) => filter.organizationId === undefined || id === filter.organizationId)
    .map(([organizationId, own]) => whole(organizationId, own, today))
  const { rule, dataset } = filter
  if (dataset !== undefined && !all.some(({ datasets }) => datasets.includes(dataset))) {
    return refused(
      'UNKNOWN_DATASET',
      'dataset',
      dataset,
      all.flatMap(({ datasets }) => datasets),
    )
  }
  const inDataset = dataset === undefined ? all : all.flatMap((each) => limitedTo(each, dataset))
  if (rule === undefined) return { kind: 'found', organizations: inDataset }
  const limited = inDataset.flatMap((each) => limitedToRule(each, rule))
  if (limited.length > 0) return { kind: 'found', organizations: limited }
  return refused('UNKNOWN_RULE', 'rule', rule, inDataset.flatMap(knownRules))
}

function whole(organizationId: string, versions: readonly StoredPolicy[], today: CalendarDate): ScopedOrganization {
  const inForce = versionInForce(versions, today)
  const governed = inForce === undefined ? NOTHING_GOVERNED : governedBy(inForce)
  return {
    organizationId,
    rules: organizationRules(organizationId, versions, today),
    governed,
    policy: inForce?.content ?? null,
    rule: null,
    dataset: null,
    analytics: true,
    own: OWN_RULES,
    datasets: [...governed.datasets].sort(),
  }
}

function limitedTo(place: ScopedOrganization, dataset: string): readonly ScopedOrganization[] {
  return place.datasets.includes(dataset) ? [{ ...place, dataset, analytics: false, own: [], datasets: [dataset] }] : []
}

function limitedToRule(place: ScopedOrganization, rule: string): readonly ScopedOrganization[] {
  const own = place.own.filter(({ id }) => id === rule)
  const source = place.governed.rules.find(({ id }) => id === rule)
  const analytics = place.analytics && source?.data === WEB_ANALYTICS
  const datasets = place.datasets.filter((dataset) => dataIn(place.governed, dataset).includes(source?.data ?? ''))
  // A rule over data that lies nowhere Assent reaches is known all the same; there is nothing to do for it.
  const isKnown = own.length > 0 || analytics || datasets.length > 0 || (source !== undefined && place.dataset === null)
  return isKnown ? [{ ...place, rule, analytics, own, datasets }] : []
}

function knownRules({ own, governed, dataset }: ScopedOrganization): readonly string[] {
  const rules = governed.rules.filter(({ data }) => dataset === null || dataIn(governed, dataset).includes(data))
  return [...rules.map(({ id }) => id), ...own.map(({ id }) => id)]
}

function refused(
  code: 'UNKNOWN_RULE' | 'UNKNOWN_DATASET',
  what: string,
  came: string,
  known: readonly string[],
): ScopeOutcome {
  const list = [...new Set(known)].join(', ') || 'none'
  return { kind: 'refused', code, message: `There is no ${what} ${show(came)}; known: ${list}.` }
}
