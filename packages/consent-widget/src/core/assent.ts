import {
  uuidV7,
  type ConsentMethod,
  type Manifest,
  type PurposeId,
  type RightsRequestKind,
} from '@assent/shared'
import type { Analytics } from '../analytics/start.ts'
import { clearNames } from './cookies.ts'
import {
  askedPurposes,
  dayOf,
  decide as decideFrom,
  grantedPurposes,
  isAllowed,
  purposesOf,
  splitWords,
  standingOf,
  type StoredChoice,
} from './decision.ts'
import { createGate } from './gate.ts'
import type { Loaders } from './loaders.ts'
import { createOutbox } from './outbox.ts'
import { submitRightsRequest } from './rights.ts'
import { afterPaint } from './scripts.ts'
import { readGlobalPrivacyControl } from './signals.ts'
import { createChoiceStore, encodeChoice, OWN_COOKIES } from './storage.ts'
import { createSurface } from './surface.ts'
import type { ConsentView } from './view.ts'

/** A key that other tabs see come and go: the cookie changes without an event. */
const SIGNAL_KEY = 'assent.changed'

/** Where things stand for this person, as plain data. */
export interface ConsentSnapshot {
  /** Whether the person has answered everything that is asked, and the answers still stand. */
  readonly decided: boolean
  /** Every purpose of the policy with whether it may be pursued now. */
  readonly purposes: Readonly<Record<string, boolean>>
  /** Whether the browser sends Global Privacy Control. */
  readonly gpc: boolean
}

/** The part of Assent that runs once the manifest is known. */
export interface Core {
  snapshot(): ConsentSnapshot
  has(words: string): boolean
  /** Answers by purpose, category or service id; what is not mentioned stays as it is. */
  set(answers: Readonly<Record<string, boolean>>): void
  /** Answers every purpose that is asked: the named ones (purpose, category or service ids) with yes, the rest with no. */
  accept(words?: readonly string[]): void
  reject(): void
  withdraw(): void
  openPreferences(): void
  openRightsRequest(kind?: RightsRequestKind): void
  track(name: string): void
  onChange(listener: () => void): () => void
}

export interface CoreOptions {
  readonly page: Document
  readonly manifest: Manifest
  readonly loaders: Loaders
  /** Whether a floating control is shown where the page has none of its own. */
  readonly control: boolean
  /** Milliseconds since 1970. */
  now(): number
  /** Ten random bytes. */
  random(): Uint8Array
}

