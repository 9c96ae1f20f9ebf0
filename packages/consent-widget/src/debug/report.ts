import type { LegalBasis, Manifest, ServiceWords, SiteFacts } from '@assent/shared'
import type { PlatformWindow } from '../platforms/platform.ts'
import type { StrictReport } from '../strict/head.ts'
import type { Standing, StoredChoice } from '../core/decision.ts'
import { tagsOf } from '../elements/_shared/appearance.ts'
import { readOptOut } from '../core/signals.ts'
import { readChoices } from '../core/storage.ts'
import type { Queue, Unsent } from '../late/queue.ts'
import { addressOf, gatedIn, type Gated } from './gated.ts'
import type { Loads } from './loads.ts'
import { manifestOrigin, whyLanguage, whyRegime, type ManifestOrigin } from './origins.ts'
import { problemsOf, type Problem } from './problems.ts'
import { storedNames, type StoredName } from './stored-names.ts'
import { strangersIn, type Stranger } from './strangers.ts'
import { whyPurpose, whyWords, writeDay, type Circumstances } from './why.ts'

/** What the report is made from; the late part has it all. */
export interface DebugPorts {
  readonly page: Document
  readonly manifest: Manifest
  readonly queue: Pick<Queue, 'load'>
  /** Plain refusals that are kept in memory until they are delivered. */
  readonly loose: readonly Unsent[]
  stored(): StoredChoice | undefined
  standing(): Standing
  granted(): ReadonlySet<string>
  has(words: string): boolean
  language(): string
  /** Milliseconds since 1970. */
  now(): number
}

/** Where Assent stands on a page, as plain data without anything that tells who the visitor is. */
export interface DebugReport {
  readonly at: string
  readonly page: string
  readonly site: string
  readonly endpoint: string
  readonly browser: string
  /** What is not as the page's author meant it, the gravest first. */
  readonly problems: readonly Problem[]
  readonly manifest: ManifestOrigin
  readonly language: string
  readonly languages: readonly string[]
  readonly languageWhy: string
  readonly regime: string
  readonly regimeWhy: string
  readonly choice: {
    readonly decided: boolean
    readonly madeOn: string | null
    readonly asksAgainOn: string | null
    /** A visitor id is kept only where something was granted. It is not told. */
    readonly hasVisitorId: boolean
    readonly keptIn: 'cookie' | 'memory' | null
    /** Cookies with a choice; more than one is healed with the next page. */
    readonly cookies: number
  }
  readonly signals: {
    readonly gpcInPage: boolean
    readonly gpcInRequest: boolean
    readonly doNotTrack: boolean
    /** Whether a signal that the policy counts is there. */
    readonly isCounted: boolean
  }
  readonly purposes: readonly {
    readonly id: string
    readonly category: string
    readonly basis: LegalBasis
    readonly allowed: boolean
    readonly why: string
  }[]
  readonly gated: readonly (Gated & { readonly why: string })[]
  readonly strict: {
    readonly isOn: boolean
    readonly held: number
    /** What came too late for certain (`early`), and what may have (`begun`). */
    readonly early: readonly StrictReport[]
  }
  /** Hosts of others that were asked for something, although nothing in the page is tagged for them. */
  readonly strangers: readonly Stranger[]
  readonly platforms: readonly string[]
  readonly outbox: {
    /** Decisions that the server does not have yet. */
    readonly waiting: readonly { readonly method: string; readonly at: string }[]
    readonly hasToken: boolean
    readonly isOnline: boolean
  }
  /** Null when the policy's list of cookies could not be loaded. */
  readonly stored: readonly StoredName[] | null
}

/** What the panel has learnt since it was opened. */
export interface Learnt {
  /** What the policy says of each service; undefined when it could not be had. */
  readonly inventory: Readonly<Record<string, ServiceWords>> | undefined
  /** What the server says of this page; undefined while it has not answered, null when it did not. */
  readonly facts: SiteFacts | null | undefined
  readonly loads: Loads
  /** Whether a choice that grants something counted at any time in this view, as far as the panel saw. */
  readonly hadGrants: boolean
}

