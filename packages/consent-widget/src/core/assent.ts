import type { BriefTexts, Manifest, PurposeId } from '@assent/shared'
import type { PlatformWindow } from '../platforms/platform.ts'
import type { Analytics } from '../analytics/start.ts'
import type { Late, LatePorts } from '../late/start.ts'
import { writeCookie } from './cookies.ts'
import { dayOf, grantedPurposes, isAllowed, standingOf, type Standing, type StoredChoice } from './decision.ts'
import { createGate, MORE } from './gate.ts'
import { chooseLanguage } from './language.ts'
import type { Loaders } from './loaders.ts'
import { afterPaint } from './scripts.ts'
import { readOptOut } from './signals.ts'
import { COOKIES, readChoices } from './storage.ts'
import type { Bundles } from './texts.ts'

/**
 * What opens the preferences, with the value `rights` the rights-request form, with `rights KIND` that kind in it, and with
 * `withdraw` takes all back.
 */
const OWN_CONTROL = '[data-assent="preferences"],[data-assent-open]'

/** Where things stand for this person, as plain data. */
export interface ConsentSnapshot {
  /** Whether the person has answered everything that is asked, and the answers still stand. */
  readonly decided: boolean
  /** Every purpose of the policy with whether it may be pursued now. */
  readonly purposes: Readonly<Record<string, boolean>>
  /** Whether the browser opts out of sale by Global Privacy Control, or by a signal that the policy treats like it. */
  readonly gpc: boolean
}

declare global {
  /** What the page hears from Assent. */
  interface DocumentEventMap {
    /** Once, as soon as the stored choice counts. */
    'assent:ready': CustomEvent<ConsentSnapshot>
    /** After each change, also one made in another tab. */
    'assent:change': CustomEvent<ConsentSnapshot>
  }
}

/** The part of Assent that runs on every page once the manifest is known. */
export interface Core {
  get(): ConsentSnapshot
  has(words: string): boolean
  /** Runs something of the late part; `otherwise` when that cannot be loaded. The next need tries again. */
  late(then: (late: Late) => void, otherwise?: () => void): void
  /** Shuts everything at once, because a refusal could not be carried out properly. */
  close(): void
  track(name: string): void
  identify(token: string | null | undefined): void
}

export interface CoreOptions {
  readonly page: Document
  readonly manifest: Manifest
  readonly loaders: Loaders
  /** Whether a floating control is shown where the page has none of its own. */
  readonly control: boolean
  /** Milliseconds since 1970. */
  now(): number
}

