import type { Manifest, RightsRequestKind } from '@assent/shared'
import { startCore, type ConsentSnapshot, type Core } from './assent.ts'
import { listenToChanges } from './changes.ts'
import type { Late } from '../late/start.ts'
import type { Loaders } from './loaders.ts'

/** What Assent starts from. */
export interface AssentSetting {
  /** The manifest, or how it is had where the page does not bring it along. */
  readonly manifest: Manifest | (() => Promise<Manifest>)
  /** Whether a floating control is shown on pages that have none of their own. */
  readonly control: boolean
}

/** Consent of this person on this site. Until the manifest is here, and wherever it cannot be had, everything is closed. */
export interface AssentConsent {
  /** Where things stand. */
  get(): ConsentSnapshot
  /** Whether a purpose, category or service (ids of the policy; several separated by spaces) is allowed now. */
  has(purposeOrService: string): boolean
  /** Records yes to the named purposes, categories or services and no to the rest; without names, yes to everything asked. */
  accept(list?: readonly string[]): void
  /** Records no to everything asked. */
  reject(): void
  /** Records answers by purpose, category or service; what is not mentioned stays as it is. */
  set(answers: Readonly<Record<string, boolean>>): void
  /** Takes back everything that was granted. */
  withdraw(): void
  /** Opens the preferences; `opener` gets the focus back. */
  show(opener?: HTMLElement): void
  /** Calls back after each change, also one made in another tab; returns a function that stops it. */
  onChange(listener: (state: ConsentSnapshot) => void): () => void
}

export interface Assent {
  /** Resolves once the stored choice counts, or once it is clear that nothing can be loaded; it never rejects. */
  readonly ready: Promise<void>
  readonly consent: AssentConsent
  /**
   * Says who is signed in on this page, by a token of your back end (see docs/guides/accounts.md): their choice then goes
   * with them. `null`, after signing out, gives the device back the choice it had; on other pages it costs nothing.
   */
  identify(token: string | null | undefined): void
  /** Counts an interaction, if and while analytics are allowed. `name` is the site's own word, 1 to 64 characters. */
  track(name: string): void
  /** Shows developers where things stand on this page, as `assent-debug` in its address does; loaded only then. */
  debug(): void
  readonly rights: {
    /** Opens the rights-request form (Art. 12(2)). */
    open(kind?: RightsRequestKind, opener?: HTMLElement): void
  }
}

/** Chromium's prerendering, which the standard library of types does not know yet. */
type PrerenderingDocument = Document & { readonly prerendering?: boolean }

/** Before anything is known. */
export const CLOSED: ConsentSnapshot = { decided: false, purposes: {}, gpc: false }

/** Makes the object the site talks to. With a manifest at hand the gate opens at once. */
export function createAssentWith(page: Document, loaders: Loaders, { manifest, control }: AssentSetting): Assent {
  let core: Core | undefined

  const boot = async (): Promise<void> => {
    // A page that is prepared in advance may never be seen: nothing of it runs, is counted or is asked before it is.
    if ((page as PrerenderingDocument).prerendering) {
      await new Promise((resolve) => page.addEventListener('prerenderingchange', resolve))
    }
    try {
      core = startCore({
        page,
        manifest: typeof manifest === 'function' ? await manifest() : manifest,
        loaders,
        control,
        now: () => Date.now(),
      })
      page.dispatchEvent(new CustomEvent('assent:ready', { detail: core.get() }))
    } catch (error) {
      console.warn('Assent:', error)
    }
  }
  const ready = boot()

  /** Passes a call on to the late part, once the core has started. */
  const call =
    <Name extends 'accept' | 'reject' | 'set' | 'withdraw' | 'show' | 'open' | 'debug'>(
      name: Name,
      otherwise?: () => void,
    ) =>
    (...given: Parameters<Late[Name]>): void =>
      void ready.then(() => core?.late((late) => (late[name] as (...given: unknown[]) => void)(...given), otherwise))
  const close = (): void => core?.close()
  const debug = call('debug')
  if (page.URL.includes('assent-debug')) debug()

  return {
    ready,
    consent: {
      get: () => core?.get() ?? CLOSED,
      has: (words) => !!core?.has(words),
      accept: call('accept'),
      reject: call('reject', close),
      set: call('set'),
      withdraw: call('withdraw', close),
      show: call('show'),
      onChange: (listener) => listenToChanges(page, listener),
    },
    identify: (token) => void ready.then(() => core?.identify(token)),
    track: (name) => void ready.then(() => core?.track(name)),
    debug,
    rights: { open: call('open') },
  }
}
