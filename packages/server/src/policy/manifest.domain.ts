import {
  answerTag,
  GENERAL_KINDS,
  type BriefTexts,
  type Manifest,
  type PurposeWords,
  type PurposeId,
  type SiteKey,
  type TextBundle,
} from '@assent/shared'
import { listJoints } from './list-joints.domain.ts'
import { derivePlatforms } from './manifest-platforms.domain.ts'
import { materialParts, recipientsOf } from './material-parts.domain.ts'
import { isOpen, isSold } from './open-purposes.domain.ts'
import { mostDays, periodOf } from './period-lengths.domain.ts'
import { placeRules, type PlaceRules } from './place-rules.domain.ts'
import { purposesOfService } from './recipient-purposes.domain.ts'
import { rightsOffered } from './rights-in-place.domain.ts'
import {
  basisFor,
  WEB_ANALYTICS,
  writtenPeriod,
  type Policy,
  type PolicyPurpose,
  type PolicyTexts,
  type Profile,
  type Regime,
} from './policy.types.ts'

/**
 * Days that a no stands at least where purposes are open before a choice: nobody who opted out may be asked again within
 * twelve months (Cal. Civ. Code 1798.135(c)(4)); a cookie stays for thirteen.
 */
const OPT_OUT_DAYS = 395

/**
 * What the widget needs of a policy. Purposes without a category (billing, say) are not in it: nobody is asked for them.
 * `textHashes`: language → hash of its bundle. `hash`: SHA-256 over canonical JSON, in hex. `rules`: what holds where the
 * visitor is; without them, what holds where that is unknown.
 */
export function deriveManifest(
  policy: Policy,
  siteKey: SiteKey,
  endpoint: string,
  textHashes: Readonly<Record<string, string>>,
  policyHash: string,
  hash: (value: unknown) => string,
  rules: PlaceRules = placeRules(policy, null),
): Manifest {
  const { regime, profile, rights, law, byGoogle } = rules
  const { aliases, appearance, cookie_domain: cookieDomain } = policy.sites[siteKey.split('/')[1] ?? ''] ?? {}
  const platforms = derivePlatforms(policy, analyticsPurpose(policy), byGoogle)
  return {
    siteKey,
    endpoint,
    policyHash,
    texts: Object.fromEntries(
      policy.policy.languages.flatMap((language) =>
        textHashes[language] === undefined ? [] : [[language, textHashes[language]]],
      ),
    ),
    categories: policy.categories.map(({ id, locked }) => ({ id, locked: locked === true })),
    purposes: policy.purposes.flatMap((purpose) =>
      purpose.category === undefined
        ? []
        : [
            {
              id: purpose.id as PurposeId,
              category: purpose.category,
              basis: basisFor(purpose).basis,
              tag: purposeTag(policy, purpose, hash),
              ...(isSold(policy, purpose) ? { sale: true as const } : {}),
              ...(isOpen(policy, purpose, regime, profile) ? { open: true as const } : {}),
            },
          ],
    ),
    services: (policy.services ?? []).map((service) => {
      const { id, category } = service
      const told = purposesOfService(policy, service)
      return { id, category, ...(told && { purposes: told.map((purpose) => purpose.id as PurposeId) }) }
    }),
    choiceDays: choiceDays(policy, regime, profile),
    analyticsPurpose: analyticsPurpose(policy),
    ...(platforms === undefined ? {} : { platforms }),
    ...(policy.signals?.dnt === true ? { dnt: true as const } : {}),
    ...(cookieDomain && { cookieDomain }),
    ...(aliases && { aliases }),
    ...(appearance && { appearance }),
    ...(regime === 'opt-in' ? {} : { regime }),
    ...(isGeneral(rights) ? {} : { rights }),
    ...(law === 'gdpr' ? {} : { law }),
  }
}

/**
 * Names a purpose as it stands in a policy: another tag means that answers given before no longer count. `hash`: as for
 * `deriveManifest`.
 */
export function purposeTag(policy: Policy, purpose: PolicyPurpose, hash: (value: unknown) => string): string {
  return answerTag(purpose.id, hash(materialParts(policy, purpose)))
}

/** A choice is renewed after 24 months at the latest (AEPD, guide on the use of cookies). */
const SPANISH_DAYS = mostDays({ months: 24, days: 0 })

/**
 * Days a choice stands. Counted as the longest the period can be, so that nobody is asked again too early; in Spain, under
 * its profile, no longer than 24 months.
 */
export function choiceDays(policy: Policy, regime: Regime = 'opt-in', profile: Profile | null = null): number {
  const days = mostDays(periodOf(policy.choice.keep))
  if (profile === 'es') return Math.min(days, SPANISH_DAYS)
  return regime === 'opt-in' ? days : Math.max(days, OPT_OUT_DAYS)
}

/** The purpose that our own analytics events are collected under. */
export function analyticsPurpose(policy: Policy): PurposeId | null {
  const purpose = policy.purposes.find(
    (each) => each.data.includes(WEB_ANALYTICS) && basisFor(each).basis === 'consent',
  )
  return purpose === undefined ? null : (purpose.id as PurposeId)
}

/**
 * All words of one language: the widget's own beside the policy's.
 *
 * @param limited which kinds of sensitive data a limit reaches, as a sentence; null where it is not said.
 */