/** Reads the stored choice, opens the gate as far as it goes, and keeps the page in step with the choice from then on. */
export function startCore({ page, manifest, loaders, control, now }: CoreOptions): Core {
  let stored: StoredChoice | undefined
  let granted: ReadonlySet<PurposeId>
  let standing: Standing
  const briefs: Bundles<BriefTexts> = {}
  let analytics: Promise<Analytics | undefined> | undefined
  let loading: Promise<Late> | undefined
  /** Whether the platforms know the choice that counts; before that nothing is released. */
  let isTold: boolean
  /** Whether this page has said that somebody is signed in. */
  let wasNamed: boolean | undefined

  const has = (words: string): boolean => isAllowed(manifest, granted, words, standing.decided)

  const language = (): string =>
    chooseLanguage(Object.keys(manifest.texts), [page.documentElement.lang, ...(navigator.languages ?? [])])

  /** Begins to load what asking needs, unless it is on its way; asked for again after a failure. */
  const prepare = (): void => {
    const wanted = language()
    // More than scripts may be in what is still to be parsed of the page.
    const covers = page.readyState === 'loading' || !!page.querySelector(MORE)
    const loading = (briefs[wanted] ??= loaders.ask(manifest, wanted, covers))
    loading.catch(() => (briefs[wanted] = undefined))
  }

  const late: Core['late'] = (then, otherwise) => {
    loading ??= loaders.late().then(({ startLate }) =>
      startLate({
        page,
        manifest,
        loaders,
        change,
        has,
        now,
        stored: () => stored,
        standing: () => standing,
        granted: () => granted,
        language,
        briefs,
        ...gate,
      }),
    )
    loading.then(then).catch((error: unknown) => {
      loading = undefined
      otherwise?.()
      console.warn('Assent:', error)
    })
  }

  /** Takes a choice as the one that counts. Nothing of the page is touched yet. */
  const adopt = (choice: StoredChoice | undefined): void => {
    stored = choice
    isTold = false
    standing = standingOf(manifest, choice, dayOf(now()), readOptOut(manifest, navigator))
    granted = grantedPurposes(manifest, standing)
  }

  /** Makes the page follow the choice that counts. */
  const follow = (forgetOnce?: boolean): void => {
    // A tag must find the choice in its platform's queue before it configures itself. A platform whose adapter cannot be
    // loaded is told nothing, and so goes on holding back what it was told to hold back.
    void Promise.allSettled(
      (manifest.platforms ?? []).map(async ([id, options]) =>
        (await loaders[id]()).tell(window as PlatformWindow, options, { ...get(), has }),
      ),
    ).then(() => {
      isTold = true
      gate.apply(forgetOnce)
    })
    if (stored && has(manifest.analyticsPurpose ?? '')) {
      // What the page itself waits for goes first.
      analytics ??= afterPaint()
        .then(loaders.analytics)
        .then(({ startAnalytics }) => startAnalytics({ page, manifest, stored: () => stored, now }))
        .catch(() => (analytics = undefined))
    } else {
      void analytics?.then((running) => running?.stop())
      analytics = undefined
    }
    if ((!standing.decided && manifest.regime !== 'none') || standing.overruled) {
      prepare()
      late((it) => it.ask())
    }
  }

  const change: LatePorts['change'] = (choice, forgetOnce, first) => {
    adopt(choice)
    first?.()
    page.dispatchEvent(new CustomEvent('assent:change', { detail: get() }))
    // The click is answered first: what it allows is loaded once the banner is gone from the screen, and what only we want
    // when that has most likely run.
    void afterPaint().then(() => {
      follow(forgetOnce)
      setTimeout(settle, 100)
    })
  }

  const close = (): void => {
    for (const name of COOKIES)
      for (const domain of ['', `;Domain=${manifest.cookieDomain!}`])
        writeCookie(page, name + '=;Path=/;Max-Age=0;Secure' + domain)
    change(undefined, true)
  }

  const settle = (): void => {
    // Beside a banner it would be in its way; where none asks, it is the only way to the choice.
    const isSilent =
      standing.decided || manifest.regime === 'none' || (!!manifest.regime && readOptOut(manifest, navigator))
    const wantsControl = control && isSilent && !page.querySelector(OWN_CONTROL)
    const refusesSome = !!stored && !manifest.services.every(({ id }) => has(id))
    if (wantsControl || refusesSome) {
      loaders
        .settle()
        .then((part) => part.settle({ page, manifest, wantsControl, refusesSome, language, briefs, late }))
        .catch(() => {
          // The next page tries again; a control that the site itself has works all the same.
        })
    }
  }

  const get = (): ConsentSnapshot => ({
    decided: standing.decided,
    purposes: Object.fromEntries(manifest.purposes.map(({ id }) => [id, granted.has(id)])),
    gpc: readOptOut(manifest, navigator),
  })

  /** Looks whether another tab decided or this page slept through a decision, and sends what could not be sent. */
  const catchUp = (): void => {
    const [found] = readChoices(page)
    if (found && JSON.stringify(found) !== JSON.stringify(stored)) change(found, !found.visitorId)
    try {
      // A token alone sends nothing. Who has no choice here is asked first: opening the storage holds up the page.
      if (stored && (localStorage.assent as string | undefined)?.includes(':[{')) late((it) => it.send())
    } catch {
      // Empty, or blocked: what waits is in memory and goes with the next decision.
    }
  }

  const gate = createGate({
    page,
    isAllowed: (words) => isTold && has(words),
    onOutlived: () => late((it) => it.offerReload()),
    kinds: async (access) => (await loaders.kinds()).startKinds({ ...access, page, manifest, loaders, late }),
  })

  adopt(readChoices(page)[0])
  follow()
  for (const event of ['pageshow', 'online', 'visibilitychange']) addEventListener(event, catchUp)
  // Once what is needed first is on its way.
  setTimeout(() => {
    // Listening opens the storage, and the page stands still until that is done.
    addEventListener('storage', catchUp)
    // Before the page is loaded it has more urgent things to do; then `pageshow` comes, too.
    if (page.readyState !== 'complete') addEventListener('load', settle)
    else {
      settle()
      catchUp()
    }
  })
  // On its way down, before anything on the page can stop it; also out of a shadow root, whose inside only the path shows.
  page.addEventListener(
    'click',
    (event) => {
      const opener = (event.composedPath() as Partial<HTMLElement>[]).find((it) => it.matches?.(OWN_CONTROL))
      if (!opener) return
      event.preventDefault()
      late((it) => it.press(opener as HTMLElement), opener.dataset!.assentOpen === 'withdraw' ? close : undefined)
    },
    true,
  )

  return {
    get,
    has,
    late,
    close,
    identify(token) {
      // Who never signed in here pays nothing for saying so on every page.
      if ((wasNamed ||= !!token) || stored?.account) late((it) => it.identify(token))
    },
    track: (name) => void analytics?.then((running) => running?.track(name)),
  }
}
