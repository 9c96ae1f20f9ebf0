/**
 * What a page needs only once something is to be asked or decided. Kept out of the core, so that whoever comes back to a
 * page pays for reading the choice and opening the gate alone.
 */
import {
  uuidV7,
  type BriefTexts,
  type DecisionId,
  type Manifest,
  type PurposeId,
  type RightsRequestKind,
  type TextBundle,
} from '@assent/shared'
import { listenToChanges } from '../core/changes.ts'
import { dayOf, purposesBehind, type Standing, type StoredChoice } from '../core/decision.ts'
import type { Loaders } from '../core/loaders.ts'
import { afterPaint, pause } from '../core/scripts.ts'
import { readOptOut } from '../core/signals.ts'
import { recallTexts, type Bundles } from '../core/texts.ts'
import type { ConsentView, ViewElement } from '../core/view.ts'
import type { SignedIn } from '../account/start.ts'
import type { Desk } from '../desk/start.ts'
import { decide as decideFrom } from './decide.ts'
import { fetchAhead } from './fetch-ahead.ts'
import { createQueue, tokenOf, type Unsent } from './queue.ts'
import { once } from './once.ts'
import { randomBytes } from './random.ts'
import { signalTabs } from './signal-tabs.ts'
import { undecided, writeChoice } from './write-choice.ts'

interface Away {
  readonly kind: 'unreachable'
}

/** A key that other tabs see come and go. */
const SIGNAL_KEY = 'assent.changed'

/**
 * How long a decision is left to the tab that made it, in milliseconds: what else goes with the answer, the receipt of a
 * refusal and analytics that wait for their token, is there.
 */
const OTHERS_TURN = 1000

export interface LatePorts {
  readonly page: Document
  readonly manifest: Manifest
  readonly loaders: Loaders
  /** The choice that counts. */
  stored(): StoredChoice | undefined
  /** Makes another choice the one that counts, and the page follow it; `first` is done before the page hears of it. */
  change(choice: StoredChoice | undefined, forgetOnce?: boolean, first?: () => void): void
  /** What the choice that counts means under the policy of today. */
  standing(): Standing
  granted(): ReadonlySet<string>
  has(words: string): boolean
  /** The language to show now, and the words for banner and placeholder that are here or on their way. */
  language(): string
  readonly briefs: Bundles<BriefTexts>
  loadOnce(blocked: HTMLElement): void
  /** Milliseconds since 1970. */
  now(): number
  /** Ten random bytes; the browser's when left out. */
  random?(): Uint8Array
}

/** The part that asks and decides. Every method may be called at any time, and none throws. */
export interface Late {
  /** Records what the browser's signal took back, and shows the banner, if there is something to ask. */
  ask(): void
  show(opener?: HTMLElement): void
  open(kind?: RightsRequestKind, opener?: HTMLElement): void
  /**
   * A control of the page was pressed: opens the form (`rights`, or `rights KIND` with that kind chosen), takes all back
   * (`withdraw`), or opens the preferences.
   */
  press(opener: HTMLElement): void
  accept(words?: readonly string[]): void
  reject(): void
  set(answers: Readonly<Record<string, boolean>>): void
  withdraw(): void
  /** Says who is signed in, by a token of the site's back end; without one, that nobody is. */
  identify(token: string | null | undefined): void
  /** Sends what a page has left behind, or another tab after a second still has not sent. */
  send(): void
  /** Clears up behind refused services, and behind ourselves if more than one choice is stored. */
  tidy(isDoubled: boolean): void
  /** Offers to load the page again, because a script has run that is no longer allowed. */
  offerReload(): void
  /** Shows developers where things stand. */
  debug(): void
  /** Puts a placeholder in the place of a blocked frame, and takes it away. */
  cover(blocked: HTMLElement): void
  uncover(blocked: HTMLElement): void
}

