import type { Manifest, RightsRequestKind } from '@assent/shared'
import { startCore, type ConsentSnapshot, type Core } from './assent.ts'
import type { Loaders } from './loaders.ts'

export interface AssentOptions {
  /** `organization/site`, as the policy names it. */
  readonly siteKey?: string
  /** Origin of the Assent server, e.g. `https://consent.example.com`. */
  readonly endpoint?: string
  /** The manifest, where the page already has it; else it is fetched from `ENDPOINT/s/SITE_KEY.json`. */
  readonly manifest?: Manifest | undefined
  /** `false` when the page always has a control of its own (`data-assent-open`); default `true`. */
  readonly control?: boolean
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
  /** Opens the preferences. */
  show(): void
  /** Calls back after each change, also one made in another tab; returns a function that stops it. */
  onChange(listener: (state: ConsentSnapshot) => void): () => void
}

export interface Assent {
  /** Resolves once the stored choice counts, or once it is clear that nothing can be loaded; it never rejects. */
  readonly ready: Promise<void>
  readonly consent: AssentConsent
  /** Counts an interaction, if and while analytics are allowed. `name` is the site's own word, 1 to 64 characters. */
  track(name: string): void
  readonly rights: {
    /** Opens the rights-request form (Art. 12(2)). */
    open(kind?: RightsRequestKind): void
  }
}

const CLOSED: ConsentSnapshot = { decided: false, purposes: {}, gpc: false }

async function fetchManifest({ endpoint, siteKey }: AssentOptions): Promise<Manifest> {
  const response = await fetch(`${endpoint}/s/${siteKey}.json`, { credentials: 'omit' })
  const manifest = (await response.json()) as Manifest
  if (manifest.siteKey !== siteKey) throw new Error(`Expected the manifest of ${siteKey} at ${response.url}.`)
  return manifest
}

/**
 * Makes the object the site talks to. With a manifest at hand everything happens at once; without a page (on a server)
 * the object is closed and does nothing.
 */
export function createAssentWith(loaders: Loaders, options: AssentOptions): Assent {
  let core: Core | undefined
  /** What was asked for before the manifest came. */
  let waiting: ((core: Core) => void)[] = []

  const act = (what: (core: Core) => void): void => {
    if (core) what(core)
    else waiting.push(what)
  }

  const start = (manifest: Manifest): void => {
    core = startCore({
      page: document,
      manifest,
      loaders,
      control: options.control !== false,
      now: () => Date.now(),
      random: () => crypto.getRandomValues(new Uint8Array(10)),
    })
    waiting.forEach((what) => what(core!))
    waiting = []
    document.dispatchEvent(new CustomEvent('assent:ready', { detail: core.snapshot() }))
  }

  const boot = async (): Promise<void> => {
    if (typeof document === 'undefined') return
    try {
      start(options.manifest ?? (await fetchManifest(options)))
    } catch (error) {
      console.warn('Assent: could not start, so everything stays closed.', error)
    }
  }

  return {
    ready: boot(),
    consent: {
      get: () => core?.snapshot() ?? CLOSED,
      has: (words) => core?.has(words) ?? false,
      accept: (list) => act((ready) => ready.accept(list)),
      reject: () => act((ready) => ready.reject()),
      set: (answers) => act((ready) => ready.set(answers)),
      withdraw: () => act((ready) => ready.withdraw()),
      show: () => act((ready) => ready.openPreferences()),
      onChange(listener) {
        let stop: (() => void) | undefined
        let stopped = false
        act((ready) => {
          if (!stopped) stop = ready.onChange(() => listener(ready.snapshot()))
        })
        return () => {
          stopped = true
          stop?.()
        }
      },
    },
    track: (name) => act((ready) => ready.track(name)),
    rights: { open: (kind) => act((ready) => ready.openRightsRequest(kind)) },
  }
}
