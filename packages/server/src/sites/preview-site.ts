import { utcDate, type Manifest, type SiteKey, type TextBundle } from '@assent/shared'
import { inOrganization } from '../db/scope.ts'
import type { Deps, Settings } from '../deps.ts'
import { composeBundles, judgeLanguages } from '../policy/compose-bundles.ts'
import { contentHash } from '../policy/content-hash.ts'
import { comparePolicies, type ComparedPolicies } from '../policy/diff/diff-policies.domain.ts'
import { loadPolicy, type LoadedPolicy } from '../policy/load-policy.ts'
import { briefOf, deriveManifest } from '../policy/manifest.domain.ts'
import type { PolicyFinding } from '../policy/policy-finding.domain.ts'
import { findPolicyInForce, type StoredPolicy } from '../policy/policy.store.ts'
import type { Policy, Profile, Regime } from '../policy/policy.types.ts'
import { profileAt } from '../policy/profiles.domain.ts'
import { placesWithRules, regimeAt } from '../policy/regimes.domain.ts'
import { placeRules } from '../policy/place-rules.domain.ts'
import { writePolicy } from '../policy/write-policy.ts'
import { findOrganization } from './sites.store.ts'

/** What a visitor is imagined to bring along. */
export interface PreviewQuestion {
  readonly organizationId: string
  /** `organization/site`. */
  readonly siteKey: string
  /** Text of a policy file; null: the version in force. */
  readonly source: string | null
  /** A language that the widget speaks; null: the policy's default. */
  readonly language: string | null
  /** ISO 3166 in capitals; null: not known. */
  readonly place: string | null
  /** In the place of what the policy says of the place; null: what it says. */
  readonly regime: Regime | null
  /** Whether the request for the manifest carries Global Privacy Control. */
  readonly gpc: boolean
}

/** How a policy treats visitors at a place. */
export interface PreviewedPlace {
  /** Null: not known. `ZZ`: every place that the policy does not name. */
  readonly place: string | null
  readonly regime: Regime
  readonly profile: Profile | null
}

export type PreviewOutcome =
  | {
      readonly kind: 'shown'
      readonly manifest: Manifest
      readonly texts: { readonly language: string; readonly whole: string; readonly brief: string }
      /** Languages of the policy, the default first. */
      readonly languages: readonly string[]
      readonly places: readonly PreviewedPlace[]
      /** The policy as a file of ours, to be compared with another one of ours. */
      readonly yaml: string
      readonly findings: readonly PolicyFinding[]
      /** Against the version in force; null where none is. */
      readonly changes: ComparedPolicies | null
    }
  | { readonly kind: 'rejected'; readonly findings: readonly PolicyFinding[] }
  | { readonly kind: 'unknown'; readonly message: string }

/** What a page of a site would be given under a policy that need not be applied. Nothing is kept, and nothing is served of it. */
export async function previewSite(
  {
    db,
    clock,
    widget,
    settings,
  }: Pick<Deps, 'db' | 'clock' | 'widget'> & { readonly settings: Pick<Settings, 'publicUrl'> },
  question: PreviewQuestion,
): Promise<PreviewOutcome> {
  const { organizationId, siteKey, language, place, gpc } = question
  const today = utcDate(clock.now())
  const { organization, inForce } = await inOrganization(db, organizationId, async (trx) => ({
    organization: await findOrganization(trx, organizationId),
    inForce: await findPolicyInForce(trx, organizationId, today),
  }))
  const source = question.source ?? (inForce && writePolicy(inForce))
  if (source === undefined)
    return { kind: 'unknown', message: 'No policy is in force; give the text of one as source.' }
  const loaded = loadPolicy(source, { today })
  const policy = policyOf(loaded, question.source === null ? inForce : undefined)
  if (policy === null) return { kind: 'rejected', findings: loaded.findings }
  const objections = loaded.ok ? loaded.place(judgeLanguages(policy, widget)) : []
  if (objections.length > 0) return { kind: 'rejected', findings: [...loaded.findings, ...objections] }
  const keys = Object.keys(policy.sites).map((site) => `${organization?.slug ?? ''}/${site}`)
  if (!keys.includes(siteKey)) return { kind: 'unknown', message: allowedOf('site', siteKey, keys) }
  const spoken = language ?? policy.policy.languages[0] ?? ''
  if (!widget.languages.includes(spoken))
    return { kind: 'unknown', message: allowedOf('language', spoken, widget.languages) }
  const shown = inLanguage(policy, spoken)
  const bundles = composeBundles(shown, widget)
  const bundle = bundles.find((each) => each.language === spoken)
  if (bundle === undefined) throw new Error(`The words of ${spoken} could not be composed.`)
  const rules = placeRules(shown, place)
  const manifest = deriveManifest(
    shown,
    siteKey as SiteKey,
    settings.publicUrl,
    Object.fromEntries(bundles.map((each) => [each.language, each.hash])),
    contentHash(policy),
    contentHash,
    question.regime === null ? rules : { ...rules, regime: question.regime },
  )
  return {
    kind: 'shown',
    manifest: gpc ? { ...manifest, gpc: true } : manifest,
    texts: {
      language: spoken,
      whole: bundle.json,
      brief: JSON.stringify(briefOf(JSON.parse(bundle.json) as TextBundle, widget.briefKeys)),
    },
    languages: policy.policy.languages,
    places: placesWithRules(policy.regions).map((each) => ({
      place: each,
      regime: regimeAt(policy.regions, each),
      profile: profileAt(policy.regions, each),
    })),
    yaml: writePolicy({ version: policy.policy.version, hash: contentHash(policy), content: policy }),
    findings: loaded.findings,
    changes:
      inForce === undefined ? null : comparePolicies(inForce, { version: policy.policy.version, content: policy }),
  }
}

/** What is in force is shown, whatever a later day finds in it; a draft only when it could be applied. */
function policyOf(loaded: LoadedPolicy, inForce: StoredPolicy | undefined): Policy | null {
  return inForce?.content ?? (loaded.ok ? loaded.policy : null)
}

/** The policy with one language more, in which the words of the policy's own stay those of its default language. */
function inLanguage(policy: Policy, language: string): Policy {
  const { languages } = policy.policy
  const [first = ''] = languages
  const words = policy.texts[first]
  if (languages.includes(language) || words === undefined) return policy
  const { ui: _, ...own } = words
  return {
    ...policy,
    policy: { ...policy.policy, languages: [...languages, language] },
    texts: { ...policy.texts, [language]: own },
  }
}

function allowedOf(field: string, got: string, allowed: readonly string[]): string {
  return `${field}: got ${JSON.stringify(got)}; allowed: ${allowed.join(', ')}.`
}
