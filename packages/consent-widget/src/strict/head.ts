/**
 * The head file of strict mode, for pages whose tags cannot all be marked: the first script of the page, classic, so that
 * the parser waits for it.
 *
 *   <script crossorigin src="https://HOST/s/acme/www/strict.js"></script>
 *
 * What is loaded from a host that the policy lists for a service waits as if it were marked for that service: it becomes
 * a blocked element, which the gate releases, covers and takes back like any other. Manifest and hosts stand before this
 * code in the same file.
 */
import type { Manifest } from '@assent/shared'
import type { Assent } from '../core/create-assent.ts'
import { dayOf, grantedPurposes, isAllowed, standingOf } from '../core/decision.ts'
import { readOptOut } from '../core/signals.ts'
import { readChoices } from '../core/storage.ts'
import { serviceOf, type Hosts } from './hosts.ts'

declare const __assentManifest: Manifest
declare const __assentHosts: Hosts

/** What strict mode met. */
export interface StrictReport {
  /**
   * `held`: it waits. `early`: the browser had loaded it, or was loading it, before it could be held back. `begun`: a frame
   * that waits, and that the browser had begun to load; whether a request left before it was stopped is not to be seen
   * from within the page.
   */
  readonly what: 'held' | 'early' | 'begun'
  /** Id of the service, or several separated by spaces, of which all have to be allowed. */
  readonly service: string
  readonly url: string
  /** `script`, `iframe`, `img`; of what was only seen on the network, what the browser calls its initiator. */
  readonly kind: string
}

declare global {
  interface Window {
    /** Everything strict mode met on this page, oldest first; each is also told by the event `assent:strict`. */
    assentStrict?: StrictReport[]
  }
}

type Loading = HTMLScriptElement | HTMLIFrameElement | HTMLImageElement

const TOO_LATE = {
  early: 'was asked for before it could be held back',
  begun: 'is held back, and may have been asked for before',
}
const LOADING = 'script[src],iframe[src],img[src]'
const manifest = __assentManifest
/** Elements that wait because of us. */
const held = new WeakSet<Element>()
const reports: StrictReport[] = (window.assentStrict ??= [])

function report(what: StrictReport['what'], service: string, url: string, kind: string): void {
  if (reports.some((one) => one.what === what && one.url === url)) return
  const detail: StrictReport = { what, service, url, kind }
  reports.push(detail)
  if (what !== 'held') console.warn(`Assent: ${url} (${service}) ${TOO_LATE[what]}; mark it in the page.`)
  document.dispatchEvent(new CustomEvent('assent:strict', { detail }))
}

/** By the stored choice, which is there before Assent's script is, or by what Assent knows of this page. */
function isOpen(service: string): boolean {
  const standing = standingOf(manifest, readChoices(document)[0], dayOf(Date.now()), readOptOut(manifest, navigator))
  // Until Assent is there, the name belongs to whatever element has that id.
  const assent = window.assent as Partial<Assent> | undefined
  return isAllowed(manifest, grantedPurposes(manifest, standing), service) || assent?.consent?.has(service) === true
}

/** The service whose turn it is to wait; undefined for what may load. */
function blockedService(url: string): string | undefined {
  const service = serviceOf(__assentHosts, url, document.baseURI, [
    location.host,
    new URL(manifest.endpoint, location.href).host,
  ])
  return service !== undefined && !isOpen(service) ? service : undefined
}

/** Makes an element one that waits for a service, in the words of the gate. */
function hold(element: Loading, url: string, service: string): void {
  held.add(element)
  element.dataset.src = url
  element.dataset.service = service
  if (element instanceof HTMLScriptElement && element.type !== 'text/plain') {
    if (element.type) element.dataset.type = element.type
    element.type = 'text/plain'
  }
  report('held', service, url, element.localName)
}

/** Whether an address that is being set has to wait; then the element waits and the address is not set. */
function caught(element: Element, value: unknown): boolean {
  const loading = element as Loading
  const url = String(value)
  // The gate gives back the very address that waits; what the page has marked is the gate's from the start.
  const isMarked = loading.dataset.consent !== undefined || loading.dataset.service !== undefined
  if (held.has(element) ? url === loading.dataset.src : isMarked) return false
  const service = blockedService(url)
  if (service !== undefined) hold(loading, url, service)
  return service !== undefined
}

for (const { prototype } of [HTMLScriptElement, HTMLIFrameElement, HTMLImageElement]) {
  const own = Object.getOwnPropertyDescriptor(prototype, 'src')!
  Object.defineProperty(prototype, 'src', {
    ...own,
    set(this: Loading, value: unknown) {
      if (!caught(this, value)) own.set!.call(this, value)
    },
  })
}

const { value: setAttribute } = Object.getOwnPropertyDescriptor(Element.prototype, 'setAttribute') as {
  readonly value: (this: Element, name: string, value: string) => void
}
Element.prototype.setAttribute = function (name: string, value: string) {
  if (/^src$/i.test(name) && this.matches('script,iframe,img') && caught(this, value)) return
  setAttribute.call(this, name, value)
}

/** What the parser, or markup given as text, put into the page: its address goes before it is used, or soon after. */
function take(element: Loading): void {
  const url = element.getAttribute('src')
  if (!url || element.dataset.consent !== undefined || element.dataset.service !== undefined) return
  const service = blockedService(url)
  if (service === undefined) return
  hold(element, url, service)
  element.removeAttribute('src')
  if (element instanceof HTMLIFrameElement) {
    // A frame whose address alone goes runs on.
    const { parentNode, nextSibling } = element
    element.remove()
    parentNode?.insertBefore(element, nextSibling)
  }
}

/** Whoever waits for a held script to load is told when the one that took its place has. */
function passOn(gone: Node, come: Node): void {
  if (!held.has(gone as Element)) return
  for (const type of ['load', 'error']) come.addEventListener(type, () => gone.dispatchEvent(new Event(type)))
}

// What stands above this script has run.
for (const element of document.querySelectorAll<Loading>(LOADING)) {
  const service = blockedService(element.src)
  if (service !== undefined) report('early', service, element.src, element.localName)
}

new MutationObserver((records) => {
  for (const { addedNodes, removedNodes } of records) {
    if (addedNodes.length === 1 && removedNodes.length === 1) passOn(removedNodes[0]!, addedNodes[0]!)
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue
      for (const element of [node, ...node.querySelectorAll(LOADING)])
        if (element.matches(LOADING)) take(element as Loading)
    }
  }
}).observe(document, { childList: true, subtree: true })

/** Whether an address is that of a frame which waits, and not of one that stood above this script. */
const isHeldFrame = (url: string): boolean =>
  reports.some((one) => one.url === url && one.what === 'held' && one.kind === 'iframe') &&
  !reports.some((one) => one.url === url && one.what === 'early')

// The browser looks ahead of the parser and fetches what it finds: that cannot be held back, only told. Of a frame that is
// stopped it keeps the same entry, with a request and without: only an answer that it shows is one for certain.
new PerformanceObserver((list) => {
  for (const { name, initiatorType, responseStatus } of list.getEntries() as PerformanceResourceTiming[]) {
    const service = blockedService(name)
    if (service === undefined) continue
    const isDoubtful = initiatorType === 'iframe' && !responseStatus && isHeldFrame(name)
    report(isDoubtful ? 'begun' : 'early', service, name, initiatorType)
  }
}).observe({ type: 'resource', buffered: true })
