/** What the browser says of loads that failed, as far as it says anything to a page. */
export interface Loads {
  /** Why an element's address gave nothing; undefined where it loaded, or where nobody can tell. */
  failureOf(element: HTMLElement, address: string | undefined): string | undefined
  /** Finds out whether a released script came, if the browser has not said: asks it for the same file, which it mostly has. */
  probe(script: HTMLScriptElement): void
  /** What the page's content security policy refused at this host; undefined where nothing. */
  refusedAt(host: string): string | undefined
  stop(): void
}

/** A report of `ReportingObserver`, which the library of types does not know. */
interface Report {
  readonly body: { readonly blockedURL?: string; readonly effectiveDirective?: string }
}
type Reporting = new (
  heard: (reports: readonly Report[]) => void,
  options: object,
) => { observe(): void; disconnect(): void }

/**
 * Listens to what fails from now on, and asks for what the browser remembers: refusals of the content security policy
 * where it has a `ReportingObserver`, and the status of answers that it may tell.
 */
export function watchLoads(page: Document, told: () => void): Loads {
  const failed = new WeakSet<Element>()
  /** Elements whose end is known, or asked for. */
  const known = new WeakSet<Element>()
  /** Address → the directive that refused it. */
  const refused = new Map<string, string>()
  const refuse = (address = '', directive = ''): void => void refused.set(address, directive)
  const hear = (reports: readonly Report[]): void => {
    for (const { body } of reports) refuse(body.blockedURL, body.effectiveDirective)
  }
  const { ReportingObserver } = window as unknown as { readonly ReportingObserver?: Reporting }
  const observer =
    ReportingObserver &&
    new ReportingObserver(
      (reports) => {
        hear(reports)
        told()
      },
      { types: ['csp-violation'], buffered: true },
    )
  observer?.observe()

  const onError = ({ target }: Event): void => {
    if (!(target instanceof Element)) return
    failed.add(target)
    known.add(target)
    told()
  }
  const onLoad = ({ target }: Event): void => {
    if (target instanceof Element) known.add(target)
  }
  const onViolation = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent): void => {
    refuse(blockedURI, effectiveDirective)
    told()
  }
  // It does not bubble, but it passes by.
  page.addEventListener('error', onError, true)
  page.addEventListener('load', onLoad, true)
  page.addEventListener('securitypolicyviolation', onViolation)

  /** Whether an element's request had no answer that can be used when the panel came. */
  const isUnsure = (script: HTMLScriptElement): boolean => {
    if (!script.src.startsWith('http') || known.has(script)) return false
    const entry = entryOf(script.src)
    // Still under way: its end will be heard.
    if (!entry) return false
    return !entry.responseStatus || script.hasAttribute('integrity')
  }

  return {
    probe(script) {
      if (!isUnsure(script)) return
      known.add(script)
      const link = page.createElement('link')
      for (const name of ['integrity', 'crossorigin', 'referrerpolicy']) {
        const value = script.getAttribute(name)
        if (value !== null) link.setAttribute(name, value)
      }
      link.nonce = script.nonce
      link.rel = 'preload'
      link.as = 'script'
      link.onload = () => link.remove()
      link.onerror = () => {
        link.remove()
        failed.add(script)
        told()
      }
      link.href = script.src
      page.head.append(link)
    },
    failureOf(element, address) {
      if (!address) return undefined
      const directive = refused.get(address)
      if (directive !== undefined) return `the page’s content security policy refuses it: ${directive}`
      const status = entryOf(address)?.responseStatus ?? 0
      if (status >= 400) return `its server answered ${status}`
      if (!failed.has(element)) return undefined
      if (element.hasAttribute('integrity'))
        return 'its bytes are not those of its integrity attribute, or its server sends no access-control-allow-origin'
      if (!navigator.onLine) return 'the browser is offline'
      return 'no answer, or none of that kind: its server is away, or the browser or an extension blocks it'
    },
    refusedAt: (host) => [...refused].find(([address]) => address.includes(host))?.[1],
    stop() {
      observer?.disconnect()
      page.removeEventListener('error', onError, true)
      page.removeEventListener('load', onLoad, true)
      page.removeEventListener('securitypolicyviolation', onViolation)
    },
  }
}

/** What the browser measured of the first request for an address. */
export function entryOf(address: string): PerformanceResourceTiming | undefined {
  return performance.getEntriesByName(address, 'resource')[0] as PerformanceResourceTiming | undefined
}