/** Reads the stored choice, opens the gate as far as it goes, asks if it must, and keeps all of it in step from then on. */
export function startCore({ page, manifest, loaders, control, now, random }: CoreOptions): Core {
  const newId = (time = now()): string => uuidV7(time, random())
  const listeners = new Set<() => void>()
  const warned = new Set<string>()
  const warn = (message: string, details: unknown): void => {
    if (!warned.has(message)) console.warn('Assent: ' + message, details)
    warned.add(message)
  }

  const store = createChoiceStore(page, manifest.choiceDays, now)
  let stored: StoredChoice | undefined
  let granted: ReadonlySet<PurposeId>
  let decided: boolean
  let analytics: Promise<Analytics> | undefined

  const gpc = (): boolean => readGlobalPrivacyControl(navigator)
  const has = (words: string): boolean => isAllowed(manifest, granted, words)

  /** Takes a choice as the one that counts. Nothing of the page is touched yet. */
  const adopt = (choice: StoredChoice | undefined): void => {
    stored = choice
    const standing = standingOf(manifest, stored, dayOf(now()))
    decided = standing.decided
    granted = grantedPurposes(manifest, standing)
  }

  /** Makes the page follow the choice that counts. */
  const follow = (forgetOnce?: boolean): void => {
    gate.apply(forgetOnce)
    if (stored) {
      const names = (wanted: boolean): string[] =>
        manifest.services.filter(({ id }) => has(id) === wanted).flatMap(({ cookies }) => cookies)
      clearNames(page, names(false), [OWN_COOKIES, ...names(true)])
    }
    const purpose = manifest.analyticsPurpose
    const wanted = purpose !== null && granted.has(purpose) && stored !== undefined
    if (!wanted) {
      analytics?.then((running) => running.stop(), () => {})
      analytics = undefined
    } else if (!analytics) {
      analytics = loaders.analytics().then(({ startAnalytics }) =>
        startAnalytics({ page, endpoint: manifest.endpoint, token: () => outbox.token(stored?.visitorId), renew: outbox.renew, now, newId }),
      )
      analytics.catch((error: unknown) => {
        analytics = undefined
        warn('Analytics could not be loaded.', error)
      })
    }
    surface.refresh()
  }

  const tell = (): void => {
    for (const listener of [...listeners]) {
      try {
        listener()
      } catch (error) {
        reportError(error)
      }
    }
    page.dispatchEvent(new CustomEvent('assent:change', { detail: snapshot() }))
  }

  const change = (choice: StoredChoice | undefined, forgetOnce?: boolean): void => {
    adopt(choice)
    tell()
    // The click is answered first: what it allows is loaded once the banner is gone from the screen.
    void afterPaint().then(() => follow(forgetOnce))
  }

  const decide: ConsentView['decide'] = (method, element, choices) => {
    const outcome = decideFrom(manifest, stored, { method, element, choices }, { now: now(), gpc: gpc(), language: surface.language(), newId })
    if (!outcome) return
    const linked = stored?.visitorId !== undefined || outcome.stored.visitorId !== undefined
    store.write(outcome.stored)
    outbox.add(outcome.decision, linked)
    try {
      localStorage.setItem(SIGNAL_KEY, '1')
      localStorage.removeItem(SIGNAL_KEY)
    } catch {
      // The other tabs look for themselves when they are shown.
    }
    change(outcome.stored, method === 'withdraw')
  }

  const answerAll = (method: ConsentMethod, isGranted: (id: PurposeId) => boolean): void =>
    decide(method, 'api', askedPurposes(manifest).map(({ id }) => ({ purpose: id, granted: isGranted(id) })))

  /** Looks whether another tab, or this page while it slept in the cache, missed a decision. */
  const catchUp = (): void => {
    const found = store.read()
    const text = (choice: StoredChoice | undefined): string => (choice ? encodeChoice(choice) : '')
    if (text(found) !== text(stored)) change(found, !found?.visitorId)
  }

  const snapshot = (): ConsentSnapshot => ({
    decided,
    purposes: Object.fromEntries(manifest.purposes.map(({ id }) => [id, granted.has(id)])),
    gpc: gpc(),
  })

  const onChange = (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  const outbox = createOutbox({
    endpoint: manifest.endpoint,
    now,
    newId,
    warn,
    onNewVisitor(before, after) {
      if (stored?.visitorId !== before) return
      stored = { ...stored, visitorId: after }
      store.write(stored)
    },
  })

  const surface = createSurface({
    page,
    manifest,
    loaders,
    control,
    warn,
    view: {
      granted: () => granted,
      decided: () => decided,
      decide,
      onChange,
      submitRightsRequest: (draft) => submitRightsRequest(manifest, surface.language(), draft),
    },
  })

  const gate = createGate({
    page,
    isAllowed: has,
    placeholder(blocked, words) {
      const list = splitWords(words)
      const unknown = list.filter((word) => !purposesOf(manifest, word))
      if (unknown.length > 0) {
        warn(`Blocked for good: "${unknown.join(' ')}" is no purpose, category or service of the policy.`, blocked)
        return undefined
      }
      if (blocked.localName !== 'iframe') return undefined
      const purposes = [...new Set(list.flatMap((word) => purposesOf(manifest, word) ?? []))]
      return surface.placeholder(blocked, purposes, (always) => {
        if (always) decide('choose', 'placeholder', purposes.map((purpose) => ({ purpose, granted: true })))
        else gate.loadOnce(blocked)
      })
    },
  })

  adopt(store.read())
  follow()
  void outbox.flush()

  const back = (): void => {
    catchUp()
    void outbox.flush()
  }
  window.addEventListener('online', back)
  window.addEventListener('pageshow', ({ persisted }) => persisted && back())
  window.addEventListener('pagehide', outbox.rest)
  window.addEventListener('storage', ({ key }) => key === SIGNAL_KEY && catchUp())
  page.addEventListener('visibilitychange', () => page.visibilityState === 'visible' && back())

  return {
    snapshot,
    has,
    onChange,
    set(answers) {
      const choices = Object.entries(answers).flatMap(([word, granted]) =>
        (purposesOf(manifest, word) ?? []).map((purpose) => ({ purpose, granted })),
      )
      decide('choose', 'api', choices)
    },
    accept(words) {
      const wanted = words?.flatMap((word) => purposesOf(manifest, word) ?? [])
      answerAll(wanted ? 'choose' : 'accept-all', (id) => wanted?.includes(id) ?? true)
    },
    reject: () => answerAll('reject-all', () => false),
    withdraw() {
      // Without anything granted there is nothing to take back, and a refusal stands as it is.
      if (stored?.visitorId) answerAll('withdraw', () => false)
    },
    openPreferences: surface.openPreferences,
    openRightsRequest: surface.openRightsRequest,
    track(name) {
      void analytics?.then((running) => running.track(name), () => {})
    },
  }
}
