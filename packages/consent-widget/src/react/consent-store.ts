import type { Assent, ConsentSnapshot } from '../index.ts'

/** Where things stand, and whether that is known yet. */
export interface AssentState extends ConsentSnapshot {
  /** Whether the stored choice counts by now; until then everything is closed. */
  readonly ready: boolean
}

/** What React subscribes to. */
export interface ConsentStore {
  readonly assent: Assent
  /** Calls back after each change and once Assent is ready; returns a function that stops it. */
  readonly subscribe: (listener: () => void) => () => void
  /** The same object until something changes, as React wants it. */
  readonly read: () => AssentState
}

export const CLOSED_STATE: AssentState = { ready: false, decided: false, purposes: {}, gpc: false }

const stores = new WeakMap<Assent, ConsentStore>()

/** The store of an Assent, always the same one. */
export function storeOf(assent: Assent): ConsentStore {
  const known = stores.get(assent)
  if (known) return known
  let state = CLOSED_STATE
  let isReady = false
  const listeners = new Set<() => void>()
  const tell = (): void => {
    state = { ready: isReady, ...assent.consent.get() }
    for (const listener of listeners) listener()
  }
  // A server keeps nothing: there it is never ready, as what it renders has to be.
  if (typeof document !== 'undefined') {
    assent.consent.onChange(tell)
    void assent.ready.then(() => {
      isReady = true
      tell()
    })
  }
  const store: ConsentStore = {
    assent,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    read: () => state,
  }
  stores.set(assent, store)
  return store
}