export function composeTexts(
  policy: Policy,
  uiTexts: Readonly<Record<string, string>>,
  language: string,
  limited: string | null = null,
): TextBundle {
  const texts = policy.texts[language]
  if (texts === undefined)
    throw new Error(`The policy has no texts in ${language}; it has ${Object.keys(policy.texts).join(', ')}.`)
  const recipients = new Map((policy.recipients ?? []).map(({ id, name }) => [id, name]))
  const services = (policy.services ?? []).map((service) => {
    const words = texts.services?.[service.id]
    const recipient =
      service.recipient === undefined ? policy.controller.name : (recipients.get(service.recipient) ?? '')
    return [
      service.id,
      {
        name: words?.name ?? service.name,
        recipient,
        description: words?.description ?? '',
        cookies: service.cookies ?? [],
      },
    ] as const
  })
  return {
    language,
    direction: directionOf(language),
    ui: withoutIdleLinks(policy, { ...uiTexts, ...texts.ui }),
    controller: { name: policy.controller.name, privacyUrl: policy.controller.privacy_url ?? null },
    categories: Object.fromEntries(
      Object.entries(texts.categories).map(([id, words]) => {
        const { locked, reason } = policy.categories.find((category) => category.id === id) ?? {}
        const isExplained = locked === true && reason !== undefined
        return [id, isExplained ? { ...words, reason: texts.phrases?.[reason] ?? reason } : words]
      }),
    ),
    purposes: Object.fromEntries(
      Object.entries(texts.purposes).map(([id, words]) => {
        const purpose = policy.purposes.find((each) => each.id === id)
        return [id, purpose?.category === undefined ? words : { ...words, ...disclose(policy, purpose, texts) }]
      }),
    ),
    services: Object.fromEntries(services),
    ...(limited !== null && offersLimit(policy, null) ? { limited } : {}),
  }
}

/** Without the titles of the links that Californian law asks for, where a policy gives no reason for them. */
function withoutIdleLinks(policy: Policy, ui: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const sells = policy.purposes.some((purpose) => purpose.category !== undefined && isSold(policy, purpose))
  const idle = [...(sells ? [] : ['optOut']), ...(offersLimit(policy, 'US-CA') ? [] : ['limit'])]
  return Object.fromEntries(Object.entries(ui).filter(([key]) => !idle.includes(key)))
}

function offersLimit(policy: Policy, place: string | null): boolean {
  return rightsOffered(policy, place).includes('limit-sensitive')
}

/** What people are told of a purpose before they choose, beside what it is for (GDPR Art. 13(1)(d), (e), (2)(a)). */
function disclose(policy: Policy, purpose: PolicyPurpose, texts: PolicyTexts): Partial<PurposeWords> {
  const say = (phrase: string): string => texts.phrases?.[phrase] ?? phrase
  const { interest } = basisFor(purpose)
  const recipients = recipientsOf(policy, purpose).map(say)
  return {
    ...(interest === undefined ? {} : { interest: say(interest) }),
    data: purpose.data.map((id) => {
      const name = texts.data?.[id]?.name ?? say(policy.data[id]?.description ?? id)
      const period = fixedPeriod(policy, id)
      return period === undefined ? { name } : { name, period }
    }),
    ...(recipients.length === 0 ? {} : { recipients }),
  }
}

/** How long data is kept from the day it comes to be; undefined where another event decides, which the notice tells. */
function fixedPeriod(policy: Policy, data: string): string | undefined {
  const rule = policy.retention.find((each) => each.data === data)
  const end = rule?.stages.findLast(({ after, action }) => action !== 'block' && /^(?:occurred|created)$/.test(after))
  const isWhole = rule?.stages.every(({ after, from }) => after === end?.after && from === undefined) === true
  return end !== undefined && isWhole ? writtenPeriod(end) : undefined
}

/** What banner, placeholder and control show of a bundle. `keys`: those of the widget's own words that they use. */
export function briefOf(
  { language, direction, ui, controller, purposes, services }: TextBundle,
  keys: readonly string[],
): BriefTexts {
  const each = <From, To>(words: Readonly<Record<string, From>>, map: (from: From) => To): Record<string, To> =>
    Object.fromEntries(Object.entries(words).map(([id, from]) => [id, map(from)]))
  const names = Object.values(purposes).map(({ name }) => name)
  // Inside a sentence a name may begin small.
  const joints = listJoints(language, [...names, ...names.map((name) => name.toLocaleLowerCase(language))])
  return {
    language,
    direction,
    ui: Object.fromEntries(Object.entries(ui).filter(([key]) => keys.includes(key))),
    controller,
    purposes: each(purposes, ({ name }) => ({ name })),
    services: each(services, ({ name, recipient }) => ({ name, recipient })),
    ...(joints === undefined ? {} : { joints }),
  }
}

/** Writing direction as the platform's own locale data (CLDR) knows it. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const locale = new Intl.Locale(language) as Intl.Locale & { getTextInfo(): { readonly direction?: 'ltr' | 'rtl' } }
  return locale.getTextInfo().direction ?? 'ltr'
}

/** Whether rights are the ones that the form offers without being told. */
function isGeneral(rights: PlaceRules['rights']): boolean {
  return rights.length === GENERAL_KINDS.length && GENERAL_KINDS.every((kind) => rights.includes(kind))
}
