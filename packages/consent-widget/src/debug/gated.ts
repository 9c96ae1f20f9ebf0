import { RIVALS, wordsOf } from '../core/gate.ts'
import { entryOf, type Loads } from './loads.ts'

/** What became of something that is tagged. */
export type GatedState =
  | 'waiting'
  | 'released'
  /** Released, but it gave nothing. */
  | 'failed'
  /** Loaded at the person's wish, without a stored choice. */
  | 'loaded once'
  /** A script that ran and is no longer allowed: it ends with the next page. */
  | 'still running'
  /** Written so that the browser loads it without asking anybody. */
  | 'not held back'
  /** Tagged, but nothing in it could wait: neither a template nor an address behind `data-`, nor a script of a known type. */
  | 'nothing to hold'

/** Something of the page that needs consent. */
export interface Gated {
  /** The element's name, `script` for a tag, and its address, without the page's own origin, or the beginning of its text. */
  readonly what: string
  readonly words: string
  readonly state: GatedState
  /** Milliseconds after navigation at which its address was first asked for. */
  readonly at?: number
  /** Why it failed, as far as the browser says. */
  readonly failure?: string
}

/** What the panel knows of the page beside its elements. */
export interface Released {
  has(words: string): boolean
  readonly loads: Pick<Loads, 'failureOf' | 'probe'>
  /** Milliseconds after navigation before which Assent cannot have released anything; 0 where that is not known. */
  readonly since: number
  /** Whether nothing can have been released by a choice: none was ever made in this view. */
  readonly isFresh: boolean
}

const OWN = ':is([data-consent],[data-service])'
const WAITS = '[data-src],[data-srcset],[data-href],[data-data],[data-cookieblock-src]'
/** Also what has been released, which no longer says `text/plain`. */
const KINDS = `${OWN}:is(script,style,template,${WAITS})`
/** What the gate has not translated yet; another tool marks what it leaves alone with the same attributes. */
const FOREIGN = `${RIVALS}:is([type="text/plain"],template,${WAITS})`
/** Loads at once, whatever else it says. */
const LIVE = `${OWN}:is(iframe,img,video,audio,source,embed)[src]:not(${WAITS}),${OWN}:is(link[href],object[data]):not(${WAITS})`
/** As pages of Klaro's first years say it, which neither browsers nor the gate run. */
const UNTYPED = 'script[type="opt-in"]:is([data-name],[data-consent])'
/** Tagged, and no more than that. */
const IDLE = `${OWN}:not(script,style,template,iframe,img,video,audio,source,embed,link,object,${WAITS}),${UNTYPED}`
const ADDRESSES = ['src', 'srcset', 'href', 'data', 'poster']

/** Everything tagged in the page, in its order. */
export function gatedIn(page: Document, released: Released): Gated[] {
  const own = new RegExp(`^${page.location.origin}/`)
  return [...page.querySelectorAll<HTMLElement>([KINDS, FOREIGN, LIVE, IDLE].join())].map((element) => {
    const words = wordsOf(element).trim()
    const address = addressOf(element)
    const isIdle = element.matches(IDLE)
    const isLive = isReleased(element, released.has(words))
    const at = isLive && address ? entryOf(address)?.startTime : undefined
    const failure = isLive ? released.loads.failureOf(element, address) : undefined
    if (isLive && released.has(words) && element instanceof HTMLScriptElement) released.loads.probe(element)
    const state = isIdle ? 'nothing to hold' : isLive ? liveState(element, at, released) : 'waiting'
    return {
      what: `${element.localName} ${address?.replace(own, '/') ?? beginningOf(element)}`.trim(),
      words,
      state: failure !== undefined && state === 'released' ? 'failed' : state,
      ...(at === undefined ? {} : { at: Math.round(at) }),
      ...(failure === undefined ? {} : { failure }),
    }
  })
}

function liveState(element: HTMLElement, at: number | undefined, { has, since, isFresh }: Released): GatedState {
  const isAllowed = has(wordsOf(element))
  const isScript = element.localName === 'script'
  if (element.matches(LIVE) || (isScript && at !== undefined && at < since)) return 'not held back'
  if (isAllowed) return 'released'
  if (!isScript) return 'loaded once'
  return isFresh ? 'not held back' : 'still running'
}

function isReleased(element: HTMLElement, isAllowed: boolean): boolean {
  if (element instanceof HTMLTemplateElement) return isAllowed
  if (element instanceof HTMLScriptElement || element instanceof HTMLStyleElement)
    return element.getAttribute('type') !== 'text/plain'
  return element.matches(LIVE) || ADDRESSES.some((name) => element.dataset[name] && element.hasAttribute(name))
}

/** The address it has or waits for, whole, as the browser's list of requests names it. */
export function addressOf(element: HTMLElement): string | undefined {
  const { dataset, baseURI } = element
  const address =
    (element.getAttribute('src') || dataset.cookieblockSrc) ??
    ADDRESSES.map((name) => dataset[name] ?? (element.matches(LIVE) && element.getAttribute(name))).find(Boolean)
  return address && URL.canParse(address, baseURI) ? new URL(address, baseURI).href : address || undefined
}

function beginningOf(element: HTMLElement): string {
  const text = (element.textContent || element.innerHTML).trim().replaceAll(/\s+/g, ' ')
  return text.length > 60 ? text.slice(0, 60) + '…' : text
}
