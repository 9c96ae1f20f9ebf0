import type { LegalBasis, Manifest, ServiceWords } from '@assent/shared'
import type { Standing, StoredChoice } from '../core/decision.ts'
import { readOptOut } from '../core/signals.ts'
import { readChoices } from '../core/storage.ts'
import type { Queue, Unsent } from '../late/queue.ts'
import { gatedIn, type Gated } from './gated.ts'
import { storedNames, type StoredName } from './stored-names.ts'
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
  readonly policyHash: string
  readonly language: string
  readonly regime: string
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
  readonly platforms: readonly string[]
  readonly outbox: { readonly waiting: number; readonly hasToken: boolean; readonly isOnline: boolean }
  /** Null when the policy's list of cookies could not be loaded. */
  readonly stored: readonly StoredName[] | null
}

/** Looks at the page as it is now. `inventory` is what the policy says of each service; undefined when it could not be had. */
export function makeReport(
  { page, manifest, queue, loose, stored, standing, granted, has, language, now }: DebugPorts,
  inventory: Readonly<Record<string, ServiceWords>> | undefined,
): DebugReport {
  const choice = stored()
  const at = now()
  const signal = readOptOut(manifest, navigator)
  const circumstances: Circumstances = { manifest, stored: choice, standing: standing(), signal, now: at }
  const cookies = readChoices(page).length
  const saved = queue.load()
  const { pathname, origin } = page.location
  return {
    at: new Date(at).toISOString(),
    // Without the query, in which sites pass on what is nobody's business.
    page: origin + pathname,
    site: manifest.siteKey,
    endpoint: manifest.endpoint,
    policyHash: manifest.policyHash,
    language: language(),
    regime: manifest.regime ?? 'opt-in',
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
    gated: gatedIn(page, has).map((each) => ({ ...each, why: whyWords(each.words, circumstances) })),
    platforms: (manifest.platforms ?? []).map(([id]) => id),
    outbox: {
      waiting: saved.queue.length + loose.length,
      hasToken: saved.token !== undefined,
      isOnline: navigator.onLine,
    },
    stored: inventory ? storedNames(page, inventory, has) : null,
  }
}