export function startLate(ports: LatePorts): Late {
  const { page, manifest, loaders, stored, standing, change, language, now, random = randomBytes } = ports
  const { asked, choosable } = standing()
  const queue = createQueue()
  const loose: Unsent[] = []
  const warned = new Set<string>()
  /** The right to the receipt of a refusal that was made in this view; it is kept nowhere. */
  let receiptOnce: string | undefined
  const bundles: Bundles<TextBundle> = {}
  const signedIn: SignedIn = {}

  const brief = (): Promise<BriefTexts> => recallTexts(manifest, language(), '.brief', ports.briefs)
  /** The whole text bundle of the language shown now. */
  const whole = (): Promise<TextBundle> => recallTexts(manifest, language(), '', bundles)
  const newId = (time: number): string => uuidV7(time, random())
  const warn = (message: string, details: unknown): void => {
    if (!warned.has(message)) console.warn('Assent: ' + message, details)
    warned.add(message)
  }
  const keep = (choice: StoredChoice): void => writeChoice(page, choice, manifest, now())
  /** The decision that is sent next. */
  const next = (): DecisionId | undefined => queue.load().queue[0]?.decisionId
  const rest = (): void => loose.splice(0).forEach(queue.add)

  const desk = once(async () =>
    (await loaders.desk()).startDesk({
      ...ports,
      queue,
      loose,
      keep,
      adopt,
      signedIn,
      newId,
      warn,
      onRecorded: (token) => (receiptOnce = token ?? undefined),
    }),
  )
  const account = once(async () =>
    (await loaders.account()).startAccount({
      ...ports,
      queue,
      signedIn,
      adopt,
      decide,
      send: async () => (await desk()).send(),
    }),
  )

  // The question is painted first: it is what everybody sees, and what is covered is often further down.
  const placeholders = once(async () => {
    await afterPaint()
    return (await loaders.placeholders()).startPlaceholders(ports)
  })

  const send = (): void =>
    void desk()
      .then((it) => it.send())
      .catch((error: unknown) => {
        rest()
        warn('Not sent.', error)
      })

  /** Sends what a page has left behind, or another tab after a second still has not sent. */
  const sendInTurn = (): void => {
    const waiting = next()
    setTimeout(() => {
      if (waiting && waiting === next()) send()
    }, OTHERS_TURN)
  }

  /** What the desk answers; it being away is told to the person by the dialog. */
  const atDesk = async <Answer>(use: (it: Desk) => Promise<Answer>): Promise<Answer | Away> => {
    try {
      return await use(await desk())
    } catch {
      return { kind: 'unreachable' }
    }
  }

  /** Keeps another choice and tells the page and other tabs, which see a cookie change without an event. */
  const adopt = (choice: StoredChoice, forgetOnce?: boolean): void => {
    change(choice, forgetOnce, () => {
      // Before anything that may hold up the click.
      fetchAhead(page, ports.has)
      keep(choice)
    })
    signalTabs(SIGNAL_KEY)
  }

  const decide: ConsentView['decide'] = (method, element, choices) => {
    const act = { method, element, choices }
    const before = stored()
    const circumstances = {
      now: now(),
      gpc: !!manifest.gpc || readOptOut({}, navigator),
      signal: readOptOut(manifest, navigator),
      language: language(),
      account: signedIn.pass,
      mark: before?.account,
      newId,
    }
    const outcome = decideFrom(manifest, standing(), before?.visitorId, act, circumstances)
    if (!outcome) return
    signedIn.act = act
    signedIn.pass?.decided(outcome.stored)
    receiptOnce = undefined
    // A plain refusal leaves no id behind: it is saved only if it cannot be delivered.
    if (before?.visitorId || outcome.stored.visitorId) queue.add(outcome.decision)
    else loose.push(outcome.decision)
    adopt(outcome.stored, method === 'withdraw')
    // Behind the release of what was allowed, which begins with the first paint.
    void afterPaint().then(() => setTimeout(send, 100))
  }

  const answerAll = (
    method: 'accept-all' | 'reject-all' | 'choose' | 'withdraw',
    yes: (id: PurposeId) => boolean,
  ): void =>
    decide(
      method,
      'api',
      // A no is an objection, too; a yes takes none back.
      (method === 'reject-all' || method === 'withdraw' ? choosable : asked).map(({ id }) => ({
        purpose: id,
        granted: yes(id),
      })),
    )

  /** What proves to the server whose receipt is asked for; undefined while the last decision is on its way. */
  const receiptToken = (): string | undefined => {
    const visitorId = stored()?.visitorId
    return next() ? undefined : visitorId ? tokenOf(queue.load(), visitorId) : receiptOnce
  }

  const viewWith = <Texts extends BriefTexts>(texts: Texts): ConsentView<Texts> => ({
    manifest,
    texts,
    asked,
    objectable: choosable.filter((purpose) => !asked.includes(purpose)),
    granted: ports.granted,
    decided: () => standing().decided,
    signal: readOptOut(manifest, navigator),
    decide,
    onChange: (listener) => listenToChanges(page, listener),
    openPreferences: show,
    openRightsRequest: open,
    receipt: () => (!receiptToken() ? undefined : stored()?.visitorId ? 'kept' : 'once'),
    openReceipt: (opener) => openDialog(loaders.receipt, 'consent-receipt', { opener }),
    loadReceipt: () => atDesk((it) => it.loadReceipt(manifest.endpoint, receiptToken())),
    submitRightsRequest: (draft) => atDesk((it) => it.submitRightsRequest(manifest, language(), draft)),
  })

  /** Loads words and code side by side, then shows; without either nothing is shown. */
  const withView = async <Texts extends BriefTexts, Part>(
    words: () => Promise<Texts>,
    load: () => Promise<Part>,
    put: (view: ConsentView<Texts>, part: Part) => void,
  ): Promise<void> => {
    try {
      const [texts, part] = await Promise.all([words(), load()])
      put(viewWith(texts), part)
    } catch (error) {
      warn('Not shown.', error)
    }
  }

  /** Puts an element of ours into the page, unless one of its kind is there; a copy that the page made has no view. */
  const put = (place: 'append' | 'prepend', tag: string, properties: object): void => {
    if (!page.querySelector<ViewElement>(tag)?.view)
      page.body[place](Object.assign(page.createElement(tag), properties))
  }

  const openDialog = (load: () => Promise<unknown>, tag: string, properties?: object): void =>
    void withView(whole, load, (view) => put('append', tag, { view, ...properties }))

  const show: Late['show'] = (opener) => openDialog(loaders.preferences, 'consent-preferences', { opener })

  const open: Late['open'] = (kind, opener) =>
    openDialog(loaders.rightsRequestForm, 'rights-request-form', { opener, kind })

  const withdraw = (): void => {
    // Without anything granted there is nothing to take back, and a refusal stands as it is.
    if (stored()?.visitorId) answerAll('withdraw', () => false)
    else if (standing().open.size > 0) answerAll('reject-all', () => false)
  }

  addEventListener('pagehide', rest)

  return {
    show,
    open,
    identify(token) {
      void account()
        .then((it) => it.identify(token))
        .catch((error: unknown) => {
          // What somebody else granted on this device must not stay because a file could not be loaded.
          if (!token && stored()?.account) adopt(undecided(dayOf(now())), true)
          warn('Not identified.', error)
        })
    },
    send: sendInTurn,
    ask() {
      // Looked at again here: another call may have recorded it meanwhile.
      if (standing().overruled) {
        decide(
          'signal',
          'browser',
          asked.flatMap(({ id, sale }) => (sale ? { purpose: id, granted: false } : [])),
        )
      }
      // Who opted out by a signal before a choice is not answered with a question.
      if (standing().decided || (manifest.regime && readOptOut(manifest, navigator))) return
      // In a task of its own, which lasts less long.
      const load = (): Promise<unknown> => loaders.banner().then(pause)
      void withView(brief, load, (view) => {
        /** What the page itself has first. */
        let beside: Element | undefined
        const stay = (): void => {
          const { answers, decided } = standing()
          // A page that replaces its body takes the banner along. Whoever takes out the banner alone means it.
          if (!page.body || decided || beside?.isConnected) return
          // Of a policy that changed, only what has no answer is asked; the other answers stand.
          const open = asked.filter(({ id }) => !answers.has(id))
          // At the start, so that Tab reaches it first.
          put('prepend', 'consent-banner', { view: { ...view, asked: open } })
          beside = page.body.children[1]
        }
        stay()
        // The storage is opened while somebody reads, because the first look into it holds up whoever makes it.
        void afterPaint().then(sendInTurn)
        new MutationObserver(stay).observe(page, { childList: true, subtree: true })
      })
    },
    accept(words) {
      const wanted = words && purposesBehind(manifest, words.join(' '))
      answerAll(wanted ? 'choose' : 'accept-all', (id) => wanted?.includes(id) ?? true)
    },
    reject: () => answerAll('reject-all', () => false),
    set(answers) {
      const choices = Object.entries(answers).flatMap(([word, yes]) =>
        purposesBehind(manifest, word).map((purpose) => ({ purpose, granted: yes })),
      )
      decide('choose', 'api', choices)
    },
    withdraw,
    press(opener) {
      const [what, kind] = opener.dataset.assentOpen?.split(' ') ?? []
      if (what === 'withdraw') withdraw()
      else if (what === 'rights') open(kind as RightsRequestKind, opener)
      else show(opener)
    },
    tidy(isDoubled) {
      void Promise.all([desk(), whole()])
        .then(([it, { services }]) => {
          if (isDoubled) it.heal()
          it.tidy(services)
        })
        .catch((error: unknown) => warn('Not cleared.', error))
    },
    offerReload: () => openDialog(loaders.reloadNotice, 'reload-notice'),
    cover: (blocked) => void withView(brief, placeholders, (view, it) => it.cover(blocked, view)),
    debug() {
      void Promise.all([loaders.debug(), whole().catch(() => undefined)])
        .then(([part, texts]) => part.showDebug({ ...ports, queue, loose }, texts?.services))
        .catch((error: unknown) => warn('Not shown.', error))
    },
    uncover: (blocked) =>
      void placeholders()
        .then((it) => it.uncover(blocked))
        .catch(() => {
          // Nothing stands in its place.
        }),
  }
}
