import { RIVALS, wordsOf } from '../core/gate.ts'

/** What became of something that is tagged. */
export type GatedState =
  | 'waiting'
  | 'released'
  /** Loaded at the person's wish, without a stored choice. */
  | 'loaded once'
  /** A script that ran and is no longer allowed: it ends with the next page. */
  | 'still running'

/** Something of the page that needs consent. */
export interface Gated {
  /** The element's name, `script` for a tag, and its address or the beginning of its text. */
  readonly what: string
  readonly words: string
  readonly state: GatedState
  /** Milliseconds after navigation at which its address was first asked for. */
  readonly at?: number
}

const TAGGED = `:is([data-consent],[data-service],${RIVALS})`
const KINDS = 'script,style,template,[data-src],[data-srcset],[data-href],[data-data],[data-cookieblock-src]'
const ADDRESSES = ['src', 'srcset', 'href', 'data', 'poster']

/** Everything tagged in the page, in its order. */
export function gatedIn(page: Document, has: (words: string) => boolean): Gated[] {
  return [...page.querySelectorAll<HTMLElement>(`${TAGGED}:is(${KINDS})`)].map((element) => {
    const words = wordsOf(element).trim()
    const address = addressOf(element)
    const isLive = isReleased(element, has(words))
    const at = isLive && address ? performance.getEntriesByName(address)[0]?.startTime : undefined
    return {
      what: `${element.localName} ${address ?? beginningOf(element)}`.trim(),
      words,
      state: isLive ? liveState(element, has(words)) : 'waiting',
      ...(at === undefined ? {} : { at: Math.round(at) }),
    }
  })
}

function liveState(element: HTMLElement, isAllowed: boolean): GatedState {
  if (isAllowed) return 'released'
  return element.localName === 'script' ? 'still running' : 'loaded once'
}

function isReleased(element: HTMLElement, isAllowed: boolean): boolean {
  if (element instanceof HTMLTemplateElement) return isAllowed
  if (element instanceof HTMLScriptElement || element instanceof HTMLStyleElement)
    return element.getAttribute('type') !== 'text/plain'
  return ADDRESSES.some((name) => element.dataset[name] && element.hasAttribute(name))
}

/** The address it has or waits for, whole, as the browser's list of requests names it. */
function addressOf(element: HTMLElement): string | undefined {
  const { dataset, baseURI } = element
  const address =
    element.getAttribute('src') ?? dataset.cookieblockSrc ?? ADDRESSES.map((name) => dataset[name]).find(Boolean)
  return address && URL.canParse(address, baseURI) ? new URL(address, baseURI).href : address
}

function beginningOf(element: HTMLElement): string {
  const text = (element.textContent || element.innerHTML).trim().replaceAll(/\s+/g, ' ')
  return text.length > 60 ? text.slice(0, 60) + '…' : text
}
