import type { SiteKey } from '@assent/shared'
import { contentHash } from '../policy/content-hash.ts'
import { analyticsPurpose, choiceDays, purposeTag } from '../policy/manifest.domain.ts'
import { isOpen, isSold } from '../policy/open-purposes.domain.ts'
import { periodOf } from '../policy/period-lengths.domain.ts'
import { rightsLawAt } from '../policy/place-rules.domain.ts'
import { profileAt } from '../policy/profiles.domain.ts'
import { regimeAt } from '../policy/regimes.domain.ts'
import { basisFor, minimumCell, WEB_ANALYTICS, writtenPeriod, type Policy } from '../policy/policy.types.ts'
import type { AnalyticsRetention, PolicyInForce, RegisteredPurpose, RegisteredSite } from './registered-site.ts'

/** The facts of a policy that the hot path judges by. */
export function toPolicyInForce(policy: Policy, hash: string): PolicyInForce {
  const locked = new Set(policy.categories.filter((category) => category.locked === true).map(({ id }) => id))
  const purposes = policy.purposes.map((purpose): RegisteredPurpose => ({
    id: purpose.id,
    basis: basisFor(purpose).basis,
    // A purpose without a category is never asked either.
    locked: purpose.category === undefined || locked.has(purpose.category),
    tag: purposeTag(policy, purpose, contentHash),
    sold: isSold(policy, purpose),
  }))
  return {
    hash,
    version: policy.policy.version,
    effectiveOn: policy.policy.effective,
    purposes: new Map(purposes.map((purpose) => [purpose.id, purpose])),
    analyticsPurpose: analyticsPurpose(policy),
    analyticsRetention: analyticsRetention(policy),
    minimumCell: minimumCell(policy),
    countsOnly: policy.data[WEB_ANALYTICS]?.aggregate_only === true,
    // Without a promise there is the law's month (GDPR Art. 12(3)).
    rightsPromise: periodOf(policy.rights.promise ?? 'P1M'),
    country: policy.controller.country,
    countsDnt: policy.signals?.dnt === true,
    choiceDays: choiceDays(policy),
    choiceDaysAt: (place) => choiceDays(policy, regimeAt(policy.regions, place), profileAt(policy.regions, place)),
    rightsLawAt: (place) => rightsLawAt(policy, place),
    openAt: (place) => {
      const [regime, profile] = [regimeAt(policy.regions, place), profileAt(policy.regions, place)]
      return new Set(policy.purposes.filter((purpose) => isOpen(policy, purpose, regime, profile)).map(({ id }) => id))
    },
  }
}

function analyticsRetention(policy: Policy): AnalyticsRetention | null {
  const rule = policy.retention.find(({ data }) => data === WEB_ANALYTICS)
  const periodFor = (action: 'anonymize' | 'delete'): string | undefined => {
    const stage = rule?.stages.find((each) => each.action === action)
    return stage === undefined ? undefined : writtenPeriod(stage)
  }
  const end = periodFor('delete')
  if (rule === undefined || end === undefined) return null
  return { rule: rule.id, anonymize: periodOf(periodFor('anonymize') ?? end), delete: periodOf(end) }
}

/** Sites of a policy under the organization's short name. */
export function siteKeysOf(
  policy: Policy,
  slug: string,
): readonly Pick<RegisteredSite, 'siteKey' | 'origins' | 'firstParty' | 'cookieDomain'>[] {
  return Object.entries(policy.sites).map(
    ([site, { origins, first_party: firstParty = null, cookie_domain: cookieDomain = null }]) => ({
      siteKey: `${slug}/${site}` as SiteKey,
      origins,
      firstParty,
      cookieDomain,
    }),
  )
}
