import type { SiteFacts } from '@assent/shared'

/** Another company's host that the page asked for something, although nothing in the page is tagged for it. */
export interface Stranger {
  readonly host: string
  /** Services of the policy that list it. */
  readonly services: readonly string[]
  /** Whether one of them is allowed; undefined where none is known. */
  readonly isAllowed: boolean | undefined
  /** What the browser calls those who asked: `script`, `img`, `iframe`, `css`, `fetch` and others. */
  readonly kinds: readonly string[]
  readonly requests: number
  /** Milliseconds after navigation of the first of them. */
  readonly at: number
}

export interface StrangerPorts {
  /** Hosts of the page itself and of Assent. */
  readonly own: readonly string[]
  /** Addresses that are tagged in the page. */
  readonly tagged: readonly string[]
  /** Undefined where the server could not be asked. */
  readonly hosts: SiteFacts['hosts'] | undefined
  has(words: string): boolean
}

/** The hosts behind what was loaded that are neither the site's own nor tagged, by their first request. */
export function strangersIn(
  requests: readonly Pick<PerformanceResourceTiming, 'name' | 'initiatorType' | 'startTime'>[],
  { own, tagged, hosts, has }: StrangerPorts,
): Stranger[] {
  const known = new Set([...own, ...tagged.filter((url) => URL.canParse(url)).map((url) => new URL(url).host)])
  const found = new Map<string, Stranger>()
  for (const { name, initiatorType, startTime } of requests) {
    if (!URL.canParse(name)) continue
    const { host, protocol } = new URL(name)
    if (!protocol.startsWith('http') || known.has(host)) continue
    const before = found.get(host)
    const services = before?.services ?? servicesOf(host, hosts)
    found.set(host, {
      host,
      services,
      isAllowed: services.length > 0 ? services.some((id) => has(id)) : undefined,
      kinds: [...new Set([...(before?.kinds ?? []), initiatorType])],
      requests: (before?.requests ?? 0) + 1,
      at: before?.at ?? Math.round(startTime),
    })
  }
  return [...found.values()]
}

/** As strict mode finds them: the host itself, or one above it, is listed. */
function servicesOf(host: string, hosts: SiteFacts['hosts'] = {}): string[] {
  return Object.keys(hosts).filter((id) => hosts[id]!.some((each) => host === each || host.endsWith('.' + each)))
}