/** Looks at the page as it is now. */
export function makeReport(ports: DebugPorts, { inventory, facts, loads, hadGrants }: Learnt): DebugReport {
  const { page, manifest, queue, loose, stored, standing, granted, has, language, now } = ports
  const choice = stored()
  const at = now()
  const signal = readOptOut(manifest, navigator)
  const circumstances: Circumstances = { manifest, stored: choice, standing: standing(), signal, now: at }
  const cookies = readChoices(page).length
  const saved = queue.load()
  const { pathname, origin, host } = page.location
  const told = facts ?? undefined
  const regime = manifest.regime ?? 'opt-in'
  const made = manifestOrigin(manifest, told)
  const gated = gatedIn(page, { has, loads, since: made.at ?? 0, isFresh: !choice && !hadGrants }).map((each) => ({
    ...each,
    why: whyWords(each.words, circumstances),
  }))
  const strict = window.assentStrict
  const strangers = strangersIn(performance.getEntriesByType('resource') as PerformanceResourceTiming[], {
    own: [host, new URL(manifest.endpoint, page.baseURI).host],
    tagged: [...page.querySelectorAll<HTMLElement>('[data-consent],[data-service]')].flatMap(
      (it) => addressOf(it) ?? [],
    ),
    hosts: told?.hosts,
    has,
  })
  const report: Omit<DebugReport, 'problems'> = {
    at: new Date(at).toISOString(),
    // Without the query, in which sites pass on what is nobody's business.
    page: origin + pathname,
    site: manifest.siteKey,
    endpoint: manifest.endpoint,
    browser: navigator.userAgent,
    manifest: made,
    language: language(),
    languages: Object.keys(manifest.texts),
    languageWhy: whyLanguage(language(), page.documentElement.lang, navigator.languages ?? []),
    regime,
    regimeWhy: whyRegime(regime, told),
    choice: {
      decided: circumstances.standing.decided,
      madeOn: choice ? writeDay(choice.day) : null,
      asksAgainOn: choice ? writeDay(choice.day + manifest.choiceDays) : null,
      hasVisitorId: choice?.visitorId !== undefined,
      keptIn: choice ? (cookies > 0 ? 'cookie' : 'memory') : null,
      cookies,
    },
    signals: {
      gpcInPage: readOptOut({}, navigator),
      gpcInRequest: !!manifest.gpc,
      doNotTrack: navigator.doNotTrack === '1',
      isCounted: signal,
    },
    purposes: manifest.purposes.map((purpose) => ({
      id: purpose.id,
      category: purpose.category,
      basis: purpose.basis,
      allowed: granted().has(purpose.id),
      why: whyPurpose(purpose, circumstances),
    })),
    gated,
    strict: {
      isOn: strict !== undefined,
      held: (strict ?? []).filter(({ what }) => what === 'held').length,
      early: (strict ?? []).filter(({ what }) => what !== 'held'),
    },
    strangers,
    platforms: (manifest.platforms ?? []).map(([id]) => id),
    outbox: {
      waiting: [...saved.queue, ...loose].map(({ method, decidedAt }) => ({
        method,
        at: new Date(decidedAt).toISOString(),
      })),
      hasToken: saved.token !== undefined,
      isOnline: navigator.onLine,
    },
    stored: inventory ? storedNames(page, inventory, has) : null,
  }
  const services = manifest.services.map(({ id }) => id)
  const problems = problemsOf({
    ...report,
    origin,
    isKnownOrigin: facts === undefined ? undefined : (facts?.isKnownOrigin ?? null),
    refusedServer: loads.refusedAt(new URL(manifest.endpoint, page.baseURI).host),
    tags: tagsOf(manifest.siteKey).length,
    isGoogleEarly:
      report.platforms.includes('google-consent-mode') && isGoogleEarly((window as PlatformWindow).dataLayer),
    words: [
      ...new Set<string>([...manifest.categories, ...manifest.purposes, ...manifest.services].map(({ id }) => id)),
    ],
    services,
  })
  return { ...report, problems }
}

/** Whether a tag configured itself or told an event before any default. */
function isGoogleEarly(layer: readonly unknown[] = []): boolean {
  const calls = layer.map((entry) => (entry ?? {}) as Readonly<Record<number, unknown>>)
  const told = calls.findIndex((call) => call[0] === 'consent' && call[1] === 'default')
  const first = calls.findIndex((call) => call[0] === 'config' || call[0] === 'event')
  return first >= 0 && (told < 0 || first < told)
}
