'use client'
/**
 * Assent for React 18 and 19: a provider, two hooks and a gate. On a server, and until the page has been hydrated,
 * everything is closed, so that both render the same.
 */
import { createContext, createElement, useContext, useEffect, useSyncExternalStore, type ReactNode } from 'react'
import type { Assent, AssentOptions } from './index.ts'
import { CLOSED_STATE, storeOf, type AssentState, type ConsentStore } from './react/consent-store.ts'
import { pageAssent } from './react/page-assent.ts'
import { siteAssent } from './react/site-assent.ts'

export type { AssentState } from './react/consent-store.ts'
export type { Assent, AssentOptions, ConsentSnapshot } from './index.ts'

const StoreContext = createContext<ConsentStore | undefined>(undefined)

/** One of: the options of `createAssent`, an Assent that you made, or neither for the script tag of the page. */
export type AssentProviderProps = {
  readonly children?: ReactNode
  /**
   * Who is signed in: a token of your back end for `assent.identify`, `null` for nobody. Give a fresh one with each page;
   * left out, nobody is identified.
   */
  readonly identityToken?: string | null | undefined
} & (
  | (AssentOptions & { readonly siteKey: string; readonly assent?: never })
  | { readonly assent: Assent; readonly siteKey?: never }
  | { readonly assent?: never; readonly siteKey?: never }
)

/**
 * Gives the hooks below it Assent. With `siteKey` (and `endpoint`, `manifest`, `control` as in `createAssent`) it makes
 * one, once for a page however often the provider is mounted, and starts it after hydration. With `assent` it takes
 * yours. With neither it is that of the page's script tag, whenever that comes.
 *
 * @example
 * <AssentProvider siteKey="acme/www" endpoint="https://consent.acme.example"><App /></AssentProvider>
 */
export function AssentProvider({ children, assent, identityToken, ...options }: AssentProviderProps): ReactNode {
  // Had while rendering, so that children can call it at once; nothing of the page is touched before it is started.
  const { assent: current, start } = assent
    ? { assent, start: undefined }
    : options.siteKey === undefined
      ? { assent: pageAssent(), start: undefined }
      : siteAssent(options)
  useEffect(() => start?.(), [start])
  useEffect(() => {
    if (identityToken !== undefined) current.identify(identityToken)
  }, [current, identityToken])
  return createElement(StoreContext.Provider, { value: storeOf(current) }, children)
}

function useStore(): ConsentStore {
  const store = useContext(StoreContext)
  if (!store) throw new Error('Assent: useConsent, useAssent and ConsentGate need an <AssentProvider> above them.')
  return store
}

/**
 * Whether a purpose, category or service (ids of the policy; several separated by spaces) is allowed now. False on a
 * server and while hydrating.
 *
 * @example
 * const mayCount = useConsent('analytics')
 */
export function useConsent(words: string): boolean {
  const { subscribe, assent } = useStore()
  return useSyncExternalStore(
    subscribe,
    () => assent.consent.has(words),
    () => false,
  )
}

/**
 * Assent itself, to call (`assent.consent.show()`, `assent.rights.open()`, `assent.track(…)`), and where things stand:
 * `ready`, `decided`, `purposes`, `gpc`. The component renders again after each change.
 */
export function useAssent(): { readonly assent: Assent } & AssentState {
  const { subscribe, read, assent } = useStore()
  return { assent, ...useSyncExternalStore(subscribe, read, () => CLOSED_STATE) }
}

export interface ConsentGateProps {
  /** What has to be allowed: ids of purposes, categories or services, separated by spaces. */
  readonly purpose: string
  /** What stands here until it is, e.g. a picture of the video and a button; nothing by default. */
  readonly fallback?: ReactNode
  readonly children?: ReactNode
}

/**
 * Renders its children while what they need is allowed, `fallback` before and after. What is not rendered makes no
 * request: an `<iframe>` inside needs no `data-src`.
 *
 * @example
 * <ConsentGate purpose="marketing" fallback={<AskForVideo />}><iframe src="https://video.example/1" title="Tour" /></ConsentGate>
 */
export function ConsentGate({ purpose, fallback = null, children }: ConsentGateProps): ReactNode {
  return useConsent(purpose) ? children : fallback
}
