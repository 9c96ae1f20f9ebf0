import type { Manifest, PlatformId, PurposeId } from '@assent/shared'
import { consentRegions } from './consent-regions.domain.ts'
import type { Policy } from './policy.types.ts'

/** What a word of a platform means where the policy does not say: the first category of such a name that the policy has. */
const MARKETING = ['marketing', 'advertising', 'ads']
const ANALYTICS = ['analytics', 'statistics']
const FUNCTIONAL = ['functional', 'functionality', 'preferences']
const PERSONAL = ['personalization', 'personalisation', ...FUNCTIONAL]
/** A locked category: what the visitor asked for needs no consent. */
const LOCKED = 'locked'

const WORDS: Readonly<Record<PlatformId, Readonly<Record<string, readonly string[] | typeof LOCKED>>>> = {
  'google-consent-mode': {
    ad_storage: MARKETING,
    ad_user_data: MARKETING,
    ad_personalization: MARKETING,
    analytics_storage: ANALYTICS,
    functionality_storage: FUNCTIONAL,
    personalization_storage: PERSONAL,
    security_storage: LOCKED,
  },
  'microsoft-uet': { ad_storage: MARKETING },
  'microsoft-clarity': { ad_Storage: MARKETING, analytics_Storage: ANALYTICS },
  meta: { consent: MARKETING },
  tiktok: { consent: MARKETING },
  'gtm-events': {},
}

/**
 * What the widget tells each platform that the policy names; undefined when it names none. A word that the policy maps to
 * nothing, and for which it has no category of a usual name, has no ids and so is always denied.
 * `analytics`: the purpose that statistics fall back to. `byGoogle`: whether Google is told of every place, because only it may know the visitor's.
 */
export function derivePlatforms(policy: Policy, analytics: PurposeId | null, byGoogle: boolean): Manifest['platforms'] {
  const named = Object.entries(policy.platforms ?? {}) as [PlatformId, NonNullable<Policy['platforms']>[PlatformId]][]
  if (named.length === 0) return undefined
  const usual = (names: readonly string[] | typeof LOCKED): string =>
    names === LOCKED
      ? (policy.categories.find(({ locked }) => locked === true)?.id ?? '')
      : (names.find((name) => policy.categories.some(({ id, locked }) => id === name && locked !== true)) ??
        (names === ANALYTICS ? (analytics ?? '') : ''))
  return named.map(([id, options = {}]) => {
    const grants = Object.fromEntries(
      Object.entries(WORDS[id]).map(([word, names]) => [word, options.grants?.[word]?.join(' ') ?? usual(names)]),
    )
    return [
      id,
      {
        grants,
        ...(id === 'google-consent-mode' ? { wait: options.wait_for_update ?? 500 } : {}),
        ...(options.ads_data_redaction === true ? { redact: true as const } : {}),
        ...(options.url_passthrough === true ? { passthrough: true as const } : {}),
        ...(id === 'google-consent-mode' && byGoogle ? consentRegions(policy, grants) : {}),
      },
    ]
  })
}
